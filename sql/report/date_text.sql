-- Question: how does a date known only by its bounds read in words?
-- Grain: date_text
create function report.date_text(
    earliest date, latest date, date_precision text, edtf text
) returns text
language sql stable parallel safe
as $$
    -- precision   bounds            reads
    -- day         equal             2025-04-17
    -- month       first, last day   2025-04
    -- season      three months      2022-03 to 2022-05
    -- year        first, last day   2025
    -- decade      first, last day   1990s
    -- interval    both              2025-04-17 to 2025-05-02
    -- interval    earliest only     2025-04-17 or later
    -- interval    latest only       2025-04-17 or earlier
    -- unknown     none              unknown
    -- null        none              null: no date is given
    select
        case when edtf ~ '[~%]' then 'about ' else '' end
        || case
            when date_precision = 'day' then to_char(earliest, 'YYYY-MM-DD')
            when date_precision = 'month' then to_char(earliest, 'YYYY-MM')
            when date_precision = 'season'
                then to_char(earliest, 'YYYY-MM') || ' to ' || to_char(latest, 'YYYY-MM')
            when date_precision = 'year' then to_char(earliest, 'YYYY')
            when date_precision = 'decade' then to_char(earliest, 'YYYY') || 's'
            when earliest is not null and latest is not null
                then
                    to_char(earliest, 'YYYY-MM-DD')
                    || ' to '
                    || to_char(latest, 'YYYY-MM-DD')
            when earliest is not null
                then to_char(earliest, 'YYYY-MM-DD') || ' or later'
            when latest is not null
                then to_char(latest, 'YYYY-MM-DD') || ' or earlier'
            when date_precision = 'unknown' then 'unknown'
        end
        || case when edtf ~ '[?%]' then ' (uncertain)' else '' end
$$;

comment on function report.date_text(date, date, text, text) is
'One text per date: its bounds in words, such as 2025-04 or 2025-04-17 or later
date_text: The date in words; null where none is given';
