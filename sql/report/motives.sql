-- Question: which motives does each source name, how firmly, and on whose word?
-- Grain: claim_key, source_key
create view report.motives as
select
    claims.claim_id,
    claims.claim_key,
    claims.claim_statement,
    claims.subject_kind,
    claims.subject_key,
    claims.subject_name,
    sources.id as source_id,
    sources.key as source_key,
    sources.title as source_title,
    sources.outlet_id,
    outlets.key as outlet_key,
    outlets.name as outlet_name,
    named.claim_id is not null as is_named_as_motive,
    coalesce(named.evidence_count, 0) as evidence_count,
    -- How firmly it is put there at best.
    (
        select hedges.key
        from kept.evidence
        inner join research.hedges
            on evidence.hedge = hedges.key
        where
            evidence.claim_id = named.claim_id
            and evidence.source_id = named.source_id
        order by hedges.rank
        limit 1
    ) as hedge,
    (
        select hedges.label
        from kept.evidence
        inner join research.hedges
            on evidence.hedge = hedges.key
        where
            evidence.claim_id = named.claim_id
            and evidence.source_id = named.source_id
        order by hedges.rank
        limit 1
    ) as hedge_label,
    (
        select
            string_agg(
                distinct coalesce(
                    actors.name, attributions.speaker_label, origins.title, origins.key
                ),
                '; '
            )
        from kept.evidence
        left join research.actors
            on evidence.origin_actor_id = actors.id
        left join research.attributions
            on evidence.attribution_id = attributions.id
        left join research.sources as origins
            on evidence.origin_source_id = origins.id
        where
            evidence.claim_id = named.claim_id
            and evidence.source_id = named.source_id
    ) as attributed_to,
    named.is_own_voice,
    named.is_said as is_supported,
    named.is_denied,
    claims.subject_keys,
    claims.subject_names,
    claims.object_keys,
    claims.object_names,
    claims.act_keys,
    claims.act_titles,
    themes.theme_keys,
    themes.theme_labels,
    -- says it   denies it   stance
    -- yes       yes         both
    -- yes       no          for
    -- no        yes         against
    -- no        no          passed on
    case
        when named.is_said and named.is_denied then 'both'
        when named.is_said then 'for'
        when named.is_denied then 'against'
        when named.claim_id is not null then 'passed on'
    end as stance,
    case
        when named.is_said and named.is_denied then 'For and against'
        when named.is_said then 'For'
        when named.is_denied then 'Against'
        when named.claim_id is not null then 'Passed on'
    end as stance_label,
    named.is_withdrawn,
    (
        named.claim_id is not null
        or narrower.named_narrower_claim_keys is not null
    ) as is_named_with_narrower,
    narrower.named_narrower_claim_keys,
    claims.origin_count_for,
    claims.support,
    claims.broader_claim_keys,
    claims.origin_count_for_with_narrower,
    claims.source_count_for_with_narrower,
    claims.support_with_narrower,
    coalesce(
        sources.title,
        (
            select source_titles.source_display_title
            from report.source_titles
            where source_titles.source_id = sources.id
        )
    ) as source_display_title,
    (
        select revisions.file_name
        from living.revisions
        where
            revisions.source_id = sources.id
            and revisions.is_current
    ) as file_name,
    claims.ground_keys,
    claims.ground_titles,
    claims.claim_note
from report.claims
left join
    lateral (
        select
            string_agg(topics.key, '; ' order by topics.key) as theme_keys,
            string_agg(topics.label, '; ' order by topics.key) as theme_labels
        from living.claim_topics
        inner join living.topics
            on claim_topics.topic_id = topics.id
        where
            claim_topics.claim_id = claims.claim_id
            and topics.facet = 'motive'
    ) as themes
    on true
cross join living.sources
left join research.outlets
    on sources.outlet_id = outlets.id
left join kept.carriers as named
    on
        claims.claim_id = named.claim_id
        and sources.id = named.source_id
-- Who denies a part of a motive does not name the whole.
left join
    lateral (
        select
            string_agg(
                narrower_claims.key, '; ' order by narrower_claims.key
            ) as named_narrower_claim_keys
        from kept.broader_claims
        inner join kept.carriers
            on broader_claims.claim_id = carriers.claim_id
        inner join research.claims as narrower_claims
            on broader_claims.claim_id = narrower_claims.id
        where
            broader_claims.broader_claim_id = claims.claim_id
            and carriers.source_id = sources.id
            and not carriers.is_only_denied
    ) as narrower
    on true
where
    claims.claim_kind = 'motive'
    -- What is not coded yet may still name it.
    and (
        sources.status = 'coded'
        or exists (
            select 1
            from kept.carriers
            where
                carriers.claim_id = claims.claim_id
                and carriers.source_id = sources.id
        )
        or exists (
            select 1
            from kept.broader_claims
            inner join kept.carriers
                on broader_claims.claim_id = carriers.claim_id
            where
                broader_claims.broader_claim_id = claims.claim_id
                and carriers.source_id = sources.id
                and not carriers.is_only_denied
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
