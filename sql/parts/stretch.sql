-- Question: which words of a text lie between the first and last words of a phrase?
-- Grain: stretch
create function parts.stretch(words text, phrase text) returns text
language plpgsql stable parallel safe
as $$
    -- Found as the seeder finds them: quotation marks and dashes are alike. Each character
    -- stands for one, so that places in the words and in the folded words are the same.
declare
    marks constant text := '‘’‚‛′“”„‟″«»‐‑‒–—―−';
    plain constant text := '''''''''''"""""""-------';
    spaced text := regexp_replace(words, '\s+', ' ', 'g');
    folded text := translate(spaced, marks, plain);
    first_words text := translate(btrim(split_part(phrase, '…', 1)), marks, plain);
    last_words text := translate(btrim(split_part(phrase, '…', 2)), marks, plain);
    -- The phrase has one place: the first place of its first words.
    begins integer := nullif(strpos(folded, first_words), 0);
    rest text := substr(folded, begins + char_length(first_words));
begin
    return left(
        substr(spaced, begins),
        char_length(first_words)
        + case
            when last_words = '' then 0
            else nullif(strpos(rest, last_words), 0) + char_length(last_words) - 1
        end
    );
end
$$;

comment on function parts.stretch(text, text) is
'One text per phrase: the words of a text from its first to its last words
stretch: Those words; null where they are not found, or nothing is named';
