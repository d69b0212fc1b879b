-- Question: which facts rest on the word of a single origin?
-- Shows: facts, not opinions; the origin is the article itself where nobody is quoted.
select
    corroboration.claim_statement,
    corroboration.origins_for,
    corroboration.source_count,
    evidence.passage_key
from report.corroboration
inner join report.evidence
    on corroboration.claim_key = evidence.claim_key
where
    corroboration.claim_kind = 'fact'
    and corroboration.support = 'single origin'
order by
    corroboration.claim_key asc,
    evidence.evidence_key asc;
