-- Question: which claims contradict each other or seem to, who says them, and what is
-- our verdict?
-- Grain: claim_a_key, claim_b_key
create view report.conflicts as
with

-- A number of which only the value itself is said is a range of one point.
comparable as (
    select
        claim_values.claim_id,
        claim_values.claim_key,
        claim_values.attribute,
        claim_values.subject_kind,
        claim_values.subject_id,
        claim_values.value_kind,
        lower(btrim(claim_values.value)) as folded_value,
        claim_values.value_actor_id,
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
        claim_values.modality,
        claim_values.comparable_group
    from report.claim_values
    where claim_values.is_single_valued
),

same_question as (
    select
        claims_a.claim_id as claim_a_id,
        claims_b.claim_id as claim_b_id,
        claims_a.value_kind,
        claims_a.comparable_group <> claims_b.comparable_group as is_plan_and_outcome,
        -- value kind   the two values                              difference
        -- text, actor  equal                                       none
        -- text, actor  not equal                                   contradiction
        -- number       in different units                          none
        -- number       no number in both ranges                    contradiction
        -- number       same range                                  none
        -- number       ranges overlap                              precision
        -- date         before, after                               contradiction
        -- date         within, contains, overlaps                  precision
        -- date         equal, unknown                              none
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
),

derived as (
    select
        same_question.claim_a_id,
        same_question.claim_b_id,
        case
            when same_question.is_plan_and_outcome then 'plan and outcome'
            when same_question.difference = 'contradiction'
                then 'possible contradiction'
            else same_question.difference
        end as derived_as
    from same_question
    where same_question.difference is not null
),

-- Of several verdicts on one pair, the one listed first in the vocabulary counts.
judged as (
    select distinct on (judgements.claim_a_id, judgements.claim_b_id)
        judgements.claim_a_id,
        judgements.claim_b_id,
        judgements.kind,
        judgements.label,
        judgements.verdict,
        judgements.rationale
    from (
        select
            case
                when from_claims.key < to_claims.key
                    then from_claims.id
                else to_claims.id
            end as claim_a_id,
            case
                when from_claims.key < to_claims.key
                    then to_claims.id
                else from_claims.id
            end as claim_b_id,
            claim_relations.id,
            claim_relations.kind,
            claim_relation_kinds.label,
            claim_relation_kinds.verdict,
            claim_relation_kinds.rank,
            claim_relations.rationale
        from research.claim_relations
        inner join research.claim_relation_kinds
            on claim_relations.kind = claim_relation_kinds.key
        inner join research.claims as from_claims
            on claim_relations.from_claim_id = from_claims.id
        inner join research.claims as to_claims
            on claim_relations.to_claim_id = to_claims.id
        where
            claim_relations.retired_run_id is null
            and claim_relation_kinds.verdict is not null
            and from_claims.retired_run_id is null
            and to_claims.retired_run_id is null
    ) as judgements
    order by
        judgements.claim_a_id,
        judgements.claim_b_id,
        judgements.rank,
        judgements.kind,
        judgements.id
),

pairs as (
    select
        coalesce(derived.claim_a_id, judged.claim_a_id) as claim_a_id,
        coalesce(derived.claim_b_id, judged.claim_b_id) as claim_b_id,
        derived.derived_as,
        judged.kind,
        judged.label,
        judged.verdict,
        judged.rationale
    from derived
    full join judged
        on
            derived.claim_a_id = judged.claim_a_id
            and derived.claim_b_id = judged.claim_b_id
),

links as (
    select
        claim_sources.claim_id,
        sources.key as source_key
    from research.claim_sources
    inner join research.sources
        on claim_sources.source_id = sources.id
    inner join research.passages
        on claim_sources.passage_id = passages.id
    where
        claim_sources.retired_run_id is null
        and sources.retired_run_id is null
        and passages.retired_run_id is null
    group by claim_sources.claim_id, sources.key
),

carriers as (
    select
        links.claim_id,
        count(*) as source_count,
        string_agg(
            links.source_key, '; ' order by links.source_key
        ) as source_keys
    from links
    group by links.claim_id
)

select
    claims_a.key || ' / ' || claims_b.key as conflict_key,
    claims_a.id as claim_a_id,
    claims_a.key as claim_a_key,
    claims_a.statement as claim_a_statement,
    claims_b.id as claim_b_id,
    claims_b.key as claim_b_key,
    claims_b.statement as claim_b_statement,
    coalesce(pairs.verdict, 'open') as verdict,
    pairs.rationale,
    pairs.verdict is not null as is_judged,
    pairs.derived_as is not null as is_derived,
    pairs.derived_as,
    pairs.kind as claim_relation_kind,
    pairs.label as claim_relation_kind_label,
    same_subjects.subject_kind,
    same_subjects.subject_key,
    same_subjects.subject_name,
    same_attributes.key as attribute,
    same_attributes.label as attribute_label,
    values_a.value as claim_a_value,
    values_b.value as claim_b_value,
    claims_a.modality as claim_a_modality,
    modalities_a.label as claim_a_modality_label,
    claims_b.modality as claim_b_modality,
    modalities_b.label as claim_b_modality_label,
    coalesce(carriers_a.source_count, 0) as claim_a_source_count,
    carriers_a.source_keys as claim_a_source_keys,
    coalesce(carriers_b.source_count, 0) as claim_b_source_count,
    carriers_b.source_keys as claim_b_source_keys,
    values_a.value_earliest as claim_a_earliest,
    values_a.value_latest as claim_a_latest,
    values_a.value_precision as claim_a_precision,
    values_a.value_date_text as claim_a_date_text,
    values_b.value_earliest as claim_b_earliest,
    values_b.value_latest as claim_b_latest,
    values_b.value_precision as claim_b_precision,
    values_b.value_date_text as claim_b_date_text
