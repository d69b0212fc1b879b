"""The sources in seed files that the database does not have as they are now."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from researchdb.seeding.articles import NO_ARTICLES
from researchdb.seeding.located import parse
from researchdb.seeding.survey import find_files, known_files, survey

from .holding import Holding, Outlet, Piece, State, addresses


@dataclass(frozen=True)
class Drafted:
    """Sources of new and changed seed files, and the files that are as the database has them."""

    holdings: tuple[Holding, ...]
    unchanged: frozenset[Path]


def read_drafted(connection: sa.Connection, seeds: Path, outlets: Iterable[Outlet]) -> Drafted:
    """Return what the seeds folder holds beyond the database; ``outlets`` are those of the latter.

    What is wrong in a file is no matter here: the check tells.
    """
    files = find_files(seeds) if seeds.is_dir() else {}
    load = survey(files, known_files(connection), NO_ARTICLES, is_whole=False).load
    contents = [(files[path], _content(files[path])) for path in load if not path.endswith(".csv")]
    known = {outlet.key: outlet for outlet in outlets}
    for _, content in contents:
        known |= {outlet.key: outlet for outlet in _outlets(content)}
    found = tuple(each for path, content in contents for each in _holding(path, content, known))
    return Drafted(found, frozenset(seeds / path for path in files if path not in load))


def read_one(path: Path, known: dict[str, Outlet]) -> Holding | None:
    """Return the source of the seed file at ``path``; adds the outlets it declares to ``known``."""
    content = _content(path)
    known |= {outlet.key: outlet for outlet in _outlets(content)}
    return next(_holding(path, content, known), None)


def _content(path: Path) -> dict[str, Any]:
    value = parse(path.read_bytes(), path.name).value
    return value if isinstance(value, dict) else {}


def _outlets(content: dict[str, Any]) -> Iterator[Outlet]:
    for each in _mappings(content.get("outlets")):
        key = _word(each, "key")
        if key:
            is_unknown = each.get("kind") == "unknown"
            yield Outlet(key, _word(each, "name"), _word(each, "url"), is_unknown)


def _holding(path: Path, content: dict[str, Any], known: dict[str, Outlet]) -> Iterator[Holding]:
    source = content.get("source")
    key = _word(source, "key") if isinstance(source, dict) else None
    if not isinstance(source, dict) or key is None:
        return
    listed = [*_mappings([content.get("revision")]), *_mappings(content.get("revisions"))]
    states = [
        State(
            _number(each.get("number")) or 1,
            _word(each, "file") or "",
            _word(each, "raw_sha256") or "",
            _word(each, "text_sha256") or "",
            _number(each.get("length")) or 0,
            _word(each, "text_file"),
        )
        for each in listed
    ]
    outlet = _word(source, "outlet") or ""
    yield Holding(
        key,
        path,
        known.get(outlet, Outlet(outlet)),
        _word(source, "title"),
        addresses(_word(source, "url"), *(_word(each, "url") for each in listed)),
        tuple(sorted(states, key=lambda state: state.number)),
        tuple(_pieces(content)),
    )


def _pieces(content: dict[str, Any]) -> Iterator[Piece]:
    """Yield the passages that lie in the current text."""
    for each in _mappings(content.get("passages")):
        span = each.get("span")
        bounds = [_number(bound) for bound in span] if isinstance(span, list) else []
        match bounds:
            case [int(start), int(end)] if not each.get("revision"):
                yield Piece(start, end - start, _word(each, "sha256") or "")
            case _:
                pass


def _mappings(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, list):
        yield from (each for each in value if isinstance(each, dict))


def _word(mapping: dict[str, Any], key: str) -> str | None:
    value = mapping.get(key)
    return value if isinstance(value, str) and value else None


def _number(value: Any) -> int | None:
    return int(value) if isinstance(value, str) and value.isdecimal() else None
