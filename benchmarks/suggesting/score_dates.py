"""How well found dates and quantities of passages agree with those that a person coded.

Of a passage, the distinct pairs of words and bounds count, however many links carry them. Each
found date is right if its span overlaps words that were coded with the same bounds; each coded
one is reached if a found date is right by it. Unknown equals unknown.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from researchdb.intake.proposals import DateProposal, GivenDate, QuantityProposal
from researchdb.text.dates import UNKNOWN, Bounds, from_edtf, from_relative
from researchdb.text.quotes import Folded, Span, fold_quote

Entry = dict[str, Any]


@dataclass(frozen=True)
class CodedDate:
    """Words of a passage, folded, and the bounds they were coded with."""

    words: str
    bounds: Bounds


@dataclass(frozen=True)
class CodedQuantity:
    """A stretch of a passage and the value that the claim linked to it has."""

    span: tuple[int, int]
    unit: str
    low: Decimal | None
    best: Decimal | None
    high: Decimal | None


def own_dates(source: Entry) -> tuple[Bounds, Bounds]:
    """Return the bounds of the dates of a source file: published, captured."""
    revisions = source.get("revisions") or [source["revision"]]
    captured = bounds_of(revisions[-1].get("captured"), UNKNOWN, UNKNOWN)
    return bounds_of(source["source"].get("published"), UNKNOWN, captured), captured


def bounds_of(date: Entry | str | None, published: Bounds, captured: Bounds) -> Bounds:
    """Return the bounds of a date as the seeds write it. Raises ``DateError``."""
    if not date:
        return UNKNOWN
    if isinstance(date, str):
        return from_edtf(date)
    if date.get("relative"):
        return from_relative(date["relative"], captured if date["to"] == "captured" else published)
    return from_edtf(date["edtf"]) if date.get("edtf") else UNKNOWN


def coded_dates(passage: Entry, published: Bounds, captured: Bounds) -> tuple[CodedDate, ...]:
    """Return the distinct dates of the links of a passage that have words of the text."""
    found = (
        CodedDate(fold_quote(date["text"]).lower(), bounds_of(date, published, captured))
        for date in _dates(passage)
        if isinstance(date, dict) and date.get("text")
    )
    return tuple(dict.fromkeys(found))


def _dates(passage: Entry) -> Iterable[Any]:
    for link in (*(passage.get("claims") or ()), *(passage.get("events") or ())):
        yield link.get("date")
        yield from (hop.get("said_on") for hop in link.get("said_by") or ())


def score_dates(
    text: str,
    coded: Sequence[CodedDate],
    found: Sequence[DateProposal],
    published: Bounds,
    captured: Bounds = UNKNOWN,
) -> Counter[str]:
    """Return what ``rates`` needs for one passage; counts of several may be added up.

    ``right`` of ``found``, ``reached`` of ``coded``; ``seen`` and ``met`` are the same without
    regard to bounds.
    """
    places = [_places(text, one.words) for one in coded]
    bounds = [_bounds(one.date, published, captured) for one in found]
    pairs = [
        (c, f)
        for c, spans in enumerate(places)
        for f, proposal in enumerate(found)
        if any(_overlap(span, proposal.span) for span in spans)
    ]
    equal = [(c, f) for c, f in pairs if _ends(coded[c].bounds) == _ends(bounds[f])]
    return Counter(
        coded=len(coded),
        found=len(found),
        reached=len({c for c, _ in equal}),
        right=len({f for _, f in equal}),
        met=len({c for c, _ in pairs}),
        seen=len({f for _, f in pairs}),
    )


def rates(counts: Mapping[str, int]) -> dict[str, float]:
    """Return precision, recall and F1 from 0 to 1; ``seen_*`` without regard to values."""
    return {
        **_three("", counts["right"], counts["found"], counts["reached"], counts["coded"]),
        **_three("seen_", counts["seen"], counts["found"], counts["met"], counts["coded"]),
    }


def coded_quantities(
    text: str, passage: Entry, claims: Mapping[str, Entry]
) -> tuple[CodedQuantity, ...]:
    """Return the values with a unit of the claims that a passage is linked to, by their quotes.

    ``claims`` are the entries of the registry by key.
    """
    found = []
    folded = Folded(text)
    for link in passage.get("claims") or ():
        value = claims[link["claim"]].get("value") or {}
        place = folded.find(link["quote"]) if link.get("quote") else None
        if not value.get("unit"):
            continue
        span = (place.start, place.end) if isinstance(place, Span) else (0, len(text))
        low, best, high = (
            Decimal(value[side]) if value.get(side) is not None else None
            for side in ("low", "best", "high")
        )
        found.append(CodedQuantity(span, value["unit"], low, best, high))
    return tuple(dict.fromkeys(found))


def score_quantities(
    coded: Sequence[CodedQuantity], found: Sequence[QuantityProposal]
) -> Counter[str]:
    """Return what ``rates`` needs for one passage: right are those of equal unit and bounds."""
    pairs = [
        (c, f)
        for c, one in enumerate(coded)
        for f, other in enumerate(found)
        if _overlap(one.span, other.span)
    ]
    equal = [(c, f) for c, f in pairs if _value(coded[c]) == _value(found[f])]
    return Counter(
        coded=len(coded),
        found=len(found),
        reached=len({c for c, _ in equal}),
        right=len({f for _, f in equal}),
        met=len({c for c, _ in pairs}),
        seen=len({f for _, f in pairs}),
    )


def _bounds(date: GivenDate, published: Bounds, captured: Bounds) -> Bounds:
    if date.relative:
        return from_relative(date.relative, captured if date.to == "captured" else published)
    return from_edtf(date.edtf) if date.edtf else UNKNOWN


def _ends(bounds: Bounds) -> tuple[Any, Any]:
    return bounds.earliest, bounds.latest


def _value(one: CodedQuantity | QuantityProposal) -> tuple[Any, ...]:
    return one.unit, one.low, one.best, one.high


def _places(text: str, words: str) -> list[tuple[int, int]]:
    """Return where whole ``words`` stand in ``text``, whatever their case and typography."""
    pattern = r"\s+".join(re.escape(word) for word in words.split())
    alike = text.translate(_ALIKE)
    return [m.span() for m in re.finditer(rf"(?<!\w){pattern}(?!\w)", alike, re.IGNORECASE)]


_ALIKE = str.maketrans({"\u2018": "'", "\u2019": "'", "\u201c": '"', "\u201d": '"', "\u2013": "-"})


def _overlap(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _three(name: str, right: int, found: int, reached: int, coded: int) -> dict[str, float]:
    precision = right / found if found else 1.0
    recall = reached / coded if coded else 1.0
    total = precision + recall
    return {
        f"{name}precision": precision,
        f"{name}recall": recall,
        f"{name}f1": 2 * precision * recall / total if total else 0.0,
    }
