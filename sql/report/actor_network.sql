-- Question: who is tied to whom, in what way, and how many independent origins say so?
-- Grain: actor_a_key, actor_b_key, tie_family, tie_kind
create view report.actor_network as
select
    actor_ties.actor_a_id,
    actors_a.key as actor_a_key,
    actors_a.name as actor_a_name,
    actor_ties.actor_b_id,
    actors_b.key as actor_b_key,
    actors_b.name as actor_b_name,
    actor_ties.tie_family,
    actor_ties.tie_kind,
    -- family, kind               reads
    -- relation                   the kind of relation
    -- claim, an attribute        the attribute
    -- claim, a kind of claim     the kind of claim, about
    -- event, speech              as below
    case
        when actor_ties.tie_family = 'relation'
            then (
                select actor_relation_kinds.label
                from research.actor_relation_kinds
                where actor_relation_kinds.key = actor_ties.tie_kind
            )
        when actor_ties.tie_family = 'claim'
            then coalesce(
                (
                    select attributes.label
                    from research.attributes
                    where attributes.key = actor_ties.tie_kind
                ),
                (
                    select claim_kinds.label || ' about'
                    from research.claim_kinds
                    where claim_kinds.key || '_about' = actor_ties.tie_kind
                )
            )
        when actor_ties.tie_kind = 'same_event' then 'In the same event as'
        when actor_ties.tie_kind = 'speaks_of' then 'Speaks of'
        when actor_ties.tie_kind = 'takes_position_on' then 'Takes a position on'
    end as tie_kind_label,
    actor_ties.tie_family <> 'event' as is_directed,
    actor_ties.weight,
    actor_ties.evidence_count,
    actor_ties.source_count,
    actor_ties.evidence_count = 0 as is_concluded
from kept.actor_ties
left join research.actors as actors_a
    on actor_ties.actor_a_id = actors_a.id
left join research.actors as actors_b
    on actor_ties.actor_b_id = actors_b.id;

comment on view report.actor_network is
'One row per pair of actors and kind of tie between them';
comment on column report.actor_network.actor_a_id is 'Actor a: internal number';
comment on column report.actor_network.actor_a_key is 'Actor a: stable key';
comment on column report.actor_network.actor_a_name is 'Actor a: main name';
comment on column report.actor_network.actor_b_id is 'Actor b: internal number';
comment on column report.actor_network.actor_b_key is 'Actor b: stable key';
comment on column report.actor_network.actor_b_name is 'Actor b: main name';
comment on column report.actor_network.tie_family is
'relation (office, membership), claim (what a claim says of the two), event (took part '
'in the same one), speech';
comment on column report.actor_network.tie_kind is
'Kind of tie within its family: a kind of relation; the attribute that a claim gives '
'to actor a, such as hosted, or else its kind, such as motive_about; same_event; '
'speaks_of, takes_position_on (a petition, a ruling or a view held)';
comment on column report.actor_network.tie_kind_label is
'Kind of tie, as people read it: actor a, tie, actor b';
comment on column report.actor_network.is_directed is
'True if the tie runs from actor a to actor b, false if it runs both ways';
comment on column report.actor_network.weight is
'Independent origins that show the tie, each counted once; 0 = no passage shows it';
comment on column report.actor_network.evidence_count is
'Passages that show the tie, a passage counted once per occurrence; for an event only '
'those in which both actors appear';
comment on column report.actor_network.source_count is 'Sources that show the tie';
comment on column report.actor_network.is_concluded is
'True if no passage shows the tie: we settled that both took part in an event, or '
'declared the tie without evidence';
