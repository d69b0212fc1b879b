-- Keeps: passages of whose current text nothing is held, with the words of their gists.
-- Grain: passage_id
-- Touched by: passages, by passage_id
select
    passages.id as passage_id,
    passages.source_id,
    passages.gist_vector
from touched_passages
inner join living.passages
    on touched_passages.id = passages.id
inner join living.sources
    on passages.source_id = sources.id
where not exists (
    select 1
    from living.passage_texts
    inner join living.revisions
        on passage_texts.revision_id = revisions.id
    where
        passages.id = passage_texts.passage_id
        and revisions.is_current
        and passage_texts.text is not null
)
