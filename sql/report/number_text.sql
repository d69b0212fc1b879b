-- Question: how does a number known only by its bounds read in words?
-- Grain: number_text
create function report.number_text(
    low double precision, best double precision, high double precision
) returns text
language sql stable parallel safe
as $$
    -- best  low   high  reads
    -- yes   yes   yes   145 (140 to 150)
    -- yes   yes   no    145 (at least 140)
    -- yes   no    yes   145 (at most 150)
    -- yes   no    no    145
    -- no    yes   yes   140 to 150
    -- no    yes   no    at least 140
    -- no    no    yes   at most 150
    -- no    no    no    null
    with

    words as (
        select
            rtrim(to_char(low, 'FM999,999,999,999,999,990.999999'), '.') as low_text,
            rtrim(to_char(best, 'FM999,999,999,999,999,990.999999'), '.') as best_text,
            rtrim(to_char(high, 'FM999,999,999,999,999,990.999999'), '.') as high_text
    ),

    ranges as (
        select
            words.best_text,
            coalesce(
                words.low_text || ' to ' || words.high_text,
                'at least ' || words.low_text,
                'at most ' || words.high_text
            ) as range_text
        from words
    )

    select
        coalesce(
            ranges.best_text || ' (' || ranges.range_text || ')',
            ranges.best_text,
            ranges.range_text
        )
    from ranges
$$;

comment on function
report.number_text(double precision, double precision, double precision) is
'One text per number: its bounds in words, such as at least 3,000
number_text: The number in words; null where no bound is given';
