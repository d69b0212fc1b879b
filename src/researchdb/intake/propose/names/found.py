"""A name found in a run of capitalised words, without the offices and peoples before it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from researchdb.intake.proposals import Span

from .runs import Token
from .words import IN_NAMES, KIND_BY_WORD, TITLES, is_people

_MIN_NAME = 2


@dataclass(frozen=True)
class Found:
    """A name with its words, and whether an office before it shows that it is a person's."""

    words: tuple[Token, ...]
    has_title: bool = False

    @property
    def span(self) -> Span:
        """Return where the name stands."""
        return self.words[0].start, self.words[-1].end

    @property
    def parts(self) -> list[str]:
        """Return its words."""
        return [word.text for word in self.words]


def trim(part: Sequence[Token]) -> Found | None:
    """Return the name in ``part`` without offices and peoples before it, or None."""
    words = list(part)
    bodies = [i for i, word in enumerate(words) if word.key in KIND_BY_WORD]
    titles = [i for i, word in enumerate(words) if word.key in TITLES]
    has_title = False
    if titles and not (bodies and bodies[-1] > titles[-1]):
        words = words[titles[-1] + 1 :]
        has_title = True
        while words and not words[0].is_capital:
            words = words[1:]
    elif not bodies:
        while len(words) > _MIN_NAME and _is_qualifier(words[0].text):
            words = words[1:]
    while words and not words[-1].is_capital:
        words = words[:-1]
    while words and not words[0].is_capital:
        words = words[1:]
    return Found(tuple(words), has_title) if words else None


def _is_qualifier(word: str) -> bool:
    """Return whether a people before a name is no part of it: "Russian Ivan Petrov"."""
    return is_people(word) and word not in IN_NAMES
