-- Keeps: what each source tells of each actor, in counts that may be added up.
-- Grain: source_id, actor_id
-- Touched by: telling_sources, by source_id
with

said as (
    select
        evidence.source_id,
        evidence.evidence_id,
        evidence.claim_id,
        evidence.hop_count
    from touched_telling_sources
    inner join kept.evidence
        on touched_telling_sources.id = evidence.source_id
),

-- A claim counts in the first source that says it, so that adding up counts it once.
first_said as (
    select distinct
        said.claim_id,
        said.source_id
    from said
    where
        not exists (
            select 1
            from kept.evidence
            where
                evidence.claim_id = said.claim_id
                and evidence.source_id < said.source_id
        )
),

about as (
    select
        first_said.source_id,
        claim_actors.actor_id,
        first_said.claim_id
    from first_said
    inner join living.claim_actors
        on first_said.claim_id = claim_actors.claim_id
    union
    select
        first_said.source_id,
        parts.actor_id,
        first_said.claim_id
    from first_said
    inner join research.claims
        on first_said.claim_id = claims.id
    cross join
        lateral (
            values (claims.subject_actor_id), (claims.value_actor_id)
        ) as parts (actor_id)
    where parts.actor_id is not null
),

spoken as (
    select
        said.source_id,
        attributions.speaker_actor_id as actor_id,
        attributions.speaker_title,
        speech_acts.is_utterance
    from said
    inner join living.attributions
        on said.evidence_id = attributions.claim_source_id
    inner join research.speech_acts
        on attributions.speech_act = speech_acts.key
    where
        said.hop_count > 0
        and attributions.speaker_actor_id is not null
),

titles as (
    select
        spoken.source_id,
        spoken.actor_id,
        array_agg(
            distinct spoken.speaker_title order by spoken.speaker_title
        ) as speaker_titles
    from spoken
    where spoken.speaker_title is not null
    group by spoken.source_id, spoken.actor_id
),

told as (
    select
        appearances.source_id,
        appearances.actor_id,
        'passage' as told_by,
        appearances.mention_count
    from touched_telling_sources
    inner join kept.appearances
        on touched_telling_sources.id = appearances.source_id
    union all
    select
        revisions.source_id,
        mentions.actor_id,
        'suggested mention' as told_by,
        0 as mention_count
    from touched_telling_sources
    inner join living.revisions
        on touched_telling_sources.id = revisions.source_id
    inner join living.passage_texts
        on revisions.id = passage_texts.revision_id
    inner join living.mentions
        on passage_texts.id = mentions.passage_text_id
    where
        revisions.is_current
        and not mentions.is_confirmed
    union all
    select
        spoken.source_id,
        spoken.actor_id,
        case when spoken.is_utterance then 'statement' else 'act' end as told_by,
        0 as mention_count
    from spoken
    union all
    select
        about.source_id,
        about.actor_id,
        'claim' as told_by,
        0 as mention_count
    from about
    union all
    select
        event_sources.source_id,
        event_actors.actor_id,
        'event' as told_by,
        0 as mention_count
    from touched_telling_sources
    inner join living.event_sources
        on touched_telling_sources.id = event_sources.source_id
    inner join living.events
        on event_sources.event_id = events.id
    inner join living.event_actors
        on events.id = event_actors.event_id
),

counts as (
    select
        told.source_id,
        told.actor_id,
        count(*) filter (where told.told_by = 'passage') as passage_count,
        sum(told.mention_count)::bigint as mention_count,
        count(*) filter (
            where told.told_by = 'suggested mention'
        ) as suggested_mention_count,
        count(*) filter (where told.told_by = 'statement') as statement_count,
        count(*) filter (where told.told_by = 'act') as act_count_without_utterance,
        count(*) filter (where told.told_by = 'claim') as first_claim_count,
        bool_or(told.told_by = 'event') as is_in_event
    from told
    group by told.source_id, told.actor_id
)

select
    counts.source_id,
    counts.actor_id,
    sources.published_earliest,
    sources.published_latest,
    counts.passage_count,
    counts.mention_count,
    counts.suggested_mention_count,
    counts.statement_count,
    counts.act_count_without_utterance,
    counts.first_claim_count,
    counts.is_in_event,
    titles.speaker_titles
from counts
inner join living.sources
    on counts.source_id = sources.id
left join titles
    on
        counts.source_id = titles.source_id
        and counts.actor_id = titles.actor_id
