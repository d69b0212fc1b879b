-- Question: who is tied to whom, in what way, and how many independent origins say so?
-- Grain: actor_a_key, actor_b_key, tie_family, tie_kind
create view report.actor_network as
with

shown_relations as (
    select
        actor_relation_sources.actor_relation_id,
        actor_relation_sources.passage_id,
        actor_relation_sources.source_id
    from living.actor_relation_sources
    inner join living.passages
        on actor_relation_sources.passage_id = passages.id
),

actors_of_claims as (
    select distinct
        claim_roles.claim_id,
        claim_roles.entity_id as actor_id
    from report.claim_roles
    where claim_roles.entity = 'actor'
),

-- Whom a claim is about, from subject to object.
-- structure of the claim                      tie
-- subject an actor, value the other actor     the attribute
-- subject an actor, value no actor            the attribute
-- anything else                               the kind of claim
claim_pairs as (
    select
        subjects.claim_id,
        subjects.entity_id as actor_a_id,
        objects.entity_id as actor_b_id,
        case
            when
                subjects.is_structure
                and (
                    objects.is_structure
                    or claims.value_kind not in ('actor', 'event')
                )
                then claims.attribute
            else claims.kind || '_about'
        end as tie_kind
    from report.claim_roles as subjects
    inner join report.claim_roles as objects
        on subjects.claim_id = objects.claim_id
    inner join research.claims
        on subjects.claim_id = claims.id
    where
        subjects.claim_role = 'subject'
        and objects.claim_role = 'object'
        and subjects.entity_id <> objects.entity_id
),

participants as (
    select distinct
        event_actors.event_id,
        event_actors.actor_id
    from living.event_actors
    inner join living.events
        on event_actors.event_id = events.id
),

event_pairs as (
    select
        participants_a.event_id,
        participants_a.actor_id as actor_a_id,
        participants_b.actor_id as actor_b_id
    from participants as participants_a
    inner join participants as participants_b
        on
            participants_a.event_id = participants_b.event_id
            and participants_a.actor_id < participants_b.actor_id
),

present as (
    select
        appearances.actor_id,
        appearances.passage_id
    from report.appearances
    where appearances.is_in_event
),

-- A passage shows that two actors met in an event only if both appear in it.
shown_pairs as (
    select
        event_pairs.event_id,
        event_pairs.actor_a_id,
        event_pairs.actor_b_id,
        event_sources.passage_id,
        event_sources.source_id
    from event_pairs
    inner join living.event_sources
        on event_pairs.event_id = event_sources.event_id
    inner join present as present_a
        on
            event_pairs.actor_a_id = present_a.actor_id
            and event_sources.passage_id = present_a.passage_id
    inner join present as present_b
        on
            event_pairs.actor_b_id = present_b.actor_id
            and event_sources.passage_id = present_b.passage_id
),

ties as (
    -- ties declared between two actors; the origin is the source that shows them
    select
        actor_relations.from_actor_id as actor_a_id,
        actor_relations.to_actor_id as actor_b_id,
        'relation' as tie_family,
        actor_relations.kind as tie_kind,
        'source:' || source_origins.origin_source_key as origin_key,
        shown_relations.passage_id,
        shown_relations.source_id
    from living.actor_relations
    left join shown_relations
        on actor_relations.id = shown_relations.actor_relation_id
    left join report.source_origins
        on shown_relations.source_id = source_origins.source_id
    union all
    -- claims about two actors; what is denied or was taken back does not tie
    select
        claim_pairs.actor_a_id,
        claim_pairs.actor_b_id,
        'claim' as tie_family,
        claim_pairs.tie_kind,
        evidence.origin_key,
        evidence.passage_id,
        evidence.source_id
    from claim_pairs
    inner join report.evidence
        on claim_pairs.claim_id = evidence.claim_id
    where
        evidence.polarity >= 0
        and not evidence.is_withdrawn
    union all
    -- two actors in one event, once for each passage that speaks of it and of both
    select
        event_pairs.actor_a_id,
        event_pairs.actor_b_id,
        'event' as tie_family,
        'same_event' as tie_kind,
        'source:' || source_origins.origin_source_key as origin_key,
        shown_pairs.passage_id,
        shown_pairs.source_id
    from event_pairs
    left join shown_pairs
        on
            event_pairs.event_id = shown_pairs.event_id
            and event_pairs.actor_a_id = shown_pairs.actor_a_id
            and event_pairs.actor_b_id = shown_pairs.actor_b_id
    left join report.source_origins
        on shown_pairs.source_id = source_origins.source_id
    union all
    -- a speaker and each actor the claim is about
    select
        statements.actor_id as actor_a_id,
        actors_of_claims.actor_id as actor_b_id,
        'speech' as tie_family,
        case
            when statements.is_utterance then 'speaks_of'
            else 'takes_position_on'
        end as tie_kind,
        'source:' || source_origins.origin_source_key as origin_key,
        statements.passage_id,
        statements.source_id
    from report.statements
    inner join actors_of_claims
        on statements.claim_id = actors_of_claims.claim_id
    inner join report.source_origins
        on statements.source_id = source_origins.source_id
    where statements.actor_id <> actors_of_claims.actor_id
),

