-- Question: which passages show that an actor holds an office, and in which words?
-- Grain: actor_id, office_title, actor_relation_id, passage_id
create view parts.office_passages as
with

-- As evidence of the tie, or by naming the title.
places as (
    select
        actor_relations.from_actor_id as actor_id,
        coalesce(nullif(actor_relations.title, ''), 'not said') as office_title,
        actor_relations.id as actor_relation_id,
        actor_relation_sources.passage_id,
        actor_relation_sources.quote as quote_phrase
    from living.actor_relation_sources
    inner join research.actor_relations
        on actor_relation_sources.actor_relation_id = actor_relations.id
    union all
    select distinct
        attributions.speaker_actor_id as actor_id,
        attributions.speaker_title as office_title,
        null::bigint as actor_relation_id,
        evidence.passage_id,
        null as quote_phrase
    from living.attributions
    inner join kept.evidence
        on attributions.claim_source_id = evidence.evidence_id
    where attributions.speaker_title is not null
)

select
    places.actor_id,
    places.office_title,
    places.actor_relation_id,
    places.passage_id,
    places.quote_phrase,
    parts.stretch(
        (
            select passages.passage_text
            from parts.passages
            where passages.passage_id = places.passage_id
        ),
        places.quote_phrase
    ) as quote_text
from places;

comment on view parts.office_passages is
'One row per office of an actor and passage that shows it, with the words that do';
