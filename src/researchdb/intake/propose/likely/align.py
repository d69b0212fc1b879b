"""How well a stretch of a sentence is covered by a wording, by the weight of the words they share.

Each word weighs as much as it tells (see ``index``). Of all stretches of the sentence the
best counts, as in local alignment (Smith and Waterman 1981), so that one clause of a long sentence
is enough. The measure is Tversky's index (1977): shared weight over shared weight plus a part of
what stands on one side only.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

MISSING = 0.5
"""Share at which a word of the wording counts that the sentence lacks."""

FOREIGN = 0.2
"""The same for a word within the stretch that the wording lacks; sentences say other things too."""


@dataclass(frozen=True)
class Word:
    """A word of a sentence: its stem, the beginning of it by which kin are known, its weight."""

    lexeme: str
    stub: str
    weight: float


def align(
    sentence: Sequence[Word], shared: Mapping[str, float], wording: float, enough: float
) -> float:
    """Return how far ``sentence`` repeats a wording, 0 to 1.

    ``shared`` holds the weight at which a lexeme of the sentence stands in the wording,
    ``wording`` the weight of the wording whole. A match counts fully from the weight ``enough``
    on, because two common words in agreement say less than ten.
    """
    before = [0.0]
    for word in sentence:
        before.append(before[-1] + word.weight)
    hits = [at for at, word in enumerate(sentence) if word.lexeme in shared]
    best = 0.0
    for number, first in enumerate(hits):
        counted: set[str] = set()
        matched = 0.0
        for last in hits[number:]:
            word = sentence[last]
            if word.stub not in counted:
                counted.add(word.stub)
                matched = min(matched + shared[word.lexeme], wording)
            foreign = max(before[last + 1] - before[first] - matched, 0.0)
            best = max(best, _likeness(matched, wording, foreign, enough))
    return best


def bound(matched: float, wording: float, enough: float) -> float:
    """Return the most ``align`` can come to where ``matched`` is all that is shared."""
    return _likeness(min(matched, wording), wording, 0.0, enough)


def _likeness(matched: float, wording: float, foreign: float, enough: float) -> float:
    whole = matched + MISSING * (wording - matched) + FOREIGN * foreign
    known: float = min(1.0, matched / enough) ** 0.5
    return known * matched / whole if whole else 0.0
