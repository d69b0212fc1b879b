-- Question: on which topics does each source speak, and on which is it silent?
-- Grain: topic_key, source_key
create view report.topic_coverage as
with recursive

live_topics as (
    select
        topics.id as topic_id,
        topics.key as topic_key,
        topics.parent_key
    from living.topics
),

-- What is said of a narrower topic is said of the wider one.
within as (
    select
        live_topics.topic_id as wider_topic_id,
        live_topics.topic_id,
        live_topics.topic_key
    from live_topics
    union
    select
        within.wider_topic_id,
        live_topics.topic_id,
        live_topics.topic_key
    from within
    inner join live_topics
        on within.topic_key = live_topics.parent_key
),

said as (
    select
        within.wider_topic_id as topic_id,
        claim_sources.source_id,
        count(distinct claim_sources.claim_id) as claim_count,
        count(distinct claim_sources.passage_id) as passage_count
    from within
    inner join living.claim_topics
        on within.topic_id = claim_topics.topic_id
    inner join living.claims
        on claim_topics.claim_id = claims.id
    inner join living.claim_sources
        on claims.id = claim_sources.claim_id
    inner join living.passages
        on claim_sources.passage_id = passages.id
    group by within.wider_topic_id, claim_sources.source_id
)

select
    topics.id as topic_id,
    topics.key as topic_key,
    topics.label as topic_label,
    topics.facet as topic_facet,
    topic_facets.label as topic_facet_label,
    source_titles.source_id,
    source_titles.source_key,
    source_titles.source_title,
    source_titles.source_display_title,
    source_titles.file_name,
    source_titles.outlet_id,
    source_titles.outlet_key,
    source_titles.outlet_name,
    coalesce(said.claim_count, 0) as claim_count,
    coalesce(said.passage_count, 0) as passage_count,
    said.source_id is null as is_silent
from living.topics
cross join report.source_titles
inner join research.sources
    on source_titles.source_id = sources.id
left join research.topic_facets
    on topics.facet = topic_facets.key
left join said
    on
        topics.id = said.topic_id
        and source_titles.source_id = said.source_id
where
    -- What is not coded yet may still speak of it.
    sources.status = 'coded'
    or said.source_id is not null;

comment on view report.topic_coverage is
'One row per topic and coded source, with how much it says on the topic and those '
'within it; a draft only where it says something';
comment on column report.topic_coverage.topic_id is
'Topic: internal number, may change when the database is rebuilt';
comment on column report.topic_coverage.topic_key is 'Topic: stable key';
comment on column report.topic_coverage.topic_label is 'Topic';
comment on column report.topic_coverage.topic_facet is
'Way of dividing the topic belongs to: theme, region, motive';
comment on column report.topic_coverage.topic_facet_label is
'Way of dividing, as people read it';
comment on column report.topic_coverage.source_id is
'Source: internal number, may change when the database is rebuilt';
comment on column report.topic_coverage.source_key is 'Source: stable key';
comment on column report.topic_coverage.source_title is
'Title as the source shows it; null if it shows none';
comment on column report.topic_coverage.source_display_title is
'Title to show: its own, or kind and outlet where it has none; never null';
comment on column report.topic_coverage.file_name is
'Name of the article file of the current text; null if only metadata are held';
comment on column report.topic_coverage.outlet_id is
'Outlet: internal number, may change when the database is rebuilt';
comment on column report.topic_coverage.outlet_key is 'Outlet: stable key';
comment on column report.topic_coverage.outlet_name is 'Outlet';
comment on column report.topic_coverage.claim_count is
'Claims on the topic, or on one within it, that the source says, denies or passes on';
comment on column report.topic_coverage.passage_count is
'Passages in which it does so';
comment on column report.topic_coverage.is_silent is
'True if the source says nothing on the topic or on one within it';
