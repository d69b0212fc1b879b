"""When an article says it was published: in its metadata, else on its date line."""

from __future__ import annotations

from dataclasses import dataclass, replace

from researchdb.text import dates

from .document import Cut, Document
from .proposals import GivenDate
from .propose.dates import find_dates

_DATE_LINES = ("byline", "credit")


@dataclass(frozen=True)
class Published:
    """A date as the draft gives it, and its bounds; both None where nothing tells."""

    date: GivenDate | None = None
    bounds: dates.Bounds | None = None


def find_published(document: Document, cut: Cut) -> Published:
    """Return the date of publication that the file itself shows."""
    if edtf := document.metadata.published:
        note = "as the file's own metadata give it"
        return Published(GivenDate("", edtf, basis="metadata", note=note), dates.from_edtf(edtf))
    language = document.metadata.language or "und"
    for stretch in cut.furniture:
        if stretch.reason not in _DATE_LINES:
            continue
        line = cut.text[slice(*stretch.span)]
        for found in find_dates(line, language, None):
            return _on_a_date_line(found.date)
    return Published()


def _on_a_date_line(date: GivenDate) -> Published:
    note = "the date line of the article"
    if date.relative:  # "18 hours ago": counted from when the copy was made
        return Published(replace(date, to="captured", note=note))
    if date.edtf is None:
        return Published()
    return Published(replace(date, basis="metadata", note=note), dates.from_edtf(date.edtf))
