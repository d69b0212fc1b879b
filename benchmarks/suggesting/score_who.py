"""How well found names and speakers agree with those that a person coded.

Everything is a plain tuple with offsets in one text, so that passages need not agree. Counts of
several texts may be added up before the rates are taken.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from types import MappingProxyType

Mention = tuple[int, int, str]
"""Where a name stands, and the actor it means there."""

Missing = tuple[int, int, str]
"""Where a name stands that nobody was known by, and its words."""

Hop = tuple[int, int, str | None, str | None, str]
"""The stretch a coded link rests on; the actor or the label of a hop, and its act."""

Said = tuple[int, int, int, int, str | None, str | None, str]
"""Where speaker and verb stand, what the word covers; actor or label, and act."""

_NONE: Mapping[str, Collection[str]] = MappingProxyType({})


def count_mentions(gold: Iterable[Mention], found: Iterable[Mention]) -> Counter[str]:
    """Return what ``rates`` needs: a mention is right if its stretch and its actor agree."""
    mine, theirs = set(gold), set(found)
    return Counter(
        gold=len(mine), found=len(theirs), hits=len(mine & theirs), right=len(mine & theirs)
    )


def count_names(
    missing: Iterable[Missing], found: Iterable[tuple[int, int]], actors: Iterable[Mention] = ()
) -> Counter[str]:
    """Return what ``rates`` needs: distinct words that nobody was known by, and proposals.

    Words are found if a proposal holds one of their places or lies in it ("Aland" in "President
    Aland"); a proposal is right if it does so, or marks any other mention of ``actors``.
    """
    gold = list(missing)
    spans = set(found)
    hits = {words for start, end, words in gold if any(_nested((start, end), s) for s in spans)}
    named = [(start, end) for start, end, _ in (*gold, *actors)]
    right = sum(any(_nested(place, span) for place in named) for span in spans)
    words = {words for _, _, words in gold}
    return Counter(gold=len(words), found=len(spans), hits=len(hits), right=right)


def count_speakers(
    gold: Iterable[Hop], found: Iterable[Said], names: Mapping[str, Collection[str]] = _NONE
) -> Counter[str]:
    """Return what ``rates`` needs: hops found, proposals right; ``_who`` leaves the act aside.

    A hop is found by a proposal with its actor or label and its act whose words, or whose reach,
    overlap the stretch of its link. Labels agree if one has all the words of the other. A label
    that is one of an actor's ``names`` is that actor, whom nobody was known by.
    """
    hops, said = list(gold), list(found)
    counts = Counter(gold=len(hops), found=len(said))
    for suffix, needs_act in (("", True), ("_who", False)):
        pairs = [
            (mine, theirs)
            for mine, hop in enumerate(hops)
            for theirs, proposal in enumerate(said)
            if _agree(hop, proposal, names) and (hop[4] == proposal[6] or not needs_act)
        ]
        counts[f"hits{suffix}"] = len({mine for mine, _ in pairs})
        counts[f"right{suffix}"] = len({theirs for _, theirs in pairs})
    return counts


def rates(counts: Counter[str]) -> dict[str, float]:
    """Return precision, recall and F1, from 0 to 1; 1 where there was nothing to find."""
    shares: dict[str, float] = {}
    for suffix in ("", "_who"):
        if f"hits{suffix}" in counts:
            precision = _share(counts[f"right{suffix}"], counts["found"])
            recall = _share(counts[f"hits{suffix}"], counts["gold"])
            both = precision + recall
            shares[f"precision{suffix}"] = precision
            shares[f"recall{suffix}"] = recall
            shares[f"f1{suffix}"] = 2 * precision * recall / both if both else 0.0
    return shares


def _agree(hop: Hop, said: Said, names: Mapping[str, Collection[str]]) -> bool:
    start, end, actor, label, _ = hop
    if not any(start < b and a < end for a, b in (said[0:2], said[2:4])):
        return False
    if actor is not None:
        return actor == said[4] or (said[4] is None and said[5] in names.get(actor, ()))
    mine, theirs = set((label or "").split()), set((said[5] or "").split())
    return bool(mine and theirs) and (mine <= theirs or theirs <= mine)


def _nested(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return (one[0] <= other[0] and other[1] <= one[1]) or (
        other[0] <= one[0] and one[1] <= other[1]
    )


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 1.0
