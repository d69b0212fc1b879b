-- Question: how does a date known only by its bounds read in words?
-- Grain: date_text
create function report.date_text(
    earliest date, latest date, date_precision text, edtf text
) returns text
language plpgsql stable parallel safe
as $$
    -- Not in SQL: written in the place of its calls it costs more planning than answering.
begin
    -- precision   bounds            reads
    -- day         equal             2025-04-17
    -- month       first, last day   2025-04
    -- season      three months      2022-03 to 2022-05
    -- year        first, last day   2025
    -- decade      first, last day   1990s
    -- interval    both              2025-04-17 to 2025-05-02
    -- interval    earliest only     2025-04-17 or later
    -- interval    latest only       2022-03 or earlier
    -- unknown     none              unknown
    -- null        none              null: no date is given
    -- A side of an interval is as fine as EDTF has it: a month, year or decade stays one,
    -- a season reads as its first or last month; a mark stands by the side it belongs to.
    return
        case when date_precision <> 'interval' and edtf ~ '[~%]' then 'about ' else '' end
        || case
            when date_precision = 'day' then to_char(earliest, 'YYYY-MM-DD')
            when date_precision = 'month' then to_char(earliest, 'YYYY-MM')
            when date_precision = 'season'
                then to_char(earliest, 'YYYY-MM') || ' to ' || to_char(latest, 'YYYY-MM')
            when date_precision = 'year' then to_char(earliest, 'YYYY')
            when date_precision = 'decade' then to_char(earliest, 'YYYY') || 's'
            when coalesce(earliest, latest) is not null
                then
                    coalesce(
                        parts.date_side_text(earliest, split_part(edtf, '/', 1))
                        || case when latest is null then ' or later' else ' to ' end,
                        ''
                    )
                    || coalesce(
                        parts.date_side_text(latest, split_part(edtf, '/', -1))
                        || case when earliest is null then ' or earlier' else '' end,
                        ''
                    )
            when date_precision = 'unknown' then 'unknown'
        end
        || case
            when date_precision <> 'interval' and edtf ~ '[?%]' then ' (uncertain)' else ''
        end;
end
$$;

comment on function report.date_text(date, date, text, text) is
'One text per date: its bounds in words, such as 2025-04 or 2025-04-17 or later
date_text: The date in words; null where none is given';
