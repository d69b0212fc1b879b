-- Touched: pairs of actors that the touched sources tied before this run.
-- Of: pairs of actors
select distinct shown_ties.pair_id as id
from touched_telling_sources
inner join kept.shown_ties
    on touched_telling_sources.id = shown_ties.source_id
