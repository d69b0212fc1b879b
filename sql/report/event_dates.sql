-- Question: which date does each source give for an event, and does it fit the date
-- we settled on?
-- Grain: event_key, source_key
create view report.event_dates as
with

-- A passage speaks of an event if it is linked to it, or to a claim of whose structure
-- it is a part: what the claim is said of, or the value, as in a tie of two events.
speaking as (
    select
        event_sources.event_id,
        event_sources.source_id,
        event_sources.passage_id,
        event_sources.status,
        event_statuses.rank as status_rank
    from living.event_sources
    inner join living.passages
        on event_sources.passage_id = passages.id
    left join research.event_statuses
        on event_sources.status = event_statuses.key
    union all
    select
        claim_roles.entity_id as event_id,
        claim_sources.source_id,
        claim_sources.passage_id,
        null as status,
        null as status_rank
    from living.claim_sources
    inner join living.passages
        on claim_sources.passage_id = passages.id
    inner join report.claim_roles
        on claim_sources.claim_id = claim_roles.claim_id
    where
        claim_roles.entity = 'event'
        and claim_roles.is_structure
),

reports as (
    select
        speaking.event_id,
        speaking.source_id,
        (
            array_agg(
                speaking.status order by speaking.status_rank, speaking.status
            )
        )[1] as status,
        count(distinct speaking.passage_id) as passage_count
    from speaking
    group by speaking.event_id, speaking.source_id
),

-- Where a date has no bounds there may still be words for it, such as recently.
given as (
    select
        event_sources.event_id,
        event_sources.source_id,
        sources.key || '/' || passages.key as passage_key,
        passages.ordinal as passage_ordinal,
        event_sources.occurrence,
        event_sources.given_earliest,
        event_sources.given_latest,
        event_sources.given_precision,
        event_sources.given_edtf,
        event_sources.given_text,
        event_sources.given_basis,
        event_sources.given_precision <> 'unknown' as is_bounded
    from living.event_sources
    inner join living.passages
        on event_sources.passage_id = passages.id
    inner join research.sources
        on event_sources.source_id = sources.id
    where
        event_sources.given_precision is not null
        and (
            event_sources.given_precision <> 'unknown'
            or event_sources.given_text is not null
        )
),

-- The narrowest date stands for the source, words alone only where there is none; of
-- equals, the one given first.
ranked as (
    select
        given.*,
        row_number() over (
            partition by given.event_id, given.source_id
            order by
                given.is_bounded desc,
                given.given_latest - given.given_earliest asc nulls last,
                given.passage_ordinal asc,
                given.occurrence asc
        ) as place,
        row_number() over (
            partition by given.event_id, given.source_id
            order by given.passage_ordinal asc, given.occurrence asc
        ) as place_in_text
    from given
),

given_counts as (
    select
        given.event_id,
        given.source_id,
        count(*) filter (where given.is_bounded) as dated_mention_count,
        count(*) filter (where not given.is_bounded) as wording_count
    from given
    group by given.event_id, given.source_id
),

-- Words used twice are listed once, and those that stand for the source not again.
other_words as (
    select
        ranked.event_id,
        ranked.source_id,
        ranked.given_text,
        min(ranked.place_in_text) as place_in_text
    from ranked
    where ranked.given_text is not null
    group by ranked.event_id, ranked.source_id, ranked.given_text
    having min(ranked.place) > 1
),

other_wordings as (
    select
        other_words.event_id,
        other_words.source_id,
        string_agg(
            other_words.given_text, '; ' order by other_words.place_in_text
        ) as other_wordings
    from other_words
    group by other_words.event_id, other_words.source_id
),

compared as (
    select
        events.id as event_id,
        events.key as event_key,
        events.title as event_title,
        events.occurred_earliest,
        events.occurred_latest,
        events.occurred_precision,
        events.occurred_edtf,
        events.occurred_basis,
        reports.source_id,
        reports.status,
        reports.passage_count,
        ranked.passage_key,
        ranked.given_earliest,
        ranked.given_latest,
        ranked.given_precision,
        ranked.given_edtf,
        ranked.given_text,
        ranked.given_basis,
        coalesce(given_counts.dated_mention_count, 0) as dated_mention_count,
        coalesce(given_counts.wording_count, 0) as wording_count,
        other_wordings.other_wordings,
        case
            when ranked.event_id is null then 'not given'
            when not ranked.is_bounded then 'no bounds'
            else
                research.date_relation(
                    ranked.given_earliest,
                    ranked.given_latest,
                    events.occurred_earliest,
                    events.occurred_latest
                )
        end as relation_to_settled
    from reports
    inner join living.events
        on reports.event_id = events.id
    left join ranked
        on
            reports.event_id = ranked.event_id
            and reports.source_id = ranked.source_id
            and ranked.place = 1
    left join given_counts
        on
            reports.event_id = given_counts.event_id
            and reports.source_id = given_counts.source_id
    left join other_wordings
        on
            reports.event_id = other_wordings.event_id
            and reports.source_id = other_wordings.source_id
)

