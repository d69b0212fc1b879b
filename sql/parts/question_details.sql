-- Question: what is there to tell of anything that an open question may be about?
-- Grain: question_kind, about_id
create view parts.question_details as
select
    'uncoded_passage' as question_kind,
    passages.id as about_id,
    passages.gist as detail
from research.passages
union all
select
    'unread_passage' as question_kind,
    passage_texts.passage_id as about_id,
    passage_texts.text as detail
from living.passage_texts
inner join living.revisions
    on passage_texts.revision_id = revisions.id
where revisions.is_current
union all
select
    'lost_passage' as question_kind,
    passages.passage_id as about_id,
    'Passage: '
    || parts.match_text(passages.match_status, passages.changed_words) as detail
from kept.passages
union all
select
    'lost_anchor' as question_kind,
    quotes.id as about_id,
    'Quote: '
    || parts.match_text(quotes.match_status, quotes.changed_words) as detail
from research.quotes
union all
select
    'unresolved_mention' as question_kind,
    first_mentions.id as about_id,
    min(mentions.surface)
    || ': '
    || string_agg(actors.name, ' or ' order by actors.key) as detail
from research.mentions as first_mentions
inner join living.mentions
    on
        first_mentions.passage_text_id = mentions.passage_text_id
        and first_mentions.start_char = mentions.start_char
inner join research.actors
    on mentions.actor_id = actors.id
where not mentions.is_confirmed
group by first_mentions.id
union all
select
    'single_origin_claim' as question_kind,
    corroboration.claim_id as about_id,
    corroboration.claim_statement
    || ' Only origin: '
    || corroboration.origins_for as detail
from report.corroboration
union all
select
    'unknown_event_date' as question_kind,
    events.id as about_id,
    events.title as detail
from research.events
union all
select
    'draft_source' as question_kind,
    sources.source_id as about_id,
    case
        when sources.passage_count = 0 then 'No text yet'
        else
            (sources.passage_count - sources.unread_passage_count)
            || ' of '
            || sources.passage_count
            || ' passages read, '
            || sources.open_suggestion_count
            || ' proposals open'
    end as detail
from kept.sources;

comment on view parts.question_details is
'One row per thing that a kind of open question may be about, but for what is to be '
'rechecked, two claims and titles';
