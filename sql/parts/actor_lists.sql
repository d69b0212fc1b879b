-- Question: under which names, in which roles and offices is each actor known?
-- Grain: actor_id
create view parts.actor_lists as
-- Lists are put together for the actors that are asked for only, joined by semicolons.
select
    known_actors.actor_id,
    (
        select string_agg(actor_names.name, '; ' order by actor_names.name)
        from living.actor_names
        where
            actor_names.actor_id = known_actors.actor_id
            and actor_names.kind is not null
    ) as other_names,
    (
        select count(*)
        from living.actor_names
        where actor_names.actor_id = known_actors.actor_id
    ) as name_count,
    (
        with

        roles as (
            select
                event_actors.role,
                count(*) as event_count
            from living.event_actors
            where event_actors.actor_id = known_actors.actor_id
            group by event_actors.role
        )

        select
            string_agg(
                lower(event_roles.label) || ' (' || roles.event_count || ')',
                '; ' order by event_roles.rank
            )
        from roles
        inner join research.event_roles
            on roles.role = event_roles.key
    ) as event_roles,
    (
        select
            string_agg(
                case offices.office_status when 'held' then 'formerly ' else '' end
                || offices.office_title
                || coalesce(' (' || institutions.name || ')', ''),
                '; '
                order by
                    offices.office_status desc,
                    offices.office_title asc,
                    institutions.key asc
            )
        from parts.offices
        left join research.actors as institutions
            on offices.institution_id = institutions.id
        where offices.actor_id = known_actors.actor_id
    ) as office_titles
from kept.actors as known_actors;

comment on view parts.actor_lists is
'One row per actor: its other names, roles in events and offices, as lists';
