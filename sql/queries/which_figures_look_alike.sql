-- Question: which figures look alike, and are they about the same thing?
-- Shows: pairs in one unit that are equal or a power of ten apart, with our verdict.
with

figures as (
    select
        quantities.claim_key,
        quantities.claim_statement,
        quantities.value,
        quantities.unit,
        log(
            coalesce(quantities.value_best, quantities.value_low, quantities.value_high)
        ) as magnitude
    from report.quantities
    where
        coalesce(quantities.value_best, quantities.value_low, quantities.value_high)
        > 0
)

select
    one.value as one_value,
    one.claim_statement as one_statement,
    other.value as other_value,
    other.claim_statement as other_statement,
    conflicts.verdict,
    conflicts.rationale
from figures as one
inner join figures as other
    on
        one.unit = other.unit
        and one.claim_key < other.claim_key
        and abs(
            one.magnitude - other.magnitude - round(one.magnitude - other.magnitude)
        ) < 0.000001
left join report.conflicts
    on
        one.claim_key = least(conflicts.claim_a_key, conflicts.claim_b_key)
        and other.claim_key = greatest(conflicts.claim_a_key, conflicts.claim_b_key)
order by
    one.claim_key asc,
    other.claim_key asc;
