"""Numbers that a text spells out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from .lexicon import Lexicon

Spelled = tuple[int, int, Decimal]
"""Where the number begins and ends in the text, and its value."""

_WORD = re.compile(r"[^\W\d_]+")
_GAP = re.compile(r"\s+|-")
_TEN, _TWENTY, _HUNDRED, _DOZEN = 10, 20, 100, 12


def spelled(text: str, lexicon: Lexicon) -> Iterator[Spelled]:
    """Yield the numbers of ``text`` that are written in words, from left to right."""
    if not lexicon.numbers:
        return
    words, at = list(_WORD.finditer(text)), 0
    while at < len(words):
        read = _read(text, words, at, lexicon)
        if read is None:
            at += 1
            continue
        end, value = read
        yield words[at].start(), words[end - 1].end(), value
        at = end


def _read(
    text: str, words: Sequence[re.Match[str]], at: int, lexicon: Lexicon
) -> tuple[int, Decimal] | None:
    """Return the word behind the number that begins at ``at``, and its value."""
    begun = _begin(words, at, lexicon)
    if begun is None:
        return None
    at, part = begun
    whole = Decimal(0)
    while at < len(words) and _GAP.fullmatch(text, words[at - 1].end(), words[at].start()):
        word = words[at][0].lower()
        value = lexicon.numbers.get(word)
        if word in lexicon.scales and part:
            whole, part = whole + part * lexicon.scales[word], Decimal(0)
        elif value in (_HUNDRED, _DOZEN) and 0 < part < _HUNDRED:
            part *= value
        elif value is not None and _fits(part, value):
            part += value
        elif word != "and" or not _goes_on(words, at + 1, whole + part, lexicon):
            break
        at += 1
    return at, whole + part


def _begin(words: Sequence[re.Match[str]], at: int, lexicon: Lexicon) -> tuple[int, Decimal] | None:
    """Return the word behind the first part of a number (two, a, half a) and its value."""
    said = [word[0].lower() for word in words[at : at + 3]]
    if said[0] in lexicon.numbers:
        return at + 1, Decimal(lexicon.numbers[said[0]])
    if said[0] in ("a", "an") and _multiplies(said[1:2], lexicon):
        return at + 1, Decimal(1)
    if said[:2] == ["half", "a"] and _multiplies(said[2:3], lexicon):
        return at + 2, Decimal("0.5")
    return None


def _multiplies(said: Sequence[str], lexicon: Lexicon) -> bool:
    return bool(said) and (
        said[0] in lexicon.scales or lexicon.numbers.get(said[0]) in (_HUNDRED, _DOZEN)
    )


def _fits(part: Decimal, value: int) -> bool:
    """Return whether ``value`` may follow ``part`` in one number: twenty five, hundred twelve."""
    if value < _TEN and part % _TEN == 0 and part % _HUNDRED >= _TWENTY:
        return True
    return value < _HUNDRED and part % _HUNDRED == 0


def _goes_on(words: Sequence[re.Match[str]], at: int, so_far: Decimal, lexicon: Lexicon) -> bool:
    """Return whether the word behind an "and" belongs to the number: one hundred and five."""
    value = lexicon.numbers.get(words[at][0].lower()) if at < len(words) else None
    return value is not None and value < _HUNDRED and so_far >= _HUNDRED and so_far % _HUNDRED == 0
