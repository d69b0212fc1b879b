-- Question: what is known of each outlet a fact refers to?
-- Grain: outlet_id
create view bi.dim_outlet as
select
    outlets.id as outlet_id,
    outlets.key as outlet_key,
    outlets.name as outlet_name,
    outlets.kind as outlet_kind,
    outlet_kinds.label as outlet_kind_label,
    coalesce(outlets.country, 'unknown') as outlet_country
from living.outlets
left join research.outlet_kinds
    on outlets.kind = outlet_kinds.key
union all
-- Of the types of the columns above, so that unused columns are left out of both.
select
    0::bigint as outlet_id,
    'unknown' as outlet_key,
    'Unknown' as outlet_name,
    'unknown' as outlet_kind,
    'Unknown' as outlet_kind_label,
    'unknown' as outlet_country;

comment on view bi.dim_outlet is
'One row per outlet, and one with outlet_id 0 for unknown';
comment on column bi.dim_outlet.outlet_id is
'Outlet that published the source: internal number, may change when the database is'
' rebuilt';
comment on column bi.dim_outlet.outlet_key is
'Outlet that published the source: stable key';
comment on column bi.dim_outlet.outlet_name is
'Name of the outlet that published the source';
comment on column bi.dim_outlet.outlet_kind is 'Kind of outlet: term of the vocabulary';
comment on column bi.dim_outlet.outlet_kind_label is
'Kind of outlet, as people read it';
comment on column bi.dim_outlet.outlet_country is
'Country of the outlet, ISO 3166-1 alpha-2, or unknown';
