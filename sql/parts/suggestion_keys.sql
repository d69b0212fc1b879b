-- Question: which proposals wait for a person, and by which keys are they asked for?
-- Grain: suggestion_key
create view parts.suggestion_keys as
select
    passages.passage_key
    || '/'
    || suggestions.kind
    || '/'
    || suggestions.phrase
    || '/'
    || suggestions.nth
    || '/'
    || suggestions.proposed as suggestion_key,
    suggestions.kind as suggestion_kind,
    suggestions.id as suggestion_id,
    suggestions.source_id,
    sources.key as source_key,
    suggestions.passage_id,
    passages.passage_key,
    suggestions.phrase as quote_phrase,
    actors.id as actor_id,
    actors.key as actor_key,
    actors.name as actor_name,
    claims.id as claim_id,
    claims.key as claim_key,
    claims.statement as claim_statement,
    events.id as event_id,
    events.key as event_key,
    events.title as event_title,
    suggestions.rank as suggestion_rank,
    suggestions.is_rejected
from living.suggestions
inner join kept.passages
    on suggestions.passage_id = passages.passage_id
inner join research.sources
    on suggestions.source_id = sources.id
left join living.actors
    on suggestions.actor_id = actors.id
left join living.claims
    on suggestions.claim_id = claims.id
left join living.events
    on suggestions.event_id = events.id
union all
-- Mentions are found anew whenever texts or names change; only their refusal is kept.
select
    passages.passage_key
    || '/mention/'
    || mentions.start_char
    || '/'
    || actors.key as suggestion_key,
    'mention' as suggestion_kind,
    null as suggestion_id,
    passages.source_id,
    sources.key as source_key,
    passages.passage_id,
    passages.passage_key,
    mentions.surface as quote_phrase,
    mentions.actor_id,
    actors.key as actor_key,
    actors.name as actor_name,
    null as claim_id,
    null as claim_key,
    null as claim_statement,
    null as event_id,
    null as event_key,
    null as event_title,
    (
        select count(*)
        from living.mentions as rivals
        inner join living.actors as other_actors
            on rivals.actor_id = other_actors.id
        where
            rivals.passage_text_id = mentions.passage_text_id
            and rivals.start_char = mentions.start_char
            and not rivals.is_confirmed
            and other_actors.key <= actors.key
    )::integer as suggestion_rank,
    false as is_rejected
from living.mentions
inner join kept.passages
    on mentions.passage_text_id = passages.passage_text_id
inner join research.sources
    on passages.source_id = sources.id
inner join living.actors
    on mentions.actor_id = actors.id
where not mentions.is_confirmed;

comment on view parts.suggestion_keys is
'One row per proposal, from a seed file or a naming that may mean an actor: its keys';
