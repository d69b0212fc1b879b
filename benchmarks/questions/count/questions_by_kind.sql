-- Question: how many questions of each kind are open?
select
    question_kind,
    count(*) as question_count
from report.open_questions
group by question_kind;
