-- Keeps: which actors appear in a passage, and as what.
-- Grain: passage_id, actor_id
-- Touched by: appearances, by passage_id
with

current_texts as (
    select
        passage_texts.id as passage_text_id,
        passage_texts.passage_id,
        passage_texts.text is not null as is_held
    from touched_appearances
    inner join living.passage_texts
        on touched_appearances.id = passage_texts.passage_id
    inner join living.revisions
        on passage_texts.revision_id = revisions.id
    where revisions.is_current
),

said as (
    select
        evidence.evidence_id,
        evidence.claim_id,
        evidence.passage_id,
        evidence.hop_count
    from touched_appearances
    inner join kept.evidence
        on touched_appearances.id = evidence.passage_id
),

found as (
    select
        current_texts.passage_id,
        mentions.actor_id,
        1 as mention_count,
        true as is_named,
        mentions.method = 'decided' as is_decided,
        false as is_speaker,
        null as claim_role,
        false as is_event
    from current_texts
    inner join living.mentions
        on current_texts.passage_text_id = mentions.passage_text_id
    where mentions.is_confirmed
    union all
    -- Where the words are held, the mentions found in them already follow the rulings.
    select
        mention_decisions.passage_id,
        mention_decisions.actor_id,
        0 as mention_count,
        true as is_named,
        true as is_decided,
        false as is_speaker,
        null as claim_role,
        false as is_event
    from touched_appearances
    inner join living.mention_decisions
        on touched_appearances.id = mention_decisions.passage_id
    where
        mention_decisions.actor_id is not null
        and not exists (
            select 1
            from current_texts
            where
                current_texts.passage_id = mention_decisions.passage_id
                and current_texts.is_held
        )
    union all
    select
        said.passage_id,
        attributions.speaker_actor_id as actor_id,
        0 as mention_count,
        false as is_named,
        false as is_decided,
        true as is_speaker,
        null as claim_role,
        false as is_event
    from said
    inner join living.attributions
        on said.evidence_id = attributions.claim_source_id
    where
        said.hop_count > 0
        and attributions.speaker_actor_id is not null
    union all
    select
        said.passage_id,
        claim_actors.actor_id,
        0 as mention_count,
        false as is_named,
        false as is_decided,
        false as is_speaker,
        claim_actors.role as claim_role,
        false as is_event
    from said
    inner join living.claim_actors
        on said.claim_id = claim_actors.claim_id
    union all
    -- Subject and value of a structure have roles too.
    select
        said.passage_id,
        parts.actor_id,
        0 as mention_count,
        false as is_named,
        false as is_decided,
        false as is_speaker,
        parts.claim_role,
        false as is_event
    from said
    inner join research.claims
        on said.claim_id = claims.id
    cross join
        lateral (
            values
            ('subject', claims.subject_actor_id), ('object', claims.value_actor_id)
        ) as parts (claim_role, actor_id)
    where parts.actor_id is not null
    union all
    select
        event_sources.passage_id,
        event_actors.actor_id,
        0 as mention_count,
        false as is_named,
        false as is_decided,
        false as is_speaker,
        null as claim_role,
        true as is_event
    from touched_appearances
    inner join living.event_sources
        on touched_appearances.id = event_sources.passage_id
    inner join living.events
        on event_sources.event_id = events.id
    inner join living.event_actors
        on events.id = event_actors.event_id
),

-- A part in an event is our conclusion: it marks a row and makes none.
appearing as (
    select
        found.passage_id,
        found.actor_id,
        sum(found.mention_count)::bigint as mention_count,
        bool_or(found.is_named) as is_named,
        bool_or(found.is_decided) as is_decided,
        bool_or(found.is_speaker) as is_speaker,
        bool_or(found.claim_role = 'subject') as is_subject,
        bool_or(found.claim_role = 'object') as is_object,
        bool_or(found.is_event) as is_in_event
    from found
    group by found.passage_id, found.actor_id
    having not bool_and(found.is_event)
)

select
    appearing.passage_id,
    appearing.actor_id,
    passages.source_id,
    appearing.mention_count,
    appearing.is_named,
    appearing.is_decided,
    appearing.is_speaker,
    case
        when appearing.is_subject and appearing.is_object then 'subject; object'
        when appearing.is_subject then 'subject'
        when appearing.is_object then 'object'
    end as claim_roles,
    appearing.is_in_event
from appearing
inner join living.actors
    on appearing.actor_id = actors.id
inner join living.passages
    on appearing.passage_id = passages.id
inner join living.sources
    on passages.source_id = sources.id
