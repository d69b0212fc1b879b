-- Question: which held text names which actor where, ready for counting in a BI tool?
-- Grain: mention_id
create view bi.fact_mention as
select
    mentions.id as mention_id,
    mentions.actor_id,
    passages.source_id,
    sources.outlet_id,
    passages.passage_id,
    sources.published_date_key,
    mentions.surface as mention_surface,
    mentions.method as mention_method,
    mentions.is_confirmed,
    1::bigint as mention_count
from living.mentions
-- A mention in an earlier revision has no passage there.
inner join kept.passages
    on mentions.passage_text_id = passages.passage_text_id
inner join parts.sources
    on passages.source_id = sources.source_id
where mentions.is_confirmed;

comment on view bi.fact_mention is
'One row per place where held text surely names a known actor; report.suggestions has '
'those that nobody has decided';
comment on column bi.fact_mention.mention_id is
'Mention: internal number, may change when the text is matched again';
comment on column bi.fact_mention.actor_id is
'Actor: internal number, may change when the database is rebuilt';
comment on column bi.fact_mention.source_id is
'Source: internal number, may change when the database is rebuilt';
comment on column bi.fact_mention.outlet_id is
'Outlet that published the source: internal number, may change when the database is'
' rebuilt';
comment on column bi.fact_mention.passage_id is
'Passage: internal number, may change when the database is rebuilt';
comment on column bi.fact_mention.published_date_key is
'Day of publication, in dim_date; 0 = not known to the day';
comment on column bi.fact_mention.mention_surface is 'The name as it stands there';
comment on column bi.fact_mention.mention_method is
'matched by name, or decided by a person';
comment on column bi.fact_mention.is_confirmed is
'Always true: what nobody has decided or read is left out';
comment on column bi.fact_mention.mention_count is 'Always 1, for adding up';
