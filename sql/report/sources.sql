-- Question: which sources do we hold, from whom and when, and how far are they coded?
-- Grain: source_key
create view report.sources as
with

latest_grades as (
    select distinct on (outlet_reliabilities.outlet_id)
        outlet_reliabilities.outlet_id,
        outlet_reliabilities.grade,
        outlet_reliabilities.rationale
    from living.outlet_reliabilities
    order by
        outlet_reliabilities.outlet_id asc,
        outlet_reliabilities.valid_from desc
),

current_revisions as (
    select
        revisions.id,
        revisions.source_id,
        revisions.number,
        revisions.file_name,
        revisions.length_chars,
        revisions.captured_earliest,
        revisions.captured_latest,
        revisions.captured_precision,
        revisions.captured_edtf,
        revisions.captured_basis
    from living.revisions
    where revisions.is_current
),

held_passages as (
    select
        passage_texts.source_id,
        count(*) as held_passage_count
    from living.passage_texts
    inner join current_revisions
        on passage_texts.revision_id = current_revisions.id
    inner join living.passages
        on passage_texts.passage_id = passages.id
    where passage_texts.text is not null
    group by passage_texts.source_id
),

live_links as (
    select
        claim_sources.id,
        claim_sources.source_id,
        claim_sources.passage_id,
        claim_sources.claim_id
    from living.claim_sources
    inner join living.claims
        on claim_sources.claim_id = claims.id
    inner join living.passages
        on claim_sources.passage_id = passages.id
),

live_event_links as (
    select
        event_sources.source_id,
        event_sources.passage_id,
        event_sources.event_id
    from living.event_sources
    inner join living.events
        on event_sources.event_id = events.id
    inner join living.passages
        on event_sources.passage_id = passages.id
),

linked_passages as (
    select live_links.passage_id
    from live_links
    union
    select live_event_links.passage_id
    from live_event_links
),

passage_counts as (
    select
        passages.source_id,
        count(*) as passage_count,
        count(*) filter (where passages.gist is null) as unread_passage_count,
        count(*) filter (
            where
            linked_passages.passage_id is null
            and passages.uncoded_reason is null
        ) as uncoded_passage_count,
        count(*) filter (where passages.kind <> 'heading') as body_passage_count,
        count(*) filter (
            where
            passages.kind <> 'heading'
            and (
                linked_passages.passage_id is not null
                or passages.uncoded_reason is not null
            )
        ) as coded_body_passage_count,
        count(*) filter (
            where
            passages.kind <> 'heading'
            and linked_passages.passage_id is not null
        ) as linked_body_passage_count
    from living.passages
    left join linked_passages
        on passages.id = linked_passages.passage_id
    group by passages.source_id
),

furniture_counts as (
    select
        furniture.source_id,
        count(*) as furniture_count
    from living.furniture
    inner join current_revisions
        on furniture.revision_id = current_revisions.id
    group by furniture.source_id
),

first_hops as (
    select attributions.claim_source_id
    from living.attributions
    where attributions.hop = 1
),

link_counts as (
    select
        live_links.source_id,
        count(*) as evidence_count,
        count(distinct live_links.claim_id) as claim_count,
        count(first_hops.claim_source_id) as attributed_evidence_count
    from live_links
    left join first_hops
        on live_links.id = first_hops.claim_source_id
    group by live_links.source_id
),

event_counts as (
    select
        live_event_links.source_id,
        count(distinct live_event_links.event_id) as event_count
    from live_event_links
    group by live_event_links.source_id
),

suggestion_counts as (
    select
        suggestions.source_id,
        count(*) as open_suggestion_count
    from report.suggestions
    where not suggestions.is_rejected
    group by suggestions.source_id
)

