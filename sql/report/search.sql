-- Question: which passages, claims, events, actors and sources speak of this?
-- Grain: kind, key
create function report.search(query text, max_results integer default 20)
returns table (
    kind text,
    key text,
    title text,
    headline text,
    rank double precision,
    match text,
    matched_words text,
    missing_words text,
    matched_by text,
    searched_in text,
    is_text_held boolean,
    source_key text,
    source_display_title text,
    file_name text,
    passage_key text
)
language plpgsql stable security definer
set search_path = ''
-- Planned for the words asked: how rare they are decides what is read first.
set plan_cache_mode = force_custom_plan
as $$
#variable_conflict use_column
declare
    -- What is asked for; what finds any of it; what finds what is to be left out.
    terms research.search_term[];
    any_term tsquery;
    unwanted tsquery;
    actors_meant bigint[];
    -- Rows with all terms are sought first, rows with some only where there is none.
    is_whole boolean := true;
    -- What a row must have: words of a source as typed, our own under any name. A row
    -- found by its actors must have the words beside their names.
    typed_words tsquery;
    named_words tsquery;
    words_beside tsquery;
begin
    select
        array_agg(asked) filter (where not asked.is_excluded),
        research.any_of(asked.named) filter (where not asked.is_excluded),
        research.any_of(asked.typed) filter (where asked.is_excluded)
    into terms, any_term, unwanted
    from research.search_terms(search.query) as asked;

    if terms is null then
        return;
    end if;

    actors_meant := array(
        select actor_ids.actor_id
        from unnest(terms) as wanted
        cross join unnest(wanted.actor_ids) as actor_ids (actor_id)
    );

    -- Null, and so found by no words, where a name among them has no indexed word.
    select
        research.any_of(wholes.typed),
        research.any_of(wholes.named),
        case
            when bool_and(wholes.beside is not null)
                then research.any_of(wholes.beside)
        end
    into typed_words, named_words, words_beside
    from (
        select
            case
                when bool_and(wanted.typed is not null)
                    then research.all_of(wanted.typed)
            end as typed,
            case
                when bool_and(wanted.named is not null)
                    then research.all_of(wanted.named)
            end as named,
            research.all_of(wanted.typed) filter (
                where wanted.actor_ids is null
            ) as beside
        from unnest(terms) as wanted
        group by wanted.alternative
    ) as wholes;

    loop
        return query
        with

        wanted as materialized (
            select listed.*
            from unnest(terms) as listed
        ),

        meant as materialized (
            select
                wanted.place,
                wanted.typed,
                actor_ids.actor_id
            from wanted
            cross join unnest(wanted.actor_ids) as actor_ids (actor_id)
        ),

        -- What a term finds beyond the words of a row: passages, claims and events with
        -- the actor, actors under another name, sources of an outlet.
        found_beyond as (
            select
                meant.place,
                named.kind,
                named.id,
                named.vector,
                named.is_ours,
                false as is_typed
            from meant
            inner join research.rows_with_actors(actors_meant, words_beside) as named
                on meant.actor_id = named.actor_id
            where
                named.is_ours
                or meant.typed is null
                or not named.vector @@ meant.typed
            union all
            select
                wanted.place,
                'actor' as kind,
                actors.id,
                actors.search_vector as vector,
                true as is_ours,
                true as is_typed
            from wanted
            inner join research.actor_names
                on
                    to_tsvector('english'::regconfig, actor_names.name) @@ wanted.typed
                    or actor_names.actor_id = any(wanted.actor_ids)
            inner join research.actors
                on actor_names.actor_id = actors.id
            where
                actor_names.retired_run_id is null
                and actors.retired_run_id is null
            union all
            select
                wanted.place,
                'source' as kind,
                sources.id,
                sources.search_vector as vector,
                true as is_ours,
                true as is_typed
            from wanted
            inner join research.outlets
                on to_tsvector('english'::regconfig, outlets.name) @@ wanted.typed
            inner join research.sources
                on outlets.id = sources.outlet_id
            where
                outlets.retired_run_id is null
                and sources.retired_run_id is null
        ),

        rows_beyond as materialized (
            select
                found_beyond.kind,
                found_beyond.id,
                found_beyond.is_ours,
                (array_agg(found_beyond.vector)) [1] as vector,
                array_agg(distinct found_beyond.place) as places,
                array_agg(distinct found_beyond.place) filter (
                    where found_beyond.is_typed
                ) as typed_places
            from found_beyond
            group by found_beyond.kind, found_beyond.id, found_beyond.is_ours
        ),

        candidates as (
            select
                found.kind,
                found.id,
                found.is_ours,
                found.vector,
                null::integer[] as places
            from research.rows_with_words(typed_words, named_words) as found
            union all
            select
                rows_beyond.kind,
                rows_beyond.id,
                rows_beyond.is_ours,
                rows_beyond.vector,
                rows_beyond.places
            from rows_beyond
        ),

        -- Notes, descriptions and summaries (C) count half, long rows less than short.
        -- An actor whom the query names comes before all others.
        close as (
            select
                candidates.*,
                (
                    coalesce(
                        ts_rank(
                            '{0.2, 0.1, 0.2, 0.2}', candidates.vector, any_term, 1 | 32
                        ),
                        0
                    )
                    + (
                        candidates.kind = 'actor'
                        and candidates.id in (
                            select meant.actor_id
                            from meant
                        )
                    )::integer
                )
                / 2 as closeness
            from candidates
            where
                unwanted is null
                or not coalesce(candidates.vector @@ unwanted, false)
        ),

        fitting as (
            select
                close.kind,
                close.id,
                case
                    when fits.share < 1 then fits.fit
                    else close.closeness
                end as rank
            from close
            -- Not asked of rows that were found by having all the words.
            left join lateral (
                select
                    max(alternatives.share) as share,
                    max(
                        alternatives.share + close.closeness / alternatives.term_count
                    ) as fit
                from (
                    select
                        count(*) as term_count,
                        avg(
                            (
                                coalesce(
                                    close.vector @@ case
                                        when close.is_ours then wanted.named
                                        else wanted.typed
                                    end,
                                    false
                                )
                                or coalesce(wanted.place = any(close.places), false)
                            )::integer
                        )::double precision as share
                    from wanted
                    group by wanted.alternative
                ) as alternatives
            ) as fits
                on not is_whole or close.places is not null
            where
                fits.share is null
                or case when is_whole then fits.share = 1 else fits.share > 0 end
        ),

        best as (
            select
                fitting.kind,
                fitting.id,
                max(fitting.rank) as rank
            from fitting
            group by fitting.kind, fitting.id
            order by rank desc
            fetch first (greatest(coalesce(search.max_results, 20), 0)) rows with ties
        ),

        shown as (
            select
                best.kind,
                best.id,
                best.rank,
                coalesce(
                    source_titles.source_key || '/' || passages.key,
                    claims.key,
                    events.key,
                    actors.key,
                    source_titles.source_key
                ) as key,
                coalesce(
                    claims.statement,
                    events.title,
                    actors.name,
                    source_titles.source_display_title
                ) as title,
                case best.kind
                    when 'passage' then coalesce(texts.text, passages.gist)
                    when 'claim' then concat_ws(' | ', claims.statement, claims.note)
                    when 'event' then concat_ws(' | ', events.title, events.note)
                    when 'actor'
                        then concat_ws(' | ', all_names.names, actors.description)
                    else
                        concat_ws(
                            ' | ',
                            source_titles.source_display_title,
                            source_titles.outlet_name,
                            sources.author,
                            sources.summary
                        )
                end as words,
                coalesce(
                    texts.text_vector,
                    passages.gist_vector,
                    claims.search_vector,
                    events.search_vector,
                    actors.search_vector,
                    sources.search_vector
                ) as vector,
                texts.text is null as is_ours,
                case best.kind
                    when 'passage'
                        then case when texts.text is null then 'gist' else 'text' end
                    when 'claim' then 'statement'
                    when 'event' then 'title'
                    when 'actor' then 'names'
                    else 'metadata'
                end as searched_in,
                case best.kind
                    when 'passage' then texts.text is not null
                    when 'source'
                        then
                            exists (
                                select 1
                                from research.current_texts() as held
                                where sources.id = held.source_id
                            )
                end as is_text_held,
                source_titles.source_key,
                source_titles.source_display_title,
                source_titles.file_name,
                source_titles.source_key || '/' || passages.key as passage_key
            from best
            left join research.passages
                on best.kind = 'passage' and best.id = passages.id
            left join research.current_texts() as texts
                on passages.id = texts.passage_id
            left join research.claims
                on best.kind = 'claim' and best.id = claims.id
            left join research.events
                on best.kind = 'event' and best.id = events.id
            left join research.actors
                on best.kind = 'actor' and best.id = actors.id
            left join research.sources
                on best.kind = 'source' and best.id = sources.id
            left join report.source_titles
                on coalesce(passages.source_id, sources.id) = source_titles.source_id
            left join lateral (
                select
                    string_agg(
                        actor_names.name,
                        '; '
                        order by
                            actor_names.kind is not null,
                            actor_names.name collate "C"
                    ) as names
                from research.actor_names
                where
                    actors.id = actor_names.actor_id
                    and actor_names.retired_run_id is null
            ) as all_names
                on true
            order by best.rank desc, key asc, best.kind asc
            limit greatest(coalesce(search.max_results, 20), 0)
        )

        select
            shown.kind,
            shown.key,
            shown.title,
            ts_headline(
                'pg_catalog.english',
                shown.words,
                coalesce(matches.marked, any_term),
                'StartSel=**, StopSel=**, MaxWords=30, MinWords=12, HighlightAll='
                || (length(shown.words) <= 240)::text
            ) as headline,
            shown.rank,
            case when is_whole then 'all words' else 'some words' end as match,
            matches.matched_words,
            matches.missing_words,
            matches.matched_by,
            shown.searched_in,
            shown.is_text_held,
            shown.source_key,
            shown.source_display_title,
            shown.file_name,
            shown.passage_key
        from shown
        left join rows_beyond
            on
                shown.kind = rows_beyond.kind
                and shown.id = rows_beyond.id
        cross join lateral (
            select
                string_agg(judged.term, ', ' order by judged.place) filter (
                    where judged.is_typed or judged.is_named
                ) as matched_words,
                string_agg(judged.term, ', ' order by judged.place) filter (
                    where
                    not is_whole
                    and not judged.is_typed
                    and not judged.is_named
                ) as missing_words,
                case
                    when bool_and(judged.is_typed or not judged.is_named) then 'words'
                    else 'name'
                end as matched_by,
                research.any_of(judged.marked) as marked
            from (
                select
                    wanted.place,
                    wanted.term,
                    (
                        select research.any_of(marks.mark)
                        from unnest(wanted.forms || wanted.typed) as marks (mark)
                        where shown.vector @@ marks.mark
                    ) as marked,
                    coalesce(shown.vector @@ wanted.typed, false)
                    or coalesce(
                        wanted.place = any(rows_beyond.typed_places), false
                    ) as is_typed,
                    coalesce(shown.is_ours and shown.vector @@ wanted.named, false)
                    or coalesce(
                        wanted.place = any(rows_beyond.places), false
                    ) as is_named
                from wanted
            ) as judged
        ) as matches
        order by shown.rank desc, shown.key asc, shown.kind asc;

        exit when found or not is_whole or cardinality(terms) = 1;
        is_whole := false;
        typed_words := (
            select research.any_of(listed.typed)
            from unnest(terms) as listed
        );
        named_words := any_term;
        words_beside := null;
    end loop;
end
$$;

comment on function report.search(text, integer) is
'One row per thing found, best first; ask: word, "a phrase", begin*, or, -without, NOT x
kind: passage, claim, event, actor or source
key: Stable key of the passage, claim, event, actor or source
title: Statement of the claim, title of the event or source, name of the actor
headline: Stretch with the words found between asterisks; null if it has no words
rank: How well it fits, 0 to 1 within one search; 0.5 and more of an actor named in it
match: all words, or some words where nothing has them all; those with most come first
matched_words: Words, phrases and names of the query found here, joined by commas
missing_words: Those not found here; null where all words match
matched_by: words if they stand there, in either spelling; name if another name does
searched_in: text, gist (its text is not held), statement, title, names, metadata
is_text_held: True if the words of the passage or source are held; null for other kinds
source_key: Source of the passage, or the source: stable key; null for other kinds
source_display_title: Its title to show; null for other kinds
file_name: Name of its article file; null for other kinds or if only metadata are held
passage_key: Passage: stable key, such as some-source/p03; null for other kinds';
