-- Question: which passages, claims, events, actors and sources speak of this?
-- Grain: kind, key
create function report.search(
    query text,
    max_results integer default 20,
    candidate_limit integer default 5000
)
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
    passage_key text,
    is_capped boolean
)
language plpgsql stable security definer
set search_path = ''
-- Planned once in a session, not for each question: planning takes ten times as long as
-- answering. So that such a plan suits every word, each step begins with an index.
set plan_cache_mode = force_generic_plan
set enable_seqscan = off
-- Which rows come first where there are too many must not hang on who reads them.
set max_parallel_workers_per_gather = 0
set jit = off
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
    -- What finds rows, one for each alternative, then one for each term: words of a source
    -- as typed, our own under any name.
    typed_words tsquery[];
    named_words tsquery[];
    -- What a row found by its actors must have beside their names.
    words_beside tsquery;
    shown_count constant bigint := greatest(coalesce(max_results, 20), 0);
    -- So many rows of one kind are ranked for each of these words: the first as they are
    -- stored, which is about the order in which they were loaded.
    most constant bigint := greatest(coalesce(candidate_limit, 5000), 0);
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
        array_agg(coalesce(wholes.typed && !!unwanted, wholes.typed)),
        array_agg(coalesce(wholes.named && !!unwanted, wholes.named)),
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

        rows_beyond as materialized (
            select beyond.*
            from research.rows_beyond_words(terms, words_beside, most) as beyond
        ),

        candidates as (
            select
                found.kind,
                found.id,
                found.text_id,
                found.is_ours,
                found.vector,
                null::integer[] as places,
                words.number,
                false as is_cut
            from
                unnest(typed_words, named_words) with ordinality
                as words (typed, named, number)
            cross join lateral
                research.rows_with_words(words.typed, words.named, most) as found
            union all
            select
                rows_beyond.kind,
                rows_beyond.id,
                rows_beyond.text_id,
                rows_beyond.is_ours,
                rows_beyond.vector,
                rows_beyond.places,
                0 as number,
                rows_beyond.is_cut
            from rows_beyond
            where
                unwanted is null
                or not coalesce(rows_beyond.vector @@ unwanted, false)
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
                        and candidates.id = any(actors_meant)
                    )::integer
                )
                / 2 as closeness
            from candidates
        ),

        -- All there is to know of a row before it is among the best: nothing else is read.
        ranked as materialized (
            select
                close.kind,
                close.id,
                close.text_id,
                close.is_ours,
                close.number,
                close.is_cut,
                case
                    -- Not asked of rows that were found by having all the words.
                    when is_whole and close.places is null then close.closeness
                    else
                        (
                            select
                                case
                                    when max(alternatives.share) = 1 then close.closeness
                                    when not is_whole and max(alternatives.share) > 0
                                        then
                                            max(
                                                alternatives.share
                                                + close.closeness
                                                / alternatives.term_count
                                            )
                                end
                            from (
                                select
                                    count(*) as term_count,
                                    avg(
                                        (
                                            coalesce(
                                                close.vector @@ case
                                                    when close.is_ours
                                                        then wanted.named
                                                    else wanted.typed
                                                end,
                                                false
                                            )
                                            or coalesce(
                                                wanted.place = any(close.places), false
                                            )
                                        )::integer
                                    )::double precision as share
                                from wanted
                                group by wanted.alternative
                            ) as alternatives
                        )
                end as rank
            from close
        ),

        -- As many of one kind as are taken at most: there may be more.
        capped as materialized (
            select
                exists (
                    select 1
                    from ranked
                    where ranked.is_cut
                )
                or (
                    -- Counted by kind only where that can be.
                    (
                        select count(*) >= most
                        from ranked
                    )
                    and exists (
                        select 1
                        from ranked
                        group by ranked.number, ranked.kind, ranked.is_ours
                        having count(*) >= most
                    )
                ) as is_capped
        ),

        -- In this order, so that no more rows are looked up than are needed.
        in_order as (
            select
                ranked.kind,
                ranked.id,
                ranked.text_id,
                ranked.rank
            from ranked
            where ranked.rank is not null
            order by ranked.rank desc
            offset 0
        ),

        -- A row may be found once for each of the words, and once more beyond them.
        found_best as (
            select
                in_order.kind,
                in_order.id,
                in_order.text_id,
                in_order.rank
            from in_order
            where
                case
                    when in_order.text_id is null then true
                    else
                        (
                            select true
                            from research.current_texts() as held
                            where in_order.text_id = held.text_id
                        )
                end
            order by in_order.rank desc
            fetch first (shown_count * (cardinality(typed_words) + 1)) rows with ties
        ),

        best as (
            select
                found_best.kind,
                found_best.id,
                found_best.text_id,
                max(found_best.rank) as rank
            from found_best
            group by found_best.kind, found_best.id, found_best.text_id
            order by rank desc
            fetch first (shown_count) rows with ties
        ),

        keyed as (
            select
                best.kind,
                best.id,
                best.text_id,
                best.rank,
                keys.key
            from best
            cross join lateral (
                select sources.key || '/' || passages.key as key
                from research.passages
                inner join research.sources
                    on passages.source_id = sources.id
                where best.kind = 'passage' and best.id = passages.id
                union all
                select claims.key
                from research.claims
                where best.kind = 'claim' and best.id = claims.id
                union all
                select events.key
                from research.events
                where best.kind = 'event' and best.id = events.id
                union all
                select actors.key
                from research.actors
                where best.kind = 'actor' and best.id = actors.id
                union all
                select sources.key
                from research.sources
                where best.kind = 'source' and best.id = sources.id
            ) as keys
            order by best.rank desc, keys.key asc, best.kind asc
            limit shown_count
        ),

        shown as (
            select
                keyed.kind,
                keyed.id,
                keyed.rank,
                keyed.key,
                coalesce(
                    claims.statement,
                    events.title,
                    actors.name,
                    source_titles.source_display_title
                ) as title,
                case keyed.kind
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
                case keyed.kind
                    when 'passage'
                        then case when texts.text is null then 'gist' else 'text' end
                    when 'claim' then 'statement'
                    when 'event' then 'title'
                    when 'actor' then 'names'
                    else 'metadata'
                end as searched_in,
                case keyed.kind
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
            from keyed
            left join research.passages
                on keyed.kind = 'passage' and keyed.id = passages.id
            left join research.passage_texts as texts
                on keyed.text_id = texts.id
            left join research.claims
                on keyed.kind = 'claim' and keyed.id = claims.id
            left join research.events
                on keyed.kind = 'event' and keyed.id = events.id
            left join research.actors
                on keyed.kind = 'actor' and keyed.id = actors.id
            left join research.sources
                on keyed.kind = 'source' and keyed.id = sources.id
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
            shown.passage_key,
            capped.is_capped
        from shown
        cross join capped
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
        select
            array_agg(coalesce(listed.typed && !!unwanted, listed.typed)),
            array_agg(coalesce(listed.named && !!unwanted, listed.named))
        into typed_words, named_words
        from unnest(terms) as listed;
        words_beside := null;
    end loop;
end
$$;

comment on function report.search(text, integer, integer) is
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
passage_key: Passage: stable key, such as some-source/p03; null for other kinds
is_capped: True if of one kind candidate_limit rows fit: no more are ranked, others may fit';
