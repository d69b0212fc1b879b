-- Question: which passage of which source says a claim, how firmly, and on whose
-- word?
-- Grain: evidence_key
create view report.evidence as
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
    acts.passage_gist,
    evidence.source_stance,
    evidence.source_stance_label,
    evidence.hedge,
    evidence.hedge_label,
    acts.quote_phrase,
    acts.quote_text,
    acts.quotation,
    acts.as_stated,
    evidence.hop_count,
    acts.said_by,
    evidence.origin_kind,
    evidence.origin_key,
    evidence.origin_name,
    evidence.origin_actor_id,
    evidence.origin_actor_key,
    evidence.origin_stance,
    evidence.origin_stance_label,
    evidence.polarity,
    evidence.is_self_interested,
    origin_hops.said_earliest,
    origin_hops.said_latest,
    origin_hops.said_precision,
    origin_hops.said_date_text,
    sources.published_earliest,
    sources.published_latest,
    sources.published_precision,
    sources.published_date_text,
    acts.coder,
    claims.claim_kind,
    claims.claim_kind_label,
    coalesce(acts.quote_match_status, evidence.passage_match_status, 'exact')
    in ('altered', 'ambiguous', 'lost') as needs_recheck,
    coalesce(acts.quote_changed_words, evidence.passage_changed_words) as changed_words,
    coalesce(acts.quote_match_status, evidence.passage_match_status, 'exact')
        as match_status,
    sources.source_display_title,
    sources.file_name,
    origin_hops.said_basis,
    origin_hops.said_edtf,
    origin_hops.said_qualifier,
    sources.published_basis,
    sources.published_edtf,
    sources.published_qualifier,
    evidence.is_withdrawn,
    acts.withdrawn_by,
    acts.withdrawn_earliest,
    acts.withdrawn_latest,
    claims.claim_note
from parts.evidence
left join parts.claims
    on evidence.claim_id = claims.claim_id
left join parts.sources
    on evidence.source_id = sources.source_id
left join parts.attributions as origin_hops
    on evidence.attribution_id = origin_hops.attribution_id
left join parts.claim_sources as acts
    on evidence.evidence_id = acts.evidence_id;

