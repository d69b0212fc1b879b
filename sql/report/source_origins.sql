-- Question: which sources are copies of one another and count as one origin?
-- Grain: source_key
create view report.source_origins as
with recursive

-- Wording shared between sources ties them too, if it is most of the shorter text.
-- A passage that meets several passages of the other source counts its words once.
directed_reuses as (
    select
        text_reuses.passage_text_id,
        text_reuses.source_id,
        text_reuses.other_passage_text_id,
        text_reuses.other_source_id,
        text_reuses.shared_count
    from research.text_reuses
    union all
    select
        text_reuses.other_passage_text_id as passage_text_id,
        text_reuses.other_source_id as source_id,
        text_reuses.passage_text_id as other_passage_text_id,
        text_reuses.source_id as other_source_id,
        text_reuses.shared_count
    from research.text_reuses
),

current_texts as not materialized (
    select
        passage_texts.id as passage_text_id,
        passage_sketches.source_id,
        passage_sketches.shingle_count
    from research.passage_sketches
    inner join research.passage_texts
        on passage_sketches.passage_text_id = passage_texts.id
    inner join research.revisions
        on passage_texts.revision_id = revisions.id
    where
        passage_texts.retired_run_id is null
        and revisions.retired_run_id is null
        and revisions.is_current
),

shared_passages as (
    select
        directed_reuses.source_id,
        directed_reuses.other_source_id,
        least(
            sum(directed_reuses.shared_count), min(current_texts.shingle_count)
        ) as shared_count
    from directed_reuses
    inner join current_texts
        on directed_reuses.passage_text_id = current_texts.passage_text_id
    inner join current_texts as other_current_texts
        on directed_reuses.other_passage_text_id = other_current_texts.passage_text_id
    group by
        directed_reuses.passage_text_id,
        directed_reuses.source_id,
        directed_reuses.other_source_id
),

shared_sources as (
    select
        shared_passages.source_id,
        shared_passages.other_source_id,
        sum(shared_passages.shared_count) as shared_count
    from shared_passages
    group by shared_passages.source_id, shared_passages.other_source_id
),

reusing_sources as (
    select distinct shared_sources.source_id
    from shared_sources
),

source_lengths as (
    select
        current_texts.source_id,
        sum(current_texts.shingle_count) as shingle_count
    from reusing_sources
    inner join current_texts
        on reusing_sources.source_id = current_texts.source_id
    group by current_texts.source_id
),

-- Half of either text is enough, which is to say half of the shorter one.
reuse_ties as (
    select
        shared_sources.source_id,
        shared_sources.other_source_id as tied_source_id
    from shared_sources
    inner join source_lengths
        on shared_sources.source_id = source_lengths.source_id
    where shared_sources.shared_count >= 0.5 * source_lengths.shingle_count
),

ties as (
    select
        reuse_ties.source_id,
        reuse_ties.tied_source_id
    from reuse_ties
    union
    select
        reuse_ties.tied_source_id as source_id,
        reuse_ties.source_id as tied_source_id
    from reuse_ties
    union
    select
        source_relations.from_source_id as source_id,
        source_relations.to_source_id as tied_source_id
    from research.source_relations
    inner join research.source_relation_kinds
        on source_relations.kind = source_relation_kinds.key
    where
        source_relations.retired_run_id is null
        and source_relation_kinds.is_same_origin
    union
    select
        source_relations.to_source_id as source_id,
        source_relations.from_source_id as tied_source_id
    from research.source_relations
    inner join research.source_relation_kinds
        on source_relations.kind = source_relation_kinds.key
    where
        source_relations.retired_run_id is null
        and source_relation_kinds.is_same_origin
),

known_ties as (
    select
        ties.source_id,
        ties.tied_source_id,
        sources.status,
        tied_sources.status as tied_status
    from ties
    inner join research.sources
        on ties.source_id = sources.id
    inner join research.sources as tied_sources
        on ties.tied_source_id = tied_sources.id
    where
        sources.retired_run_id is null
        and tied_sources.retired_run_id is null
),

-- A draft joins the origin it is tied to, but ties no others and stands for none.
live_ties as (
    select
        known_ties.source_id,
        known_ties.tied_source_id
    from known_ties
    where
        known_ties.status = 'coded'
        and known_ties.tied_status = 'coded'
),

-- Copies all tied to one another meet in the first; only what is left is walked.
nearest as (
    select
        live_ties.source_id,
        least(live_ties.source_id, min(live_ties.tied_source_id)) as near_source_id
    from live_ties
    group by live_ties.source_id
),

