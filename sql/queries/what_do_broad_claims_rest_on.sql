-- Question: how many origins stand behind a broad claim by itself, and how many with
-- the narrower claims that are part of it?
select
    corroboration.claim_statement,
    corroboration.support,
    corroboration.origin_count_for,
    corroboration.support_with_narrower,
    corroboration.origin_count_for_with_narrower,
    corroboration.origins_for_with_narrower
from report.corroboration
where
    corroboration.origin_count_for_with_narrower > corroboration.origin_count_for
order by
    corroboration.origin_count_for_with_narrower desc,
    corroboration.claim_key asc;
