-- Question: which motives does each source name, how firmly, and on whose word?
-- Grain: claim_key, source_key
create view report.motives as
select
    kept_claims.claim_id,
    claims.claim_key,
    claims.claim_statement,
    claims.subject_kind,
    kept_claims.subject_key,
    claims.subject_name,
    sources.source_id,
    sources.source_key,
    sources.source_title,
    sources.outlet_id,
    sources.outlet_key,
    sources.outlet_name,
    named.claim_id is not null as is_named_as_motive,
    coalesce(named.evidence_count, 0) as evidence_count,
    said.hedge,
    said.hedge_label,
    said.attributed_to,
    named.is_own_voice,
    named.is_said as is_supported,
    named.is_denied,
    claim_lists.subject_keys,
    claim_lists.subject_names,
    claim_lists.object_keys,
    claim_lists.object_names,
    claim_lists.act_keys,
    claim_lists.act_titles,
    claim_lists.theme_keys,
    claim_lists.theme_labels,
    named.stance,
    named.stance_label,
    named.is_withdrawn,
    (
        named.claim_id is not null
        or narrower.named_narrower_claim_keys is not null
    ) as is_named_with_narrower,
    narrower.named_narrower_claim_keys,
    kept_claims.origin_count_for,
    kept_claims.support,
    claim_lists.broader_claim_keys,
    kept_claims.origin_count_for_with_narrower,
    kept_claims.source_count_for_with_narrower,
    kept_claims.support_with_narrower,
    sources.source_display_title,
    sources.file_name,
    claim_lists.ground_keys,
    claim_lists.ground_titles,
    claims.claim_note
from kept.claims as kept_claims
inner join parts.claims
    on kept_claims.claim_id = claims.claim_id
left join parts.claim_lists
    on kept_claims.claim_id = claim_lists.claim_id
cross join parts.sources
left join parts.carriers as named
    on
        kept_claims.claim_id = named.claim_id
        and sources.source_id = named.source_id
-- How firmly it is put there at best, and on whose word.
left join
    lateral (
        select
            (array_agg(hedges.key order by hedges.rank))[1] as hedge,
            (array_agg(hedges.label order by hedges.rank))[1] as hedge_label,
            string_agg(distinct evidence.origin_name, '; ') as attributed_to
        from parts.evidence
        inner join research.hedges
            on evidence.hedge = hedges.key
        where
            evidence.claim_id = named.claim_id
            and evidence.source_id = named.source_id
    ) as said
    on true
left join
    lateral (
        select
            string_agg(
                narrower_claims.key, '; ' order by narrower_claims.key
            ) as named_narrower_claim_keys
        from parts.namings
        inner join research.claims as narrower_claims
            on namings.named_claim_id = narrower_claims.id
        where
            namings.claim_id = kept_claims.claim_id
            and namings.named_claim_id <> kept_claims.claim_id
            and namings.source_id = sources.source_id
    ) as narrower
    on true
where
    claims.claim_kind = 'motive'
    and sources.retired_run_id is null
    -- What is not coded yet may still name it.
    and (
        sources.coding_status = 'coded'
        or exists (
            select 1
            from parts.namings
            where
                namings.claim_id = kept_claims.claim_id
                and namings.source_id = sources.source_id
        )
    );

