-- Question: who holds or held which office, where, since when, and in whose words?
-- Grain: actor_key, office_title, institution_key, office_status
create view report.offices as
select
    offices.actor_id,
    offices.actor_key,
    offices.actor_name,
    offices.office_title,
    offices.office_status,
    case offices.office_status
        when 'holds' then 'Holds'
        when 'held' then 'Held formerly'
        when 'named as' then 'Named as'
    end as office_status_label,
    offices.institution_id,
    coalesce(institutions.key, 'not said') as institution_key,
    institutions.name as institution_name,
    institutions.country as institution_country,
    ties.held_earliest,
    ties.held_latest,
    ties.held_precision,
    report.date_text(
        ties.held_earliest, ties.held_latest, ties.held_precision, ties.held_edtf
    ) as held_date_text,
    ties.held_basis,
    report.date_edtf(
        ties.held_earliest, ties.held_latest, ties.held_precision, ties.held_edtf
    ) as held_edtf,
    report.date_qualifier(ties.held_precision, ties.held_edtf) as held_qualifier,
    ties.held_text as held_as_stated,
    shown.source_count,
    shown.source_keys,
    shown.source_display_titles,
    shown.file_names,
    shown.passage_keys,
    shown.quote_phrases,
    shown.quote_texts,
    array_to_string(known_actors.speaker_titles, '; ') as titles_in_texts
from parts.offices
left join kept.actors as known_actors
    on offices.actor_id = known_actors.actor_id
left join research.actors as institutions
    on offices.institution_id = institutions.id
left join research.actor_relations as ties
    on offices.actor_relation_id = ties.id
left join
    lateral ( -- noqa: ST05
        select
            count(*) as source_count,
            string_agg(sources.source_key, '; ' order by sources.source_key)
                as source_keys,
            string_agg(sources.source_display_title, '; ' order by sources.source_key)
                as source_display_titles,
            string_agg(sources.file_name, '; ' order by sources.source_key)
                as file_names,
            string_agg(shown_in.passage_keys, '; ' order by sources.source_key)
                as passage_keys,
            string_agg(shown_in.quote_phrases, '; ' order by sources.source_key)
                as quote_phrases,
            string_agg(shown_in.quote_texts, '; ' order by sources.source_key)
                as quote_texts
        from parts.sources
        inner join (
            select
                passages.source_id,
                string_agg(
                    passages.passage_key, '; ' order by passages.passage_ordinal
                ) as passage_keys,
                string_agg(
                    places.quote_phrase, '; ' order by passages.passage_ordinal
                ) as quote_phrases,
                string_agg(
                    places.quote_text, '; ' order by passages.passage_ordinal
                ) as quote_texts
            from parts.office_passages as places
            inner join parts.passages
                on places.passage_id = passages.passage_id
            where
                places.actor_id = offices.actor_id
                and places.office_title = offices.office_title
                and places.actor_relation_id
                is not distinct from offices.actor_relation_id
            group by passages.source_id
        ) as shown_in
            on sources.source_id = shown_in.source_id
    ) as shown
    on true;

comment on view report.offices is
'One row per actor, office, body it is held at and status: held, no longer held, or '
'only a title under which a text names the actor';
comment on column report.offices.actor_id is
'Actor: internal number, may change when the database is rebuilt';
comment on column report.offices.actor_key is 'Actor: stable key';
comment on column report.offices.actor_name is 'Main name of the actor';
comment on column report.offices.office_title is
'Office or role, in our words; as the text has it where it is only named so; not '
'said if the office has no title';
comment on column report.offices.office_status is
'holds and held (no longer), as the texts put it; named as (only a title under which a '
'text names the actor)';
comment on column report.offices.office_status_label is
'Status of the office, as people read it';
comment on column report.offices.institution_id is
'Body or state the office is held at: internal number; null if not said';
comment on column report.offices.institution_key is
'Body or state the office is held at: stable key; not said where only the title is '
'known';
comment on column report.offices.institution_name is
'Body or state the office is held at; null if not said';
comment on column report.offices.institution_country is
'Country of that body or state, ISO 3166-1 alpha-2; null if not given';
comment on column report.offices.held_earliest is
'When the office is or was held: first possible day; null = open or unknown';
comment on column report.offices.held_latest is
'When the office is or was held: last possible day; null = open or unknown';
comment on column report.offices.held_precision is
'When the office is or was held: day, month, season, year, decade, interval, '
'unknown; null = not given';
comment on column report.offices.held_date_text is
'When the office is or was held: in words, such as 2025-04 or 2025-04-17 or later; '
'null = not given';
comment on column report.offices.held_basis is
'When the office is or was held, how that is known: stated, metadata, relative, '
'inferred, unknown; null = not given';
comment on column report.offices.held_edtf is
'When the office is or was held: as EDTF (ISO 8601-2), such as 2025-04 or '
'2025-04-17/..; null = no bound given';
comment on column report.offices.held_qualifier is
'When the office is or was held: marked as none, approximate, uncertain, or '
'approximate and uncertain; null = not given';
comment on column report.offices.held_as_stated is
'When the office is or was held, in the words of the source; null if it does not say';
comment on column report.offices.source_count is
'Sources that show it; 0 = declared without evidence';
comment on column report.offices.source_keys is
'Keys of the sources that show it, joined by semicolons; null if none';
comment on column report.offices.source_display_titles is
'Titles to show of these sources, in the same order, joined by semicolons; null if '
'none';
comment on column report.offices.file_names is
'Names of the article files of these sources, joined by semicolons; null if none';
comment on column report.offices.passage_keys is
'Keys of the passages that show it, joined by semicolons; null if none';
comment on column report.offices.quote_phrases is
'First and last words of the stretches that show it, joined by semicolons; null '
'where whole passages do, or only a title is known';
comment on column report.offices.quote_texts is
'The words that show it, where the text is held, joined by semicolons; null '
'elsewhere';
comment on column report.offices.titles_in_texts is
'Titles under which texts name the actor as a speaker, whichever office they mean, '
'joined by semicolons; null if none';
