-- Question: under which names does the Islamic State branch go, and who else has many?
-- Shows: actors with three names or more.
select
    names.actor_name,
    names.name,
    names.name_kind_label,
    names.is_ambiguous
from report.names
inner join report.actors
    on names.actor_key = actors.actor_key
where actors.name_count >= 3
order by
    names.actor_key asc,
    names.name_kind asc,
    names.name asc;
