-- Question: how were names decided that the matcher cannot decide?
-- Shows: every live decision, with the held text of its passage or null.
with

current_texts as (
    select
        passage_texts.passage_id,
        passage_texts.text
    from research.passage_texts
    inner join research.revisions
        on passage_texts.revision_id = revisions.id
    where
        passage_texts.retired_run_id is null
        and revisions.is_current
        and revisions.retired_run_id is null
)

select
    mention_decisions.name,
    mention_decisions.nth,
    actors.key as actor,
    current_texts.text
from research.mention_decisions
left join research.actors
    on mention_decisions.actor_id = actors.id
left join current_texts
    on mention_decisions.passage_id = current_texts.passage_id
where mention_decisions.retired_run_id is null
order by
    mention_decisions.passage_id asc,
    mention_decisions.name asc,
    mention_decisions.nth asc;
