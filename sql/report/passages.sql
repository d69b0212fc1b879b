-- Question: what does each passage say, and what has been coded in it?
-- Grain: passage_key
create view report.passages as
select
    passages.passage_id,
    passages.passage_key,
    passages.passage_ordinal,
    passages.source_id,
    sources.source_key,
    sources.source_title,
    sources.outlet_id,
    sources.outlet_key,
    sources.outlet_name,
    passages.passage_kind,
    passages.passage_kind_label,
    (
        select heading_paths.heading_path
        from parts.heading_paths
        where heading_paths.passage_id = passages.passage_id
    ) as heading_path,
    coalesce(texts.text, passages.passage_gist) as passage_content,
    texts.text is not null as is_text_held,
    passages.passage_gist,
    passages.claim_count,
    (
        select string_agg(distinct claims.key, '; ')
        from kept.evidence
        inner join research.claims
            on evidence.claim_id = claims.id
        where evidence.passage_id = passages.passage_id
    ) as claim_keys,
    passages.event_count,
    (
        select string_agg(distinct events.key, '; ')
        from living.event_sources
        inner join research.events
            on event_sources.event_id = events.id
        where event_sources.passage_id = passages.passage_id
    ) as event_keys,
    appearing.actor_count,
    appearing.actor_names,
    (
        passages.evidence_count > 0
        or passages.event_count > 0
        or passages.uncoded_reason is not null
    ) as is_coded,
    passages.uncoded_reason,
    passages.evidence_count,
    passages.match_status,
    texts.start_char,
    texts.end_char,
    sources.published_earliest,
    sources.published_latest,
    sources.published_precision,
    sources.published_date_text,
    passages.changed_words,
    passages.is_body,
    sources.published_basis,
    sources.published_edtf,
    sources.published_qualifier,
    sources.source_display_title,
    sources.file_name
-- Left joins, though each has its source: what nobody asks for is then not looked up.
from parts.passages
left join research.passage_texts as texts
    on passages.passage_text_id = texts.id
left join parts.sources
    on passages.source_id = sources.source_id
left join
    lateral (
        select
            count(*) as actor_count,
            string_agg(actors.name, '; ' order by actors.key) as actor_names
        from kept.appearances
        inner join research.actors
            on appearances.actor_id = actors.id
        where appearances.passage_id = passages.passage_id
    ) as appearing
    on true;

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
