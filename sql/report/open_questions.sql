-- Question: what is still uncoded, unsupported, undecided or unknown?
-- Grain: question_kind, entity_key
create view report.open_questions as
with

found_quotes as (
    select
        quote_anchors.quote_id,
        max(quote_anchors.match_status) as match_status
    from research.quote_anchors
    inner join research.passage_texts
        on quote_anchors.passage_text_id = passage_texts.id
    inner join research.revisions
        on passage_texts.revision_id = revisions.id
    where
        quote_anchors.retired_run_id is null
        and quote_anchors.match_status in ('altered', 'ambiguous', 'lost')
        and passage_texts.retired_run_id is null
        and revisions.retired_run_id is null
        and revisions.is_current
    group by quote_anchors.quote_id
),

undecided_mentions as (
    select
        passage_texts.passage_id,
        mentions.start_char,
        min(mentions.surface) as surface,
        string_agg(actors.name, ' or ' order by actors.key) as candidates
    from research.mentions
    inner join research.actors
        on mentions.actor_id = actors.id
    inner join research.passage_texts
        on mentions.passage_text_id = passage_texts.id
    inner join research.revisions
        on passage_texts.revision_id = revisions.id
    where
        mentions.retired_run_id is null
        and not mentions.is_confirmed
        and actors.retired_run_id is null
        and passage_texts.retired_run_id is null
        and revisions.retired_run_id is null
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
    where not passages.is_coded
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
    inner join research.passages
        on undecided_mentions.passage_id = passages.id
    inner join research.sources
        on passages.source_id = sources.id
    where
        passages.retired_run_id is null
        and sources.retired_run_id is null
    union all
    select
        'lost_anchor' as question_kind,
        'quote' as entity,
        sources.key || '/' || passages.key || '/' || quotes.phrase as entity_key,
        sources.id as source_id,
        passages.id as passage_id,
        'Quote: ' || found_quotes.match_status as detail
    from found_quotes
    inner join research.quotes
        on found_quotes.quote_id = quotes.id
    inner join research.passages
        on quotes.passage_id = passages.id
    inner join research.sources
        on passages.source_id = sources.id
    where
        quotes.retired_run_id is null
        and passages.retired_run_id is null
        and sources.retired_run_id is null
    union all
    select
        'lost_passage' as question_kind,
        'passage' as entity,
        passages.passage_key as entity_key,
        passages.source_id,
        passages.passage_id,
        'Passage: ' || passages.match_status as detail
    from report.passages
    where passages.match_status in ('altered', 'ambiguous', 'lost')
    union all
    select
        'unknown_event_date' as question_kind,
        'event' as entity,
        events.key as entity_key,
        null as source_id,
        null as passage_id,
        events.title as detail
    from research.events
    where
        events.retired_run_id is null
        and events.status = 'occurred'
        and events.occurred_earliest is null
        and events.occurred_latest is null
    union all
    select
        'unknown_publication_date' as question_kind,
        'source' as entity,
        sources.key as entity_key,
        sources.id as source_id,
        null as passage_id,
        sources.title as detail
    from research.sources
    where
        sources.retired_run_id is null
        and sources.published_earliest is null
        and sources.published_latest is null
    union all
    select
        'draft_source' as question_kind,
        'source' as entity,
        sources.key as entity_key,
        sources.id as source_id,
        null as passage_id,
        sources.title as detail
    from research.sources
    where
        sources.retired_run_id is null
        and sources.status = 'draft'
)

select
    open_things.question_kind,
    -- one sentence for each kind
    case open_things.question_kind
        when 'uncoded_passage' then 'Code the passage, or say why it carries nothing'
        when 'single_origin_claim' then 'Find a second, independent origin'
        when 'undecided_conflict' then 'Decide whether the two claims contradict'
        when 'unresolved_mention' then 'Decide which actor the name means'
        when 'lost_anchor' then 'Find the quote in the current text'
        when 'lost_passage' then 'Find the passage in the current text'
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
    open_things.detail
from open_things
left join research.sources
    on open_things.source_id = sources.id
left join research.passages
    on open_things.passage_id = passages.id;

comment on view report.open_questions is 'One row per thing left to do';
comment on column report.open_questions.question_kind is
'Kind of thing to do, such as uncoded_passage or undecided_conflict';
comment on column report.open_questions.what_to_do is 'What to do about it';
comment on column report.open_questions.entity is
'What it is about: passage, claim, conflict, mention, quote, event, source';
comment on column report.open_questions.entity_key is
'Key of what it is about; two claim keys for a conflict, the place for a mention';
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
