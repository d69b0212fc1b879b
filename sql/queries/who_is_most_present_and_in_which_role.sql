-- Question: which actors are most present, and in which role?
-- Shows: the ten that most passages quote or say a claim about. Being merely named
-- does not count, so the answer is the same without the text of the articles; parts in
-- events are our conclusion, so they stand beside and do not count either.
with

presences as (
    select
        appearances.actor_key,
        count(*) as passage_count,
        count(distinct appearances.source_key) as source_count
    from report.appearances
    where
        appearances.is_speaker
        or appearances.is_in_claim
    group by appearances.actor_key
)

select
    actors.actor_name,
    actors.actor_kind_label,
    presences.passage_count,
    presences.source_count,
    actors.statement_count,
    actors.act_count_without_utterance,
    actors.claim_count,
    actors.event_count,
    actors.event_roles
from presences
inner join report.actors
    on presences.actor_key = actors.actor_key
order by
    presences.passage_count desc,
    presences.source_count desc,
    presences.actor_key asc
limit 10;