comment on view report.motives is
'One row per motive and source, whether or not the source names the motive; drafts '
'only where they name it or a part of it';
comment on column report.motives.claim_id is
'Claim: internal number, may change when the database is rebuilt';
comment on column report.motives.claim_key is 'Claim: stable key';
comment on column report.motives.claim_statement is
'What is claimed, as one sentence in our own words';
comment on column report.motives.subject_kind is
'What the claim is about: actor or event; null if it has no structure';
comment on column report.motives.subject_key is
'Key of the actor or event the claim is about; null if it has no structure';
comment on column report.motives.subject_name is
'Actor or event the claim is about; null if it has no structure';
comment on column report.motives.source_id is
'Source: internal number, may change when the database is rebuilt';
comment on column report.motives.source_key is 'Source: stable key';
comment on column report.motives.source_title is
'Title of the source; null if it shows none';
comment on column report.motives.outlet_id is
'Outlet that published the source: internal number, may change when the database is'
' rebuilt';
comment on column report.motives.outlet_key is
'Outlet that published the source: stable key';
comment on column report.motives.outlet_name is
'Name of the outlet that published the source';
comment on column report.motives.is_named_as_motive is
'True if the source names the motive, as its own or another''s word';
comment on column report.motives.evidence_count is
'Times the source names the motive; 0 if it does not';
comment on column report.motives.hedge is
'How firmly, at its firmest; null if the source does not name the motive';
comment on column report.motives.hedge_label is
'How firmly the source puts it, as people read it';
comment on column report.motives.attributed_to is
'On whose word, joined by semicolons; null if the source does not name the motive';
comment on column report.motives.is_own_voice is
'True if the source itself says so; null if it does not name the motive';
comment on column report.motives.is_supported is
'True if an origin there says so; null if the source does not name the motive';
comment on column report.motives.is_denied is
'True if an origin there denies or doubts it; null if the source does not name it';
comment on column report.motives.subject_keys is
'Keys of the actors it is about as those who act, want or are so, joined by '
'semicolons; null if none';
comment on column report.motives.subject_names is
'Actors it is about as those who act, want or are so, joined by semicolons; null if '
'none';
comment on column report.motives.object_keys is
'Keys of the actors towards, with or about whom it is, joined by semicolons; null if '
'none';
comment on column report.motives.object_names is
'Actors towards, with or about whom it is, joined by semicolons; null if none';
comment on column report.motives.act_keys is
'Keys of the acts or events it explains, joined by semicolons; null if none';
comment on column report.motives.act_titles is
'Acts or events it explains, joined by semicolons; null if none';
comment on column report.motives.theme_keys is
'Keys of its themes, the topics of the facet motive, joined by semicolons; null if '
'none';
comment on column report.motives.theme_labels is
'Its themes, joined by semicolons; null if none';
comment on column report.motives.stance is
'What origins there make of it: for, against, both, passed on; null if the source does '
'not name it';
comment on column report.motives.stance_label is
'What origins there make of it, as people read it';
comment on column report.motives.is_withdrawn is
'True if all that the source says of it has been taken back; null if it does not name '
'it';
comment on column report.motives.is_named_with_narrower is
'True if the source names it, or says or passes on a claim that is part of it';
comment on column report.motives.named_narrower_claim_keys is
'Keys of the claims that are part of it and that the source says or passes on, joined '
'by semicolons; null if none';
comment on column report.motives.origin_count_for is
'Independent origins that say it, in all sources';
comment on column report.motives.support is
'In all sources: disputed, corroborated (2 or more origins), single origin, only '
'denied, withdrawn (all that was said for or against it has been taken back), only '
'passed on';
comment on column report.motives.broader_claim_keys is
'Keys of the claims it is directly a part of, joined by semicolons; null if none';
comment on column report.motives.origin_count_for_with_narrower is
'Independent origins that say it or a claim that is part of it, in all sources; each '
'counts once';
comment on column report.motives.source_count_for_with_narrower is
'Sources in which an origin says it or a claim that is part of it';
comment on column report.motives.support_with_narrower is
'As support, counting for it who says a claim that is part of it, and against it only '
'who denies this one';
comment on column report.motives.source_display_title is
'Title to show: its own, or kind and outlet where it has none; never null';
comment on column report.motives.file_name is
'Name of the article file of the current text; null if only metadata are held';
comment on column report.motives.ground_keys is
'Keys of the events it is said to follow from, joined by semicolons; null if none';
comment on column report.motives.ground_titles is
'Events it is said to follow from, joined by semicolons; null if none';
comment on column report.motives.claim_note is
'What a reader must know about the claim; null if nothing';
