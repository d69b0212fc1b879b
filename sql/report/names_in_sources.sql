-- Question: by which form of its name does each source name each actor, and how often?
-- Grain: source_key, actor_key, name
create view report.names_in_sources as
select
    names_in_sources.source_id,
    sources.source_key,
    sources.source_title,
    sources.source_display_title,
    sources.file_name,
    sources.outlet_id,
    sources.outlet_key,
    sources.outlet_name,
    names_in_sources.actor_id,
    actors.key as actor_key,
    actors.name as actor_name,
    coalesce(known_names.name, names_in_sources.spelling) as name,
    coalesce(known_names.is_main_name, false) as is_main_name,
    case
        when known_names.is_main_name then 'main'
        else known_names.name_kind
    end as name_kind,
    case
        when known_names.is_main_name then 'Main name'
        else (
            select name_kinds.label
            from research.name_kinds
            where name_kinds.key = known_names.name_kind
        )
    end as name_kind_label,
    names_in_sources.mention_count,
    names_in_sources.decision_count,
    names_in_sources.first_passage_id,
    passages.passage_key as first_passage_key,
    coalesce(
        (
            select bool_or(passage_texts.text is not null)
            from kept.passages as held_passages
            inner join research.passage_texts
                on held_passages.passage_text_id = passage_texts.id
            where held_passages.source_id = names_in_sources.source_id
        ),
        false
    ) as is_text_held
from kept.names_in_sources
left join parts.sources
    on names_in_sources.source_id = sources.source_id
left join research.actors
    on names_in_sources.actor_id = actors.id
left join kept.passages
    on names_in_sources.first_passage_id = passages.passage_id
-- Apostrophes, dashes and blanks are alike, as they are when names are looked for.
left join
    lateral (
        select
            min(actor_names.name) as name,
            min(actor_names.kind) as name_kind,
            bool_or(actor_names.kind is null) as is_main_name
        from living.actor_names
        where
            actor_names.actor_id = names_in_sources.actor_id
            and translate(
                actor_names.name,
                E'’‘‐‑–\n\t\u00a0\u2009\u202f',
                '''''---     '
            ) = names_in_sources.spelling
    ) as known_names
    on true;

comment on view report.names_in_sources is
'One row per source, actor and form of its name that the source uses';
comment on column report.names_in_sources.source_id is
'Source: internal number, may change when the database is rebuilt';
comment on column report.names_in_sources.source_key is 'Source: stable key';
comment on column report.names_in_sources.source_title is
'Title of the source; null if it shows none';
comment on column report.names_in_sources.source_display_title is
'Title to show: its own, or kind and outlet where it has none; never null';
comment on column report.names_in_sources.file_name is
'Name of the article file of the current text; null if only metadata are held';
comment on column report.names_in_sources.outlet_id is
'Outlet that published the source: internal number, may change when the database is '
'rebuilt';
comment on column report.names_in_sources.outlet_key is
'Outlet that published the source: stable key';
comment on column report.names_in_sources.outlet_name is
'Name of the outlet that published the source';
comment on column report.names_in_sources.actor_id is
'Actor: internal number, may change when the database is rebuilt';
comment on column report.names_in_sources.actor_key is 'Actor: stable key';
comment on column report.names_in_sources.actor_name is 'Main name of the actor';
comment on column report.names_in_sources.name is
'The form: the known name, or else the words as they stand there';
comment on column report.names_in_sources.is_main_name is
'True if it is the main name of the actor';
comment on column report.names_in_sources.name_kind is
'main, alias, abbreviation, transliteration, former, metonym; null if it is no known '
'name of the actor and a person decided what it means';
comment on column report.names_in_sources.name_kind_label is
'Kind of name, as people read it; null if it is no known name';
comment on column report.names_in_sources.mention_count is
'Times the held text names the actor so; 0 where no text is held';
comment on column report.names_in_sources.decision_count is
'Times a person decided that the form means the actor there; where no text is held '
'only these are known';
comment on column report.names_in_sources.first_passage_id is
'First passage of the source that does so: internal number, may change when the '
'database is rebuilt';
comment on column report.names_in_sources.first_passage_key is
'First passage of the source that does so: stable key, source_key/passage';
comment on column report.names_in_sources.is_text_held is
'True if the text of the source is held, so that every naming is found; false if '
'only those are known that a person decided';
