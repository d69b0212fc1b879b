-- Question: which acts of saying a claim have been taken back, and by what?
-- Grain: evidence_key, withdrawal_kind, withdrawn_by, withdrawing_source_key
create view report.withdrawals as
select
    withdrawals.evidence_id,
    evidence.evidence_key,
    withdrawals.claim_id,
    claims.key as claim_key,
    evidence.source_id,
    sources.source_key,
    sources.source_display_title,
    sources.file_name,
    evidence.origin_key,
    evidence.origin_name,
    evidence.polarity,
    withdrawals.withdrawal_kind,
    coalesce(
        'claim:' || withdrawing_claims.key,
        'source:' || withdrawing_sources.source_key
    ) as withdrawn_by,
    withdrawing_claims.key as withdrawing_claim_key,
    withdrawals.withdrawing_source_id,
    withdrawing_sources.source_key as withdrawing_source_key,
    withdrawing_sources.source_display_title as withdrawing_source_display_title,
    withdrawing_sources.file_name as withdrawing_source_file_name
from kept.withdrawals
left join parts.evidence
    on withdrawals.evidence_id = evidence.evidence_id
left join research.claims
    on withdrawals.claim_id = claims.id
left join parts.sources
    on evidence.source_id = sources.source_id
left join parts.sources as withdrawing_sources
    on withdrawals.withdrawing_source_id = withdrawing_sources.source_id
left join research.claims as withdrawing_claims
    on withdrawals.withdrawing_claim_id = withdrawing_claims.id;

comment on view report.withdrawals is
'One row per act of saying a claim that has been taken back, and what takes it back';
comment on column report.withdrawals.evidence_id is
'Act of saying: internal number, may change when the database is rebuilt';
comment on column report.withdrawals.evidence_key is
'Act of saying: source_key/passage/claim_key/occurrence, the same in all views';
comment on column report.withdrawals.claim_id is
'Claim: internal number, may change when the database is rebuilt';
comment on column report.withdrawals.claim_key is 'Claim: stable key';
comment on column report.withdrawals.source_id is
'Source: internal number, may change when the database is rebuilt';
comment on column report.withdrawals.source_key is 'Source: stable key';
comment on column report.withdrawals.source_display_title is
'Title to show: its own, or kind and outlet where it has none; never null';
comment on column report.withdrawals.file_name is
'Name of the article file of the current text; null if only metadata are held';
comment on column report.withdrawals.origin_key is
'Origin, the same for all who pass on one word: actor:key, label:source_key:label or '
'source:key';
comment on column report.withdrawals.origin_name is
'Origin: the actor, the label such as critics, or the title of the source';
comment on column report.withdrawals.polarity is
'1 if it counted for the claim, -1 if against it';
comment on column report.withdrawals.withdrawal_kind is
'source retracted (as a whole), source corrected (the correction says the contrary in '
'its own voice), claim taken back (by another claim, of the same origin or in a '
'correction)';
comment on column report.withdrawals.withdrawn_by is
'What takes it back: source:key or claim:key';
comment on column report.withdrawals.withdrawing_claim_key is
'Claim that takes it back: stable key; null if the source does so by its tie';
comment on column report.withdrawals.withdrawing_source_id is
'Source that takes it back, or in which the claim that does so is said: internal '
'number';
comment on column report.withdrawals.withdrawing_source_key is
'Source that takes it back: stable key';
comment on column report.withdrawals.withdrawing_source_display_title is
'Source that takes it back: title to show, its own, or kind and outlet where it has '
'none; never null';
comment on column report.withdrawals.withdrawing_source_file_name is
'Source that takes it back: name of the article file of the current text; null if only '
'metadata are held';
