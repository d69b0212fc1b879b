-- Touched: passages of which the actors that appear in them may differ after this run.
-- Of: passages
with

texts as (
    select changed_mentions.passage_text_id
    from changed_mentions
    union
    -- A name that came or went is looked for in the texts of all files.
    select mentions.passage_text_id
    from this_run
    inner join research.mentions
        on this_run.id = mentions.updated_run_id
    where exists (
        select 1
        from changed_actor_names
    )
),

claims as (
    select changed_claims.id
    from changed_claims
    union
    select changed_claim_actors.claim_id as id
    from changed_claim_actors
)

select touched_passages.id
from touched_passages
union
select passage_texts.passage_id as id
from texts
inner join research.passage_texts
    on texts.passage_text_id = passage_texts.id
union
select changed_mention_decisions.passage_id as id
from changed_mention_decisions
union
select claim_sources.passage_id as id
from changed_attributions
inner join research.claim_sources
    on changed_attributions.claim_source_id = claim_sources.id
union
select claim_sources.passage_id as id
from claims
inner join research.claim_sources
    on claims.id = claim_sources.claim_id
union
select event_sources.passage_id as id
from changed_event_actors
inner join research.event_sources
    on changed_event_actors.event_id = event_sources.event_id
