-- Question: what does each event read in words, and when did it happen?
-- Grain: event_key
create view parts.events as
select
    events.id as event_id,
    events.key as event_key,
    events.title as event_title,
    events.kind as event_kind,
    (
        select event_kinds.label
        from research.event_kinds
        where event_kinds.key = events.kind
    ) as event_kind_label,
    events.status as event_status,
    (
        select event_statuses.label
        from research.event_statuses
        where event_statuses.key = events.status
    ) as event_status_label,
    events.occurred_earliest,
    events.occurred_latest,
    events.occurred_precision,
    report.date_text(
        events.occurred_earliest,
        events.occurred_latest,
        events.occurred_precision,
        events.occurred_edtf
    ) as occurred_date_text,
    events.occurred_basis,
    report.date_edtf(
        events.occurred_earliest,
        events.occurred_latest,
        events.occurred_precision,
        events.occurred_edtf
    ) as occurred_edtf,
    report.date_qualifier(
        events.occurred_precision, events.occurred_edtf
    ) as occurred_qualifier,
    events.occurred_note,
    events.note as event_note,
    events.place_id
from living.events;

comment on view parts.events is
'One row per event: what it is and when it happened, as we settled it, in words';
