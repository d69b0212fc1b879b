-- Question: which sources agree, refine or contradict each other?
-- Grain: source_a_key, source_b_key
create view report.source_agreement as
select
    source_pairs.source_a_id,
    sources_a.source_key as source_a_key,
    sources_a.source_title as source_a_title,
    source_pairs.source_b_id,
    sources_b.source_key as source_b_key,
    sources_b.source_title as source_b_title,
    source_pairs.shared_claim_count,
    source_pairs.agreeing_claim_count,
    source_pairs.opposed_claim_count,
    source_pairs.conflict_count,
    source_pairs.contradiction_count,
    source_pairs.refining_count,
    source_pairs.open_conflict_count,
    origins_a.origin_source_id = origins_b.origin_source_id as is_same_origin,
    sources_a.source_display_title as source_a_display_title,
    sources_a.file_name as source_a_file_name,
    sources_b.source_display_title as source_b_display_title,
    sources_b.file_name as source_b_file_name
-- Left joins, though all are there: what nobody asks for is then not looked up.
from kept.source_pairs
left join parts.sources as sources_a
    on source_pairs.source_a_id = sources_a.source_id
left join parts.sources as sources_b
    on source_pairs.source_b_id = sources_b.source_id
left join kept.source_origins as origins_a
    on source_pairs.source_a_id = origins_a.source_id
left join kept.source_origins as origins_b
    on source_pairs.source_b_id = origins_b.source_id;

comment on view report.source_agreement is
'One row per pair of sources that share a claim or stand on two sides of a conflict';
comment on column report.source_agreement.source_a_id is 'Source a: internal number';
comment on column report.source_agreement.source_a_key is
'Source a: stable key; a has the lower one';
comment on column report.source_agreement.source_a_title is
'Source a: title; null if it shows none';
comment on column report.source_agreement.source_b_id is 'Source b: internal number';
comment on column report.source_agreement.source_b_key is
'Source b: stable key; a has the lower one';
comment on column report.source_agreement.source_b_title is
'Source b: title; null if it shows none';
comment on column report.source_agreement.shared_claim_count is
'Claims both carry, whatever their stance';
comment on column report.source_agreement.agreeing_claim_count is
'Claims both say, or both deny; what was taken back does not count';
comment on column report.source_agreement.opposed_claim_count is
'Claims one says and the other denies; what was taken back does not count';
comment on column report.source_agreement.conflict_count is
'Conflicts between a claim of one and a claim of the other, not those ruled out, and '
'claims one says and the other denies';
comment on column report.source_agreement.contradiction_count is
'Of these, contradictions: so judged, or said by one and denied by the other';
comment on column report.source_agreement.refining_count is
'Of these, judged or seen to differ in precision only';
comment on column report.source_agreement.open_conflict_count is
'Of these, without a verdict yet or left open';
comment on column report.source_agreement.is_same_origin is
'True if the two are copies of one text';
comment on column report.source_agreement.source_a_display_title is
'Source a: title to show, its own, or kind and outlet where it has none; never null';
comment on column report.source_agreement.source_a_file_name is
'Source a: name of the article file of the current text; null if only metadata are '
'held';
comment on column report.source_agreement.source_b_display_title is
'Source b: title to show, its own, or kind and outlet where it has none; never null';
comment on column report.source_agreement.source_b_file_name is
'Source b: name of the article file of the current text; null if only metadata are '
'held';
