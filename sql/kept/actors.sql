-- Keeps: what is known of each actor from all sources, and the country it belongs to.
-- Grain: actor_id
-- Touched by: actors, by actor_id
with

told as (
    select
        actor_sources.actor_id,
        sum(actor_sources.passage_count)::bigint as passage_count,
        sum(actor_sources.mention_count)::bigint as mention_count,
        sum(actor_sources.suggested_mention_count)::bigint as suggested_mention_count,
        sum(actor_sources.statement_count)::bigint as statement_count,
        sum(
            actor_sources.act_count_without_utterance
        )::bigint as act_count_without_utterance,
        sum(actor_sources.first_claim_count)::bigint as claim_count,
        count(*) filter (where actor_sources.passage_count > 0) as source_count,
        -- Sources that speak of an event it took part in, and never of the actor.
        count(*) filter (
            where actor_sources.passage_count = 0 and actor_sources.is_in_event
        ) as concluded_source_count,
        -- A source without a date may be the first and may be the last.
        nullif(
            min(coalesce(actor_sources.published_earliest, '-infinity')) filter (
                where actor_sources.passage_count > 0
            ),
            '-infinity'
        ) as first_seen_earliest,
        min(actor_sources.published_latest) filter (
            where actor_sources.passage_count > 0
        ) as first_seen_latest,
        max(actor_sources.published_earliest) filter (
            where actor_sources.passage_count > 0
        ) as last_seen_earliest,
        nullif(
            max(coalesce(actor_sources.published_latest, 'infinity')) filter (
                where actor_sources.passage_count > 0
            ),
            'infinity'
        ) as last_seen_latest
    from touched_actors
    inner join kept.actor_sources
        on touched_actors.id = actor_sources.actor_id
    group by actor_sources.actor_id
),

titles as (
    select
        actor_sources.actor_id,
        array_agg(
            distinct title.speaker_title order by title.speaker_title
        ) as speaker_titles
    from touched_actors
    inner join kept.actor_sources
        on touched_actors.id = actor_sources.actor_id
    cross join unnest(actor_sources.speaker_titles) as title (speaker_title)
    where actor_sources.speaker_titles is not null
    group by actor_sources.actor_id
),

event_counts as (
    select
        event_actors.actor_id,
        count(distinct event_actors.event_id) as event_count
    from touched_actors
    inner join living.event_actors
        on touched_actors.id = event_actors.actor_id
    inner join living.events
        on event_actors.event_id = events.id
    group by event_actors.actor_id
),

-- Several countries say nothing; an office held now says more than one held once.
office_countries as (
    select
        actor_relations.from_actor_id as actor_id,
        count(distinct institutions.country) filter (
            where actor_relations.kind = 'holds_office'
        ) as present_count,
        min(institutions.country) filter (
            where actor_relations.kind = 'holds_office'
        ) as present_country,
        count(distinct institutions.country) filter (
            where actor_relations.kind = 'held_office'
        ) as former_count,
        min(institutions.country) filter (
            where actor_relations.kind = 'held_office'
        ) as former_country
    from touched_actors
    inner join living.actor_relations
        on touched_actors.id = actor_relations.from_actor_id
    inner join living.actors as institutions
        on actor_relations.to_actor_id = institutions.id
    where actor_relations.kind in ('holds_office', 'held_office')
    group by actor_relations.from_actor_id
)

select
    actors.id as actor_id,
    -- own    present bodies   former bodies    country of     basis
    -- is     any              any              the actor      own
    -- none   of one           any              present ones   office
    -- none   of none          of one           former ones    former office
    -- else                                     none           none
    case
        when actors.country is not null then actors.country
        when office_countries.present_count = 1 then office_countries.present_country
        when office_countries.present_count = 0 and office_countries.former_count = 1
            then office_countries.former_country
    end as country,
    case
        when actors.country is not null then 'own'
        when office_countries.present_count = 1 then 'office'
        when office_countries.present_count = 0 and office_countries.former_count = 1
            then 'former office'
    end as country_basis,
    coalesce(told.passage_count, 0) as passage_count,
    coalesce(told.source_count, 0) as source_count,
    coalesce(told.concluded_source_count, 0) as concluded_source_count,
    coalesce(told.mention_count, 0) as mention_count,
    coalesce(told.suggested_mention_count, 0) as suggested_mention_count,
    coalesce(told.statement_count, 0) as statement_count,
    coalesce(told.act_count_without_utterance, 0) as act_count_without_utterance,
    coalesce(told.claim_count, 0) as claim_count,
    coalesce(event_counts.event_count, 0) as event_count,
    told.first_seen_earliest,
    told.first_seen_latest,
    case
        when told.source_count is null or told.source_count = 0 then null
        when told.first_seen_earliest = told.first_seen_latest then 'day'
        when coalesce(told.first_seen_earliest, told.first_seen_latest) is null
            then 'unknown'
        else 'interval'
    end as first_seen_precision,
    told.last_seen_earliest,
    told.last_seen_latest,
    case
        when told.source_count is null or told.source_count = 0 then null
        when told.last_seen_earliest = told.last_seen_latest then 'day'
        when coalesce(told.last_seen_earliest, told.last_seen_latest) is null
            then 'unknown'
        else 'interval'
    end as last_seen_precision,
    titles.speaker_titles
from touched_actors
inner join living.actors
    on touched_actors.id = actors.id
left join told
    on actors.id = told.actor_id
left join titles
    on actors.id = titles.actor_id
left join event_counts
    on actors.id = event_counts.actor_id
left join office_countries
    on actors.id = office_countries.actor_id
