-- Question: for which claims is everybody who vouches for them a party to the matter?
-- Shows: claims whose every origin is itself their subject or value.
select
    corroboration.claim_statement,
    corroboration.claim_kind_label,
    corroboration.origins_for,
    corroboration.self_interested_origin_count_for,
    corroboration.origins_against
from report.corroboration
where
    corroboration.self_interested_origin_count_for > 0
    and corroboration.disinterested_origin_count_for = 0
order by corroboration.claim_key asc;
