-- Keeps: what is left to do, by kind, and where it stands.
-- Grain: question_kind, entity_key
-- Touched by: coded_sources, by source_id
-- Touched by: claims, by claim_a_id or claim_b_id
-- Touched by: undated_events, by event_id
with

places as (
    select
        passages.id as passage_id,
        sources.id as source_id,
        kept_passages.passage_key,
        sources.status,
        passages.gist is null as is_unread,
        (
            kept_passages.evidence_count > 0
            or kept_passages.event_count > 0
            or passages.uncoded_reason is not null
        ) as is_coded,
        kept_passages.match_status
    from touched_coded_sources
    inner join living.sources
        on touched_coded_sources.id = sources.id
    inner join living.passages
        on sources.id = passages.source_id
    inner join kept.passages as kept_passages
        on passages.id = kept_passages.passage_id
),

undecided_mentions as (
    select
        places.source_id,
        places.passage_id,
        places.passage_key,
        mentions.start_char,
        min(mentions.id) as mention_id
    from places
    inner join living.passage_texts
        on places.passage_id = passage_texts.passage_id
    inner join living.revisions
        on passage_texts.revision_id = revisions.id
    inner join living.mentions
        on passage_texts.id = mentions.passage_text_id
    where
        places.status = 'coded'
        and revisions.is_current
        and not mentions.is_confirmed
    group by
        places.source_id, places.passage_id, places.passage_key, mentions.start_char
),

questions_in_passages as (
    select
        'uncoded_passage' as question_kind,
        places.passage_key as entity_key,
        places.source_id,
        places.passage_id,
        null::bigint as entity_id
    from places
    where places.status <> 'draft' and not places.is_coded
    union all
    select
        'unread_passage' as question_kind,
        places.passage_key as entity_key,
        places.source_id,
        places.passage_id,
        null as entity_id
    from places
    where places.status <> 'draft' and places.is_unread
    union all
    select
        'lost_passage' as question_kind,
        places.passage_key as entity_key,
        places.source_id,
        places.passage_id,
        null as entity_id
    from places
    where places.match_status in ('altered', 'ambiguous', 'lost')
    union all
    select
        'unresolved_mention' as question_kind,
        undecided_mentions.passage_key
        || '/'
        || undecided_mentions.start_char as entity_key,
        undecided_mentions.source_id,
        undecided_mentions.passage_id,
        undecided_mentions.mention_id as entity_id
    from undecided_mentions
    union all
    select
        'lost_anchor' as question_kind,
        places.passage_key || '/' || quotes.phrase as entity_key,
        places.source_id,
        places.passage_id,
        quotes.id as entity_id
    from places
    inner join living.quotes
        on places.passage_id = quotes.passage_id
    where quotes.match_status in ('altered', 'ambiguous', 'lost')
    union all
    select
        'recheck_claim' as question_kind,
        places.passage_key
        || '/'
        || claims.key
        || '/'
        || claim_sources.occurrence as entity_key,
        places.source_id,
        places.passage_id,
        evidence.evidence_id as entity_id
    from places
    inner join kept.evidence
        on places.passage_id = evidence.passage_id
    inner join research.claim_sources
        on evidence.evidence_id = claim_sources.id
    inner join research.claims
        on evidence.claim_id = claims.id
    left join living.quotes
        on claim_sources.quote_id = quotes.id
    where
        case
            when quotes.id is null then places.match_status else quotes.match_status
        end
        in ('altered', 'ambiguous', 'lost')
    union all
    select
        'recheck_event' as question_kind,
        places.passage_key
        || '/'
        || events.key
        || '/'
        || event_sources.occurrence as entity_key,
        places.source_id,
        places.passage_id,
        event_sources.id as entity_id
    from places
    inner join living.event_sources
        on places.passage_id = event_sources.passage_id
    inner join living.events
        on event_sources.event_id = events.id
    left join living.quotes
        on event_sources.quote_id = quotes.id
    where
        case
            when quotes.id is null then places.match_status else quotes.match_status
        end
        in ('altered', 'ambiguous', 'lost')
    union all
    select
        'recheck_relation' as question_kind,
        actors.key
        || '/'
        || actor_relations.kind
        || '/'
        || to_actors.key
        || '/'
        || actor_relations.title
        || '/'
        || places.passage_key as entity_key,
        places.source_id,
        places.passage_id,
        actor_relation_sources.id as entity_id
    from places
    inner join living.actor_relation_sources
        on places.passage_id = actor_relation_sources.passage_id
    inner join living.actor_relations
        on actor_relation_sources.actor_relation_id = actor_relations.id
    inner join living.actors
        on actor_relations.from_actor_id = actors.id
    inner join living.actors as to_actors
        on actor_relations.to_actor_id = to_actors.id
    where places.match_status in ('altered', 'ambiguous', 'lost')
    union all
    select
        'unknown_publication_date' as question_kind,
        sources.key as entity_key,
        sources.id as source_id,
        null as passage_id,
        null as entity_id
    from touched_coded_sources
    inner join living.sources
        on touched_coded_sources.id = sources.id
    where sources.published_earliest is null and sources.published_latest is null
    union all
    select
        'draft_source' as question_kind,
        sources.key as entity_key,
        sources.id as source_id,
        null as passage_id,
        null as entity_id
    from touched_coded_sources
    inner join living.sources
        on touched_coded_sources.id = sources.id
    where sources.status = 'draft'
),

