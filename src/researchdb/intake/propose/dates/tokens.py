"""A text as words, numbers and marks with their offsets."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import cached_property

from .words import DASHES

_TOKEN = re.compile(
    r"[12]\d\d0['\u2019]?s\b|['\u2018\u2019]?\d0s\b"  # 1990s, '90s
    r"|\d+(?:[.,]\d+)*"  # 17, 2,000, 0.26, 17.04.2025
    r"|[^\W\d_]+(?:[.](?=[^\W\d_][.])[^\W\d_])*(?:['\u2019][^\W\d_]+)?"  # word, Taliban's, U.S
    r"|\S"
)
_LONG = 10
_POSSESSIVE = re.compile(r"['\u2019]s$")


@dataclass(frozen=True)
class Token:
    """A word, a number or a mark; ``is_glued`` where no blank parts it from the one before."""

    text: str
    start: int
    end: int
    is_glued: bool

    @cached_property
    def word(self) -> str:
        """Return it in lower case without a possessive ending; every dash is the same."""
        if self.text in DASHES:
            return "-"
        return _POSSESSIVE.sub("", self.text).lower()

    @cached_property
    def is_possessive(self) -> bool:
        """Return whether it ends in an apostrophe and an s."""
        return _POSSESSIVE.search(self.text) is not None

    @cached_property
    def is_capital(self) -> bool:
        """Return whether it begins with a capital."""
        return self.text[:1].isupper()

    @cached_property
    def number(self) -> int | None:
        """Return the whole number it is written as, without separators, or None."""
        return int(self.text) if self.text.isdecimal() and len(self.text) < _LONG else None


END = Token("", -1, -1, is_glued=False)


class Tokens:
    """The tokens of a text; before the first and behind the last lies an empty one."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._all: list[Token] = []
        reached = -1
        for found in _TOKEN.finditer(text):
            glued = found.start() == reached
            reached = found.end()
            self._all.append(Token(found[0], found.start(), reached, glued))

    def __len__(self) -> int:
        return len(self._all)

    def __getitem__(self, at: int) -> Token:
        return self._all[at] if 0 <= at < len(self._all) else END

    def index_from(self, offset: int) -> int:
        """Return the place of the first token that begins at ``offset`` or behind it."""
        return bisect_left(self._all, offset, key=lambda token: token.start)

    def begins(self, at: int) -> bool:
        """Return whether a sentence begins at the token ``at``."""
        return at == 0 or self[at - 1].text in ".!?:;\u2022\n"

    def follows(self, at: int, words: tuple[str, ...]) -> bool:
        """Return whether ``words`` stand at the token ``at``."""
        return all(self[at + step].word == word for step, word in enumerate(words))
