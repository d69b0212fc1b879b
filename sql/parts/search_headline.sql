-- Question: which stretch of a text tells most of what is asked?
-- Grain: search_headline
create function parts.search_headline(words text, marks text)
returns text
language plpgsql immutable strict
as $$
declare
    longest constant integer := 240;
    -- Every second is a word to mark.
    pieces text[];
    place integer := 0;
    gap integer := 180;
    start integer := 0;
    stretch text := words;
    marked text;
begin
    if length(words) > longest then
        pieces := string_to_array(
            regexp_replace(words, marks, E'\x01\\&\x01', 'gi'), E'\x01'
        );
        -- At the first of them, or where two that begin differently stand closest.
        start := length(pieces [1]);
        for number in 2..cardinality(pieces) - 3 by 2 loop
            place := place + length(pieces [number - 1]);
            if
                length(pieces [number + 1]) < gap
                and lower(left(pieces [number], 4)) <> lower(left(pieces [number + 2], 4))
            then
                gap := length(pieces [number + 1]);
                start := place;
            end if;
            place := place + length(pieces [number]);
        end loop;
        start := greatest(least(start - 60, length(words) - longest), 0);
        if start > 0 then
            start := start + strpos(substr(words, start + 1), ' ');
        end if;
        stretch := substr(
            words,
            start + 1,
            longest - 1 + strpos(substr(words, start + longest) || ' ', ' ')
        );
    end if;
    marked := regexp_replace(stretch, marks, '**\&**', 'gi');
    -- What may be a part of an address or a number is left to the full-text parser.
    return case
        when marked <> stretch and marked !~ '[@./_]\*\*\w|\w\*\*([@/_]|\.\w)' then marked
    end;
end
$$;

comment on function parts.search_headline(text, text) is
'A text, or some 240 characters of it, with what fits marks between asterisks; null if
nothing does or it may be no word';
