-- Question: on which side is each source of a claim that it carries?
-- Grain: claim_id, source_id
create view parts.carriers as
select
    carriers.claim_id,
    carriers.source_id,
    carriers.evidence_count,
    carriers.is_own_voice,
    carriers.is_said,
    carriers.is_denied,
    carriers.is_withdrawn,
    -- says it   denies it   stance
    -- yes       yes         both
    -- yes       no          for
    -- no        yes         against
    -- no        no          passed on
    case
        when carriers.is_said and carriers.is_denied then 'both'
        when carriers.is_said then 'for'
        when carriers.is_denied then 'against'
        else 'passed on'
    end as stance,
    case
        when carriers.is_said and carriers.is_denied then 'For and against'
        when carriers.is_said then 'For'
        when carriers.is_denied then 'Against'
        else 'Passed on'
    end as stance_label
from kept.carriers;

comment on view parts.carriers is
'One row per claim and source that carries it, with its side in words';
