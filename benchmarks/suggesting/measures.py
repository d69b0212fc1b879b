"""What is counted of the proposals for one article, kind by kind."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TypeVar

from researchdb.intake.document import Cut
from researchdb.intake.known import Known
from researchdb.intake.proposals import DateProposal, Proposals, QuantityProposal
from researchdb.intake.propose.likely import MOST, Likely
from researchdb.text.sentences import sentences

from . import score_dates, score_likely, score_who
from .desk import Desk, Entry
from .gold import Gold
from .leave_out import names_of
from .score_likely import Listed, Span
from .score_who import Mention

Counts = dict[str, Counter[str]]
"""What was counted, by measure; counts of articles may be added up."""

Placed = TypeVar("Placed", DateProposal, QuantityProposal)


def count_dates(
    found: Cut, proposals: Sequence[Proposals], gold: Gold, source: Entry, desk: Desk
) -> Counts:
    """Return what ``score_dates.rates`` needs for dates and for quantities."""
    published, captured = score_dates.own_dates(source)
    claims = {claim["key"]: claim for claim in desk.registries["claims"]}
    dates = _by_passage(found, [one.dates for one in proposals], gold)
    quantities = _by_passage(found, [one.quantities for one in proposals], gold)
    counts: Counts = {"dates": Counter(), "quantities": Counter()}
    for key, text, passage in _passages(gold, source):
        counts["dates"] += score_dates.score_dates(
            text,
            score_dates.coded_dates(passage, published, captured),
            dates[key],
            published,
            captured,
        )
        counts["quantities"] += score_dates.score_quantities(
            score_dates.coded_quantities(text, passage, claims), quantities[key]
        )
    # What is proposed for furniture is wrong.
    counts["dates"] += score_dates.score_dates("", (), dates[None], published, captured)
    counts["quantities"] += score_dates.score_quantities((), quantities[None])
    return counts


def count_likely(
    found: Cut, proposals: Sequence[Proposals], gold: Gold, left: Desk, likely: Likely
) -> Counts:
    """Return what ``score_likely.rates`` needs for claims and for events.

    ``left`` is the desk that made the proposals.
    """
    spans = [list(_sentences(found, at, gold.language)) for at in range(len(found.pieces))]
    said = [found.text[slice(*span)] for of_piece in spans for span in of_piece]
    counts: Counts = {}
    for kind, links, ranked in (
        ("claims", gold.claims, likely.claims(said, MOST)),
        ("events", gold.events, likely.events(said, MOST)),
    ):
        lists = iter(ranked)
        passages = {
            piece.span: [Listed(span, next(lists)) for span in of_piece]
            for piece, of_piece in zip(found.pieces, spans, strict=True)
        }
        shown = {
            piece.span: _keys(kind, one) for piece, one in zip(found.pieces, proposals, strict=True)
        }
        listed = [one for of_piece in passages.values() for one in of_piece]
        known = set(_linked(left, kind))
        counts[kind] = score_likely.score_likely(links, known, listed, passages, shown)
    return counts


def count_who(
    found: Cut,
    proposals: Sequence[Proposals],
    gold: Gold,
    mentions: Iterable[Mention],
    desk: Desk,
    known: Known,
) -> Counts:
    """Return what ``score_who.rates`` needs for mentions, new names and speakers.

    ``mentions`` are those of the article as coded, ``desk`` the whole one, ``known`` what the
    proposals were made with.
    """
    coded = list(mentions)
    text = gold.cut.text
    names = {name.name for name in known.names}
    actors = {name.actor for name in known.names}
    named, new, said = [], [], []
    for piece, one in zip(found.pieces, proposals, strict=True):
        at = piece.span[0]
        named += [(at + m.span[0], at + m.span[1], m.actors[0]) for m in one.mentions if m.actors]
        new += [(at + n.span[0], at + n.span[1]) for n in one.names]
        for s in one.speakers:
            place = (at + s.span[0], at + s.span[1], at + s.reach[0], at + s.reach[1])
            said.append((*place, s.actor, s.label, s.act))
    missing = [(a, b, text[a:b]) for a, b, _ in coded if text[a:b] not in names]
    hops = [
        (*link.span, hop.get("actor"), hop.get("label"), hop["act"])
        for link in gold.claims
        for hop in link.entry.get("said_by") or []
    ]
    unheard = {
        actor["key"]: names_of(actor)
        for actor in desk.registries["actors"]
        if actor["key"] not in actors
    }
    return {
        "mentions": score_who.count_mentions(coded, named),
        "new names": score_who.count_names(missing, new, coded),
        "speakers": score_who.count_speakers(hops, said, unheard),
    }


def _linked(desk: Desk, kind: str) -> Iterator[str]:
    """Yield the claims or events that passages of the desk are linked with."""
    for source in desk.sources.values():
        for passage in source.get("passages") or []:
            for link in passage.get(kind) or []:
                yield link[kind.removesuffix("s")]


def _keys(kind: str, proposals: Proposals) -> set[str]:
    if kind == "claims":
        return {one.claim for one in proposals.claims}
    return {one.event for one in proposals.events}


def _sentences(found: Cut, at: int, language: str) -> Iterator[Span]:
    """Yield the sentences of a piece by their place in the article; a heading has none."""
    piece = found.pieces[at]
    if piece.kind != "heading":
        start = piece.span[0]
        for span in sentences(found.text[slice(*piece.span)], language):
            yield start + span.start, start + span.end


def _passages(gold: Gold, source: Entry) -> Iterator[tuple[str, str, Entry]]:
    for piece, passage in zip(gold.cut.pieces, source.get("passages") or [], strict=True):
        yield piece.key, gold.cut.text[slice(*piece.span)], passage


def _by_passage(
    found: Cut, proposals: Iterable[Sequence[Placed]], gold: Gold
) -> defaultdict[str | None, list[Placed]]:
    """Return the proposals by the passage as it was coded, their spans counted from there.

    Under None is what lies in no passage.
    """
    placed: defaultdict[str | None, list[Placed]] = defaultdict(list)
    for piece, of_piece in zip(found.pieces, proposals, strict=True):
        for one in of_piece:
            span = one.span[0] + piece.span[0], one.span[1] + piece.span[0]
            home = next(
                (p for p in gold.cut.pieces if p.span[0] < span[1] and span[0] < p.span[1]), None
            )
            offset = piece.span[0] - (home.span[0] if home else 0)
            placed[home.key if home else None].append(_shifted(one, offset))
    return placed


def _shifted(one: Placed, offset: int) -> Placed:
    return replace(one, span=(one.span[0] + offset, one.span[1] + offset))
