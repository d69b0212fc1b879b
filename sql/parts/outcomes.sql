-- Question: which event or claim is the outcome of which planned one?
-- Grain: plan_kind, plan_id, outcome_id
create view parts.outcomes as
-- An event that was put as planned is its own outcome as soon as it has occurred.
select
    'event' as plan_kind,
    events.event_id as plan_id,
    events.event_id as outcome_id,
    'occurred' as outcome_tie,
    null as rationale
from kept.events
where events.is_planned
union all
select
    'event' as plan_kind,
    event_relations.to_event_id as plan_id,
    event_relations.from_event_id as outcome_id,
    'tied' as outcome_tie,
    event_relations.rationale
from living.event_relations
where event_relations.kind = 'fulfils'
union all
select
    'claim' as plan_kind,
    claim_relations.to_claim_id as plan_id,
    claim_relations.from_claim_id as outcome_id,
    'tied' as outcome_tie,
    string_agg(
        claim_relations.rationale, '; ' order by claim_relations.kind
    ) as rationale
from living.claim_relations
inner join research.claim_relation_kinds
    on claim_relations.kind = claim_relation_kinds.key
where claim_relation_kinds.verdict = 'plan and outcome'
group by
    claim_relations.to_claim_id,
    claim_relations.from_claim_id;

comment on view parts.outcomes is
'One row per plan and what came of it, by ids; a planned event stands beside itself';
