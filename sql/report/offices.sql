-- Question: who holds or held which office, where, since when, and in whose words?
-- Grain: actor_key, office_title, institution_key, office_status
create view report.offices as
with

office_ties as (
    select
        actor_relations.id as actor_relation_id,
        actor_relations.from_actor_id as actor_id,
        actor_relations.to_actor_id as institution_id,
        coalesce(nullif(actor_relations.title, ''), 'not said') as office_title,
        case actor_relations.kind
            when 'holds_office' then 'holds'
            else 'held'
        end as office_status
    from living.actor_relations
    inner join living.actors as institutions
        on actor_relations.to_actor_id = institutions.id
    where actor_relations.kind in ('holds_office', 'held_office')
),

current_words as not materialized (
    select
        passage_texts.passage_id,
        regexp_replace(passage_texts.text, '\s+', ' ', 'g') as words
    from living.passage_texts
    inner join living.revisions
        on passage_texts.revision_id = revisions.id
    where revisions.is_current
),

-- The words are found as the seeder finds them: quotation marks and dashes are alike.
-- Each character stands for one, so that places in the two are the same.
phrases as (
    select
        actor_relation_sources.actor_relation_id,
        actor_relation_sources.passage_id,
        actor_relation_sources.quote as quote_phrase,
        current_words.words,
        translate(
            current_words.words,
            '‘’‚‛′“”„‟″«»‐‑‒–—―−',
            '''''''''''"""""""-------'
        ) as folded_words,
        translate(
            btrim(split_part(actor_relation_sources.quote, '…', 1)),
            '‘’‚‛′“”„‟″«»‐‑‒–—―−',
            '''''''''''"""""""-------'
        ) as first_words,
        translate(
            btrim(split_part(actor_relation_sources.quote, '…', 2)),
            '‘’‚‛′“”„‟″«»‐‑‒–—―−',
            '''''''''''"""""""-------'
        ) as last_words
    from living.actor_relation_sources
    left join current_words
        on actor_relation_sources.passage_id = current_words.passage_id
),

-- The phrase has one place in the passage; so the first place of its first words is it.
begun as (
    select
        phrases.actor_relation_id,
        phrases.passage_id,
        phrases.quote_phrase,
        phrases.first_words,
        phrases.last_words,
        substr(
            phrases.words,
            nullif(strpos(phrases.folded_words, phrases.first_words), 0)
        ) as words,
        substr(
            phrases.folded_words,
            nullif(strpos(phrases.folded_words, phrases.first_words), 0)
            + char_length(phrases.first_words)
        ) as folded_rest
    from phrases
),

tie_passages as (
    select
        begun.actor_relation_id,
        begun.passage_id,
        begun.quote_phrase,
        left(
            begun.words,
            char_length(begun.first_words)
            + case
                when begun.last_words = '' then 0
                else
                    nullif(strpos(begun.folded_rest, begun.last_words), 0)
                    + char_length(begun.last_words)
                    - 1
            end
        ) as quote_text
    from begun
),

titles_as_named as (
    select distinct
        statements.actor_id,
        statements.speaker_title,
        statements.passage_id
    from report.statements
    where
        statements.actor_id is not null
        and statements.speaker_title is not null
),

titles_of_actors as (
    select
        titles_as_named.actor_id,
        string_agg(
            distinct titles_as_named.speaker_title,
            '; ' order by titles_as_named.speaker_title
        ) as titles_in_texts
    from titles_as_named
    group by titles_as_named.actor_id
),

-- An office no tie declares is known by its title only, not by where it is held.
shown as (
    select
        office_ties.actor_relation_id,
        office_ties.actor_id,
        office_ties.institution_id,
        office_ties.office_title,
        office_ties.office_status,
        tie_passages.passage_id,
        tie_passages.quote_phrase,
        tie_passages.quote_text
    from office_ties
    left join tie_passages
        on office_ties.actor_relation_id = tie_passages.actor_relation_id
    union all
    select
        null as actor_relation_id,
        titles_as_named.actor_id,
        null as institution_id,
        titles_as_named.speaker_title as office_title,
        'named as' as office_status,
        titles_as_named.passage_id,
        null as quote_phrase,
        null as quote_text
    from titles_as_named
    left join office_ties
        on titles_as_named.actor_id = office_ties.actor_id
    where office_ties.actor_id is null
),

shown_by_source as (
    select
        shown.actor_relation_id,
        shown.actor_id,
        shown.institution_id,
        shown.office_title,
        shown.office_status,
        source_titles.source_key,
        source_titles.source_display_title,
        source_titles.file_name,
        string_agg(
            source_titles.source_key || '/' || passages.key,
            '; ' order by passages.ordinal
        ) as passage_keys,
        string_agg(
            shown.quote_phrase, '; ' order by passages.ordinal
        ) as quote_phrases,
        string_agg(
            shown.quote_text, '; ' order by passages.ordinal
        ) as quote_texts
    from shown
    left join living.passages
        on shown.passage_id = passages.id
    left join report.source_titles
        on passages.source_id = source_titles.source_id
    group by
        shown.actor_relation_id,
        shown.actor_id,
        shown.institution_id,
        shown.office_title,
        shown.office_status,
        source_titles.source_key,
        source_titles.source_display_title,
        source_titles.file_name
),

offices as (
    select
        shown_by_source.actor_relation_id,
        shown_by_source.actor_id,
        shown_by_source.institution_id,
        shown_by_source.office_title,
        shown_by_source.office_status,
        count(shown_by_source.source_key) as source_count,
        string_agg(
            shown_by_source.source_key, '; ' order by shown_by_source.source_key
        ) as source_keys,
        string_agg(
            shown_by_source.source_display_title,
            '; ' order by shown_by_source.source_key
        ) as source_display_titles,
        string_agg(
            shown_by_source.file_name, '; ' order by shown_by_source.source_key
        ) as file_names,
        string_agg(
            shown_by_source.passage_keys, '; ' order by shown_by_source.source_key
        ) as passage_keys,
        string_agg(
            shown_by_source.quote_phrases, '; ' order by shown_by_source.source_key
        ) as quote_phrases,
        string_agg(
            shown_by_source.quote_texts, '; ' order by shown_by_source.source_key
        ) as quote_texts
    from shown_by_source
    group by
        shown_by_source.actor_relation_id,
        shown_by_source.actor_id,
        shown_by_source.institution_id,
        shown_by_source.office_title,
        shown_by_source.office_status
)

select
    actors.id as actor_id,
    actors.key as actor_key,
    actors.name as actor_name,
    offices.office_title,
    offices.office_status,
    -- status     reads
    -- holds      Holds
    -- held       Held formerly
    -- named as   Named as
    case offices.office_status
        when 'holds' then 'Holds'
        when 'held' then 'Held formerly'
        when 'named as' then 'Named as'
    end as office_status_label,
    institutions.id as institution_id,
    coalesce(institutions.key, 'not said') as institution_key,
    institutions.name as institution_name,
    institutions.country as institution_country,
    actor_relations.held_earliest,
    actor_relations.held_latest,
    actor_relations.held_precision,
    report.date_text(
        actor_relations.held_earliest,
        actor_relations.held_latest,
        actor_relations.held_precision,
        actor_relations.held_edtf
    ) as held_date_text,
    actor_relations.held_basis,
    report.date_edtf(
        actor_relations.held_earliest,
        actor_relations.held_latest,
        actor_relations.held_precision,
        actor_relations.held_edtf
    ) as held_edtf,
    report.date_qualifier(
        actor_relations.held_precision, actor_relations.held_edtf
    ) as held_qualifier,
    actor_relations.held_text as held_as_stated,
    offices.source_count,
    offices.source_keys,
    offices.source_display_titles,
    offices.file_names,
    offices.passage_keys,
    offices.quote_phrases,
    offices.quote_texts,
    titles_of_actors.titles_in_texts
from offices
inner join living.actors
    on offices.actor_id = actors.id
left join research.actors as institutions
    on offices.institution_id = institutions.id
left join research.actor_relations
    on offices.actor_relation_id = actor_relations.id
left join titles_of_actors
    on offices.actor_id = titles_of_actors.actor_id;

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
