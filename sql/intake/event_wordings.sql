-- Question: in which words has each event been put?
-- Shows: its title with place and actors, and the words it was read from: those quoted,
--        or the first and last of them where the text is not held; the latest twenty.
with

settled as (
    select
        events.id as event_id,
        events.key,
        events.title,
        places.name as place_name
    from living.events
    left join research.places
        on events.place_id = places.id
),

parts as (
    select
        event_actors.event_id,
        string_agg(actors.name, '; ' order by actors.name asc) as names
    from living.event_actors
    inner join research.actors
        on event_actors.actor_id = actors.id
    group by event_actors.event_id
),

linked as (
    select
        event_sources.event_id,
        event_sources.passage_id,
        event_sources.quote_id,
        row_number() over (
            partition by event_sources.event_id
            order by event_sources.id desc
        ) as place
    from living.event_sources
),

current_texts as (
    select
        passage_texts.id as passage_text_id,
        passage_texts.passage_id,
        passage_texts.text
    from living.passage_texts
    inner join living.revisions
        on passage_texts.revision_id = revisions.id
    where revisions.is_current
)

select
    settled.key,
    true as is_own,
    concat_ws('; ', settled.title, settled.place_name, parts.names) as words
from settled
left join parts
    on settled.event_id = parts.event_id
union all
select
    settled.key,
    false as is_own,
    case
        when linked.quote_id is null
            then coalesce(current_texts.text, passages.gist)
        else coalesce(
            substr(
                current_texts.text,
                quote_anchors.start_char + 1,
                quote_anchors.end_char - quote_anchors.start_char
            ),
            quotes.phrase
        )
    end as words
from linked
inner join settled
    on linked.event_id = settled.event_id
inner join research.passages
    on linked.passage_id = passages.id
left join research.quotes
    on linked.quote_id = quotes.id
left join current_texts
    on linked.passage_id = current_texts.passage_id
left join living.quote_anchors
    on
        linked.quote_id = quote_anchors.quote_id
        and current_texts.passage_text_id = quote_anchors.passage_text_id
where linked.place <= 20;
