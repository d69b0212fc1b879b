-- Keeps: what each passage is called, under which headings it stands, whether it is
-- found in the current text, and how much is linked to it.
-- Grain: passage_id
-- Touched by: passages, by passage_id
with recursive

sources_of_passages as (
    select distinct passages.source_id
    from touched_passages
    inner join research.passages
        on touched_passages.id = passages.id
),

-- Each heading with those above it, the outermost first.
headings as (
    select
        passages.source_id,
        passages.key as heading_key,
        array[passages.id] as heading_ids
    from sources_of_passages
    inner join living.passages
        on sources_of_passages.source_id = passages.source_id
    where
        passages.kind = 'heading'
        and passages.heading_key is null
    union all
    select
        passages.source_id,
        passages.key as heading_key,
        headings.heading_ids || passages.id as heading_ids
    from headings
    inner join living.passages
        on
            headings.source_id = passages.source_id
            and headings.heading_key = passages.heading_key
    where passages.kind = 'heading'
),

-- The current text first, else the last that had the passage.
places as (
    select distinct on (passage_texts.passage_id)
        passage_texts.passage_id,
        passage_texts.match_status,
        passage_texts.changed_words,
        case when revisions.is_current then passage_texts.id end as passage_text_id
    from touched_passages
    inner join living.passage_texts
        on touched_passages.id = passage_texts.passage_id
    inner join living.revisions
        on passage_texts.revision_id = revisions.id
    where
        revisions.is_current
        or passage_texts.match_status in ('ambiguous', 'lost')
    order by
        passage_texts.passage_id asc,
        revisions.is_current desc,
        revisions.number desc
),

claim_links as (
    select
        claim_sources.passage_id,
        count(*) as evidence_count,
        count(distinct claim_sources.claim_id) as claim_count
    from touched_passages
    inner join living.claim_sources
        on touched_passages.id = claim_sources.passage_id
    inner join living.claims
        on claim_sources.claim_id = claims.id
    group by claim_sources.passage_id
),

event_links as (
    select
        event_sources.passage_id,
        count(distinct event_sources.event_id) as event_count
    from touched_passages
    inner join living.event_sources
        on touched_passages.id = event_sources.passage_id
    inner join living.events
        on event_sources.event_id = events.id
    group by event_sources.passage_id
)

select
    passages.id as passage_id,
    passages.source_id,
    sources.key || '/' || passages.key as passage_key,
    places.match_status,
    places.changed_words,
    coalesce(claim_links.evidence_count, 0) as evidence_count,
    coalesce(claim_links.claim_count, 0) as claim_count,
    coalesce(event_links.event_count, 0) as event_count,
    places.passage_text_id,
    headings.heading_ids
from touched_passages
inner join living.passages
    on touched_passages.id = passages.id
inner join living.sources
    on passages.source_id = sources.id
left join places
    on passages.id = places.passage_id
left join claim_links
    on passages.id = claim_links.passage_id
left join event_links
    on passages.id = event_links.passage_id
left join headings
    on
        passages.source_id = headings.source_id
        and passages.heading_key = headings.heading_key
