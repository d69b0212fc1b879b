-- Question: which terms does a row match, and by which words?
-- Grain: matched_words
create function parts.search_matches(
    terms research.search_term[],
    is_whole boolean,
    vector tsvector,
    is_ours boolean,
    places integer[],
    typed_places integer[]
)
returns table (
    matched_words text,
    missing_words text,
    matched_by text,
    marked tsquery
)
language sql stable
as $$
    with

    judged as (
        select
            wanted.place,
            wanted.term,
            (
                select research.any_of(marks.mark)
                from unnest(wanted.forms || wanted.typed) as marks (mark)
                where vector @@ marks.mark
            ) as marked,
            coalesce(vector @@ wanted.typed, false)
            or coalesce(wanted.place = any(typed_places), false) as is_typed,
            coalesce(is_ours and vector @@ wanted.named, false)
            or coalesce(wanted.place = any(places), false) as is_named
        from unnest(terms) as wanted
    )

    select
        string_agg(judged.term, ', ' order by judged.place) filter (
            where judged.is_typed or judged.is_named
        ) as matched_words,
        string_agg(judged.term, ', ' order by judged.place) filter (
            where not is_whole and not judged.is_typed and not judged.is_named
        ) as missing_words,
        case
            when bool_and(judged.is_typed or not judged.is_named) then 'words'
            else 'name'
        end as matched_by,
        research.any_of(judged.marked) as marked
    from judged
$$;

comment on function parts.search_matches(
    research.search_term[], boolean, tsvector, boolean, integer[], integer[]
) is
'One row: the terms found and not found, whether by words or by name, and what to mark';
