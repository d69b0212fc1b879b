-- Question: which topics, actors and events is each claim about, and of which claims is
-- it a part?
-- Grain: claim_id
create view parts.claim_lists as
-- Lists are put together for the claims that are asked for only, joined by semicolons.
select
    claims.id as claim_id,
    topics_of_claims.topic_keys,
    topics_of_claims.topic_labels,
    topics_of_claims.theme_keys,
    topics_of_claims.theme_labels,
    actors_of_claims.subject_keys,
    actors_of_claims.subject_names,
    actors_of_claims.object_keys,
    actors_of_claims.object_names,
    events_of_claims.act_keys,
    events_of_claims.act_titles,
    events_of_claims.ground_keys,
    events_of_claims.ground_titles,
    (
        select string_agg(broader_claims.key, '; ' order by broader_claims.key)
        from kept.broader_claims as pairs
        inner join research.claims as broader_claims
            on pairs.broader_claim_id = broader_claims.id
        where
            pairs.claim_id = claims.id
            and pairs.step_count = 1
    ) as broader_claim_keys
from research.claims
left join
    lateral (
        select
            string_agg(topics.key, '; ' order by topics.key) as topic_keys,
            string_agg(topics.label, '; ' order by topics.key) as topic_labels,
            string_agg(
                topics.key, '; ' order by topics.key
            ) filter (where topics.facet = 'motive') as theme_keys,
            string_agg(
                topics.label, '; ' order by topics.key
            ) filter (where topics.facet = 'motive') as theme_labels
        from living.claim_topics
        inner join living.topics
            on claim_topics.topic_id = topics.id
        where claim_topics.claim_id = claims.id
    ) as topics_of_claims
    on true
left join
    lateral (
        select
            string_agg(
                actor_roles.actor_key, '; ' order by actor_roles.actor_key
            ) filter (where actor_roles.claim_role = 'subject') as subject_keys,
            string_agg(
                actor_roles.actor_name, '; ' order by actor_roles.actor_key
            ) filter (where actor_roles.claim_role = 'subject') as subject_names,
            string_agg(
                actor_roles.actor_key, '; ' order by actor_roles.actor_key
            ) filter (where actor_roles.claim_role = 'object') as object_keys,
            string_agg(
                actor_roles.actor_name, '; ' order by actor_roles.actor_key
            ) filter (where actor_roles.claim_role = 'object') as object_names
        from parts.actor_roles
        where actor_roles.claim_id = claims.id
    ) as actors_of_claims
    on true
left join
    lateral (
        select
            string_agg(
                event_roles.event_key, '; ' order by event_roles.event_key
            ) filter (where event_roles.claim_role = 'act') as act_keys,
            string_agg(
                event_roles.event_title, '; ' order by event_roles.event_key
            ) filter (where event_roles.claim_role = 'act') as act_titles,
            string_agg(
                event_roles.event_key, '; ' order by event_roles.event_key
            ) filter (where event_roles.claim_role = 'ground') as ground_keys,
            string_agg(
                event_roles.event_title, '; ' order by event_roles.event_key
            ) filter (where event_roles.claim_role = 'ground') as ground_titles
        from parts.event_roles
        where event_roles.claim_id = claims.id
    ) as events_of_claims
    on true;

comment on view parts.claim_lists is
'One row per claim, retired or not: its topics, actors, events and broader claims as '
'lists';
