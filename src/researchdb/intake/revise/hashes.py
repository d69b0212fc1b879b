"""Finding passages again where their former words are not held: by hashes and by quotes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ruamel.yaml.comments import CommentedMap

from researchdb.intake.document import Cut
from researchdb.text.normalise import sha256
from researchdb.text.quotes import Folded, Span
from researchdb.text.reanchor import Anchored, Place, Status, steady

from .entry import phrase_of, quoted, recheck

UNHELD = "the old text is not held"


def rehash(entries: Sequence[CommentedMap], cut: Cut) -> Anchored:
    """Return where passages are now: the pieces of ``cut`` with their hash, or with their quotes.

    ``entries`` are in the order of the former text.
    """
    work = _Rehashing(entries, cut)
    work.take_equal()
    work.take_quoted()
    return work.result()


def recheck_unheld(entry: CommentedMap, words: str) -> Iterator[Status]:
    """Note every quote of an altered passage as one to look at; yield how each was found."""
    now = Folded(words)
    for quote in dict.fromkeys(each["quote"] for each in quoted(entry)):
        is_found = isinstance(now.find(quote), Span)
        status = Status.ALTERED if is_found else Status.LOST
        recheck(entry, quote, status, UNHELD)
        yield status


@dataclass
class _Rehashing:
    """Which piece of the cut each passage is; both by index."""

    entries: Sequence[CommentedMap]
    cut: Cut

    def __post_init__(self) -> None:
        self._words = [self.cut.text[slice(*piece.span)] for piece in self.cut.pieces]
        self._hashes = [sha256(words) for words in self._words]
        self._equal: dict[int, int] = {}
        self._altered: dict[int, int] = {}
        self._doubtful: set[int] = set()

    def take_equal(self) -> None:
        """Take the pieces with the same hash, where there is one or the neighbours decide."""
        wanted = Counter(entry["sha256"] for entry in self.entries)
        places: dict[str, list[int]] = {}
        for at, digest in enumerate(self._hashes):
            places.setdefault(digest, []).append(at)
        for number, entry in enumerate(self.entries):
            pieces = places.get(entry["sha256"], [])
            if len(pieces) == wanted[entry["sha256"]] == 1:
                self._equal[number] = pieces[0]
        for number, entry in enumerate(self.entries):
            pieces = places.get(entry["sha256"], [])
            if number not in self._equal and pieces:
                between = [at for at in pieces if self._is_between(number, at)]
                if len(between) == 1 and between[0] not in self._equal.values():
                    self._equal[number] = between[0]
                else:
                    self._doubtful.add(number)

    def take_quoted(self) -> None:
        """Take the one free piece in which most of a passage's quotes are found."""
        taken = set(self._equal.values())
        folded = {at: Folded(w) for at, w in enumerate(self._words) if at not in taken}
        for number, entry in enumerate(self.entries):
            quotes = {phrase_of(each["quote"]) for each in quoted(entry)}
            if number in self._equal or number in self._doubtful or not quotes:
                continue
            counts = {
                at: sum(isinstance(words.find(quote), Span) for quote in quotes)
                for at, words in folded.items()
            }
            most = max(counts.values(), default=0)
            best = [at for at, count in counts.items() if count == most]
            if most and len(best) == 1:
                self._altered[number] = best[0]
                del folded[best[0]]
            elif most:
                self._doubtful.add(number)

    def result(self) -> Anchored:
        """Return the places, and the pieces that are nobody's."""
        numbers = sorted(self._equal)
        kept = {numbers[at] for at in steady([self._equal[number] for number in numbers])}
        places = []
        for number in range(len(self.entries)):
            if number in self._equal:
                status = Status.EXACT if number in kept else Status.MOVED
                places.append(Place(status, self.cut.pieces[self._equal[number]].span))
            elif number in self._altered:
                span = self.cut.pieces[self._altered[number]].span
                places.append(Place(Status.ALTERED, span, UNHELD))
            else:
                is_double = number in self._doubtful
                places.append(Place(Status.AMBIGUOUS if is_double else Status.LOST))
        taken = {*self._equal.values(), *self._altered.values()}
        fresh = (piece.span for at, piece in enumerate(self.cut.pieces) if at not in taken)
        return Anchored(tuple(places), tuple(fresh))

    def _is_between(self, number: int, at: int) -> bool:
        """Return whether a piece lies between those of the passages before and after."""
        before, after = self._equal.get(number - 1), self._equal.get(number + 1)
        is_first, is_last = number == 0, number == len(self.entries) - 1
        low = -1 if is_first else before
        high = len(self._words) if is_last else after
        return low is not None and high is not None and low < at < high
