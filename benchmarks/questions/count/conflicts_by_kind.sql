-- Question: how many conflicts are there of each kind?
select
    conflict_kind,
    count(*) as conflict_count
from report.conflicts
group by conflict_kind;
