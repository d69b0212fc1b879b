-- Keeps: what each live claim is about, and how many acts, sources and origins stand
-- for and against it.
-- Grain: claim_id
-- Touched by: claims, by claim_id
with

narrower_counts as (
    select
        broader_claims.broader_claim_id as claim_id,
        count(*) as narrower_claim_count
    from touched_claims
    inner join kept.broader_claims
        on touched_claims.id = broader_claims.broader_claim_id
    group by broader_claims.broader_claim_id
),

said as not materialized (
    select
        evidence.claim_id,
        evidence.source_id,
        sources.outlet_id,
        evidence.origin_kind,
        evidence.origin_key,
        evidence.is_self_interested,
        evidence.polarity,
        withdrawn.evidence_id is not null as is_withdrawn
    from kept.evidence
    inner join research.sources
        on evidence.source_id = sources.id
    left join
        lateral (
            select withdrawals.evidence_id
            from kept.withdrawals
            where withdrawals.evidence_id = evidence.evidence_id
            group by withdrawals.evidence_id
        ) as withdrawn
        on true
),

-- Who says a claim that is part of a broader one says that one too.
words as (
    select
        said.claim_id,
        true as is_own,
        said.source_id,
        said.outlet_id,
        said.origin_kind,
        said.origin_key,
        said.is_self_interested,
        said.is_withdrawn,
        said.polarity = 1 and not said.is_withdrawn as is_for,
        said.polarity = -1 and not said.is_withdrawn as is_against
    from touched_claims
    inner join said
        on touched_claims.id = said.claim_id
    union all
    select
        broader_claims.broader_claim_id as claim_id,
        false as is_own,
        said.source_id,
        said.outlet_id,
        said.origin_kind,
        said.origin_key,
        said.is_self_interested,
        said.is_withdrawn,
        not said.is_withdrawn as is_for,
        false as is_against
    from touched_claims
    inner join kept.broader_claims
        on touched_claims.id = broader_claims.broader_claim_id
    inner join said
        on broader_claims.claim_id = said.claim_id
    where said.polarity = 1
),

-- Articles that pass on the same speaker's word, or copy one another, are one origin.
origins as (
    select
        words.claim_id,
        words.origin_kind,
        bool_or(words.is_own) as is_own,
        bool_or(words.is_for and words.is_own) as is_for,
        bool_or(words.is_for) as is_for_with_narrower,
        bool_or(words.is_against) as is_against,
        bool_or(words.is_self_interested and words.is_own) as is_self_interested
    from words
    group by words.claim_id, words.origin_kind, words.origin_key
),

origin_counts as (
    select
        origins.claim_id,
        count(*) filter (where origins.is_own) as origin_count,
        count(*) filter (where origins.is_for) as origin_count_for,
        count(*) filter (where origins.is_against) as origin_count_against,
        count(*) filter (
            where origins.is_for and origins.is_self_interested
        ) as self_interested_origin_count_for,
        count(*) filter (
            where origins.is_against and origins.is_self_interested
        ) as self_interested_origin_count_against,
        count(*) filter (
            where origins.is_for and origins.origin_kind = 'label'
        ) as anonymous_origin_count_for,
        count(*) filter (
            where origins.is_for or origins.is_against
        ) as siding_origin_count,
        count(*) filter (
            where origins.is_for_with_narrower
        ) as origin_count_for_with_narrower
    from origins
    group by origins.claim_id
),

link_counts as (
    select
        words.claim_id,
        count(*) filter (where words.is_own) as evidence_count,
        count(distinct words.source_id) filter (where words.is_own) as source_count,
        count(distinct words.source_id) filter (
            where words.is_for and words.is_own
        ) as source_count_for,
        count(distinct words.source_id) filter (
            where words.is_against
        ) as source_count_against,
        count(distinct words.outlet_id) filter (where words.is_own) as outlet_count,
        count(*) filter (
            where words.is_withdrawn and words.is_own
        ) as withdrawn_evidence_count,
        count(*) filter (where words.is_withdrawn) as withdrawn_count_with_narrower,
        count(distinct words.source_id) filter (
            where words.is_for
        ) as source_count_for_with_narrower
    from words
    group by words.claim_id
)

select
    claims.id as claim_id,
    coalesce(link_counts.evidence_count, 0) as evidence_count,
    coalesce(link_counts.source_count, 0) as source_count,
    coalesce(link_counts.source_count_for, 0) as source_count_for,
    coalesce(link_counts.source_count_against, 0) as source_count_against,
    coalesce(link_counts.outlet_count, 0) as outlet_count,
    coalesce(origin_counts.origin_count, 0) as origin_count,
    coalesce(origin_counts.origin_count_for, 0) as origin_count_for,
    coalesce(origin_counts.origin_count_against, 0) as origin_count_against,
    coalesce(origin_counts.self_interested_origin_count_for, 0)
        as self_interested_origin_count_for,
    coalesce(origin_counts.self_interested_origin_count_against, 0)
        as self_interested_origin_count_against,
    coalesce(origin_counts.anonymous_origin_count_for, 0) as anonymous_origin_count_for,
    coalesce(origin_counts.siding_origin_count, 0) as siding_origin_count,
    -- for         against      taken back   support
    -- 1 or more   1 or more    any          disputed
    -- 2 or more   none         any          corroborated
    -- 1           none         any          single origin
    -- none        1 or more    any          only denied
    -- none        none         1 or more    withdrawn
    -- none        none         none         only passed on
    case
        when
            origin_counts.origin_count_for > 0
            and origin_counts.origin_count_against > 0
            then 'disputed'
        when origin_counts.origin_count_for > 1 then 'corroborated'
        when origin_counts.origin_count_for = 1 then 'single origin'
        when origin_counts.origin_count_against > 0 then 'only denied'
        when link_counts.withdrawn_evidence_count > 0 then 'withdrawn'
        else 'only passed on'
    end as support,
    coalesce(link_counts.withdrawn_evidence_count, 0) as withdrawn_evidence_count,
    coalesce(narrower_counts.narrower_claim_count, 0) as narrower_claim_count,
    coalesce(origin_counts.origin_count_for_with_narrower, 0)
        as origin_count_for_with_narrower,
    coalesce(link_counts.source_count_for_with_narrower, 0)
        as source_count_for_with_narrower,
    -- The same table, with the narrower claims in the columns for and taken back.
    case
        when
            origin_counts.origin_count_for_with_narrower > 0
            and origin_counts.origin_count_against > 0
            then 'disputed'
        when origin_counts.origin_count_for_with_narrower > 1 then 'corroborated'
        when origin_counts.origin_count_for_with_narrower = 1 then 'single origin'
        when origin_counts.origin_count_against > 0 then 'only denied'
        when link_counts.withdrawn_count_with_narrower > 0 then 'withdrawn'
        else 'only passed on'
    end as support_with_narrower,
    coalesce(subject_actors.key, subject_events.key) as subject_key
from touched_claims
inner join living.claims
    on touched_claims.id = claims.id
left join research.actors as subject_actors
    on claims.subject_actor_id = subject_actors.id
left join research.events as subject_events
    on claims.subject_event_id = subject_events.id
left join origin_counts
    on claims.id = origin_counts.claim_id
left join link_counts
    on claims.id = link_counts.claim_id
left join narrower_counts
    on claims.id = narrower_counts.claim_id
