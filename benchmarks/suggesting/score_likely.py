"""How early the claims and events that an article repeats stand in the lists proposed for it.

A link counts if another article has its claim (event) too: no list can name what the desk never
heard of.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from .gold import Link

Span = tuple[int, int]

DEPTHS = (1, 3, 10)


@dataclass(frozen=True)
class Listed:
    """A stretch of the article with the keys proposed for it, best first, and their scores."""

    span: Span
    ranked: Sequence[tuple[str, float]]


def score_likely(
    links: Sequence[Link],
    known: Collection[str],
    sentences: Sequence[Listed],
    passages: Mapping[Span, Sequence[Listed]],
    shown: Mapping[Span, Collection[str]],
) -> Counter[str]:
    """Return what ``rates`` needs for one article; counts of several may be added up.

    ``passages`` holds the sentences of each passage found, ``shown`` what is proposed for it.
    """
    counts = Counter(proposals=sum(map(len, shown.values())))
    counts["right"] = sum(
        any(link.key in keys and _meet(link.span, span) for link in links)
        for span, proposed in shown.items()
        for keys in ({key} for key in proposed)
    )
    merged = [Listed(span, _merge(lists)) for span, lists in passages.items()]
    for link in links:
        if link.key not in known:
            continue
        counts["links"] += 1
        for name, lists in (("sentence", sentences), ("passage", merged)):
            place = _place(link, lists)
            for depth in DEPTHS:
                counts[f"{name}_{depth}"] += place <= depth
        counts["shown"] += any(
            link.key in keys and _meet(link.span, span) for span, keys in shown.items()
        )
    return counts


def rates(counts: Mapping[str, int]) -> dict[str, float]:
    """Return shares from 0 to 1.

    ``sentence_k`` and ``passage_k`` are recall among the first k of the list, ``shown`` recall of
    what a person is shown, ``precision`` the share of that which the passage was coded with.
    """
    names = [f"{part}_{depth}" for part in ("sentence", "passage") for depth in DEPTHS]
    found = {name: _share(counts, name, "links") for name in (*names, "shown")}
    return {**found, "precision": _share(counts, "right", "proposals")}


def _merge(lists: Sequence[Listed]) -> list[tuple[str, float]]:
    best: dict[str, float] = {}
    for listed in lists:
        for key, score in listed.ranked:
            best[key] = max(score, best.get(key, 0.0))
    return sorted(best.items(), key=lambda one: (-one[1], one[0]))


def _place(link: Link, lists: Sequence[Listed]) -> int:
    """Return the best place, from 1, of the link in the lists of stretches that it touches."""
    places = [
        place
        for listed in lists
        if _meet(link.span, listed.span)
        for place, (key, _) in enumerate(listed.ranked, start=1)
        if key == link.key
    ]
    return min(places, default=max(DEPTHS) + 1)


def _meet(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _share(counts: Mapping[str, int], part: str, whole: str) -> float:
    return counts.get(part, 0) / counts[whole] if counts.get(whole) else 1.0
