-- Question: what is proposed for which passage and waits for a person to accept or
-- refuse it?
-- Grain: suggestion_key
create view report.suggestions as
select
    kept_passages.passage_key
    || '/'
    || suggestions.kind
    || '/'
    || suggestions.phrase
    || '/'
    || suggestions.nth
    || '/'
    || suggestions.proposed as suggestion_key,
    suggestions.kind as suggestion_kind,
    suggestions.source_id,
    sources.key as source_key,
    sources.title as source_title,
    sources.status as coding_status,
    suggestions.passage_id,
    kept_passages.passage_key,
    (
        select passages.ordinal
        from research.passages
        where passages.id = kept_passages.passage_id
    ) as passage_ordinal,
    suggestions.phrase as quote_phrase,
    -- kind              reads
    -- mention           the actor's name
    -- name              the name and what it looks like
    -- date              the date in words
    -- quantity          number and unit
    -- speaker           who, as what, does what
    -- claim, event      the statement, the title
    case suggestions.kind
        when 'mention' then actors.name
        when 'name'
            then
                suggestions.proposed
                || coalesce(' (' || labels.actor_kind_label || ')', '')
        when 'date'
            then report.date_text(
                suggestions.given_earliest,
                suggestions.given_latest,
                suggestions.given_precision,
                suggestions.given_edtf
            )
        when 'quantity'
            then report.number_text(
                suggestions.value_low::double precision,
                suggestions.value_best::double precision,
                suggestions.value_high::double precision
            )
            || ' '
            || lower(labels.unit_label)
        when 'speaker'
            then
                coalesce(actors.name, suggestions.speaker_label)
                || coalesce(' (' || suggestions.speaker_title || ')', '')
                || ' '
                || lower(labels.speech_act_label)
        when 'claim' then claims.statement
        when 'event' then events.title
    end as proposed_text,
    actors.id as actor_id,
    actors.key as actor_key,
    actors.name as actor_name,
    claims.id as claim_id,
    claims.key as claim_key,
    claims.statement as claim_statement,
    events.id as event_id,
    events.key as event_key,
    events.title as event_title,
    suggestions.actor_kind,
    labels.actor_kind_label,
    suggestions.speech_act,
    labels.speech_act_label,
    suggestions.speaker_label,
    suggestions.speaker_title,
    suggestions.given_text as given_as_stated,
    suggestions.given_earliest,
    suggestions.given_latest,
    suggestions.given_precision,
    report.date_text(
        suggestions.given_earliest,
        suggestions.given_latest,
        suggestions.given_precision,
        suggestions.given_edtf
    ) as given_date_text,
    suggestions.given_basis,
    suggestions.value_low::double precision as value_low,
    suggestions.value_best::double precision as value_best,
    suggestions.value_high::double precision as value_high,
    suggestions.unit,
    labels.unit_label,
    suggestions.score::double precision as score,
    suggestions.rank as suggestion_rank,
    suggestions.is_rejected,
    report.date_edtf(
        suggestions.given_earliest,
        suggestions.given_latest,
        suggestions.given_precision,
        suggestions.given_edtf
    ) as given_edtf,
    report.date_qualifier(
        suggestions.given_precision, suggestions.given_edtf
    ) as given_qualifier,
    (
        select source_titles.source_display_title
        from report.source_titles
        where source_titles.source_id = suggestions.source_id
    ) as source_display_title,
    (
        select source_titles.file_name
        from report.source_titles
        where source_titles.source_id = suggestions.source_id
    ) as file_name
from living.suggestions
inner join kept.passages as kept_passages
    on suggestions.passage_id = kept_passages.passage_id
inner join research.sources
    on suggestions.source_id = sources.id
left join living.actors
    on suggestions.actor_id = actors.id
left join living.claims
    on suggestions.claim_id = claims.id
left join living.events
    on suggestions.event_id = events.id
cross join
    lateral ( -- noqa: ST05
        select
            (
                select actor_kinds.label
                from research.actor_kinds
                where actor_kinds.key = suggestions.actor_kind
            ) as actor_kind_label,
            (
                select speech_acts.label
                from research.speech_acts
                where speech_acts.key = suggestions.speech_act
            ) as speech_act_label,
            (
                select units.label
                from research.units
                where units.key = suggestions.unit
            ) as unit_label
    ) as labels
union all
-- Mentions are found anew whenever texts or names change; only their refusal is kept.
select
    kept_passages.passage_key
    || '/mention/'
    || mentions.start_char
    || '/'
    || actors.key as suggestion_key,
    'mention' as suggestion_kind,
    kept_passages.source_id,
    sources.key as source_key,
    sources.title as source_title,
    sources.status as coding_status,
    kept_passages.passage_id,
    kept_passages.passage_key,
    (
        select passages.ordinal
        from research.passages
        where passages.id = kept_passages.passage_id
    ) as passage_ordinal,
    mentions.surface as quote_phrase,
    actors.name as proposed_text,
    mentions.actor_id,
    actors.key as actor_key,
    actors.name as actor_name,
    null as claim_id,
    null as claim_key,
    null as claim_statement,
    null as event_id,
    null as event_key,
    null as event_title,
    null as actor_kind,
    null as actor_kind_label,
    null as speech_act,
    null as speech_act_label,
    null as speaker_label,
    null as speaker_title,
    null as given_as_stated,
    null as given_earliest,
    null as given_latest,
    null as given_precision,
    null as given_date_text,
    null as given_basis,
    null as value_low,
    null as value_best,
    null as value_high,
    null as unit,
    null as unit_label,
    null as score,
    (
        select count(*)
        from living.mentions as rivals
        inner join living.actors as other_actors
            on rivals.actor_id = other_actors.id
        where
            rivals.passage_text_id = mentions.passage_text_id
            and rivals.start_char = mentions.start_char
            and not rivals.is_confirmed
            and other_actors.key <= actors.key
    )::integer as suggestion_rank,
    false as is_rejected,
    null as given_edtf,
    null as given_qualifier,
    (
        select source_titles.source_display_title
        from report.source_titles
        where source_titles.source_id = kept_passages.source_id
    ) as source_display_title,
    (
        select source_titles.file_name
        from report.source_titles
        where source_titles.source_id = kept_passages.source_id
    ) as file_name
from living.mentions
inner join kept.passages as kept_passages
    on mentions.passage_text_id = kept_passages.passage_text_id
inner join research.sources
    on kept_passages.source_id = sources.id
inner join living.actors
    on mentions.actor_id = actors.id
where not mentions.is_confirmed;

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
