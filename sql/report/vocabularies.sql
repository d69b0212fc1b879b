-- Question: which terms are in use for kinds, statuses, stances and the like, and what
-- do they mean?
-- Grain: vocabulary, term
create view report.vocabularies as
select
    terms.vocabulary,
    terms.term,
    terms.term_label,
    terms.term_description,
    terms.term_rank,
    terms.effect,
    -- vocabulary              effect      reads
    -- claim_relation_kinds    narrower    Who says the first says the second too
    -- claim_relation_kinds    withdraws   Who says the first no longer says the second
    -- source_relation_kinds   retracts    Nothing in the second counts as support
    -- source_relation_kinds   corrects    What the first denies is no longer said
    case terms.effect
        when 'narrower' then 'Who says the first says the second too'
        when 'withdraws' then 'Who says the first no longer says the second'
        when 'retracts' then 'Nothing in the second counts as support'
        when 'corrects' then 'What the first denies is no longer said by the second'
    end as effect_label,
    terms.order_in_time,
    terms.is_utterance
from parts.terms;

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
