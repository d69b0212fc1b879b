"""What a date expression comes to, and what words before it make of it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace

from researchdb.intake.proposals import GivenDate
from researchdb.text.dates import DateError, from_edtf, from_relative

from .clock import Clock
from .words import ABOUT, AFTER, BEFORE, SINCE, UNTIL

OPEN = ".."

# In leap years every day exists, so an expression that fails in one fails in all.
_LEAP = from_edtf("2000")


@dataclass(frozen=True)
class Meaning:
    """What a date expression comes to.

    ``sides`` are the EDTF of its first and last year, month or day, None where they do not follow
    from anything known; ``whole`` is the EDTF where the stretch has a name of its own (199X);
    ``relative`` says it by the date ``to`` of the article. Without sides and without relative
    the date is unknown.
    """

    sides: tuple[str, str] | None = None
    whole: str | None = None
    relative: str | None = None
    to: str = "published"
    is_inferred: bool = False
    notes: tuple[str, ...] = ()

    def noting(self, *notes: str) -> Meaning:
        """Return the same with further notes."""
        return replace(self, notes=(*self.notes, *(n for n in notes if n not in self.notes)))


UNRESOLVED = Meaning()


def led(meaning: Meaning, lead: str) -> Meaning:
    """Return ``meaning`` as the word before it has it: opened at an end, or approximate.

    "Before 2024" ends with 2023; "after 2014" begins with 2014, since it is commonly said of
    what happened later in that very year.
    """
    if lead == ABOUT:
        return _about(meaning)
    if lead not in (SINCE, AFTER, UNTIL, BEFORE):
        return meaning
    if meaning.sides is None:
        return replace(UNRESOLVED, notes=meaning.notes)
    first, last = meaning.sides
    if lead in (SINCE, AFTER):
        sides = (first, OPEN)
    else:
        sides = (OPEN, last if lead == UNTIL else _just_before(first))
    is_inferred = meaning.is_inferred or meaning.relative is not None
    return Meaning(sides=sides, is_inferred=is_inferred, notes=meaning.notes)


def joined(first: Meaning, last: Meaning) -> Meaning | None:
    """Return the stretch from ``first`` to ``last``; None if it ends before it begins."""
    if first.sides is None or last.sides is None:
        return UNRESOLVED.noting(*first.notes, *last.notes)
    meaning = Meaning(
        sides=(first.sides[0], last.sides[1]),
        is_inferred=any(m.is_inferred or m.relative is not None for m in (first, last)),
    ).noting(*first.notes, *last.notes)
    return meaning if given("", meaning, Clock()) else None


def given(text: str, meaning: Meaning, clock: Clock) -> GivenDate | None:
    """Return ``meaning`` as the seed format writes it; None if it names no day of the calendar."""
    text, note = " ".join(text.split()), "; ".join(meaning.notes) or None
    try:
        if meaning.relative is not None:
            from_relative(meaning.relative, _LEAP)
            anchor = clock.bounds if meaning.to == "published" else _LEAP
            from_relative(meaning.relative, anchor)
            return GivenDate(
                text, relative=meaning.relative, to=meaning.to, basis="relative", note=note
            )
        if meaning.sides is None:
            return GivenDate(text, basis="unknown", note=note)
        first, last = meaning.sides
        edtf = meaning.whole or (first if first == last else f"{first}/{last}")
        from_edtf(edtf)
    except DateError:
        return None
    return GivenDate(
        text, edtf=edtf, basis="inferred" if meaning.is_inferred else "stated", note=note
    )


def _about(meaning: Meaning) -> Meaning:
    """Mark a single date as approximate; a stretch and a relative date stay as they are."""
    if meaning.sides is None or meaning.relative is not None:
        return meaning
    first, last = meaning.sides
    if meaning.whole is None and first != last:
        return meaning
    return replace(meaning, whole=f"{meaning.whole or first}~")


def _just_before(side: str) -> str:
    """Return the year, month or day before the one that ``side`` names."""
    parts = [int(part) for part in side.split("-")]
    if len(parts) == 1:
        return f"{parts[0] - 1:04}"
    if len(parts) == 2:  # noqa: PLR2004 - year and month
        year, month = divmod(parts[0] * 12 + parts[1] - 2, 12)
        return f"{year:04}-{month + 1:02}"
    try:
        return (dt.date(parts[0], parts[1], parts[2]) - dt.timedelta(days=1)).isoformat()
    except ValueError:
        return side  # no day of the calendar; what it is used for is refused as well
