-- Question: what was known, or could have been known, by the end of a day?
-- Grain: claim_key
create function report.claims_as_of(as_of date)
returns table (
    claim_id bigint,
    claim_key text,
    claim_statement text,
    claim_kind text,
    claim_kind_label text,
    knowledge text,
    certain_source_count bigint,
    possible_source_count bigint,
    certain_origin_count_for bigint,
    certain_origin_count_against bigint,
    possible_origin_count_for bigint,
    possible_origin_count_against bigint,
    certain_source_keys text,
    possible_source_keys text
)
language sql stable parallel safe
as $$
    -- published, against the day    the source counts
    -- latest day on or before it    certainly
    -- earliest day after it         not at all
    -- else, undated included        possibly
    --
    -- taken back, against the day   what it says counts
    -- never, or only after it       as far as the source does
    -- surely by then                not at all
    -- else                          possibly at most
    with

    known as (
        select
            evidence.claim_id,
            evidence.claim_key,
            evidence.claim_statement,
            evidence.claim_kind,
            evidence.claim_kind_label,
            evidence.source_key,
            evidence.origin_key,
            evidence.polarity,
            coalesce(evidence.published_latest <= as_of, false) as is_certain,
            (
                evidence.is_withdrawn
                and coalesce(evidence.withdrawn_latest <= as_of, false)
            ) as is_surely_withdrawn,
            (
                evidence.is_withdrawn
                and coalesce(evidence.withdrawn_earliest <= as_of, true)
            ) as is_maybe_withdrawn
        from report.evidence
        where
            evidence.published_earliest is null
            or evidence.published_earliest <= as_of
    )

    select
        known.claim_id,
        known.claim_key,
        known.claim_statement,
        known.claim_kind,
        known.claim_kind_label,
        case
            when bool_or(known.is_certain) then 'certainly known' else 'possibly known'
        end as knowledge,
        count(distinct known.source_key) filter (
            where known.is_certain
        ) as certain_source_count,
        count(distinct known.source_key) as possible_source_count,
        count(distinct known.origin_key) filter (
            where
            known.is_certain
            and known.polarity = 1
            and not known.is_maybe_withdrawn
        ) as certain_origin_count_for,
        count(distinct known.origin_key) filter (
            where
            known.is_certain
            and known.polarity = -1
            and not known.is_maybe_withdrawn
        ) as certain_origin_count_against,
        count(distinct known.origin_key) filter (
            where known.polarity = 1 and not known.is_surely_withdrawn
        ) as possible_origin_count_for,
        count(distinct known.origin_key) filter (
            where known.polarity = -1 and not known.is_surely_withdrawn
        ) as possible_origin_count_against,
        string_agg(distinct known.source_key, '; ') filter (
            where known.is_certain
        ) as certain_source_keys,
        string_agg(distinct known.source_key, '; ') as possible_source_keys
    from known
    group by
        known.claim_id,
        known.claim_key,
        known.claim_statement,
        known.claim_kind,
        known.claim_kind_label
$$;

comment on function report.claims_as_of(date) is
'One row per claim that a source published by the end of the day carries, or may carry
claim_id: Claim: internal number, may change when the database is rebuilt
claim_key: Claim: stable key
claim_statement: What is claimed, as one sentence in our own words
claim_kind: Kind of claim: fact, assessment, prediction, motive, norm, plan
claim_kind_label: Kind of claim, as people read it
knowledge: certainly known if a source was surely out by then, else possibly known
certain_source_count: Sources that were surely out by then
possible_source_count: Sources that may have been out by then, the certain ones included
certain_origin_count_for: Origins that say it, surely out and surely not taken back
certain_origin_count_against: Origins that deny or doubt it, likewise
possible_origin_count_for: Origins that say it, maybe out and maybe not taken back
possible_origin_count_against: Origins that deny or doubt it, likewise
certain_source_keys: Keys of the sources surely out by then, joined by semicolons
possible_source_keys: Keys of the sources that may have been out, joined by semicolons';
