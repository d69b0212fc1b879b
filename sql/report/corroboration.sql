-- Question: how many independent origins stand for and against a claim?
-- Grain: claim_key
create view report.corroboration as
select
    kept_claims.claim_id,
    claims.claim_key,
    claims.claim_statement,
    claims.claim_kind,
    claims.claim_kind_label,
    kept_claims.evidence_count,
    kept_claims.source_count,
    kept_claims.source_count_for,
    kept_claims.source_count_against,
    kept_claims.outlet_count,
    kept_claims.origin_count,
    kept_claims.origin_count_for,
    kept_claims.origin_count_against,
    kept_claims.self_interested_origin_count_for,
    kept_claims.self_interested_origin_count_against,
    kept_claims.anonymous_origin_count_for,
    kept_claims.origin_count_for - kept_claims.self_interested_origin_count_for
        as disinterested_origin_count_for,
    named.origins_for,
    named.origins_against,
    kept_claims.support,
    kept_claims.withdrawn_evidence_count,
    kept_claims.origin_count_for_with_narrower,
    kept_claims.source_count_for_with_narrower,
    named.origins_for_with_narrower,
    kept_claims.support_with_narrower
from kept.claims as kept_claims
left join parts.claims
    on kept_claims.claim_id = claims.claim_id
-- Names are looked up for the claims that are asked for only.
left join
    lateral (
        select
            string_agg(
                origins.origin_name, '; ' order by origins.origin_key
            ) filter (where origins.is_for) as origins_for,
            string_agg(
                origins.origin_name, '; ' order by origins.origin_key
            ) filter (where origins.is_against) as origins_against,
            string_agg(
                origins.origin_name, '; ' order by origins.origin_key
            ) filter (where origins.is_for_with_narrower) as origins_for_with_narrower
        from parts.origins
        where origins.claim_id = kept_claims.claim_id
    ) as named
    on true;

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
