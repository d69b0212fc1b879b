-- Question: who stands on which side of each conflict?
-- Grain: claim_a_id, claim_b_id
create view parts.conflict_sides as
-- Two claims are carried by all their sources; a denied claim by those for it on one
-- side, those against it on the other.
select
    conflicts.conflict_key,
    conflicts.conflict_kind,
    conflicts.claim_a_id,
    conflicts.claim_b_id,
    conflicts.subject_key,
    conflicts.derived_as,
    conflicts.claim_relation_id,
    conflicts.verdict,
    sources_a.source_count as claim_a_source_count,
    sources_a.source_keys as claim_a_source_keys,
    origins_a.origins as claim_a_origins,
    sources_b.source_count as claim_b_source_count,
    sources_b.source_keys as claim_b_source_keys,
    origins_b.origins as claim_b_origins
from kept.conflicts
left join
    lateral (
        select
            count(*) as source_count,
            string_agg(sources.key, '; ' order by sources.key) as source_keys
        from kept.carriers
        inner join research.sources
            on carriers.source_id = sources.id
        where
            carriers.claim_id = conflicts.claim_a_id
            and (conflicts.conflict_kind = 'two claims' or carriers.is_for)
    ) as sources_a
    on true
left join
    lateral (
        select
            count(*) as source_count,
            string_agg(sources.key, '; ' order by sources.key) as source_keys
        from kept.carriers
        inner join research.sources
            on carriers.source_id = sources.id
        where
            carriers.claim_id = conflicts.claim_b_id
            and (conflicts.conflict_kind = 'two claims' or carriers.is_against)
    ) as sources_b
    on true
left join
    lateral (
        select
            string_agg(
                origins.origin_name, '; ' order by origins.origin_key
            ) as origins
        from parts.origins
        where
            origins.claim_id = conflicts.claim_a_id
            and origins.is_for
    ) as origins_a
    on true
left join
    lateral (
        select
            string_agg(
                origins.origin_name, '; ' order by origins.origin_key
            ) as origins
        from parts.origins
        where
            origins.claim_id = conflicts.claim_b_id
            and case conflicts.conflict_kind
                when 'denied claim' then origins.is_against
                else origins.is_for
            end
    ) as origins_b
    on true;

comment on view parts.conflict_sides is
'One row per two claims in conflict or claim that is denied, with who stands on either '
'side';
