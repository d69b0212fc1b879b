-- Question: how many independent origins stand for and against a claim?
-- Grain: claim_key
create view report.corroboration as
with

-- Articles that pass on the same speaker's word, or copy one another, are one origin.
origins as (
    select
        evidence.claim_id,
        evidence.origin_key,
        min(evidence.origin_name) as origin_name,
        bool_or(evidence.polarity = 1) as is_for,
        bool_or(evidence.polarity = -1) as is_against,
        bool_or(evidence.is_self_interested) as is_self_interested,
        bool_or(evidence.origin_kind = 'label') as is_anonymous
    from report.evidence
    group by evidence.claim_id, evidence.origin_key
),

origin_counts as (
    select
        origins.claim_id,
        count(*) as origin_count,
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
        ) filter (where origins.is_against) as origins_against
    from origins
    group by origins.claim_id
),

link_counts as (
    select
        evidence.claim_id,
        count(*) as evidence_count,
        count(distinct evidence.source_id) as source_count,
        count(distinct evidence.source_id) filter (
            where evidence.polarity = 1
        ) as source_count_for,
        count(distinct evidence.source_id) filter (
            where evidence.polarity = -1
        ) as source_count_against,
        count(distinct evidence.outlet_id) as outlet_count
    from report.evidence
    group by evidence.claim_id
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
    -- for         against      support
    -- 1 or more   1 or more    disputed
    -- 2 or more   none         corroborated
    -- 1           none         single origin
    -- none        1 or more    only denied
    -- none        none         only passed on
    case
        when
            origin_counts.origin_count_for > 0
            and origin_counts.origin_count_against > 0
            then 'disputed'
        when origin_counts.origin_count_for > 1 then 'corroborated'
        when origin_counts.origin_count_for = 1 then 'single origin'
        when origin_counts.origin_count_against > 0 then 'only denied'
        else 'only passed on'
    end as support
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
'Sources in which an origin says it';
comment on column report.corroboration.source_count_against is
'Sources in which an origin denies or doubts it';
comment on column report.corroboration.outlet_count is 'Outlets';
comment on column report.corroboration.origin_count is
'Independent origins, whatever their stance';
comment on column report.corroboration.origin_count_for is
'Independent origins that say it; copies and the same speaker count once';
comment on column report.corroboration.origin_count_against is
'Independent origins that deny or doubt it';
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
'disputed, corroborated (2 or more origins), single origin, only denied, only '
'passed on';
