-- Keeps: how much is held of each source, how far it is coded, what is linked to it.
-- Grain: source_id
-- Touched by: coded_sources, by source_id
with

current_texts as not materialized (
    select
        passage_texts.id,
        passage_texts.passage_id,
        passage_texts.text
    from living.passage_texts
    inner join living.revisions
        on passage_texts.revision_id = revisions.id
    where revisions.is_current
),

passage_counts as (
    select
        passages.source_id,
        count(*) as passage_count,
        count(current_texts.text) as held_passage_count,
        count(*) filter (where passages.gist is null) as unread_passage_count,
        count(*) filter (
            where
            kept_passages.evidence_count = 0
            and kept_passages.event_count = 0
            and passages.uncoded_reason is null
        ) as uncoded_passage_count,
        count(*) filter (where passages.kind <> 'heading') as body_passage_count,
        count(*) filter (
            where
            passages.kind <> 'heading'
            and (
                kept_passages.evidence_count > 0
                or kept_passages.event_count > 0
                or passages.uncoded_reason is not null
            )
        ) as coded_body_passage_count,
        count(*) filter (
            where
            passages.kind <> 'heading'
            and (kept_passages.evidence_count > 0 or kept_passages.event_count > 0)
        ) as linked_body_passage_count
    from touched_coded_sources
    inner join living.passages
        on touched_coded_sources.id = passages.source_id
    inner join kept.passages as kept_passages
        on passages.id = kept_passages.passage_id
    left join current_texts
        on passages.id = current_texts.passage_id
    group by passages.source_id
),

furniture_counts as (
    select
        revisions.source_id,
        count(*) as furniture_count
    from touched_coded_sources
    inner join living.revisions
        on touched_coded_sources.id = revisions.source_id
    inner join living.furniture
        on revisions.id = furniture.revision_id
    where revisions.is_current
    group by revisions.source_id
),

link_counts as (
    select
        evidence.source_id,
        count(*) as evidence_count,
        count(distinct evidence.claim_id) as claim_count,
        count(*) filter (where evidence.hop_count > 0) as attributed_evidence_count
    from touched_coded_sources
    inner join kept.evidence
        on touched_coded_sources.id = evidence.source_id
    group by evidence.source_id
),

event_counts as (
    select
        event_sources.source_id,
        count(distinct event_sources.event_id) as event_count
    from touched_coded_sources
    inner join living.event_sources
        on touched_coded_sources.id = event_sources.source_id
    inner join living.events
        on event_sources.event_id = events.id
    inner join living.passages
        on event_sources.passage_id = passages.id
    group by event_sources.source_id
),

-- A name that may mean several actors is a proposal for each.
open_suggestions as (
    select suggestions.source_id
    from touched_coded_sources
    inner join living.suggestions
        on touched_coded_sources.id = suggestions.source_id
    inner join living.passages
        on suggestions.passage_id = passages.id
    where not suggestions.is_rejected
    union all
    select passages.source_id
    from touched_coded_sources
    inner join living.passages
        on touched_coded_sources.id = passages.source_id
    inner join current_texts
        on passages.id = current_texts.passage_id
    inner join living.mentions
        on current_texts.id = mentions.passage_text_id
    where not mentions.is_confirmed
),

suggestion_counts as (
    select
        open_suggestions.source_id,
        count(*) as open_suggestion_count
    from open_suggestions
    group by open_suggestions.source_id
)

select
    sources.id as source_id,
    coalesce(passage_counts.passage_count, 0) as passage_count,
    coalesce(passage_counts.held_passage_count, 0) as held_passage_count,
    coalesce(passage_counts.unread_passage_count, 0) as unread_passage_count,
    coalesce(passage_counts.uncoded_passage_count, 0) as uncoded_passage_count,
    coalesce(passage_counts.body_passage_count, 0) as body_passage_count,
    coalesce(passage_counts.coded_body_passage_count, 0) as coded_body_passage_count,
    coalesce(passage_counts.linked_body_passage_count, 0) as linked_body_passage_count,
    coalesce(furniture_counts.furniture_count, 0) as furniture_count,
    coalesce(link_counts.claim_count, 0) as claim_count,
    coalesce(link_counts.evidence_count, 0) as evidence_count,
    coalesce(link_counts.attributed_evidence_count, 0) as attributed_evidence_count,
    coalesce(event_counts.event_count, 0) as event_count,
    coalesce(suggestion_counts.open_suggestion_count, 0) as open_suggestion_count
from touched_coded_sources
inner join living.sources
    on touched_coded_sources.id = sources.id
left join passage_counts
    on sources.id = passage_counts.source_id
left join furniture_counts
    on sources.id = furniture_counts.source_id
left join link_counts
    on sources.id = link_counts.source_id
left join event_counts
    on sources.id = event_counts.source_id
left join suggestion_counts
    on sources.id = suggestion_counts.source_id
