-- Question: which passage of which source says a claim, how firmly, and on whose
-- word?
-- Grain: evidence_key
create view report.evidence as
-- What is not asked for is not read: left joins by key, and subqueries for labels.
select
    evidence.evidence_id,
    evidence.evidence_key,
    evidence.claim_id,
    claims.key as claim_key,
    claims.statement as claim_statement,
    evidence.source_id,
    sources.key as source_key,
    sources.title as source_title,
    sources.outlet_id,
    outlets.key as outlet_key,
    outlets.name as outlet_name,
    evidence.passage_id,
    evidence.passage_key,
    (
        select passages.ordinal
        from research.passages
        where passages.id = evidence.passage_id
    ) as passage_ordinal,
    (
        select passages.gist
        from research.passages
        where passages.id = evidence.passage_id
    ) as passage_gist,
    evidence.source_stance,
    (
        select stances.label
        from research.stances
        where stances.key = evidence.source_stance
    ) as source_stance_label,
    evidence.hedge,
    (
        select hedges.label
        from research.hedges
        where hedges.key = evidence.hedge
    ) as hedge_label,
    (
        select quotes.phrase
        from research.quotes
        where quotes.id = evidence.quote_id
    ) as quote_phrase,
    -- A quote may be anchored in several revisions; the current one counts.
    (
        select
            min(
                substr(
                    passage_texts.text,
                    quote_anchors.start_char + 1,
                    quote_anchors.end_char - quote_anchors.start_char
                )
            )
        from living.quote_anchors
        inner join living.passage_texts
            on quote_anchors.passage_text_id = passage_texts.id
        inner join living.revisions
            on passage_texts.revision_id = revisions.id
        where
            quote_anchors.quote_id = evidence.quote_id
            and revisions.is_current
    ) as quote_text,
    (
        select claim_sources.quotation
        from research.claim_sources
        where claim_sources.id = evidence.evidence_id
    ) as quotation,
    (
        select claim_sources.as_stated
        from research.claim_sources
        where claim_sources.id = evidence.evidence_id
    ) as as_stated,
    evidence.hop_count,
    (
        select
            string_agg(
                coalesce(actors.name, attributions.speaker_label)
                || coalesce(' (' || attributions.speaker_title || ')', '')
                || ' '
                || lower(speech_acts.label),
                ' > ' order by attributions.hop
            )
        from living.attributions
        inner join research.speech_acts
            on attributions.speech_act = speech_acts.key
        left join research.actors
            on attributions.speaker_actor_id = actors.id
        where
            attributions.claim_source_id = evidence.evidence_id
            and evidence.hop_count > 0
    ) as said_by,
    evidence.origin_kind,
    evidence.origin_key,
    coalesce(
        origin_actors.name,
        (
            select attributions.speaker_label
            from research.attributions
            where attributions.id = evidence.attribution_id
        ),
        (
            select coalesce(origin_sources.title, origin_sources.key)
            from research.sources as origin_sources
            where origin_sources.id = evidence.origin_source_id
        )
    ) as origin_name,
    evidence.origin_actor_id,
    origin_actors.key as origin_actor_key,
    evidence.origin_stance,
    (
        select stances.label
        from research.stances
        where stances.key = evidence.origin_stance
    ) as origin_stance_label,
    evidence.polarity,
    evidence.is_self_interested,
    (
        select attributions.said_earliest
        from research.attributions
        where attributions.id = evidence.attribution_id
    ) as said_earliest,
    (
        select attributions.said_latest
        from research.attributions
        where attributions.id = evidence.attribution_id
    ) as said_latest,
    (
        select attributions.said_precision
        from research.attributions
        where attributions.id = evidence.attribution_id
    ) as said_precision,
    (
        select
            report.date_text(
                attributions.said_earliest,
                attributions.said_latest,
                attributions.said_precision,
                attributions.said_edtf
            )
        from research.attributions
        where attributions.id = evidence.attribution_id
    ) as said_date_text,
    sources.published_earliest,
    sources.published_latest,
    sources.published_precision,
    report.date_text(
        sources.published_earliest,
        sources.published_latest,
        sources.published_precision,
        sources.published_edtf
    ) as published_date_text,
    (
        select claim_sources.coder
        from research.claim_sources
        where claim_sources.id = evidence.evidence_id
    ) as coder,
    claims.kind as claim_kind,
    (
        select claim_kinds.label
        from research.claim_kinds
        where claim_kinds.key = claims.kind
    ) as claim_kind_label,
    places.match_status in ('altered', 'ambiguous', 'lost') as needs_recheck,
    coalesce(
        (
            select quotes.changed_words
            from research.quotes
            where quotes.id = evidence.quote_id
        ),
        (
            select passages.changed_words
            from kept.passages
            where
                passages.passage_id = evidence.passage_id
                and passages.match_status in ('altered', 'ambiguous', 'lost')
                and evidence.quote_id is null
        )
    ) as changed_words,
    places.match_status,
    coalesce(
        sources.title,
        (
            select source_titles.source_display_title
            from report.source_titles
            where source_titles.source_id = evidence.source_id
        )
    ) as source_display_title,
    (
        select revisions.file_name
        from living.revisions
        where
            revisions.source_id = evidence.source_id
            and revisions.is_current
    ) as file_name,
    (
        select attributions.said_basis
        from research.attributions
        where attributions.id = evidence.attribution_id
    ) as said_basis,
    (
        select
            report.date_edtf(
                attributions.said_earliest,
                attributions.said_latest,
                attributions.said_precision,
                attributions.said_edtf
            )
        from research.attributions
        where attributions.id = evidence.attribution_id
    ) as said_edtf,
    (
        select
            report.date_qualifier(
                attributions.said_precision,
                attributions.said_edtf
            )
        from research.attributions
        where attributions.id = evidence.attribution_id
    ) as said_qualifier,
    sources.published_basis,
    report.date_edtf(
        sources.published_earliest,
        sources.published_latest,
        sources.published_precision,
        sources.published_edtf
    ) as published_edtf,
    report.date_qualifier(
        sources.published_precision, sources.published_edtf
    ) as published_qualifier,
    exists(
        select 1
        from kept.withdrawals
        where withdrawals.evidence_id = evidence.evidence_id
    ) as is_withdrawn,
    (
        select
            string_agg(
                distinct coalesce(
                    'claim:' || withdrawing_claims.key,
                    'source:' || withdrawing_sources.key
                ),
                '; '
            )
        from kept.withdrawals
        inner join research.sources as withdrawing_sources
            on withdrawals.withdrawing_source_id = withdrawing_sources.id
        left join research.claims as withdrawing_claims
            on withdrawals.withdrawing_claim_id = withdrawing_claims.id
        where withdrawals.evidence_id = evidence.evidence_id
    ) as withdrawn_by,
    (
        select
            nullif(
                min(coalesce(withdrawing_sources.published_earliest, '-infinity')),
                '-infinity'
            )
        from kept.withdrawals
        inner join research.sources as withdrawing_sources
            on withdrawals.withdrawing_source_id = withdrawing_sources.id
        where withdrawals.evidence_id = evidence.evidence_id
    ) as withdrawn_earliest,
    (
        select min(withdrawing_sources.published_latest)
        from kept.withdrawals
        inner join research.sources as withdrawing_sources
            on withdrawals.withdrawing_source_id = withdrawing_sources.id
        where withdrawals.evidence_id = evidence.evidence_id
    ) as withdrawn_latest,
    claims.note as claim_note
from kept.evidence
left join research.claims
    on evidence.claim_id = claims.id
left join research.sources
    on evidence.source_id = sources.id
left join research.outlets
    on sources.outlet_id = outlets.id
left join research.actors as origin_actors
    on evidence.origin_actor_id = origin_actors.id
-- Where words are named, their place counts, else that of the passage.
cross join
    lateral ( -- noqa: ST05
        select
            coalesce(
                (
                    select quotes.match_status
                    from research.quotes
                    where quotes.id = evidence.quote_id
                ),
                (
                    select passages.match_status
                    from kept.passages
                    where
                        passages.passage_id = evidence.passage_id
                        and passages.match_status in ('altered', 'ambiguous', 'lost')
                        and evidence.quote_id is null
                ),
                'exact'
            ) as match_status
    ) as places;

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
