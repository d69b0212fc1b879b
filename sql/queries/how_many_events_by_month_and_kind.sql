-- Question: how many events of each kind are there per month, for a chart in a BI tool?
-- Shows: events known to the month or better; all others under unknown.
with

placed as (
    select
        dim_event.event_id,
        dim_event.event_kind_label,
        case
            when
                date_trunc('month', dim_event.earliest)
                = date_trunc('month', dim_event.latest)
                then to_char(dim_event.earliest, 'YYYY-MM')
            else 'unknown'
        end as year_month
    from bi.dim_event
    where dim_event.event_id <> 0
)

select
    placed.year_month,
    placed.event_kind_label,
    count(distinct placed.event_id) as event_count,
    coalesce(sum(fact_event_report.report_count), 0) as report_count
from placed
left join bi.fact_event_report
    on placed.event_id = fact_event_report.event_id
group by
    placed.year_month,
    placed.event_kind_label
order by
    placed.year_month asc,
    placed.event_kind_label asc;
