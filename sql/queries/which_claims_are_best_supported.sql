-- Question: which claims stand on the most independent origins?
-- Shows: claims with three origins or more; copies and the same speaker count once.
select
    corroboration.claim_statement,
    corroboration.claim_kind_label,
    corroboration.origin_count_for,
    corroboration.disinterested_origin_count_for,
    corroboration.source_count,
    corroboration.origin_count_against
from report.corroboration
where corroboration.origin_count_for >= 3
order by
    corroboration.disinterested_origin_count_for desc,
    corroboration.origin_count_for desc,
    corroboration.claim_key asc;
