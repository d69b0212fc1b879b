-- Touched: changed sources, and all that hang together with them by ties.
-- Of: sources
-- After: source_ties
with recursive

reached as (
    select touched_changed_sources.id
    from touched_changed_sources
    union
    select source_ties.tied_source_id as id
    from reached
    inner join kept.source_ties
        on reached.id = source_ties.source_id
)

select reached.id
from reached
