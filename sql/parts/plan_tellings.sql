-- Question: which sources tell of what is planned, on whose word and how firmly?
-- Grain: event_id, claim_id, source_id, said_by, hedge, polarity
create view parts.plan_tellings as
select
    event_reports.event_id,
    null::bigint as claim_id,
    event_reports.source_id,
    null as said_by,
    null as hedge,
    null::integer as polarity
from kept.event_reports
where event_reports.planned_mention_count > 0
union all
select
    null as event_id,
    evidence.claim_id,
    evidence.source_id,
    acts.said_by,
    evidence.hedge,
    evidence.polarity
from kept.evidence
left join parts.claim_sources as acts
    on evidence.evidence_id = acts.evidence_id;

comment on view parts.plan_tellings is
'One row per event and source that puts it as planned, or act of saying a claim';
