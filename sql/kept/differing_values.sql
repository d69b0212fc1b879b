-- Keeps: which structured claims answer one question with different values.
-- Grain: claim_a_id, claim_b_id
-- Touched by: claims, by claim_a_id or claim_b_id
with

-- A question is an attribute of a subject; all claims that answer it are compared.
asked as (
    select distinct
        claims.attribute,
        claims.subject_actor_id,
        claims.subject_event_id
    from touched_claims
    inner join living.claims
        on touched_claims.id = claims.id
    inner join research.attributes
        on claims.attribute = attributes.key
    where attributes.is_single_valued
),

answers as (
    select claims.id
    from asked
    inner join living.claims
        on
            asked.subject_actor_id = claims.subject_actor_id
            and asked.attribute = claims.attribute
    union all
    select claims.id
    from asked
    inner join living.claims
        on
            asked.subject_event_id = claims.subject_event_id
            and asked.attribute = claims.attribute
),

-- The bounds keep the conversion from failing on numbers no measurement reaches.
-- Not given is no bound: greatest and least would pass over it.
numbers as (
    select
        claims.id as claim_id,
        case
            when claims.value_low is not null
                then round(least(greatest(claims.value_low, -1e300), 1e300), 100)
        end::double precision as value_low,
        case
            when claims.value_best is not null
                then round(least(greatest(claims.value_best, -1e300), 1e300), 100)
        end::double precision as value_best,
        case
            when claims.value_high is not null
                then round(least(greatest(claims.value_high, -1e300), 1e300), 100)
        end::double precision as value_high
    from answers
    inner join research.claims
        on answers.id = claims.id
),

-- A number of which only the value itself is said is a range of one point.
comparable as (
    select
        claims.id as claim_id,
        claims.key as claim_key,
        claims.attribute,
        claims.subject_kind,
        coalesce(claims.subject_actor_id, claims.subject_event_id) as subject_id,
        claims.value_kind,
        lower(btrim(claims.value_text)) as folded_value,
        claims.value_actor_id,
        claims.value_event_id,
        claims.unit,
        case
            when numbers.value_low is null and numbers.value_high is null
                then numbers.value_best
            else numbers.value_low
        end as range_low,
        case
            when numbers.value_low is null and numbers.value_high is null
                then numbers.value_best
            else numbers.value_high
        end as range_high,
        claims.value_date_earliest as value_earliest,
        claims.value_date_latest as value_latest,
        daterange(claims.holds_earliest, claims.holds_latest, '[]') as holds_during,
        case
            when claims.kind = 'plan' and modalities.comparable_group = 'actual'
                then 'plan'
            else modalities.comparable_group
        end as comparable_group,
        touched_claims.id is not null as is_touched
    from answers
    inner join research.claims
        on answers.id = claims.id
    inner join numbers
        on answers.id = numbers.claim_id
    inner join research.modalities
        on claims.modality = modalities.key
    left join touched_claims
        on answers.id = touched_claims.id
),

same_question as (
    select
        claims_a.claim_id as claim_a_id,
        claims_b.claim_id as claim_b_id,
        claims_a.comparable_group <> claims_b.comparable_group as is_plan_and_outcome,
        -- value kind          the two values               difference
        -- text, actor, event  equal                        none
        -- text, actor, event  not equal                    contradiction
        -- number              in different units           none
        -- number              no number in both ranges     contradiction
        -- number              same range                   none
        -- number              ranges overlap               precision
        -- date                before, after                contradiction
        -- date                within, contains, overlaps   precision
        -- date                equal, unknown               none
        case claims_a.value_kind
            when 'text'
                then
                    case
                        when claims_a.folded_value <> claims_b.folded_value
                            then 'contradiction'
                    end
            when 'actor'
                then
                    case
                        when claims_a.value_actor_id <> claims_b.value_actor_id
                            then 'contradiction'
                    end
            when 'event'
                then
                    case
                        when claims_a.value_event_id <> claims_b.value_event_id
                            then 'contradiction'
                    end
            when 'number'
                then
                    case
                        when claims_a.unit <> claims_b.unit then null
                        when
                            claims_a.range_low > claims_b.range_high
                            or claims_b.range_low > claims_a.range_high
                            then 'contradiction'
                        when
                            (claims_a.range_low is distinct from claims_b.range_low)
                            or (
                                claims_a.range_high
                                is distinct from claims_b.range_high
                            )
                            then 'precision'
                    end
            when 'date'
                then
                    case research.date_relation(
                        claims_a.value_earliest,
                        claims_a.value_latest,
                        claims_b.value_earliest,
                        claims_b.value_latest
                    )
                        when 'before' then 'contradiction'
                        when 'after' then 'contradiction'
                        when 'within' then 'precision'
                        when 'contains' then 'precision'
                        when 'overlaps' then 'precision'
                    end
        end as difference
    from comparable as claims_a
    inner join comparable as claims_b
        on
            claims_a.attribute = claims_b.attribute
            and claims_a.subject_kind = claims_b.subject_kind
            and claims_a.subject_id = claims_b.subject_id
            and claims_a.claim_key < claims_b.claim_key
            and claims_a.holds_during && claims_b.holds_during
    where
        (claims_a.is_touched or claims_b.is_touched)
        and (
            claims_a.comparable_group = claims_b.comparable_group
            or (
                claims_a.comparable_group = 'actual'
                and claims_b.comparable_group = 'plan'
            )
            or (
                claims_a.comparable_group = 'plan'
                and claims_b.comparable_group = 'actual'
            )
        )
)

select
    same_question.claim_a_id,
    same_question.claim_b_id,
    case
        when same_question.is_plan_and_outcome then 'plan and outcome'
        when same_question.difference = 'contradiction' then 'possible contradiction'
        else same_question.difference
    end as derived_as
from same_question
where same_question.difference is not null
