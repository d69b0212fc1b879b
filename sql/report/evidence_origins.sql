-- Question: on whose word does each act of saying a claim rest in the end?
-- Grain: evidence_key
create view report.evidence_origins as
select
    evidence.evidence_id,
    evidence.evidence_key,
    evidence.claim_id,
    evidence.claim_key,
    evidence.source_id,
    evidence.source_key,
    evidence.source_display_title,
    evidence.file_name,
    evidence.hop_count,
    evidence.origin_kind,
    evidence.origin_key,
    evidence.origin_name,
    evidence.origin_actor_id,
    evidence.origin_actor_key,
    evidence.origin_stance,
    evidence.origin_stance_label,
    evidence.polarity,
    evidence.said_earliest,
    evidence.said_latest,
    evidence.said_precision,
    evidence.said_date_text,
    evidence.said_basis,
    evidence.said_edtf,
    evidence.said_qualifier
from report.evidence;

comment on view report.evidence_origins is
'One row per act of saying a claim, with the origin on whose word it rests';
comment on column report.evidence_origins.evidence_id is
'Act of saying: internal number, may change when the database is rebuilt';
comment on column report.evidence_origins.evidence_key is
'Act of saying: source_key/passage/claim_key/occurrence, the same in all views';
comment on column report.evidence_origins.claim_id is
'Claim: internal number, may change when the database is rebuilt';
comment on column report.evidence_origins.claim_key is 'Claim: stable key';
comment on column report.evidence_origins.source_id is
'Source: internal number, may change when the database is rebuilt';
comment on column report.evidence_origins.source_key is 'Source: stable key';
comment on column report.evidence_origins.source_display_title is
'Title to show: its own, or kind and outlet where it has none; never null';
comment on column report.evidence_origins.file_name is
'Name of the article file of the current text; null if only metadata are held';
comment on column report.evidence_origins.hop_count is
'Speakers between the source and the origin, the origin included; 0 = the source '
'speaks itself';
comment on column report.evidence_origins.origin_kind is
'Whose word it is in the end: actor, label (nobody in particular), source (its own '
'word)';
comment on column report.evidence_origins.origin_key is
'Origin, the same for all who pass on one word: actor:key, label:source_key:label or '
'source:key';
comment on column report.evidence_origins.origin_name is
'Origin: the actor, the label such as critics, or the title of the source';
comment on column report.evidence_origins.origin_actor_id is
'Actor that is the origin: internal number; null if it is none';
comment on column report.evidence_origins.origin_actor_key is
'Actor that is the origin; null if it is none';
comment on column report.evidence_origins.origin_stance is
'Stance of the origin: asserts, reports, suggests, doubts, denies';
comment on column report.evidence_origins.origin_stance_label is
'Stance of the origin, as people read it';
comment on column report.evidence_origins.polarity is
'1 counts for the claim, -1 against it, 0 neither';
comment on column report.evidence_origins.said_earliest is
'When the speaker said it: first possible day; null = open or unknown';
comment on column report.evidence_origins.said_latest is
'When the speaker said it: last possible day; null = open or unknown';
comment on column report.evidence_origins.said_precision is
'When the speaker said it: day, month, season, year, decade, interval, unknown; null = '
'not given';
comment on column report.evidence_origins.said_date_text is
'When the speaker said it: in words, such as 2025-04 or 2025-04-17 or later; null = '
'not given';
comment on column report.evidence_origins.said_basis is
'When the speaker said it, how that is known: stated, metadata, relative, inferred, '
'unknown; null = not given';
comment on column report.evidence_origins.said_edtf is
'When the speaker said it: as EDTF (ISO 8601-2), such as 2025-04 or 2025-04-17/..; '
'null = no bound given';
comment on column report.evidence_origins.said_qualifier is
'When the speaker said it: marked as none, approximate, uncertain, or approximate and '
'uncertain; null = not given';