select
    sources.id as source_id,
    sources.key as source_key,
    sources.title as source_title,
    sources.kind as source_kind,
    source_kinds.label as source_kind_label,
    outlets.id as outlet_id,
    outlets.key as outlet_key,
    outlets.name as outlet_name,
    outlets.kind as outlet_kind,
    outlet_kinds.label as outlet_kind_label,
    latest_grades.grade as outlet_reliability,
    reliability_grades.label as outlet_reliability_label,
    sources.author,
    sources.url,
    sources.language,
    sources.published_earliest,
    sources.published_latest,
    coalesce(sources.published_precision, 'unknown') as published_precision,
    coalesce(
        report.date_text(
            sources.published_earliest,
            sources.published_latest,
            sources.published_precision,
            sources.published_edtf
        ),
        'unknown'
    ) as published_date_text,
    sources.published_text as published_as_stated,
    sources.published_basis,
    sources.published_note,
    current_revisions.captured_earliest,
    current_revisions.captured_latest,
    current_revisions.captured_precision,
    report.date_text(
        current_revisions.captured_earliest,
        current_revisions.captured_latest,
        current_revisions.captured_precision,
        current_revisions.captured_edtf
    ) as captured_date_text,
    sources.rights,
    sources.summary as source_summary,
    sources.status as coding_status,
    coalesce(passage_counts.passage_count, 0) as passage_count,
    coalesce(held_passages.held_passage_count, 0) as held_passage_count,
    coalesce(passage_counts.uncoded_passage_count, 0) as uncoded_passage_count,
    coalesce(link_counts.claim_count, 0) as claim_count,
    coalesce(link_counts.evidence_count, 0) as evidence_count,
    coalesce(event_counts.event_count, 0) as event_count,
    link_counts.attributed_evidence_count::double precision
    / link_counts.evidence_count as attributed_share,
    source_origins.origin_source_key,
    source_origins.same_origin_source_count,
    current_revisions.number as revision_number,
    current_revisions.file_name,
    current_revisions.length_chars,
    latest_grades.rationale as outlet_reliability_rationale,
    coalesce(suggestion_counts.open_suggestion_count, 0) as open_suggestion_count,
    coalesce(passage_counts.unread_passage_count, 0) as unread_passage_count,
    coalesce(sources.citation_key, sources.key) as citation_key,
    coalesce(passage_counts.body_passage_count, 0) as body_passage_count,
    coalesce(passage_counts.coded_body_passage_count, 0) as coded_body_passage_count,
    coalesce(passage_counts.linked_body_passage_count, 0) as linked_body_passage_count,
    coalesce(furniture_counts.furniture_count, 0) as furniture_count,
    source_titles.source_display_title,
    report.date_edtf(
        sources.published_earliest,
        sources.published_latest,
        sources.published_precision,
        sources.published_edtf
    ) as published_edtf,
    report.date_qualifier(
        sources.published_precision, sources.published_edtf
    ) as published_qualifier,
    current_revisions.captured_basis,
    report.date_edtf(
        current_revisions.captured_earliest,
        current_revisions.captured_latest,
        current_revisions.captured_precision,
        current_revisions.captured_edtf
    ) as captured_edtf,
    report.date_qualifier(
        current_revisions.captured_precision, current_revisions.captured_edtf
    ) as captured_qualifier,
    source_origins.origin_source_display_title,
    source_origins.origin_source_file_name
from living.sources
inner join report.source_titles
    on sources.id = source_titles.source_id
left join research.source_kinds
    on sources.kind = source_kinds.key
left join research.outlets
    on sources.outlet_id = outlets.id
left join research.outlet_kinds
    on outlets.kind = outlet_kinds.key
left join latest_grades
    on outlets.id = latest_grades.outlet_id
left join research.reliability_grades
    on latest_grades.grade = reliability_grades.key
left join current_revisions
    on sources.id = current_revisions.source_id
left join held_passages
    on sources.id = held_passages.source_id
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
left join report.source_origins
    on sources.id = source_origins.source_id;

