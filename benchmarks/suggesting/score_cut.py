"""How well a found cut of a text agrees with the cut of a person; everything counts characters.

Blanks are not counted: between two parts they belong to neither.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from researchdb.intake.document import Cut, Piece, Stretch


def score(gold: Cut, found: Cut) -> dict[str, float]:
    """Return the shares of ``rates`` for one text. Raises ``ValueError`` if the texts differ."""
    return rates(count(gold, found))


def count(gold: Cut, found: Cut) -> Counter[str]:
    """Return what ``rates`` needs; counts of several texts may be added up.

    Raises ``ValueError`` if the texts differ.
    """
    if gold.text != found.text:
        raise ValueError("the cuts are of different texts")
    counts = Counter(_characters(gold, found))
    for name, mine, theirs in (
        ("edges", _edges(gold.pieces), _edges(found.pieces)),
        ("bounds", _bounds(gold), _bounds(found)),
    ):
        counts[f"{name}_gold"] += len(mine)
        counts[f"{name}_found"] += len(theirs)
        counts[f"{name}_both"] += len(mine & theirs)
    return counts


def rates(counts: Counter[str]) -> dict[str, float]:
    """Return shares from 0 to 1.

    - ``label``: characters that both cuts call content or both call furniture
    - ``same_part``: characters whose part has the same span in both cuts
    - ``furniture_*``: precision, recall and F1 of furniture; ``reason``: furniture of both with
      the same reason
    - ``passages_*``: of passages with exactly the same span, weighted by their characters
    - ``bounds_*``: of the places where a part begins or ends, each counted once
    - ``kind``, ``under``: characters of content in both cuts, of one kind, under one heading
    """
    got = counts.__getitem__
    return {
        "label": _share(got("label"), got("all")),
        "same_part": _share(got("same_part"), got("all")),
        **_three("furniture", got("furniture_both"), got("furniture_gold"), got("furniture_found")),
        "reason": _share(got("reason"), got("furniture_both")),
        **_three("passages", got("passages_both"), got("content_gold"), got("content_found")),
        **_three("bounds", got("bounds_both"), got("bounds_gold"), got("bounds_found")),
        "kind": _share(got("kind"), got("content_both")),
        "under": _share(got("under"), got("content_both")),
    }


def _characters(gold: Cut, found: Cut) -> Iterable[str]:
    mine, theirs = _owners(gold), _owners(found)
    above_mine, above_theirs = _headings(gold.pieces), _headings(found.pieces)
    for at, character in enumerate(gold.text):
        if character.isspace():
            continue
        yield "all"
        one, two = mine[at], theirs[at]
        is_piece, is_found_piece = isinstance(one, Piece), isinstance(two, Piece)
        yield "content_gold" if is_piece else "furniture_gold"
        yield "content_found" if is_found_piece else "furniture_found"
        if is_piece == is_found_piece:
            yield "label"
        same = one is not None and two is not None and one.span == two.span
        if same and is_piece == is_found_piece:
            yield "same_part"
        if isinstance(one, Piece) and isinstance(two, Piece):
            yield "content_both"
            if same:
                yield "passages_both"
            if one.kind == two.kind:
                yield "kind"
            if above_mine[one.key] == above_theirs[two.key]:
                yield "under"
        elif isinstance(one, Stretch) and isinstance(two, Stretch):
            yield "furniture_both"
            if one.reason == two.reason:
                yield "reason"


def _owners(cut: Cut) -> list[Piece | Stretch | None]:
    """Return for each character the part it lies in."""
    owners: list[Piece | Stretch | None] = [None] * len(cut.text)
    parts: list[Piece | Stretch] = [*cut.pieces, *cut.furniture]
    for part in parts:
        start, end = part.span
        owners[start:end] = [part] * (end - start)
    return owners


def _headings(pieces: Iterable[Piece]) -> dict[str, tuple[int, int] | None]:
    """Return the span of the heading of each piece: keys differ where cuts differ."""
    spans = {piece.key: piece.span for piece in pieces}
    return {piece.key: spans[piece.under] if piece.under is not None else None for piece in pieces}


def _bounds(cut: Cut) -> set[int]:
    parts: list[Piece | Stretch] = [*cut.pieces, *cut.furniture]
    return _edges(parts)


def _edges(parts: Iterable[Piece | Stretch]) -> set[int]:
    return {at for part in parts for at in part.span}


def _three(name: str, both: int, gold: int, found: int) -> dict[str, float]:
    precision, recall = _share(both, found), _share(both, gold)
    total = precision + recall
    return {
        f"{name}_precision": precision,
        f"{name}_recall": recall,
        f"{name}_f1": 2 * precision * recall / total if total else 0.0,
    }


def _share(part: int, whole: int) -> float:
    """Return ``part`` of ``whole``; nothing of nothing is everything."""
    return part / whole if whole else 1.0
