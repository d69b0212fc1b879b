-- Touched: changed sources, and whichever may be or have been tied to them.
-- Of: sources
with

texts as (
    select passage_sketches.passage_text_id
    from touched_changed_sources
    inner join research.passage_sketches
        on touched_changed_sources.id = passage_sketches.source_id
)

select touched_changed_sources.id
from touched_changed_sources
union
select text_reuses.other_source_id as id
from texts
inner join research.text_reuses
    on texts.passage_text_id = text_reuses.passage_text_id
union
select text_reuses.source_id as id
from texts
inner join research.text_reuses
    on texts.passage_text_id = text_reuses.other_passage_text_id
union
select source_relations.to_source_id as id
from touched_changed_sources
inner join research.source_relations
    on touched_changed_sources.id = source_relations.from_source_id
union
select source_relations.from_source_id as id
from touched_changed_sources
inner join research.source_relations
    on touched_changed_sources.id = source_relations.to_source_id
