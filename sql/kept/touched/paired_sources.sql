-- Touched: sources of which what they share with others may differ after this run.
-- Of: sources
select touched_changed_sources.id
from touched_changed_sources
union
select mended_evidence.source_id as id
from mended_evidence
union
select claim_sources.source_id as id
from mended_withdrawals
inner join research.claim_sources
    on mended_withdrawals.evidence_id = claim_sources.id
union
-- Each pair has a source on either side of a conflict, so one side is enough; few have
-- said the newer claim.
select evidence.source_id as id
from mended_conflicts
inner join kept.evidence
    on
        greatest(mended_conflicts.claim_a_id, mended_conflicts.claim_b_id)
        = evidence.claim_id
