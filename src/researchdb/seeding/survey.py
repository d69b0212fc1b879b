"""Which files a run has to load: those whose hash differs from what was last loaded."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import NamedTuple

import sqlalchemy as sa

from researchdb.errors import SettingsError

from .articles import ArticleFolders

FORMAT = 2
"""Version of the rules by which files are read; a higher one reads every file again."""

SUFFIXES = (".yaml", ".yml", ".csv")

_CHUNK = 256
"""Files a thread takes at a time; fewer, and the threads mostly wait for each other."""


_RECORDED = 10_000
"""Files written down at a time; what the database answers of them is held twice meanwhile."""


class SeedFiles(Mapping[str, Path]):
    """Seed files by their path below the folder, in order.

    Where each lies is put together when asked: of many, all places take more memory than all else
    that is known of them.
    """

    def __init__(self, folder: Path, paths: Iterable[str]) -> None:
        self._folder = folder
        self._paths = dict.fromkeys(paths)

    def __getitem__(self, path: str) -> Path:
        """Return where the file lies."""
        if path not in self._paths:
            raise KeyError(path)
        return self._folder / path

    def __iter__(self) -> Iterator[str]:
        """Return the paths."""
        return iter(self._paths)

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self._paths)


class Known(NamedTuple):
    """A file as it was last loaded; ``article_file`` holds the text that is current in it."""

    id: int
    sha256: str
    article_sha256: str | None
    article_file: str | None
    format: int


@dataclass(frozen=True)
class Survey:
    """Files to load with their hashes, files that are gone, and how many are unchanged."""

    load: Mapping[str, str]
    gone: tuple[str, ...]
    unchanged: int


def find_files(seeds: Path, only: Sequence[Path] = ()) -> SeedFiles:
    """Return the seed files below ``seeds`` by their path there, in order.

    ``only`` limits them to some files and folders. Raises ``SettingsError``.
    """
    if not seeds.is_dir():
        raise SettingsError(f"there is no seeds folder {seeds}; make one with `researchdb init`")
    whole = seeds.resolve()
    roots = [Path(path).resolve() for path in only] or [whole]
    found: set[str] = set()
    for root in roots:
        if not root.is_relative_to(whole):
            raise SettingsError(f"{root} is not below {seeds}; name files of the seeds folder")
        if not root.exists():
            raise SettingsError(f"there is no file {root}; correct the path")
        if root.is_file():
            if root.suffix in SUFFIXES:
                found.add(root.relative_to(whole).as_posix())
        else:
            found.update(_walk(root, whole))
    return SeedFiles(whole, sorted(found))


def _walk(root: Path, whole: Path) -> Iterator[str]:
    """Yield the paths below ``whole`` of the seed files below ``root``; hidden ones are none."""
    for folder, inner, names in os.walk(root):
        inner[:] = [name for name in inner if not name.startswith(".")]
        below = Path(folder).relative_to(whole).as_posix()
        prefix = "" if below == "." else f"{below}/"
        for name in names:
            if name.endswith(SUFFIXES) and not name.startswith("."):
                yield prefix + name


def known_files(connection: sa.Connection) -> dict[str, Known]:
    """Return the live files of the database by path."""
    query = sa.text("""
        select seed_files.path, seed_files.id, seed_files.sha256, seed_files.article_sha256,
            coalesce(revisions.text_file_name, revisions.file_name), seed_files.format
        from research.seed_files
        left join research.revisions
            on seed_files.id = revisions.seed_file_id
            and revisions.is_current
            and revisions.retired_run_id is null
        where seed_files.retired_run_id is null
    """)
    return {path: Known(*rest) for path, *rest in connection.execute(query)}


def survey(
    files: Mapping[str, Path],
    known: Mapping[str, Known],
    articles: ArticleFolders,
    *,
    is_whole: bool,
) -> Survey:
    """Return what has to be loaded. Only a run over the whole folder sees files as gone."""
    found = list(files)
    chunks = [found[start : start + _CHUNK] for start in range(0, len(found), _CHUNK)]
    # Threads, for reading and hashing leave the interpreter free.
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        differing = pool.map(partial(_differing, files, known, articles), chunks)
        load = {path: digest for part in differing for path, digest in part.items()}
    gone = tuple(sorted(set(known) - set(files))) if is_whole else ()
    return Survey(load, gone, len(files) - len(load))


def _differing(
    files: Mapping[str, Path],
    known: Mapping[str, Known],
    articles: ArticleFolders,
    paths: Iterable[str],
) -> dict[str, str]:
    """Return the hashes of those of the files that are not as they were last loaded.

    Content decides: size and time of a file can stay while its bytes change.
    """
    load: dict[str, str] = {}
    for path in paths:
        digest = hash_file(files[path])
        before = known.get(path)
        if before is None or before.format != FORMAT or before.sha256 != digest:
            load[path] = digest
        elif before.article_file:
            article = articles.find(before.article_file)
            if article and hash_file(article) != before.article_sha256:
                load[path] = digest
    return load


def hash_file(path: Path) -> str:
    """Return the SHA-256 of a file's bytes in hexadecimal."""
    with open(path, "rb", buffering=0) as file:  # noqa: PTH123 - a third of the time of Path.open
        return hashlib.sha256(file.read()).hexdigest()


def record(connection: sa.Connection, run_id: int, files: Mapping[str, str]) -> dict[str, int]:
    """Write path and hash of the files of this run; return their ids by path.

    The hash of an article is forgotten until its text is read again: a file that changed while
    the text was not at hand is then read once more when it is.
    """
    query = sa.text("""
        insert into research.seed_files (path, sha256, format, loaded_run_id)
        select files.path, files.sha256, :format, :run
        from unnest(cast(:paths as text[]), cast(:hashes as text[])) with ordinality
            as files (path, sha256, place)
        order by files.place
        on conflict (path) do update
        set sha256 = excluded.sha256, article_sha256 = null, format = excluded.format,
            loaded_run_id = excluded.loaded_run_id, retired_run_id = null
        returning path, id
    """)
    ids: dict[str, int] = {}
    paths = list(files)
    for start in range(0, len(paths), _RECORDED):
        some = paths[start : start + _RECORDED]
        values = {"paths": some, "hashes": [files[path] for path in some]}
        rows = connection.execute(query, {"format": FORMAT, "run": run_id, **values})
        ids.update((row.path, row.id) for row in rows)
    return ids
