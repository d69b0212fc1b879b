-- Question: who appears, under which names, in which roles, and since when?
-- Grain: actor_key
create view report.actors as
with

further_names as (
    select
        actor_names.actor_id,
        count(*) as name_count,
        string_agg(
            actor_names.name, '; ' order by actor_names.name
        ) filter (where actor_names.kind is not null) as other_names
    from living.actor_names
    group by actor_names.actor_id
),

suggested as (
    select
        mentions.actor_id,
        count(*) as suggested_mention_count
    from living.mentions
    inner join living.passage_texts
        on mentions.passage_text_id = passage_texts.id
    inner join living.revisions
        on passage_texts.revision_id = revisions.id
    where
        not mentions.is_confirmed
        and revisions.is_current
    group by mentions.actor_id
),

spoken as (
    select
        statements.actor_id,
        count(*) filter (where statements.is_utterance) as statement_count,
        count(*) filter (
            where not statements.is_utterance
        ) as act_count_without_utterance
    from report.statements
    where statements.actor_id is not null
    group by statements.actor_id
),

titles as (
    select
        offices.actor_id,
        string_agg(
            case when offices.office_status = 'held' then 'formerly ' else '' end
            || offices.office_title
            || coalesce(' (' || offices.institution_name || ')', ''),
            '; '
            order by
                offices.office_status desc,
                offices.office_title asc,
                offices.institution_key asc
        ) as office_titles
    from report.offices
    group by offices.actor_id
),

roles as (
    select
        event_actors.actor_id,
        event_actors.role,
        count(*) as event_count
    from living.event_actors
    inner join living.events
        on event_actors.event_id = events.id
    group by event_actors.actor_id, event_actors.role
),

role_lists as (
    select
        roles.actor_id,
        string_agg(
            lower(event_roles.label) || ' (' || roles.event_count || ')',
            '; ' order by event_roles.rank
        ) as event_roles
    from roles
    inner join research.event_roles
        on roles.role = event_roles.key
    group by roles.actor_id
),

events_of_actors as (
    select
        event_actors.actor_id,
        count(distinct event_actors.event_id) as event_count
    from living.event_actors
    inner join living.events
        on event_actors.event_id = events.id
    group by event_actors.actor_id
),

claims_of_actors as (
    select
        claim_roles.entity_id as actor_id,
        count(distinct claim_roles.claim_id) as claim_count
    from report.claim_roles
    where claim_roles.entity = 'actor'
    group by claim_roles.entity_id
),

sources_of_actors as (
    select
        appearances.actor_id,
        appearances.source_id,
        sum(appearances.mention_count) as mention_count,
        count(*) as passage_count,
        min(appearances.published_earliest) as published_earliest,
        min(appearances.published_latest) as published_latest
    from report.appearances
    group by appearances.actor_id, appearances.source_id
),

seen as (
    select
        sources_of_actors.actor_id,
        sum(sources_of_actors.mention_count)::bigint as mention_count,
        sum(sources_of_actors.passage_count)::bigint as passage_count,
        count(*) as source_count,
        -- A source without a date may be the first and may be the last.
        case
            when bool_and(sources_of_actors.published_earliest is not null)
                then min(sources_of_actors.published_earliest)
        end as first_seen_earliest,
        min(sources_of_actors.published_latest) as first_seen_latest,
        max(sources_of_actors.published_earliest) as last_seen_earliest,
        case
            when bool_and(sources_of_actors.published_latest is not null)
                then max(sources_of_actors.published_latest)
        end as last_seen_latest
    from sources_of_actors
    group by sources_of_actors.actor_id
),

-- Sources that speak of an event we say the actor took part in, and never of the actor.
concluded as (
    select
        event_actors.actor_id,
        count(distinct event_sources.source_id) as concluded_source_count
    from living.event_actors
    inner join living.events
        on event_actors.event_id = events.id
    inner join living.event_sources
        on event_actors.event_id = event_sources.event_id
    inner join living.passages
        on event_sources.passage_id = passages.id
    inner join living.sources
        on event_sources.source_id = sources.id
    left join sources_of_actors
        on
            event_actors.actor_id = sources_of_actors.actor_id
            and event_sources.source_id = sources_of_actors.source_id
    where sources_of_actors.actor_id is null
    group by event_actors.actor_id
),

seen_precisions as (
    select
        seen.actor_id,
        case
            when seen.first_seen_earliest = seen.first_seen_latest then 'day'
            when coalesce(seen.first_seen_earliest, seen.first_seen_latest) is null
                then 'unknown'
            else 'interval'
        end as first_seen_precision,
        case
            when seen.last_seen_earliest = seen.last_seen_latest then 'day'
            when coalesce(seen.last_seen_earliest, seen.last_seen_latest) is null
                then 'unknown'
            else 'interval'
        end as last_seen_precision
    from seen
)

