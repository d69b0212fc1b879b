-- Question: what is proposed for which passage and waits for a person to accept or
-- refuse it?
-- Grain: suggestion_key
create view report.suggestions as
select
    suggestions.suggestion_key,
    suggestions.suggestion_kind,
    suggestions.source_id,
    suggestions.source_key,
    sources.source_title,
    sources.coding_status,
    suggestions.passage_id,
    suggestions.passage_key,
    passages.ordinal as passage_ordinal,
    suggestions.quote_phrase,
    -- kind              reads
    -- mention           the actor's name
    -- name              the name and what it looks like
    -- date              the date in words
    -- quantity          number and unit
    -- speaker           who, as what, does what
    -- claim, event      the statement, the title
    case suggestions.suggestion_kind
        when 'mention' then suggestions.actor_name
        when 'name'
            then
                proposals.proposed
                || coalesce(' (' || proposals.actor_kind_label || ')', '')
        when 'date' then proposals.given_date_text
        when 'quantity'
            then
                report.number_text(
                    proposals.value_low, proposals.value_best, proposals.value_high
                )
                || ' '
                || lower(proposals.unit_label)
        when 'speaker'
            then
                coalesce(suggestions.actor_name, proposals.speaker_label)
                || coalesce(' (' || proposals.speaker_title || ')', '')
                || ' '
                || lower(proposals.speech_act_label)
        when 'claim' then suggestions.claim_statement
        when 'event' then suggestions.event_title
    end as proposed_text,
    suggestions.actor_id,
    suggestions.actor_key,
    suggestions.actor_name,
    suggestions.claim_id,
    suggestions.claim_key,
    suggestions.claim_statement,
    suggestions.event_id,
    suggestions.event_key,
    suggestions.event_title,
    proposals.actor_kind,
    proposals.actor_kind_label,
    proposals.speech_act,
    proposals.speech_act_label,
    proposals.speaker_label,
    proposals.speaker_title,
    proposals.given_as_stated,
    proposals.given_earliest,
    proposals.given_latest,
    proposals.given_precision,
    proposals.given_date_text,
    proposals.given_basis,
    proposals.value_low,
    proposals.value_best,
    proposals.value_high,
    proposals.unit,
    proposals.unit_label,
    proposals.score,
    suggestions.suggestion_rank,
    suggestions.is_rejected,
    proposals.given_edtf,
    proposals.given_qualifier,
    sources.source_display_title,
    sources.file_name
from parts.suggestion_keys as suggestions
left join parts.proposals
    on suggestions.suggestion_id = proposals.suggestion_id
left join research.passages
    on suggestions.passage_id = passages.id
left join parts.sources
    on suggestions.source_id = sources.source_id;

comment on view report.suggestions is
'One row per proposal that no person has accepted; none of them counts in another view';
comment on column report.suggestions.suggestion_key is
'Proposal: source_key/passage/kind and what identifies it within them';
comment on column report.suggestions.suggestion_kind is
'What is proposed: mention, name (of an actor nobody knows), date, quantity, speaker, '
'claim, event';
comment on column report.suggestions.source_id is
'Source: internal number, may change when the database is rebuilt';
comment on column report.suggestions.source_key is 'Source: stable key';
comment on column report.suggestions.source_title is
'Title of the source; null if it shows none';
comment on column report.suggestions.coding_status is
'draft while it is being coded, coded when done';
comment on column report.suggestions.passage_id is
'Passage: internal number, may change when the database is rebuilt';
comment on column report.suggestions.passage_key is
'Passage: stable key, source_key/passage, such as some-source/p03';
comment on column report.suggestions.passage_ordinal is
'Place of the passage in its source, from 1';
comment on column report.suggestions.quote_phrase is
'The name, or first and last words of the stretch it was read from';
comment on column report.suggestions.proposed_text is 'What is proposed, in words';
comment on column report.suggestions.actor_id is
'Actor named or speaking: internal number; null if none is proposed';
comment on column report.suggestions.actor_key is
'Actor named or speaking: stable key; null if none is proposed';
comment on column report.suggestions.actor_name is
'Actor named or speaking: main name; null if none is proposed';
comment on column report.suggestions.claim_id is
'Claim the passage may say: internal number; null if none is proposed';
comment on column report.suggestions.claim_key is
'Claim the passage may say: stable key; null if none is proposed';
comment on column report.suggestions.claim_statement is
'Claim the passage may say, as one sentence in our own words; null if none is proposed';
comment on column report.suggestions.event_id is
'Event the passage may speak of: internal number; null if none is proposed';
comment on column report.suggestions.event_key is
'Event the passage may speak of: stable key; null if none is proposed';
comment on column report.suggestions.event_title is
'Event the passage may speak of, in our own words; null if none is proposed';
comment on column report.suggestions.actor_kind is
'Kind of actor a name looks like; null if it is no name or does not tell';
comment on column report.suggestions.actor_kind_label is
'Kind of actor a name looks like, as people read it';
comment on column report.suggestions.speech_act is
'What the speaker does in saying it; null if no speaker is proposed';
comment on column report.suggestions.speech_act_label is
'What the speaker does in saying it, as people read it';
comment on column report.suggestions.speaker_label is
'Speaker, if nobody in particular, such as critics; null for an actor';
comment on column report.suggestions.speaker_title is
'Office or role in which the speaker is named there; null if none is';
comment on column report.suggestions.given_as_stated is
'Date proposed, in the words of the source; null if none is proposed';
comment on column report.suggestions.given_earliest is
'Date proposed: first possible day; null = open or unknown';
comment on column report.suggestions.given_latest is
'Date proposed: last possible day; null = open or unknown';
comment on column report.suggestions.given_precision is
'Date proposed: day, month, season, year, decade, interval, unknown; null = not given';
comment on column report.suggestions.given_date_text is
'Date proposed: in words, such as 2025-04 or 2025-04-17 or later; null = not given';
comment on column report.suggestions.given_basis is
'Date proposed: stated, metadata, relative, inferred, unknown; null = not given';
comment on column report.suggestions.value_low is
'Least value, if a number; null = no lower bound is said';
comment on column report.suggestions.value_best is
'The value itself, if a number; null = only bounds are said';
comment on column report.suggestions.value_high is
'Greatest value, if a number; null = no upper bound is said';
comment on column report.suggestions.unit is
'Unit of the number; null if the value is none';
comment on column report.suggestions.unit_label is
'Unit of the number, as people read it';
comment on column report.suggestions.score is
'How likely it is held to be, 0 to 1; null if not measured';
comment on column report.suggestions.suggestion_rank is
'Place among the proposals of its kind for the same words, 1 = likeliest';
comment on column report.suggestions.is_rejected is
'True if a person refused it; it is kept so that it is not proposed again';
comment on column report.suggestions.given_edtf is
'Date proposed: as EDTF (ISO 8601-2), such as 2025-04 or 2025-04-17/..; null = no '
'bound given';
comment on column report.suggestions.given_qualifier is
'Date proposed: marked as none, approximate, uncertain, or approximate and '
'uncertain; null = not given';
comment on column report.suggestions.source_display_title is
'Title to show: its own, or kind and outlet where it has none; never null';
comment on column report.suggestions.file_name is
'Name of the article file of the current text; null if only metadata are held';
