-- Question: in which words has each claim been put?
-- Shows: its statement, and the words it was read from: those quoted, or the first and
--        last of them where the text is not held; the latest twenty of a claim.
with

stated as (
    select
        claims.id as claim_id,
        claims.key,
        claims.statement
    from living.claims
),

linked as (
    select
        claim_sources.claim_id,
        claim_sources.passage_id,
        claim_sources.quote_id,
        claim_sources.as_stated,
        row_number() over (
            partition by claim_sources.claim_id
            order by claim_sources.id desc
        ) as place
    from living.claim_sources
),

current_texts as (
    select
        passage_texts.id as passage_text_id,
        passage_texts.passage_id,
        passage_texts.text
    from living.passage_texts
    inner join living.revisions
        on passage_texts.revision_id = revisions.id
    where revisions.is_current
)

select
    stated.key,
    true as is_own,
    stated.statement as words
from stated
union all
select
    stated.key,
    false as is_own,
    concat_ws(
        ' ',
        case
            when linked.quote_id is null
                then coalesce(current_texts.text, passages.gist)
            else coalesce(
                substr(
                    current_texts.text,
                    quote_anchors.start_char + 1,
                    quote_anchors.end_char - quote_anchors.start_char
                ),
                quotes.phrase
            )
        end,
        linked.as_stated
    ) as words
from linked
inner join stated
    on linked.claim_id = stated.claim_id
inner join research.passages
    on linked.passage_id = passages.id
left join research.quotes
    on linked.quote_id = quotes.id
left join current_texts
    on linked.passage_id = current_texts.passage_id
left join living.quote_anchors
    on
        linked.quote_id = quote_anchors.quote_id
        and current_texts.passage_text_id = quote_anchors.passage_text_id
where linked.place <= 20;