weighted as (
    select
        ties.actor_a_id,
        ties.actor_b_id,
        ties.tie_family,
        ties.tie_kind,
        count(distinct ties.origin_key) as weight,
        count(ties.passage_id) as evidence_count,
        count(distinct ties.source_id) as source_count
    from ties
    group by ties.actor_a_id, ties.actor_b_id, ties.tie_family, ties.tie_kind
),

-- A tie without direction is listed from the lower key to the higher.
arranged as (
    select
        weighted.tie_family,
        weighted.tie_kind,
        weighted.weight,
        weighted.evidence_count,
        weighted.source_count,
        (
            weighted.tie_family = 'event' and actors_b.key < actors_a.key
        ) as is_turned,
        actors_a.id as actor_a_id,
        actors_b.id as actor_b_id
    from weighted
    inner join living.actors as actors_a
        on weighted.actor_a_id = actors_a.id
    inner join living.actors as actors_b
        on weighted.actor_b_id = actors_b.id
)

select
    actors_a.id as actor_a_id,
    actors_a.key as actor_a_key,
    actors_a.name as actor_a_name,
    actors_b.id as actor_b_id,
    actors_b.key as actor_b_key,
    actors_b.name as actor_b_name,
    arranged.tie_family,
    arranged.tie_kind,
    coalesce(
        case
            when arranged.tie_family = 'relation' then actor_relation_kinds.label
            when arranged.tie_family = 'claim'
                then coalesce(attributes.label, claim_kinds.label || ' about')
        end,
        case arranged.tie_kind
            when 'same_event' then 'In the same event as'
            when 'speaks_of' then 'Speaks of'
            when 'takes_position_on' then 'Takes a position on'
        end
    ) as tie_kind_label,
    arranged.tie_family <> 'event' as is_directed,
    arranged.weight,
    arranged.evidence_count,
    arranged.source_count,
    arranged.evidence_count = 0 as is_concluded
from arranged
inner join research.actors as actors_a
    on
        case
            when arranged.is_turned then arranged.actor_b_id
            else arranged.actor_a_id
        end
        = actors_a.id
inner join research.actors as actors_b
    on
        case
            when arranged.is_turned then arranged.actor_a_id
            else arranged.actor_b_id
        end
        = actors_b.id
left join research.actor_relation_kinds
    on arranged.tie_kind = actor_relation_kinds.key
left join research.attributes
    on arranged.tie_kind = attributes.key
left join research.claim_kinds
    on arranged.tie_kind = claim_kinds.key || '_about';

comment on view report.actor_network is
'One row per pair of actors and kind of tie between them';
comment on column report.actor_network.actor_a_id is 'Actor a: internal number';
comment on column report.actor_network.actor_a_key is 'Actor a: stable key';
comment on column report.actor_network.actor_a_name is 'Actor a: main name';
comment on column report.actor_network.actor_b_id is 'Actor b: internal number';
comment on column report.actor_network.actor_b_key is 'Actor b: stable key';
comment on column report.actor_network.actor_b_name is 'Actor b: main name';
comment on column report.actor_network.tie_family is
'relation (office, membership), claim (what a claim says of the two), event (took part '
'in the same one), speech';
comment on column report.actor_network.tie_kind is
'Kind of tie within its family: a kind of relation; the attribute that a claim gives '
'to actor a, such as hosted, or else its kind, such as motive_about; same_event; '
'speaks_of, takes_position_on (a petition, a ruling or a view held)';
comment on column report.actor_network.tie_kind_label is
'Kind of tie, as people read it: actor a, tie, actor b';
comment on column report.actor_network.is_directed is
'True if the tie runs from actor a to actor b, false if it runs both ways';
comment on column report.actor_network.weight is
'Independent origins that show the tie, each counted once; 0 = no passage shows it';
comment on column report.actor_network.evidence_count is
'Passages that show the tie, a passage counted once per occurrence; for an event only '
'those in which both actors appear';
comment on column report.actor_network.source_count is 'Sources that show the tie';
comment on column report.actor_network.is_concluded is
'True if no passage shows the tie: we settled that both took part in an event, or '
'declared the tie without evidence';
