-- Question: what does each passage say, and what has been coded in it?
-- Grain: passage_key
create view report.passages as
select
    kept_passages.passage_id,
    kept_passages.passage_key,
    passages.ordinal as passage_ordinal,
    kept_passages.source_id,
    sources.key as source_key,
    sources.title as source_title,
    sources.outlet_id,
    outlets.key as outlet_key,
    outlets.name as outlet_name,
    passages.kind as passage_kind,
    (
        select passage_kinds.label
        from research.passage_kinds
        where passage_kinds.key = passages.kind
    ) as passage_kind_label,
    (
        select
            string_agg(
                coalesce(heading_texts.text, headings.gist, headings.key),
                ' > ' order by above.place
            )
        from
            unnest(kept_passages.heading_ids)
            with ordinality as above (passage_id, place)
        inner join research.passages as headings
            on above.passage_id = headings.id
        inner join kept.passages as kept_headings
            on above.passage_id = kept_headings.passage_id
        left join research.passage_texts as heading_texts
            on kept_headings.passage_text_id = heading_texts.id
    ) as heading_path,
    coalesce(texts.text, passages.gist) as passage_content,
    texts.text is not null as is_text_held,
    passages.gist as passage_gist,
    kept_passages.claim_count,
    (
        select string_agg(distinct claims.key, '; ')
        from kept.evidence
        inner join research.claims
            on evidence.claim_id = claims.id
        where evidence.passage_id = kept_passages.passage_id
    ) as claim_keys,
    kept_passages.event_count,
    (
        select string_agg(distinct events.key, '; ')
        from living.event_sources
        inner join research.events
            on event_sources.event_id = events.id
        where event_sources.passage_id = kept_passages.passage_id
    ) as event_keys,
    (
        select count(*)
        from kept.appearances
        where appearances.passage_id = kept_passages.passage_id
    ) as actor_count,
    (
        select string_agg(actors.name, '; ' order by actors.key)
        from kept.appearances
        inner join research.actors
            on appearances.actor_id = actors.id
        where appearances.passage_id = kept_passages.passage_id
    ) as actor_names,
    (
        kept_passages.evidence_count > 0
        or kept_passages.event_count > 0
        or passages.uncoded_reason is not null
    ) as is_coded,
    passages.uncoded_reason,
    kept_passages.evidence_count,
    kept_passages.match_status,
    texts.start_char,
    texts.end_char,
    sources.published_earliest,
    sources.published_latest,
    sources.published_precision,
    report.date_text(
        sources.published_earliest,
        sources.published_latest,
        sources.published_precision,
        sources.published_edtf
    ) as published_date_text,
    kept_passages.changed_words,
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
    (
        select source_titles.source_display_title
        from report.source_titles
        where source_titles.source_id = kept_passages.source_id
    ) as source_display_title,
    (
        select source_titles.file_name
        from report.source_titles
        where source_titles.source_id = kept_passages.source_id
    ) as file_name
-- Kept rows are of living rows: each join finds one row, and as a left join it is left
-- out where nobody asks for its columns.
from kept.passages as kept_passages
left join research.passages
    on kept_passages.passage_id = passages.id
left join research.passage_texts as texts
    on kept_passages.passage_text_id = texts.id
left join research.sources
    on kept_passages.source_id = sources.id
left join research.outlets
    on sources.outlet_id = outlets.id;

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
