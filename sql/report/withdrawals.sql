-- Question: which acts of saying a claim have been taken back, and by what?
-- Grain: evidence_key, withdrawal_kind, withdrawn_by, withdrawing_source_key
create view report.withdrawals as
with

source_effects as (
    select
        source_relations.from_source_id,
        source_relations.to_source_id,
        source_relation_kinds.effect
    from research.source_relations
    inner join research.source_relation_kinds
        on source_relations.kind = source_relation_kinds.key
    where
        source_relations.retired_run_id is null
        and source_relation_kinds.effect is not null
),

retractions as (
    select
        source_effects.to_source_id as source_id,
        source_titles.source_id as retracting_source_id
    from source_effects
    inner join report.source_titles
        on source_effects.from_source_id = source_titles.source_id
    where source_effects.effect = 'retracts'
),

said as (
    select
        evidence_origins.evidence_id,
        evidence_origins.evidence_key,
        evidence_origins.claim_id,
        evidence_origins.claim_key,
        evidence_origins.source_id,
        evidence_origins.source_key,
        evidence_origins.source_display_title,
        evidence_origins.file_name,
        evidence_origins.origin_kind,
        evidence_origins.origin_key,
        evidence_origins.origin_name,
        evidence_origins.polarity
    from report.evidence_origins
    where evidence_origins.polarity <> 0
),

-- What a retracted source says takes nothing back.
standing as (
    select
        said.claim_id,
        said.claim_key,
        said.source_id,
        said.origin_kind,
        said.origin_key,
        said.polarity
    from said
    left join retractions
        on said.source_id = retractions.source_id
    where retractions.source_id is null
),

-- what takes back                                    what is taken back
-- a source that retracts the source                  all it says, for or against
-- a source that corrects it and, in its own voice,   the own word of the corrected one,
--   says the contrary                                  for or against
-- a claim that withdraws the claim, said by the      the word of that origin for it
--   same origin
-- such a claim, as the own word of a source that     the own word of the corrected one
--   corrects the source                                for it
taken_back as (
    select
        said.evidence_id,
        'source retracted' as withdrawal_kind,
        retractions.retracting_source_id as withdrawing_source_id,
        null as withdrawing_claim_key
    from said
    inner join retractions
        on said.source_id = retractions.source_id
    union
    select
        said.evidence_id,
        'source corrected' as withdrawal_kind,
        standing.source_id as withdrawing_source_id,
        null as withdrawing_claim_key
    from source_effects
    inner join standing
        on source_effects.from_source_id = standing.source_id
    inner join said
        on
            source_effects.to_source_id = said.source_id
            and standing.claim_id = said.claim_id
            and standing.polarity = -said.polarity
    where
        source_effects.effect = 'corrects'
        and standing.origin_kind = 'source'
        and said.origin_kind = 'source'
    union
    select
        said.evidence_id,
        'claim taken back' as withdrawal_kind,
        standing.source_id as withdrawing_source_id,
        standing.claim_key as withdrawing_claim_key
    from research.claim_relations
    inner join research.claim_relation_kinds
        on claim_relations.kind = claim_relation_kinds.key
    inner join standing
        on claim_relations.from_claim_id = standing.claim_id
    inner join said
        on claim_relations.to_claim_id = said.claim_id
    left join source_effects
        on
            standing.source_id = source_effects.from_source_id
            and said.source_id = source_effects.to_source_id
            and standing.origin_kind = 'source'
            and said.origin_kind = 'source'
    where
        claim_relations.retired_run_id is null
        and claim_relation_kinds.effect = 'withdraws'
        and standing.polarity = 1
        and said.polarity = 1
        and (
            standing.origin_key = said.origin_key
            or source_effects.effect is not null
        )
)

select
    said.evidence_id,
    said.evidence_key,
    said.claim_id,
    said.claim_key,
    said.source_id,
    said.source_key,
    said.source_display_title,
    said.file_name,
    said.origin_key,
    said.origin_name,
    said.polarity,
    taken_back.withdrawal_kind,
    coalesce(
        'claim:' || taken_back.withdrawing_claim_key,
        'source:' || source_titles.source_key
    ) as withdrawn_by,
    taken_back.withdrawing_claim_key,
    source_titles.source_id as withdrawing_source_id,
    source_titles.source_key as withdrawing_source_key,
    source_titles.source_display_title as withdrawing_source_display_title,
    source_titles.file_name as withdrawing_source_file_name
from taken_back
inner join said
    on taken_back.evidence_id = said.evidence_id
inner join report.source_titles
    on taken_back.withdrawing_source_id = source_titles.source_id;

comment on view report.withdrawals is
'One row per act of saying a claim that has been taken back, and what takes it back';
comment on column report.withdrawals.evidence_id is
'Act of saying: internal number, may change when the database is rebuilt';
comment on column report.withdrawals.evidence_key is
'Act of saying: source_key/passage/claim_key/occurrence, the same in all views';
comment on column report.withdrawals.claim_id is
'Claim: internal number, may change when the database is rebuilt';
comment on column report.withdrawals.claim_key is 'Claim: stable key';
comment on column report.withdrawals.source_id is
'Source: internal number, may change when the database is rebuilt';
comment on column report.withdrawals.source_key is 'Source: stable key';
comment on column report.withdrawals.source_display_title is
'Title to show: its own, or kind and outlet where it has none; never null';
comment on column report.withdrawals.file_name is
'Name of the article file of the current text; null if only metadata are held';
comment on column report.withdrawals.origin_key is
'Origin, the same for all who pass on one word: actor:key, label:source_key:label or '
'source:key';
comment on column report.withdrawals.origin_name is
'Origin: the actor, the label such as critics, or the title of the source';
comment on column report.withdrawals.polarity is
'1 if it counted for the claim, -1 if against it';
comment on column report.withdrawals.withdrawal_kind is
'source retracted (as a whole), source corrected (the correction says the contrary in '
'its own voice), claim taken back (by another claim, of the same origin or in a '
'correction)';
comment on column report.withdrawals.withdrawn_by is
'What takes it back: source:key or claim:key';
comment on column report.withdrawals.withdrawing_claim_key is
'Claim that takes it back: stable key; null if the source does so by its tie';
comment on column report.withdrawals.withdrawing_source_id is
'Source that takes it back, or in which the claim that does so is said: internal '
'number';
comment on column report.withdrawals.withdrawing_source_key is
'Source that takes it back: stable key';
comment on column report.withdrawals.withdrawing_source_display_title is
'Source that takes it back: title to show, its own, or kind and outlet where it has '
'none; never null';
comment on column report.withdrawals.withdrawing_source_file_name is
'Source that takes it back: name of the article file of the current text; null if only '
'metadata are held';
