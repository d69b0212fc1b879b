-- Question: which event came before, fulfilled or was part of which other, in our own
-- order, and which do sources tie together, as prompting, answering or enabling?
-- Grain: from_event_key, event_relation_kind, to_event_key, tie_basis
create view report.event_relations as
select
    ties.from_event_id,
    ties.from_event_key,
    from_events.event_title as from_event_title,
    from_events.occurred_earliest as from_event_earliest,
    from_events.occurred_latest as from_event_latest,
    coalesce(from_events.occurred_precision, 'unknown') as from_event_precision,
    coalesce(from_events.occurred_date_text, 'unknown') as from_event_date_text,
    ties.kind as event_relation_kind,
    ties.kind_label as event_relation_kind_label,
    ties.to_event_id,
    ties.to_event_key,
    to_events.event_title as to_event_title,
    to_events.occurred_earliest as to_event_earliest,
    to_events.occurred_latest as to_event_latest,
    coalesce(to_events.occurred_precision, 'unknown') as to_event_precision,
    coalesce(to_events.occurred_date_text, 'unknown') as to_event_date_text,
    ties.tie_basis,
    ties.order_in_time,
    ties.rationale,
    ties.claim_keys,
    ties.claim_statements,
    ties.claim_modality,
    ties.claim_modality_label,
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
    from_events.occurred_edtf as from_event_edtf,
    from_events.occurred_qualifier as from_event_qualifier,
    to_events.occurred_basis as to_event_basis,
    to_events.occurred_edtf as to_event_edtf,
    to_events.occurred_qualifier as to_event_qualifier
from parts.event_ties as ties
left join parts.events as from_events
    on ties.from_event_id = from_events.event_id
left join parts.events as to_events
    on ties.to_event_id = to_events.event_id
left join
    lateral (
        select
            -- Who denies a tie says nothing of how firmly it is drawn.
            (
                array_agg(hedges.key order by hedges.rank)
                filter (where evidence.polarity >= 0)
            )[1] as hedge,
            string_agg(distinct evidence.passage_key, '; ') as passage_keys,
            string_agg(distinct acts.said_by, '; ') as said_by,
            bool_or(acts.said_by is null and evidence.polarity >= 0)
                as is_own_voice,
            count(distinct evidence.origin_key)
            filter (where evidence.polarity = 1) as origin_count_for,
            count(distinct evidence.origin_key)
            filter (where evidence.polarity = -1) as origin_count_against
        from kept.evidence
        left join parts.claim_sources as acts
            on evidence.evidence_id = acts.evidence_id
        inner join research.hedges
            on evidence.hedge = hedges.key
        where evidence.claim_id = any(ties.claim_ids)
    ) as said
    on ties.tie_basis = 'claimed'
left join
    lateral ( -- noqa: ST05
        select
            count(*) as source_count,
            string_agg(sources.source_key, '; ' order by sources.source_key)
                as source_keys,
            string_agg(sources.source_display_title, '; ' order by sources.source_key)
                as source_display_titles
        from parts.sources
        where
            sources.source_id in (
                select evidence.source_id
                from kept.evidence
                where evidence.claim_id = any(ties.claim_ids)
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
