-- Question: by which keys is each passage asked for, and what does it say?
-- Grain: passage_key
create view parts.passage_keys as
select
    kept_passages.passage_id,
    kept_passages.passage_key,
    kept_passages.source_id,
    sources.key as source_key,
    coalesce(
        (
            select passage_texts.text
            from research.passage_texts
            where passage_texts.id = kept_passages.passage_text_id
        ),
        (
            select passages.gist
            from research.passages
            where passages.id = kept_passages.passage_id
        )
    ) as passage_content
from kept.passages as kept_passages
-- Not a left join: as a pair the two cost a view that joins several of them far less
-- planning.
inner join research.sources
    on kept_passages.source_id = sources.id;

comment on view parts.passage_keys is
'One row per passage: its key, that of its source, and its words or what they say';
