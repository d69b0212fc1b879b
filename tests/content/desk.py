"""What the content tests ask the research tables, in the words the seeds use."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

import sqlalchemy as sa

FACTS = """
    select claims.key, passages.key, coalesce(quotes.phrase, ''),
        coalesce(
            claims.value_text,
            value_actors.key,
            value_events.key,
            claims.value_date_edtf,
            concat_ws(
                ' ',
                '>=' || trim_scale(claims.value_low)::text,
                trim_scale(claims.value_best)::text,
                '<=' || trim_scale(claims.value_high)::text,
                claims.unit
            )
        ),
        claim_sources.stance, claim_sources.hedge,
        coalesce((
            select string_agg(
                coalesce(speakers.key, attributions.speaker_label)
                || ' ' || attributions.speech_act
                || case attributions.stance
                    when 'asserts' then '' else ' ' || attributions.stance
                end,
                ' > ' order by attributions.hop
            )
            from research.attributions
            left join research.actors as speakers on attributions.speaker_actor_id = speakers.id
            where attributions.claim_source_id = claim_sources.id
                and attributions.retired_run_id is null
        ), '')
    from research.claim_sources
    join research.sources on claim_sources.source_id = sources.id
    join research.passages on claim_sources.passage_id = passages.id
    join research.claims on claim_sources.claim_id = claims.id
    left join research.quotes on claim_sources.quote_id = quotes.id
    left join research.actors as value_actors on claims.value_actor_id = value_actors.id
    left join research.events as value_events on claims.value_event_id = value_events.id
    where sources.key = :source
        and claims.key = :claim
        and claim_sources.retired_run_id is null
        and claims.retired_run_id is null
"""

TIES = """
    select passages.key,
        concat_ws(' ', subject_events.key, claims.attribute, value_events.key),
        claim_sources.hedge
    from research.claim_sources
    join research.sources on claim_sources.source_id = sources.id
    join research.passages on claim_sources.passage_id = passages.id
    join research.claims on claim_sources.claim_id = claims.id
    join research.events as subject_events on claims.subject_event_id = subject_events.id
    join research.events as value_events on claims.value_event_id = value_events.id
    where sources.key = :source
        and claim_sources.retired_run_id is null
        and claims.retired_run_id is null
"""

ROWS = """
    select distinct coalesce(subject_actors.key, subject_events.key),
        coalesce(claims.value_text, value_actors.key, value_events.key)
    from research.claims
    left join research.actors as subject_actors on claims.subject_actor_id = subject_actors.id
    left join research.events as subject_events on claims.subject_event_id = subject_events.id
    left join research.actors as value_actors on claims.value_actor_id = value_actors.id
    left join research.events as value_events on claims.value_event_id = value_events.id
    where claims.attribute = :attribute
        and claims.retired_run_id is null
        and exists (
            select from research.claim_sources
            join research.sources on claim_sources.source_id = sources.id
            where claim_sources.claim_id = claims.id
                and sources.key = :source
                and claim_sources.retired_run_id is null
        )
"""

ROLES = """
    select named.role, named.key
    from research.claims
    join lateral (
        select claim_actors.role, actors.key
        from research.claim_actors
        join research.actors on claim_actors.actor_id = actors.id
        where claim_actors.claim_id = claims.id and claim_actors.retired_run_id is null
        union all
        select claim_events.role, events.key
        from research.claim_events
        join research.events on claim_events.event_id = events.id
        where claim_events.claim_id = claims.id and claim_events.retired_run_id is null
        union all
        select case actors.id when claims.subject_actor_id then 'subject' else 'object' end,
            actors.key
        from research.actors
        where actors.id in (claims.subject_actor_id, claims.value_actor_id)
        union all
        select 'act', events.key
        from research.events
        where events.id in (claims.subject_event_id, claims.value_event_id)
        union all
        select 'theme', topics.key
        from research.claim_topics
        join research.topics on claim_topics.topic_id = topics.id
        where claim_topics.claim_id = claims.id
            and claim_topics.retired_run_id is null
            and topics.facet = 'motive'
    ) as named on true
    where claims.key = :claim and claims.kind = 'motive' and claims.retired_run_id is null
