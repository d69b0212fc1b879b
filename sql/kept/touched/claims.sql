-- Touched: claims of which evidence, origins or withdrawals may differ after this run.
-- Of: claims
with recursive

changed_links as (
    select claim_sources.id
    from loaded_files
    inner join research.claim_sources
        on loaded_files.id = claim_sources.seed_file_id
    inner join this_run
        on claim_sources.updated_run_id = this_run.id
    union
    select attributions.claim_source_id as id
    from loaded_files
    inner join research.attributions
        on loaded_files.id = attributions.seed_file_id
    inner join this_run
        on attributions.updated_run_id = this_run.id
    union
    select claim_sources.id
    from touched_sources
    inner join research.claim_sources
        on touched_sources.id = claim_sources.source_id
    union
    select claim_sources.id
    from loaded_files
    inner join research.passages
        on loaded_files.id = passages.seed_file_id
    inner join this_run
        on passages.updated_run_id = this_run.id
    inner join research.claim_sources
        on
            passages.source_id = claim_sources.source_id
            and passages.id = claim_sources.passage_id
    union
    select claim_sources.id
    from this_run
    inner join research.stances
        on this_run.id = stances.updated_run_id
    inner join research.claim_sources
        on stances.key = claim_sources.stance
    union
    select attributions.claim_source_id as id
    from this_run
    inner join research.stances
        on this_run.id = stances.updated_run_id
    inner join research.attributions
        on stances.key = attributions.stance
),

-- Who is concerned by an act or event: its agents.
changed_acts as (
    select event_actors.event_id
    from loaded_files
    inner join research.event_actors
        on loaded_files.id = event_actors.seed_file_id
    inner join this_run
        on event_actors.updated_run_id = this_run.id
    union
    select events.id as event_id
    from loaded_files
    inner join research.events
        on loaded_files.id = events.seed_file_id
    inner join this_run
        on events.updated_run_id = this_run.id
),

changed_relations as (
    select claim_relations.id
    from loaded_files
    inner join research.claim_relations
        on loaded_files.id = claim_relations.seed_file_id
    inner join this_run
        on claim_relations.updated_run_id = this_run.id
    union
    select claim_relations.id
    from this_run
    inner join research.claim_relation_kinds
        on this_run.id = claim_relation_kinds.updated_run_id
    inner join research.claim_relations
        on claim_relation_kinds.key = claim_relations.kind
),

changed as (
    select claims.id
    from loaded_files
    inner join research.claims
        on loaded_files.id = claims.seed_file_id
    inner join this_run
        on claims.updated_run_id = this_run.id
    union
    select claims.id
    from this_run
    inner join research.attributes
        on this_run.id = attributes.updated_run_id
    inner join research.claims
        on attributes.key = claims.attribute
    union
    select claims.id
    from this_run
    inner join research.modalities
        on this_run.id = modalities.updated_run_id
    inner join research.claims
        on modalities.key = claims.modality
    union
    select claim_sources.claim_id as id
    from changed_links
    inner join research.claim_sources
        on changed_links.id = claim_sources.id
    union
    select claim_actors.claim_id as id
    from loaded_files
    inner join research.claim_actors
        on loaded_files.id = claim_actors.seed_file_id
    inner join this_run
        on claim_actors.updated_run_id = this_run.id
    union
    select claim_events.claim_id as id
    from loaded_files
    inner join research.claim_events
        on loaded_files.id = claim_events.seed_file_id
    inner join this_run
        on claim_events.updated_run_id = this_run.id
    union
    select claim_events.claim_id as id
    from changed_acts
    inner join research.claim_events
        on changed_acts.event_id = claim_events.event_id
    union
    select claims.id
    from changed_acts
    inner join research.claims
        on changed_acts.event_id = claims.subject_event_id
    union
    select claims.id
    from changed_acts
    inner join research.claims
        on changed_acts.event_id = claims.value_event_id
    union
    select relation_ends.id
    from changed_relations
    inner join research.claim_relations
        on changed_relations.id = claim_relations.id
    cross join lateral (
        values (claim_relations.from_claim_id), (claim_relations.to_claim_id)
    ) as relation_ends (id)
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
