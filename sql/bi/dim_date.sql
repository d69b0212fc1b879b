-- Question: which days do the facts refer to?
-- Grain: date_key
create view bi.dim_date as
select
    days.date_key,
    days.day_on as date_on,
    extract(year from days.day_on)::integer as year_number,
    extract(quarter from days.day_on)::integer as quarter_number,
    extract(month from days.day_on)::integer as month_number,
    to_char(days.day_on, 'YYYY-MM') as year_month,
    extract(isodow from days.day_on)::integer as weekday_number
from kept.days
union all
select
    0 as date_key,
    null as date_on,
    null as year_number,
    null as quarter_number,
    null as month_number,
    'unknown' as year_month,
    null as weekday_number;

comment on view bi.dim_date is
'One row per day a fact refers to, and one with date_key 0 for not known to the day';
comment on column bi.dim_date.date_key is
'Day as the number YYYYMMDD; 0 = not known to the day';
comment on column bi.dim_date.date_on is 'The day; null in the unknown row';
comment on column bi.dim_date.year_number is 'Year; null in the unknown row';
comment on column bi.dim_date.quarter_number is
'Quarter, 1 to 4; null in the unknown row';
comment on column bi.dim_date.month_number is 'Month, 1 to 12; null in the unknown row';
comment on column bi.dim_date.year_month is
'Year and month, such as 2025-04, or unknown';
comment on column bi.dim_date.weekday_number is
'Day of the week, 1 = Monday; null in the unknown row';
