-- Question: which passage speaks of which event, in which words, with which date and
-- how real does it put it?
-- Grain: event_key, passage_key, occurrence
create view report.event_passages as
select
    events.id as event_id,
    events.key as event_key,
    events.title as event_title,
    events.kind as event_kind,
    (
        select event_kinds.label
        from research.event_kinds
        where event_kinds.key = events.kind
    ) as event_kind_label,
    sources.id as source_id,
    sources.key as source_key,
    sources.title as source_title,
    (
        select source_titles.source_display_title
        from report.source_titles
        where source_titles.source_id = sources.id
    ) as source_display_title,
    (
        select source_titles.file_name
        from report.source_titles
        where source_titles.source_id = sources.id
    ) as file_name,
    outlets.id as outlet_id,
    outlets.key as outlet_key,
    outlets.name as outlet_name,
    passages.passage_id,
    passages.passage_key,
    (
        select coded_passages.ordinal
        from research.passages as coded_passages
        where coded_passages.id = passages.passage_id
    ) as passage_ordinal,
    (
        select coded_passages.kind
        from research.passages as coded_passages
        where coded_passages.id = passages.passage_id
    ) as passage_kind,
    (
        select passage_kinds.label
        from research.passages as coded_passages
        inner join research.passage_kinds
            on coded_passages.kind = passage_kinds.key
        where coded_passages.id = passages.passage_id
    ) as passage_kind_label,
    (
        select coded_passages.gist
        from research.passages as coded_passages
        where coded_passages.id = passages.passage_id
    ) as passage_gist,
    (
        select passage_texts.text
        from living.passage_texts
        inner join living.revisions
            on passage_texts.revision_id = revisions.id
        where
            passage_texts.passage_id = event_sources.passage_id
            and revisions.is_current
    ) as passage_text,
    event_sources.occurrence,
    event_sources.status as event_status_as_given,
    (
        select event_statuses.label
        from research.event_statuses
        where event_statuses.key = event_sources.status
    ) as event_status_as_given_label,
    events.status as event_status,
    (
        select event_statuses.label
        from research.event_statuses
        where event_statuses.key = events.status
    ) as event_status_label,
    quotes.phrase as quote_phrase,
    -- A quote may be anchored in several revisions of the text; the current one counts.
    (
        select
            min(
                substr(
                    passage_texts.text,
                    quote_anchors.start_char + 1,
                    quote_anchors.end_char - quote_anchors.start_char
                )
            )
        from living.quote_anchors
        inner join living.passage_texts
            on quote_anchors.passage_text_id = passage_texts.id
        inner join living.revisions
            on passage_texts.revision_id = revisions.id
        where
            quote_anchors.quote_id = event_sources.quote_id
            and revisions.is_current
    ) as quote_text,
    event_sources.given_earliest,
    event_sources.given_latest,
    event_sources.given_precision,
    report.date_text(
        event_sources.given_earliest,
        event_sources.given_latest,
        event_sources.given_precision,
        event_sources.given_edtf
    ) as given_date_text,
    event_sources.given_text as given_as_stated,
    event_sources.given_basis,
    report.date_edtf(
        event_sources.given_earliest,
        event_sources.given_latest,
        event_sources.given_precision,
        event_sources.given_edtf
    ) as given_edtf,
    report.date_qualifier(
        event_sources.given_precision, event_sources.given_edtf
    ) as given_qualifier,
    event_sources.given_note,
    sources.published_earliest,
    sources.published_latest,
    sources.published_precision,
    report.date_text(
        sources.published_earliest,
        sources.published_latest,
        sources.published_precision,
        sources.published_edtf
    ) as published_date_text,
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
    coalesce(quotes.match_status, changed_passages.match_status, 'exact')
    in ('altered', 'ambiguous', 'lost') as needs_recheck,
    coalesce(quotes.changed_words, changed_passages.changed_words) as changed_words,
    coalesce(
        quotes.match_status, changed_passages.match_status, 'exact'
    ) as match_status
from living.event_sources
inner join living.events
    on event_sources.event_id = events.id
inner join kept.passages
    on event_sources.passage_id = passages.passage_id
inner join living.sources
    on event_sources.source_id = sources.id
left join research.outlets
    on sources.outlet_id = outlets.id
left join living.quotes
    on event_sources.quote_id = quotes.id
left join
    lateral ( -- noqa: ST05
        select
            passages.match_status,
            passages.changed_words
        where
            passages.match_status in ('altered', 'ambiguous', 'lost')
            and quotes.id is null
    ) as changed_passages
    on true;

