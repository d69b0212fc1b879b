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
    from research.actor_names
    where actor_names.retired_run_id is null
    group by actor_names.actor_id
),

suggested as (
    select
        mentions.actor_id,
        count(*) as suggested_mention_count
    from research.mentions
    inner join research.passage_texts
        on mentions.passage_text_id = passage_texts.id
    inner join research.revisions
        on passage_texts.revision_id = revisions.id
    where
        mentions.retired_run_id is null
        and not mentions.is_confirmed
        and passage_texts.retired_run_id is null
        and revisions.retired_run_id is null
        and revisions.is_current
    group by mentions.actor_id
),

spoken as (
    select
        statements.actor_id,
        count(*) as statement_count
    from report.statements
    where statements.actor_id is not null
    group by statements.actor_id
),

roles as (
    select
        event_actors.actor_id,
        event_actors.role,
        count(*) as event_count
    from research.event_actors
    inner join research.events
        on event_actors.event_id = events.id
    where
        event_actors.retired_run_id is null
        and events.retired_run_id is null
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
    from research.event_actors
    inner join research.events
        on event_actors.event_id = events.id
    where
        event_actors.retired_run_id is null
        and events.retired_run_id is null
    group by event_actors.actor_id
),

claim_ends as (
    select
        claims.subject_actor_id as actor_id,
        claims.id as claim_id
    from research.claims
    where
        claims.retired_run_id is null
        and claims.subject_actor_id is not null
    union
    select
        claims.value_actor_id as actor_id,
        claims.id as claim_id
    from research.claims
    where
        claims.retired_run_id is null
        and claims.value_actor_id is not null
),

claims_of_actors as (
    select
        claim_ends.actor_id,
        count(*) as claim_count
    from claim_ends
    group by claim_ends.actor_id
),

seen as (
    select
        appearances.actor_id,
        sum(appearances.mention_count)::bigint as mention_count,
        count(*) as passage_count,
        count(distinct appearances.source_id) as source_count,
        -- A source without a date may be the first and may be the last.
        case
            when bool_and(appearances.published_earliest is not null)
                then min(appearances.published_earliest)
        end as first_seen_earliest,
        min(appearances.published_latest) as first_seen_latest,
        max(appearances.published_earliest) as last_seen_earliest,
        case
            when bool_and(appearances.published_latest is not null)
                then max(appearances.published_latest)
        end as last_seen_latest
    from report.appearances
    group by appearances.actor_id
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
    actors.country as actor_country,
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
    actors.unnamed_reason
from research.actors
left join research.actor_kinds
    on actors.kind = actor_kinds.key
left join further_names
    on actors.id = further_names.actor_id
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
    on actors.id = seen_precisions.actor_id
where actors.retired_run_id is null;

comment on view report.actors is
'One row per actor, with its names, what it does and where it appears';
comment on column report.actors.actor_id is
'Actor: internal number, may change when the database is rebuilt';
comment on column report.actors.actor_key is 'Actor: stable key';
comment on column report.actors.actor_name is 'Main name of the actor';
comment on column report.actors.actor_kind is 'Kind of actor: term of the vocabulary';
comment on column report.actors.actor_kind_label is 'Kind of actor, as people read it';
comment on column report.actors.actor_country is
'Country of the actor, ISO 3166-1 alpha-2; null if not given';
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
'Times the actor is a speaker behind a claim';
comment on column report.actors.claim_count is 'Claims';
comment on column report.actors.event_count is 'Events';
comment on column report.actors.event_roles is
'Roles in events with how often, joined by semicolons; null if none';
comment on column report.actors.passage_count is 'Passages';
comment on column report.actors.source_count is 'Sources';
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
