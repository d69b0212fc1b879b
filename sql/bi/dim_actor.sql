-- Question: what is known of each actor a fact refers to?
-- Grain: actor_id
create view bi.dim_actor as
select
    known_actors.actor_id,
    actors.key as actor_key,
    actors.name as actor_name,
    actors.kind as actor_kind,
    (
        select actor_kinds.label
        from research.actor_kinds
        where actor_kinds.key = actors.kind
    ) as actor_kind_label,
    coalesce(known_actors.country, 'unknown') as actor_country,
    coalesce(known_actors.country_basis, 'unknown') as country_basis
from kept.actors as known_actors
left join research.actors
    on known_actors.actor_id = actors.id
union all
select
    0::bigint as actor_id,
    'unknown' as actor_key,
    'Unknown' as actor_name,
    'unknown' as actor_kind,
    'Unknown' as actor_kind_label,
    'unknown' as actor_country,
    'unknown' as country_basis;

comment on view bi.dim_actor is
'One row per actor, and one with actor_id 0 for unknown or nobody in particular';
comment on column bi.dim_actor.actor_id is
'Actor: internal number, may change when the database is rebuilt';
comment on column bi.dim_actor.actor_key is 'Actor: stable key';
comment on column bi.dim_actor.actor_name is 'Main name of the actor';
comment on column bi.dim_actor.actor_kind is 'Kind of actor: term of the vocabulary';
comment on column bi.dim_actor.actor_kind_label is 'Kind of actor, as people read it';
comment on column bi.dim_actor.actor_country is
'Country of the actor, ISO 3166-1 alpha-2: its own, else that of the body it holds '
'office at; or unknown';
comment on column bi.dim_actor.country_basis is
'How the country is known: own, office or former office (that of the body it holds or '
'held office at; of several, if they agree), or unknown';
