-- Question: what is each passage called, what is it, and what does it say?
-- Grain: passage_key
create view parts.passages as
select
    kept_passages.passage_id,
    kept_passages.passage_key,
    kept_passages.source_id,
    passages.ordinal as passage_ordinal,
    passages.kind as passage_kind,
    (
        select passage_kinds.label
        from research.passage_kinds
        where passage_kinds.key = passages.kind
    ) as passage_kind_label,
    passages.kind <> 'heading' as is_body,
    passages.gist as passage_gist,
    kept_passages.passage_text_id,
    (
        select passage_texts.text
        from research.passage_texts
        where passage_texts.id = kept_passages.passage_text_id
    ) as passage_text,
    kept_passages.match_status,
    kept_passages.changed_words,
    passages.uncoded_reason,
    kept_passages.evidence_count,
    kept_passages.claim_count,
    kept_passages.event_count
-- Kept rows are of living rows: the join finds one row, and as a left join it is left
-- out where nobody asks for its columns.
from kept.passages as kept_passages
left join research.passages
    on kept_passages.passage_id = passages.id;

comment on view parts.passages is
'One row per passage: its key, kind and gist, and its current words';
