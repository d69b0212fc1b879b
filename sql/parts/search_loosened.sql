-- Question: which rows have the words of a query, wherever they stand?
-- Grain: search_loosened
create function parts.search_loosened(words tsquery, unwanted tsquery)
returns tsquery
language sql immutable
as $$
    -- What is not wanted stays as it is: looser, it would leave out more.
    select
        coalesce(loose.words && !!unwanted, loose.words)
    from (
        select
            regexp_replace(words::text, ' <(-|\d+)> ', ' & ', 'g')::tsquery as words
    ) as loose
$$;

comment on function parts.search_loosened(tsquery, tsquery) is
'What finds rows with all words of the phrases of a query, without what is unwanted';
