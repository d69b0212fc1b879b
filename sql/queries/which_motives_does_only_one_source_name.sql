-- Question: which motives does only one source name, on whose word, and is the motive
-- part of a broader one that others name too?
-- Shows: a source names a motive also by naming a part of it. The last two columns are
-- empty where no other source names a broader motive either.
with

naming as (
    select
        motives.claim_key,
        motives.source_key
    from report.motives
    where motives.is_named_with_narrower
),

named_once as (
    select
        naming.claim_key,
        min(naming.source_key) as source_key
    from naming
    group by naming.claim_key
    having count(*) = 1
),

broader as (
    select
        named_once.claim_key,
        string_agg(
            distinct broader_claims.broader_claim_statement, '; '
        ) as broader_statements,
        string_agg(distinct naming.source_key, '; ') as other_source_keys
    from named_once
    inner join report.broader_claims
        on named_once.claim_key = broader_claims.claim_key
    inner join naming
        on
            broader_claims.broader_claim_key = naming.claim_key
            and named_once.source_key <> naming.source_key
    group by named_once.claim_key
)

select
    motives.source_key,
    motives.claim_statement,
    motives.theme_labels,
    motives.stance_label,
    motives.hedge_label,
    motives.attributed_to,
    broader.broader_statements,
    broader.other_source_keys
from named_once
inner join report.motives
    on
        named_once.claim_key = motives.claim_key
        and named_once.source_key = motives.source_key
left join broader
    on named_once.claim_key = broader.claim_key
where motives.is_named_as_motive
order by
    motives.source_key asc,
    motives.claim_key asc;
