-- Question: what is still uncoded, unsupported, undecided or unknown?
-- Grain: question_kind, entity_key
create view report.open_questions as
select
    open_questions.question_kind,
    -- one sentence for each kind
    case open_questions.question_kind
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
    -- what each kind is about
    case open_questions.question_kind
        when 'uncoded_passage' then 'passage'
        when 'unread_passage' then 'passage'
        when 'single_origin_claim' then 'claim'
        when 'undecided_conflict' then 'conflict'
        when 'unresolved_mention' then 'mention'
        when 'lost_anchor' then 'quote'
        when 'lost_passage' then 'passage'
        when 'recheck_claim' then 'evidence'
        when 'recheck_event' then 'event report'
        when 'recheck_relation' then 'actor relation'
        when 'unknown_event_date' then 'event'
        when 'unknown_publication_date' then 'source'
        when 'draft_source' then 'source'
    end as entity,
    open_questions.entity_key,
    open_questions.source_id,
    sources.key as source_key,
    sources.title as source_title,
    open_questions.passage_id,
    kept_passages.passage_key,
    passages.ordinal as passage_ordinal,
    -- what is told of each kind
    case open_questions.question_kind
        when 'uncoded_passage' then passages.gist
        when 'unread_passage'
            then (
                select passage_texts.text
                from living.passage_texts
                inner join living.revisions
                    on passage_texts.revision_id = revisions.id
                where
                    passage_texts.passage_id = open_questions.passage_id
                    and revisions.is_current
            )
        when 'single_origin_claim'
            then (
                select
                    corroboration.claim_statement
                    || ' Only origin: '
                    || corroboration.origins_for
                from report.corroboration
                where corroboration.claim_id = open_questions.claim_a_id
            )
        when 'undecided_conflict'
            then (
                select claims_a.statement || ' / ' || claims_b.statement
                from research.claims as claims_a
                cross join research.claims as claims_b
                where
                    claims_a.id = open_questions.claim_a_id
                    and claims_b.id = open_questions.claim_b_id
            )
        when 'unresolved_mention'
            then (
                select
                    min(mentions.surface)
                    || ': '
                    || string_agg(actors.name, ' or ' order by actors.key)
                from research.mentions as first_mentions
                inner join living.mentions
                    on
                        first_mentions.passage_text_id = mentions.passage_text_id
                        and first_mentions.start_char = mentions.start_char
                inner join research.actors
                    on mentions.actor_id = actors.id
                where
                    first_mentions.id = open_questions.entity_id
                    and not mentions.is_confirmed
            )
        when 'lost_anchor'
            then (
                select
                    'Quote: '
                    || quotes.match_status
                    || coalesce(' (' || quotes.changed_words || ')', '')
                from research.quotes
                where quotes.id = open_questions.entity_id
            )
        when 'lost_passage'
            then
                'Passage: '
                || kept_passages.match_status
                || coalesce(' (' || kept_passages.changed_words || ')', '')
        when 'recheck_claim'
            then (
                select
                    coalesce(
                        'Quote '
                        || quotes.phrase
                        || ': '
                        || quotes.match_status
                        || coalesce(' (' || quotes.changed_words || ')', ''),
                        'Passage: '
                        || kept_passages.match_status
                        || coalesce(' (' || kept_passages.changed_words || ')', '')
                    )
                    || '. '
                    || claims.statement
                from research.claim_sources
                inner join research.claims
                    on claim_sources.claim_id = claims.id
                left join living.quotes
                    on claim_sources.quote_id = quotes.id
                where claim_sources.id = open_questions.entity_id
            )
        when 'recheck_event'
            then (
                select
                    coalesce(
                        'Quote '
                        || quotes.phrase
                        || ': '
                        || quotes.match_status
                        || coalesce(' (' || quotes.changed_words || ')', ''),
                        'Passage: '
                        || kept_passages.match_status
                        || coalesce(' (' || kept_passages.changed_words || ')', '')
                    )
                    || '. '
                    || events.title
                from research.event_sources
                inner join research.events
                    on event_sources.event_id = events.id
                left join living.quotes
                    on event_sources.quote_id = quotes.id
                where event_sources.id = open_questions.entity_id
            )
        when 'recheck_relation'
            then (
                select
                    coalesce('Quote ' || actor_relation_sources.quote, 'Passage')
                    || ': '
                    || kept_passages.match_status
                    || coalesce(' (' || kept_passages.changed_words || ')', '')
                    || '. '
                    || actors.name
                    || ' '
                    || lower(actor_relation_kinds.label)
                    || ' '
                    || to_actors.name
                from research.actor_relation_sources
                inner join research.actor_relations
                    on actor_relation_sources.actor_relation_id = actor_relations.id
                inner join research.actor_relation_kinds
                    on actor_relations.kind = actor_relation_kinds.key
                inner join research.actors
                    on actor_relations.from_actor_id = actors.id
                inner join research.actors as to_actors
                    on actor_relations.to_actor_id = to_actors.id
                where actor_relation_sources.id = open_questions.entity_id
            )
        when 'unknown_event_date'
            then (
                select events.title
                from research.events
                where events.id = open_questions.event_id
            )
        when 'unknown_publication_date'
            then (
                select source_titles.source_display_title
                from report.source_titles
                where source_titles.source_id = open_questions.source_id
            )
        when 'draft_source' then (
            select
                case
                    when kept_sources.passage_count = 0 then 'No text yet'
                    else
                        (
                            kept_sources.passage_count
                            - kept_sources.unread_passage_count
                        )
                        || ' of '
                        || kept_sources.passage_count
                        || ' passages read, '
                        || kept_sources.open_suggestion_count
                        || ' proposals open'
                end
            from kept.sources as kept_sources
            where kept_sources.source_id = open_questions.source_id
        )
    end as detail,
    (
        select source_titles.source_display_title
        from report.source_titles
        where source_titles.source_id = open_questions.source_id
    ) as source_display_title,
    (
        select source_titles.file_name
        from report.source_titles
        where source_titles.source_id = open_questions.source_id
    ) as file_name
from kept.open_questions
left join research.sources
    on open_questions.source_id = sources.id
left join kept.passages as kept_passages
    on open_questions.passage_id = kept_passages.passage_id
left join research.passages
    on open_questions.passage_id = passages.id;

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
