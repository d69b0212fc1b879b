-- Touched: sources whose own ties to others may differ after this run.
-- Of: sources
with

ties as (
    select
        changed_source_relations.from_source_id,
        changed_source_relations.to_source_id
    from changed_source_relations
    union
    select
        source_relations.from_source_id,
        source_relations.to_source_id
    from changed_source_relation_kinds
    inner join research.source_relations
        on changed_source_relation_kinds.key = source_relations.kind
),

changed as (
    select changed_sources.id
    from changed_sources
    union
    select changed_revisions.source_id as id
    from changed_revisions
    union
    select changed_passage_texts.source_id as id
    from changed_passage_texts
    union
    select ties.from_source_id as id
    from ties
    union
    select ties.to_source_id as id
    from ties
)

select changed.id
from changed
union
-- The ties kept before this run: a cut tie leaves its two ends apart.
select source_ties.tied_source_id as id
from changed
inner join kept.source_ties
    on changed.id = source_ties.source_id
union
-- What a source corrects or retracts hangs on whether that source is there.
select source_relations.to_source_id as id
from changed
inner join research.source_relations
    on changed.id = source_relations.from_source_id
inner join research.source_relation_kinds
    on source_relations.kind = source_relation_kinds.key
where source_relation_kinds.effect is not null