undecided_conflicts as (
    select
        conflicts.claim_a_id,
        conflicts.claim_b_id
    from touched_claims
    inner join kept.conflicts
        on touched_claims.id = conflicts.claim_a_id
    where
        conflicts.verdict = 'open'
        and (
            conflicts.claim_relation_id is not null
            or conflicts.derived_as = 'possible contradiction'
        )
    union
    select
        conflicts.claim_a_id,
        conflicts.claim_b_id
    from touched_claims
    inner join kept.conflicts
        on touched_claims.id = conflicts.claim_b_id
    where
        conflicts.verdict = 'open'
        and (
            conflicts.claim_relation_id is not null
            or conflicts.derived_as = 'possible contradiction'
        )
)

select
    questions_in_passages.question_kind,
    questions_in_passages.entity_key,
    questions_in_passages.source_id,
    questions_in_passages.passage_id,
    questions_in_passages.entity_id,
    null::bigint as claim_a_id,
    null::bigint as claim_b_id,
    null::bigint as event_id
from questions_in_passages
union all
select
    'single_origin_claim' as question_kind,
    claims.key as entity_key,
    null as source_id,
    null as passage_id,
    null as entity_id,
    claims.id as claim_a_id,
    null as claim_b_id,
    null as event_id
from touched_claims
inner join kept.claims as kept_claims
    on touched_claims.id = kept_claims.claim_id
inner join research.claims
    on touched_claims.id = claims.id
where kept_claims.support = 'single origin' and claims.kind = 'fact'
union all
select
    'undecided_conflict' as question_kind,
    claims_a.key || ' / ' || claims_b.key as entity_key,
    null as source_id,
    null as passage_id,
    null as entity_id,
    undecided_conflicts.claim_a_id,
    undecided_conflicts.claim_b_id,
    null as event_id
from undecided_conflicts
inner join research.claims as claims_a
    on undecided_conflicts.claim_a_id = claims_a.id
inner join research.claims as claims_b
    on undecided_conflicts.claim_b_id = claims_b.id
union all
select
    'unknown_event_date' as question_kind,
    events.key as entity_key,
    null as source_id,
    null as passage_id,
    null as entity_id,
    null as claim_a_id,
    null as claim_b_id,
    events.id as event_id
from touched_undated_events
inner join living.events
    on touched_undated_events.id = events.id
where
    events.status = 'occurred'
    and events.occurred_earliest is null
    and events.occurred_latest is null
