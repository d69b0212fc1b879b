-- Question: how real does a passage put an event, in which words, and when?
-- Grain: event_id, passage_id, occurrence
create view parts.event_mentions as
select
    event_sources.id as event_mention_id,
    event_sources.event_id,
    event_sources.source_id,
    event_sources.passage_id,
    event_sources.occurrence,
    event_sources.quote_id,
    event_sources.status as event_status_as_given,
    (
        select event_statuses.label
        from research.event_statuses
        where event_statuses.key = event_sources.status
    ) as event_status_as_given_label,
    event_sources.given_earliest,
    event_sources.given_latest,
    event_sources.given_precision,
    report.date_text(
        event_sources.given_earliest,
        event_sources.given_latest,
        event_sources.given_precision,
        event_sources.given_edtf
    ) as given_date_text,
    event_sources.given_text as given_as_stated,
    event_sources.given_basis,
    report.date_edtf(
        event_sources.given_earliest,
        event_sources.given_latest,
        event_sources.given_precision,
        event_sources.given_edtf
    ) as given_edtf,
    report.date_qualifier(
        event_sources.given_precision, event_sources.given_edtf
    ) as given_qualifier,
    event_sources.given_note
from living.event_sources;

comment on view parts.event_mentions is
'One row per passage that speaks of an event, and each time it does, in words';
