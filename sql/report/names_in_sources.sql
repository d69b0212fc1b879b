-- Question: by which form of its name does each source name each actor, and how often?
-- Grain: source_key, actor_key, name
create view report.names_in_sources as
with

current_texts as (
    select
        passage_texts.id as passage_text_id,
        passage_texts.passage_id,
        passage_texts.text is not null as is_held
    from living.passage_texts
    inner join living.revisions
        on passage_texts.revision_id = revisions.id
    where revisions.is_current
),

namings as (
    select
        mentions.actor_id,
        current_texts.passage_id,
        mentions.surface,
        1 as mention_count,
        (mentions.method = 'decided')::integer as decision_count
    from living.mentions
    inner join current_texts
        on mentions.passage_text_id = current_texts.passage_text_id
    where mentions.is_confirmed
    union all
    -- Where the words are held, the mentions found in them already follow the rulings.
    select
        mention_decisions.actor_id,
        mention_decisions.passage_id,
        mention_decisions.name as surface,
        0 as mention_count,
        1 as decision_count
    from living.mention_decisions
    where
        mention_decisions.actor_id is not null
        and not exists (
            select 1
            from current_texts
            where
                current_texts.passage_id = mention_decisions.passage_id
                and current_texts.is_held
        )
),

-- Apostrophes, dashes and blanks are alike, as they are when names are looked for.
spelled as (
    select
        namings.actor_id,
        namings.passage_id,
        translate(
            namings.surface,
            E'’‘‐‑–\n\t\u00a0\u2009\u202f',
            '''''---     '
        ) as spelling,
        namings.mention_count,
        namings.decision_count
    from namings
),

known_names as (
    select
        actor_names.actor_id,
        translate(
            actor_names.name,
            E'’‘‐‑–\n\t\u00a0\u2009\u202f',
            '''''---     '
        ) as spelling,
        min(actor_names.name) as name,
        min(actor_names.kind) as name_kind,
        bool_or(actor_names.kind is null) as is_main_name
    from living.actor_names
    group by
        actor_names.actor_id,
        translate(
            actor_names.name,
            E'’‘‐‑–\n\t\u00a0\u2009\u202f',
            '''''---     '
        )
),

forms as (
    select
        passages.source_id,
        spelled.actor_id,
        spelled.spelling,
        sum(spelled.mention_count) as mention_count,
        sum(spelled.decision_count) as decision_count,
        (
            array_agg(passages.id order by passages.ordinal, passages.key)
        )[1] as first_passage_id
    from spelled
    inner join living.passages
        on spelled.passage_id = passages.id
    group by passages.source_id, spelled.actor_id, spelled.spelling
),

held_sources as (
    select distinct passages.source_id
    from current_texts
    inner join living.passages
        on current_texts.passage_id = passages.id
    where current_texts.is_held
)

select
    source_titles.source_id,
    source_titles.source_key,
    source_titles.source_title,
    source_titles.source_display_title,
    source_titles.file_name,
    source_titles.outlet_id,
    source_titles.outlet_key,
    source_titles.outlet_name,
    actors.id as actor_id,
    actors.key as actor_key,
    actors.name as actor_name,
    coalesce(known_names.name, forms.spelling) as name,
    coalesce(known_names.is_main_name, false) as is_main_name,
    case
        when known_names.is_main_name then 'main'
        else known_names.name_kind
    end as name_kind,
    case
        when known_names.is_main_name then 'Main name'
        else name_kinds.label
    end as name_kind_label,
    forms.mention_count::bigint as mention_count,
    forms.decision_count::bigint as decision_count,
    passages.id as first_passage_id,
    source_titles.source_key || '/' || passages.key as first_passage_key,
    held_sources.source_id is not null as is_text_held
from forms
inner join report.source_titles
    on forms.source_id = source_titles.source_id
inner join living.actors
    on forms.actor_id = actors.id
inner join research.passages
    on forms.first_passage_id = passages.id
left join known_names
    on
        forms.actor_id = known_names.actor_id
        and forms.spelling = known_names.spelling
left join research.name_kinds
    on known_names.name_kind = name_kinds.key
left join held_sources
    on forms.source_id = held_sources.source_id;

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
