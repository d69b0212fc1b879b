-- Question: what is to be done about each kind of open question, and to what?
-- Grain: question_kind
create view parts.question_kinds as
select
    kinds.question_kind,
    kinds.what_to_do,
    kinds.entity
from (
    values
    ('uncoded_passage', 'Code the passage, or say why it carries nothing', 'passage'),
    ('unread_passage', 'Say in a few words what the passage says', 'passage'),
    ('single_origin_claim', 'Find a second, independent origin', 'claim'),
    ('undecided_conflict', 'Decide whether the two claims contradict', 'conflict'),
    ('unresolved_mention', 'Decide which actor the name means', 'mention'),
    ('lost_anchor', 'Find the quote in the current text', 'quote'),
    ('lost_passage', 'Find the passage in the current text', 'passage'),
    ('recheck_claim', 'See whether the changed text still says the claim', 'evidence'),
    (
        'recheck_event',
        'See whether the changed text still speaks of it so',
        'event report'
    ),
    (
        'recheck_relation',
        'See whether the changed text still shows the tie',
        'actor relation'
    ),
    ('unknown_event_date', 'Find out when it happened', 'event'),
    ('unknown_publication_date', 'Find out when the source was published', 'source'),
    ('draft_source', 'Finish coding the source', 'source')
) as kinds (question_kind, what_to_do, entity);

comment on view parts.question_kinds is 'One row per kind of open question';
