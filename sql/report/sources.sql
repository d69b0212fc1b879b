-- Question: which sources do we hold, from whom and when, and how far are they coded?
-- Grain: source_key
create view report.sources as
select
    sources.id as source_id,
    sources.key as source_key,
    sources.title as source_title,
    sources.kind as source_kind,
    (
        select source_kinds.label
        from research.source_kinds
        where source_kinds.key = sources.kind
    ) as source_kind_label,
    outlets.id as outlet_id,
    outlets.key as outlet_key,
    outlets.name as outlet_name,
    outlets.kind as outlet_kind,
    (
        select outlet_kinds.label
        from research.outlet_kinds
        where outlet_kinds.key = outlets.kind
    ) as outlet_kind_label,
    latest_grades.grade as outlet_reliability,
    (
        select reliability_grades.label
        from research.reliability_grades
        where reliability_grades.key = latest_grades.grade
    ) as outlet_reliability_label,
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
    revisions.captured_earliest,
    revisions.captured_latest,
    revisions.captured_precision,
    report.date_text(
        revisions.captured_earliest,
        revisions.captured_latest,
        revisions.captured_precision,
        revisions.captured_edtf
    ) as captured_date_text,
    sources.rights,
    sources.summary as source_summary,
    sources.status as coding_status,
    kept_sources.passage_count,
    kept_sources.held_passage_count,
    kept_sources.uncoded_passage_count,
    kept_sources.claim_count,
    kept_sources.evidence_count,
    kept_sources.event_count,
    kept_sources.attributed_evidence_count::double precision
    / nullif(kept_sources.evidence_count, 0) as attributed_share,
    origins.key as origin_source_key,
    source_origins.same_origin_source_count,
    revisions.number as revision_number,
    revisions.file_name,
    revisions.length_chars,
    latest_grades.rationale as outlet_reliability_rationale,
    kept_sources.open_suggestion_count,
    kept_sources.unread_passage_count,
    coalesce(sources.citation_key, sources.key) as citation_key,
    kept_sources.body_passage_count,
    kept_sources.coded_body_passage_count,
    kept_sources.linked_body_passage_count,
    kept_sources.furniture_count,
    (
        select source_titles.source_display_title
        from report.source_titles
        where source_titles.source_id = sources.id
    ) as source_display_title,
    report.date_edtf(
        sources.published_earliest,
        sources.published_latest,
        sources.published_precision,
        sources.published_edtf
    ) as published_edtf,
    report.date_qualifier(
        sources.published_precision, sources.published_edtf
    ) as published_qualifier,
    revisions.captured_basis,
    report.date_edtf(
        revisions.captured_earliest,
        revisions.captured_latest,
        revisions.captured_precision,
        revisions.captured_edtf
    ) as captured_edtf,
    report.date_qualifier(
        revisions.captured_precision, revisions.captured_edtf
    ) as captured_qualifier,
    (
        select source_titles.source_display_title
        from report.source_titles
        where source_titles.source_id = source_origins.origin_source_id
    ) as origin_source_display_title,
    (
        select source_titles.file_name
        from report.source_titles
        where source_titles.source_id = source_origins.origin_source_id
    ) as origin_source_file_name
from living.sources
left join kept.sources as kept_sources
    on sources.id = kept_sources.source_id
left join research.outlets
    on sources.outlet_id = outlets.id
left join living.revisions
    on
        sources.id = revisions.source_id
        and revisions.is_current
left join kept.source_origins
    on sources.id = source_origins.source_id
left join research.sources as origins
    on source_origins.origin_source_id = origins.id
left join
    lateral (
        select
            outlet_reliabilities.grade,
            outlet_reliabilities.rationale
        from living.outlet_reliabilities
        where outlet_reliabilities.outlet_id = sources.outlet_id
        order by outlet_reliabilities.valid_from desc
        limit 1
    ) as latest_grades
    on true;

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
