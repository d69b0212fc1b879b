-- Question: under which headings does each passage stand?
-- Grain: passage_id
create view parts.heading_paths as
select
    kept_passages.passage_id,
    (
        select
            string_agg(
                coalesce(heading_texts.text, headings.gist, headings.key),
                ' > ' order by above.place
            )
        from
            unnest(kept_passages.heading_ids)
            with ordinality as above (passage_id, place)
        inner join research.passages as headings
            on above.passage_id = headings.id
        inner join kept.passages as kept_headings
            on above.passage_id = kept_headings.passage_id
        left join research.passage_texts as heading_texts
            on kept_headings.passage_text_id = heading_texts.id
    ) as heading_path
from kept.passages as kept_passages;

comment on view parts.heading_paths is
'One row per passage: its headings in words, the outermost first';
