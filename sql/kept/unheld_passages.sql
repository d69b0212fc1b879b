-- Keeps: passages of whose current text nothing is held, with the words of their gists.
-- Grain: passage_id
-- Touched by: searched_sources, by source_id
select
    passages.id as passage_id,
    passages.source_id,
    passages.gist_vector
from touched_searched_sources
inner join research.sources
    on touched_searched_sources.id = sources.id
inner join research.passages
    on sources.id = passages.source_id
where
    sources.retired_run_id is null
    and passages.retired_run_id is null
    and not exists (
        select 1
        from research.current_texts() as texts
        where passages.id = texts.passage_id
    )
