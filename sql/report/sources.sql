-- Question: which sources do we hold, from whom and when, and how far are they coded?
-- Grain: source_key
create view report.sources as
select
    named.source_id,
    named.source_key,
    named.source_title,
    named.source_kind,
    named.source_kind_label,
    named.outlet_id,
    named.outlet_key,
    named.outlet_name,
    outlets.outlet_kind,
    outlets.outlet_kind_label,
    outlets.outlet_reliability,
    outlets.outlet_reliability_label,
    sources.author,
    sources.url,
    sources.language,
    named.published_earliest,
    named.published_latest,
    coalesce(named.published_precision, 'unknown') as published_precision,
    coalesce(named.published_date_text, 'unknown') as published_date_text,
    sources.published_text as published_as_stated,
    named.published_basis,
    sources.published_note,
    revisions.captured_earliest,
    revisions.captured_latest,
    revisions.captured_precision,
    revisions.captured_date_text,
    sources.rights,
    sources.summary as source_summary,
    named.coding_status,
    coding.passage_count,
    coding.held_passage_count,
    coding.uncoded_passage_count,
    coding.claim_count,
    coding.evidence_count,
    coding.event_count,
    coding.attributed_evidence_count::double precision
    / nullif(coding.evidence_count, 0) as attributed_share,
    origins.source_key as origin_source_key,
    source_origins.same_origin_source_count,
    revisions.revision_number,
    revisions.file_name,
    revisions.length_chars,
    outlets.outlet_reliability_rationale,
    coding.open_suggestion_count,
    coding.unread_passage_count,
    coalesce(sources.citation_key, sources.key) as citation_key,
    coding.body_passage_count,
    coding.coded_body_passage_count,
    coding.linked_body_passage_count,
    coding.furniture_count,
    named.source_display_title,
    named.published_edtf,
    named.published_qualifier,
    revisions.captured_basis,
    revisions.captured_edtf,
    revisions.captured_qualifier,
    origins.source_display_title as origin_source_display_title,
    origins.file_name as origin_source_file_name
from living.sources
left join parts.sources as named
    on sources.id = named.source_id
left join kept.source_origins
    on sources.id = source_origins.source_id
left join parts.sources as origins
    on source_origins.origin_source_id = origins.source_id
left join kept.sources as coding
    on sources.id = coding.source_id
left join parts.current_revisions as revisions
    on sources.id = revisions.source_id
left join parts.outlets
    on sources.outlet_id = outlets.outlet_id;

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
