-- Question: how does a number known only by its bounds read in words?
-- Grain: number_text
create function report.number_text(
    low double precision, best double precision, high double precision
) returns text
language plpgsql stable parallel safe
as $$
declare
    number_format constant text := 'FM999,999,999,999,999,990.999999';
    low_text constant text := rtrim(to_char(low, number_format), '.');
    best_text constant text := rtrim(to_char(best, number_format), '.');
    high_text constant text := rtrim(to_char(high, number_format), '.');
    range_text constant text := coalesce(
        low_text || ' to ' || high_text,
        'at least ' || low_text,
        'at most ' || high_text
    );
begin
    -- best  low   high  reads
    -- yes   yes   yes   145 (140 to 150)
    -- yes   yes   no    145 (at least 140)
    -- yes   no    yes   145 (at most 150)
    -- yes   no    no    145
    -- no    yes   yes   140 to 150
    -- no    yes   no    at least 140
    -- no    no    yes   at most 150
    -- no    no    no    null
    return coalesce(best_text || ' (' || range_text || ')', best_text, range_text);
end
$$;

comment on function
report.number_text(double precision, double precision, double precision) is
'One text per number: its bounds in words, such as at least 3,000
number_text: The number in words; null where no bound is given';
