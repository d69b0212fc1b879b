-- Question: which rows fit best what is asked?
-- Grain: kind, id
create function parts.search_best(
    terms research.search_term[],
    any_term tsquery,
    unwanted tsquery,
    is_whole boolean,
    shown_count bigint,
    most bigint
)
returns table (
    kind text,
    id bigint,
    key text,
    rank double precision,
    places integer[],
    typed_places integer[],
    is_capped boolean
)
language plpgsql stable
as $$
#variable_conflict use_column
begin
    return query
    with

    -- All there is to know of a row before it is among the best: nothing else is read.
    ranked as materialized (
        select
            found.kind,
            found.id,
            found.text_id,
            found.is_ours,
            found.places,
            found.typed_places,
            found.number,
            found.is_cut,
            case
                -- Not asked of rows that were found by having all the words.
                when is_whole and found.places is null then found.closeness
                else
                    (
                        select
                            case
                                when max(alternatives.share) = 1 then found.closeness
                                when not is_whole and max(alternatives.share) > 0
                                    then
                                        max(
                                            alternatives.share
                                            + found.closeness
                                            / alternatives.term_count
                                        )
                            end
                        from (
                            select
                                count(*) as term_count,
                                avg(
                                    (
                                        coalesce(
                                            found.vector @@ case
                                                when found.is_ours then wanted.named
                                                else wanted.typed
                                            end,
                                            false
                                        )
                                        or coalesce(
                                            wanted.place = any(found.places), false
                                        )
                                    )::integer
                                )::double precision as share
                            from unnest(terms) as wanted
                            group by wanted.alternative
                        ) as alternatives
                    )
            end as rank
        from
            parts.search_candidates(
                terms, any_term, unwanted, is_whole, most
            ) as found
    ),

    -- As many of one kind as are taken at most: there may be more.
    capped as (
        select
            counted.is_cut
            or (
                -- Counted by kind only where that can be.
                counted.row_count >= most
                and exists (
                    select 1
                    from ranked
                    group by ranked.number, ranked.kind, ranked.is_ours
                    having count(*) >= most
                )
            ) as is_capped
        from (
            select
                coalesce(bool_or(ranked.is_cut), false) as is_cut,
                count(*) as row_count
            from ranked
        ) as counted
    ),

    -- In this order, so that no more rows are looked up than are needed.
    in_order as (
        select
            ranked.kind,
            ranked.id,
            ranked.text_id,
            ranked.rank,
            ranked.places,
            ranked.typed_places
        from ranked
        where ranked.rank is not null
        order by ranked.rank desc
        offset 0
    ),

    -- A row may be found once for each of the words, and once more beyond them.
    -- A text may be that of an older revision.
    found_best as (
        select in_order.*
        from in_order
        where
            case
                when in_order.text_id is null then true
                else
                    (
                        select true
                        from kept.passages
                        where in_order.text_id = passages.passage_text_id
                    )
            end
        order by in_order.rank desc
        fetch first (shown_count * (cardinality(terms) + 1)) rows with ties
    ),

    best as (
        select
            found_best.kind,
            found_best.id,
            max(found_best.rank) as rank,
            max(found_best.places) as places,
            max(found_best.typed_places) as typed_places
        from found_best
        group by found_best.kind, found_best.id
        order by rank desc
        fetch first (shown_count) rows with ties
    )

    select
        best.kind,
        best.id,
        keys.key,
        best.rank,
        best.places,
        best.typed_places,
        capped.is_capped
    from best
    cross join capped
    inner join parts.search_keys as keys
        on best.kind = keys.kind and best.id = keys.id
    order by best.rank desc, keys.key asc, best.kind asc
    limit shown_count;
end
$$;

comment on function parts.search_best(
    research.search_term[], tsquery, tsquery, boolean, bigint, bigint
) is
'One row per thing found, the best of them, ranked';
