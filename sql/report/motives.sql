-- Question: which motives does each source name, how firmly, and on whose word?
-- Grain: claim_key, source_key
create view report.motives as
with

named as (
    select
        evidence.claim_id,
        evidence.source_id,
        count(*) as evidence_count,
        bool_or(evidence.polarity = 1) as is_supported,
        bool_or(evidence.polarity = -1) as is_denied,
        bool_or(evidence.origin_kind = 'source') as is_own_voice,
        bool_and(evidence.is_withdrawn) as is_withdrawn,
        string_agg(distinct evidence.origin_name, '; ') as attributed_to,
        (array_agg(evidence.hedge order by hedges.rank))[1] as hedge,
        -- says it   denies it   stance
        -- yes       yes         both
        -- yes       no          for
        -- no        yes         against
        -- no        no          passed on
        case
            when
                bool_or(evidence.polarity = 1) and bool_or(evidence.polarity = -1)
                then 'both'
            when bool_or(evidence.polarity = 1) then 'for'
            when bool_or(evidence.polarity = -1) then 'against'
            else 'passed on'
        end as stance
    from report.evidence
    inner join research.hedges
        on evidence.hedge = hedges.key
    where evidence.claim_kind = 'motive'
    group by evidence.claim_id, evidence.source_id
),

-- Who denies a part of a motive does not name the whole.
named_narrower as (
    select
        broader_claims.broader_claim_id as claim_id,
        evidence.source_id,
        string_agg(distinct evidence.claim_key, '; ') as named_narrower_claim_keys
    from report.broader_claims
    inner join report.evidence
        on broader_claims.claim_id = evidence.claim_id
    where evidence.polarity <> -1
    group by broader_claims.broader_claim_id, evidence.source_id
),

themes as (
    select
        claim_topics.claim_id,
        string_agg(
            claim_topics.topic_key, '; ' order by claim_topics.topic_key
        ) as theme_keys,
        string_agg(
            claim_topics.topic_label, '; ' order by claim_topics.topic_key
        ) as theme_labels
    from report.claim_topics
    where claim_topics.topic_facet = 'motive'
    group by claim_topics.claim_id
)

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
    source_titles.outlet_id,
    source_titles.outlet_key,
    source_titles.outlet_name,
    named.claim_id is not null as is_named_as_motive,
    coalesce(named.evidence_count, 0) as evidence_count,
    named.hedge,
    hedges.label as hedge_label,
    named.attributed_to,
    named.is_own_voice,
    named.is_supported,
    named.is_denied,
    claims.subject_keys,
    claims.subject_names,
    claims.object_keys,
    claims.object_names,
    claims.act_keys,
    claims.act_titles,
    themes.theme_keys,
    themes.theme_labels,
    named.stance,
    case named.stance
        when 'for' then 'For'
        when 'against' then 'Against'
        when 'both' then 'For and against'
        when 'passed on' then 'Passed on'
    end as stance_label,
    named.is_withdrawn,
    (
        named.claim_id is not null or named_narrower.claim_id is not null
    ) as is_named_with_narrower,
    named_narrower.named_narrower_claim_keys,
    claims.origin_count_for,
    claims.support,
    claims.broader_claim_keys,
    claims.origin_count_for_with_narrower,
    claims.source_count_for_with_narrower,
    claims.support_with_narrower,
    source_titles.source_display_title,
    source_titles.file_name,
    claims.ground_keys,
    claims.ground_titles,
    claims.claim_note
from report.claims
cross join research.sources
inner join report.source_titles
    on sources.id = source_titles.source_id
left join named
    on
        claims.claim_id = named.claim_id
        and sources.id = named.source_id
left join named_narrower
    on
        claims.claim_id = named_narrower.claim_id
        and sources.id = named_narrower.source_id
left join themes
    on claims.claim_id = themes.claim_id
left join research.hedges
    on named.hedge = hedges.key
where
    claims.claim_kind = 'motive'
    -- What is not coded yet may still name it.
    and (
        sources.status = 'coded'
        or named.claim_id is not null
        or named_narrower.claim_id is not null
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
