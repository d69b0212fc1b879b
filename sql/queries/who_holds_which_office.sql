-- Question: who holds or held which office, where, and in whose words?
-- Shows: one row per person and office; a person has the country of its office.
select
    offices.actor_name,
    offices.office_status_label,
    offices.office_title,
    offices.institution_name,
    offices.institution_country,
    offices.held_date_text,
    offices.quote_phrases,
    offices.titles_in_texts,
    offices.source_keys
from report.offices
order by
    offices.actor_key asc,
    offices.office_status asc,
    offices.office_title asc,
    offices.institution_key asc;
