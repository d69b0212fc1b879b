"""Dates of a bibliography: EDTF to calendar parts and back."""

from __future__ import annotations

import datetime as dt
import re

from researchdb.text.dates import DateError, from_edtf

_PARTS = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")

_TIME = re.compile(r"(?<=^\d{4}-\d{2}-\d{2})[T ].*")
_UNDATED = {"", "n.d", "nd", "nodate", "undated", "s.d", "sd", "o.j", "forthcoming", "inpress"}

Parts = tuple[int, ...]
"""Year, year and month, or year, month and day."""


def to_parts(edtf: str) -> list[Parts] | None:
    """Return one date or the two ends of an interval as parts; None for any other EDTF."""
    found = []
    for side in edtf.split("/"):
        match = _PARTS.fullmatch(side)
        if match is None:
            return None
        found.append(tuple(int(part) for part in match.groups() if part))
    return found if len(found) <= 2 else None  # noqa: PLR2004


def from_parts(parts: Parts) -> str:
    """Return parts as EDTF. Raises ``DateError`` where they name no day of the calendar."""
    edtf = "-".join(f"{part:0{4 if place == 0 else 2}d}" for place, part in enumerate(parts))
    from_edtf(edtf)
    return edtf


def is_edtf(text: str) -> bool:
    """Return whether ``text`` is an EDTF date."""
    try:
        from_edtf(text)
    except DateError:
        return False
    return True


def read(text: str) -> str | None:
    """Return a date as reference managers write it as EDTF, None where it is no date.

    Understands EDTF itself, ``2025/07/03``, ``2025-7-3``, ``3 July 2025`` and ``July 2025``.
    """
    plain = _TIME.sub("", text.strip().rstrip("/"))
    if is_edtf(plain):
        return plain
    numbers = re.fullmatch(r"(\d{4})[/-](\d{1,2})(?:[/-](\d{1,2}))?(?:[T ].*)?", plain)
    words = re.fullmatch(r"(?:(\d{1,2})\.? )?([A-Za-z]{3,9})\.?,? (\d{4})", plain)
    turned = re.fullmatch(r"([A-Za-z]{3,9})\.? (\d{1,2}),? (\d{4})", plain)
    if numbers:
        parts = [int(part) for part in numbers.groups() if part]
    elif words and (month := month_number(words[2])):
        parts = [int(words[3]), month, *([int(words[1])] if words[1] else [])]
    elif turned and (month := month_number(turned[1])):
        parts = [int(turned[3]), month, int(turned[2])]
    else:
        return None
    try:
        return from_parts(tuple(parts))
    except DateError:
        return None


def is_undated(text: str) -> bool:
    """Return whether ``text`` says that there is no date."""
    return text.strip(" []().").lower().replace(" ", "") in _UNDATED


def month_number(name: str) -> int | None:
    """Return the number of an English month or of its first letters; digits stay digits."""
    if name.isdecimal():
        return int(name) if 1 <= int(name) <= len(_MONTHS) else None
    short = name.lower()[:3]
    return _MONTHS.index(short) + 1 if short in _MONTHS else None


def month_name(number: int) -> str:
    """Return the three letters by which BibTeX knows a month."""
    return _MONTHS[number - 1]


def day(value: str | None) -> dt.date | None:
    """Return the one day an EDTF date names, None for anything else."""
    if value is None or not is_edtf(value):
        return None
    bounds = from_edtf(value)
    return bounds.earliest if bounds.earliest == bounds.latest else None
