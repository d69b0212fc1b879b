-- Question: when was each source written, and how is that known?
select
    sources.source_display_title,
    sources.file_name,
    sources.published_date_text,
    sources.published_edtf,
    sources.published_basis,
    sources.published_note
from report.sources
order by sources.source_key asc;
