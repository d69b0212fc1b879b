"""Reading many seed files: on all cores where it pays, with problems across files."""

from __future__ import annotations

import gc
import multiprocessing
import os
from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import partial
from pathlib import Path

from researchdb.errors import Problem

from .articles import ArticleFolders
from .located import parse
from .parse import Name, Parsed, key_of, parse_file
from .references import Location
from .ties import Span, Tie, backwards, circles
from .vocabulary import FOLDER, Vocabulary, read_vocabulary

PARALLEL_FROM = 64
"""Fewer files than this are read faster by one process than others start."""

UNSAID_REMEDY = "link it or delete it"

_CHUNK = 16
_CHUNKS_AHEAD = 8
_GARBAGE = 200_000

Lookup = Callable[[set[Name]], set[Name]]
"""Returns which of some names live rows of files outside this run have."""


@dataclass
class Reading:
    """What a run has read so far, and what is wrong with it."""

    files: Mapping[str, Path]
    problems: list[Problem] = field(default_factory=list)
    declared: dict[Name, tuple[str, int]] = field(default_factory=dict)
    passages: dict[str, str] = field(default_factory=dict)
    """Keys of the passages by source, in one text: too many to hold a name for each."""
    wanted: list[tuple[Name, str, Location]] = field(default_factory=list)
    renamed: list[tuple[str, str, str, str, int]] = field(default_factory=list)
    articles: dict[str, str] = field(default_factory=dict)
    cited: dict[str, tuple[str, Location]] = field(default_factory=dict)
    said: set[str] = field(default_factory=set)
    unread: set[str] = field(default_factory=set)
    ties: list[tuple[str, Tie]] = field(default_factory=list)
    spans: dict[str, Span] = field(default_factory=dict)

    def take(self, parsed: Parsed) -> None:
        """Add one file: its problems, names declared twice, and what it wants from others."""
        self.problems += parsed.problems
        self.said |= parsed.said
        self.unread |= parsed.unread
        self.ties += ((parsed.path, tie) for tie in parsed.ties)
        self.spans |= parsed.spans
        passages: dict[str, list[str]] = {}
        told: set[tuple[str, int]] = set()
        for name, line in parsed.declared.items():
            if name[0] == "passages":
                source, _, passage = name[1].partition("/")
                passages.setdefault(source, []).append(passage)
                continue
            first = self.declared.setdefault(name, (parsed.path, line))
            if first[0] != parsed.path and (name[0], line) not in told:
                told.add((name[0], line))
                found = f"{name[1]!r} is declared in {first[0]}:{first[1]} too"
                remedy = "declare it once and refer to it elsewhere"
                self.problems.append(Problem(parsed.path, line, name[0], found, remedy))
        self.passages |= {source: " ".join(keys) for source, keys in passages.items()}
        self.wanted += (
            (name, parsed.path, at) for name, at in parsed.wanted if not self._declares(name)
        )
        self.renamed += (
            (table, old, new, parsed.path, line) for table, old, new, line in parsed.renamed
        )
        if parsed.article_sha256:
            self.articles[parsed.path] = parsed.article_sha256
        if parsed.cited:
            self._cite(parsed.path, *parsed.cited)

    def _cite(self, path: str, key: str, at: Location) -> None:
        first = self.cited.setdefault(key, (path, at))
        if first[0] != path:
            self.problems.append(cited_twice(key, self.place(path, at), self.place(*first)))

    def place(self, path: str, at: Location) -> tuple[str, int]:
        """Return the file and the line of a place in it; read anew, for only errors ask."""
        return path, parse(self.files[path].read_bytes(), path).line_of(at)

    def at_odds(self) -> list[Problem]:
        """Return what only a whole folder shows: claims nobody says, ties that cannot be."""
        unsaid = [
            Problem(path, line, "claims", f"no passage says the claim {key!r}", UNSAID_REMEDY)
            for (table, key), (path, line) in self.declared.items()
            if table == "claims" and key not in self.said
        ]
        return [*unsaid, *circles(self.ties), *backwards(self.ties, self.spans)]

    def resolve(self, lookup: Lookup) -> None:
        """Report every name that nothing declares; ``lookup`` asks the database for the rest."""
        missing = {name for name, *_ in self.wanted if not self._declares(name)}
        missing -= lookup(missing) if missing else set()
        if not missing:
            return
        renamed = {(table, old): new for table, old, new, *_ in self.renamed}
        known: dict[str, list[str]] = {}
        for table, key in self.declared:
            known.setdefault(table, []).append(key)
        known["passages"] = [
            f"{of}/{key}" for of, keys in self.passages.items() for key in keys.split()
        ]
        for name, path, at in self.wanted:
            if name in missing and name[1].partition("/")[0] not in self.unread:
                table, wanted = name
                near = get_close_matches(wanted, known.get(table, ()), n=1)
                remedy = f"did you mean {near[0]!r}?" if near else f"declare it in {table}"
                if name in renamed:
                    remedy = f"it was renamed; write {renamed[name]!r}"
                found = f"unknown {table.removesuffix('s')} {wanted!r}"
                self.problems.append(Problem(*self.place(path, at), key_of(at), found, remedy))

    def _declares(self, name: Name) -> bool:
        table, key = name
        if table != "passages":
            return name in self.declared
        source, _, passage = key.partition("/")
        return passage in self.passages.get(source, "").split()