"""

STATUSES = """
    select event_sources.status, passages.key, events.key
    from research.event_sources
    join research.sources on event_sources.source_id = sources.id
    join research.passages on event_sources.passage_id = passages.id
    join research.events on event_sources.event_id = events.id
    where sources.key = :source and event_sources.retired_run_id is null
"""

BELOW = """
    with recursive below (claim_id) as (
        select claims.id
        from research.claims
        where claims.key = :claim and claims.retired_run_id is null
        union
        select claim_relations.from_claim_id
        from below
        join research.claim_relations on below.claim_id = claim_relations.to_claim_id
        join research.claim_relation_kinds
            on claim_relations.kind = claim_relation_kinds.key
        where claim_relation_kinds.effect = 'narrower'
            and claim_relations.retired_run_id is null
    )
    select sources.key, claims.key
    from below
    join research.claims on below.claim_id = claims.id
    join research.claim_sources on claims.id = claim_sources.claim_id
    join research.sources on claim_sources.source_id = sources.id
    where claim_sources.retired_run_id is null
"""

FURNITURE = """
    select furniture.start_char, furniture.end_char, furniture.reason
    from research.furniture
    join research.sources on furniture.source_id = sources.id
    where sources.key = :source and furniture.retired_run_id is null
    order by furniture.start_char
"""

PASSAGES = """
    select passages.kind
    from research.passages
    join research.sources on passages.source_id = sources.id
    where sources.key = :source and passages.retired_run_id is null
"""

UNEXPLAINED = """
    select passages.key
    from research.passages
    join research.sources on passages.source_id = sources.id
    where sources.key = :source
        and passages.retired_run_id is null
        and passages.uncoded_reason is null
        and not exists (
            select from research.claim_sources
            where claim_sources.passage_id = passages.id and claim_sources.retired_run_id is null
        )
        and not exists (
            select from research.event_sources
            where event_sources.passage_id = passages.id and event_sources.retired_run_id is null
        )
"""

LINKS = """
    select
        (
            select count(*) from research.claim_sources
            where claim_sources.source_id = sources.id and claim_sources.retired_run_id is null
        ),
        (
            select count(*) from research.event_sources
            where event_sources.source_id = sources.id and event_sources.retired_run_id is null
        ),
        (
            select count(*) from research.attributions
            where attributions.source_id = sources.id and attributions.retired_run_id is null
        )
    from research.sources
    where sources.key = :source
"""

EVENT_DATES = """
    select events.key, passages.key, coalesce(event_sources.given_text, ''),
        event_sources.given_earliest, event_sources.given_latest, event_sources.given_basis
    from research.event_sources
    join research.sources on event_sources.source_id = sources.id
    join research.passages on event_sources.passage_id = passages.id
    join research.events on event_sources.event_id = events.id
    where sources.key = :source
        and event_sources.retired_run_id is null
        and event_sources.given_precision is not null
"""

PUBLISHED = """
    select sources.published_earliest, sources.published_latest, sources.published_basis
    from research.sources
    where sources.key = :source
"""

MENTIONS = """
    select mentions.is_confirmed, count(*)
    from research.mentions
    join research.sources on mentions.source_id = sources.id
    where sources.key = :source and mentions.retired_run_id is null
    group by mentions.is_confirmed
"""

VERDICTS = """
    select from_claims.key, to_claims.key, claim_relations.kind
    from research.claim_relations
    join research.claim_relation_kinds on claim_relations.kind = claim_relation_kinds.key
    join research.claims as from_claims on claim_relations.from_claim_id = from_claims.id
    join research.claims as to_claims on claim_relations.to_claim_id = to_claims.id
    where claim_relations.retired_run_id is null and claim_relation_kinds.verdict is not null
