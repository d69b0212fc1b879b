-- Question: which rows did the seeds ever hold, and which runs wrote or retired them?
-- Grain: table_name, row_key
create view report.seeded_rows as
with

-- Left joins, though all are there: what nobody asks for is then not looked up.
all_rows as (
    select
        'outlets' as table_name,
        outlets.key as row_key,
        outlets.seed_file_id,
        outlets.seed_line,
        outlets.created_run_id,
        outlets.updated_run_id,
        outlets.retired_run_id
    from research.outlets
    union all
    select
        'outlet_reliabilities' as table_name,
        outlets.key
        || '/'
        || to_char(outlet_reliabilities.valid_from, 'YYYY-MM-DD') as row_key,
        outlet_reliabilities.seed_file_id,
        outlet_reliabilities.seed_line,
        outlet_reliabilities.created_run_id,
        outlet_reliabilities.updated_run_id,
        outlet_reliabilities.retired_run_id
    from research.outlet_reliabilities
    left join research.outlets
        on outlet_reliabilities.outlet_id = outlets.id
    union all
    select
        'sources' as table_name,
        sources.key as row_key,
        sources.seed_file_id,
        sources.seed_line,
        sources.created_run_id,
        sources.updated_run_id,
        sources.retired_run_id
    from research.sources
    union all
    select
        'source_relations' as table_name,
        sources.key
        || '/'
        || source_relations.kind
        || '/'
        || to_sources.key as row_key,
        source_relations.seed_file_id,
        source_relations.seed_line,
        source_relations.created_run_id,
        source_relations.updated_run_id,
        source_relations.retired_run_id
    from research.source_relations
    left join research.sources
        on source_relations.from_source_id = sources.id
    left join research.sources as to_sources
        on source_relations.to_source_id = to_sources.id
    union all
    select
        'revisions' as table_name,
        sources.key
        || '/'
        || revisions.number::text as row_key,
        revisions.seed_file_id,
        revisions.seed_line,
        revisions.created_run_id,
        revisions.updated_run_id,
        revisions.retired_run_id
    from research.revisions
    left join research.sources
        on revisions.source_id = sources.id
    union all
    select
        'passages' as table_name,
        sources.key
        || '/'
        || passages.key as row_key,
        passages.seed_file_id,
        passages.seed_line,
        passages.created_run_id,
        passages.updated_run_id,
        passages.retired_run_id
    from research.passages
    left join research.sources
        on passages.source_id = sources.id
    union all
    select
        'passage_texts' as table_name,
        sources.key
        || '/'
        || passages.key
        || '/'
        || revisions.number::text
        || '/'
        || passage_texts.start_char::text
        || '/'
        || passage_texts.end_char::text as row_key,
        passage_texts.seed_file_id,
        passage_texts.seed_line,
        passage_texts.created_run_id,
        passage_texts.updated_run_id,
        passage_texts.retired_run_id
    from research.passage_texts
    left join research.passages
        on passage_texts.passage_id = passages.id
    left join research.revisions
        on passage_texts.revision_id = revisions.id
    left join research.sources
        on passages.source_id = sources.id
    union all
    select
        'furniture' as table_name,
        sources.key
        || '/'
        || revisions.number::text
        || '/'
        || furniture.start_char::text
        || '/'
        || furniture.end_char::text as row_key,
        furniture.seed_file_id,
        furniture.seed_line,
        furniture.created_run_id,
        furniture.updated_run_id,
        furniture.retired_run_id
    from research.furniture
    left join research.revisions
        on furniture.revision_id = revisions.id
    left join research.sources
        on revisions.source_id = sources.id
    union all
    select
        'quotes' as table_name,
        sources.key
        || '/'
        || passages.key
        || '/'
        || quotes.phrase as row_key,
        quotes.seed_file_id,
        quotes.seed_line,
        quotes.created_run_id,
        quotes.updated_run_id,
        quotes.retired_run_id
    from research.quotes
    left join research.passages
        on quotes.passage_id = passages.id
    left join research.sources
        on passages.source_id = sources.id
    union all
    select
        'quote_anchors' as table_name,
        sources.key
        || '/'
        || passages.key
        || '/'
        || quotes.phrase
        || '/'
        || revisions.number::text
        || '/'
        || passage_texts.start_char::text
        || '/'
        || passage_texts.end_char::text as row_key,
        quote_anchors.seed_file_id,
        quote_anchors.seed_line,
        quote_anchors.created_run_id,
        quote_anchors.updated_run_id,
        quote_anchors.retired_run_id
    from research.quote_anchors
    left join research.quotes
        on quote_anchors.quote_id = quotes.id
    left join research.passages
        on quotes.passage_id = passages.id
    left join research.sources
        on passages.source_id = sources.id
    left join research.passage_texts
        on quote_anchors.passage_text_id = passage_texts.id
    left join research.revisions
        on passage_texts.revision_id = revisions.id
    union all
    select
        'suggestions' as table_name,
        sources.key
        || '/'
        || passages.key
        || '/'
        || suggestions.kind
        || '/'
        || suggestions.phrase
        || '/'
        || suggestions.nth::text
        || '/'
        || suggestions.proposed as row_key,
        suggestions.seed_file_id,
        suggestions.seed_line,
        suggestions.created_run_id,
        suggestions.updated_run_id,
        suggestions.retired_run_id
    from research.suggestions
    left join research.passages
        on suggestions.passage_id = passages.id
    left join research.sources
        on passages.source_id = sources.id
    union all
    select
        'mentions' as table_name,
        sources.key
        || '/'
        || passages.key
        || '/'
        || revisions.number::text
        || '/'
        || passage_texts.start_char::text
        || '/'
        || passage_texts.end_char::text
        || '/'
        || mentions.start_char::text
        || '/'
        || actors.key as row_key,
        mentions.seed_file_id,
        mentions.seed_line,
        mentions.created_run_id,
        mentions.updated_run_id,
        mentions.retired_run_id
    from research.mentions
    left join research.actors
        on mentions.actor_id = actors.id
    left join research.passage_texts
        on mentions.passage_text_id = passage_texts.id
    left join research.passages
        on passage_texts.passage_id = passages.id
    left join research.revisions
        on passage_texts.revision_id = revisions.id
    left join research.sources
        on passages.source_id = sources.id
    union all
    select
        'actors' as table_name,
        actors.key as row_key,
        actors.seed_file_id,
        actors.seed_line,
        actors.created_run_id,
        actors.updated_run_id,
        actors.retired_run_id
    from research.actors
    union all
    select
        'actor_names' as table_name,
        actors.key
        || '/'
        || actor_names.name as row_key,
        actor_names.seed_file_id,
        actor_names.seed_line,
        actor_names.created_run_id,
        actor_names.updated_run_id,
        actor_names.retired_run_id
    from research.actor_names
    left join research.actors
        on actor_names.actor_id = actors.id
    union all
    select
        'actor_relations' as table_name,
        actors.key
        || '/'
        || actor_relations.kind
        || '/'
        || to_actors.key
        || '/'
        || actor_relations.title as row_key,
        actor_relations.seed_file_id,
        actor_relations.seed_line,
        actor_relations.created_run_id,
        actor_relations.updated_run_id,
        actor_relations.retired_run_id
    from research.actor_relations
    left join research.actors
        on actor_relations.from_actor_id = actors.id
    left join research.actors as to_actors
        on actor_relations.to_actor_id = to_actors.id
    union all
    select
        'actor_relation_sources' as table_name,
        actors.key
        || '/'
        || actor_relations.kind
        || '/'
        || to_actors.key
        || '/'
        || actor_relations.title
        || '/'
        || sources.key
        || '/'
        || passages.key as row_key,
        actor_relation_sources.seed_file_id,
        actor_relation_sources.seed_line,
        actor_relation_sources.created_run_id,
        actor_relation_sources.updated_run_id,
        actor_relation_sources.retired_run_id
    from research.actor_relation_sources
    left join research.actor_relations
        on actor_relation_sources.actor_relation_id = actor_relations.id
    left join research.actors
        on actor_relations.from_actor_id = actors.id
    left join research.actors as to_actors
        on actor_relations.to_actor_id = to_actors.id
    left join research.passages
        on actor_relation_sources.passage_id = passages.id
    left join research.sources
        on passages.source_id = sources.id
    union all
    select
        'mention_decisions' as table_name,
        sources.key
        || '/'
        || passages.key
        || '/'
        || mention_decisions.name
        || '/'
        || mention_decisions.nth::text as row_key,
        mention_decisions.seed_file_id,
        mention_decisions.seed_line,
        mention_decisions.created_run_id,
        mention_decisions.updated_run_id,
        mention_decisions.retired_run_id
    from research.mention_decisions
    left join research.passages
        on mention_decisions.passage_id = passages.id
    left join research.sources
        on passages.source_id = sources.id
    union all
    select
        'places' as table_name,
        places.key as row_key,
        places.seed_file_id,
        places.seed_line,
        places.created_run_id,
        places.updated_run_id,
        places.retired_run_id
    from research.places
    union all
    select
        'events' as table_name,
        events.key as row_key,
        events.seed_file_id,
        events.seed_line,
        events.created_run_id,
        events.updated_run_id,
        events.retired_run_id
    from research.events
    union all
    select
        'event_actors' as table_name,
        events.key
        || '/'
        || actors.key
        || '/'
        || event_actors.role as row_key,
        event_actors.seed_file_id,
        event_actors.seed_line,
        event_actors.created_run_id,
        event_actors.updated_run_id,
        event_actors.retired_run_id
    from research.event_actors
    left join research.events
        on event_actors.event_id = events.id
    left join research.actors
        on event_actors.actor_id = actors.id
    union all
    select
        'event_sources' as table_name,
        sources.key
        || '/'
        || passages.key
        || '/'
        || events.key
        || '/'
        || event_sources.occurrence::text as row_key,
        event_sources.seed_file_id,
        event_sources.seed_line,
        event_sources.created_run_id,
        event_sources.updated_run_id,
        event_sources.retired_run_id
    from research.event_sources
    left join research.passages
        on event_sources.passage_id = passages.id
    left join research.sources
        on passages.source_id = sources.id
    left join research.events
        on event_sources.event_id = events.id
    union all
    select
        'event_relations' as table_name,
        events.key
        || '/'
        || event_relations.kind
        || '/'
        || to_events.key as row_key,
        event_relations.seed_file_id,
        event_relations.seed_line,
        event_relations.created_run_id,
        event_relations.updated_run_id,
        event_relations.retired_run_id
    from research.event_relations
    left join research.events
        on event_relations.from_event_id = events.id
    left join research.events as to_events
        on event_relations.to_event_id = to_events.id
    union all
    select
        'topics' as table_name,
        topics.key as row_key,
        topics.seed_file_id,
        topics.seed_line,
        topics.created_run_id,
        topics.updated_run_id,
        topics.retired_run_id
    from research.topics
    union all
    select
        'claims' as table_name,
        claims.key as row_key,
        claims.seed_file_id,
        claims.seed_line,
        claims.created_run_id,
        claims.updated_run_id,
        claims.retired_run_id
    from research.claims
    union all
    select
        'claim_actors' as table_name,
        claims.key
        || '/'
        || actors.key
        || '/'
        || claim_actors.role as row_key,
        claim_actors.seed_file_id,
        claim_actors.seed_line,
        claim_actors.created_run_id,
        claim_actors.updated_run_id,
        claim_actors.retired_run_id
    from research.claim_actors
    left join research.claims
        on claim_actors.claim_id = claims.id
    left join research.actors
        on claim_actors.actor_id = actors.id
    union all
    select
        'claim_events' as table_name,
        claims.key
        || '/'
        || events.key
        || '/'
        || claim_events.role as row_key,
        claim_events.seed_file_id,
        claim_events.seed_line,
        claim_events.created_run_id,
        claim_events.updated_run_id,
        claim_events.retired_run_id
    from research.claim_events
    left join research.claims
        on claim_events.claim_id = claims.id
    left join research.events
        on claim_events.event_id = events.id
    union all
    select
        'claim_topics' as table_name,
        claims.key
        || '/'
        || topics.key as row_key,
        claim_topics.seed_file_id,
        claim_topics.seed_line,
        claim_topics.created_run_id,
        claim_topics.updated_run_id,
        claim_topics.retired_run_id
    from research.claim_topics
    left join research.claims
        on claim_topics.claim_id = claims.id
    left join research.topics
        on claim_topics.topic_id = topics.id
    union all
    select
        'claim_sources' as table_name,
        sources.key
        || '/'
        || passages.key
        || '/'
        || claims.key
        || '/'
        || claim_sources.occurrence::text as row_key,
        claim_sources.seed_file_id,
        claim_sources.seed_line,
        claim_sources.created_run_id,
        claim_sources.updated_run_id,
        claim_sources.retired_run_id
    from research.claim_sources
    left join research.passages
        on claim_sources.passage_id = passages.id
    left join research.sources
        on passages.source_id = sources.id
    left join research.claims
        on claim_sources.claim_id = claims.id
    union all
    select
        'attributions' as table_name,
        sources.key
        || '/'
        || passages.key
        || '/'
        || claims.key
        || '/'
        || claim_sources.occurrence::text
        || '/'
        || attributions.hop::text as row_key,
        attributions.seed_file_id,
        attributions.seed_line,
        attributions.created_run_id,
        attributions.updated_run_id,
        attributions.retired_run_id
    from research.attributions
    left join research.claim_sources
        on attributions.claim_source_id = claim_sources.id
    left join research.passages
        on claim_sources.passage_id = passages.id
    left join research.sources
        on passages.source_id = sources.id
    left join research.claims
        on claim_sources.claim_id = claims.id
    union all
    select
        'claim_relations' as table_name,
        claims.key
        || '/'
        || claim_relations.kind
        || '/'
        || to_claims.key as row_key,
        claim_relations.seed_file_id,
        claim_relations.seed_line,
        claim_relations.created_run_id,
        claim_relations.updated_run_id,
        claim_relations.retired_run_id
    from research.claim_relations
    left join research.claims
        on claim_relations.from_claim_id = claims.id
    left join research.claims as to_claims
        on claim_relations.to_claim_id = to_claims.id
    union all
    select
        'claim_assessments' as table_name,
        claims.key
        || '/'
        || claim_assessments.assessor
        || '/'
        || to_char(claim_assessments.assessed_on, 'YYYY-MM-DD') as row_key,
        claim_assessments.seed_file_id,
        claim_assessments.seed_line,
        claim_assessments.created_run_id,
        claim_assessments.updated_run_id,
        claim_assessments.retired_run_id
    from research.claim_assessments
    left join research.claims
        on claim_assessments.claim_id = claims.id
)

select
    all_rows.table_name,
    all_rows.row_key,
    seed_files.path as seed_file,
    all_rows.seed_line,
    all_rows.created_run_id,
    all_rows.updated_run_id,
    all_rows.retired_run_id
from all_rows
left join research.seed_files
    on all_rows.seed_file_id = seed_files.id;

comment on view report.seeded_rows is
'One row per row that the seeds hold or once held';
comment on column report.seeded_rows.table_name is 'Table in the schema research';
comment on column report.seeded_rows.row_key is
'Natural key of the row, parts joined by slashes';
comment on column report.seeded_rows.seed_file is
'File below the seeds folder that holds the row, or held it last';
comment on column report.seeded_rows.seed_line is
'Line of that file where the row begins';
comment on column report.seeded_rows.created_run_id is 'Run that inserted the row';
comment on column report.seeded_rows.updated_run_id is
'Run that last changed the row; the inserting one if none did';
comment on column report.seeded_rows.retired_run_id is
'Run in which the row left the seeds; null while it is live';
