-- Question: which structured claims answer one question with different values?
-- Grain: claim_a_key, claim_b_key
create view report.differing_values as
with

-- A number of which only the value itself is said is a range of one point.
comparable as (
    select
        claim_values.claim_id,
        claim_values.claim_key,
        claim_values.claim_statement,
        claim_values.attribute,
        claim_values.attribute_label,
        claim_values.subject_kind,
        claim_values.subject_id,
        claim_values.subject_key,
        claim_values.subject_name,
        claim_values.value_kind,
        claim_values.value,
        lower(btrim(claim_values.value)) as folded_value,
        claim_values.value_actor_id,
        claim_values.value_event_id,
        claim_values.unit,
        case
            when claim_values.value_low is null and claim_values.value_high is null
                then claim_values.value_best
            else claim_values.value_low
        end as range_low,
        case
            when claim_values.value_low is null and claim_values.value_high is null
                then claim_values.value_best
            else claim_values.value_high
        end as range_high,
        claim_values.value_earliest,
        claim_values.value_latest,
        daterange(
            claim_values.holds_earliest, claim_values.holds_latest, '[]'
        ) as holds_during,
        case
            when
                claim_values.claim_kind = 'plan'
                and claim_values.comparable_group = 'actual'
                then 'plan'
            else claim_values.comparable_group
        end as comparable_group
    from report.claim_values
    where claim_values.is_single_valued
),

same_question as (
    select
        claims_a.claim_id as claim_a_id,
        claims_a.claim_key as claim_a_key,
        claims_a.claim_statement as claim_a_statement,
        claims_a.value as claim_a_value,
        claims_b.claim_id as claim_b_id,
        claims_b.claim_key as claim_b_key,
        claims_b.claim_statement as claim_b_statement,
        claims_b.value as claim_b_value,
        claims_a.subject_kind,
        claims_a.subject_key,
        claims_a.subject_name,
        claims_a.attribute,
        claims_a.attribute_label,
        claims_a.value_kind,
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
        claims_a.comparable_group = claims_b.comparable_group
        or (claims_a.comparable_group = 'actual' and claims_b.comparable_group = 'plan')
        or (claims_a.comparable_group = 'plan' and claims_b.comparable_group = 'actual')
)

select
    same_question.claim_a_id,
    same_question.claim_a_key,
    same_question.claim_a_statement,
    same_question.claim_a_value,
    same_question.claim_b_id,
    same_question.claim_b_key,
    same_question.claim_b_statement,
    same_question.claim_b_value,
    same_question.subject_kind,
    same_question.subject_key,
    same_question.subject_name,
    same_question.attribute,
    same_question.attribute_label,
    same_question.value_kind,
    case
        when same_question.is_plan_and_outcome then 'plan and outcome'
        when same_question.difference = 'contradiction' then 'possible contradiction'
        else same_question.difference
    end as derived_as
from same_question
where same_question.difference is not null;

comment on view report.differing_values is
'One row per pair of claims that give one subject different values of an attribute '
'that has one at a time, whatever anybody made of it';
comment on column report.differing_values.claim_a_id is
'Claim with the lower key: internal number';
comment on column report.differing_values.claim_a_key is
'Claim with the lower key: stable key';
comment on column report.differing_values.claim_a_statement is
'Claim a: what is claimed';
comment on column report.differing_values.claim_a_value is
'Claim a: its value in words';
comment on column report.differing_values.claim_b_id is
'Claim with the higher key: internal number';
comment on column report.differing_values.claim_b_key is
'Claim with the higher key: stable key';
comment on column report.differing_values.claim_b_statement is
'Claim b: what is claimed';
comment on column report.differing_values.claim_b_value is
'Claim b: its value in words';
comment on column report.differing_values.subject_kind is
'What both claims are about: actor or event';
comment on column report.differing_values.subject_key is
'Key of the actor or event both claims are about';
comment on column report.differing_values.subject_name is
'Actor or event both claims are about';
comment on column report.differing_values.attribute is 'What both say of the subject';
comment on column report.differing_values.attribute_label is
'What both say of the subject, as people read it';
comment on column report.differing_values.value_kind is
'Kind of value: text, number, date, actor, event';
comment on column report.differing_values.derived_as is
'What the values alone suggest: possible contradiction, precision, or plan and '
'outcome, where one claim is a plan and the other is not';
