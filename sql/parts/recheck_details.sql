-- Question: what was coded from each stretch of words, should they change?
-- Grain: question_kind, about_id
create view parts.recheck_details as
select
    'recheck_claim' as question_kind,
    claim_sources.id as about_id,
    claims.statement as coded,
    quotes.phrase as quote,
    parts.match_text(quotes.match_status, quotes.changed_words) as quote_match
from research.claim_sources
inner join research.claims
    on claim_sources.claim_id = claims.id
left join living.quotes
    on claim_sources.quote_id = quotes.id
union all
select
    'recheck_event' as question_kind,
    event_sources.id as about_id,
    events.title as coded,
    quotes.phrase as quote,
    parts.match_text(quotes.match_status, quotes.changed_words) as quote_match
from research.event_sources
inner join research.events
    on event_sources.event_id = events.id
left join living.quotes
    on event_sources.quote_id = quotes.id
union all
select
    'recheck_relation' as question_kind,
    actor_relation_sources.id as about_id,
    actors.name
    || ' '
    || lower(actor_relation_kinds.label)
    || ' '
    || to_actors.name as coded,
    actor_relation_sources.quote,
    null as quote_match
from research.actor_relation_sources
inner join research.actor_relations
    on actor_relation_sources.actor_relation_id = actor_relations.id
inner join research.actor_relation_kinds
    on actor_relations.kind = actor_relation_kinds.key
inner join research.actors
    on actor_relations.from_actor_id = actors.id
inner join research.actors as to_actors
    on actor_relations.to_actor_id = to_actors.id;

comment on view parts.recheck_details is
'One row per act of saying a claim, report of an event and showing of a tie';
