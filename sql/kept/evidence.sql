-- Keeps: on whose word each live act of saying a claim rests in the end.
-- Grain: evidence_id
-- Touched by: claims, by claim_id
with

said as (
    select
        claim_sources.id as evidence_id,
        claim_sources.claim_id,
        claim_sources.source_id,
        claim_sources.passage_id,
        claim_sources.stance,
        claim_sources.hedge,
        quotes.id as quote_id,
        sources.key || '/' || passages.key as passage_key,
        claims.key || '/' || claim_sources.occurrence as key_in_passage
    from touched_claims
    inner join living.claims
        on touched_claims.id = claims.id
    inner join living.claim_sources
        on touched_claims.id = claim_sources.claim_id
    inner join living.sources
        on claim_sources.source_id = sources.id
    inner join living.passages
        on claim_sources.passage_id = passages.id
    left join living.quotes
        on claim_sources.quote_id = quotes.id
),

deepest_hops as (
    select distinct on (attributions.claim_source_id)
        attributions.claim_source_id,
        attributions.id,
        attributions.hop,
        attributions.speaker_actor_id,
        attributions.speaker_label,
        attributions.stance,
        attributions.said_earliest,
        attributions.said_precision
    from said
    inner join living.attributions
        on said.evidence_id = attributions.claim_source_id
    order by attributions.claim_source_id asc, attributions.hop desc
),

spoken_claims as (
    select distinct said.claim_id as id
    from deepest_hops
    inner join said
        on deepest_hops.claim_source_id = said.evidence_id
    where deepest_hops.speaker_actor_id is not null
),

acts as (
    select
        claim_events.claim_id,
        claim_events.event_id
    from spoken_claims
    inner join living.claim_events
        on spoken_claims.id = claim_events.claim_id
    where claim_events.role = 'act'
    union
    select
        claims.id as claim_id,
        parts.event_id
    from spoken_claims
    inner join research.claims
        on spoken_claims.id = claims.id
    cross join
        lateral (
            values (claims.subject_event_id), (claims.value_event_id)
        ) as parts (event_id)
    where parts.event_id is not null
),

-- Whom a claim is about, agents of its acts included.
concerned as (
    select
        claim_actors.claim_id,
        claim_actors.actor_id
    from spoken_claims
    inner join living.claim_actors
        on spoken_claims.id = claim_actors.claim_id
    union
    select
        claims.id as claim_id,
        parts.actor_id
    from spoken_claims
    inner join research.claims
        on spoken_claims.id = claims.id
    cross join
        lateral (
            values (claims.subject_actor_id), (claims.value_actor_id)
        ) as parts (actor_id)
    where parts.actor_id is not null
    union
    select
        acts.claim_id,
        event_actors.actor_id
    from acts
    inner join living.events
        on acts.event_id = events.id
    inner join living.event_actors
        on acts.event_id = event_actors.event_id
    where event_actors.role = 'agent'
)

select
    said.evidence_id,
    said.claim_id,
    said.source_id,
    said.passage_id,
    coalesce(deepest_hops.hop, 0) as hop_count,
    deepest_hops.id as attribution_id,
    case
        when deepest_hops.speaker_actor_id is not null then 'actor'
        when deepest_hops.speaker_label is not null then 'label'
        else 'source'
    end as origin_kind,
    deepest_hops.speaker_actor_id as origin_actor_id,
    case
        when deepest_hops.speaker_actor_id is null then source_origins.origin_source_id
    end as origin_source_id,
    stances.key as origin_stance,
    stances.polarity,
    concerned.actor_id is not null as is_self_interested,
    said.stance as source_stance,
    said.hedge,
    said.quote_id,
    said.passage_key,
    said.passage_key || '/' || said.key_in_passage as evidence_key,
    coalesce(
        'actor:' || actors.key,
        'label:' || origin_sources.key || ':' || lower(deepest_hops.speaker_label),
        'source:' || origin_sources.key
    ) as origin_key,
    case
        when deepest_hops.said_precision = 'day'
            then to_char(deepest_hops.said_earliest, 'YYYYMMDD')::integer
        else 0
    end as said_date_key
from said
inner join kept.source_origins
    on said.source_id = source_origins.source_id
inner join research.sources as origin_sources
    on source_origins.origin_source_id = origin_sources.id
left join deepest_hops
    on said.evidence_id = deepest_hops.claim_source_id
left join research.actors
    on deepest_hops.speaker_actor_id = actors.id
inner join research.stances
    on coalesce(deepest_hops.stance, said.stance) = stances.key
left join concerned
    on
        said.claim_id = concerned.claim_id
        and deepest_hops.speaker_actor_id = concerned.actor_id
