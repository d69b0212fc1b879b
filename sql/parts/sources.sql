-- Question: what is each source called, who published it, and when, in words?
-- Grain: source_key
create view parts.sources as
select
    sources.id as source_id,
    sources.key as source_key,
    sources.title as source_title,
    coalesce(
        sources.title,
        'Untitled '
        || (
            select lower(source_kinds.label)
            from research.source_kinds
            where source_kinds.key = sources.kind
        )
        || ', '
        || outlets.name
    ) as source_display_title,
    (
        select revisions.file_name
        from living.revisions
        where
            revisions.source_id = sources.id
            and revisions.is_current
    ) as file_name,
    sources.kind as source_kind,
    (
        select source_kinds.label
        from research.source_kinds
        where source_kinds.key = sources.kind
    ) as source_kind_label,
    sources.status as coding_status,
    sources.retired_run_id,
    sources.outlet_id,
    outlets.key as outlet_key,
    outlets.name as outlet_name,
    sources.published_earliest,
    sources.published_latest,
    sources.published_precision,
    report.date_text(
        sources.published_earliest,
        sources.published_latest,
        sources.published_precision,
        sources.published_edtf
    ) as published_date_text,
    sources.published_basis,
    report.date_edtf(
        sources.published_earliest,
        sources.published_latest,
        sources.published_precision,
        sources.published_edtf
    ) as published_edtf,
    report.date_qualifier(
        sources.published_precision, sources.published_edtf
    ) as published_qualifier,
    -- Written as its index has it.
    case
        when sources.published_precision = 'day'
            then
                (
                    extract(year from sources.published_earliest) * 10000
                    + extract(month from sources.published_earliest) * 100
                    + extract(day from sources.published_earliest)
                )::integer
        else 0
    end as published_date_key
from research.sources
left join research.outlets
    on sources.outlet_id = outlets.id;

comment on view parts.sources is
'One row per source, retired or not: names, outlet and day of publication in words';
