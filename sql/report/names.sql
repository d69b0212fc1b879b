-- Question: under which names is an actor known, and which are ambiguous?
-- Grain: actor_key, name
create view report.names as
select
    actors.id as actor_id,
    actors.key as actor_key,
    actors.name as actor_name,
    actor_names.name,
    coalesce(actor_names.kind, 'main') as name_kind,
    coalesce(name_kinds.label, 'Main name') as name_kind_label,
    actor_names.is_ambiguous
from living.actor_names
inner join living.actors
    on actor_names.actor_id = actors.id
left join research.name_kinds
    on actor_names.kind = name_kinds.key;

comment on view report.names is
'One row per actor and form of its name, the main one included';
comment on column report.names.actor_id is
'Actor: internal number, may change when the database is rebuilt';
comment on column report.names.actor_key is 'Actor: stable key';
comment on column report.names.actor_name is 'Main name of the actor';
comment on column report.names.name is 'The name as texts write it';
comment on column report.names.name_kind is
'main, alias, abbreviation, transliteration, former, metonym';
comment on column report.names.name_kind_label is 'Kind of name, as people read it';
comment on column report.names.is_ambiguous is
'True if the name may mean something else too';
