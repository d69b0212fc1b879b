-- Question: by which words are rows found?
-- Grain: number
create function parts.search_wholes(
    terms research.search_term[], unwanted tsquery, is_whole boolean
)
returns table (
    number integer,
    typed tsquery,
    named tsquery,
    loosely_typed tsquery,
    loosely_named tsquery,
    has_phrase boolean,
    beside tsquery
)
language sql stable
as $$
    with

    -- Null, and so found by no words, where a name among them has no indexed word.
    wholes as (
        select
            min(wanted.place) as number,
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
        group by
            wanted.alternative,
            case when not is_whole then wanted.place end
    )

    select
        wholes.number,
        wholes.typed,
        wholes.named,
        parts.search_loosened(wholes.typed, unwanted) as loosely_typed,
        parts.search_loosened(wholes.named, unwanted) as loosely_named,
        wholes.named::text ~ ' <(-|\d+)> ' as has_phrase,
        wholes.beside
    from wholes
    -- Worked out once, not by every index that is asked.
    offset 0
$$;

comment on function parts.search_wholes(research.search_term[], tsquery, boolean) is
'One row per alternative, or per term where no row has all: its words as typed in
sources and under any name in our own words; loosely: wherever the words of a phrase stand,
without what is unwanted; beside: what stands beside the names in it, null if nothing does';
