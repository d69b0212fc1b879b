"""What a careful coder writes down of a passage."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple


class When(NamedTuple):
    """Words of the text and what they come to: EDTF, ``unknown`` where nothing follows."""

    words: str
    edtf: str


class HowMuch(NamedTuple):
    """Words of the text, unit, and low, best, high as the seeds write them."""

    words: str
    unit: str
    low: str | None = None
    best: str | None = None
    high: str | None = None


class Whom(NamedTuple):
    """A name, which of its occurrences, and the actor it means; None where it means none."""

    name: str
    nth: int
    actor: str | None


class New(NamedTuple):
    """A name that nobody is known by, and its kind."""

    words: str
    kind: str | None


class Says(NamedTuple):
    """Words of the quote, actor or else label, and the act."""

    words: str
    actor: str | None
    label: str | None
    act: str


@dataclass(frozen=True)
class Unseen:
    """A passage, its language, the date of its article (EDTF), and its coding."""

    key: str
    language: str
    published: str
    text: str
    dates: tuple[When, ...] = ()
    quantities: tuple[HowMuch, ...] = ()
    mentions: tuple[Whom, ...] = ()
    names: tuple[New, ...] = ()
    speakers: tuple[Says, ...] = ()
