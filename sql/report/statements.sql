-- Question: who said what, when, and where is it reported?
-- Grain: evidence_key, hop
create view report.statements as
select
    attributions.attribution_id as statement_id,
    evidence.evidence_key,
    attributions.hop,
    case when attributions.actor_id is null then 'label' else 'actor' end
        as speaker_kind,
    attributions.speaker_name,
    attributions.actor_id,
    attributions.actor_key,
    attributions.actor_name,
    attributions.speaker_title,
    attributions.speech_act,
    attributions.speech_act_label,
    attributions.speaker_stance,
    attributions.speaker_stance_label,
    attributions.polarity,
    evidence.claim_id,
    claims.claim_key,
    claims.claim_statement,
    claims.claim_kind,
    claims.claim_kind_label,
    attributions.said_earliest,
    attributions.said_latest,
    attributions.said_precision,
    attributions.said_date_text,
    attributions.said_as_stated,
    attributions.occasion_event_id,
    attributions.occasion_event_key,
    attributions.occasion_event_title,
    attributions.attribution_id = evidence.attribution_id as is_origin,
    acts.quotation,
    acts.quote_phrase,
    evidence.source_id,
    sources.source_key,
    sources.source_title,
    sources.outlet_id,
    sources.outlet_key,
    sources.outlet_name,
    evidence.passage_id,
    evidence.passage_key,
    acts.passage_ordinal,
    sources.published_earliest,
    sources.published_latest,
    sources.published_precision,
    sources.published_date_text,
    evidence.evidence_id,
    attributions.is_utterance,
    attributions.said_basis,
    attributions.said_edtf,
    attributions.said_qualifier,
    sources.published_basis,
    sources.published_edtf,
    sources.published_qualifier,
    sources.source_display_title,
    sources.file_name,
    evidence.hedge,
    evidence.hedge_label,
    acts.as_stated
from parts.attributions
inner join parts.evidence
    on attributions.evidence_id = evidence.evidence_id
left join parts.claims
    on evidence.claim_id = claims.claim_id
left join parts.sources
    on evidence.source_id = sources.source_id
left join parts.claim_sources as acts
    on evidence.evidence_id = acts.evidence_id
where attributions.retired_run_id is null;

