-- Question: in which passages does an actor appear, and as what?
-- Grain: actor_key, passage_key
create view report.appearances as
select
    appearances.actor_id,
    actors.key as actor_key,
    actors.name as actor_name,
    appearances.source_id,
    sources.source_key,
    sources.source_title,
    appearances.passage_id,
    passages.passage_key,
    passages.passage_ordinal,
    passages.passage_gist,
    appearances.mention_count,
    appearances.is_named,
    appearances.is_speaker,
    appearances.claim_roles is not null as is_in_claim,
    appearances.is_in_event,
    sources.published_earliest,
    sources.published_latest,
    sources.published_precision,
    sources.published_date_text,
    appearances.is_decided,
    appearances.claim_roles,
    sources.published_basis,
    sources.published_edtf,
    sources.published_qualifier,
    sources.source_display_title,
    sources.file_name
-- Kept rows are of living rows: each join finds one row, and as a left join it is left
-- out where nobody asks for its columns.
from kept.appearances
left join research.actors
    on appearances.actor_id = actors.id
left join parts.sources
    on appearances.source_id = sources.source_id
left join parts.passages
    on appearances.passage_id = passages.passage_id;

comment on view report.appearances is
'One row per actor and passage in which it is named, speaks, or is what a claim is '
'about; a part in an event that the passage speaks of is not enough';
comment on column report.appearances.actor_id is
'Actor: internal number, may change when the database is rebuilt';
comment on column report.appearances.actor_key is 'Actor: stable key';
comment on column report.appearances.actor_name is 'Main name of the actor';
comment on column report.appearances.source_id is
'Source: internal number, may change when the database is rebuilt';
comment on column report.appearances.source_key is 'Source: stable key';
comment on column report.appearances.source_title is
'Title of the source; null if it shows none';
comment on column report.appearances.passage_id is
'Passage: internal number, may change when the database is rebuilt';
comment on column report.appearances.passage_key is
'Passage: stable key, source_key/passage, such as some-source/p03';
comment on column report.appearances.passage_ordinal is
'Place of the passage in its source, from 1';
comment on column report.appearances.passage_gist is
'What the passage says, in our own words; null while no person has read it';
comment on column report.appearances.mention_count is
'Times the held text names the actor; 0 where no text is held';
comment on column report.appearances.is_named is
'True if the held text names the actor there, or, where no text is held, a person '
'decided that a name there means it';
comment on column report.appearances.is_speaker is
'True if the actor is a speaker behind a claim there';
comment on column report.appearances.is_in_claim is
'True if a claim there is about the actor, in a role that claim_roles tells';
comment on column report.appearances.is_in_event is
'True if an event linked there has the actor as a participant, as we settled it';
comment on column report.appearances.published_earliest is
'When the source was published: first possible day; null = open or unknown';
comment on column report.appearances.published_latest is
'When the source was published: last possible day; null = open or unknown';
comment on column report.appearances.published_precision is
'When the source was published: day, month, season, year, decade, interval, '
'unknown; null = not given';
comment on column report.appearances.published_date_text is
'When the source was published: in words, such as 2025-04 or 2025-04-17 or later; '
'null = not given';
comment on column report.appearances.is_decided is
'True if a person decided that a name there means the actor';
comment on column report.appearances.claim_roles is
'Roles of the actor in the claims there, joined by semicolons: subject (who acts, '
'wants or is so), object (towards, with or about whom); null if in none';
comment on column report.appearances.published_basis is
'When the source was published, how that is known: stated, metadata, relative, '
'inferred, unknown; null = not given';
comment on column report.appearances.published_edtf is
'When the source was published: as EDTF (ISO 8601-2), such as 2025-04 or '
'2025-04-17/..; null = no bound given';
comment on column report.appearances.published_qualifier is
'When the source was published: marked as none, approximate, uncertain, or '
'approximate and uncertain; null = not given';
comment on column report.appearances.source_display_title is
'Title to show: its own, or kind and outlet where it has none; never null';
comment on column report.appearances.file_name is
'Name of the article file of the current text; null if only metadata are held';
