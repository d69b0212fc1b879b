"""Reading what a person answers to a passage: a letter, what it is for, and words behind it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from researchdb.errors import ReviewError
from researchdb.intake.review.telling import HEADINGS

HELP: Mapping[str, tuple[str, str, str]] = {
    "a": ("accept", "a 3, a 2 4-6, a mentions, a all", "proposals as they are"),
    "r": ("reject", "r 3, r claims, r all", "proposals, for good"),
    "c": ("change", "c 3", "take one otherwise than proposed"),
    "s": ("skip", "s, s 3", "go on and leave it, or some of it, for later"),
    "n": ("new", "n", "a claim that nobody has stated yet"),
    "e": ("event", "e", "an event that nobody has declared yet"),
    "k": ("known", "k WORDS", "link a claim or event found by its words"),
    "g": ("gist", "g, g WORDS", "what the passage says, in your own words"),
    "u": ("uncoded", "u REASON", "the passage has nothing to code"),
    "x": ("silent", "x", "a sentence that has nothing to code"),
    "z": ("undo", "z", "the last answer"),
    "l": ("list", "l", "show the passage again"),
    "m": ("metadata", "m", "go through the metadata again"),
    "b": ("back", "b", "to the passage before; in a question: write nothing"),
    "q": ("quit", "q", "everything answered is written"),
}
"""Each letter with the word it stands for, how it is used, and what it does."""

_PICKING = frozenset("arcs")
_WORDY = frozenset("gukne")
_RANGE = re.compile(r"(\d{1,4})-(\d{1,4})")


@dataclass(frozen=True)
class Answer:
    """A letter and what stands behind it."""

    letter: str
    rest: str = ""


def read_answer(line: str) -> Answer:
    """Return the answer in a line; an empty one has no letter. Raises ReviewError."""
    if not line:
        return Answer("")
    word, _, rest = line.partition(" ")
    rest = rest.strip()
    if word == "?":
        return Answer("?")
    letter = word.lower()
    if letter not in HELP:
        letter = next((key for key, (name, *_) in HELP.items() if name == word.lower()), "")
    glued = re.fullmatch(r"([arcs])(\d[\d ,-]*)", line.lower())
    if not letter and glued:
        return Answer(glued[1], glued[2])
    if not letter:
        raise ReviewError(f"there is no answer {word!r}; ? shows what can be answered")
    if rest and letter not in _PICKING | _WORDY:
        raise ReviewError(f"{letter} stands alone; ? shows what can be answered")
    return Answer(letter, rest)


def pick(rest: str, groups: Mapping[str, list[int]]) -> list[int]:
    """Return the numbers that ``rest`` names, in order: numbers, ranges, groups, ``all``.

    ``groups`` has the open numbers by kind. Raises ReviewError.
    """
    every = [number for numbers in groups.values() for number in numbers]
    if not every:
        raise ReviewError("nothing is open here; ? shows what can be answered")
    if not rest:
        if len(every) == 1:
            return every
        raise ReviewError("which? for example: 3, 2 4-6, or all")
    found: list[int] = []
    for word in rest.lower().replace(",", " ").split():
        found += _numbers(word, groups, every)
    return [number for number in every if number in found]


def _numbers(word: str, groups: Mapping[str, list[int]], every: list[int]) -> list[int]:
    if word == "all":
        return every
    if word in groups:
        return groups[word]
    if word.isascii() and word.isdigit():
        if int(word) not in every:
            raise ReviewError(f"{word} is not open; open are {_shown(every)}")
        return [int(word)]
    if matched := _RANGE.fullmatch(word):
        first, last = int(matched[1]), int(matched[2])
        within = [number for number in every if first <= number <= last]
        if not within:
            raise ReviewError(f"nothing of {word} is open; open are {_shown(every)}")
        return within
    if word in HEADINGS:
        raise ReviewError(f"no {word} are open here; open are {', '.join(groups)}")
    kinds = ", ".join(groups)
    raise ReviewError(f"{word!r} is no number; write 3, 2 4-6, all, or one of {kinds}")


def _shown(numbers: list[int]) -> str:
    return ", ".join(map(str, sorted(numbers)))
