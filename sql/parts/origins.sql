-- Question: which independent origins stand for and against each claim?
-- Grain: claim_id, origin_key
create view parts.origins as
with

-- Who says a claim that is part of a broader one says that one too.
words as (
    select
        evidence.claim_id,
        true as is_own,
        evidence.evidence_id,
        evidence.origin_kind,
        evidence.origin_key,
        evidence.origin_actor_id,
        evidence.attribution_id,
        evidence.origin_source_id,
        evidence.polarity
    from kept.evidence
    union all
    select
        broader_claims.broader_claim_id as claim_id,
        false as is_own,
        evidence.evidence_id,
        evidence.origin_kind,
        evidence.origin_key,
        evidence.origin_actor_id,
        evidence.attribution_id,
        evidence.origin_source_id,
        evidence.polarity
    from kept.broader_claims
    inner join kept.evidence
        on broader_claims.claim_id = evidence.claim_id
)

select
    words.claim_id,
    words.origin_key,
    min(
        case words.origin_kind
            when 'actor'
                then
                    (
                        select actors.name
                        from research.actors
                        where actors.id = words.origin_actor_id
                    )
            when 'label'
                then
                    (
                        select attributions.speaker_label
                        from research.attributions
                        where attributions.id = words.attribution_id
                    )
            else
                (
                    select coalesce(sources.title, sources.key)
                    from research.sources
                    where sources.id = words.origin_source_id
                )
        end
    ) as origin_name,
    bool_or(words.polarity = 1 and words.is_own) as is_for,
    bool_or(words.polarity = -1 and words.is_own) as is_against,
    bool_or(words.polarity = 1) as is_for_with_narrower
from words
where
    not exists (
        select 1
        from kept.withdrawals
        where withdrawals.evidence_id = words.evidence_id
    )
group by words.claim_id, words.origin_key;

comment on view parts.origins is
'One row per claim and origin that says it or a claim that is part of it, what was '
'taken back left out';