comment on view report.evidence is
'One row per act of saying a claim: a claim at a passage of a source';
comment on column report.evidence.evidence_id is
'Act of saying: internal number, may change when the database is rebuilt';
comment on column report.evidence.evidence_key is
'Act of saying: source_key/passage/claim_key/occurrence, the same in all views';
comment on column report.evidence.claim_id is
'Claim: internal number, may change when the database is rebuilt';
comment on column report.evidence.claim_key is 'Claim: stable key';
comment on column report.evidence.claim_statement is
'What is claimed, as one sentence in our own words';
comment on column report.evidence.source_id is
'Source: internal number, may change when the database is rebuilt';
comment on column report.evidence.source_key is 'Source: stable key';
comment on column report.evidence.source_title is
'Title of the source; null if it shows none';
comment on column report.evidence.outlet_id is
'Outlet that published the source: internal number, may change when the database is'
' rebuilt';
comment on column report.evidence.outlet_key is
'Outlet that published the source: stable key';
comment on column report.evidence.outlet_name is
'Name of the outlet that published the source';
comment on column report.evidence.passage_id is
'Passage: internal number, may change when the database is rebuilt';
comment on column report.evidence.passage_key is
'Passage: stable key, source_key/passage, such as some-source/p03';
comment on column report.evidence.passage_ordinal is
'Place of the passage in its source, from 1';
comment on column report.evidence.passage_gist is
'What the passage says, in our own words; null while no person has read it';
comment on column report.evidence.source_stance is
'The source''s own stance: asserts, reports, suggests, doubts, denies';
comment on column report.evidence.source_stance_label is
'The source''s own stance, as people read it';
comment on column report.evidence.hedge is
'How firmly the source puts it: none, likely, apparent, possible, conditional, '
'approximate';
comment on column report.evidence.hedge_label is
'How firmly the source puts it, as people read it';
comment on column report.evidence.quote_phrase is
'First and last words of the stretch that says it; null = the whole passage';
comment on column report.evidence.quote_text is
'The words that say it, where the text is held; null elsewhere';
comment on column report.evidence.quotation is
'Speech quoted there: none, partial (a few words), full';
comment on column report.evidence.as_stated is
'Decisive words of the source, where the claim had to normalise them';
comment on column report.evidence.hop_count is
'Speakers between the source and the origin, the origin included; 0 = the source '
'speaks itself';
comment on column report.evidence.said_by is
'Speakers from the one the source names to the origin, joined by >; null = the '
'source itself';
comment on column report.evidence.origin_kind is
'Whose word it is in the end: actor, label (nobody in particular), source (its own '
'word)';
comment on column report.evidence.origin_key is
'Origin, the same for all who pass on one word: actor:key, label:source_key:label '
'or source:key';
comment on column report.evidence.origin_name is
'Origin: the actor, the label such as critics, or the title of the source';
comment on column report.evidence.origin_actor_id is
'Actor that is the origin: internal number; null if it is none';
comment on column report.evidence.origin_actor_key is
'Actor that is the origin; null if it is none';
comment on column report.evidence.origin_stance is
'Stance of the origin: asserts, reports, suggests, doubts, denies';
comment on column report.evidence.origin_stance_label is
'Stance of the origin, as people read it';
comment on column report.evidence.polarity is
'1 counts for the claim, -1 against it, 0 neither';
comment on column report.evidence.is_self_interested is
'True if the origin is itself an actor the claim is about, as subject, object or '
'value, or agent of the act or event it is about';
comment on column report.evidence.said_earliest is
'When the speaker said it: first possible day; null = open or unknown';
comment on column report.evidence.said_latest is
'When the speaker said it: last possible day; null = open or unknown';
comment on column report.evidence.said_precision is
'When the speaker said it: day, month, season, year, decade, interval, unknown; '
'null = not given';
comment on column report.evidence.said_date_text is
'When the speaker said it: in words, such as 2025-04 or 2025-04-17 or later; null ='
' not given';
comment on column report.evidence.published_earliest is
'When the source was published: first possible day; null = open or unknown';
comment on column report.evidence.published_latest is
'When the source was published: last possible day; null = open or unknown';
comment on column report.evidence.published_precision is
'When the source was published: day, month, season, year, decade, interval, '
'unknown; null = not given';
comment on column report.evidence.published_date_text is
'When the source was published: in words, such as 2025-04 or 2025-04-17 or later; '
'null = not given';
comment on column report.evidence.coder is 'Who coded the link';
comment on column report.evidence.claim_kind is
'Kind of claim: fact, assessment, prediction, motive, norm, plan';
comment on column report.evidence.claim_kind_label is
'Kind of claim, as people read it';
comment on column report.evidence.needs_recheck is
'True if the words it rests on were changed or lost in a later text of the source and '
'no person has looked';
comment on column report.evidence.changed_words is
'What a later text of the source changed in the words it rests on; null if nothing';
comment on column report.evidence.match_status is
'How the words it rests on were found in the current text: exact, moved, altered, '
'ambiguous, lost';
comment on column report.evidence.source_display_title is
'Title to show: its own, or kind and outlet where it has none; never null';
comment on column report.evidence.file_name is
'Name of the article file of the current text; null if only metadata are held';
comment on column report.evidence.said_basis is
'When the speaker said it, how that is known: stated, metadata, relative, inferred, '
'unknown; null = not given';
comment on column report.evidence.said_edtf is
'When the speaker said it: as EDTF (ISO 8601-2), such as 2025-04 or 2025-04-17/..; '
'null = no bound given';
comment on column report.evidence.said_qualifier is
'When the speaker said it: marked as none, approximate, uncertain, or approximate and '
'uncertain; null = not given';
comment on column report.evidence.published_basis is
'When the source was published, how that is known: stated, metadata, relative, '
'inferred, unknown; null = not given';
comment on column report.evidence.published_edtf is
'When the source was published: as EDTF (ISO 8601-2), such as 2025-04 or '
'2025-04-17/..; null = no bound given';
comment on column report.evidence.published_qualifier is
'When the source was published: marked as none, approximate, uncertain, or approximate '
'and uncertain; null = not given';
comment on column report.evidence.is_withdrawn is
'True if it has been taken back and no longer counts for or against the claim; '
'report.withdrawals says how';
comment on column report.evidence.withdrawn_by is
'What takes it back: source:key or claim:key, joined by semicolons; null if nothing '
'does';
comment on column report.evidence.withdrawn_earliest is
'When the first source that takes it back was published: first possible day; null = '
'open or unknown, or not taken back';
comment on column report.evidence.withdrawn_latest is
'When the first source that takes it back was published: last possible day; null = '
'open or unknown, or not taken back';
comment on column report.evidence.claim_note is
'What a reader must know about the claim; null if nothing';
