-- Question: which claims are attributed to nobody in particular, such as critics?
select
    attribution_chains.origin_name,
    attribution_chains.claim_statement,
    attribution_chains.chain,
    attribution_chains.source_key,
    corroboration.origin_count_for
from report.attribution_chains
inner join report.corroboration
    on attribution_chains.claim_key = corroboration.claim_key
where attribution_chains.is_anonymous
order by attribution_chains.evidence_key asc;
