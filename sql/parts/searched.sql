-- Question: what is shown of each row that may be found?
-- Grain: kind, id
create view parts.searched as
select
    'passage' as kind,
    kept_passages.passage_id as id,
    coalesce(
        sources.title,
        (
            select source_titles.source_display_title
            from report.source_titles
            where sources.id = source_titles.source_id
        )
    ) as title,
    coalesce(
        texts.text,
        (
            select passages.gist
            from research.passages
            where kept_passages.passage_id = passages.id
        )
    ) as words,
    case
        when texts.text is not null then texts.text_vector
        else
            (
                select passages.gist_vector
                from research.passages
                where kept_passages.passage_id = passages.id
            )
    end as vector,
    case when texts.text is null then 'gist' else 'text' end as searched_in,
    texts.text is not null as is_text_held,
    sources.id as source_id,
    sources.key as source_key
from kept.passages as kept_passages
inner join research.sources
    on kept_passages.source_id = sources.id
left join research.passage_texts as texts
    on kept_passages.passage_text_id = texts.id
union all
select
    'claim' as kind,
    claims.id,
    claims.statement as title,
    concat_ws(' | ', claims.statement, claims.note) as words,
    claims.search_vector as vector,
    'statement' as searched_in,
    null as is_text_held,
    null as source_id,
    null as source_key
from research.claims
union all
select
    'event' as kind,
    events.id,
    events.title,
    concat_ws(' | ', events.title, events.note) as words,
    events.search_vector as vector,
    'title' as searched_in,
    null as is_text_held,
    null as source_id,
    null as source_key
from research.events
union all
select
    'actor' as kind,
    actors.id,
    actors.name as title,
    concat_ws(
        ' | ',
        (
            select
                string_agg(
                    actor_names.name,
                    '; '
                    order by
                        actor_names.kind is not null,
                        convert_to(actor_names.name, 'UTF8')
                )
            from research.actor_names
            where
                actors.id = actor_names.actor_id
                and actor_names.retired_run_id is null
        ),
        actors.description
    ) as words,
    actors.search_vector as vector,
    'names' as searched_in,
    null as is_text_held,
    null as source_id,
    null as source_key
from research.actors
union all
select
    'source' as kind,
    sources.id,
    source_titles.source_display_title as title,
    concat_ws(
        ' | ',
        source_titles.source_display_title,
        source_titles.outlet_name,
        sources.author,
        sources.summary
    ) as words,
    sources.search_vector as vector,
    'metadata' as searched_in,
    kept_sources.held_passage_count > 0 as is_text_held,
    sources.id as source_id,
    sources.key as source_key
from research.sources
inner join report.source_titles
    on sources.id = source_titles.source_id
inner join kept.sources as kept_sources
    on sources.id = kept_sources.source_id;

comment on view parts.searched is
'One row per passage, claim, event, actor and source: what search shows of it';