comment on view report.event_passages is
'One row per passage that speaks of an event, and each time it does; passages that '
'only make a claim about the event are in report.evidence';
comment on column report.event_passages.event_id is
'Event: internal number, may change when the database is rebuilt';
comment on column report.event_passages.event_key is 'Event: stable key';
comment on column report.event_passages.event_title is
'What happened, in our own words';
comment on column report.event_passages.event_kind is
'Kind of event: term of the vocabulary';
comment on column report.event_passages.event_kind_label is
'Kind of event, as people read it';
comment on column report.event_passages.source_id is
'Source: internal number, may change when the database is rebuilt';
comment on column report.event_passages.source_key is 'Source: stable key';
comment on column report.event_passages.source_title is
'Title of the source; null if it shows none';
comment on column report.event_passages.source_display_title is
'Title to show: its own, or kind and outlet where it has none; never null';
comment on column report.event_passages.file_name is
'Name of the article file of the current text; null if only metadata are held';
comment on column report.event_passages.outlet_id is
'Outlet that published the source: internal number, may change when the database is '
'rebuilt';
comment on column report.event_passages.outlet_key is
'Outlet that published the source: stable key';
comment on column report.event_passages.outlet_name is
'Name of the outlet that published the source';
comment on column report.event_passages.passage_id is
'Passage: internal number, may change when the database is rebuilt';
comment on column report.event_passages.passage_key is
'Passage: stable key, source_key/passage, such as some-source/p03';
comment on column report.event_passages.passage_ordinal is
'Place of the passage in its source, from 1';
comment on column report.event_passages.passage_kind is
'Kind of passage: term of the vocabulary';
comment on column report.event_passages.passage_kind_label is
'Kind of passage, as people read it';
comment on column report.event_passages.passage_gist is
'What the passage says, in our own words; null while no person has read it';
comment on column report.event_passages.passage_text is
'Words of the passage in the current text; null where it is not held';
comment on column report.event_passages.occurrence is
'1, or more if the passage speaks of the event again';
comment on column report.event_passages.event_status_as_given is
'How real the passage puts it: occurred, announced, planned, alleged, hypothetical';
comment on column report.event_passages.event_status_as_given_label is
'How real the passage puts it, as people read it';
comment on column report.event_passages.event_status is
'How real it is, as we settled it: occurred, announced, planned, alleged, hypothetical';
comment on column report.event_passages.event_status_label is
'How real it is, as people read it';
comment on column report.event_passages.quote_phrase is
'First and last words of the stretch that speaks of it; null = the whole passage';
comment on column report.event_passages.quote_text is
'The words that speak of it, where the text is held; null elsewhere';
comment on column report.event_passages.given_earliest is
'When it happened, as the passage gives it: first possible day; null = open or unknown';
comment on column report.event_passages.given_latest is
'When it happened, as the passage gives it: last possible day; null = open or unknown';
comment on column report.event_passages.given_precision is
'When it happened, as the passage gives it: day, month, season, year, decade, '
'interval, unknown; null = not given';
comment on column report.event_passages.given_date_text is
'When it happened, as the passage gives it: in words, such as 2025-04 or 2025-04-17 '
'or later; null = not given';
comment on column report.event_passages.given_as_stated is
'The date in the words of the passage, such as recently; null if it gives none';
comment on column report.event_passages.given_basis is
'When it happened, as the passage gives it, how that is known: stated, metadata, '
'relative, inferred, unknown; null = not given';
comment on column report.event_passages.given_edtf is
'When it happened, as the passage gives it: as EDTF (ISO 8601-2), such as 2025-04 or '
'2025-04-17/..; null = no bound given';
comment on column report.event_passages.given_qualifier is
'When it happened, as the passage gives it: marked as none, approximate, uncertain, '
'or approximate and uncertain; null = not given';
comment on column report.event_passages.given_note is
'Why these bounds; null where nothing is noted';
comment on column report.event_passages.published_earliest is
'When the source was published: first possible day; null = open or unknown';
comment on column report.event_passages.published_latest is
'When the source was published: last possible day; null = open or unknown';
comment on column report.event_passages.published_precision is
'When the source was published: day, month, season, year, decade, interval, unknown; '
'null = not given';
comment on column report.event_passages.published_date_text is
'When the source was published: in words, such as 2025-04 or 2025-04-17 or later; '
'null = not given';
comment on column report.event_passages.published_basis is
'When the source was published, how that is known: stated, metadata, relative, '
'inferred, unknown; null = not given';
comment on column report.event_passages.published_edtf is
'When the source was published: as EDTF (ISO 8601-2), such as 2025-04 or '
'2025-04-17/..; null = no bound given';
comment on column report.event_passages.published_qualifier is
'When the source was published: marked as none, approximate, uncertain, or '
'approximate and uncertain; null = not given';
comment on column report.event_passages.needs_recheck is
'True if the words it rests on were changed or lost in a later text of the source '
'and no person has looked';
comment on column report.event_passages.changed_words is
'What a later text of the source changed in the words it rests on; null if nothing';
comment on column report.event_passages.match_status is
'How the words it rests on were found in the current text: exact, moved, altered, '
'ambiguous, lost';
