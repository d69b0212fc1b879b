-- Question: which passages speak of the Islamic State branch, under whatever name?
-- Shows: one short form finds passages that use another. With the text of the articles
-- it finds more, and ranks differently, than with the gists alone.
select
    found.passage_key,
    found.matched_by,
    found.is_text_held
from report.search('ISKP', 1000) as found
where found.kind = 'passage'
order by
    found.rank desc,
    found.passage_key asc;
