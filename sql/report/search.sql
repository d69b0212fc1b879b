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
    -- Where no name and no other alternative is asked for, a row found by its words matches
    -- all terms, and all that stands there of them is marked: no row needs to be judged.
    is_plain boolean;
    all_terms text;
    asked research.search_term;
    is_whole boolean;
    shown_count constant bigint := greatest(coalesce(max_results, 20), 0);
    -- So many rows of one kind are ranked for each of the words: the first as they are
    -- stored, which is about the order in which they were loaded.
    most constant bigint := coalesce(candidate_limit, 5000);
begin
    if most < 1 then
        raise exception 'candidate_limit is %; give 1 or more', candidate_limit
        using errcode = 'invalid_parameter_value';
    end if;

    foreach asked in array parts.search_terms(search.query) loop
        if asked.is_excluded then
            unwanted := coalesce(unwanted || asked.typed, asked.typed);
        else
            is_plain := asked.actor_ids is null and (
                terms is null
                or is_plain and asked.alternative = terms [1].alternative
            );
            terms := terms || asked;
            any_term := coalesce(any_term || asked.named, any_term, asked.named);
            all_terms := concat_ws(', ', all_terms, asked.term);
        end if;
    end loop;

    if terms is null then
        return;
    end if;

    -- Rows with all terms are sought first, rows with some only where there is none.
    foreach is_whole in array array[true, false] loop
        return query
        select shown.*
        from
            parts.search_shown(
                terms, any_term, unwanted, is_whole, is_plain, all_terms, shown_count, most
            ) as shown;

        exit when found or cardinality(terms) = 1;
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
