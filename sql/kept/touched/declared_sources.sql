-- Touched: sources that changed in what is said of them, not in their texts, and those
-- they correct or retract.
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
)

select changed_sources.id
from changed_sources
union
select ties.from_source_id as id
from ties
union
select ties.to_source_id as id
from ties
union
-- What a source corrects or retracts hangs on whether that source is there.
select source_relations.to_source_id as id
from changed_sources
inner join research.source_relations
    on changed_sources.id = source_relations.from_source_id
inner join research.source_relation_kinds
    on source_relations.kind = source_relation_kinds.key
where source_relation_kinds.effect is not null