comment on view report.sources is
'One row per source: what we hold, from whom, and how far it is coded';
comment on column report.sources.source_id is
'Source: internal number, may change when the database is rebuilt';
comment on column report.sources.source_key is 'Source: stable key';
comment on column report.sources.source_title is
'Title of the source; null if it shows none';
comment on column report.sources.source_kind is
'Kind of source: term of the vocabulary';
comment on column report.sources.source_kind_label is
'Kind of source, as people read it';
comment on column report.sources.outlet_id is
'Outlet that published the source: internal number, may change when the database is'
' rebuilt';
comment on column report.sources.outlet_key is
'Outlet that published the source: stable key';
comment on column report.sources.outlet_name is
'Name of the outlet that published the source';
comment on column report.sources.outlet_kind is
'Kind of outlet: term of the vocabulary';
comment on column report.sources.outlet_kind_label is
'Kind of outlet, as people read it';
comment on column report.sources.outlet_reliability is
'Latest reliability grade of the outlet, A to F; null if never graded';
comment on column report.sources.outlet_reliability_label is
'What the reliability grade means';
comment on column report.sources.author is 'Author as shown; null if none is';
comment on column report.sources.url is 'Address of the source; null if not known';
comment on column report.sources.language is
'Language of the source, BCP 47 tag such as en';
comment on column report.sources.published_earliest is
'When the source was published: first possible day; null = open or unknown';
comment on column report.sources.published_latest is
'When the source was published: last possible day; null = open or unknown';
comment on column report.sources.published_precision is
'When the source was published: day, month, season, year, decade, interval, or '
'unknown, also where no date is given';
comment on column report.sources.published_date_text is
'When the source was published: in words, such as 2025-04 or 2025-04-17 or later, or '
'unknown';
comment on column report.sources.published_as_stated is
'Date of publication in the words of the source; null if it shows none';
comment on column report.sources.published_basis is
'How the date of publication is known: stated, metadata, relative, inferred, '
'unknown; null = not given';
comment on column report.sources.published_note is
'Why the date of publication has these bounds';
comment on column report.sources.captured_earliest is
'When our copy was made: first possible day; null = open or unknown';
comment on column report.sources.captured_latest is
'When our copy was made: last possible day; null = open or unknown';
comment on column report.sources.captured_precision is
'When our copy was made: day, month, season, year, decade, interval, unknown; null '
'= not given';
comment on column report.sources.captured_date_text is
'When our copy was made: in words, such as 2025-04 or 2025-04-17 or later; null = '
'not given';
comment on column report.sources.rights is
'What may be done with the text of the source';
comment on column report.sources.source_summary is
'What the source says, in our own words; null while a draft has none';
comment on column report.sources.coding_status is
'draft while it is being coded, coded when done';
comment on column report.sources.passage_count is 'Passages';
comment on column report.sources.held_passage_count is 'Passages whose text is held';
comment on column report.sources.uncoded_passage_count is
'Passages without claim, event or a reason why there is none';
comment on column report.sources.claim_count is 'Claims';
comment on column report.sources.evidence_count is
'Acts of saying: links between a claim and a passage';
comment on column report.sources.event_count is 'Events';
comment on column report.sources.attributed_share is
'Share of the acts of saying with a speaker other than the source itself, 0 to 1; '
'null if there are none';
comment on column report.sources.origin_source_key is
'Source that stands for all copies of the same text, itself if there are none';
comment on column report.sources.same_origin_source_count is
'Sources that are copies of one another, this one included; 1 = no copy';
comment on column report.sources.revision_number is
'Revision of the text that is coded now, from 1; null = no text known';
comment on column report.sources.file_name is
'Name of the article file; null = no text known';
comment on column report.sources.length_chars is
'Length of the text in characters; null = no text known';
comment on column report.sources.outlet_reliability_rationale is
'Why the outlet has its latest reliability grade; null if never graded';
comment on column report.sources.open_suggestion_count is
'Proposals for its passages that no person has accepted or refused';
comment on column report.sources.unread_passage_count is
'Passages that no person has read: they have no gist yet';
comment on column report.sources.citation_key is
'Key of the work in a reference manager; the key of the source where it has no other';
comment on column report.sources.body_passage_count is 'Passages that are no heading';
comment on column report.sources.coded_body_passage_count is
'Passages that are no heading, with a claim, an event or a reason why there is none';
comment on column report.sources.linked_body_passage_count is
'Passages that are no heading, with a claim or an event';
comment on column report.sources.furniture_count is
'Stretches of the current text that are no content; report.furniture has each';
comment on column report.sources.source_display_title is
'Title to show: its own, or kind and outlet where it has none; never null';
comment on column report.sources.published_edtf is
'When the source was published: as EDTF (ISO 8601-2), such as 2025-04 or '
'2025-04-17/..; null = no bound given';
comment on column report.sources.published_qualifier is
'When the source was published: marked as none, approximate, uncertain, or '
'approximate and uncertain; null = not given';
comment on column report.sources.captured_basis is
'When our copy was made, how that is known: stated, metadata, relative, inferred, '
'unknown; null = not given';
comment on column report.sources.captured_edtf is
'When our copy was made: as EDTF (ISO 8601-2), such as 2025-04 or 2025-04-17/..; '
'null = no bound given';
comment on column report.sources.captured_qualifier is
'When our copy was made: marked as none, approximate, uncertain, or approximate and '
'uncertain; null = not given';
comment on column report.sources.origin_source_display_title is
'Title to show of the source that stands for all copies; never null';
comment on column report.sources.origin_source_file_name is
'Name of the article file of the source that stands for all copies; null if only '
'metadata are held';
