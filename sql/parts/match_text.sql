-- Question: how does it read how far words were found again in a later text?
-- Grain: match_text
create function parts.match_text(match_status text, changed_words text) returns text
language sql immutable parallel safe
as $$
    select match_status || coalesce(' (' || changed_words || ')', '')
$$;

comment on function parts.match_text(text, text) is
'One text per match, such as altered (which words); null where there is none';
