-- Question: what do the quoted words read in the current text?
-- Grain: quote_id
create view parts.quotes as
-- Retired quotes are among them: who asks has live ones by their ids.
select
    quotes.id as quote_id,
    quotes.phrase as quote_phrase,
    quotes.match_status,
    quotes.changed_words,
    -- A quote may be anchored in several revisions; the current one counts.
    (
        select
            min(
                substr(
                    passage_texts.text,
                    quote_anchors.start_char + 1,
                    quote_anchors.end_char - quote_anchors.start_char
                )
            )
        from living.quote_anchors
        inner join living.passage_texts
            on quote_anchors.passage_text_id = passage_texts.id
        inner join living.revisions
            on passage_texts.revision_id = revisions.id
        where
            quote_anchors.quote_id = quotes.id
            and revisions.is_current
    ) as quote_text
from research.quotes;

comment on view parts.quotes is
'One row per quoted stretch, retired or not, with its words in the current text';
