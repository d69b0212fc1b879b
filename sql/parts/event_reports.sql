-- Question: how does each source tell of an event, and does its date fit ours?
-- Grain: event_id, source_id
create view parts.event_reports as
select
    event_reports.event_id,
    event_reports.source_id,
    event_reports.event_source_id,
    event_reports.given_date_key,
    event_reports.status as event_status_as_given,
    (
        select event_statuses.label
        from research.event_statuses
        where event_statuses.key = event_reports.status
    ) as event_status_as_given_label,
    event_reports.relation_to_settled,
    -- relation_to_settled   agreement
    -- equal                 same
    -- within                more precise
    -- contains              less precise
    -- overlaps              overlapping
    -- before, after         different
    -- unknown               no settled date
    -- no bounds             wording only
    -- not given             no date given
    case event_reports.relation_to_settled
        when 'equal' then 'same'
        when 'within' then 'more precise'
        when 'contains' then 'less precise'
        when 'overlaps' then 'overlapping'
        when 'unknown' then 'no settled date'
        when 'no bounds' then 'wording only'
        when 'not given' then 'no date given'
        else 'different'
    end as agreement,
    event_reports.passage_count,
    event_reports.dated_mention_count,
    event_reports.wording_count,
    -- Words used twice are listed once, and those that stand for the source not again.
    (
        select string_agg(other_words.given_text, '; ' order by other_words.place)
        from (
            select
                event_sources.given_text,
                min(array[mentioning.ordinal, event_sources.occurrence]) as place
            from living.event_sources
            inner join living.passages as mentioning
                on event_sources.passage_id = mentioning.id
            where
                event_sources.event_id = event_reports.event_id
                and event_sources.source_id = event_reports.source_id
                and event_sources.given_text is not null
                and event_sources.given_precision is not null
            group by event_sources.given_text
            having bool_and(event_sources.id <> event_reports.event_source_id)
        ) as other_words
        where event_reports.dated_mention_count + event_reports.wording_count > 1
    ) as other_wordings
from kept.event_reports;

comment on view parts.event_reports is
'One row per event and source that speaks of it: how real, how often, how dated';
