-- Question: on whose word does each act of saying a claim rest in the end?
-- Grain: evidence_key
create view report.evidence_origins as
with

-- Every chain is without holes, so the deepest hop is the one that no hop follows.
deepest_hops as (
    select
        attributions.claim_source_id,
        attributions.hop,
        attributions.speaker_actor_id,
        attributions.speaker_label,
        attributions.stance,
        attributions.said_earliest,
        attributions.said_latest,
        attributions.said_precision,
        attributions.said_basis,
        attributions.said_edtf
    from research.attributions
    where
        attributions.retired_run_id is null
        and not exists (
            select 1
            from research.attributions as next_hops
            where
                next_hops.claim_source_id = attributions.claim_source_id
                and next_hops.live_hop = attributions.hop + 1
        )
)

select
    claim_sources.id as evidence_id,
    source_titles.source_key
    || '/'
    || passages.key
    || '/'
    || claims.key
    || '/'
    || claim_sources.occurrence as evidence_key,
    claims.id as claim_id,
    claims.key as claim_key,
    source_titles.source_id,
    source_titles.source_key,
    source_titles.source_display_title,
    source_titles.file_name,
    coalesce(deepest_hops.hop, 0) as hop_count,
    case
        when deepest_hops.speaker_actor_id is not null then 'actor'
        when deepest_hops.speaker_label is not null then 'label'
        else 'source'
    end as origin_kind,
    case
        when deepest_hops.speaker_actor_id is not null
            then 'actor:' || origin_actors.key
        when deepest_hops.speaker_label is not null
            then
                'label:'
                || source_origins.origin_source_key
                || ':'
                || lower(deepest_hops.speaker_label)
        else 'source:' || source_origins.origin_source_key
    end as origin_key,
    coalesce(
        origin_actors.name,
        deepest_hops.speaker_label,
        source_origins.origin_source_title,
        source_origins.origin_source_key
    ) as origin_name,
    deepest_hops.speaker_actor_id as origin_actor_id,
    origin_actors.key as origin_actor_key,
    coalesce(deepest_hops.stance, claim_sources.stance) as origin_stance,
    origin_stances.label as origin_stance_label,
    origin_stances.polarity,
    deepest_hops.said_earliest,
    deepest_hops.said_latest,
    deepest_hops.said_precision,
    report.date_text(
        deepest_hops.said_earliest,
        deepest_hops.said_latest,
        deepest_hops.said_precision,
        deepest_hops.said_edtf
    ) as said_date_text,
    deepest_hops.said_basis,
    report.date_edtf(
        deepest_hops.said_earliest,
        deepest_hops.said_latest,
        deepest_hops.said_precision,
        deepest_hops.said_edtf
    ) as said_edtf,
    report.date_qualifier(
        deepest_hops.said_precision, deepest_hops.said_edtf
    ) as said_qualifier
from research.claim_sources
inner join research.claims
    on claim_sources.claim_id = claims.id
inner join research.passages
    on claim_sources.passage_id = passages.id
inner join report.source_titles
    on claim_sources.source_id = source_titles.source_id
left join report.source_origins
    on claim_sources.source_id = source_origins.source_id
left join deepest_hops
    on claim_sources.id = deepest_hops.claim_source_id
left join research.actors as origin_actors
    on deepest_hops.speaker_actor_id = origin_actors.id
left join research.stances as origin_stances
    on coalesce(deepest_hops.stance, claim_sources.stance) = origin_stances.key
where
    claim_sources.retired_run_id is null
    and claims.retired_run_id is null
    and passages.retired_run_id is null;

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