select
    actors.id as actor_id,
    actors.key as actor_key,
    actors.name as actor_name,
    actors.kind as actor_kind,
    actor_kinds.label as actor_kind_label,
    actor_countries.actor_country,
    actors.wikidata_id,
    actors.description as actor_description,
    further_names.other_names,
    coalesce(further_names.name_count, 0) as name_count,
    coalesce(seen.mention_count, 0) as mention_count,
    coalesce(suggested.suggested_mention_count, 0) as suggested_mention_count,
    coalesce(spoken.statement_count, 0) as statement_count,
    coalesce(claims_of_actors.claim_count, 0) as claim_count,
    coalesce(events_of_actors.event_count, 0) as event_count,
    role_lists.event_roles,
    coalesce(seen.passage_count, 0) as passage_count,
    coalesce(seen.source_count, 0) as source_count,
    seen.first_seen_earliest,
    seen.first_seen_latest,
    seen_precisions.first_seen_precision,
    report.date_text(
        seen.first_seen_earliest,
        seen.first_seen_latest,
        seen_precisions.first_seen_precision,
        null
    ) as first_seen_date_text,
    seen.last_seen_earliest,
    seen.last_seen_latest,
    seen_precisions.last_seen_precision,
    report.date_text(
        seen.last_seen_earliest,
        seen.last_seen_latest,
        seen_precisions.last_seen_precision,
        null
    ) as last_seen_date_text,
    actors.unnamed_reason,
    coalesce(concluded.concluded_source_count, 0) as concluded_source_count,
    coalesce(spoken.act_count_without_utterance, 0) as act_count_without_utterance,
    actor_countries.country_basis,
    titles.office_titles
from living.actors
left join research.actor_kinds
    on actors.kind = actor_kinds.key
left join further_names
    on actors.id = further_names.actor_id
left join titles
    on actors.id = titles.actor_id
left join report.actor_countries
    on actors.id = actor_countries.actor_id
left join concluded
    on actors.id = concluded.actor_id
left join suggested
    on actors.id = suggested.actor_id
left join spoken
    on actors.id = spoken.actor_id
left join claims_of_actors
    on actors.id = claims_of_actors.actor_id
left join events_of_actors
    on actors.id = events_of_actors.actor_id
left join role_lists
    on actors.id = role_lists.actor_id
left join seen
    on actors.id = seen.actor_id
left join seen_precisions
    on actors.id = seen_precisions.actor_id;

comment on view report.actors is
'One row per actor, with its names, what it does and where it appears';
comment on column report.actors.actor_id is
'Actor: internal number, may change when the database is rebuilt';
comment on column report.actors.actor_key is 'Actor: stable key';
comment on column report.actors.actor_name is 'Main name of the actor';
comment on column report.actors.actor_kind is 'Kind of actor: term of the vocabulary';
comment on column report.actors.actor_kind_label is 'Kind of actor, as people read it';
comment on column report.actors.actor_country is
'Country of the actor, ISO 3166-1 alpha-2: its own, else that of the body it holds '
'office at, as country_basis tells; null if neither is given';
comment on column report.actors.wikidata_id is
'Wikidata item of the actor; null if not linked';
comment on column report.actors.actor_description is 'Who it is, in our own words';
comment on column report.actors.other_names is
'Further forms of the name, joined by semicolons; null if none';
comment on column report.actors.name_count is
'Forms of the name, the main one included';
comment on column report.actors.mention_count is
'Times the held text names the actor; 0 where no text is held';
comment on column report.actors.suggested_mention_count is
'Times a name may mean the actor and nobody has decided yet';
comment on column report.actors.statement_count is
'Times the actor is said to utter a claim, whatever the speech act';
comment on column report.actors.claim_count is
'Claims about the actor, as subject or object';
comment on column report.actors.event_count is
'Events the actor took part in, as we settled it';
comment on column report.actors.event_roles is
'Roles in events, as we settled them, with how often, joined by semicolons; null if '
'none';
comment on column report.actors.passage_count is
'Passages that name the actor, quote it or say a claim about it';
comment on column report.actors.source_count is
'Sources that name the actor, quote it or say a claim about it';
comment on column report.actors.first_seen_earliest is
'When the first source with it was published: first possible day; null = open or '
'unknown';
comment on column report.actors.first_seen_latest is
'When the first source with it was published: last possible day; null = open or '
'unknown';
comment on column report.actors.first_seen_precision is
'When the first source with it was published: day, month, season, year, decade, '
'interval, unknown; null = never';
comment on column report.actors.first_seen_date_text is
'When the first source with it was published: in words, such as 2025-04 or '
'2025-04-17 or later; null = never';
comment on column report.actors.last_seen_earliest is
'When the last source with it was published: first possible day; null = open or '
'unknown';
comment on column report.actors.last_seen_latest is
'When the last source with it was published: last possible day; null = open or unknown';
comment on column report.actors.last_seen_precision is
'When the last source with it was published: day, month, season, year, decade, '
'interval, unknown; null = never';
comment on column report.actors.last_seen_date_text is
'When the last source with it was published: in words, such as 2025-04 or '
'2025-04-17 or later; null = never';
comment on column report.actors.unnamed_reason is
'Why no held text names the actor; null if one does';
comment on column report.actors.concluded_source_count is
'Sources that speak of an event the actor took part in, as we settled it, and never '
'of the actor; not in source_count';
comment on column report.actors.act_count_without_utterance is
'Times the actor stands behind a claim by a petition, a ruling or a view held, which '
'is no utterance; not in statement_count';
comment on column report.actors.country_basis is
'How the country is known: own, office, or former office (that of the body it holds '
'or held office at; of several, if they agree); null without a country';
comment on column report.actors.office_titles is
'Offices held, with the body they are held at, and titles under which texts name the '
'actor where no office is coded, joined by semicolons; null if none';
