-- Question: which passages speak of this?
-- Grain: passage_key
create function report.search(query text, max_results integer default 20)
returns table (
    passage_key text,
    source_key text,
    source_title text,
    rank double precision,
    headline text,
    is_text_held boolean,
    matched_by text
)
language sql stable security definer
set search_path = ''
as $$
    with

    -- What follows a minus is excluded whichever way a passage is found.
    parts as (
        select
            regexp_replace(search.query, '(^|\s)-("[^"]*"|\S+)', ' ', 'g') as wanted,
            (
                select string_agg(excluded.part [1], ' ')
                from
                    regexp_matches(
                        search.query, '(?:^|\s)(-(?:"[^"]*"|\S+))', 'g'
                    ) as excluded (part)
            ) as unwanted
    ),

    -- Folded as names are: no accents, no case, no punctuation, one blank between words.
    folded as (
        select
            parts.unwanted,
            parts.wanted ~* '\mor\M' as has_or,
            ' '
            || regexp_replace(
                regexp_replace(
                    lower(normalize(parts.wanted, nfkd)), '[\u0300-\u036f]', '', 'g'
                ),
                '[\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u2000-\u206f]+',
                ' ',
                'g'
            )
            || ' ' as words
        from parts
    ),

    found_forms as (
        select distinct actor_names.folded as form
        from research.actor_names
        inner join folded
            on position(' ' || actor_names.folded || ' ' in folded.words) > 0
        where
            actor_names.retired_run_id is null
            and actor_names.folded <> ''
    ),

    -- A name within a longer one that was found too does not count by itself.
    forms as (
        select found_forms.form
        from found_forms
        where
            not exists (
                select 1
                from found_forms as longer_forms
                where
                    longer_forms.form <> found_forms.form
                    and position(
                        ' ' || found_forms.form || ' '
                        in ' ' || longer_forms.form || ' '
                    ) > 0
            )
    ),

    named_actors as (
        select distinct
            forms.form,
            actor_names.actor_id
        from forms
        inner join research.actor_names
            on forms.form = actor_names.folded
        inner join research.actors
            on actor_names.actor_id = actors.id
        where
            actor_names.retired_run_id is null
            and actors.retired_run_id is null
    ),

    all_names as (
        select
            string_agg(
                '"' || replace(actor_names.name, '"', ' ') || '"', ' or '
            ) as any_name
        from research.actor_names
        where
            actor_names.retired_run_id is null
            and actor_names.actor_id in (
                select named_actors.actor_id
                from named_actors
            )
    ),

    -- The words of the query that are no name; a passage found by name needs them too.
    other_words as (
        select
            regexp_replace(
                coalesce(
                    regexp_replace(
                        folded.words,
                        (
                            select
                                '(?<= )('
                                || string_agg(
                                    forms.form, '|' order by length(forms.form) desc
                                )
                                || ')(?= )'
                            from forms
                        ),
                        ' ',
                        'g'
                    ),
                    folded.words
                ),
                '\mor\M',
                ' ',
                'g'
            ) as words
        from folded
    ),

    asked as (
        select
            websearch_to_tsquery('pg_catalog.english', search.query) as words,
            websearch_to_tsquery(
                'pg_catalog.english',
                nullif(
                    btrim(
                        concat_ws(
                            ' ',
                            case when not folded.has_or then other_words.words end,
                            folded.unwanted
                        )
                    ),
                    ''
                )
            ) as rest,
            websearch_to_tsquery('pg_catalog.english', all_names.any_name) as any_name,
            case
                when folded.has_or then 1
                else (
                    select count(*)
                    from forms
                )
            end as forms_needed
        from folded
        cross join other_words
        cross join all_names
    ),

    current_texts as not materialized (
        select
            passage_texts.id,
            passage_texts.passage_id,
            passage_texts.text,
            passage_texts.text_vector
        from research.passage_texts
        inner join research.revisions
            on passage_texts.revision_id = revisions.id
        where
            passage_texts.retired_run_id is null
            and passage_texts.text is not null
            and revisions.retired_run_id is null
            and revisions.is_current
    ),

    found_by_words as (
        select current_texts.passage_id
        from current_texts
        inner join asked
            on current_texts.text_vector @@ asked.words
        union
        select passages.id as passage_id
        from research.passages
        inner join asked
            on passages.gist_vector @@ asked.words
        left join current_texts
            on passages.id = current_texts.passage_id
        where current_texts.passage_id is null
    ),

    -- Where the text is held, its mentions decide; elsewhere what is coded there.
    named_in_texts as (
        select
            named_actors.form,
            current_texts.passage_id
        from named_actors
        inner join research.mentions
            on named_actors.actor_id = mentions.actor_id
        inner join current_texts
            on mentions.passage_text_id = current_texts.id
        where
            mentions.retired_run_id is null
            and mentions.is_confirmed
    ),

    coded as (
        select
            named_actors.form,
            claim_sources.passage_id
        from named_actors
        inner join research.attributions
            on named_actors.actor_id = attributions.speaker_actor_id
        inner join research.claim_sources
            on attributions.claim_source_id = claim_sources.id
        where
            attributions.retired_run_id is null
            and claim_sources.retired_run_id is null
        union
        select
            named_actors.form,
            claim_sources.passage_id
        from named_actors
        inner join research.claims
            on named_actors.actor_id in (
                claims.subject_actor_id, claims.value_actor_id
            )
        inner join research.claim_sources
            on claims.id = claim_sources.claim_id
        where
            claims.retired_run_id is null
            and claim_sources.retired_run_id is null
        union
        select
            named_actors.form,
            event_sources.passage_id
        from named_actors
        inner join research.event_actors
            on named_actors.actor_id = event_actors.actor_id
        inner join research.event_sources
            on event_actors.event_id = event_sources.event_id
        where
            event_actors.retired_run_id is null
            and event_sources.retired_run_id is null
    ),

    named_anywhere as (
        select
            named_in_texts.form,
            named_in_texts.passage_id
        from named_in_texts
        union
        select
            coded.form,
            coded.passage_id
        from coded
        left join current_texts
            on coded.passage_id = current_texts.passage_id
        where current_texts.passage_id is null
    ),

    found_by_name as (
        select named_anywhere.passage_id
        from named_anywhere
        cross join asked
        group by named_anywhere.passage_id, asked.forms_needed
        having count(distinct named_anywhere.form) >= asked.forms_needed
    ),

    candidates as (
        select
            found_by_words.passage_id,
            true as is_found_by_words
        from found_by_words
        union all
        select
            found_by_name.passage_id,
            false as is_found_by_words
        from found_by_name
    ),

    found as (
        select
            candidates.passage_id,
            bool_or(candidates.is_found_by_words) as is_found_by_words
        from candidates
        group by candidates.passage_id
    ),

    ranked as (
        select
            passages.key as passage_key,
            sources.key as source_key,
            sources.title as source_title,
            current_texts.text,
            passages.gist,
            found.is_found_by_words,
            coalesce(asked.words || asked.any_name, asked.words) as marked,
            -- Neither text nor gist: found by what is coded there alone.
            coalesce(
                ts_rank_cd(
                    coalesce(current_texts.text_vector, passages.gist_vector),
                    coalesce(asked.words || asked.any_name, asked.words)
                ),
                0
            )::double precision as rank
        from found
        cross join asked
        inner join research.passages
            on found.passage_id = passages.id
        inner join research.sources
            on passages.source_id = sources.id
        left join current_texts
            on found.passage_id = current_texts.passage_id
        where
            passages.retired_run_id is null
            and sources.retired_run_id is null
            and (
                found.is_found_by_words
                or coalesce(numnode(asked.rest), 0) = 0
                or coalesce(current_texts.text_vector, passages.gist_vector)
                @@ asked.rest
            )
        order by rank desc, sources.key asc, passages.ordinal asc
        limit greatest(coalesce(search.max_results, 20), 0)
    )

    select
        ranked.source_key || '/' || ranked.passage_key as passage_key,
        ranked.source_key,
        ranked.source_title,
        ranked.rank,
        ts_headline(
            'pg_catalog.english',
            coalesce(ranked.text, ranked.gist),
            ranked.marked,
            'StartSel=**, StopSel=**, MaxWords=30, MinWords=12'
        ) as headline,
        ranked.text is not null as is_text_held,
        case
            when ranked.is_found_by_words then 'words' else 'name'
        end as matched_by
    from ranked
    order by ranked.rank desc, passage_key asc
$$;

comment on function report.search(text, integer) is
'One row per passage found, best first: quoted phrases, or, -not, any name of an actor
passage_key: Passage: stable key, source_key/passage, such as some-source/p03
source_key: Source: stable key
source_title: Title of the source; null if it shows none
rank: How well the passage fits, 0 and up; comparable within one search
headline: Stretch of the passage with the words found between asterisks; null without words
is_text_held: True if the text itself was searched, false if the gist was
matched_by: words if the words of the query stand there, name if another name does';
