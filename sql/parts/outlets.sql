-- Question: of which kind is each outlet, and how reliable is it held to be?
-- Grain: outlet_id
create view parts.outlets as
select
    outlets.id as outlet_id,
    outlets.kind as outlet_kind,
    (
        select outlet_kinds.label
        from research.outlet_kinds
        where outlet_kinds.key = outlets.kind
    ) as outlet_kind_label,
    latest_grades.grade as outlet_reliability,
    (
        select reliability_grades.label
        from research.reliability_grades
        where reliability_grades.key = latest_grades.grade
    ) as outlet_reliability_label,
    latest_grades.rationale as outlet_reliability_rationale
from research.outlets
left join
    lateral (
        select
            outlet_reliabilities.grade,
            outlet_reliabilities.rationale
        from living.outlet_reliabilities
        where outlet_reliabilities.outlet_id = outlets.id
        order by outlet_reliabilities.valid_from desc
        limit 1
    ) as latest_grades
    on true;

comment on view parts.outlets is
'One row per outlet: its kind, and the latest grade of its reliability';
