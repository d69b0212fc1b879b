-- Question: what is still uncoded, unsupported, undecided or unknown?
-- Grain: question_kind, entity_key
create view report.open_questions as
with

-- A passage without a place in the current text keeps its row in the last that had it.
changed_passages as (
    select
        passage_texts.passage_id,
        max(passage_texts.match_status) as match_status,
        max(passage_texts.changed_words) as changed_words
    from living.passage_texts
    inner join living.revisions
        on passage_texts.revision_id = revisions.id
    where
        passage_texts.match_status in ('altered', 'ambiguous', 'lost')
        and (
            passage_texts.match_status <> 'altered'
            or revisions.is_current
        )
    group by passage_texts.passage_id
),

event_links as (
    select
        event_sources.id,
        event_sources.source_id,
        event_sources.passage_id,
        event_sources.event_id,
        event_sources.occurrence,
        quotes.phrase,
        coalesce(quotes.match_status, changed_passages.match_status) as match_status,
        coalesce(quotes.changed_words, changed_passages.changed_words) as changed_words
    from living.event_sources
    left join living.quotes
        on event_sources.quote_id = quotes.id
    left join changed_passages
        on
            event_sources.passage_id = changed_passages.passage_id
            and quotes.id is null
),

draft_progress as (
    select
        sources.source_id,
        sources.source_key,
        case
            when sources.passage_count = 0 then 'No text yet'
            else
                (sources.passage_count - sources.unread_passage_count)
                || ' of '
                || sources.passage_count
                || ' passages read, '
                || sources.open_suggestion_count
                || ' proposals open'
        end as detail
    from report.sources
    where sources.coding_status = 'draft'
),

undecided_mentions as (
    select
        passage_texts.passage_id,
        mentions.start_char,
        min(mentions.surface) as surface,
        string_agg(actors.name, ' or ' order by actors.key) as candidates
    from living.mentions
    inner join living.actors
        on mentions.actor_id = actors.id
    inner join living.passage_texts
        on mentions.passage_text_id = passage_texts.id
    inner join living.revisions
        on passage_texts.revision_id = revisions.id
    where
        not mentions.is_confirmed
        and revisions.is_current
    group by passage_texts.passage_id, mentions.start_char
),

open_things as (
    select
        'uncoded_passage' as question_kind,
        'passage' as entity,
        passages.passage_key as entity_key,
        passages.source_id,
        passages.passage_id,
        passages.passage_gist as detail
    from report.passages
    left join draft_progress
        on passages.source_id = draft_progress.source_id
    where
        not passages.is_coded
        and draft_progress.source_id is null
    union all
    select
        'unread_passage' as question_kind,
        'passage' as entity,
        passages.passage_key as entity_key,
        passages.source_id,
        passages.passage_id,
        passages.passage_content as detail
    from report.passages
    left join draft_progress
        on passages.source_id = draft_progress.source_id
    where
        passages.passage_gist is null
        and draft_progress.source_id is null
    union all
    select
        'single_origin_claim' as question_kind,
        'claim' as entity,
        corroboration.claim_key as entity_key,
        null as source_id,
        null as passage_id,
        corroboration.claim_statement
        || ' Only origin: '
        || corroboration.origins_for as detail
    from report.corroboration
    where
        corroboration.support = 'single origin'
        and corroboration.claim_kind = 'fact'
    union all
    select
        'undecided_conflict' as question_kind,
        'conflict' as entity,
        conflicts.conflict_key as entity_key,
        null as source_id,
        null as passage_id,
        conflicts.claim_a_statement || ' / ' || conflicts.claim_b_statement as detail
    from report.conflicts
    where
        conflicts.verdict = 'open'
        and (
            conflicts.is_judged
            or conflicts.derived_as = 'possible contradiction'
        )
    union all
    select
        'unresolved_mention' as question_kind,
        'mention' as entity,
        sources.key
        || '/'
        || passages.key
        || '/'
        || undecided_mentions.start_char as entity_key,
        sources.id as source_id,
        passages.id as passage_id,
        undecided_mentions.surface
        || ': '
        || undecided_mentions.candidates as detail
    from undecided_mentions
    inner join living.passages
        on undecided_mentions.passage_id = passages.id
    inner join living.sources
        on passages.source_id = sources.id
    where sources.status = 'coded'
    union all
    select
        'lost_anchor' as question_kind,
        'quote' as entity,
        sources.key || '/' || passages.key || '/' || quotes.phrase as entity_key,
        sources.id as source_id,
        passages.id as passage_id,
        'Quote: '
        || quotes.match_status
        || coalesce(' (' || quotes.changed_words || ')', '') as detail
    from living.quotes
    inner join living.passages
        on quotes.passage_id = passages.id
    inner join living.sources
        on passages.source_id = sources.id
    where quotes.match_status in ('altered', 'ambiguous', 'lost')
    union all
    select
        'lost_passage' as question_kind,
        'passage' as entity,
        passages.passage_key as entity_key,
        passages.source_id,
        passages.passage_id,
        'Passage: '
        || passages.match_status
        || coalesce(' (' || passages.changed_words || ')', '') as detail
    from report.passages
    where passages.match_status in ('altered', 'ambiguous', 'lost')
    union all
    select
        'recheck_claim' as question_kind,
        'evidence' as entity,
        evidence.evidence_key as entity_key,
        evidence.source_id,
        evidence.passage_id,
        coalesce('Quote ' || evidence.quote_phrase, 'Passage')
        || ': '
        || evidence.match_status
        || coalesce(' (' || evidence.changed_words || ')', '')
        || '. '
        || evidence.claim_statement as detail
    from report.evidence
    where evidence.needs_recheck
    union all
    select
        'recheck_event' as question_kind,
        'event report' as entity,
        sources.key
        || '/'
        || passages.key
        || '/'
        || events.key
        || '/'
        || event_links.occurrence as entity_key,
        event_links.source_id,
        event_links.passage_id,
        coalesce('Quote ' || event_links.phrase, 'Passage')
        || ': '
        || event_links.match_status
        || coalesce(' (' || event_links.changed_words || ')', '')
        || '. '
        || events.title as detail
    from event_links
    inner join living.events
        on event_links.event_id = events.id
    inner join living.passages
        on event_links.passage_id = passages.id
    inner join living.sources
        on event_links.source_id = sources.id
    where event_links.match_status in ('altered', 'ambiguous', 'lost')
    union all
    select
        'recheck_relation' as question_kind,
        'actor relation' as entity,
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
        || passages.key as entity_key,
        sources.id as source_id,
        passages.id as passage_id,
        coalesce('Quote ' || actor_relation_sources.quote, 'Passage')
        || ': '
        || changed_passages.match_status
        || coalesce(' (' || changed_passages.changed_words || ')', '')
        || '. '
        || actors.name
        || ' '
        || lower(actor_relation_kinds.label)
        || ' '
        || to_actors.name as detail
    from changed_passages
    inner join living.actor_relation_sources
        on changed_passages.passage_id = actor_relation_sources.passage_id
    inner join living.actor_relations
        on actor_relation_sources.actor_relation_id = actor_relations.id
    inner join research.actor_relation_kinds
        on actor_relations.kind = actor_relation_kinds.key
    inner join living.actors
        on actor_relations.from_actor_id = actors.id
    inner join living.actors as to_actors
        on actor_relations.to_actor_id = to_actors.id
    inner join living.passages
        on actor_relation_sources.passage_id = passages.id
    inner join living.sources
        on passages.source_id = sources.id
    union all
    select
        'unknown_event_date' as question_kind,
        'event' as entity,
        events.key as entity_key,
        null as source_id,
        null as passage_id,
        events.title as detail
    from living.events
    where
        events.status = 'occurred'
        and events.occurred_earliest is null
        and events.occurred_latest is null
    union all
    select
        'unknown_publication_date' as question_kind,
        'source' as entity,
        sources.key as entity_key,
        sources.id as source_id,
        null as passage_id,
        source_titles.source_display_title as detail
    from living.sources
    inner join report.source_titles
        on sources.id = source_titles.source_id
    where
        sources.published_earliest is null
        and sources.published_latest is null
    union all
    select
        'draft_source' as question_kind,
        'source' as entity,
        draft_progress.source_key as entity_key,
        draft_progress.source_id,
        null as passage_id,
        draft_progress.detail
    from draft_progress
)