near_ties as (
    select distinct
        nearest.near_source_id,
        tied_nearest.near_source_id as tied_source_id
    from live_ties
    inner join nearest
        on live_ties.source_id = nearest.source_id
    inner join nearest as tied_nearest
        on live_ties.tied_source_id = tied_nearest.source_id
),

reached as (
    select
        near_ties.near_source_id,
        near_ties.tied_source_id
    from near_ties
    union
    select
        reached.near_source_id,
        near_ties.tied_source_id
    from reached
    inner join near_ties
        on reached.tied_source_id = near_ties.near_source_id
),

roots as (
    select
        reached.near_source_id,
        least(reached.near_source_id, min(reached.tied_source_id)) as root_source_id
    from reached
    group by reached.near_source_id
),

clusters as (
    select
        roots.root_source_id,
        min(sources.key) as origin_source_key,
        count(*) as same_origin_source_count
    from nearest
    inner join roots
        on nearest.near_source_id = roots.near_source_id
    inner join research.sources
        on nearest.source_id = sources.id
    group by roots.root_source_id
),

coded_origins as (
    select
        nearest.source_id,
        clusters.origin_source_key,
        clusters.same_origin_source_count
    from nearest
    inner join roots
        on nearest.near_source_id = roots.near_source_id
    inner join clusters
        on roots.root_source_id = clusters.root_source_id
),

draft_origins as (
    select
        known_ties.source_id,
        coalesce(
            min(coalesce(coded_origins.origin_source_key, tied_sources.key)) filter (
                where known_ties.tied_status = 'coded'
            ),
            least(min(sources.key), min(tied_sources.key))
        ) as origin_source_key,
        1 + count(*) as same_origin_source_count
    from known_ties
    inner join research.sources
        on known_ties.source_id = sources.id
    inner join research.sources as tied_sources
        on known_ties.tied_source_id = tied_sources.id
    left join coded_origins
        on known_ties.tied_source_id = coded_origins.source_id
    where known_ties.status = 'draft'
    group by known_ties.source_id
),

origins as (
    select
        coded_origins.source_id,
        coded_origins.origin_source_key,
        coded_origins.same_origin_source_count
    from coded_origins
    union all
    select
        draft_origins.source_id,
        draft_origins.origin_source_key,
        draft_origins.same_origin_source_count
    from draft_origins
)

select
    sources.id as source_id,
    sources.key as source_key,
    sources.title as source_title,
    coalesce(origin_sources.id, sources.id) as origin_source_id,
    coalesce(origin_sources.key, sources.key) as origin_source_key,
    coalesce(origins.same_origin_source_count, 1) as same_origin_source_count,
    case
        when origin_sources.id is null then sources.title
        else origin_sources.title
    end as origin_source_title,
    source_titles.source_display_title,
    source_titles.file_name,
    origin_titles.source_display_title as origin_source_display_title,
    origin_titles.file_name as origin_source_file_name
from research.sources
inner join report.source_titles
    on sources.id = source_titles.source_id
left join origins
    on sources.id = origins.source_id
left join research.sources as origin_sources
    on origins.origin_source_key = origin_sources.key
inner join report.source_titles as origin_titles
    on coalesce(origin_sources.id, sources.id) = origin_titles.source_id
where sources.retired_run_id is null;

comment on view report.source_origins is
'One row per source, with the source that stands for all its copies: those said to be '
'copies, and those of which half the wording stands in another; a draft joins them '
'without changing what they are to each other';
comment on column report.source_origins.source_id is
'Source: internal number, may change when the database is rebuilt';
comment on column report.source_origins.source_key is 'Source: stable key';
comment on column report.source_origins.source_title is
'Title of the source; null if it shows none';
comment on column report.source_origins.origin_source_id is
'Source that stands for all copies: internal number';
comment on column report.source_origins.origin_source_key is
'Source that stands for all copies of the same text, itself if there are none';
comment on column report.source_origins.same_origin_source_count is
'Sources that are copies of one another, this one included; 1 = no copy; a draft '
'counts for itself only';
comment on column report.source_origins.origin_source_title is
'Title of the source that stands for all copies; null if it shows none';
comment on column report.source_origins.source_display_title is
'Title to show: its own, or kind and outlet where it has none; never null';
comment on column report.source_origins.file_name is
'Name of the article file of the current text; null if only metadata are held';
comment on column report.source_origins.origin_source_display_title is
'Title to show of the source that stands for all copies: its own, or kind and outlet '
'where it has none; never null';
comment on column report.source_origins.origin_source_file_name is
'Name of the article file of the source that stands for all copies; null if only '
'metadata are held';
