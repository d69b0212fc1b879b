-- Keeps: which acts of saying a claim have been taken back, and by what.
-- Grain: evidence_id, withdrawal_kind, withdrawing_source_id, withdrawing_claim_id
-- Touched by: claims, by claim_id
with

source_effects as not materialized (
    select
        source_relations.from_source_id,
        source_relations.to_source_id,
        source_relation_kinds.effect
    from living.source_relations
    inner join research.source_relation_kinds
        on source_relations.kind = source_relation_kinds.key
    where source_relation_kinds.effect is not null
),

retractions as (
    select
        source_effects.to_source_id as source_id,
        sources.id as retracting_source_id
    from source_effects
    inner join living.sources
        on source_effects.from_source_id = sources.id
    where source_effects.effect = 'retracts'
),

said as (
    select
        evidence.evidence_id,
        evidence.claim_id,
        evidence.source_id,
        evidence.origin_kind,
        evidence.origin_key,
        evidence.polarity
    from touched_claims
    inner join kept.evidence
        on touched_claims.id = evidence.claim_id
    where evidence.polarity <> 0
),

-- What a retracted source says takes nothing back.
standing as not materialized (
    select
        evidence.claim_id,
        evidence.source_id,
        evidence.origin_kind,
        evidence.origin_key,
        evidence.polarity
    from kept.evidence
    left join retractions
        on evidence.source_id = retractions.source_id
    where
        evidence.polarity <> 0
        and retractions.source_id is null
)

-- what takes back                                    what is taken back
-- a source that retracts the source                  all it says, for or against
-- a source that corrects it and, in its own voice,   the own word of the corrected one,
--   says the contrary                                  for or against
-- a claim that withdraws the claim, said by the      the word of that origin for it
--   same origin
-- such a claim, as the own word of a source that     the own word of the corrected one
--   corrects the source                                for it
select
    said.evidence_id,
    said.claim_id,
    'source retracted' as withdrawal_kind,
    retractions.retracting_source_id as withdrawing_source_id,
    null::bigint as withdrawing_claim_id
from said
inner join retractions
    on said.source_id = retractions.source_id
union
select
    said.evidence_id,
    said.claim_id,
    'source corrected' as withdrawal_kind,
    standing.source_id as withdrawing_source_id,
    null as withdrawing_claim_id
from said
inner join source_effects
    on said.source_id = source_effects.to_source_id
inner join standing
    on
        said.claim_id = standing.claim_id
        and source_effects.from_source_id = standing.source_id
        and said.polarity = -standing.polarity
where
    source_effects.effect = 'corrects'
    and standing.origin_kind = 'source'
    and said.origin_kind = 'source'
union
select
    said.evidence_id,
    said.claim_id,
    'claim taken back' as withdrawal_kind,
    standing.source_id as withdrawing_source_id,
    standing.claim_id as withdrawing_claim_id
from said
inner join living.claim_relations
    on said.claim_id = claim_relations.to_claim_id
inner join research.claim_relation_kinds
    on claim_relations.kind = claim_relation_kinds.key
inner join standing
    on claim_relations.from_claim_id = standing.claim_id
left join source_effects
    on
        standing.source_id = source_effects.from_source_id
        and said.source_id = source_effects.to_source_id
        and standing.origin_kind = 'source'
        and said.origin_kind = 'source'
where
    claim_relation_kinds.effect = 'withdraws'
    and standing.polarity = 1
    and said.polarity = 1
    and (
        standing.origin_key = said.origin_key
        or source_effects.effect is not null
    )
