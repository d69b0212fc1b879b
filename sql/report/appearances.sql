-- Question: in which passages does an actor appear, and as what?
-- Grain: actor_key, passage_key
create view report.appearances as
with

current_texts as (
    select
        passage_texts.id as passage_text_id,
        passage_texts.passage_id,
        passage_texts.text is not null as is_held
    from living.passage_texts
    inner join living.revisions
        on passage_texts.revision_id = revisions.id
    where revisions.is_current
),

found as (
    select
        mentions.actor_id,
        current_texts.passage_id,
        1 as mention_count,
        true as is_named,
        mentions.method = 'decided' as is_decided,
        false as is_speaker,
        null as claim_role
    from living.mentions
    inner join current_texts
        on mentions.passage_text_id = current_texts.passage_text_id
    where mentions.is_confirmed
    union all
    -- Where the words are held, the mentions found in them already follow the rulings.
    select
        mention_decisions.actor_id,
        mention_decisions.passage_id,
        0 as mention_count,
        true as is_named,
        true as is_decided,
        false as is_speaker,
        null as claim_role
    from living.mention_decisions
    where
        mention_decisions.actor_id is not null
        and not exists (
            select 1
            from current_texts
            where
                current_texts.passage_id = mention_decisions.passage_id
                and current_texts.is_held
        )
    union all
    select
        attributions.speaker_actor_id as actor_id,
        claim_sources.passage_id,
        0 as mention_count,
        false as is_named,
        false as is_decided,
        true as is_speaker,
        null as claim_role
    from living.attributions
    inner join living.claim_sources
        on attributions.claim_source_id = claim_sources.id
    inner join living.claims
        on claim_sources.claim_id = claims.id
    where attributions.speaker_actor_id is not null
    union all
    select
        claim_roles.entity_id as actor_id,
        claim_sources.passage_id,
        0 as mention_count,
        false as is_named,
        false as is_decided,
        false as is_speaker,
        claim_roles.claim_role
    from report.claim_roles
    inner join living.claim_sources
        on claim_roles.claim_id = claim_sources.claim_id
    where claim_roles.entity = 'actor'
),

places as (
    select
        found.actor_id,
        found.passage_id,
        sum(found.mention_count)::bigint as mention_count,
        bool_or(found.is_named) as is_named,
        bool_or(found.is_decided) as is_decided,
        bool_or(found.is_speaker) as is_speaker,
        string_agg(
            distinct found.claim_role, '; ' order by found.claim_role desc
        ) as claim_roles
    from found
    group by found.actor_id, found.passage_id
),

-- A part in an event is our conclusion: it marks a row and makes none.
event_places as (
    select distinct
        event_actors.actor_id,
        event_sources.passage_id
    from living.event_sources
    inner join living.events
        on event_sources.event_id = events.id
    inner join living.event_actors
        on event_sources.event_id = event_actors.event_id
)

select
    actors.id as actor_id,
    actors.key as actor_key,
    actors.name as actor_name,
    sources.id as source_id,
    sources.key as source_key,
    sources.title as source_title,
    passages.id as passage_id,
    sources.key || '/' || passages.key as passage_key,
    passages.ordinal as passage_ordinal,
    passages.gist as passage_gist,
    places.mention_count,
    places.is_named,
    places.is_speaker,
    places.claim_roles is not null as is_in_claim,
    event_places.passage_id is not null as is_in_event,
    sources.published_earliest,
    sources.published_latest,
    sources.published_precision,
    report.date_text(
        sources.published_earliest,
        sources.published_latest,
        sources.published_precision,
        sources.published_edtf
    ) as published_date_text,
    places.is_decided,
    places.claim_roles,
    sources.published_basis,
    report.date_edtf(
        sources.published_earliest,
        sources.published_latest,
        sources.published_precision,
        sources.published_edtf
    ) as published_edtf,
    report.date_qualifier(
        sources.published_precision, sources.published_edtf
    ) as published_qualifier,
    source_titles.source_display_title,
    source_titles.file_name
from places
inner join living.actors
    on places.actor_id = actors.id
inner join living.passages
    on places.passage_id = passages.id
inner join living.sources
    on passages.source_id = sources.id
inner join report.source_titles
    on sources.id = source_titles.source_id
left join event_places
    on
        places.actor_id = event_places.actor_id
        and places.passage_id = event_places.passage_id;

comment on view report.appearances is
'One row per actor and passage in which it is named, speaks, or is what a claim is '
'about; a part in an event that the passage speaks of is not enough';
comment on column report.appearances.actor_id is
'Actor: internal number, may change when the database is rebuilt';
comment on column report.appearances.actor_key is 'Actor: stable key';
comment on column report.appearances.actor_name is 'Main name of the actor';
comment on column report.appearances.source_id is
'Source: internal number, may change when the database is rebuilt';
comment on column report.appearances.source_key is 'Source: stable key';
comment on column report.appearances.source_title is
'Title of the source; null if it shows none';
comment on column report.appearances.passage_id is
'Passage: internal number, may change when the database is rebuilt';
comment on column report.appearances.passage_key is
'Passage: stable key, source_key/passage, such as some-source/p03';
comment on column report.appearances.passage_ordinal is
'Place of the passage in its source, from 1';
comment on column report.appearances.passage_gist is
'What the passage says, in our own words; null while no person has read it';
comment on column report.appearances.mention_count is
'Times the held text names the actor; 0 where no text is held';
comment on column report.appearances.is_named is
'True if the held text names the actor there, or, where no text is held, a person '
'decided that a name there means it';
comment on column report.appearances.is_speaker is
'True if the actor is a speaker behind a claim there';
comment on column report.appearances.is_in_claim is
'True if a claim there is about the actor, in a role that claim_roles tells';
comment on column report.appearances.is_in_event is
'True if an event linked there has the actor as a participant, as we settled it';
comment on column report.appearances.published_earliest is
'When the source was published: first possible day; null = open or unknown';
comment on column report.appearances.published_latest is
'When the source was published: last possible day; null = open or unknown';
comment on column report.appearances.published_precision is
'When the source was published: day, month, season, year, decade, interval, '
'unknown; null = not given';
comment on column report.appearances.published_date_text is
'When the source was published: in words, such as 2025-04 or 2025-04-17 or later; '
'null = not given';
comment on column report.appearances.is_decided is
'True if a person decided that a name there means the actor';
comment on column report.appearances.claim_roles is
'Roles of the actor in the claims there, joined by semicolons: subject (who acts, '
'wants or is so), object (towards, with or about whom); null if in none';
comment on column report.appearances.published_basis is
'When the source was published, how that is known: stated, metadata, relative, '
'inferred, unknown; null = not given';
comment on column report.appearances.published_edtf is
'When the source was published: as EDTF (ISO 8601-2), such as 2025-04 or '
'2025-04-17/..; null = no bound given';
comment on column report.appearances.published_qualifier is
'When the source was published: marked as none, approximate, uncertain, or '
'approximate and uncertain; null = not given';
comment on column report.appearances.source_display_title is
'Title to show: its own, or kind and outlet where it has none; never null';
comment on column report.appearances.file_name is
'Name of the article file of the current text; null if only metadata are held';
