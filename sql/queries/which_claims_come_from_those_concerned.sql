-- Question: which claims come from those they are about, and does anybody else say so?
-- Shows: 0 disinterested origins means that only parties to the matter vouch for it.
select
    corroboration.claim_statement,
    corroboration.claim_kind_label,
    corroboration.origins_for,
    corroboration.self_interested_origin_count_for,
    corroboration.disinterested_origin_count_for,
    corroboration.origins_against,
    corroboration.self_interested_origin_count_against
from report.corroboration
where
    corroboration.self_interested_origin_count_for > 0
    or corroboration.self_interested_origin_count_against > 0
order by
    corroboration.disinterested_origin_count_for asc,
    corroboration.claim_key asc;
