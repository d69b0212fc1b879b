-- Question: by which names do texts call the actors of the desk?
-- Shows: every live name; form is main or the kind of the name.
select
    actor_names.name,
    actors.key as actor,
    actors.kind as actor_kind,
    coalesce(actor_names.kind, 'main') as form,
    actor_names.is_ambiguous
from living.actor_names
inner join living.actors
    on actor_names.actor_id = actors.id
order by
    actor_names.name asc,
    actors.key asc;
