"""Reading many seed files: on all cores where it pays, one after the other for who takes them."""

from __future__ import annotations

import gc
import multiprocessing
import os
from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from researchdb.errors import Problem

from .articles import ArticleFolders
from .parse import Parsed, parse_file
from .reuse import sketch_rows
from .stage import SKETCHES
from .vocabulary import FOLDER, Vocabulary, read_vocabulary

PARALLEL_FROM = 200
"""Fewer files than this are read by one process before others have started."""

_CHUNK = 16
_CHUNKS_AHEAD = 8
_GARBAGE = 200_000


def read_files(
    seeds: Path,
    files: Mapping[str, Path],
    load: Sequence[str],
    articles: ArticleFolders,
    *,
    sketched: bool,
) -> tuple[list[Problem], Iterator[Parsed]]:
    """Return the problems of the vocabulary, and the files of ``load`` parsed one by one.

    ``files`` are all seed files found; vocabularies among them are read even if not loaded.
    ``sketched`` adds the sketches of texts to the rows.
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
    return problems, _chain(
        lookups, _parse_all(files, texts, partial(_parse, vocabulary, articles, sketched))
    )


def _chain(first: Iterator[Parsed], second: Iterator[Parsed]) -> Iterator[Parsed]:
    yield from first
    yield from second


def _parse_all(
    files: Mapping[str, Path],
    load: Sequence[str],
    parse: Callable[[tuple[str, Path]], Parsed],
) -> Iterator[Parsed]:
    workers = os.process_cpu_count() if hasattr(os, "process_cpu_count") else os.cpu_count()
    if len(load) < PARALLEL_FROM or (workers or 1) < 2:  # noqa: PLR2004
        yield from (parse((path, files[path])) for path in load)
        return
    # Spawned, not forked: this process has an open connection and may run threads.
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(workers, mp_context=context, initializer=_collect_seldom) as pool:
        waiting: deque[Future[list[Parsed]]] = deque()
        for start in range(0, len(load), _CHUNK):
            work = [(path, files[path]) for path in load[start : start + _CHUNK]]
            waiting.append(pool.submit(_parse_each, parse, work))
            # Workers that ran ahead would fill the memory with what nobody has taken yet.
            if len(waiting) > _CHUNKS_AHEAD:
                yield from waiting.popleft().result()
        while waiting:
            yield from waiting.popleft().result()


@contextmanager
def collecting_seldom() -> Iterator[None]:
    """Keep the cyclic garbage collector from walking the rows on their way again and again."""
    before = gc.get_threshold()
    gc.set_threshold(_GARBAGE)
    try:
        yield
    finally:
        gc.set_threshold(*before)


def _collect_seldom() -> None:
    """Do the same for the life of a worker, where it would double the time."""
    gc.freeze()
    gc.set_threshold(_GARBAGE)


def _parse_each(
    parse: Callable[[tuple[str, Path]], Parsed], work: list[tuple[str, Path]]
) -> list[Parsed]:
    return list(map(parse, work))


def _parse(
    vocabulary: Vocabulary,
    articles: ArticleFolders,
    sketched: bool,
    work: tuple[str, Path],
) -> Parsed:
    path, file = work
    parsed = parse_file(path, file.read_bytes(), vocabulary, articles)
    if sketched and (sketches := sketch_rows(parsed.rows.get("passage_texts", ()))):
        parsed.rows[SKETCHES] = sketches
    return parsed
