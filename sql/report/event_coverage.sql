-- Question: how many sources report each event, how many are silent on it, and how many
-- came too early to report it?
-- Grain: event_key
create view report.event_coverage as
with

in_all as (
    select coalesce(max(published_days.ended_count), 0) as source_count
    from kept.published_days
)

select
    events.event_id,
    events.event_key,
    events.event_title,
    events.event_status,
    events.event_status_label,
    reported.source_count as reported_source_count,
    coalesce(before_event.source_count, 0) - reported.early_source_count
        as not_yet_source_count,
    in_all.source_count - coalesce(not_after_event.source_count, 0)
    - reported.late_source_count as silent_source_count,
    coalesce(not_after_event.source_count, 0) - reported.coded_source_count
    - coalesce(before_event.source_count, 0) + reported.early_source_count
    + reported.late_source_count as undecidable_source_count
from kept.events as reported
inner join parts.events
    on reported.event_id = events.event_id
-- Coded sources, in all and by their dates, whether they report the event or not.
cross join in_all
left join
    lateral (
        select published_days.ended_count as source_count
        from kept.published_days
        where
            events.event_status = 'occurred'
            and published_days.day_on < events.occurred_earliest
        order by published_days.day_on desc
        limit 1
    ) as before_event
    on true
left join
    lateral (
        select published_days.begun_count as source_count
        from kept.published_days
        where
            published_days.day_on
            <= case
                when events.event_status = 'occurred'
                    then coalesce(events.occurred_latest, 'infinity')
                else 'infinity'
            end
        order by published_days.day_on desc
        limit 1
    ) as not_after_event
    on true;

comment on view report.event_coverage is
'One row per event, with how many sources report it, are silent, or came too early: '
'the rows of report.coverage counted, without the sources by name';
comment on column report.event_coverage.event_id is
'Event: internal number, may change when the database is rebuilt';
comment on column report.event_coverage.event_key is 'Event: stable key';
comment on column report.event_coverage.event_title is
'What happened, in our own words';
comment on column report.event_coverage.event_status is
'How real it is, as we settled it: occurred, announced, planned, alleged, hypothetical';
comment on column report.event_coverage.event_status_label is
'How real it is, as people read it';
comment on column report.event_coverage.reported_source_count is
'Sources that speak of it';
comment on column report.event_coverage.not_yet_source_count is
'Coded sources that do not, published before it';
comment on column report.event_coverage.silent_source_count is
'Coded sources that do not, published after it';
comment on column report.event_coverage.undecidable_source_count is
'Coded sources that do not, of which dates or the status of the event leave open '
'whether they could have';
