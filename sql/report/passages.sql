-- Question: what does each passage say, and what has been coded in it?
-- Grain: passage_key
create view report.passages as
with recursive

held_texts as not materialized (
    select
        passage_texts.passage_id,
        passage_texts.text,
        passage_texts.start_char,
        passage_texts.end_char,
        passage_texts.match_status,
        passage_texts.changed_words
    from living.passage_texts
    inner join living.revisions
        on passage_texts.revision_id = revisions.id
    where revisions.is_current
),

-- A passage without a place in the current text keeps its row in the last that had it.
displaced_texts as (
    select distinct on (passage_texts.passage_id)
        passage_texts.passage_id,
        passage_texts.match_status,
        passage_texts.changed_words
    from living.passage_texts
    inner join living.revisions
        on passage_texts.revision_id = revisions.id
    where
        not revisions.is_current
        and passage_texts.match_status in ('ambiguous', 'lost')
    order by
        passage_texts.passage_id asc,
        revisions.number desc
),

headings as (
    select
        passages.source_id,
        passages.key as passage_key,
        passages.heading_key,
        coalesce(held_texts.text, passages.gist, passages.key) as content
    from living.passages
    left join held_texts
        on passages.id = held_texts.passage_id
    where passages.kind = 'heading'
),

heading_paths as (
    select
        headings.source_id,
        headings.passage_key,
        headings.content as heading_path
    from headings
    where headings.heading_key is null
    union all
    select
        headings.source_id,
        headings.passage_key,
        heading_paths.heading_path || ' > ' || headings.content as heading_path
    from heading_paths
    inner join headings
        on
            heading_paths.source_id = headings.source_id
            and heading_paths.passage_key = headings.heading_key
),

claims_in_passages as (
    select
        claim_sources.passage_id,
        count(*) as evidence_count,
        count(distinct claim_sources.claim_id) as claim_count,
        string_agg(distinct claims.key, '; ') as claim_keys
    from living.claim_sources
    inner join living.claims
        on claim_sources.claim_id = claims.id
    group by claim_sources.passage_id
),

events_in_passages as (
    select
        event_sources.passage_id,
        count(distinct event_sources.event_id) as event_count,
        string_agg(distinct events.key, '; ') as event_keys
    from living.event_sources
    inner join living.events
        on event_sources.event_id = events.id
    group by event_sources.passage_id
),

actors_in_passages as (
    select
        appearances.passage_id,
        count(*) as actor_count,
        string_agg(
            appearances.actor_name, '; ' order by appearances.actor_key
        ) as actor_names
    from report.appearances
    group by appearances.passage_id
)

select
    passages.id as passage_id,
    sources.key || '/' || passages.key as passage_key,
    passages.ordinal as passage_ordinal,
    sources.id as source_id,
    sources.key as source_key,
    sources.title as source_title,
    outlets.id as outlet_id,
    outlets.key as outlet_key,
    outlets.name as outlet_name,
    passages.kind as passage_kind,
    passage_kinds.label as passage_kind_label,
    heading_paths.heading_path,
    coalesce(held_texts.text, passages.gist) as passage_content,
    held_texts.text is not null as is_text_held,
    passages.gist as passage_gist,
    coalesce(claims_in_passages.claim_count, 0) as claim_count,
    claims_in_passages.claim_keys,
    coalesce(events_in_passages.event_count, 0) as event_count,
    events_in_passages.event_keys,
    coalesce(actors_in_passages.actor_count, 0) as actor_count,
    actors_in_passages.actor_names,
    (
        claims_in_passages.passage_id is not null
        or events_in_passages.passage_id is not null
        or passages.uncoded_reason is not null
    ) as is_coded,
    passages.uncoded_reason,
    coalesce(claims_in_passages.evidence_count, 0) as evidence_count,
    coalesce(held_texts.match_status, displaced_texts.match_status) as match_status,
    held_texts.start_char,
    held_texts.end_char,
    sources.published_earliest,
    sources.published_latest,
    sources.published_precision,
    report.date_text(
        sources.published_earliest,
        sources.published_latest,
        sources.published_precision,
        sources.published_edtf
    ) as published_date_text,
    coalesce(held_texts.changed_words, displaced_texts.changed_words) as changed_words,
    passages.kind <> 'heading' as is_body,
    sources.published_basis,
    report.date_edtf(
        sources.published_earliest,
        sources.published_latest,
        sources.published_precision,
        sources.published_edtf
    ) as published_edtf,
    report.date_qualifier(
        sources.published_precision, sources.published_edtf
    ) as published_qualifier,
    source_titles.source_display_title,
    source_titles.file_name
