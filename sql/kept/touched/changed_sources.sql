-- Touched: sources whose own ties to others may differ after this run.
-- Of: sources
with

changed as (
    select touched_declared_sources.id
    from touched_declared_sources
    union
    select changed_revisions.source_id as id
    from changed_revisions
    union
    select changed_passage_texts.source_id as id
    from changed_passage_texts
)

select changed.id
from changed
union
-- The ties kept before this run: a cut tie leaves its two ends apart.
select source_ties.tied_source_id as id
from changed
inner join kept.source_ties
    on changed.id = source_ties.source_id
