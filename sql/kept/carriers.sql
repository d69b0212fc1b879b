-- Keeps: which live source carries which claim, on which side, and how early among the
-- others.
-- Grain: claim_id, source_id
-- Touched by: claims, by claim_id
with

carriers as (
    select
        evidence.claim_id,
        evidence.source_id,
        count(*) as evidence_count,
        bool_or(evidence.polarity = 1) as is_said,
        bool_or(evidence.polarity = -1) as is_denied,
        bool_and(evidence.polarity = -1) as is_only_denied,
        bool_or(evidence.polarity = 1 and withdrawn.evidence_id is null) as is_for,
        bool_or(evidence.polarity = -1 and withdrawn.evidence_id is null) as is_against,
        bool_or(evidence.origin_kind = 'source') as is_own_voice,
        bool_and(withdrawn.evidence_id is not null) as is_withdrawn
    from touched_claims
    inner join kept.evidence
        on touched_claims.id = evidence.claim_id
    left join
        lateral (
            select withdrawals.evidence_id
            from kept.withdrawals
            where withdrawals.evidence_id = evidence.evidence_id
            group by withdrawals.evidence_id
        ) as withdrawn
        on true
    group by evidence.claim_id, evidence.source_id
)

-- A source without a first possible day could be older than any other.
select
    carriers.claim_id,
    carriers.source_id,
    carriers.evidence_count,
    carriers.is_said,
    carriers.is_denied,
    carriers.is_only_denied,
    carriers.is_for,
    carriers.is_against,
    carriers.is_own_voice,
    carriers.is_withdrawn,
    case
        when row_number() over whole_claim > 1
            then
                first_value(coalesce(sources.published_earliest, '-infinity'))
                    over whole_claim
        else
            nth_value(coalesce(sources.published_earliest, '-infinity'), 2)
                over whole_claim
    end as earliest_of_others,
    min(sources.published_latest) over whole_claim as first_latest
from carriers
inner join research.sources
    on carriers.source_id = sources.id
window
    whole_claim as (
        partition by carriers.claim_id
        order by
            coalesce(sources.published_earliest, '-infinity'),
            carriers.source_id
        rows between unbounded preceding and unbounded following
    )