"""


@dataclass(frozen=True, order=True)
class Fact:
    """One act of saying a claim: where, by which words, how firmly and on whose word."""

    claim: str
    passage: str
    quote: str
    value: str = ""
    stance: str = "asserts"
    hedge: str = "none"
    said_by: str = ""


@dataclass(frozen=True)
class Motive:
    """Whose motive, towards whom, for which act, out of what, and its themes; at least these."""

    claim: str
    subject: tuple[str, ...]
    act: tuple[str, ...]
    theme: tuple[str, ...]
    object: tuple[str, ...] = ()
    ground: tuple[str, ...] = ()

    def roles(self) -> set[tuple[str, str]]:
        """Role and key of everyone and everything named here."""
        names = ("subject", "object", "act", "ground", "theme")
        return {(name, key) for name in names for key in getattr(self, name)}


class Desk:
    """The seeded database."""

    def __init__(self, connection: sa.Connection) -> None:
        self._connection = connection

    def ask(self, question: str, **given: object) -> list[tuple[object, ...]]:
        return [tuple(row) for row in self._connection.execute(sa.text(question), given)]

    def facts(self, source: str, claim: str) -> list[Fact]:
        """Everything the source says of a claim."""
        return sorted(Fact(*map(str, row)) for row in self.ask(FACTS, source=source, claim=claim))

    def ties(self, source: str) -> list[tuple[str, ...]]:
        """Every saying of a tie between two events: passage, the tie, hedge."""
        return sorted(tuple(map(str, row)) for row in self.ask(TIES, source=source))

    def rows(self, source: str, attribute: str) -> set[tuple[str, ...]]:
        """Subject and value of every claim with the attribute that the source speaks of."""
        found = self.ask(ROWS, source=source, attribute=attribute)
        return {tuple(map(str, row)) for row in found}

    def roles(self, motive: str) -> set[tuple[str, ...]]:
        """Role and key of whom and what a motive is about, its structure and themes included."""
        return {tuple(map(str, row)) for row in self.ask(ROLES, claim=motive)}

    def unrealised(self, source: str) -> dict[str, set[tuple[str, str]]]:
        """Passage and event of what is put otherwise than as occurred, by status."""
        found: dict[str, set[tuple[str, str]]] = {}
        for status, passage, event in self.ask(STATUSES, source=source):
            if status != "occurred":
                found.setdefault(str(status), set()).add((str(passage), str(event)))
        return found

    def below(self, claim: str) -> set[tuple[str, ...]]:
        """Source and claim of every saying of a claim or of one that is narrower than it."""
        return {tuple(map(str, row)) for row in self.ask(BELOW, claim=claim)}

    def furniture(self, source: str) -> list[tuple[object, ...]]:
        """First character, the one after the last, and the reason, in the order of the text."""
        return self.ask(FURNITURE, source=source)

    def passages(self, source: str) -> Counter[object]:
        """How many passages of each kind."""
        return Counter(kind for (kind,) in self.ask(PASSAGES, source=source))

    def unexplained(self, source: str) -> list[tuple[object, ...]]:
        """Passages that are neither coded nor marked uncoded with a reason."""
        return self.ask(UNEXPLAINED, source=source)

    def links(self, source: str) -> tuple[object, ...]:
        """How many claim links, event links and speakers."""
        return self.ask(LINKS, source=source)[0]

    def dates(self, source: str) -> set[tuple[str, ...]]:
        """Event, passage, words, first and last day (None = open), basis."""
        return {tuple(map(str, row)) for row in self.ask(EVENT_DATES, source=source)}

    def published(self, source: str) -> tuple[str, ...]:
        """First and last day on which it may have been published (None = open), and the basis."""
        return tuple(map(str, self.ask(PUBLISHED, source=source)[0]))

    def mentions(self, source: str) -> dict[object, object]:
        """How many mentions are confirmed (True) and only suggested (False)."""
        return {row[0]: row[1] for row in self.ask(MENTIONS, source=source)}

    def verdicts(self) -> set[tuple[str, ...]]:
        """First claim, second claim, verdict, in the order they were written in."""
        return {tuple(map(str, row)) for row in self.ask(VERDICTS)}
