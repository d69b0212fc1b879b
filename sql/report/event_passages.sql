-- Question: which passage speaks of which event, in which words, with which date and
-- how real does it put it?
-- Grain: event_key, passage_key, occurrence
create view report.event_passages as
select
    mentions.event_id,
    events.event_key,
    events.event_title,
    events.event_kind,
    events.event_kind_label,
    mentions.source_id,
    sources.source_key,
    sources.source_title,
    sources.source_display_title,
    sources.file_name,
    sources.outlet_id,
    sources.outlet_key,
    sources.outlet_name,
    mentions.passage_id,
    passages.passage_key,
    passages.passage_ordinal,
    passages.passage_kind,
    passages.passage_kind_label,
    passages.passage_gist,
    passages.passage_text,
    mentions.occurrence,
    mentions.event_status_as_given,
    mentions.event_status_as_given_label,
    events.event_status,
    events.event_status_label,
    quotes.quote_phrase,
    quotes.quote_text,
    mentions.given_earliest,
    mentions.given_latest,
    mentions.given_precision,
    mentions.given_date_text,
    mentions.given_as_stated,
    mentions.given_basis,
    mentions.given_edtf,
    mentions.given_qualifier,
    mentions.given_note,
    sources.published_earliest,
    sources.published_latest,
    sources.published_precision,
    sources.published_date_text,
    sources.published_basis,
    sources.published_edtf,
    sources.published_qualifier,
    coalesce(quotes.match_status, passages.match_status, 'exact')
    in ('altered', 'ambiguous', 'lost') as needs_recheck,
    -- Where words are named, their place counts, else a change of the passage.
    case
        when mentions.quote_id is not null then quotes.changed_words
        when passages.match_status in ('altered', 'ambiguous', 'lost')
            then passages.changed_words
    end as changed_words,
    case
        when mentions.quote_id is not null then quotes.match_status
        when passages.match_status in ('altered', 'ambiguous', 'lost')
            then passages.match_status
        else 'exact'
    end as match_status
from parts.event_mentions as mentions
inner join parts.events
    on mentions.event_id = events.event_id
inner join parts.passages
    on mentions.passage_id = passages.passage_id
left join parts.sources
    on mentions.source_id = sources.source_id
left join parts.quotes
    on mentions.quote_id = quotes.quote_id;

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
