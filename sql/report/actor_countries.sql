-- Question: which country does an actor belong to, and how is that known?
-- Grain: actor_key
create view report.actor_countries as
with

-- An office held now says more than one held once; several countries say nothing.
office_countries as (
    select
        offices.actor_id,
        offices.office_status,
        min(offices.institution_country) as country
    from report.offices
    where offices.office_status in ('holds', 'held')
    group by offices.actor_id, offices.office_status
    having count(distinct offices.institution_country) = 1
)

select
    actors.id as actor_id,
    actors.key as actor_key,
    actors.name as actor_name,
    coalesce(
        actors.country, present_offices.country, former_offices.country
    ) as actor_country,
    case
        when actors.country is not null then 'own'
        when present_offices.country is not null then 'office'
        else 'former office'
    end as country_basis
from living.actors
left join office_countries as present_offices
    on
        actors.id = present_offices.actor_id
        and present_offices.office_status = 'holds'
left join office_countries as former_offices
    on
        actors.id = former_offices.actor_id
        and former_offices.office_status = 'held'
        -- Who holds office for two countries now belongs to neither by a former one.
        and not exists (
            select 1
            from report.offices
            where
                offices.actor_id = actors.id
                and offices.office_status = 'holds'
                and offices.institution_country is not null
        )
where
    coalesce(
        actors.country, present_offices.country, former_offices.country
    ) is not null;

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
