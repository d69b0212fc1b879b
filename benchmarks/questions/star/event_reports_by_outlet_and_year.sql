-- Question: how often does each outlet report events, by kind of event and year?
select
    dim_outlet.outlet_name,
    dim_event.event_kind,
    dim_date.year_number,
    sum(fact_event_report.report_count) as report_count
from bi.fact_event_report
inner join bi.dim_outlet
    on fact_event_report.outlet_id = dim_outlet.outlet_id
inner join bi.dim_event
    on fact_event_report.event_id = dim_event.event_id
inner join bi.dim_date
    on fact_event_report.published_date_key = dim_date.date_key
group by
    dim_outlet.outlet_name,
    dim_event.event_kind,
    dim_date.year_number;
