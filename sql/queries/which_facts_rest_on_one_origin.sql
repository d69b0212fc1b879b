-- Question: which facts rest on the word of a single origin?
-- Shows: facts, not opinions; the origin is the article itself where nobody is quoted.
-- A fact of which others say a part rests on them too and is left out.
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
    and corroboration.support_with_narrower = 'single origin'
order by
    corroboration.claim_key asc,
    evidence.evidence_key asc;
