-- Question: how does one side of an interval read in words?
-- Grain: date_side_text
create function parts.date_side_text(bound date, edtf_side text) returns text
language sql stable parallel safe
as $$
    select
        case when edtf_side ~ '[~%]' then 'about ' else '' end
        || case
            when
                edtf_side is null
                or translate(edtf_side, '~?%', '') ~ '\d{4}-\d{2}-\d{2}'
                then to_char(bound, 'YYYY-MM-DD')
            when translate(edtf_side, '~?%', '') ~ '\d{4}-\d{2}'
                then to_char(bound, 'YYYY-MM')
            when translate(edtf_side, '~?%', '') ~ '^\d{3}X$'
                then left(to_char(bound, 'YYYY'), 3) || '0s'
            else to_char(bound, 'YYYY')
        end
        || case when edtf_side ~ '[?%]' then ' (uncertain)' else '' end
$$;

comment on function parts.date_side_text(date, text) is
'One text per side: its bound, as fine as EDTF has it; null where the side is open';
