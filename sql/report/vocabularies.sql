-- Question: which terms are in use for kinds, statuses, stances and the like, and what
-- do they mean?
-- Grain: vocabulary, term
create view report.vocabularies as
with

terms as (
    select
        'actor_kinds' as vocabulary,
        actor_kinds.key as term,
        actor_kinds.label as term_label,
        actor_kinds.description as term_description,
        actor_kinds.rank as term_rank
    from living.actor_kinds
    union all
    select
        'actor_relation_kinds' as vocabulary,
        actor_relation_kinds.key as term,
        actor_relation_kinds.label as term_label,
        actor_relation_kinds.description as term_description,
        actor_relation_kinds.rank as term_rank
    from living.actor_relation_kinds
    union all
    select
        'attributes' as vocabulary,
        attributes.key as term,
        attributes.label as term_label,
        attributes.description as term_description,
        attributes.rank as term_rank
    from living.attributes
    union all
    select
        'claim_kinds' as vocabulary,
        claim_kinds.key as term,
        claim_kinds.label as term_label,
        claim_kinds.description as term_description,
        claim_kinds.rank as term_rank
    from living.claim_kinds
    union all
    select
        'claim_relation_kinds' as vocabulary,
        claim_relation_kinds.key as term,
        claim_relation_kinds.label as term_label,
        claim_relation_kinds.description as term_description,
        claim_relation_kinds.rank as term_rank
    from living.claim_relation_kinds
    union all
    select
        'credibility_grades' as vocabulary,
        credibility_grades.key as term,
        credibility_grades.label as term_label,
        credibility_grades.description as term_description,
        credibility_grades.rank as term_rank
    from living.credibility_grades
    union all
    select
        'event_kinds' as vocabulary,
        event_kinds.key as term,
        event_kinds.label as term_label,
        event_kinds.description as term_description,
        event_kinds.rank as term_rank
    from living.event_kinds
    union all
    select
        'event_relation_kinds' as vocabulary,
        event_relation_kinds.key as term,
        event_relation_kinds.label as term_label,
        event_relation_kinds.description as term_description,
        event_relation_kinds.rank as term_rank
    from living.event_relation_kinds
    union all
    select
        'event_roles' as vocabulary,
        event_roles.key as term,
        event_roles.label as term_label,
        event_roles.description as term_description,
        event_roles.rank as term_rank
    from living.event_roles
    union all
    select
        'event_statuses' as vocabulary,
        event_statuses.key as term,
        event_statuses.label as term_label,
        event_statuses.description as term_description,
        event_statuses.rank as term_rank
    from living.event_statuses
    union all
    select
        'furniture_reasons' as vocabulary,
        furniture_reasons.key as term,
        furniture_reasons.label as term_label,
        furniture_reasons.description as term_description,
        furniture_reasons.rank as term_rank
    from living.furniture_reasons
    union all
    select
        'hedges' as vocabulary,
        hedges.key as term,
        hedges.label as term_label,
        hedges.description as term_description,
        hedges.rank as term_rank
    from living.hedges
    union all
    select
        'likelihoods' as vocabulary,
        likelihoods.key as term,
        likelihoods.label as term_label,
        likelihoods.description as term_description,
        likelihoods.rank as term_rank
    from living.likelihoods
    union all
    select
        'modalities' as vocabulary,
        modalities.key as term,
        modalities.label as term_label,
        modalities.description as term_description,
        modalities.rank as term_rank
    from living.modalities
    union all
    select
        'name_kinds' as vocabulary,
        name_kinds.key as term,
        name_kinds.label as term_label,
        name_kinds.description as term_description,
        name_kinds.rank as term_rank
    from living.name_kinds
    union all
    select
        'outlet_kinds' as vocabulary,
        outlet_kinds.key as term,
        outlet_kinds.label as term_label,
        outlet_kinds.description as term_description,
        outlet_kinds.rank as term_rank
    from living.outlet_kinds
    union all
    select
        'passage_kinds' as vocabulary,
        passage_kinds.key as term,
        passage_kinds.label as term_label,
        passage_kinds.description as term_description,
        passage_kinds.rank as term_rank
    from living.passage_kinds
    union all
    select
        'reliability_grades' as vocabulary,
        reliability_grades.key as term,
        reliability_grades.label as term_label,
        reliability_grades.description as term_description,
        reliability_grades.rank as term_rank
    from living.reliability_grades
    union all
    select
        'source_kinds' as vocabulary,
        source_kinds.key as term,
        source_kinds.label as term_label,
        source_kinds.description as term_description,
        source_kinds.rank as term_rank
    from living.source_kinds
    union all
    select
        'source_relation_kinds' as vocabulary,
        source_relation_kinds.key as term,
        source_relation_kinds.label as term_label,
        source_relation_kinds.description as term_description,
        source_relation_kinds.rank as term_rank
    from living.source_relation_kinds
    union all
    select
        'speech_acts' as vocabulary,
        speech_acts.key as term,
        speech_acts.label as term_label,
        speech_acts.description as term_description,
        speech_acts.rank as term_rank
    from living.speech_acts
    union all
    select
        'stances' as vocabulary,
        stances.key as term,
        stances.label as term_label,
        stances.description as term_description,
        stances.rank as term_rank
    from living.stances
    union all
    select
        'topic_facets' as vocabulary,
        topic_facets.key as term,
        topic_facets.label as term_label,
        topic_facets.description as term_description,
        topic_facets.rank as term_rank
    from living.topic_facets
    union all
    select
        'units' as vocabulary,
        units.key as term,
        units.label as term_label,
        units.description as term_description,
        units.rank as term_rank
    from living.units
),

