-- Touched: claims of which evidence, origins, withdrawals or keys may differ after this
-- run.
-- Of: claims
with recursive

-- Sources that changed, or the source that stands for them did.
resting as (
    select touched_declared_sources.id
    from touched_declared_sources
    union
    select mended_source_origins.source_id as id
    from mended_source_origins
    union
    select source_origins.source_id as id
    from touched_declared_sources
    inner join kept.source_origins
        on touched_declared_sources.id = source_origins.origin_source_id
),

links as (
    select changed_claim_sources.id
    from changed_claim_sources
    union
    select changed_attributions.claim_source_id as id
    from changed_attributions
    union
    select claim_sources.id
    from resting
    inner join research.claim_sources
        on resting.id = claim_sources.source_id
    union
    select claim_sources.id
    from changed_passages
    inner join research.claim_sources
        on
            changed_passages.source_id = claim_sources.source_id
            and changed_passages.id = claim_sources.passage_id
    union
    select claim_sources.id
    from changed_quotes
    inner join research.claim_sources
        on changed_quotes.passage_id = claim_sources.passage_id
    union
    select claim_sources.id
    from changed_stances
    inner join research.claim_sources
        on changed_stances.key = claim_sources.stance
    union
    select attributions.claim_source_id as id
    from changed_stances
    inner join research.attributions
        on changed_stances.key = attributions.stance
    union
    select attributions.claim_source_id as id
    from changed_actors
    inner join research.attributions
        on changed_actors.id = attributions.speaker_actor_id
),

ties as (
    select
        changed_claim_relations.from_claim_id,
        changed_claim_relations.to_claim_id
    from changed_claim_relations
    union
    select
        claim_relations.from_claim_id,
        claim_relations.to_claim_id
    from changed_claim_relation_kinds
    inner join research.claim_relations
        on changed_claim_relation_kinds.key = claim_relations.kind
),

changed as (
    select touched_stated_claims.id
    from touched_stated_claims
    union
    select claims.id
    from changed_attributes
    inner join research.claims
        on changed_attributes.key = claims.attribute
    union
    select claims.id
    from changed_modalities
    inner join research.claims
        on changed_modalities.key = claims.modality
    union
    select claim_sources.claim_id as id
    from links
    inner join research.claim_sources
        on links.id = claim_sources.id
    union
    select claims.id
    from changed_actors
    inner join research.claims
        on changed_actors.id = claims.subject_actor_id
    union
    select ties.from_claim_id as id
    from ties
    union
    select ties.to_claim_id as id
    from ties
),

-- What they take back, too; a tie that is retired leads on, for what it led to changed.
withdrawn as (
    select changed.id
    from changed
    union
    select claim_relations.to_claim_id as id
    from changed
    inner join research.claim_relations
        on changed.id = claim_relations.from_claim_id
    inner join research.claim_relation_kinds
        on claim_relations.kind = claim_relation_kinds.key
    where claim_relation_kinds.effect = 'withdraws'
),

-- Who says a claim says the broader ones it is part of.
broader as (
    select withdrawn.id
    from withdrawn
    union
    select claim_relations.to_claim_id as id
    from broader
    inner join research.claim_relations
        on broader.id = claim_relations.from_claim_id
    inner join research.claim_relation_kinds
        on claim_relations.kind = claim_relation_kinds.key
    where claim_relation_kinds.effect = 'narrower'
)

select broader.id
from broader