def cited_twice(key: str, place: tuple[str, int], other: tuple[str, int]) -> Problem:
    """Return the problem of a source with a citation key that another source has."""
    found = f"{key!r} is the citation key of {other[0]}:{other[1]} too"
    return Problem(*place, "citation_key", found, "give each source a citation_key of its own")


def read_files(
    seeds: Path,
    files: Mapping[str, Path],
    load: Sequence[str],
    articles: ArticleFolders,
) -> tuple[list[Problem], Iterator[Parsed]]:
    """Return the problems of the vocabulary, and the files of ``load`` parsed one by one.

    ``files`` are all seed files found; vocabularies among them are read even if not loaded.
    """
    tables = [path.relative_to(seeds).as_posix() for path in sorted((seeds / FOLDER).glob("*.csv"))]
    vocabulary, rows, problems = read_vocabulary(seeds, tables)
    lookups = (Parsed(path, rows=dict(rows[path].by_table)) for path in load if path in rows)
    texts = [path for path in load if not path.endswith(".csv")]
    # Registries first: what they declare need not be kept in mind until the end.
    texts.sort(key=lambda path: path.startswith("sources/"))
    stray = [path for path in load if path.endswith(".csv") and path not in tables]
    problems += (
        Problem(path, 0, "", "a CSV file stands outside vocabularies", "move or rename it")
        for path in stray
    )
    return problems, _chain(lookups, _parse_all(files, texts, vocabulary, articles))


def _chain(first: Iterator[Parsed], second: Iterator[Parsed]) -> Iterator[Parsed]:
    yield from first
    yield from second


def _parse_all(
    files: Mapping[str, Path],
    load: Sequence[str],
    vocabulary: Vocabulary,
    articles: ArticleFolders,
) -> Iterator[Parsed]:
    parse = partial(_parse, vocabulary, articles)
    work = [(path, files[path]) for path in load]
    workers = os.process_cpu_count() if hasattr(os, "process_cpu_count") else os.cpu_count()
    if len(work) < PARALLEL_FROM or (workers or 1) < 2:  # noqa: PLR2004
        yield from map(parse, work)
        return
    # Spawned, not forked: this process has an open connection and may run threads.
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(workers, mp_context=context, initializer=_collect_seldom) as pool:
        waiting: deque[Future[list[Parsed]]] = deque()
        for start in range(0, len(work), _CHUNK):
            waiting.append(pool.submit(_parse_each, parse, work[start : start + _CHUNK]))
            # Workers that ran ahead would fill the memory with what nobody has taken yet.
            if len(waiting) > _CHUNKS_AHEAD:
                yield from waiting.popleft().result()
        while waiting:
            yield from waiting.popleft().result()


def _collect_seldom() -> None:
    """Keep the cyclic garbage collector from walking every parsed file: it doubles the time."""
    gc.freeze()
    gc.set_threshold(_GARBAGE)


def _parse_each(
    parse: Callable[[tuple[str, Path]], Parsed], work: list[tuple[str, Path]]
) -> list[Parsed]:
    return list(map(parse, work))


def _parse(vocabulary: Vocabulary, articles: ArticleFolders, work: tuple[str, Path]) -> Parsed:
    path, file = work
    return parse_file(path, file.read_bytes(), vocabulary, articles)
