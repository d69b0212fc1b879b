-- Question: which rows may be what is asked, and how close are they?
-- Grain: number, kind, id
create function parts.search_candidates(
    terms research.search_term[],
    any_term tsquery,
    unwanted tsquery,
    is_whole boolean,
    most bigint
)
returns table (
    kind text,
    id bigint,
    text_id bigint,
    is_ours boolean,
    vector tsvector,
    places integer[],
    typed_places integer[],
    number integer,
    is_cut boolean,
    closeness double precision
)
language sql stable
as $$
    with

    candidates as (
        select
            found.kind,
            found.id,
            found.text_id,
            found.is_ours,
            found.vector,
            null::integer[] as places,
            null::integer[] as typed_places,
            wholes.number,
            false as is_cut,
            case
                when not wholes.has_phrase then null
                when found.is_ours then wholes.named
                else wholes.typed
            end as phrased
        from parts.search_wholes(terms, unwanted, is_whole) as wholes
        cross join lateral
            research.rows_with_words(
                wholes.loosely_typed, wholes.loosely_named, most
            ) as found
        union all
        select
            beyond.kind,
            beyond.id,
            beyond.text_id,
            beyond.is_ours,
            beyond.vector,
            beyond.places,
            beyond.typed_places,
            0 as number,
            beyond.is_cut,
            null as phrased
        from
            parts.search_beyond(
                terms, any_term, unwanted, is_whole, most
            ) as beyond
    )

    -- Notes, descriptions and summaries (C) count half, long rows less than short.
    -- An actor whom the query names comes before all others.
    select
        candidates.kind,
        candidates.id,
        candidates.text_id,
        candidates.is_ours,
        candidates.vector,
        candidates.places,
        candidates.typed_places,
        candidates.number,
        candidates.is_cut,
        case
            when (candidates.vector @@ candidates.phrased) is not false
                then
                    (
                        coalesce(
                            ts_rank(
                                '{0.2, 0.1, 0.2, 0.2}',
                                candidates.vector,
                                any_term,
                                1 | 32
                            ),
                            0
                        )
                        + (
                            candidates.kind = 'actor'
                            and exists (
                                select 1
                                from unnest(terms) as wanted
                                where candidates.id = any(wanted.actor_ids)
                            )
                        )::integer
                    )
                    / 2
        end as closeness
    from candidates
$$;

comment on function parts.search_candidates(
    research.search_term[], tsquery, tsquery, boolean, bigint
) is
'One row per row and what finds it, words (number) or what is beyond them (0);
closeness: null if its words do not stand as a phrase has them; is_cut: more of its kind';
