-- Question: what is still uncoded, undecided, unresolved or without a date?
-- Shows: everything but claims of a single origin, for which see
-- which_facts_rest_on_one_origin.
select
    open_questions.question_kind,
    open_questions.what_to_do,
    open_questions.entity_key,
    open_questions.detail
from report.open_questions
where open_questions.question_kind <> 'single_origin_claim'
order by
    open_questions.question_kind asc,
    open_questions.entity_key asc;
