"""Finding the dates of a passage, in English by a grammar, elsewhere where they are written out."""

from __future__ import annotations

from dataclasses import replace

from researchdb.intake.proposals import DateProposal, GivenDate
from researchdb.text.dates import UNKNOWN, Bounds, DateError, from_relative

from .clock import Clock
from .phrases import english
from .written_out import elsewhere

_DAY_FIRST = frozenset(("GB", "IE", "AU", "NZ", "IN", "PK", "KE", "NG"))
_MONTH_FIRST = frozenset(("US",))


def find_dates(
    text: str, language: str, published: Bounds | None, captured: Bounds | None = None
) -> tuple[DateProposal, ...]:
    """Return the dates of a passage from left to right, as the seed format writes them.

    ``language`` is a BCP 47 tag. ``published`` and ``captured`` are the bounds of the article's
    dates, None if unknown: what is counted from them is resolved where they suffice, otherwise
    said as relative or, where the format cannot, unknown. Spans overlap only where one
    expression gives two dates.
    """
    primary = language.replace("_", "-").partition("-")[0].lower()
    if primary == "en":
        region = language.replace("_", "-").upper().split("-")[-1]
        is_day_first = True if region in _DAY_FIRST else False if region in _MONTH_FIRST else None
        found = english(text, Clock(published or UNKNOWN, is_day_first=is_day_first))
    else:
        found = elsewhere(text, primary, Clock(published or UNKNOWN))
    checked = (replace(one, date=_possible(one.date, captured)) for one in found)
    return tuple(sorted(checked, key=lambda one: one.span))


def _possible(date: GivenDate, captured: Bounds | None) -> GivenDate:
    """Return ``date``, or the same as unknown if it leaves the calendar of the copy's date."""
    if date.relative is None or date.to != "captured":
        return date
    try:
        from_relative(date.relative, captured or UNKNOWN)
    except DateError:
        return GivenDate(date.text, basis="unknown", note=date.note)
    return date
