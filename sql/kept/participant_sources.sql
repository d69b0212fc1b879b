-- Keeps: which sources name a participant of an event where they speak of that event.
-- Grain: source_id, event_id, actor_id
-- Touched by: telling_sources, by source_id
with

said as (
    select
        evidence.passage_id,
        evidence.claim_id
    from touched_telling_sources
    inner join kept.evidence
        on touched_telling_sources.id = evidence.source_id
),

-- A passage speaks of an event if it is linked to it, or says a claim about it.
speaking as (
    select
        event_sources.passage_id,
        event_sources.event_id
    from touched_telling_sources
    inner join living.event_sources
        on touched_telling_sources.id = event_sources.source_id
    union all
    select
        said.passage_id,
        claim_events.event_id
    from said
    inner join living.claim_events
        on said.claim_id = claim_events.claim_id
    union all
    select
        said.passage_id,
        parts.event_id
    from said
    inner join research.claims
        on said.claim_id = claims.id
    cross join
        lateral (
            values (claims.subject_event_id), (claims.value_event_id)
        ) as parts (event_id)
    where parts.event_id is not null
)

-- It names the participants that appear in it.
select distinct
    appearances.source_id,
    speaking.event_id,
    appearances.actor_id
from speaking
inner join living.event_actors
    on speaking.event_id = event_actors.event_id
inner join kept.appearances
    on
        speaking.passage_id = appearances.passage_id
        and event_actors.actor_id = appearances.actor_id
