-- Question: which event came before, fulfilled or was part of which other, in our own
-- order, and which do sources tie together, as prompting, answering or enabling?
-- Grain: from_event_key, event_relation_kind, to_event_key, tie_basis
create view report.event_relations as
with

ties as (
    -- What we put in order ourselves, with our reason.
    select
        from_events.id as from_event_id,
        from_events.key as from_event_key,
        event_relations.kind,
        event_relation_kinds.label as kind_label,
        to_events.id as to_event_id,
        to_events.key as to_event_key,
        'concluded' as tie_basis,
        event_relation_kinds.order_in_time,
        event_relations.rationale
    from living.event_relations
    inner join research.event_relation_kinds
        on event_relations.kind = event_relation_kinds.key
    inner join living.events as from_events
        on event_relations.from_event_id = from_events.id
    inner join living.events as to_events
        on event_relations.to_event_id = to_events.id
    union all
    -- What sources tie together: claims that name one event and say it of another.
    select distinct
        from_events.id as from_event_id,
        from_events.key as from_event_key,
        claims.attribute as kind,
        attributes.label as kind_label,
        to_events.id as to_event_id,
        to_events.key as to_event_key,
        'claimed' as tie_basis,
        attributes.order_in_time,
        null as rationale
    from living.claims
    inner join research.attributes
        on claims.attribute = attributes.key
    inner join living.events as from_events
        on claims.subject_event_id = from_events.id
    inner join living.events as to_events
        on claims.value_event_id = to_events.id
    where
        claims.subject_event_id is not null
        and claims.value_event_id is not null
)

select
    ties.from_event_id,
    ties.from_event_key,
    from_events.title as from_event_title,
    from_events.occurred_earliest as from_event_earliest,
    from_events.occurred_latest as from_event_latest,
    coalesce(from_events.occurred_precision, 'unknown') as from_event_precision,
    coalesce(
        report.date_text(
            from_events.occurred_earliest,
            from_events.occurred_latest,
            from_events.occurred_precision,
            from_events.occurred_edtf
        ),
        'unknown'
    ) as from_event_date_text,
    ties.kind as event_relation_kind,
    ties.kind_label as event_relation_kind_label,
    ties.to_event_id,
    ties.to_event_key,
    to_events.title as to_event_title,
    to_events.occurred_earliest as to_event_earliest,
    to_events.occurred_latest as to_event_latest,
    coalesce(to_events.occurred_precision, 'unknown') as to_event_precision,
    coalesce(
        report.date_text(
            to_events.occurred_earliest,
            to_events.occurred_latest,
            to_events.occurred_precision,
            to_events.occurred_edtf
        ),
        'unknown'
    ) as to_event_date_text,
    ties.tie_basis,
    ties.order_in_time,
    ties.rationale,
    drawn.claim_keys,
    drawn.claim_statements,
    drawn.claim_modality,
    (
        select modalities.label
        from research.modalities
        where modalities.key = drawn.claim_modality
    ) as claim_modality_label,
    said.hedge,
    (
        select hedges.label
        from research.hedges
        where hedges.key = said.hedge
    ) as hedge_label,
    drawing.source_count,
    drawing.source_keys,
    drawing.source_display_titles,
    said.passage_keys,
    said.said_by,
    said.is_own_voice,
    said.origin_count_for,
    said.origin_count_against,
    from_events.occurred_basis as from_event_basis,
    report.date_edtf(
        from_events.occurred_earliest,
        from_events.occurred_latest,
        from_events.occurred_precision,
        from_events.occurred_edtf
    ) as from_event_edtf,
    report.date_qualifier(
        from_events.occurred_precision, from_events.occurred_edtf
    ) as from_event_qualifier,
    to_events.occurred_basis as to_event_basis,
    report.date_edtf(
        to_events.occurred_earliest,
        to_events.occurred_latest,
        to_events.occurred_precision,
        to_events.occurred_edtf
    ) as to_event_edtf,
    report.date_qualifier(
        to_events.occurred_precision, to_events.occurred_edtf
    ) as to_event_qualifier
from ties
left join research.events as from_events
    on ties.from_event_id = from_events.id
left join research.events as to_events
    on ties.to_event_id = to_events.id
left join
    lateral (
        select
            array_agg(claims.id) as claim_ids,
            string_agg(claims.key, '; ' order by claims.key) as claim_keys,
            string_agg(claims.statement, '; ' order by claims.key) as claim_statements,
            (array_agg(modalities.key order by modalities.rank))[1] as claim_modality
        from living.claims
        inner join research.modalities
            on claims.modality = modalities.key
        where
            ties.tie_basis = 'claimed'
            and claims.subject_event_id = ties.from_event_id
            and claims.attribute = ties.kind
            and claims.value_event_id = ties.to_event_id
    ) as drawn
    on ties.tie_basis = 'claimed'
left join
    lateral (
        select
            -- Who denies a tie says nothing of how firmly it is drawn.
            (
                array_agg(hedges.key order by hedges.rank) filter (
                    where evidence.polarity >= 0
                )
            )[1] as hedge,
            string_agg(distinct evidence.passage_key, '; ') as passage_keys,
            string_agg(distinct evidence.said_by, '; ') as said_by,
            bool_or(
                evidence.said_by is null and evidence.polarity >= 0
            ) as is_own_voice,
            count(distinct evidence.origin_key) filter (
                where evidence.polarity = 1
            ) as origin_count_for,
            count(distinct evidence.origin_key) filter (
                where evidence.polarity = -1
            ) as origin_count_against
        from report.evidence
        inner join research.hedges
            on evidence.hedge = hedges.key
        where evidence.claim_id = any(drawn.claim_ids)
    ) as said
    on ties.tie_basis = 'claimed'
