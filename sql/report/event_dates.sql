-- Question: which date does each source give for an event, and does it fit the date
-- we settled on?
-- Grain: event_key, source_key
create view report.event_dates as
select
    event_reports.event_id,
    events.event_key,
    events.event_title,
    event_reports.source_id,
    sources.source_key,
    sources.source_title,
    sources.outlet_id,
    sources.outlet_key,
    sources.outlet_name,
    passages.passage_key,
    given.given_earliest,
    given.given_latest,
    given.given_precision,
    given.given_date_text,
    given.given_as_stated,
    given.given_basis,
    events.occurred_earliest as settled_earliest,
    events.occurred_latest as settled_latest,
    events.occurred_precision as settled_precision,
    events.occurred_date_text as settled_date_text,
    event_reports.relation_to_settled,
    event_reports.agreement,
    event_reports.event_status_as_given,
    event_reports.event_status_as_given_label,
    event_reports.passage_count,
    event_reports.dated_mention_count,
    sources.published_earliest,
    sources.published_latest,
    sources.published_precision,
    sources.published_date_text,
    sources.source_display_title,
    sources.file_name,
    given.given_edtf,
    given.given_qualifier,
    event_reports.wording_count,
    event_reports.other_wordings,
    events.occurred_basis as settled_basis,
    events.occurred_edtf as settled_edtf,
    events.occurred_qualifier as settled_qualifier,
    sources.published_basis,
    sources.published_edtf,
    sources.published_qualifier
from parts.event_reports
-- Each has its event and source; by left joins only those are read that are asked for.
left join parts.events
    on event_reports.event_id = events.event_id
left join parts.sources
    on event_reports.source_id = sources.source_id
left join parts.event_mentions as given
    on event_reports.event_source_id = given.event_mention_id
left join kept.passages
    on given.passage_id = passages.passage_id;

comment on view report.event_dates is
'One row per event and source that speaks of it, with the date the source gives';
comment on column report.event_dates.event_id is
'Event: internal number, may change when the database is rebuilt';
comment on column report.event_dates.event_key is 'Event: stable key';
comment on column report.event_dates.event_title is 'What happened, in our own words';
comment on column report.event_dates.source_id is
'Source: internal number, may change when the database is rebuilt';
comment on column report.event_dates.source_key is 'Source: stable key';
comment on column report.event_dates.source_title is
'Title of the source; null if it shows none';
comment on column report.event_dates.outlet_id is
'Outlet that published the source: internal number, may change when the database is'
' rebuilt';
comment on column report.event_dates.outlet_key is
'Outlet that published the source: stable key';
comment on column report.event_dates.outlet_name is
'Name of the outlet that published the source';
comment on column report.event_dates.passage_key is
'Passage that gives the date shown: stable key, source_key/passage, such as '
'some-source/p03; null if the source gives none';
comment on column report.event_dates.given_earliest is
'When it happened, as the source gives it: first possible day; null = open or unknown';
comment on column report.event_dates.given_latest is
'When it happened, as the source gives it: last possible day; null = open or unknown';
comment on column report.event_dates.given_precision is
'When it happened, as the source gives it: day, month, season, year, decade, '
'interval, unknown (words without bounds); null = not given';
comment on column report.event_dates.given_date_text is
'When it happened, as the source gives it: in words, such as 2025-04 or 2025-04-17 '
'or later; null = not given';
comment on column report.event_dates.given_as_stated is
'The date in the words of the source, such as recently; null if it gives none';
comment on column report.event_dates.given_basis is
'How the date follows: stated, metadata, relative, inferred, unknown; null = not given';
comment on column report.event_dates.settled_earliest is
'When it happened, as we settled it: first possible day; null = open or unknown';
comment on column report.event_dates.settled_latest is
'When it happened, as we settled it: last possible day; null = open or unknown';
comment on column report.event_dates.settled_precision is
'When it happened, as we settled it: day, month, season, year, decade, interval, '
'unknown; null = not given';
comment on column report.event_dates.settled_date_text is
'When it happened, as we settled it: in words, such as 2025-04 or 2025-04-17 or '
'later; null = not given';
comment on column report.event_dates.relation_to_settled is
'Given date against settled date: equal, within, contains, overlaps, before, after,'
' unknown, no bounds (words from which no day follows), not given';
comment on column report.event_dates.agreement is
'Same, more precise, less precise, overlapping, different, no settled date, wording '
'only (words from which no day follows), no date given (in lower case)';
comment on column report.event_dates.event_status_as_given is
'How real the source puts it, its firmest word; null if it only makes claims about it';
comment on column report.event_dates.event_status_as_given_label is
'How real the source puts it, as people read it';
comment on column report.event_dates.passage_count is 'Passages';
comment on column report.event_dates.dated_mention_count is
'Times the source gives a date with bounds for the event; the narrowest is shown';
comment on column report.event_dates.published_earliest is
'When the source was published: first possible day; null = open or unknown';
comment on column report.event_dates.published_latest is
'When the source was published: last possible day; null = open or unknown';
comment on column report.event_dates.published_precision is
'When the source was published: day, month, season, year, decade, interval, '
'unknown; null = not given';
comment on column report.event_dates.published_date_text is
'When the source was published: in words, such as 2025-04 or 2025-04-17 or later; '
'null = not given';
comment on column report.event_dates.source_display_title is
'Title to show: its own, or kind and outlet where it has none; never null';
comment on column report.event_dates.file_name is
'Name of the article file of the current text; null if only metadata are held';
comment on column report.event_dates.given_edtf is
'When it happened, as the source gives it: as EDTF (ISO 8601-2), such as 2025-04 or '
'2025-04-17/..; null = no bound given';
comment on column report.event_dates.given_qualifier is
'When it happened, as the source gives it: marked as none, approximate, uncertain, '
'or approximate and uncertain; null = not given';
comment on column report.event_dates.wording_count is
'Times the source gives only words for the date from which no day follows, such as '
'recently';
comment on column report.event_dates.other_wordings is
'Further words the source has for the date, in the order of its text, joined by '
'semicolons; null if none';
comment on column report.event_dates.settled_basis is
'When it happened, as we settled it, how that is known: stated, metadata, relative, '
'inferred, unknown; null = not given';
comment on column report.event_dates.settled_edtf is
'When it happened, as we settled it: as EDTF (ISO 8601-2), such as 2025-04 or '
'2025-04-17/..; null = no bound given';
comment on column report.event_dates.settled_qualifier is
'When it happened, as we settled it: marked as none, approximate, uncertain, or '
'approximate and uncertain; null = not given';
comment on column report.event_dates.published_basis is
'When the source was published, how that is known: stated, metadata, relative, '
'inferred, unknown; null = not given';
comment on column report.event_dates.published_edtf is
'When the source was published: as EDTF (ISO 8601-2), such as 2025-04 or '
'2025-04-17/..; null = no bound given';
comment on column report.event_dates.published_qualifier is
'When the source was published: marked as none, approximate, uncertain, or '
'approximate and uncertain; null = not given';