select
    compared.event_id,
    compared.event_key,
    compared.event_title,
    sources.id as source_id,
    sources.key as source_key,
    sources.title as source_title,
    outlets.id as outlet_id,
    outlets.key as outlet_key,
    outlets.name as outlet_name,
    compared.passage_key,
    compared.given_earliest,
    compared.given_latest,
    compared.given_precision,
    report.date_text(
        compared.given_earliest,
        compared.given_latest,
        compared.given_precision,
        compared.given_edtf
    ) as given_date_text,
    compared.given_text as given_as_stated,
    compared.given_basis,
    compared.occurred_earliest as settled_earliest,
    compared.occurred_latest as settled_latest,
    compared.occurred_precision as settled_precision,
    report.date_text(
        compared.occurred_earliest,
        compared.occurred_latest,
        compared.occurred_precision,
        compared.occurred_edtf
    ) as settled_date_text,
    compared.relation_to_settled,
    -- relation_to_settled   agreement
    -- equal                 same
    -- within                more precise
    -- contains              less precise
    -- overlaps              overlapping
    -- before, after         different
    -- unknown               no settled date
    -- no bounds             wording only
    -- not given             no date given
    case compared.relation_to_settled
        when 'equal' then 'same'
        when 'within' then 'more precise'
        when 'contains' then 'less precise'
        when 'overlaps' then 'overlapping'
        when 'unknown' then 'no settled date'
        when 'no bounds' then 'wording only'
        when 'not given' then 'no date given'
        else 'different'
    end as agreement,
    status_as_given.key as event_status_as_given,
    status_as_given.label as event_status_as_given_label,
    compared.passage_count,
    compared.dated_mention_count,
    sources.published_earliest,
    sources.published_latest,
    sources.published_precision,
    report.date_text(
        sources.published_earliest,
        sources.published_latest,
        sources.published_precision,
        sources.published_edtf
    ) as published_date_text,
    source_titles.source_display_title,
    source_titles.file_name,
    report.date_edtf(
        compared.given_earliest,
        compared.given_latest,
        compared.given_precision,
        compared.given_edtf
    ) as given_edtf,
    report.date_qualifier(
        compared.given_precision, compared.given_edtf
    ) as given_qualifier,
    compared.wording_count,
    compared.other_wordings,
    compared.occurred_basis as settled_basis,
    report.date_edtf(
        compared.occurred_earliest,
        compared.occurred_latest,
        compared.occurred_precision,
        compared.occurred_edtf
    ) as settled_edtf,
    report.date_qualifier(
        compared.occurred_precision, compared.occurred_edtf
    ) as settled_qualifier,
    sources.published_basis,
    report.date_edtf(
        sources.published_earliest,
        sources.published_latest,
        sources.published_precision,
        sources.published_edtf
    ) as published_edtf,
    report.date_qualifier(
        sources.published_precision, sources.published_edtf
    ) as published_qualifier
from compared
inner join living.sources
    on compared.source_id = sources.id
inner join report.source_titles
    on compared.source_id = source_titles.source_id
left join research.outlets
    on sources.outlet_id = outlets.id
left join research.event_statuses as status_as_given
    on compared.status = status_as_given.key;

