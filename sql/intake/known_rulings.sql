-- Question: how were names decided that the matcher cannot decide?
-- Shows: every live decision, with the held text of its passage or null.
with

current_texts as (
    select
        passage_texts.passage_id,
        passage_texts.text
    from living.passage_texts
    inner join living.revisions
        on passage_texts.revision_id = revisions.id
    where revisions.is_current
)

select
    mention_decisions.name,
    mention_decisions.nth,
    actors.key as actor,
    current_texts.text
from living.mention_decisions
left join research.actors
    on mention_decisions.actor_id = actors.id
left join current_texts
    on mention_decisions.passage_id = current_texts.passage_id
order by
    mention_decisions.passage_id asc,
    mention_decisions.name asc,
    mention_decisions.nth asc;
