-- Question: which source speaks of which event, ready for counting in a BI tool?
-- Grain: event_id, source_id
create view bi.fact_event_report as
-- Days are written as their indexes have them.
select
    event_reports.event_id,
    event_reports.source_id,
    sources.outlet_id,
    case
        when sources.published_precision = 'day'
            then
                (
                    extract(year from sources.published_earliest) * 10000
                    + extract(month from sources.published_earliest) * 100
                    + extract(day from sources.published_earliest)
                )::integer
        else 0
    end as published_date_key,
    event_reports.given_date_key,
    case
        when events.occurred_precision = 'day'
            then
                (
                    extract(year from events.occurred_earliest) * 10000
                    + extract(month from events.occurred_earliest) * 100
                    + extract(day from events.occurred_earliest)
                )::integer
        else 0
    end as settled_date_key,
    given.given_earliest,
    given.given_latest,
    event_reports.agreement,
    coalesce(event_reports.event_status_as_given, 'unknown') as event_status_as_given,
    coalesce(event_reports.event_status_as_given_label, 'Unknown')
        as event_status_as_given_label,
    event_reports.passage_count,
    1::bigint as report_count,
    coalesce(given.given_precision, 'unknown') as given_precision,
    coalesce(given.given_basis, 'unknown') as given_basis,
    given.given_edtf,
    coalesce(given.given_qualifier, 'none') as given_qualifier
from parts.event_reports
inner join research.events
    on event_reports.event_id = events.id
inner join research.sources
    on event_reports.source_id = sources.id
left join parts.event_mentions as given
    on event_reports.event_source_id = given.event_mention_id;

comment on view bi.fact_event_report is
'One row per event and source that speaks of it';
comment on column bi.fact_event_report.event_id is
'Event: internal number, may change when the database is rebuilt';
comment on column bi.fact_event_report.source_id is
'Source: internal number, may change when the database is rebuilt';
comment on column bi.fact_event_report.outlet_id is
'Outlet that published the source: internal number, may change when the database is'
' rebuilt';
comment on column bi.fact_event_report.published_date_key is
'Day of publication, in dim_date; 0 = not known to the day';
comment on column bi.fact_event_report.given_date_key is
'Day the source gives for the event, in dim_date; 0 = not to the day';
comment on column bi.fact_event_report.settled_date_key is
'Day we settled on for the event, in dim_date; 0 = not to the day';
comment on column bi.fact_event_report.given_earliest is
'When it happened, as the source gives it: first possible day; null = open or unknown';
comment on column bi.fact_event_report.given_latest is
'When it happened, as the source gives it: last possible day; null = open or unknown';
comment on column bi.fact_event_report.agreement is
'Same, more precise, less precise, overlapping, different, no settled date, wording '
'only (words from which no day follows), no date given (in lower case)';
comment on column bi.fact_event_report.event_status_as_given is
'How real the source puts it; unknown if it only makes claims about it';
comment on column bi.fact_event_report.event_status_as_given_label is
'How real the source puts it, as people read it';
comment on column bi.fact_event_report.passage_count is
'Passages of the source that speak of the event';
comment on column bi.fact_event_report.report_count is 'Always 1, for adding up';
comment on column bi.fact_event_report.given_precision is
'When it happened, as the source gives it: day, month, season, year, decade, '
'interval, unknown (words alone, or no date)';
comment on column bi.fact_event_report.given_basis is
'When it happened, as the source gives it, how that is known: stated, metadata, '
'relative, inferred, unknown (also if it gives none)';
comment on column bi.fact_event_report.given_edtf is
'When it happened, as the source gives it: as EDTF (ISO 8601-2), such as 2025-04 or '
'2025-04-17/..; null = no bound given';
comment on column bi.fact_event_report.given_qualifier is
'When it happened, as the source gives it: marked as none, approximate, uncertain, '
'or approximate and uncertain';
