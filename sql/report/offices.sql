-- Question: who holds or held which office, where, since when, and in whose words?
-- Grain: actor_key, office_title, institution_key, office_status
create view report.offices as
with

office_ties as not materialized (
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
)

select
    known_actors.actor_id,
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
    offices.institution_id,
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
    shown.source_count,
    shown.source_keys,
    shown.source_display_titles,
    shown.file_names,
    shown.passage_keys,
    shown.quote_phrases,
    shown.quote_texts,
    array_to_string(known_actors.speaker_titles, '; ') as titles_in_texts
from kept.actors as known_actors
inner join research.actors
    on known_actors.actor_id = actors.id
cross join
    lateral (
        select
            office_ties.actor_relation_id,
            office_ties.institution_id,
            office_ties.office_title,
            office_ties.office_status
        from office_ties
        where office_ties.actor_id = known_actors.actor_id
        union all
        -- An office no tie declares is known by its title, not by where it is held.
        select
            null as actor_relation_id,
            null as institution_id,
            title.speaker_title as office_title,
            'named as' as office_status
        from unnest(known_actors.speaker_titles) as title (speaker_title)
        where
            not exists (
                select 1
                from office_ties
                where office_ties.actor_id = known_actors.actor_id
            )
    ) as offices
left join research.actors as institutions
    on offices.institution_id = institutions.id
left join research.actor_relations
    on offices.actor_relation_id = actor_relations.id
left join
    lateral ( -- noqa: ST05
        with

        -- The passages that show it: as evidence of the tie, or by naming the title.
        places as (
            select
                actor_relation_sources.passage_id,
                actor_relation_sources.quote
            from living.actor_relation_sources
            where actor_relation_sources.actor_relation_id = offices.actor_relation_id
            union all
            select
                evidence.passage_id,
                null as quote
            from living.attributions
            inner join kept.evidence
                on attributions.claim_source_id = evidence.evidence_id
            where
                offices.actor_relation_id is null
                and attributions.speaker_actor_id = known_actors.actor_id
                and attributions.speaker_title = offices.office_title
            group by evidence.passage_id
        ),

        -- The words are found as the seeder finds them: quotation marks and dashes are
        -- alike. Each character stands for one, so that places in the two are the same.
        phrases as (
            select
                places.passage_id,
                places.quote,
                current_words.words,
                translate(
                    current_words.words,
                    '‘’‚‛′“”„‟″«»‐‑‒–—―−',
                    '''''''''''"""""""-------'
                ) as folded_words,
                translate(
                    btrim(split_part(places.quote, '…', 1)),
                    '‘’‚‛′“”„‟″«»‐‑‒–—―−',
                    '''''''''''"""""""-------'
                ) as first_words,
                translate(
                    btrim(split_part(places.quote, '…', 2)),
                    '‘’‚‛′“”„‟″«»‐‑‒–—―−',
                    '''''''''''"""""""-------'
                ) as last_words
            from places
            left join
                lateral (
                    select regexp_replace(passage_texts.text, '\s+', ' ', 'g') as words
                    from research.passage_texts
                    inner join kept.passages as kept_passages
                        on passage_texts.id = kept_passages.passage_text_id
                    where kept_passages.passage_id = places.passage_id
                ) as current_words
                on true
        ),

        -- The phrase has one place in the passage: the first place of its first words.
        begun as (
            select
                phrases.passage_id,
                phrases.quote,
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

        by_source as (
            select
                passages.source_id,
                string_agg(
                    kept_passages.passage_key, '; ' order by passages.ordinal
                ) as passage_keys,
                string_agg(
                    begun.quote, '; ' order by passages.ordinal
                ) as quote_phrases,
                string_agg(
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
                    ),
                    '; ' order by passages.ordinal
                ) as quote_texts
            from begun
            inner join research.passages
                on begun.passage_id = passages.id
            inner join kept.passages as kept_passages
                on begun.passage_id = kept_passages.passage_id
            group by passages.source_id
        )

        select
            count(*) as source_count,
            string_agg(
                source_titles.source_key, '; ' order by source_titles.source_key
            ) as source_keys,
            string_agg(
                source_titles.source_display_title,
                '; ' order by source_titles.source_key
            ) as source_display_titles,
            string_agg(
                source_titles.file_name, '; ' order by source_titles.source_key
            ) as file_names,
            string_agg(
                by_source.passage_keys, '; ' order by source_titles.source_key
            ) as passage_keys,
            string_agg(
                by_source.quote_phrases, '; ' order by source_titles.source_key
            ) as quote_phrases,
            string_agg(
                by_source.quote_texts, '; ' order by source_titles.source_key
            ) as quote_texts
        from by_source
        inner join report.source_titles
            on by_source.source_id = source_titles.source_id
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
