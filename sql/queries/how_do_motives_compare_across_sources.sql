-- Question: which motives does each source give Russia, side by side?
-- Shows: how firmly each source puts the motive; in part where it names only a part of
-- it, empty where it does not name it. A new source is one more column.
with

motives_of_russia as (
    select
        motives.claim_key,
        motives.claim_statement,
        motives.theme_labels,
        motives.source_key,
        motives.is_named_as_motive,
        motives.is_named_with_narrower,
        case
            when motives.is_named_as_motive then motives.hedge_label
            when motives.is_named_with_narrower then 'in part'
        end as put_as
    from report.motives
    where 'russia' = any(string_to_array(motives.subject_keys, '; '))
)

select
    motives_of_russia.theme_labels,
    motives_of_russia.claim_statement,
    max(motives_of_russia.put_as) filter (
        where motives_of_russia.source_key = 'court-lifts-ban'
    ) as court_lifts_ban,
    max(motives_of_russia.put_as) filter (
        where motives_of_russia.source_key = 'growing-closeness'
    ) as growing_closeness,
    max(motives_of_russia.put_as) filter (
        where motives_of_russia.source_key = 'iais-motivations'
    ) as iais_motivations,
    max(motives_of_russia.put_as) filter (
        where motives_of_russia.source_key = 'intention-to-delist'
    ) as intention_to_delist,
    max(motives_of_russia.put_as) filter (
        where motives_of_russia.source_key = 'strategic-pivot'
    ) as strategic_pivot,
    count(*) filter (
        where motives_of_russia.is_named_as_motive
    ) as source_count,
    count(*) filter (
        where motives_of_russia.is_named_with_narrower
    ) as source_count_with_narrower
from motives_of_russia
group by
    motives_of_russia.theme_labels,
    motives_of_russia.claim_key,
    motives_of_russia.claim_statement
order by
    source_count_with_narrower desc,
    source_count desc,
    motives_of_russia.claim_key asc;
