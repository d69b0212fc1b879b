-- Touched: files of which the claims, or the conflicts in which they stand, may count
-- otherwise on their topics after this run.
-- Of: seed_files
with

conflicts as (
    select
        mended_conflicts.claim_a_id,
        mended_conflicts.claim_b_id
    from mended_conflicts
    union
    select
        conflicts.claim_a_id,
        conflicts.claim_b_id
    from changed_claim_topics
    inner join kept.conflicts
        on changed_claim_topics.claim_id = conflicts.claim_a_id
    union
    select
        conflicts.claim_a_id,
        conflicts.claim_b_id
    from changed_claim_topics
    inner join kept.conflicts
        on changed_claim_topics.claim_id = conflicts.claim_b_id
)

-- What a claim left is among the files of the run, like what it came to.
select loaded_files.id
from loaded_files
union
select claims.seed_file_id as id
from conflicts
inner join research.claims
    on greatest(conflicts.claim_a_id, conflicts.claim_b_id) = claims.id
union
select claims.seed_file_id as id
from changed_claim_topics
inner join research.claims
    on changed_claim_topics.claim_id = claims.id
union
-- What is narrower than what may have changed for all.
select seed_files.id
from research.seed_files
where exists (select 1 from changed_topics)
