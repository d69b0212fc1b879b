-- Question: what is still uncoded, unknown or undecided?
-- Shows: one row per kind of work with an example; report.open_questions has every one.
select
    open_questions.question_kind,
    open_questions.what_to_do,
    count(*) as question_count,
    min(open_questions.entity_key collate "C") as first_entity_key
from report.open_questions
group by
    open_questions.question_kind,
    open_questions.what_to_do
order by
    question_count desc,
    open_questions.question_kind asc,
    open_questions.what_to_do asc;
