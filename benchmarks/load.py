"""Loading a corpus, beside the least that could do it: COPY of the same rows, hashing the files.

All are measured in one run, in turns, because the speed of a machine changes from hour to hour
and only the ratios of one run say anything.
"""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from psycopg import sql
from sqlalchemy import URL, Table

from researchdb.model import SCHEMA, Base

from .clock import Stopwatch, Taken
from .corpus import Corpus
from .database import Bench, connect

CHANGED_SHARE = 0.01
_BLOCK = 1 << 20


@dataclass
class Figures:
    """What was measured of one corpus: seconds and mebibytes, one of each per round."""

    articles: int
    rows: int = 0
    files: int = 0
    bytes: int = 0
    changed_files: int = 0
    changed_rows: int = 0
    seconds: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    cpu_seconds: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    mebibytes: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))

    def add(self, what: str, taken: Taken) -> None:
        """Take down one measure of ``what``."""
        self.seconds[what].append(taken.seconds)
        self.cpu_seconds[what].append(taken.cpu_seconds)

    def peak(self, whose: str) -> float:
        """Return the greatest memory seen, in MiB."""
        return max(self.mebibytes[whose])


def measure(bench: Bench, corpus: Corpus, rounds: int, tell: Callable[[str], None]) -> Figures:
    """Return the figures of a corpus that lies ready; it is left as it was found."""
    figures = Figures(corpus.count)
    files = corpus.files()
    figures.files, figures.bytes = len(files), sum(path.stat().st_size for path in files)
    exported = corpus.folder / "rows"
    for number in range(1, rounds + 1):
        tell(f"{corpus.count} articles, round {number} of {rounds}: load")
        with bench.fresh("bench_load") as url:
            bench.settle()
            run(url, corpus, figures, "load")
            if number == 1:
                figures.rows = export(url, exported)
            tell(f"{corpus.count} articles, round {number} of {rounds}: rerun")
            figures.add("hash", hash_all(files))
            if run(url, corpus, figures, "rerun"):
                raise SystemExit("a rerun of unchanged files wrote rows; the figures mean nothing")
            figures.changed_files = corpus.change(CHANGED_SHARE, version=1)
            bench.settle()
            figures.changed_rows = run(url, corpus, figures, "changed")
            corpus.change(CHANGED_SHARE, version=0)
        tell(f"{corpus.count} articles, round {number} of {rounds}: copy")
        with bench.fresh("bench_copy") as url:
            bench.settle()
            figures.add("copy", copy(url, exported))
    return figures


def export(url: URL, folder: Path) -> int:
    """Write the rows of every table to a file in ``folder`` as COPY does; return how many."""
    folder.mkdir(exist_ok=True)
    count = 0
    with connect(url) as connection, connection.cursor() as cursor:
        # Rows as they lie, from the first page on.
        cursor.execute("set synchronize_seqscans = off")
        for table in _tables():
            statement = sql.SQL("copy (select {} from {}) to stdout").format(
                _columns(table), sql.Identifier(SCHEMA, table.name)
            )
            with (folder / table.name).open("wb") as file, cursor.copy(statement) as rows:
                file.writelines(bytes(block) for block in rows)
            count += cursor.rowcount
    return count


def copy(url: URL, folder: Path) -> Taken:
    """Load exported rows into a migrated database, parents first; return what it took."""
    with connect(url) as connection, connection.cursor() as cursor:
        watch = Stopwatch(connection.info.backend_pid)
        for table in _tables():
            statement = sql.SQL("copy {} ({}) from stdin").format(
                sql.Identifier(SCHEMA, table.name), _columns(table)
            )
            with (folder / table.name).open("rb") as file, cursor.copy(statement) as rows:
                while block := file.read(_BLOCK):
                    rows.write(block)
        connection.commit()
        return watch.read()


def _tables() -> list[Table]:
    """Return the tables a run fills, each after those it refers to."""
    known = (table for table in Base.metadata.sorted_tables if table.schema == SCHEMA)
    return [table for table in known if table.name != "deployed_views"]


def _columns(table: Table) -> sql.Composable:
    """Return the columns that are stored as given; the server makes the others."""
    given = (column.name for column in table.c if column.computed is None)
    return sql.SQL(", ").join(map(sql.Identifier, given))


def run(url: URL, corpus: Corpus, figures: Figures, what: str) -> int:
    """Let a process of its own seed the database; return how many rows it changed."""
    environment = {
        **os.environ,
        "DATABASE_URL": url.render_as_string(hide_password=False),
    }
    command = [sys.executable, "-m", "benchmarks.child", str(corpus.seeds), str(corpus.articles)]
    done = subprocess.run(
        command, env=environment, check=True, stdout=subprocess.PIPE, cwd=Path(__file__).parents[1]
    )
    said = json.loads(done.stdout)
    figures.add(what, Taken(said["seconds"], said["cpu_seconds"]))
    figures.add(f"{what} kept", Taken(said["kept_seconds"], said["kept_cpu_seconds"]))
    for whose in ("seeder", "worker"):
        figures.mebibytes[f"{what} {whose}"].append(said[f"{whose}_mib"])
    return int(said["changed_rows"])


def hash_all(files: list[Path]) -> Taken:
    """Hash all files, one after the other; return what it took."""
    watch = Stopwatch()
    for path in files:
        hashlib.sha256(path.read_bytes()).hexdigest()
    return watch.read()
