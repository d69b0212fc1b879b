-- Question: what is still uncoded, unsupported, undecided or unknown?
-- Grain: question_kind, entity_key
create view report.open_questions as
select
    open_questions.question_kind,
    question_kinds.what_to_do,
    question_kinds.entity,
    open_questions.entity_key,
    open_questions.source_id,
    source_titles.source_key,
    source_titles.source_title,
    open_questions.passage_id,
    kept_passages.passage_key,
    passages.ordinal as passage_ordinal,
    case
        when open_questions.question_kind like 'recheck%'
            then (
                select
                    coalesce('Quote ' || recheck_details.quote, 'Passage')
                    || ': '
                    || coalesce(
                        recheck_details.quote_match,
                        parts.match_text(
                            kept_passages.match_status, kept_passages.changed_words
                        )
                    )
                    || '. '
                    || recheck_details.coded
                from parts.recheck_details
                where
                    recheck_details.question_kind = open_questions.question_kind
                    and recheck_details.about_id = open_questions.entity_id
            )
        when open_questions.question_kind = 'undecided_conflict'
            then (
                select claims_a.statement || ' / ' || claims_b.statement
                from research.claims as claims_a
                cross join research.claims as claims_b
                where
                    claims_a.id = open_questions.claim_a_id
                    and claims_b.id = open_questions.claim_b_id
            )
        when open_questions.question_kind = 'unknown_publication_date'
            then source_titles.source_display_title
        else (
            select question_details.detail
            from parts.question_details
            where
                question_details.question_kind = open_questions.question_kind
                and question_details.about_id = coalesce(
                    open_questions.entity_id,
                    open_questions.passage_id,
                    open_questions.source_id,
                    open_questions.claim_a_id,
                    open_questions.event_id
                )
        )
    end as detail,
    source_titles.source_display_title,
    source_titles.file_name
from kept.open_questions
left join parts.question_kinds
    on open_questions.question_kind = question_kinds.question_kind
left join report.source_titles
    on open_questions.source_id = source_titles.source_id
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
