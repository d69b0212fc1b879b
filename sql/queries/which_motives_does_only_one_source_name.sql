-- Question: which motives does only one source name, and on whose word?
select
    motives.source_key,
    motives.claim_statement,
    motives.hedge_label,
    motives.attributed_to
from report.motives
inner join report.claims
    on motives.claim_key = claims.claim_key
where
    motives.is_named_as_motive
    and claims.source_count = 1
order by
    motives.source_key asc,
    motives.claim_key asc;
