-- Question: on which topics does each source speak, and on which is it silent?
-- Grain: topic_key, source_key
create view report.topic_coverage as
select
    topics.id as topic_id,
    topics.key as topic_key,
    topics.label as topic_label,
    topics.facet as topic_facet,
    (
        select topic_facets.label
        from research.topic_facets
        where topic_facets.key = topics.facet
    ) as topic_facet_label,
    sources.source_id,
    sources.source_key,
    sources.source_title,
    sources.source_display_title,
    sources.file_name,
    sources.outlet_id,
    sources.outlet_key,
    sources.outlet_name,
    coalesce(topic_sources.claim_count, 0) as claim_count,
    coalesce(topic_sources.passage_count, 0) as passage_count,
    topic_sources.source_id is null as is_silent
from living.topics
cross join living.sources as live_sources
inner join parts.sources
    on live_sources.id = sources.source_id
left join kept.topic_sources
    on
        topics.id = topic_sources.topic_id
        and sources.source_id = topic_sources.source_id
where
    -- What is not coded yet may still speak of it.
    sources.coding_status = 'coded'
    or topic_sources.source_id is not null;

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
