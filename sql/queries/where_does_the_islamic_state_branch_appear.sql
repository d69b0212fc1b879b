-- Question: which passages speak of the Islamic State branch, under whatever name?
-- Shows: one short form finds passages that use another. With the text of the articles
-- it finds more, and ranks differently, than with the gists alone.
select
    search.passage_key,
    search.matched_by,
    search.is_text_held
from report.search('ISKP', 100)
order by
    search.rank desc,
    search.passage_key asc;
