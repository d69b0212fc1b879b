-- Keeps: by which form of its name each source names each actor, how often, and where
-- first.
-- Grain: source_id, actor_id, spelling
-- Touched by: telling_sources, by source_id
with

current_texts as (
    select
        passage_texts.id as passage_text_id,
        passage_texts.passage_id,
        passage_texts.text is not null as is_held
    from touched_telling_sources
    inner join living.revisions
        on touched_telling_sources.id = revisions.source_id
    inner join living.passage_texts
        on revisions.id = passage_texts.revision_id
    where revisions.is_current
),

places as (
    select
        passages.source_id,
        passages.id as passage_id,
        passages.ordinal,
        passages.key,
        current_texts.passage_text_id,
        coalesce(current_texts.is_held, false) as is_held
    from touched_telling_sources
    inner join living.sources
        on touched_telling_sources.id = sources.id
    inner join living.passages
        on sources.id = passages.source_id
    left join current_texts
        on passages.id = current_texts.passage_id
),

namings as (
    select
        places.source_id,
        places.passage_id,
        places.ordinal,
        places.key,
        mentions.actor_id,
        mentions.surface,
        1 as mention_count,
        (mentions.method = 'decided')::integer as decision_count
    from places
    inner join living.mentions
        on places.passage_text_id = mentions.passage_text_id
    where mentions.is_confirmed
    union all
    -- Where the words are held, the mentions found in them already follow the rulings.
    select
        places.source_id,
        places.passage_id,
        places.ordinal,
        places.key,
        mention_decisions.actor_id,
        mention_decisions.name as surface,
        0 as mention_count,
        1 as decision_count
    from places
    inner join living.mention_decisions
        on places.passage_id = mention_decisions.passage_id
    where
        mention_decisions.actor_id is not null
        and not places.is_held
),

-- Apostrophes, dashes and blanks are alike, as they are when names are looked for.
spelled as (
    select
        namings.source_id,
        namings.passage_id,
        namings.ordinal,
        namings.key,
        namings.actor_id,
        translate(
            namings.surface,
            E'’‘‐‑–\n\t\u00a0\u2009\u202f',
            '''''---     '
        ) as spelling,
        namings.mention_count,
        namings.decision_count
    from namings
)

select
    spelled.source_id,
    spelled.actor_id,
    spelled.spelling,
    sum(spelled.mention_count)::bigint as mention_count,
    sum(spelled.decision_count)::bigint as decision_count,
    (
        array_agg(spelled.passage_id order by spelled.ordinal, spelled.key)
    )[1] as first_passage_id
from spelled
inner join living.actors
    on spelled.actor_id = actors.id
group by spelled.source_id, spelled.actor_id, spelled.spelling
