-- Question: through whom did a claim reach the source, first-hand or not, by name or
-- not?
-- Grain: evidence_key
create view report.attribution_chains as
select
    evidence.evidence_id,
    evidence.evidence_key,
    evidence.claim_id,
    claims.claim_key,
    claims.claim_statement,
    evidence.source_id,
    sources.source_key,
    sources.source_title,
    sources.outlet_id,
    sources.outlet_key,
    sources.outlet_name,
    evidence.passage_id,
    evidence.passage_key,
    acts.passage_ordinal,
    sources.outlet_name
    || ' '
    || lower(evidence.source_stance_label)
    || coalesce(' > ' || acts.said_by, '') as chain,
    evidence.hop_count,
    evidence.hop_count = 0 as is_own_voice,
    evidence.hop_count <= 1 as is_first_hand,
    evidence.origin_kind = 'label' as is_anonymous,
    (
        select count(*)
        from living.attributions
        where
            attributions.claim_source_id = evidence.evidence_id
            and attributions.speaker_label is not null
    ) as anonymous_hop_count,
    evidence.origin_kind,
    evidence.origin_key,
    evidence.origin_name,
    evidence.origin_stance,
    evidence.origin_stance_label,
    evidence.polarity,
    evidence.is_self_interested,
    sources.published_earliest,
    sources.published_latest,
    sources.published_precision,
    sources.published_date_text,
    sources.published_basis,
    sources.published_edtf,
    sources.published_qualifier,
    sources.source_display_title,
    sources.file_name,
    evidence.is_withdrawn,
    acts.withdrawn_by
from parts.evidence
left join parts.claims
    on evidence.claim_id = claims.claim_id
left join parts.sources
    on evidence.source_id = sources.source_id
left join parts.claim_sources as acts
    on evidence.evidence_id = acts.evidence_id;

comment on view report.attribution_chains is
'One row per act of saying a claim, with the chain of speakers behind it';
comment on column report.attribution_chains.evidence_id is
'Act of saying: internal number, may change when the database is rebuilt';
comment on column report.attribution_chains.evidence_key is
'Act of saying: source_key/passage/claim_key/occurrence, the same in all views';
comment on column report.attribution_chains.claim_id is
'Claim: internal number, may change when the database is rebuilt';
comment on column report.attribution_chains.claim_key is 'Claim: stable key';
comment on column report.attribution_chains.claim_statement is
'What is claimed, as one sentence in our own words';
comment on column report.attribution_chains.source_id is
'Source: internal number, may change when the database is rebuilt';
comment on column report.attribution_chains.source_key is 'Source: stable key';
comment on column report.attribution_chains.source_title is
'Title of the source; null if it shows none';
comment on column report.attribution_chains.outlet_id is
'Outlet that published the source: internal number, may change when the database is'
' rebuilt';
comment on column report.attribution_chains.outlet_key is
'Outlet that published the source: stable key';
comment on column report.attribution_chains.outlet_name is
'Name of the outlet that published the source';
comment on column report.attribution_chains.passage_id is
'Passage: internal number, may change when the database is rebuilt';
comment on column report.attribution_chains.passage_key is
'Passage: stable key, source_key/passage, such as some-source/p03';
comment on column report.attribution_chains.passage_ordinal is
'Place of the passage in its source, from 1';
comment on column report.attribution_chains.chain is
'The voices in order, the outlet first and the origin last, joined by >';
comment on column report.attribution_chains.hop_count is
'Speakers between the source and the origin, the origin included; 0 = the source '
'speaks itself';
comment on column report.attribution_chains.is_own_voice is
'True if the source itself says so, without a speaker';
comment on column report.attribution_chains.is_first_hand is
'True if at most one speaker stands between source and claim';
comment on column report.attribution_chains.is_anonymous is
'True if the origin is nobody in particular, such as critics';
comment on column report.attribution_chains.anonymous_hop_count is
'Speakers in the chain that are nobody in particular';
comment on column report.attribution_chains.origin_kind is
'Whose word it is in the end: actor, label (nobody in particular), source (its own '
'word)';
comment on column report.attribution_chains.origin_key is
'Origin, the same for all who pass on one word: actor:key, label:source_key:label '
'or source:key';
comment on column report.attribution_chains.origin_name is
'Origin: the actor, the label such as critics, or the title of the source';
comment on column report.attribution_chains.origin_stance is
'Stance of the origin: asserts, reports, suggests, doubts, denies';
comment on column report.attribution_chains.origin_stance_label is
'Stance of the origin, as people read it';
comment on column report.attribution_chains.polarity is
'1 counts for the claim, -1 against it, 0 neither';
comment on column report.attribution_chains.is_self_interested is
'True if the origin is itself an actor the claim is about, as subject, object or '
'value, or agent of the act or event it is about';
comment on column report.attribution_chains.published_earliest is
'When the source was published: first possible day; null = open or unknown';
comment on column report.attribution_chains.published_latest is
'When the source was published: last possible day; null = open or unknown';
comment on column report.attribution_chains.published_precision is
'When the source was published: day, month, season, year, decade, interval, '
'unknown; null = not given';
comment on column report.attribution_chains.published_date_text is
'When the source was published: in words, such as 2025-04 or 2025-04-17 or later; '
'null = not given';
comment on column report.attribution_chains.published_basis is
'When the source was published, how that is known: stated, metadata, relative, '
'inferred, unknown; null = not given';
comment on column report.attribution_chains.published_edtf is
'When the source was published: as EDTF (ISO 8601-2), such as 2025-04 or '
'2025-04-17/..; null = no bound given';
comment on column report.attribution_chains.published_qualifier is
'When the source was published: marked as none, approximate, uncertain, or approximate '
'and uncertain; null = not given';
comment on column report.attribution_chains.source_display_title is
'Title to show: its own, or kind and outlet where it has none; never null';
comment on column report.attribution_chains.file_name is
'Name of the article file of the current text; null if only metadata are held';
comment on column report.attribution_chains.is_withdrawn is
'True if it has been taken back and no longer counts for or against the claim; '
'report.withdrawals says how';
comment on column report.attribution_chains.withdrawn_by is
'What takes it back: source:key or claim:key, joined by semicolons; null if nothing '
'does';
