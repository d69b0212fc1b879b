-- Question: who is tied to whom, in what way, and how many independent origins say so?
-- Grain: actor_a_key, actor_b_key, tie_family, tie_kind
create view report.actor_network as
with

shown_relations as (
    select
        actor_relation_sources.actor_relation_id,
        actor_relation_sources.passage_id,
        actor_relation_sources.source_id
    from research.actor_relation_sources
    inner join research.passages
        on actor_relation_sources.passage_id = passages.id
    where
        actor_relation_sources.retired_run_id is null
        and passages.retired_run_id is null
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
    from research.actor_relations
    left join shown_relations
        on actor_relations.id = shown_relations.actor_relation_id
    left join report.source_origins
        on shown_relations.source_id = source_origins.source_id
    where actor_relations.retired_run_id is null
    union all
    -- claims that give one actor as the value of another; denials do not tie
    select
        claims.subject_actor_id as actor_a_id,
        claims.value_actor_id as actor_b_id,
        'claim' as tie_family,
        claims.attribute as tie_kind,
        evidence.origin_key,
        evidence.passage_id,
        evidence.source_id
    from report.evidence
    inner join research.claims
        on evidence.claim_id = claims.id
    where
        claims.subject_actor_id <> claims.value_actor_id
        and evidence.polarity >= 0
    union all
    -- two actors in one event, once for each passage that speaks of it
    select
        least(actors_a.actor_id, actors_b.actor_id) as actor_a_id,
        greatest(actors_a.actor_id, actors_b.actor_id) as actor_b_id,
        'event' as tie_family,
        'same_event' as tie_kind,
        'source:' || source_origins.origin_source_key as origin_key,
        event_sources.passage_id,
        event_sources.source_id
    from research.event_actors as actors_a
    inner join research.event_actors as actors_b
        on
            actors_a.event_id = actors_b.event_id
            and actors_a.actor_id < actors_b.actor_id
    inner join research.events
        on actors_a.event_id = events.id
    inner join research.event_sources
        on actors_a.event_id = event_sources.event_id
    inner join research.passages
        on event_sources.passage_id = passages.id
    inner join report.source_origins
        on event_sources.source_id = source_origins.source_id
    where
        actors_a.retired_run_id is null
        and actors_b.retired_run_id is null
        and events.retired_run_id is null
        and event_sources.retired_run_id is null
        and passages.retired_run_id is null
    union all
    -- a speaker and the actor the claim is about
    select
        statements.actor_id as actor_a_id,
        claims.subject_actor_id as actor_b_id,
        'speech' as tie_family,
        'speaks_of' as tie_kind,
        'source:' || source_origins.origin_source_key as origin_key,
        statements.passage_id,
        statements.source_id
    from report.statements
    inner join research.claims
        on statements.claim_id = claims.id
    inner join report.source_origins
        on statements.source_id = source_origins.source_id
    where statements.actor_id <> claims.subject_actor_id
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
    inner join research.actors as actors_a
        on weighted.actor_a_id = actors_a.id
    inner join research.actors as actors_b
        on weighted.actor_b_id = actors_b.id
    where
        actors_a.retired_run_id is null
        and actors_b.retired_run_id is null
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
            when arranged.tie_family = 'claim' then attributes.label
        end,
        case arranged.tie_kind
            when 'same_event' then 'In the same event as'
            when 'speaks_of' then 'Speaks of'
        end
    ) as tie_kind_label,
    arranged.tie_family <> 'event' as is_directed,
    arranged.weight,
    arranged.evidence_count,
    arranged.source_count
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
    on arranged.tie_kind = attributes.key;

comment on view report.actor_network is
'One row per pair of actors and kind of tie between them';
comment on column report.actor_network.actor_a_id is 'Actor a: internal number';
comment on column report.actor_network.actor_a_key is 'Actor a: stable key';
comment on column report.actor_network.actor_a_name is 'Actor a: main name';
comment on column report.actor_network.actor_b_id is 'Actor b: internal number';
comment on column report.actor_network.actor_b_key is 'Actor b: stable key';
comment on column report.actor_network.actor_b_name is 'Actor b: main name';
comment on column report.actor_network.tie_family is
'relation (office, membership), claim (what a claim says), event (took part), speech';
comment on column report.actor_network.tie_kind is
'Kind of tie within its family, such as holds_office, hosted, same_event, speaks_of';
comment on column report.actor_network.tie_kind_label is
'Kind of tie, as people read it: actor a, tie, actor b';
comment on column report.actor_network.is_directed is
'True if the tie runs from actor a to actor b, false if it runs both ways';
comment on column report.actor_network.weight is
'Independent origins that show the tie; 0 = declared without evidence';
comment on column report.actor_network.evidence_count is
'Passages that show the tie, a passage counted once per occurrence';
comment on column report.actor_network.source_count is 'Sources that show the tie';
