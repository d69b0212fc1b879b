-- Question: which text of each source is the current one, and when was it captured?
-- Grain: source_id
create view parts.current_revisions as
select
    revisions.source_id,
    revisions.number as revision_number,
    revisions.file_name,
    revisions.length_chars,
    revisions.captured_earliest,
    revisions.captured_latest,
    revisions.captured_precision,
    report.date_text(
        revisions.captured_earliest,
        revisions.captured_latest,
        revisions.captured_precision,
        revisions.captured_edtf
    ) as captured_date_text,
    revisions.captured_basis,
    report.date_edtf(
        revisions.captured_earliest,
        revisions.captured_latest,
        revisions.captured_precision,
        revisions.captured_edtf
    ) as captured_edtf,
    report.date_qualifier(
        revisions.captured_precision, revisions.captured_edtf
    ) as captured_qualifier
from living.revisions
where revisions.is_current;

comment on view parts.current_revisions is
'One row per source whose text is known: its current text, by file, length and date';
