-- Question: what in each text is no content, and why?
-- Grain: source_key, revision_number, start_char
create view report.furniture as
select
    sources.id as source_id,
    sources.key as source_key,
    sources.title as source_title,
    (
        select source_titles.source_display_title
        from report.source_titles
        where source_titles.source_id = sources.id
    ) as source_display_title,
    revisions.file_name,
    outlets.id as outlet_id,
    outlets.key as outlet_key,
    outlets.name as outlet_name,
    revisions.number as revision_number,
    revisions.is_current,
    furniture.start_char,
    furniture.end_char,
    furniture.end_char - furniture.start_char as length_chars,
    furniture.reason as furniture_reason,
    (
        select furniture_reasons.label
        from research.furniture_reasons
        where furniture_reasons.key = furniture.reason
    ) as furniture_reason_label,
    furniture.note as furniture_note,
    furniture.text as furniture_text,
    furniture.text is not null as is_text_held
from living.furniture
inner join living.revisions
    on furniture.revision_id = revisions.id
inner join living.sources
    on furniture.source_id = sources.id
left join research.outlets
    on sources.outlet_id = outlets.id;

comment on view report.furniture is
'One row per stretch of a text that is no content, such as a menu, a date line or a '
'disclaimer';
comment on column report.furniture.source_id is
'Source: internal number, may change when the database is rebuilt';
comment on column report.furniture.source_key is 'Source: stable key';
comment on column report.furniture.source_title is
'Title of the source; null if it shows none';
comment on column report.furniture.source_display_title is
'Title to show: its own, or kind and outlet where it has none; never null';
comment on column report.furniture.file_name is 'Name of the article file it stands in';
comment on column report.furniture.outlet_id is
'Outlet that published the source: internal number, may change when the database is '
'rebuilt';
comment on column report.furniture.outlet_key is
'Outlet that published the source: stable key';
comment on column report.furniture.outlet_name is
'Name of the outlet that published the source';
comment on column report.furniture.revision_number is
'Revision of the text it stands in, from 1';
comment on column report.furniture.is_current is
'True if that is the text that is coded now';
comment on column report.furniture.start_char is
'First character in the text of the source, from 0';
comment on column report.furniture.end_char is 'Character after the last';
comment on column report.furniture.length_chars is 'Length in characters';
comment on column report.furniture.furniture_reason is
'Why it is no content: term of the vocabulary';
comment on column report.furniture.furniture_reason_label is
'Why it is no content, as people read it';
comment on column report.furniture.furniture_note is
'What it is evidence for, such as the date of publication; null if for nothing';
comment on column report.furniture.furniture_text is
'The words, where the text is held; null elsewhere';
comment on column report.furniture.is_text_held is 'True if the words are held';
