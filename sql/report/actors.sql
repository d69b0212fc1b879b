-- Question: who appears, under which names, in which roles, and since when?
-- Grain: actor_key
create view report.actors as
select
    known_actors.actor_id,
    actors.key as actor_key,
    actors.name as actor_name,
    actors.kind as actor_kind,
    (
        select actor_kinds.label
        from research.actor_kinds
        where actor_kinds.key = actors.kind
    ) as actor_kind_label,
    known_actors.country as actor_country,
    actors.wikidata_id,
    actors.description as actor_description,
    lists.other_names,
    lists.name_count,
    known_actors.mention_count,
    known_actors.suggested_mention_count,
    known_actors.statement_count,
    known_actors.claim_count,
    known_actors.event_count,
    lists.event_roles,
    known_actors.passage_count,
    known_actors.source_count,
    known_actors.first_seen_earliest,
    known_actors.first_seen_latest,
    known_actors.first_seen_precision,
    report.date_text(
        known_actors.first_seen_earliest,
        known_actors.first_seen_latest,
        known_actors.first_seen_precision,
        null
    ) as first_seen_date_text,
    known_actors.last_seen_earliest,
    known_actors.last_seen_latest,
    known_actors.last_seen_precision,
    report.date_text(
        known_actors.last_seen_earliest,
        known_actors.last_seen_latest,
        known_actors.last_seen_precision,
        null
    ) as last_seen_date_text,
    actors.unnamed_reason,
    known_actors.concluded_source_count,
    known_actors.act_count_without_utterance,
    known_actors.country_basis,
    lists.office_titles
from kept.actors as known_actors
left join research.actors
    on known_actors.actor_id = actors.id
left join parts.actor_lists as lists
    on known_actors.actor_id = lists.actor_id;

comment on view report.actors is
'One row per actor, with its names, what it does and where it appears';
comment on column report.actors.actor_id is
'Actor: internal number, may change when the database is rebuilt';
comment on column report.actors.actor_key is 'Actor: stable key';
comment on column report.actors.actor_name is 'Main name of the actor';
comment on column report.actors.actor_kind is 'Kind of actor: term of the vocabulary';
comment on column report.actors.actor_kind_label is 'Kind of actor, as people read it';
comment on column report.actors.actor_country is
'Country of the actor, ISO 3166-1 alpha-2: its own, else that of the body it holds '
'office at, as country_basis tells; null if neither is given';
comment on column report.actors.wikidata_id is
'Wikidata item of the actor; null if not linked';
comment on column report.actors.actor_description is 'Who it is, in our own words';
comment on column report.actors.other_names is
'Further forms of the name, joined by semicolons; null if none';
comment on column report.actors.name_count is
'Forms of the name, the main one included';
comment on column report.actors.mention_count is
'Times the held text names the actor; 0 where no text is held';
comment on column report.actors.suggested_mention_count is
'Times a name may mean the actor and nobody has decided yet';
comment on column report.actors.statement_count is
'Times the actor is said to utter a claim, whatever the speech act';
comment on column report.actors.claim_count is
'Claims about the actor, as subject or object';
comment on column report.actors.event_count is
'Events the actor took part in, as we settled it';
comment on column report.actors.event_roles is
'Roles in events, as we settled them, with how often, joined by semicolons; null if '
'none';
comment on column report.actors.passage_count is
'Passages that name the actor, quote it or say a claim about it';
comment on column report.actors.source_count is
'Sources that name the actor, quote it or say a claim about it';
comment on column report.actors.first_seen_earliest is
'When the first source with it was published: first possible day; null = open or '
'unknown';
comment on column report.actors.first_seen_latest is
'When the first source with it was published: last possible day; null = open or '
'unknown';
comment on column report.actors.first_seen_precision is
'When the first source with it was published: day, month, season, year, decade, '
'interval, unknown; null = never';
comment on column report.actors.first_seen_date_text is
'When the first source with it was published: in words, such as 2025-04 or '
'2025-04-17 or later; null = never';
comment on column report.actors.last_seen_earliest is
'When the last source with it was published: first possible day; null = open or '
'unknown';
comment on column report.actors.last_seen_latest is
'When the last source with it was published: last possible day; null = open or unknown';
comment on column report.actors.last_seen_precision is
'When the last source with it was published: day, month, season, year, decade, '
'interval, unknown; null = never';
comment on column report.actors.last_seen_date_text is
'When the last source with it was published: in words, such as 2025-04 or '
'2025-04-17 or later; null = never';
comment on column report.actors.unnamed_reason is
'Why no held text names the actor; null if one does';
comment on column report.actors.concluded_source_count is
'Sources that speak of an event the actor took part in, as we settled it, and never '
'of the actor; not in source_count';
comment on column report.actors.act_count_without_utterance is
'Times the actor stands behind a claim by a petition, a ruling or a view held, which '
'is no utterance; not in statement_count';
comment on column report.actors.country_basis is
'How the country is known: own, office, or former office (that of the body it holds '
'or held office at; of several, if they agree); null without a country';
comment on column report.actors.office_titles is
'Offices held, with the body they are held at, and titles under which texts name the '
'actor where no office is coded, joined by semicolons; null if none';
