-- Question: how many events does each source report, on how many is it silent, and how
-- many came too late for it?
-- Grain: source_key
create view report.source_coverage as
with

in_all as (
    select coalesce(max(occurred_days.ended_count), 0) as event_count
    from kept.occurred_days
)

select
    sources.source_id,
    sources.source_key,
    sources.source_title,
    sources.source_display_title,
    sources.file_name,
    sources.outlet_id,
    sources.outlet_key,
    sources.outlet_name,
    reports.event_count as reported_event_count,
    in_all.event_count - coalesce(not_after_source.event_count, 0)
    - reports.late_event_count as not_yet_event_count,
    coalesce(before_source.event_count, 0) - reports.early_event_count
        as silent_event_count,
    coalesce(not_after_source.event_count, 0) - reports.event_count
    - coalesce(before_source.event_count, 0) + reports.early_event_count
    + reports.late_event_count as undecidable_event_count
from kept.reporting_sources as reports
inner join parts.sources
    on reports.source_id = sources.source_id
-- Events, in all and by their dates, whether the source reports them or not.
cross join in_all
left join
    lateral (
        select occurred_days.ended_count as event_count
        from kept.occurred_days
        where occurred_days.day_on < sources.published_earliest
        order by occurred_days.day_on desc
        limit 1
    ) as before_source
    on true
left join
    lateral (
        select occurred_days.begun_count as event_count
        from kept.occurred_days
        where
            occurred_days.day_on <= coalesce(sources.published_latest, 'infinity')
        order by occurred_days.day_on desc
        limit 1
    ) as not_after_source
    on true
-- What is not coded yet is not silent.
where sources.coding_status = 'coded';

comment on view report.source_coverage is
'One row per coded source, with how many events it reports, is silent on, or came too '
'early for: the rows of report.coverage counted, without the events by name';
comment on column report.source_coverage.source_id is
'Source: internal number, may change when the database is rebuilt';
comment on column report.source_coverage.source_key is 'Source: stable key';
comment on column report.source_coverage.source_title is
'Title of the source; null if it has none';
comment on column report.source_coverage.source_display_title is
'Title to show: that of the source, or its kind and outlet where it has none';
comment on column report.source_coverage.file_name is
'File of the current text; null if none is registered';
comment on column report.source_coverage.outlet_id is
'Outlet: internal number, may change when the database is rebuilt';
comment on column report.source_coverage.outlet_key is 'Outlet: stable key';
comment on column report.source_coverage.outlet_name is 'Outlet';
comment on column report.source_coverage.reported_event_count is
'Events it speaks of';
comment on column report.source_coverage.not_yet_event_count is
'Events it does not speak of that occurred after it was published';
comment on column report.source_coverage.silent_event_count is
'Events it does not speak of that occurred before it was published';
comment on column report.source_coverage.undecidable_event_count is
'Events it does not speak of, of which dates or their status leave open whether it '
'could have';
