-- Keeps: which ties between two actors each source shows, on whose word, how often.
-- Grain: source_id, actor_a_id, actor_b_id, tie_family, tie_kind, origin
-- Touched by: telling_sources, by source_id
with

said as (
    select
        evidence.evidence_id,
        evidence.claim_id,
        evidence.source_id,
        evidence.hop_count,
        evidence.polarity,
        -- Ids stand for keys here: two words of one origin have the same text.
        case evidence.origin_kind
            when 'actor' then 'actor:' || evidence.origin_actor_id
            when 'label' then evidence.origin_key
            else 'source:' || evidence.origin_source_id
        end as origin
    from touched_telling_sources
    inner join kept.evidence
        on touched_telling_sources.id = evidence.source_id
),

said_claims as (
    select distinct said.claim_id
    from said
),

-- Said twice, as subject or value of a structure and beside it, an actor counts once.
concerned as (
    select
        parts.claim_id,
        parts.actor_id,
        bool_or(parts.claim_role = 'subject') as is_subject,
        bool_or(parts.claim_role = 'object') as is_object,
        bool_or(
            parts.claim_role = 'subject' and parts.is_structure
        ) as is_structure_subject,
        bool_or(
            parts.claim_role = 'object' and parts.is_structure
        ) as is_structure_object
    from
        (
            select
                claim_actors.claim_id,
                claim_actors.role as claim_role,
                claim_actors.actor_id,
                false as is_structure
            from said_claims
            inner join living.claim_actors
                on said_claims.claim_id = claim_actors.claim_id
            union all
            select
                claims.id as claim_id,
                structure.claim_role,
                structure.actor_id,
                true as is_structure
            from said_claims
            inner join research.claims
                on said_claims.claim_id = claims.id
            cross join
                lateral (
                    values
                    ('subject', claims.subject_actor_id),
                    ('object', claims.value_actor_id)
                ) as structure (claim_role, actor_id)
            where structure.actor_id is not null
        ) as parts
    group by parts.claim_id, parts.actor_id
),

-- Whom a claim is about, from subject to object.
-- structure of the claim                      tie
-- subject an actor, value the other actor     the attribute
-- subject an actor, value no actor            the attribute
-- anything else                               the kind of claim
claim_pairs as (
    select
        subjects.claim_id,
        subjects.actor_id as actor_a_id,
        objects.actor_id as actor_b_id,
        case
            when
                subjects.is_structure_subject
                and (
                    objects.is_structure_object
                    or claims.value_kind not in ('actor', 'event')
                )
                then claims.attribute
            else claims.kind || '_about'
        end as tie_kind
    from concerned as subjects
    inner join concerned as objects
        on subjects.claim_id = objects.claim_id
    inner join research.claims
        on subjects.claim_id = claims.id
    where
        subjects.is_subject
        and objects.is_object
        and subjects.actor_id <> objects.actor_id
),

-- A passage shows that two actors met in an event only if both appear in it.
present as (
    select distinct
        event_sources.id as event_source_id,
        event_sources.source_id,
        appearances.actor_id
    from touched_telling_sources
    inner join living.event_sources
        on touched_telling_sources.id = event_sources.source_id
    inner join living.events
        on event_sources.event_id = events.id
    inner join living.event_actors
        on events.id = event_actors.event_id
    inner join kept.appearances
        on
            event_sources.passage_id = appearances.passage_id
            and event_actors.actor_id = appearances.actor_id
),

ties as (
    -- ties declared between two actors; the origin is the source that shows them
    select
        actor_relation_sources.source_id,
        actor_relations.from_actor_id as actor_a_id,
        actor_relations.to_actor_id as actor_b_id,
        'relation' as tie_family,
        actor_relations.kind as tie_kind,
        null as origin
    from touched_telling_sources
    inner join living.actor_relation_sources
        on touched_telling_sources.id = actor_relation_sources.source_id
    inner join living.actor_relations
        on actor_relation_sources.actor_relation_id = actor_relations.id
    union all
    -- claims about two actors; what is denied or was taken back does not tie
    select
        said.source_id,
        claim_pairs.actor_a_id,
        claim_pairs.actor_b_id,
        'claim' as tie_family,
        claim_pairs.tie_kind,
        said.origin
    from said
    inner join claim_pairs
        on said.claim_id = claim_pairs.claim_id
    where
        said.polarity >= 0
        and not exists (
            select 1
            from kept.withdrawals
            where withdrawals.evidence_id = said.evidence_id
        )
    union all
    -- two actors in one event, once for each passage that speaks of it and of both
    select
        present.source_id,
        present.actor_id as actor_a_id,
        others.actor_id as actor_b_id,
        'event' as tie_family,
        'same_event' as tie_kind,
        null as origin
    from present
    inner join present as others
        on
            present.event_source_id = others.event_source_id
            and present.actor_id < others.actor_id
    union all
    -- a speaker and each actor the claim is about
    select
        said.source_id,
        attributions.speaker_actor_id as actor_a_id,
        concerned.actor_id as actor_b_id,
        'speech' as tie_family,
        case
            when speech_acts.is_utterance then 'speaks_of'
            else 'takes_position_on'
        end as tie_kind,
        null as origin
    from said
    inner join living.attributions
        on said.evidence_id = attributions.claim_source_id
    inner join research.speech_acts
        on attributions.speech_act = speech_acts.key
    inner join concerned
        on said.claim_id = concerned.claim_id
    where
        said.hop_count > 0
        and attributions.speaker_actor_id <> concerned.actor_id
)

select
    (ties.actor_a_id << 32) | ties.actor_b_id as pair_id,
    ties.source_id,
    ties.actor_a_id,
    ties.actor_b_id,
    ties.tie_family,
    ties.tie_kind,
    coalesce(ties.origin, 'source:' || source_origins.origin_source_id) as origin,
    count(*) as evidence_count
from ties
inner join kept.source_origins
    on ties.source_id = source_origins.source_id
group by
    ties.source_id,
    ties.actor_a_id,
    ties.actor_b_id,
    ties.tie_family,
    ties.tie_kind,
    coalesce(ties.origin, 'source:' || source_origins.origin_source_id)
