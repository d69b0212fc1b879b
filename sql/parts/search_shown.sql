-- Question: what is shown of the rows that fit best what is asked?
-- Grain: kind, key
create function parts.search_shown(
    terms research.search_term[],
    any_term tsquery,
    unwanted tsquery,
    is_whole boolean,
    is_plain boolean,
    all_terms text,
    shown_count bigint,
    most bigint
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
language plpgsql stable
as $$
#variable_conflict use_column
begin
    return query
    with

    shown as materialized (
        select
            best.kind,
            best.id,
            best.key,
            best.rank,
            best.places,
            best.typed_places,
            best.is_capped,
            is_whole and is_plain and best.places is null as has_words,
            searched.*
        from
            parts.search_best(
                terms, any_term, unwanted, is_whole, shown_count, most
            ) as best
        cross join lateral (
            select
                searched.title,
                searched.words,
                case
                    when is_whole and is_plain and best.places is null then null
                    else searched.vector
                end as vector,
                searched.searched_in,
                searched.is_text_held,
                searched.source_id,
                searched.source_key
            from parts.searched
            where best.kind = searched.kind and best.id = searched.id
            offset 0
        ) as searched
    ),

    marks as materialized (
        select
            parts.search_marks(
                any_term,
                array(
                    select shown.words
                    from shown
                    where shown.has_words
                )
            ) as pattern
        where is_whole and is_plain
    )

    select
        shown.kind,
        shown.key,
        shown.title,
        coalesce(
            case
                when shown.has_words
                    then
                        parts.search_headline(
                            shown.words,
                            (
                                select marks.pattern
                                from marks
                            )
                        )
            end,
            ts_headline(
                'pg_catalog.english',
                shown.words,
                coalesce(matches.marked, any_term),
                'StartSel=**, StopSel=**, MaxWords=30, MinWords=12, HighlightAll='
                || (length(shown.words) <= 240)::text
            )
        ) as headline,
        shown.rank,
        case when is_whole then 'all words' else 'some words' end as match,
        matches.matched_words,
        matches.missing_words,
        matches.matched_by,
        shown.searched_in,
        shown.is_text_held,
        shown.source_key,
        case when shown.source_id is not null then shown.title end,
        (
            select revisions.file_name
            from research.revisions
            where
                shown.source_id = revisions.source_id
                and revisions.is_current
                and revisions.retired_run_id is null
        ),
        case when shown.kind = 'passage' then shown.key end,
        shown.is_capped
    from shown
    cross join lateral (
        select
            all_terms as matched_words,
            null as missing_words,
            'words' as matched_by,
            any_term as marked
        where shown.has_words
        union all
        select judged.*
        from
            parts.search_matches(
                terms,
                is_whole,
                shown.vector,
                shown.searched_in <> 'text',
                shown.places,
                shown.typed_places
            ) as judged
        where not shown.has_words
    ) as matches
    order by shown.rank desc, shown.key asc, shown.kind asc;
end
$$;

comment on function parts.search_shown(
    research.search_term[], tsquery, tsquery, boolean, boolean, text, bigint, bigint
) is
'One row per thing found, best first, its words marked; columns as of report.search';
