-- Question: what do terms find beyond the words of a row?
-- Grain: kind, id
create function parts.search_beyond(
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
    is_cut boolean
)
language plpgsql stable
as $$
#variable_conflict use_column
begin
    -- Most questions name nobody; finding that out costs less than beginning to look.
    if
        exists (
            select 1
            from unnest(terms) as wanted
            where wanted.actor_ids is not null
            union all
            select 1
            from research.actor_names
            where to_tsvector('english'::regconfig, actor_names.name) @@ any_term
            union all
            select 1
            from research.outlets
            where to_tsvector('english'::regconfig, outlets.name) @@ any_term
        )
    then
        return query
        select
            beyond.kind,
            beyond.id,
            beyond.text_id,
            beyond.is_ours,
            beyond.vector,
            beyond.places,
            beyond.typed_places,
            beyond.is_cut
        from
            research.rows_beyond_words(
                terms,
                (
                    select
                        case
                            when is_whole and bool_and(wholes.beside is not null)
                                then research.any_of(wholes.beside)
                        end
                    from parts.search_wholes(terms, unwanted, is_whole) as wholes
                ),
                most
            ) as beyond
        where
            unwanted is null
            or not coalesce(beyond.vector @@ unwanted, false);
    end if;
end
$$;

comment on function parts.search_beyond(
    research.search_term[], tsquery, tsquery, boolean, bigint
) is
'Rows found by names of actors and outlets, as research.rows_beyond_words gives them';
