"""How much of their wording two texts have in common.

After Broder, "On the resemblance and containment of documents" (1997), with the share of the
longer text in place of the resemblance: it does not sink twice where a word was changed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from rapidfuzz.distance import LCSseq

from researchdb.text.normalise import sha256
from researchdb.text.shingles import shingles

from .holding import Piece

_LEAST_SHARED = 8
"""Fewer shared runs of five words (twelve words in a row) are no shared text."""

_LEAST_CHARS = 60
"""Nor are shared passages of less than this: headings."""

_SHORT = 300
"""Texts of up to so many words are compared word by word too: one changed word breaks five runs,
which is much of a short text."""

_AKIN = 0.3
"""That is done only where this share of the runs is common; common words prove nothing."""

_WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class Likeness:
    """Two shares, 0 to 1: ``contained`` of the shorter text, ``shared`` of the longer one."""

    contained: float = 0.0
    shared: float = 0.0


@dataclass(frozen=True)
class Wording:
    """A text as what can be compared: its runs of words, or the hashes of its passages.

    ``shingles`` are None where words are not held; ``lengths`` are in characters;
    ``words`` are those of a short text, case folded.
    """

    shingles: frozenset[str] | None
    lengths: dict[str, int]
    words: tuple[str, ...] = ()

    @classmethod
    def of_words(cls, passages: Iterable[str]) -> Wording:
        """Return the wording of passages whose words are at hand."""
        words = list(passages)
        found = frozenset().union(*map(shingles, words))
        said = tuple(word for each in words for word in _WORD.findall(each.casefold()))
        lengths = {sha256(each): len(each) for each in words}
        return cls(found, lengths, said if len(said) <= _SHORT else ())

    @classmethod
    def of_pieces(cls, pieces: Iterable[Piece]) -> Wording:
        """Return the wording of held passages, by their words if all of them are held."""
        held = list(pieces)
        words = [piece.words for piece in held if piece.words is not None]
        if len(words) == len(held):
            return cls.of_words(words)
        return cls(None, {piece.sha256: piece.length for piece in held})

    def like(self, other: Wording) -> Likeness:
        """Return how much is in common; passages count by their length where words are not held."""
        if self.shingles is not None and other.shingles is not None:
            shared = len(self.shingles & other.shingles)
            sizes = len(self.shingles), len(other.shingles)
            least = _LEAST_SHARED
        else:
            both = self.lengths.keys() & other.lengths.keys()
            shared = sum(self.lengths[digest] for digest in both)
            sizes = sum(self.lengths.values()), sum(other.lengths.values())
            least = _LEAST_CHARS
        if shared < least:
            return Likeness()
        found = Likeness(shared / min(sizes), shared / max(sizes))
        return self._word_by_word(other, found) if found.contained >= _AKIN else found

    def _word_by_word(self, other: Wording, found: Likeness) -> Likeness:
        if not self.words or not other.words:
            return found
        common = LCSseq.similarity(self.words, other.words)
        sizes = len(self.words), len(other.words)
        return Likeness(
            max(found.contained, common / min(sizes)), max(found.shared, common / max(sizes))
        )
