-- Question: how many independent origins stand for and against a claim?
-- Grain: claim_key
create view report.corroboration as
with

said as (
    select
        evidence.claim_id,
        evidence.source_id,
        evidence.outlet_id,
        evidence.origin_key,
        evidence.origin_name,
        evidence.origin_kind,
        evidence.is_self_interested,
        evidence.is_withdrawn,
        evidence.polarity
    from report.evidence
),

-- Who says a claim that is part of a broader one says that one too.
words as (
    select
        said.claim_id,
        true as is_own,
        said.source_id,
        said.outlet_id,
        said.origin_key,
        said.origin_name,
        said.origin_kind,
        said.is_self_interested,
        said.is_withdrawn,
        said.polarity = 1 and not said.is_withdrawn as is_for,
        said.polarity = -1 and not said.is_withdrawn as is_against
    from said
    union all
    select
        broader_claims.broader_claim_id as claim_id,
        false as is_own,
        said.source_id,
        said.outlet_id,
        said.origin_key,
        said.origin_name,
        said.origin_kind,
        said.is_self_interested,
        said.is_withdrawn,
        not said.is_withdrawn as is_for,
        false as is_against
    from said
    inner join report.broader_claims
        on said.claim_id = broader_claims.claim_id
    where said.polarity = 1
),

-- Articles that pass on the same speaker's word, or copy one another, are one origin.
origins as (
    select
        words.claim_id,
        words.origin_key,
        min(words.origin_name) as origin_name,
        bool_or(words.is_own) as is_own,
        bool_or(words.is_for and words.is_own) as is_for,
        bool_or(words.is_for) as is_for_with_narrower,
        bool_or(words.is_against) as is_against,
        bool_or(words.is_self_interested and words.is_own) as is_self_interested,
        bool_or(words.origin_kind = 'label') as is_anonymous
    from words
    group by words.claim_id, words.origin_key
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
            where origins.is_for and origins.is_anonymous
        ) as anonymous_origin_count_for,
        string_agg(
            origins.origin_name, '; ' order by origins.origin_key
        ) filter (where origins.is_for) as origins_for,
        string_agg(
            origins.origin_name, '; ' order by origins.origin_key
        ) filter (where origins.is_against) as origins_against,
        count(*) filter (
            where origins.is_for_with_narrower
        ) as origin_count_for_with_narrower,
        string_agg(
            origins.origin_name, '; ' order by origins.origin_key
        ) filter (where origins.is_for_with_narrower) as origins_for_with_narrower
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
    claims.key as claim_key,
    claims.statement as claim_statement,
    claims.kind as claim_kind,
    claim_kinds.label as claim_kind_label,
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
    coalesce(
        origin_counts.origin_count_for
        - origin_counts.self_interested_origin_count_for,
        0
    ) as disinterested_origin_count_for,
    origin_counts.origins_for,
    origin_counts.origins_against,
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
    coalesce(origin_counts.origin_count_for_with_narrower, 0)
        as origin_count_for_with_narrower,
    coalesce(link_counts.source_count_for_with_narrower, 0)
        as source_count_for_with_narrower,
    origin_counts.origins_for_with_narrower,
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
    end as support_with_narrower
from research.claims
left join research.claim_kinds
    on claims.kind = claim_kinds.key
left join origin_counts
    on claims.id = origin_counts.claim_id
left join link_counts
    on claims.id = link_counts.claim_id
where claims.retired_run_id is null;

comment on view report.corroboration is
'One row per claim, with how many independent origins say and deny it';
comment on column report.corroboration.claim_id is
'Claim: internal number, may change when the database is rebuilt';
comment on column report.corroboration.claim_key is 'Claim: stable key';
comment on column report.corroboration.claim_statement is
'What is claimed, as one sentence in our own words';
comment on column report.corroboration.claim_kind is
'Kind of claim: fact, assessment, prediction, motive, norm, plan';
comment on column report.corroboration.claim_kind_label is
'Kind of claim, as people read it';
comment on column report.corroboration.evidence_count is
'Acts of saying: links between a claim and a passage';
comment on column report.corroboration.source_count is 'Sources';
comment on column report.corroboration.source_count_for is
'Sources in which an origin says it; what was taken back does not count';
comment on column report.corroboration.source_count_against is
'Sources in which an origin denies or doubts it; what was taken back does not count';
comment on column report.corroboration.outlet_count is 'Outlets';
comment on column report.corroboration.origin_count is
'Independent origins, whatever their stance';
comment on column report.corroboration.origin_count_for is
'Independent origins that say it; copies and the same speaker count once, what was '
'taken back not at all';
comment on column report.corroboration.origin_count_against is
'Independent origins that deny or doubt it; what was taken back does not count';
comment on column report.corroboration.self_interested_origin_count_for is
'Of the origins for it, those the claim is about';
comment on column report.corroboration.self_interested_origin_count_against is
'Of the origins against it, those the claim is about';
comment on column report.corroboration.anonymous_origin_count_for is
'Of the origins for it, those that name nobody in particular';
comment on column report.corroboration.disinterested_origin_count_for is
'Origins for it, without those the claim is about';
comment on column report.corroboration.origins_for is
'Origins that say it, joined by semicolons; null if none';
comment on column report.corroboration.origins_against is
'Origins that deny or doubt it, joined by semicolons; null if none';
comment on column report.corroboration.support is
'disputed, corroborated (2 or more origins), single origin, only denied, withdrawn '
'(all that was said for or against it has been taken back), only passed on';
comment on column report.corroboration.withdrawn_evidence_count is
'Acts of saying or denying it that have been taken back';
comment on column report.corroboration.origin_count_for_with_narrower is
'Independent origins that say it or a claim that is part of it; each counts once';
comment on column report.corroboration.source_count_for_with_narrower is
'Sources in which an origin says it or a claim that is part of it';
comment on column report.corroboration.origins_for_with_narrower is
'Origins that say it or a claim that is part of it, joined by semicolons; null if none';
comment on column report.corroboration.support_with_narrower is
'As support, counting for it who says a claim that is part of it, and against it only '
'who denies this one';
