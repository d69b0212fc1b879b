"""One seed file: from bytes to staged rows, with every problem it has on its own."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import partial
from operator import itemgetter
from pathlib import PurePosixPath
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from researchdb.errors import Problem
from researchdb.model.base import SHA256, SLUG

from .articles import Article, ArticleFolders, Fault, read_article
from .build import build
from .build_revisions import wanted_revisions
from .fields import Entry, Term
from .format import SeedFile
from .located import LINE, Document, parse
from .references import Location, named, parts
from .rows import Row, Rows
from .shape import shape
from .ties import Span, Tie, spans_of, ties_of
from .vocabulary import Vocabulary

DECLARED = ("outlets", "places", "topics", "actors", "events", "claims")

TIES = ("claim_relations", "source_relations")
"""Ties that could be declared at either end, those without direction in either order."""

_KEY = re.compile(r"\bkey: *[\"']?([a-z0-9-]+)")

Name = tuple[str, str]
"""Table and key."""


@dataclass(frozen=True)
class Parsed:
    """What one file holds, and what it needs from others."""

    path: str
    problems: tuple[Problem, ...] = ()
    rows: dict[str, list[Row]] = field(default_factory=dict)
    declared: dict[Name, int] = field(default_factory=dict)
    wanted: tuple[tuple[Name, Location], ...] = ()
    """Names that something else must declare, and where in the file they stand."""
    renamed: tuple[tuple[str, str, str, int], ...] = ()
    article_sha256: str | None = None
    """Hash of the file its current text was read from; None if that is not held."""
    said: frozenset[str] = frozenset()
    """Claims that passages of the file say."""
    unread: frozenset[str] = frozenset()
    """Keys that stand in a file which cannot be read; nothing can be said about them."""
    cited: tuple[str, Location] | None = None
    """The key its source has in a library of references, and where it stands."""
    ties: tuple[Tie, ...] = ()
    spans: dict[str, Span] = field(default_factory=dict)
    """The bounds of the events it declares."""


def parse_file(path: str, raw: bytes, vocabulary: Vocabulary, articles: ArticleFolders) -> Parsed:
    """Return the rows of the seed file ``raw`` and its problems; ``path`` is below the seeds."""
    document = parse(raw, path)
    if document.value is None:
        return Parsed(path, document.problems, unread=_keys(raw))
    declared = _declared(document)
    try:
        file = SeedFile.model_validate(document.value)
    except ValidationError as error:
        errors = error.errors()
        faulty = (*document.problems, *(_explain(e, document, path) for e in errors))
        is_unread = any(e["type"] == "extra_forbidden" and len(e["loc"]) == 1 for e in errors)
        unread = _keys(raw) if is_unread else frozenset[str]()
        return Parsed(path, faulty, declared=declared, unread=unread)
    problems = [*document.problems, *_misnamed(file, path)]
    wanted: list[tuple[Name, Location]] = []
    for at, marker, value in named(file):
        if isinstance(marker, Term):
            if marker.table not in vocabulary.broken and (marker.table, value) not in vocabulary:
                remedy = vocabulary.advice(marker.table, value)
                found = f"unknown term {value!r}"
                problems.append(Problem(path, document.line_of(at), key_of(at), found, remedy))
        elif (marker.table, value) not in declared:
            wanted.append(((marker.table, value), at))
    texts: dict[int, Article] = {}
    for revision in wanted_revisions(file):
        article, faults = read_article(articles, revision)
        problems += _placed(faults, document, path)
        if article:
            texts[revision.number] = article
    sheet = build(file, texts, vocabulary)
    problems += _placed(sheet.faults, document, path)
    problems += _twice(sheet.rows, path)
    current = texts.get(file.current.number) if file.current else None
    return Parsed(
        path,
        tuple(problems),
        dict(sheet.rows.by_table),
        declared | _ties(sheet.rows),
        tuple(wanted),
        _renamed(file),
        current.file_sha256 if current else None,
        frozenset(link.claim for passage in file.passages for link in passage.claims),
        cited=_cited(file),
        ties=ties_of(sheet.rows, vocabulary),
        spans=spans_of(sheet.rows),
    )


def _placed(faults: Iterable[Fault], document: Document, path: str) -> Iterator[Problem]:
    """Yield the faults of entries as problems, at the line of the key where it stands there."""
    for line, key, found, remedy in faults:
        yield Problem(path, document.line_within(line, key), key, found, remedy)


def _keys(raw: bytes) -> frozenset[str]:
    """Return what looks like a key in a file or section that cannot be read."""
    return frozenset(_KEY.findall(raw.decode(errors="replace")))


def _declared(document: Document) -> dict[Name, int]:
    """Return the keys a file declares with their lines, even if the file is otherwise broken."""
    found: dict[Name, int] = {}
    for table in DECLARED:
        for item in _mappings(document.value.get(table)):
            if isinstance(key := item.get("key"), str):
                found.setdefault((table, key), item[LINE])
    source = document.value.get("source")
    if isinstance(source, dict) and isinstance(name := source.get("key"), str):
        found["sources", name] = source[LINE]
        for item in _mappings(document.value.get("passages")):
            found.setdefault(("passages", f"{name}/{item.get('key')}"), item[LINE])
    return found


def _mappings(value: Any) -> list[dict[str, Any]]:
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []


def _ties(rows: Rows) -> dict[Name, int]:
    """Return the ties which two files may both hold and must not, however they are written."""
    return {
        (table, "/".join(map(str, spelling))): row[-1]
        for table in TIES
        for row in rows.by_table.get(table, ())
        for spelling in _spellings(table, row)
    }


def _spellings(table: str, row: Row) -> list[tuple[Any, ...]]:
    """Return the natural key of a tie; of one without direction the turned one too."""
    meant = shape(table)
    values = dict(zip(meant.staged, row, strict=False))
    one, kind, other = (values[name] for name in meant.natural_staged)
    turned = [(other, kind, one)] if values["is_symmetric"] else []
    return [(one, kind, other), *turned]


def _twice(rows: Rows, path: str) -> list[Problem]:
    """Return where two rows of one file claim to be the same row."""
    problems = []
    for table, held in rows.by_table.items():
        order = tuple(shape(table).staged)
        places = [order.index(name) for name in shape(table).natural_staged]
        natural_of: Callable[[Row], Any] = itemgetter(*places)
        if table in TIES:
            natural_of = partial(_first_spelling, table)
        if len(set(map(natural_of, held))) == len(held):
            continue
        seen: dict[tuple[Any, ...], int] = {}
        for row in held:
            natural = natural_of(row)
            if natural in seen:
                spelled = natural if isinstance(natural, tuple) else (natural,)
                what = "/".join(str(part) for part in dict.fromkeys(spelled))
                found = f"{what!r} stands twice in {table}, first in line {seen[natural]}"
                problems.append(Problem(path, row[-1], "key", found, "keep one of the two"))
            seen.setdefault(natural, row[-1])
    return problems


def _first_spelling(table: str, row: Row) -> tuple[Any, ...]:
    return min(_spellings(table, row))


def key_of(at: Location) -> str:
    """Return the key under which the value at a place stands, if need be in a list."""
    return str(at[-1] if isinstance(at[-1], str) else at[-2])


def _cited(file: SeedFile) -> tuple[str, Location] | None:
    if file.source is None:
        return None
    if file.source.citation_key:
        return file.source.citation_key, ("source", "citation_key")
    return file.source.key, ("source", "key")


def _misnamed(file: SeedFile, path: str) -> list[Problem]:
    where = PurePosixPath(path)
    if file.source and (where.parent.name != "sources" or where.stem != file.source.key):
        found = f"the source {file.source.key!r} stands in {path}"
        remedy = f"name the file sources/{file.source.key}.yaml"
        return [Problem(path, file.source.line, "key", found, remedy)]
    return []


def _renamed(file: SeedFile) -> tuple[tuple[str, str, str, int], ...]:
    """Return table, old key, new key and line of every entry that says what it was."""
    entries = [(table, entry) for table in DECLARED for entry in getattr(file, table)]
    if file.source:
        entries.append(("sources", file.source))
    return tuple((table, entry.was, entry.key, entry.line) for table, entry in entries if entry.was)


def _explain(error: ErrorDetails, document: Document, path: str) -> Problem:
    """Return a pydantic error as one line with a remedy."""
    at = tuple(error["loc"])
    line = document.line_of(at)
    key = ".".join(str(step) for step in at if not isinstance(step, int))
    value = error["input"]
    context = error.get("ctx", {})
    match error["type"]:
        case "extra_forbidden":
            known = sorted(_known_keys(at))
            near = get_close_matches(str(at[-1]), known, n=1)
            advice = f"did you mean {near[0]!r}?" if near else f"use one of {', '.join(known)}"
            return Problem(path, line, key, f"unknown key {at[-1]!r}", advice)
        case "missing":
            return Problem(path, line, key, f"{at[-1]!r} is missing", "add it")
        case "seed":
            return Problem(path, line, key, context["found"], context["remedy"])
        case "string_pattern_mismatch":
            found = f"{value!r} has not the form it needs"
            return Problem(path, line, key, found, _PATTERNS.get(context["pattern"], "see README"))
        case "literal_error":
            found = f"{value!r} is not allowed here"
            return Problem(path, line, key, found, f"write one of {context['expected']}")
        case "string_type" | "model_type" | "list_type" | "dict_type" | "tuple_type":
            shown = "nothing" if value is None else f"a {_kind(value)}"
            wanted = error["type"].removesuffix("_type").replace("model", "mapping")
            return Problem(path, line, key, f"there is {shown}", f"a {wanted} belongs here")
        case _:
            found = f"{value!r}: {error['msg'][0].lower()}{error['msg'][1:]}"
            return Problem(path, line, key, found, "correct the value")


_PATTERNS = {
    SLUG: "use lower-case letters, digits and single hyphens",
    SHA256: "write the 64 hexadecimal digits of a SHA-256",
    "^[A-Z]{2}$": "write an ISO 3166 code of two capitals",
    r"^[^/\\\x00]+$": "write a file name without folders",
}


def _kind(value: Any) -> str:
    if isinstance(value, dict):
        return "mapping"
    return "list" if isinstance(value, list) else "text"


def _known_keys(at: tuple[str | int, ...]) -> set[str]:
    """Return the keys a mapping at ``at`` may hold, found by walking the models."""
    models: set[type[Entry]] = {SeedFile}
    for step in at[:-1]:
        if isinstance(step, str):
            models = {
                inner
                for model in models
                for name, info in model.model_fields.items()
                if (info.alias or name) == step
                for inner in _entries(info.annotation)
            } or models
    return {
        info.alias or name
        for model in models
        for name, info in model.model_fields.items()
        if name != "line"
    }


def _entries(annotation: Any) -> set[type[Entry]]:
    return {
        part for part in parts(annotation) if isinstance(part, type) and issubclass(part, Entry)
    }
