-- Question: which words of these texts does a query find?
-- Grain: search_marks
create function parts.search_marks(query tsquery, texts text[])
returns text
language plpgsql stable
as $$
declare
    stems constant text := btrim(
        regexp_replace(query::text, '( <(-|\d+)> |[''()|& ])+', '|', 'g'), '|'
    );
    roots text;
    forms text[];
    fitting text[];
begin
    -- A stem but for its last letter begins all words that have it, but for dying and such.
    if stems ~ '[^a-z|]|\m([a-z]|die|lie|tie)\M' or length(stems) > 1000 then
        return null;
    end if;
    roots := format('\m(?:%s)\M', regexp_replace(stems, '[a-z]\M', '[a-z]*', 'g'));
    select
        array_agg(distinct found.form),
        array_agg(distinct found.form) filter (
            where ts_lexize('english_stem', found.form) && string_to_array(stems, '|')
        )
    into forms, fitting
    from (
        select lower(matches.parts [1]) as form
        from unnest(texts) as listed (words)
        cross join lateral regexp_matches(listed.words, roots, 'gi') as matches (parts)
    ) as found;
    return case
        when forms = fitting then roots
        else format('\m(?:%s)\M', array_to_string(fitting, '|'))
    end;
end
$$;

comment on function parts.search_marks(tsquery, text[]) is
'Regular expression of them, in any case; null if the query has more than plain words';
