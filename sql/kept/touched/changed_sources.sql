-- Touched: sources whose own ties to others may differ after this run.
-- Of: sources
with

changed as (
    select sources.id
    from loaded_files
    inner join research.sources
        on loaded_files.id = sources.seed_file_id
    inner join this_run
        on sources.updated_run_id = this_run.id
    union
    select revisions.source_id as id
    from loaded_files
    inner join research.revisions
        on loaded_files.id = revisions.seed_file_id
    inner join this_run
        on revisions.updated_run_id = this_run.id
    union
    select passage_texts.source_id as id
    from loaded_files
    inner join research.passage_texts
        on loaded_files.id = passage_texts.seed_file_id
    inner join this_run
        on passage_texts.updated_run_id = this_run.id
    union
    select relation_ends.id
    from loaded_files
    inner join research.source_relations
        on loaded_files.id = source_relations.seed_file_id
    inner join this_run
        on source_relations.updated_run_id = this_run.id
    cross join
        lateral (
            values (source_relations.from_source_id), (source_relations.to_source_id)
        ) as relation_ends (id)
    union
    select relation_ends.id
    from this_run
    inner join research.source_relation_kinds
        on this_run.id = source_relation_kinds.updated_run_id
    inner join research.source_relations
        on source_relation_kinds.key = source_relations.kind
    cross join lateral (
        values (source_relations.from_source_id), (source_relations.to_source_id)
    ) as relation_ends (id)
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
