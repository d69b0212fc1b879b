-- Question: which country does an actor belong to, and how is that known?
-- Grain: actor_key
create view report.actor_countries as
select
    known_actors.actor_id,
    actors.key as actor_key,
    actors.name as actor_name,
    known_actors.country as actor_country,
    known_actors.country_basis
from kept.actors as known_actors
left join research.actors
    on known_actors.actor_id = actors.id
where known_actors.country is not null;

comment on view report.actor_countries is
'One row per actor whose country is given, by itself or through an office';
comment on column report.actor_countries.actor_id is
'Actor: internal number, may change when the database is rebuilt';
comment on column report.actor_countries.actor_key is 'Actor: stable key';
comment on column report.actor_countries.actor_name is 'Main name of the actor';
comment on column report.actor_countries.actor_country is
'Country: ISO 3166-1 alpha-2, its own or that of the body it holds or held office at';
comment on column report.actor_countries.country_basis is
'How the country is known: own, office, or former office; of several offices only if '
'they agree';
