-- Touched: events of which it may be asked when they happened.
-- Of: events
select changed_events.id
from changed_events