comment on view report.event_dates is
'One row per event and source that speaks of it, with the date the source gives';
comment on column report.event_dates.event_id is
'Event: internal number, may change when the database is rebuilt';
comment on column report.event_dates.event_key is 'Event: stable key';
comment on column report.event_dates.event_title is 'What happened, in our own words';
comment on column report.event_dates.source_id is
'Source: internal number, may change when the database is rebuilt';
comment on column report.event_dates.source_key is 'Source: stable key';
comment on column report.event_dates.source_title is
'Title of the source; null if it shows none';
comment on column report.event_dates.outlet_id is
'Outlet that published the source: internal number, may change when the database is'
' rebuilt';
comment on column report.event_dates.outlet_key is
'Outlet that published the source: stable key';
comment on column report.event_dates.outlet_name is
'Name of the outlet that published the source';
comment on column report.event_dates.passage_key is
'Passage that gives the date shown: stable key, source_key/passage, such as '
'some-source/p03; null if the source gives none';
comment on column report.event_dates.given_earliest is
'When it happened, as the source gives it: first possible day; null = open or unknown';
comment on column report.event_dates.given_latest is
'When it happened, as the source gives it: last possible day; null = open or unknown';
comment on column report.event_dates.given_precision is
'When it happened, as the source gives it: day, month, season, year, decade, '
'interval, unknown (words without bounds); null = not given';
comment on column report.event_dates.given_date_text is
'When it happened, as the source gives it: in words, such as 2025-04 or 2025-04-17 '
'or later; null = not given';
comment on column report.event_dates.given_as_stated is
'The date in the words of the source, such as recently; null if it gives none';
comment on column report.event_dates.given_basis is
'How the date follows: stated, metadata, relative, inferred, unknown; null = not given';
comment on column report.event_dates.settled_earliest is
'When it happened, as we settled it: first possible day; null = open or unknown';
comment on column report.event_dates.settled_latest is
'When it happened, as we settled it: last possible day; null = open or unknown';
comment on column report.event_dates.settled_precision is
'When it happened, as we settled it: day, month, season, year, decade, interval, '
'unknown; null = not given';
comment on column report.event_dates.settled_date_text is
'When it happened, as we settled it: in words, such as 2025-04 or 2025-04-17 or '
'later; null = not given';
comment on column report.event_dates.relation_to_settled is
'Given date against settled date: equal, within, contains, overlaps, before, after,'
' unknown, no bounds (words from which no day follows), not given';
comment on column report.event_dates.agreement is
'Same, more precise, less precise, overlapping, different, no settled date, wording '
'only (words from which no day follows), no date given (in lower case)';
comment on column report.event_dates.event_status_as_given is
'How real the source puts it, its firmest word; null if it only makes claims about it';
comment on column report.event_dates.event_status_as_given_label is
'How real the source puts it, as people read it';
comment on column report.event_dates.passage_count is 'Passages';
comment on column report.event_dates.dated_mention_count is
'Times the source gives a date with bounds for the event; the narrowest is shown';
comment on column report.event_dates.published_earliest is
'When the source was published: first possible day; null = open or unknown';
comment on column report.event_dates.published_latest is
'When the source was published: last possible day; null = open or unknown';
comment on column report.event_dates.published_precision is
'When the source was published: day, month, season, year, decade, interval, '
'unknown; null = not given';
comment on column report.event_dates.published_date_text is
'When the source was published: in words, such as 2025-04 or 2025-04-17 or later; '
'null = not given';
comment on column report.event_dates.source_display_title is
'Title to show: its own, or kind and outlet where it has none; never null';
comment on column report.event_dates.file_name is
'Name of the article file of the current text; null if only metadata are held';
comment on column report.event_dates.given_edtf is
'When it happened, as the source gives it: as EDTF (ISO 8601-2), such as 2025-04 or '
'2025-04-17/..; null = no bound given';
comment on column report.event_dates.given_qualifier is
'When it happened, as the source gives it: marked as none, approximate, uncertain, '
'or approximate and uncertain; null = not given';
comment on column report.event_dates.wording_count is
'Times the source gives only words for the date from which no day follows, such as '
'recently';
comment on column report.event_dates.other_wordings is
'Further words the source has for the date, in the order of its text, joined by '
'semicolons; null if none';
comment on column report.event_dates.settled_basis is
'When it happened, as we settled it, how that is known: stated, metadata, relative, '
'inferred, unknown; null = not given';
comment on column report.event_dates.settled_edtf is
'When it happened, as we settled it: as EDTF (ISO 8601-2), such as 2025-04 or '
'2025-04-17/..; null = no bound given';
comment on column report.event_dates.settled_qualifier is
'When it happened, as we settled it: marked as none, approximate, uncertain, or '
'approximate and uncertain; null = not given';
comment on column report.event_dates.published_basis is
'When the source was published, how that is known: stated, metadata, relative, '
'inferred, unknown; null = not given';
comment on column report.event_dates.published_edtf is
'When the source was published: as EDTF (ISO 8601-2), such as 2025-04 or '
'2025-04-17/..; null = no bound given';
comment on column report.event_dates.published_qualifier is
'When the source was published: marked as none, approximate, uncertain, or '
'approximate and uncertain; null = not given';