left join
    lateral ( -- noqa: ST05
        select
            count(*) as source_count,
            string_agg(
                source_titles.source_key, '; ' order by source_titles.source_key
            ) as source_keys,
            string_agg(
                source_titles.source_display_title,
                '; ' order by source_titles.source_key
            ) as source_display_titles
        from report.source_titles
        where
            source_titles.source_id in (
                select evidence.source_id
                from kept.evidence
                where evidence.claim_id = any(drawn.claim_ids)
            )
    ) as drawing
    on ties.tie_basis = 'claimed';

comment on view report.event_relations is
'One row per tie between two events and whose it is: ours, with our reason, or one '
'that sources draw, with hedge, speakers and sources';
comment on column report.event_relations.from_event_id is
'First event: internal number, may change when the database is rebuilt';
comment on column report.event_relations.from_event_key is 'First event: stable key';
comment on column report.event_relations.from_event_title is
'First event: what happened, in our own words';
comment on column report.event_relations.from_event_earliest is
'When the first event happened: first possible day; null = open or unknown';
comment on column report.event_relations.from_event_latest is
'When the first event happened: last possible day; null = open or unknown';
comment on column report.event_relations.from_event_precision is
'When the first event happened: day, month, season, year, decade, interval, unknown';
comment on column report.event_relations.from_event_date_text is
'When the first event happened: in words, such as 2025-04 or 2025-04-17 or later';
comment on column report.event_relations.event_relation_kind is
'How the first event is tied to the second: ours are part_of, precedes, fulfils; those '
'of sources prompts, responds_to, enables and other attributes between events';
comment on column report.event_relations.event_relation_kind_label is
'How the first event is tied to the second, as people read it';
comment on column report.event_relations.to_event_id is
'Second event: internal number, may change when the database is rebuilt';
comment on column report.event_relations.to_event_key is 'Second event: stable key';
comment on column report.event_relations.to_event_title is
'Second event: what happened, in our own words';
comment on column report.event_relations.to_event_earliest is
'When the second event happened: first possible day; null = open or unknown';
comment on column report.event_relations.to_event_latest is
'When the second event happened: last possible day; null = open or unknown';
comment on column report.event_relations.to_event_precision is
'When the second event happened: day, month, season, year, decade, interval, unknown';
comment on column report.event_relations.to_event_date_text is
'When the second event happened: in words, such as 2025-04 or 2025-04-17 or later';
comment on column report.event_relations.tie_basis is
'concluded: we put the events in order ourselves; claimed: a source ties them, which '
'may be hedged or denied';
comment on column report.event_relations.order_in_time is
'Where the first event then stands in time to the second: before or after; null if '
'nothing follows';
comment on column report.event_relations.rationale is
'Why we say so; null for what sources say';
comment on column report.event_relations.claim_keys is
'Keys of the claims that draw the tie, joined by semicolons; null if it is ours';
comment on column report.event_relations.claim_statements is
'The claims that draw the tie, as sentences in our own words, joined by semicolons; '
'null if it is ours';
comment on column report.event_relations.claim_modality is
'How the tie is put, at its most actual: actual, planned, possible, conditional, '
'required; null if it is ours';
comment on column report.event_relations.claim_modality_label is
'How the tie is put, as people read it; null if it is ours';
comment on column report.event_relations.hedge is
'How firmly, at its firmest, a source that does not deny it draws the tie: none, '
'likely, apparent, possible, conditional, approximate; null if it is ours or only '
'denied';
comment on column report.event_relations.hedge_label is
'How firmly a source puts it, as people read it';
comment on column report.event_relations.source_count is
'Sources that speak of the tie; null if it is ours';
comment on column report.event_relations.source_keys is
'Keys of those sources, joined by semicolons; null if it is ours';
comment on column report.event_relations.source_display_titles is
'Titles to show of those sources, in the order of their keys, joined by semicolons; '
'null if it is ours';
comment on column report.event_relations.passage_keys is
'Passages that say it, source_key/passage, joined by semicolons; null if it is ours';
comment on column report.event_relations.said_by is
'On whose word sources draw it, from the one the source names to the origin, chains '
'joined by semicolons; null = only in their own voice, or ours';
comment on column report.event_relations.is_own_voice is
'True if a source draws it in its own voice; null if it is ours';
comment on column report.event_relations.origin_count_for is
'Independent origins that say it; copies and the same speaker count once; null if it '
'is ours';
comment on column report.event_relations.origin_count_against is
'Independent origins that deny or doubt it; null if it is ours';
comment on column report.event_relations.from_event_basis is
'When the first event happened, how that is known: stated, metadata, relative, '
'inferred, unknown; null = not given';
comment on column report.event_relations.from_event_edtf is
'When the first event happened: as EDTF (ISO 8601-2), such as 2025-04 or '
'2025-04-17/..; null = no bound given';
comment on column report.event_relations.from_event_qualifier is
'When the first event happened: marked as none, approximate, uncertain, or '
'approximate and uncertain; null = not given';
comment on column report.event_relations.to_event_basis is
'When the second event happened, how that is known: stated, metadata, relative, '
'inferred, unknown; null = not given';
comment on column report.event_relations.to_event_edtf is
'When the second event happened: as EDTF (ISO 8601-2), such as 2025-04 or '
'2025-04-17/..; null = no bound given';
comment on column report.event_relations.to_event_qualifier is
'When the second event happened: marked as none, approximate, uncertain, or '
'approximate and uncertain; null = not given';
