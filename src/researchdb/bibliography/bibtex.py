"""BibTeX, in the dialect of biblatex: ``@online`` and EDTF in ``date``."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from bibtexparser import middlewares
from bibtexparser.entrypoint import parse_string, write_string
from bibtexparser.library import Library
from bibtexparser.model import (
    DuplicateBlockKeyBlock,
    DuplicateFieldKeyBlock,
    Entry,
    Field,
    ParsingFailedBlock,
)
from pylatexenc.latex2text import LatexNodes2Text
from pylatexenc.latexencode import (
    RULE_DICT,
    RULE_REGEX,
    UnicodeToLatexConversionRule,
    UnicodeToLatexEncoder,
)

from . import dates, names
from .reference import Fault, Reference

_TYPES = {
    "analysis": "online",
    "news_report": "article",
    "commentary": "online",
    "social_post": "online",
    "official_document": "report",
    "other": "misc",
}
# What ends a key or the entry; other formats allow it.
_NOT_KEY = re.compile(r"""[\s{}(),%#"'=~\\]+""")
_KINDS = {
    "article": "news_report",
    "report": "analysis",
    "techreport": "analysis",
    "book": "analysis",
    "inproceedings": "analysis",
    "legislation": "official_document",
    "jurisdiction": "official_document",
}
_SPECIAL = {
    **{ord(char): f"\\{char}" for char in "{}%&$#_"},
    ord("\\"): r"\textbackslash{}",
    ord("^"): r"\textasciicircum{}",
    ord("~"): r"\textasciitilde{}",
}
# Signs that LaTeX joins into another one: an empty group keeps them apart.
_JOINED = (re.compile(r"-(?=-)|'(?=')|[`!?](?=`)"), r"\g<0>{}")
_ENCODER = UnicodeToLatexEncoder(
    conversion_rules=[
        UnicodeToLatexConversionRule(RULE_REGEX, [_JOINED]),
        UnicodeToLatexConversionRule(RULE_DICT, _SPECIAL),
    ],
    unknown_char_policy="keep",
    unknown_char_warning=False,
)
_DECODER = LatexNodes2Text(math_mode="verbatim", strict_latex_spaces=True)
_CIRCUMFLEX = "\u02c6"  # what the decoder makes of a caret
_AND = re.compile(r"\s+and\s+(?![^{]*\})")
_ONE_LINE = str.maketrans("\n\r\t", "   ")


def render(references: Sequence[Reference]) -> str:
    """Return the references as BibTeX."""
    return write_string(Library([_entry(each) for each in references]))


def _entry(reference: Reference) -> Entry:
    kind = reference.kind or "other"
    people = [
        _latex(name) if names.is_person(name) else f"{{{_latex(name)}}}"
        for name in names.split(reference.author)
    ]
    given = {
        # A second pair of braces keeps the capitals as they are.
        "title": f"{{{_latex(reference.title)}}}" if reference.title else None,
        "author": " and ".join(people) or None,
        "journaltitle" if kind == "news_report" else "organization": _latex(reference.outlet),
        "url": reference.url,
        "langid": reference.language,
        "date": reference.published,
        "urldate": reference.accessed,
        "entrysubtype": kind,
        "note": _latex(reference.rights),
        "abstract": _latex(reference.abstract),
    }
    if (day := dates.to_parts(reference.published or "")) and len(day) == 1:
        given["year"] = str(day[0][0])
        if len(day[0]) > 1:
            given["month"] = str(day[0][1])
    fields = [Field(key, value.translate(_ONE_LINE)) for key, value in given.items() if value]
    key = _NOT_KEY.sub("-", reference.key)
    return Entry(_TYPES.get(kind, "misc"), key, fields)


def _latex(text: str | None) -> str:
    """Return ``text`` with what LaTeX takes for commands escaped; letters stay as they are."""
    return str(_ENCODER.unicode_to_latex(text or ""))


def load(text: str) -> tuple[list[Reference], list[Fault]]:
    """Return the references of a BibTeX file."""
    with _silence():
        library = parse_string(text, append_middleware=[middlewares.MonthIntMiddleware()])
    faults = [_broken(block) for block in library.failed_blocks]
    references = []
    for entry in library.entries:
        reference, wrong = _reference(entry)
        references.append(reference)
        faults += wrong
    return references, faults


def _broken(block: ParsingFailedBlock) -> Fault:
    line = (block.start_line or 0) + 1
    if isinstance(block, DuplicateBlockKeyBlock):
        return Fault(line, block.key, "the key stands twice", "keep one of the entries")
    if isinstance(block, DuplicateFieldKeyBlock):
        twice = ", ".join(sorted(block.duplicate_keys))
        key = getattr(block.ignore_error_block, "key", "")
        return Fault(line, key, f"{twice} stands twice", "keep one of them")
    return Fault(line, "", "the entry cannot be read", "close its braces and quotes")


def _reference(entry: Entry) -> tuple[Reference, list[Fault]]:
    field = {key.lower(): str(each.value) for key, each in entry.fields_dict.items()}
    line = (entry.start_line or 0) + 1
    faults = []
    told: dict[str, str | None] = {}
    for name, key in (("published", "date"), ("accessed", "urldate")):
        words = field.get(key) or (_year_month(field) if key == "date" else None)
        told[name] = dates.read(words) if words else None
        if words and told[name] is None and not dates.is_undated(words):
            faults.append(
                Fault(
                    line,
                    entry.key,
                    f"{key}: {words!r} is no date",
                    "write it as EDTF",
                    is_fatal=False,
                )
            )
    subtype = field.get("entrysubtype", "")
    reference = Reference(
        entry.key,
        kind=subtype if subtype in _TYPES else _KINDS.get(entry.entry_type.lower()),
        title=_plain(field.get("title")),
        author=names.join(_authors(field.get("author"))),
        outlet=next(
            (
                _plain(field[key])
                for key in ("journaltitle", "journal", "organization", "institution", "publisher")
                if field.get(key)
            ),
            None,
        ),
        url=(field.get("url") or "").strip() or None,
        language=field.get("langid") or field.get("language"),
        published=told["published"],
        accessed=told["accessed"],
        rights=_plain(field.get("note")),
        abstract=_plain(field.get("abstract")),
        line=line,
    )
    return reference, faults


def _year_month(field: dict[str, str]) -> str | None:
    year = field.get("year", "").strip()
    month = dates.month_number(field.get("month", "").strip() or "0")
    return f"{year}-{month:02d}" if year and month else year or None


def _authors(value: str | None) -> list[str]:
    """Return the names between the ``and`` that stand outside braces."""
    found = []
    for name in _AND.split(value or ""):
        whole = name.strip()
        if whole.startswith("{") and whole.endswith("}"):
            found.append(_plain(whole))
        elif plain := _plain(whole):
            family, given = names.family_given(plain) if "," in plain else ("", plain)
            found.append(names.as_shown(family, given) if family else plain)
    return [name for name in found if name]


def _plain(value: str | None) -> str | None:
    """Return a field without LaTeX: commands as the characters they make, braces gone."""
    if not value:
        return None
    words = _DECODER.latex_to_text(value.replace("~", " ")).replace(_CIRCUMFLEX, "^")
    return " ".join(words.split()) or None


@contextmanager
def _silence() -> Iterator[None]:
    """Keep the parser from writing to the log what is told as faults."""
    before = logging.root.manager.disable
    logging.disable(logging.CRITICAL)
    try:
        yield
    finally:
        logging.disable(before)