select
    open_things.question_kind,
    -- one sentence for each kind
    case open_things.question_kind
        when 'uncoded_passage' then 'Code the passage, or say why it carries nothing'
        when 'unread_passage' then 'Say in a few words what the passage says'
        when 'single_origin_claim' then 'Find a second, independent origin'
        when 'undecided_conflict' then 'Decide whether the two claims contradict'
        when 'unresolved_mention' then 'Decide which actor the name means'
        when 'lost_anchor' then 'Find the quote in the current text'
        when 'lost_passage' then 'Find the passage in the current text'
        when 'recheck_claim' then 'See whether the changed text still says the claim'
        when 'recheck_event' then 'See whether the changed text still speaks of it so'
        when 'recheck_relation' then 'See whether the changed text still shows the tie'
        when 'unknown_event_date' then 'Find out when it happened'
        when 'unknown_publication_date' then 'Find out when the source was published'
        when 'draft_source' then 'Finish coding the source'
    end as what_to_do,
    open_things.entity,
    open_things.entity_key,
    sources.id as source_id,
    sources.key as source_key,
    sources.title as source_title,
    passages.id as passage_id,
    sources.key || '/' || passages.key as passage_key,
    passages.ordinal as passage_ordinal,
    open_things.detail,
    source_titles.source_display_title,
    source_titles.file_name
from open_things
left join research.sources
    on open_things.source_id = sources.id
left join report.source_titles
    on open_things.source_id = source_titles.source_id
left join research.passages
    on open_things.passage_id = passages.id;

comment on view report.open_questions is 'One row per thing left to do';
comment on column report.open_questions.question_kind is
'Kind of thing to do, such as uncoded_passage or undecided_conflict';
comment on column report.open_questions.what_to_do is 'What to do about it';
comment on column report.open_questions.entity is
'What it is about: passage, claim, evidence, conflict, mention, quote, event, '
'event report, actor relation, source';
comment on column report.open_questions.entity_key is
'Key of what it is about; two claim keys for a conflict, the place for a mention, '
'passage, key and number for evidence and for the report of an event, the tie and the '
'passage for an actor relation';
comment on column report.open_questions.source_id is
'Source it stands in: internal number; null if in none';
comment on column report.open_questions.source_key is
'Source it stands in: stable key; null if in none';
comment on column report.open_questions.source_title is
'Title of the source it stands in; null if in none or without a title';
comment on column report.open_questions.passage_id is
'Passage it stands in: internal number; null if in none';
comment on column report.open_questions.passage_key is
'Passage it stands in: stable key; null if in none';
comment on column report.open_questions.passage_ordinal is
'Place of that passage in its source, from 1; null if in none';
comment on column report.open_questions.detail is 'What it is about, in words';
comment on column report.open_questions.source_display_title is
'Title to show of the source it stands in: its own, or kind and outlet where it has '
'none; null if in none';
comment on column report.open_questions.file_name is
'Name of the article file of the current text of that source; null if in none or '
'only metadata are held';
