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
    where sources.key = :source
        and claims.key = :claim
        and claim_sources.retired_run_id is null
        and claims.retired_run_id is null
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
    select from_claims.key, to_claims.key, claim_relations.kind, claim_relation_kinds.is_symmetric
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


class Desk:
    """The seeded database."""

    def __init__(self, connection: sa.Connection) -> None:
        self._connection = connection

    def ask(self, question: str, **given: object) -> list[tuple[object, ...]]:
        return [tuple(row) for row in self._connection.execute(sa.text(question), given)]

    def facts(self, source: str, claim: str) -> list[Fact]:
        """Everything the source says of a claim."""
        return sorted(Fact(*map(str, row)) for row in self.ask(FACTS, source=source, claim=claim))

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

    def verdicts(self) -> set[tuple[str, str, str]]:
        """First claim, second claim, verdict; the pair in alphabetical order if it has none."""
        found = set()
        for row in self.ask(VERDICTS):
            one, other, kind = map(str, row[:3])
            first, second = sorted((one, other)) if row[3] else (one, other)
            found.add((first, second, kind))
        return found
