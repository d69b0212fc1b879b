-- Question: how many conflicts have each verdict?
select
    verdict,
    count(*) as conflict_count
from report.conflicts
group by verdict;
