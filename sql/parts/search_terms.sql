-- Question: what is asked for?
-- Grain: search_terms
create function parts.search_terms(query text)
returns research.search_term[]
language plpgsql stable
as $$
declare
    is_phrase constant boolean := starts_with(query, '"');
    words constant text[] := string_to_array(btrim(query, '"'), ' ');
    pieces constant text[] := case when is_phrase then array[query] else words end;
    terms research.search_term[];
    found_by tsquery;
begin
    -- A few words, or a phrase of them, that are indexed, have one spelling and name nobody:
    -- to read what most questions are takes a fifth of the time of what they might be.
    if
        query ~ '^("[A-Za-z]+( [A-Za-z]+){0,3}"|[A-Za-z]+( [A-Za-z]+){0,3})$'
        and query !~* '\m(or|not)\M'
        and not exists (
            select 1
            from unnest(words) as listed (word)
            where
                ts_lexize('english_stem', lower(listed.word)) = '{}'
                or research.spelling_exchanges() ?| array(
                    select right(lower(listed.word), lengths.length)
                    from generate_series(2, 12) as lengths (length)
                )
            union all
            select 1
            from generate_subscripts(words, 1) as starts (start)
            cross join
                generate_series(starts.start, cardinality(words)) as ends (finish)
            inner join research.actor_names
                on
                    lower(array_to_string(words [starts.start:ends.finish], ' '))
                    = actor_names.folded
        )
    then
        for place in 1..cardinality(pieces) loop
            continue when lower(pieces [place]) = any(
                string_to_array(lower(array_to_string(pieces [:place - 1], '|')), '|')
            );
            found_by := phraseto_tsquery('pg_catalog.english', pieces [place]);
            terms := terms || (
                place, pieces [place], 0, false, found_by, found_by, null, null
            )::research.search_term;
        end loop;
        return terms;
    end if;
    return array(
        select listed
        from research.search_terms(query) as listed
        order by listed.alternative asc, listed.place asc
    );
end
$$;

comment on function parts.search_terms(text) is
'The terms of a query, as research.search_terms gives them, by alternative and place';