effects as (
    select
        'attributes' as vocabulary,
        attributes.key as term,
        null as effect,
        attributes.order_in_time,
        null::boolean as is_utterance
    from research.attributes
    where attributes.order_in_time is not null
    union all
    select
        'claim_relation_kinds' as vocabulary,
        claim_relation_kinds.key as term,
        claim_relation_kinds.effect,
        null as order_in_time,
        null as is_utterance
    from research.claim_relation_kinds
    where claim_relation_kinds.effect is not null
    union all
    select
        'event_relation_kinds' as vocabulary,
        event_relation_kinds.key as term,
        null as effect,
        event_relation_kinds.order_in_time,
        null as is_utterance
    from research.event_relation_kinds
    where event_relation_kinds.order_in_time is not null
    union all
    select
        'source_relation_kinds' as vocabulary,
        source_relation_kinds.key as term,
        source_relation_kinds.effect,
        null as order_in_time,
        null as is_utterance
    from research.source_relation_kinds
    where source_relation_kinds.effect is not null
    union all
    select
        'speech_acts' as vocabulary,
        speech_acts.key as term,
        null as effect,
        null as order_in_time,
        speech_acts.is_utterance
    from research.speech_acts
)

select
    terms.vocabulary,
    terms.term,
    terms.term_label,
    terms.term_description,
    terms.term_rank,
    effects.effect,
    -- vocabulary              effect      reads
    -- claim_relation_kinds    narrower    Who says the first says the second too
    -- claim_relation_kinds    withdraws   Who says the first no longer says the second
    -- source_relation_kinds   retracts    Nothing in the second counts as support
    -- source_relation_kinds   corrects    What the first denies is no longer said
    case effects.effect
        when 'narrower' then 'Who says the first says the second too'
        when 'withdraws' then 'Who says the first no longer says the second'
        when 'retracts' then 'Nothing in the second counts as support'
        when 'corrects' then 'What the first denies is no longer said by the second'
    end as effect_label,
    effects.order_in_time,
    effects.is_utterance
from terms
left join effects
    on
        terms.vocabulary = effects.vocabulary
        and terms.term = effects.term;

comment on view report.vocabularies is
'One row per term of a vocabulary, with its label and meaning';
comment on column report.vocabularies.vocabulary is
'Vocabulary, such as claim_kinds or stances';
comment on column report.vocabularies.term is 'Term as views show it in code columns';
comment on column report.vocabularies.term_label is 'Term as people read it';
comment on column report.vocabularies.term_description is 'When the term applies';
comment on column report.vocabularies.term_rank is
'Order in which terms are listed, low first';
comment on column report.vocabularies.effect is
'What the first of two claims or sources so tied does to the support of the second: '
'narrower, withdraws, retracts, corrects; null = nothing';
comment on column report.vocabularies.effect_label is
'What it does to the support of the second, as people read it; null = nothing';
comment on column report.vocabularies.order_in_time is
'Where the first of two events so tied stands in time to the second: before, after; '
'null if nothing follows';
comment on column report.vocabularies.is_utterance is
'Of a speech act: true if something is uttered, false for a petition, a ruling or a '
'view held; null for other terms';