from pairs
inner join research.claims as claims_a
    on pairs.claim_a_id = claims_a.id
inner join research.claims as claims_b
    on pairs.claim_b_id = claims_b.id
left join report.claim_values as values_a
    on pairs.claim_a_id = values_a.claim_id
left join report.claim_values as values_b
    on pairs.claim_b_id = values_b.claim_id
left join report.claim_values as same_subjects
    on
        values_a.claim_id = same_subjects.claim_id
        and values_a.subject_kind = values_b.subject_kind
        and values_a.subject_id = values_b.subject_id
left join research.attributes as same_attributes
    on
        values_a.attribute = same_attributes.key
        and values_b.attribute = same_attributes.key
left join research.modalities as modalities_a
    on claims_a.modality = modalities_a.key
left join research.modalities as modalities_b
    on claims_b.modality = modalities_b.key
left join carriers as carriers_a
    on pairs.claim_a_id = carriers_a.claim_id
left join carriers as carriers_b
    on pairs.claim_b_id = carriers_b.claim_id;

comment on view report.conflicts is
'One row per pair of claims that disagree or seem to; claim a has the lower key';
comment on column report.conflicts.conflict_key is
'Pair: keys of both claims, joined by a slash';
comment on column report.conflicts.claim_a_id is
'Claim with the lower key: internal number';
comment on column report.conflicts.claim_a_key is
'Claim with the lower key: stable key';
comment on column report.conflicts.claim_a_statement is 'Claim a: what is claimed';
comment on column report.conflicts.claim_b_id is
'Claim with the higher key: internal number';
comment on column report.conflicts.claim_b_key is
'Claim with the higher key: stable key';
comment on column report.conflicts.claim_b_statement is 'Claim b: what is claimed';
comment on column report.conflicts.verdict is
'open, contradiction, changed over time, precision, wording, judgement, plan and '
'outcome, ruled out';
comment on column report.conflicts.rationale is
'Why we judged it so; null = nobody has';
comment on column report.conflicts.is_judged is
'True if somebody has looked at the pair, also if the verdict is open';
comment on column report.conflicts.is_derived is
'True if the values themselves differ, false if only a person saw the conflict';
comment on column report.conflicts.derived_as is
'What the values alone suggest: possible contradiction, precision, plan and '
'outcome; null = nothing';
comment on column report.conflicts.claim_relation_kind is
'Term of the verdict; of several on one pair the first by rank; null = not judged';
comment on column report.conflicts.claim_relation_kind_label is
'Term of the verdict as people read it; null = not judged';
comment on column report.conflicts.subject_kind is
'What the claim is about: actor or event; null if it has no structure';
comment on column report.conflicts.subject_key is
'Key of the actor or event the claim is about; null if it has no structure';
comment on column report.conflicts.subject_name is
'Actor or event the claim is about; null if it has no structure';
comment on column report.conflicts.attribute is
'What is said of the subject; null if the claim has no structure';
comment on column report.conflicts.attribute_label is
'What is said of the subject, as people read it';
comment on column report.conflicts.claim_a_value is
'Claim a: its value in words; null if it has no structure';
comment on column report.conflicts.claim_b_value is
'Claim b: its value in words; null if it has no structure';
comment on column report.conflicts.claim_a_modality is
'Claim a: how it is put, such as actual or planned';
comment on column report.conflicts.claim_a_modality_label is
'Claim a: how it is put, as people read it';
comment on column report.conflicts.claim_b_modality is
'Claim b: how it is put, such as actual or planned';
comment on column report.conflicts.claim_b_modality_label is
'Claim b: how it is put, as people read it';
comment on column report.conflicts.claim_a_source_count is
'Claim a: sources that carry it';
comment on column report.conflicts.claim_a_source_keys is
'Claim a: keys of the sources that carry it, joined by semicolons';
comment on column report.conflicts.claim_b_source_count is
'Claim b: sources that carry it';
comment on column report.conflicts.claim_b_source_keys is
'Claim b: keys of the sources that carry it, joined by semicolons';
comment on column report.conflicts.claim_a_earliest is
'Value of claim a, if it is a date: first possible day; null = open or unknown';
comment on column report.conflicts.claim_a_latest is
'Value of claim a, if it is a date: last possible day; null = open or unknown';
comment on column report.conflicts.claim_a_precision is
'Value of claim a, if it is a date: day, month, season, year, decade, interval, '
'unknown; null = not a date';
comment on column report.conflicts.claim_a_date_text is
'Value of claim a, if it is a date: in words, such as 2025-04 or 2025-04-17 or '
'later; null = not a date';
comment on column report.conflicts.claim_b_earliest is
'Value of claim b, if it is a date: first possible day; null = open or unknown';
comment on column report.conflicts.claim_b_latest is
'Value of claim b, if it is a date: last possible day; null = open or unknown';
comment on column report.conflicts.claim_b_precision is
'Value of claim b, if it is a date: day, month, season, year, decade, interval, '
'unknown; null = not a date';
comment on column report.conflicts.claim_b_date_text is
'Value of claim b, if it is a date: in words, such as 2025-04 or 2025-04-17 or '
'later; null = not a date';
