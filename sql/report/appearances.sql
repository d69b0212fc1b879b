-- Question: in which passages does an actor appear, and as what?
-- Grain: actor_key, passage_key
create view report.appearances as
with

found as (
    select
        mentions.actor_id,
        passage_texts.passage_id,
        1 as mention_count,
        false as is_speaker,
        false as is_in_claim,
        false as is_in_event
    from research.mentions
    inner join research.passage_texts
        on mentions.passage_text_id = passage_texts.id
    inner join research.revisions
        on passage_texts.revision_id = revisions.id
    where
        mentions.retired_run_id is null
        and mentions.is_confirmed
        and passage_texts.retired_run_id is null
        and revisions.retired_run_id is null
        and revisions.is_current
    union all
    select
        attributions.speaker_actor_id as actor_id,
        claim_sources.passage_id,
        0 as mention_count,
        true as is_speaker,
        false as is_in_claim,
        false as is_in_event
    from research.attributions
    inner join research.claim_sources
        on attributions.claim_source_id = claim_sources.id
    inner join research.claims
        on claim_sources.claim_id = claims.id
    where
        attributions.retired_run_id is null
        and claim_sources.retired_run_id is null
        and claims.retired_run_id is null
    union all
    select
        claims.subject_actor_id as actor_id,
        claim_sources.passage_id,
        0 as mention_count,
        false as is_speaker,
        true as is_in_claim,
        false as is_in_event
    from research.claim_sources
    inner join research.claims
        on claim_sources.claim_id = claims.id
    where
        claim_sources.retired_run_id is null
        and claims.retired_run_id is null
        and claims.subject_actor_id is not null
    union all
    select
        claims.value_actor_id as actor_id,
        claim_sources.passage_id,
        0 as mention_count,
        false as is_speaker,
        true as is_in_claim,
        false as is_in_event
    from research.claim_sources
    inner join research.claims
        on claim_sources.claim_id = claims.id
    where
        claim_sources.retired_run_id is null
        and claims.retired_run_id is null
        and claims.value_actor_id is not null
    union all
    select
        event_actors.actor_id,
        event_sources.passage_id,
        0 as mention_count,
        false as is_speaker,
        false as is_in_claim,
        true as is_in_event
    from research.event_sources
    inner join research.events
        on event_sources.event_id = events.id
    inner join research.event_actors
        on event_sources.event_id = event_actors.event_id
    where
        event_sources.retired_run_id is null
        and events.retired_run_id is null
        and event_actors.retired_run_id is null
),

places as (
    select
        found.actor_id,
        found.passage_id,
        sum(found.mention_count)::bigint as mention_count,
        bool_or(found.is_speaker) as is_speaker,
        bool_or(found.is_in_claim) as is_in_claim,
        bool_or(found.is_in_event) as is_in_event
    from found
    group by found.actor_id, found.passage_id
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
    places.mention_count > 0 as is_named,
    places.is_speaker,
    places.is_in_claim,
    places.is_in_event,
    sources.published_earliest,
    sources.published_latest,
    sources.published_precision,
    report.date_text(
        sources.published_earliest,
        sources.published_latest,
        sources.published_precision,
        sources.published_edtf
    ) as published_date_text
from places
inner join research.actors
    on places.actor_id = actors.id
inner join research.passages
    on places.passage_id = passages.id
inner join research.sources
    on passages.source_id = sources.id
where
    actors.retired_run_id is null
    and passages.retired_run_id is null
    and sources.retired_run_id is null;

comment on view report.appearances is
'One row per actor and passage in which it is named, speaks, or takes part';
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
'True if the held text names the actor there';
comment on column report.appearances.is_speaker is
'True if the actor is a speaker behind a claim there';
comment on column report.appearances.is_in_claim is
'True if a claim there has the actor as subject or value';
comment on column report.appearances.is_in_event is
'True if an event linked there has the actor as a participant';
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
