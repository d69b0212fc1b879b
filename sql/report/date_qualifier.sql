-- Question: is a date marked as approximate or uncertain?
-- Grain: date_qualifier
create function report.date_qualifier(date_precision text, edtf text) returns text
language plpgsql stable parallel safe
as $$
    -- Not in SQL: written in the place of its calls it costs more planning than answering.
begin
    -- marks in EDTF   qualifier
    -- ~ alone         approximate
    -- ? alone         uncertain
    -- % or both       approximate and uncertain
    -- none            none
    return
        case
            when edtf ~ '%' or (edtf ~ '~' and edtf ~ '[?]')
                then 'approximate and uncertain'
            when edtf ~ '~' then 'approximate'
            when edtf ~ '[?]' then 'uncertain'
            when date_precision is not null then 'none'
        end;
end
$$;

comment on function report.date_qualifier(text, text) is
'One text per date: none, approximate, uncertain, approximate and uncertain
date_qualifier: The mark; null where no date is given';