comment on view report.statements is
'One row per speaker in the chain behind an act of saying a claim';
comment on column report.statements.statement_id is
'Statement: internal number, may change when the database is rebuilt';
comment on column report.statements.evidence_key is
'Act of saying: source_key/passage/claim_key/occurrence, the same in all views';
comment on column report.statements.hop is
'Place in the chain: 1 for whom the source names, 2 for whom they name, and so on';
comment on column report.statements.speaker_kind is
'actor, or label where the source names nobody in particular';
comment on column report.statements.speaker_name is
'Actor that speaks, or the label the source uses, such as critics';
comment on column report.statements.actor_id is
'Actor: internal number, may change when the database is rebuilt';
comment on column report.statements.actor_key is 'Actor: stable key';
comment on column report.statements.actor_name is 'Main name of the actor';
comment on column report.statements.speaker_title is
'Office or role in which the speaker is named there; null if none is';
comment on column report.statements.speech_act is
'What the speaker does in saying it, such as states, denies, warns';
comment on column report.statements.speech_act_label is
'What the speaker does in saying it, as people read it';
comment on column report.statements.speaker_stance is
'The speaker''s stance: asserts, reports, suggests, doubts, denies';
comment on column report.statements.speaker_stance_label is
'The speaker''s stance, as people read it';
comment on column report.statements.polarity is
'1 counts for the claim, -1 against it, 0 neither';
comment on column report.statements.claim_id is
'Claim: internal number, may change when the database is rebuilt';
comment on column report.statements.claim_key is 'Claim: stable key';
comment on column report.statements.claim_statement is
'What is claimed, as one sentence in our own words';
comment on column report.statements.claim_kind is
'Kind of claim: fact, assessment, prediction, motive, norm, plan';
comment on column report.statements.claim_kind_label is
'Kind of claim, as people read it';
comment on column report.statements.said_earliest is
'When the speaker said it: first possible day; null = open or unknown';
comment on column report.statements.said_latest is
'When the speaker said it: last possible day; null = open or unknown';
comment on column report.statements.said_precision is
'When the speaker said it: day, month, season, year, decade, interval, unknown; '
'null = not given';
comment on column report.statements.said_date_text is
'When the speaker said it: in words, such as 2025-04 or 2025-04-17 or later; null ='
' not given';
comment on column report.statements.said_as_stated is
'When it was said, in the words of the source; null if it does not say';
comment on column report.statements.occasion_event_id is
'Event at which it was said: internal number; null if not given';
comment on column report.statements.occasion_event_key is
'Event at which it was said: stable key; null if not given';
comment on column report.statements.occasion_event_title is
'Event at which it was said; null if not given';
comment on column report.statements.is_origin is
'True for the deepest speaker of the chain, whose word it is in the end';
comment on column report.statements.quotation is
'Speech quoted there: none, partial (a few words), full';
comment on column report.statements.quote_phrase is
'First and last words of the stretch that says it; null = the whole passage';
comment on column report.statements.source_id is
'Source: internal number, may change when the database is rebuilt';
comment on column report.statements.source_key is 'Source: stable key';
comment on column report.statements.source_title is
'Title of the source; null if it shows none';
comment on column report.statements.outlet_id is
'Outlet that published the source: internal number, may change when the database is'
' rebuilt';
comment on column report.statements.outlet_key is
'Outlet that published the source: stable key';
comment on column report.statements.outlet_name is
'Name of the outlet that published the source';
comment on column report.statements.passage_id is
'Passage: internal number, may change when the database is rebuilt';
comment on column report.statements.passage_key is
'Passage: stable key, source_key/passage, such as some-source/p03';
comment on column report.statements.passage_ordinal is
'Place of the passage in its source, from 1';
comment on column report.statements.published_earliest is
'When the source was published: first possible day; null = open or unknown';
comment on column report.statements.published_latest is
'When the source was published: last possible day; null = open or unknown';
comment on column report.statements.published_precision is
'When the source was published: day, month, season, year, decade, interval, '
'unknown; null = not given';
comment on column report.statements.published_date_text is
'When the source was published: in words, such as 2025-04 or 2025-04-17 or later; '
'null = not given';
comment on column report.statements.evidence_id is
'Act of saying: internal number, may change when the database is rebuilt';
comment on column report.statements.is_utterance is
'True if something is uttered, false for a petition, a ruling or a view held';
comment on column report.statements.said_basis is
'When the speaker said it, how that is known: stated, metadata, relative, inferred, '
'unknown; null = not given';
comment on column report.statements.said_edtf is
'When the speaker said it: as EDTF (ISO 8601-2), such as 2025-04 or 2025-04-17/..; '
'null = no bound given';
comment on column report.statements.said_qualifier is
'When the speaker said it: marked as none, approximate, uncertain, or approximate '
'and uncertain; null = not given';
comment on column report.statements.published_basis is
'When the source was published, how that is known: stated, metadata, relative, '
'inferred, unknown; null = not given';
comment on column report.statements.published_edtf is
'When the source was published: as EDTF (ISO 8601-2), such as 2025-04 or '
'2025-04-17/..; null = no bound given';
comment on column report.statements.published_qualifier is
'When the source was published: marked as none, approximate, uncertain, or '
'approximate and uncertain; null = not given';
comment on column report.statements.source_display_title is
'Title to show: its own, or kind and outlet where it has none; never null';
comment on column report.statements.file_name is
'Name of the article file of the current text; null if only metadata are held';
comment on column report.statements.hedge is
'How firmly the source puts it: term of the vocabulary; none = said flatly';
comment on column report.statements.hedge_label is
'How firmly the source puts it, as people read it';
comment on column report.statements.as_stated is
'Decisive words of the source, where our statement had to normalise them';
