-- Question: which offices does each actor hold or has it held, and at which body?
-- Grain: actor_id, office_title, institution_id, office_status
create view parts.offices as
with

office_ties as not materialized (
    select
        actor_relations.id as actor_relation_id,
        actor_relations.from_actor_id as actor_id,
        coalesce(nullif(actor_relations.title, ''), 'not said') as office_title,
        case actor_relations.kind when 'holds_office' then 'holds' else 'held' end
            as office_status,
        actor_relations.to_actor_id as institution_id
    from living.actor_relations
    inner join living.actors as institutions
        on actor_relations.to_actor_id = institutions.id
    where actor_relations.kind in ('holds_office', 'held_office')
)

select
    office_ties.actor_id,
    actors.key as actor_key,
    actors.name as actor_name,
    office_ties.office_title,
    office_ties.office_status,
    office_ties.actor_relation_id,
    office_ties.institution_id
from office_ties
inner join living.actors
    on office_ties.actor_id = actors.id
union all
-- An office no tie declares is known by its title, not by where it is held.
select
    known_actors.actor_id,
    actors.key as actor_key,
    actors.name as actor_name,
    title.speaker_title as office_title,
    'named as' as office_status,
    null as actor_relation_id,
    null as institution_id
from kept.actors as known_actors
inner join research.actors
    on known_actors.actor_id = actors.id
cross join unnest(known_actors.speaker_titles) as title (speaker_title)
where
    not exists (
        select 1
        from office_ties
        where office_ties.actor_id = known_actors.actor_id
    );

comment on view parts.offices is
'One row per actor and office: declared by a tie, or known by a title alone';
