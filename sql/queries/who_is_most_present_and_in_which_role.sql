-- Question: which actors are most present, and in which role?
-- Shows: the ten with most speech, claims and events; being merely named does not
-- count, so the answer is the same without the text of the articles.
select
    actors.actor_name,
    actors.actor_kind_label,
    actors.statement_count,
    actors.claim_count,
    actors.event_count,
    actors.event_roles
from report.actors
order by
    actors.statement_count + actors.claim_count + actors.event_count desc,
    actors.actor_key asc
limit 10;
