-- Touched: sources of which what they tell of actors may differ after this run.
-- Of: sources
with

links as (
    select changed_claim_sources.id
    from changed_claim_sources
    union
    select changed_attributions.claim_source_id as id
    from changed_attributions
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
    from changed_speech_acts
    inner join research.attributions
        on changed_speech_acts.key = attributions.speech_act
),

linked_claims as (
    select distinct claim_sources.claim_id as id
    from links
    inner join research.claim_sources
        on links.id = claim_sources.id
),

changed as (
    select touched_stated_claims.id
    from touched_stated_claims
    union
    select changed_claim_relations.to_claim_id as id
    from changed_claim_relations
    union
    select claim_relations.to_claim_id as id
    from changed_claim_relation_kinds
    inner join research.claim_relations
        on changed_claim_relation_kinds.key = claim_relations.kind
),

-- What is said of a claim bears on those it takes back.
claims as (
    select changed.id
    from changed
    union
    select claim_relations.to_claim_id as id
    from
        (
            select changed.id
            from changed
            union
            select linked_claims.id
            from linked_claims
        ) as withdrawing
    inner join research.claim_relations
        on withdrawing.id = claim_relations.from_claim_id
    inner join research.claim_relation_kinds
        on claim_relations.kind = claim_relation_kinds.key
    where claim_relation_kinds.effect = 'withdraws'
),

-- A claim counts in the first source that says it: the one before this run, and now.
first_sources as (
    select min(evidence.source_id) as id
    from linked_claims
    inner join kept.evidence
        on linked_claims.id = evidence.claim_id
    group by linked_claims.id
    union
    select min(claim_sources.source_id) as id
    from linked_claims
    inner join living.claim_sources
        on linked_claims.id = claim_sources.claim_id
    group by linked_claims.id
),

relations as (
    select changed_actor_relations.id
    from changed_actor_relations
    union
    select changed_actor_relation_sources.actor_relation_id as id
    from changed_actor_relation_sources
)

select touched_sources.id
from touched_sources
union
select passages.source_id as id
from touched_appearances
inner join research.passages
    on touched_appearances.id = passages.id
union
select claim_sources.source_id as id
from links
inner join research.claim_sources
    on links.id = claim_sources.id
union
select claim_sources.source_id as id
from claims
inner join research.claim_sources
    on claims.id = claim_sources.claim_id
union
select first_sources.id
from first_sources
union
select actor_relation_sources.source_id as id
from relations
inner join research.actor_relation_sources
    on relations.id = actor_relation_sources.actor_relation_id
