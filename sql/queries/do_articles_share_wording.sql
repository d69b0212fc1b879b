-- Question: do articles share wording, and could one have been copied from another?
-- Shows: passages of two articles with the same runs of words. Wording is compared when
-- the text of the articles is loaded, so without it there are no rows.
select
    text_reuse.passage_a_key,
    text_reuse.passage_b_key,
    text_reuse.shared_shingle_count,
    text_reuse.is_near_copy,
    text_reuse.likely_direction,
    text_reuse.likely_original_source_key
from report.text_reuse
order by
    text_reuse.shared_shingle_count desc,
    text_reuse.passage_a_key asc,
    text_reuse.passage_b_key asc;
