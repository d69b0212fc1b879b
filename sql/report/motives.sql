-- Question: which motives does each source name, how firmly, and on whose word?
-- Grain: claim_key, source_key
create view report.motives as
with

named as (
    select
        evidence.claim_id,
        evidence.source_id,
        count(*) as evidence_count,
        bool_or(evidence.polarity = 1) as is_supported,
        bool_or(evidence.polarity = -1) as is_denied,
        bool_or(evidence.origin_kind = 'source') as is_own_voice,
        string_agg(distinct evidence.origin_name, '; ') as attributed_to,
        (array_agg(evidence.hedge order by hedges.rank))[1] as hedge
    from report.evidence
    inner join research.hedges
        on evidence.hedge = hedges.key
    where evidence.claim_kind = 'motive'
    group by evidence.claim_id, evidence.source_id
)

select
    claims.id as claim_id,
    claims.key as claim_key,
    claims.statement as claim_statement,
    claim_values.subject_kind,
    claim_values.subject_key,
    claim_values.subject_name,
    sources.id as source_id,
    sources.key as source_key,
    sources.title as source_title,
    outlets.id as outlet_id,
    outlets.key as outlet_key,
    outlets.name as outlet_name,
    named.claim_id is not null as is_named_as_motive,
    coalesce(named.evidence_count, 0) as evidence_count,
    named.hedge,
    hedges.label as hedge_label,
    named.attributed_to,
    named.is_own_voice,
    named.is_supported,
    named.is_denied
from research.claims
cross join research.sources
left join research.outlets
    on sources.outlet_id = outlets.id
left join report.claim_values
    on claims.id = claim_values.claim_id
left join named
    on
        claims.id = named.claim_id
        and sources.id = named.source_id
left join research.hedges
    on named.hedge = hedges.key
where
    claims.kind = 'motive'
    and claims.retired_run_id is null
    and sources.retired_run_id is null
    -- What is not coded yet may still name it.
    and (
        sources.status = 'coded'
        or named.claim_id is not null
    );

comment on view report.motives is
'One row per motive and source, whether or not the source names the motive; drafts '
'only where they do';
comment on column report.motives.claim_id is
'Claim: internal number, may change when the database is rebuilt';
comment on column report.motives.claim_key is 'Claim: stable key';
comment on column report.motives.claim_statement is
'What is claimed, as one sentence in our own words';
comment on column report.motives.subject_kind is
'What the claim is about: actor or event; null if it has no structure';
comment on column report.motives.subject_key is
'Key of the actor or event the claim is about; null if it has no structure';
comment on column report.motives.subject_name is
'Actor or event the claim is about; null if it has no structure';
comment on column report.motives.source_id is
'Source: internal number, may change when the database is rebuilt';
comment on column report.motives.source_key is 'Source: stable key';
comment on column report.motives.source_title is
'Title of the source; null if it shows none';
comment on column report.motives.outlet_id is
'Outlet that published the source: internal number, may change when the database is'
' rebuilt';
comment on column report.motives.outlet_key is
'Outlet that published the source: stable key';
comment on column report.motives.outlet_name is
'Name of the outlet that published the source';
comment on column report.motives.is_named_as_motive is
'True if the source names the motive, as its own or another''s word';
comment on column report.motives.evidence_count is
'Times the source names the motive; 0 if it does not';
comment on column report.motives.hedge is
'How firmly, at its firmest; null if the source does not name the motive';
comment on column report.motives.hedge_label is
'How firmly the source puts it, as people read it';
comment on column report.motives.attributed_to is
'On whose word, joined by semicolons; null if the source does not name the motive';
comment on column report.motives.is_own_voice is
'True if the source itself says so; null if it does not name the motive';
comment on column report.motives.is_supported is
'True if an origin there says so; null if the source does not name the motive';
comment on column report.motives.is_denied is
'True if an origin there denies or doubts it; null if the source does not name it';
