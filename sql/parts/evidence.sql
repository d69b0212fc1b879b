-- Question: how does a source say a claim, in which words, and on whose word?
-- Grain: evidence_key
create view parts.evidence as
-- What is not asked for is not read: left joins by key, and subqueries for labels.
select
    evidence.evidence_id,
    evidence.evidence_key,
    evidence.claim_id,
    evidence.source_id,
    evidence.passage_id,
    evidence.passage_key,
    evidence.quote_id,
    evidence.source_stance,
    (
        select stances.label
        from research.stances
        where stances.key = evidence.source_stance
    ) as source_stance_label,
    evidence.hedge,
    (
        select hedges.label
        from research.hedges
        where hedges.key = evidence.hedge
    ) as hedge_label,
    evidence.hop_count,
    evidence.attribution_id,
    evidence.origin_kind,
    evidence.origin_key,
    evidence.origin_actor_id,
    origin_actors.key as origin_actor_key,
    coalesce(
        origin_actors.name,
        (
            select attributions.speaker_label
            from research.attributions
            where attributions.id = evidence.attribution_id
        ),
        (
            select coalesce(sources.title, sources.key)
            from research.sources
            where sources.id = evidence.origin_source_id
        )
    ) as origin_name,
    evidence.origin_stance,
    (
        select stances.label
        from research.stances
        where stances.key = evidence.origin_stance
    ) as origin_stance_label,
    evidence.said_date_key,
    evidence.polarity,
    evidence.is_self_interested,
    exists(
        select 1
        from kept.withdrawals
        where withdrawals.evidence_id = evidence.evidence_id
    ) as is_withdrawn,
    -- Where words are named, their place counts, else that of the passage.
    (
        select passages.match_status
        from kept.passages
        where
            passages.passage_id = evidence.passage_id
            and passages.match_status in ('altered', 'ambiguous', 'lost')
            and evidence.quote_id is null
    ) as passage_match_status,
    (
        select passages.changed_words
        from kept.passages
        where
            passages.passage_id = evidence.passage_id
            and passages.match_status in ('altered', 'ambiguous', 'lost')
            and evidence.quote_id is null
    ) as passage_changed_words
from kept.evidence
-- Written as the index has it; no actor has the number 0.
left join research.actors as origin_actors
    on coalesce(evidence.origin_actor_id, 0) = origin_actors.id;

comment on view parts.evidence is
'One row per act of saying a claim, with its terms in words and on whose word it rests';