from living.passages
inner join living.sources
    on passages.source_id = sources.id
inner join report.source_titles
    on sources.id = source_titles.source_id
left join research.outlets
    on sources.outlet_id = outlets.id
left join research.passage_kinds
    on passages.kind = passage_kinds.key
left join held_texts
    on passages.id = held_texts.passage_id
left join displaced_texts
    on passages.id = displaced_texts.passage_id
left join heading_paths
    on
        passages.source_id = heading_paths.source_id
        and passages.heading_key = heading_paths.passage_key
left join claims_in_passages
    on passages.id = claims_in_passages.passage_id
left join events_in_passages
    on passages.id = events_in_passages.passage_id
left join actors_in_passages
    on passages.id = actors_in_passages.passage_id;

comment on view report.passages is
'One row per passage, with its text if held, else its gist, and what is coded in it';
comment on column report.passages.passage_id is
'Passage: internal number, may change when the database is rebuilt';
comment on column report.passages.passage_key is
'Passage: stable key, source_key/passage, such as some-source/p03';
comment on column report.passages.passage_ordinal is
'Place of the passage in its source, from 1';
comment on column report.passages.source_id is
'Source: internal number, may change when the database is rebuilt';
comment on column report.passages.source_key is 'Source: stable key';
comment on column report.passages.source_title is
'Title of the source; null if it shows none';
comment on column report.passages.outlet_id is
'Outlet that published the source: internal number, may change when the database is'
' rebuilt';
comment on column report.passages.outlet_key is
'Outlet that published the source: stable key';
comment on column report.passages.outlet_name is
'Name of the outlet that published the source';
comment on column report.passages.passage_kind is
'Kind of passage: term of the vocabulary';
comment on column report.passages.passage_kind_label is
'Kind of passage, as people read it';
comment on column report.passages.heading_path is
'Headings the passage stands under, outermost first, joined by >; null at the top';
comment on column report.passages.passage_content is
'Words of the passage where its text is held, else its gist; null without either';
comment on column report.passages.is_text_held is
'True if passage_content is the text itself, false if it is the gist';
comment on column report.passages.passage_gist is
'What the passage says, in our own words; null while no person has read it';
comment on column report.passages.claim_count is 'Claims';
comment on column report.passages.claim_keys is
'Keys of the claims linked there, joined by semicolons';
comment on column report.passages.event_count is 'Events';
comment on column report.passages.event_keys is
'Keys of the events linked there, joined by semicolons';
comment on column report.passages.actor_count is 'Actors';
comment on column report.passages.actor_names is
'Names of the actors that are named or quoted there, or that a claim there is about, '
'joined by semicolons';
comment on column report.passages.is_coded is
'True if a claim or event is linked there, or there is a reason why none is';
comment on column report.passages.uncoded_reason is
'Why the passage carries nothing to code; null if it does';
comment on column report.passages.evidence_count is
'Acts of saying: links between a claim and a passage';
comment on column report.passages.match_status is
'How the passage was found in the current text: exact, moved, altered; ambiguous or '
'lost if it has no one place there; null = no text known';
comment on column report.passages.start_char is
'First character of the passage in the text of the source, from 0; null = no text '
'known, or no place in it';
comment on column report.passages.end_char is
'Character after the last; null = no text known, or no place in it';
comment on column report.passages.published_earliest is
'When the source was published: first possible day; null = open or unknown';
comment on column report.passages.published_latest is
'When the source was published: last possible day; null = open or unknown';
comment on column report.passages.published_precision is
'When the source was published: day, month, season, year, decade, interval, '
'unknown; null = not given';
comment on column report.passages.published_date_text is
'When the source was published: in words, such as 2025-04 or 2025-04-17 or later; '
'null = not given';
comment on column report.passages.changed_words is
'What differs from the text before, in few words; null if nothing or not told';
comment on column report.passages.is_body is 'True if the passage is no heading';
comment on column report.passages.published_basis is
'When the source was published, how that is known: stated, metadata, relative, '
'inferred, unknown; null = not given';
comment on column report.passages.published_edtf is
'When the source was published: as EDTF (ISO 8601-2), such as 2025-04 or '
'2025-04-17/..; null = no bound given';
comment on column report.passages.published_qualifier is
'When the source was published: marked as none, approximate, uncertain, or '
'approximate and uncertain; null = not given';
comment on column report.passages.source_display_title is
'Title to show: its own, or kind and outlet where it has none; never null';
comment on column report.passages.file_name is
'Name of the article file of the current text; null if only metadata are held';
