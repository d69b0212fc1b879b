-- Question: in which words does a source say a claim, through whom, and who took that
-- back?
-- Grain: evidence_id
create view parts.claim_sources as
-- Retired acts are among them: who asks has live ones by their ids.
select
    claim_sources.id as evidence_id,
    claim_sources.quotation,
    claim_sources.as_stated,
    claim_sources.coder,
    quotes.quote_phrase,
    quotes.match_status as quote_match_status,
    quotes.changed_words as quote_changed_words,
    quotes.quote_text,
    passages.ordinal as passage_ordinal,
    passages.gist as passage_gist,
    (
        select
            string_agg(
                coalesce(actors.name, attributions.speaker_label)
                || coalesce(' (' || attributions.speaker_title || ')', '')
                || ' '
                || lower(speech_acts.label),
                ' > ' order by attributions.hop
            )
        from living.attributions
        inner join research.speech_acts
            on attributions.speech_act = speech_acts.key
        left join research.actors
            on attributions.speaker_actor_id = actors.id
        where attributions.claim_source_id = claim_sources.id
    ) as said_by,
    (
        select
            string_agg(
                distinct coalesce('claim:' || claims.key, 'source:' || sources.key),
                '; '
            )
        from kept.withdrawals
        inner join research.sources
            on withdrawals.withdrawing_source_id = sources.id
        left join research.claims
            on withdrawals.withdrawing_claim_id = claims.id
        where withdrawals.evidence_id = claim_sources.id
    ) as withdrawn_by,
    (
        select
            nullif(
                min(coalesce(sources.published_earliest, '-infinity')), '-infinity'
            )
        from kept.withdrawals
        inner join research.sources
            on withdrawals.withdrawing_source_id = sources.id
        where withdrawals.evidence_id = claim_sources.id
    ) as withdrawn_earliest,
    (
        select min(sources.published_latest)
        from kept.withdrawals
        inner join research.sources
            on withdrawals.withdrawing_source_id = sources.id
        where withdrawals.evidence_id = claim_sources.id
    ) as withdrawn_latest
from research.claim_sources
left join parts.quotes
    on claim_sources.quote_id = quotes.quote_id
left join research.passages
    on claim_sources.passage_id = passages.id;

comment on view parts.claim_sources is
'One row per act of saying a claim, retired or not: where, in which words, through '
'whom, and who took it back';
