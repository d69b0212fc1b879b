-- Question: what does a claimed number read as, where tools take floating point only?
-- Grain: bounded_number
create function parts.bounded_number(claimed numeric) returns double precision
language plpgsql immutable strict parallel safe
as $$
begin
    -- Bounds keep the conversion from failing on numbers that no measurement reaches.
    return round(greatest(least(claimed, 1e300), -1e300), 100)::double precision;
end
$$;

comment on function parts.bounded_number(numeric) is
'A number of any length as one of double precision, at most 1e300 from zero';
