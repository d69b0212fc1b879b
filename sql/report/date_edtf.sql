-- Question: how is a date known only by its bounds written in EDTF?
-- Grain: date_edtf
create function report.date_edtf(
    earliest date, latest date, date_precision text, edtf text
) returns text
language plpgsql stable parallel safe
as $$
    -- Not in SQL: written in the place of its calls it costs more planning than answering.
begin
    -- A date that hangs on another is kept as bounds; its EDTF follows from them.
    -- precision    reads
    -- day          2025-04-17
    -- month        2025-04
    -- year         2025
    -- decade       199X
    -- otherwise    2025-04-17/2025-05-02, 2025-04-17/.. or ../2025-04-17
    return
        coalesce(
            edtf,
            case date_precision
                when 'day' then to_char(earliest, 'YYYY-MM-DD')
                when 'month' then to_char(earliest, 'YYYY-MM')
                when 'year' then to_char(earliest, 'YYYY')
                when 'decade' then left(to_char(earliest, 'YYYY'), 3) || 'X'
                else
                    case
                        when earliest is not null or latest is not null
                            then
                                coalesce(to_char(earliest, 'YYYY-MM-DD'), '..')
                                || '/'
                                || coalesce(to_char(latest, 'YYYY-MM-DD'), '..')
                    end
            end
        );
end
$$;

comment on function report.date_edtf(date, date, text, text) is
'One text per date: the date as EDTF (ISO 8601-2), such as 2025-04 or 2025-04-17/..
date_edtf: The date as EDTF; null where no bound is given';
