-- Question: how does a claimed number read with its unit?
-- Grain: quantity_text
create function parts.quantity_text(
    low numeric, best numeric, high numeric, unit text, unit_label text
) returns text
language plpgsql stable parallel safe
as $$
begin
    return
        report.number_text(
            parts.bounded_number(low),
            parts.bounded_number(best),
            parts.bounded_number(high)
        )
        || case
            when unit = 'count' then ''
            when unit_label ~ '^[A-Z][a-z]'
                then ' ' || lower(left(unit_label, 1)) || substr(unit_label, 2)
            else ' ' || unit_label
        end;
end
$$;

comment on function parts.quantity_text(numeric, numeric, numeric, text, text) is
'A number known by its bounds in words, with its unit in lower case; a count has none';
