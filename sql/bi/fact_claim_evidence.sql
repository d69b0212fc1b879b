-- Question: who says what where, ready for counting in a BI tool?
-- Grain: evidence_id
create view bi.fact_claim_evidence as
select
    evidence.evidence_id,
    evidence.evidence_key,
    evidence.claim_id,
    evidence.source_id,
    sources.outlet_id,
    evidence.passage_id,
    coalesce(evidence.origin_actor_id, 0) as origin_actor_id,
    claims.subject_actor_id_or_0 as subject_actor_id,
    claims.subject_event_id_or_0 as subject_event_id,
    sources.published_date_key,
    evidence.said_date_key,
    sources.published_earliest,
    sources.published_latest,
    evidence.origin_key,
    evidence.origin_kind,
    evidence.origin_name,
    evidence.source_stance_label,
    evidence.origin_stance_label,
    evidence.hedge_label,
    evidence.polarity,
    evidence.is_self_interested,
    evidence.hop_count,
    1::bigint as evidence_count,
    evidence.is_withdrawn,
    sources.published_basis,
    sources.published_edtf,
    sources.published_qualifier
from parts.evidence
left join parts.claims
    on evidence.claim_id = claims.claim_id
inner join parts.sources
    on evidence.source_id = sources.source_id;

comment on view bi.fact_claim_evidence is 'One row per act of saying a claim';
comment on column bi.fact_claim_evidence.evidence_id is
'Act of saying: internal number, may change when the database is rebuilt';
comment on column bi.fact_claim_evidence.evidence_key is
'Act of saying: source_key/passage/claim_key/occurrence, the same in all views';
comment on column bi.fact_claim_evidence.claim_id is
'Claim: internal number, may change when the database is rebuilt';
comment on column bi.fact_claim_evidence.source_id is
'Source: internal number, may change when the database is rebuilt';
comment on column bi.fact_claim_evidence.outlet_id is
'Outlet that published the source: internal number, may change when the database is'
' rebuilt';
comment on column bi.fact_claim_evidence.passage_id is
'Passage: internal number, may change when the database is rebuilt';
comment on column bi.fact_claim_evidence.origin_actor_id is
'Actor that is the origin, in dim_actor; 0 if it is none';
comment on column bi.fact_claim_evidence.subject_actor_id is
'Actor the claim is about, in dim_actor; 0 if none';
comment on column bi.fact_claim_evidence.subject_event_id is
'Event the claim is about, in dim_event; 0 if none';
comment on column bi.fact_claim_evidence.published_date_key is
'Day of publication, in dim_date; 0 = not known to the day';
comment on column bi.fact_claim_evidence.said_date_key is
'Day on which the origin said it, in dim_date; 0 = not known to the day';
comment on column bi.fact_claim_evidence.published_earliest is
'When the source was published: first possible day; null = open or unknown';
comment on column bi.fact_claim_evidence.published_latest is
'When the source was published: last possible day; null = open or unknown';
comment on column bi.fact_claim_evidence.origin_key is
'Origin, the same for all who pass on one word: actor:key, label:source_key:label '
'or source:key';
comment on column bi.fact_claim_evidence.origin_kind is
'Whose word it is in the end: actor, label (nobody in particular), source (its own '
'word)';
comment on column bi.fact_claim_evidence.origin_name is
'Origin: the actor, the label such as critics, or the title of the source';
comment on column bi.fact_claim_evidence.source_stance_label is
'The source''s own stance, as people read it';
comment on column bi.fact_claim_evidence.origin_stance_label is
'Stance of the origin, as people read it';
comment on column bi.fact_claim_evidence.hedge_label is
'How firmly the source puts it, as people read it';
comment on column bi.fact_claim_evidence.polarity is
'1 says it, -1 denies or doubts it, 0 neither; leave aside what is_withdrawn marks';
comment on column bi.fact_claim_evidence.is_self_interested is
'True if the origin is itself an actor the claim is about, as subject, object or '
'value, or agent of the act or event it is about';
comment on column bi.fact_claim_evidence.hop_count is
'Speakers between the source and the origin, the origin included; 0 = the source '
'speaks itself';
comment on column bi.fact_claim_evidence.evidence_count is 'Always 1, for adding up';
comment on column bi.fact_claim_evidence.is_withdrawn is
'True if it has been taken back and no longer counts for or against the claim; '
'report.withdrawals says how';
comment on column bi.fact_claim_evidence.published_basis is
'When the source was published, how that is known: stated, metadata, relative, '
'inferred, unknown; null = not given';
comment on column bi.fact_claim_evidence.published_edtf is
'When the source was published: as EDTF (ISO 8601-2), such as 2025-04 or '
'2025-04-17/..; null = no bound given';
comment on column bi.fact_claim_evidence.published_qualifier is
'When the source was published: marked as none, approximate, uncertain, or approximate '
'and uncertain; null = not given';
