"""Measure the peers: ``python -m benchmarks.peers [ARTICLES]``; prints a table of Markdown.

researchdb loads a corpus; the rows it wrote are what the peers load, first, again, and after one
article in a hundred changed. Then the passages are searched.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import subprocess
import sys
from collections import defaultdict
from collections.abc import Callable
from contextlib import ExitStack, closing
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

from sqlalchemy import URL

from benchmarks import WORK
from benchmarks.clock import Taken
from benchmarks.corpus import Corpus
from benchmarks.database import Bench, connect, running
from benchmarks.load import CHANGED_SHARE

from . import postgres, search
from .environment import NotInstalled, environment
from .export import export
from .rows import Table

OURS = "researchdb"
FTS5 = "sqlite-utils with FTS5"
UPSERT = "psycopg, executemany upserts"
RUNS = ("first load", "rerun, nothing changed", "1 % of the articles changed")

_GENERAL = ("sqlalchemy>=2.1,<2.2", "psycopg[binary]>=3.3", "sqlite-utils", "psutil")
# From 1.12 on dbt-core needs a package that fetches itself from elsewhere while it is installed.
_DBT = ("dbt-core<1.12", "dbt-postgres", "psutil")
_ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Peer:
    """A way of loading rows: its module, what it is told besides their folder, what it needs."""

    name: str
    module: str
    arguments: tuple[str, ...] = ()
    packages: tuple[str, ...] = _GENERAL
    has_our_tables: bool = True


PEERS = (
    Peer(UPSERT, "upsert"),
    Peer("the same, where a column differs", "upsert", ("differing",)),
    Peer(FTS5, "sqlite_fts", has_our_tables=False),
    Peer("dbt seed", "dbt_seed", packages=_DBT, has_our_tables=False),
    Peer("SQLAlchemy, Session.merge", "merge"),
)


@dataclass
class Measures:
    """What each way took: clock and processor time of every run, seconds of every search.

    ``left_out`` tells why a peer has no figures, or none from some run on; ``given_up`` gives the
    seconds after which a run was.
    """

    loads: dict[str, dict[str, list[Taken]]] = field(
        default_factory=lambda: defaultdict(lambda: defaultdict(list))
    )
    searches: dict[str, dict[str, float]] = field(default_factory=dict)
    matches: dict[str, float] = field(default_factory=dict)
    left_out: dict[str, str] = field(default_factory=dict)
    given_up: dict[tuple[str, str], float] = field(default_factory=dict)
    tables: int = 0
    rows: int = 0


@dataclass(frozen=True)
class Comparison:
    """One run over a corpus: where it works and how long a peer may take for one load."""

    bench: Bench
    corpus: Corpus
    work: Path
    patience_s: float
    measures: Measures

    def round(self, peers: list[tuple[Peer, Path]], *, is_last: bool) -> None:
        """Load with researchdb and every peer; after the last round search as well."""
        with ExitStack() as kept:
            ours = kept.enter_context(self.bench.fresh("bench_researchdb"))
            before, after = self.work / "rows", self.work / "rows-changed"
            tables = self._ours(ours, before, after)
            self.measures.tables = len(tables)
            self.measures.rows = sum(table.count for table in tables)
            address: dict[str, URL] = {}
            for number, (peer, python) in enumerate(peers):
                url = kept.enter_context(self.bench.fresh(f"bench_peer_{number}"))
                address[peer.name] = url
                if peer.name not in self.measures.left_out:
                    self._peer(peer, python, url, tables, (before, before, after))
            if is_last and UPSERT in address and self._sqlite.exists():
                self._search(ours, address[UPSERT], after)

    @property
    def _sqlite(self) -> Path:
        return self.work / "peer.sqlite"

    def _ours(self, url: URL, before: Path, after: Path) -> list[Table]:
        """Seed three times, and write what the rows were and became; return the tables."""
        for run, folder in zip(RUNS, (before, None, after), strict=True):
            if run == RUNS[2]:
                self.corpus.change(CHANGED_SHARE, version=1)
            self._run(
                OURS,
                run,
                [sys.executable, "-m", "benchmarks.child"],
                [str(self.corpus.seeds), str(self.corpus.articles)],
                url.render_as_string(hide_password=False),
            )
            if folder == before:
                tables = export(url, before)
            elif folder:
                export(url, folder)
        self.corpus.change(CHANGED_SHARE, version=0)
        return tables

    def _peer(
        self, peer: Peer, python: Path, url: URL, tables: list[Table], folders: tuple[Path, ...]
    ) -> None:
        """Load the rows of each folder in turn; stop where the peer takes too long."""
        address = url.set(drivername="postgresql").render_as_string(hide_password=False)
        arguments = peer.arguments
        if peer.module == "sqlite_fts":
            self._sqlite.unlink(missing_ok=True)
            address = str(self._sqlite)
        elif peer.module == "dbt_seed":
            arguments = (str(self.work / "dbt-project"),)
        else:
            with connect(url) as connection:
                postgres.create(connection, tables)
        for run, folder in zip(RUNS, folders, strict=True):
            command = [str(python), "-m", f"benchmarks.peers.{peer.module}"]
            try:
                self._run(peer.name, run, command, [str(folder), *arguments], address)
            except subprocess.TimeoutExpired:
                self.measures.left_out[peer.name] = f"{run}: given up after {self.patience_s:.0f} s"
                self.measures.given_up[peer.name, run] = self.patience_s
                return
            except subprocess.CalledProcessError:
                self.measures.left_out[peer.name] = f"{run}: failed, as told above"
                return
            if peer.has_our_tables and run == RUNS[0]:
                with connect(url) as connection:
                    held = postgres.count(connection, tables)
                if held != sum(table.count for table in tables):
                    raise SystemExit(f"{peer.name} loaded {held} rows; the figures mean nothing")

    def _run(
        self, name: str, run: str, command: list[str], arguments: list[str], address: str
    ) -> None:
        """Let a process of its own load; take down what it took."""
        _tell(f"{self.corpus.count} articles, {run}: {name}")
        self.bench.settle()
        figures = self.measures.loads[name][run]
        done = subprocess.run(
            [*command, *arguments],
            env={**os.environ, "DATABASE_URL": address, "DO_NOT_TRACK": "1"},
            cwd=_ROOT,
            check=True,
            stdout=subprocess.PIPE,
            timeout=self.patience_s,
        )
        said = json.loads(done.stdout)
        taken = Taken(said["seconds"], said["cpu_seconds"])
        _tell(f"    {_time(taken.seconds)} / {_time(taken.cpu_seconds)}")
        figures.append(taken)

    def _search(self, ours: URL, theirs: URL, rows: Path) -> None:
        _tell(f"{self.corpus.count} articles: searching")
        with ExitStack() as kept:
            owner, peer = (
                kept.enter_context(closing(connect(url, autocommit=True))) for url in (ours, theirs)
            )
            for connection in (owner, peer):
                connection.execute("vacuum analyze")
            queries = search.choose(peer, rows)
            reader = kept.enter_context(closing(connect(self.bench.reader_url(ours))))
            lite, ask_lite = search.sqlite_asker(self._sqlite)
            kept.enter_context(closing(lite))
            askers = {
                OURS: search.researchdb_asker(reader),
                UPSERT: search.tsquery_asker(peer),
                FTS5: ask_lite,
            }
            self.measures.matches = search.count(self._sqlite, queries)
            self.measures.searches = search.ask_in_turns(askers, queries)


def main() -> None:
    """Read the arguments, measure and print the table."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.peers", description=__doc__)
    parser.add_argument("articles", nargs="?", type=int, default=1000, help="default: 1000")
    parser.add_argument("--rounds", type=int, default=1, help="default: 1")
    parser.add_argument("--only", default="", help="peers whose name matches this pattern")
    parser.add_argument(
        "--patience", type=float, default=1200, help="seconds a peer gets for a run; default: 1200"
    )
    parser.add_argument("--work", type=Path, default=WORK, help="folder for corpus and server")
    given = parser.parse_args()
    work = given.work / "peers"
    measures = Measures()
    peers = []
    for peer in PEERS:
        if re.search(given.only, peer.name):
            try:
                # Hidden, so that the type checker does not walk through them.
                folder = work / (".dbt" if peer.packages is _DBT else ".general")
                peers.append((peer, environment(folder, *peer.packages)))
            except NotInstalled as why:
                measures.left_out[peer.name] = f"skipped, it could not be installed: {why}"
                _tell(f"{peer.name} {measures.left_out[peer.name]}")
    corpus = Corpus(work / f"corpus-{given.articles}", given.articles)
    _tell(f"{given.articles} articles: writing the corpus")
    corpus.write()
    with running(work / "desk") as bench:
        comparison = Comparison(bench, corpus, work, given.patience, measures)
        for number in range(1, given.rounds + 1):
            comparison.round(peers, is_last=number == given.rounds)
        version = bench.version
    print(
        f"PostgreSQL {version}, {given.articles:,} articles; the peers load {measures.rows:,} rows"
        f" of {measures.tables} tables. Loads: on the clock / of all processors. {OURS}: the time;"
        " all others: how many times as long.\n"
    )
    print(*table(measures), sep="\n")


def table(measures: Measures) -> list[str]:
    """Return the lines of a Markdown table: a row for each way, a column for each task."""
    kinds = list(measures.searches.get(OURS, ()))
    heads = [*RUNS, *(f"{kind} ({measures.matches[kind]:,.0f})" for kind in kinds)]
    lines = [f"| | {' | '.join(heads)} |", f"|---|{'---:|' * len(heads)}"]
    for name in measures.loads:
        cells = [_load(measures, name, run) for run in RUNS]
        cells += [_search(measures, name, kind) for kind in kinds]
        lines.append(f"| {name} | {' | '.join(cells)} |")
    return [*lines, *(f"\n{name}: {why}" for name, why in measures.left_out.items())]


def _load(measures: Measures, name: str, run: str) -> str:
    """Return clock and processor time: of researchdb in seconds, of others beside it."""
    taken, ours = measures.loads[name][run], measures.loads[OURS][run]
    if not taken:
        limit = measures.given_up.get((name, run))
        return f"over {_ratio(limit / median(one.seconds for one in ours))}" if limit else ""
    parts: tuple[Callable[[Taken], float], ...] = (lambda t: t.seconds, lambda t: t.cpu_seconds)
    if name == OURS:
        return " / ".join(_time(median(map(part, ours))) for part in parts)
    return " / ".join(
        _ratio(median(part(one) / part(own) for one, own in zip(taken, ours, strict=False)))
        for part in parts
    )


def _search(measures: Measures, name: str, kind: str) -> str:
    """Return the time of a search: of researchdb in milliseconds, of others beside it."""
    if name not in measures.searches:
        return ""
    seconds, ours = measures.searches[name][kind], measures.searches[OURS][kind]
    return _time(ours) if name == OURS else _ratio(seconds / ours)


def _time(seconds: float) -> str:
    return f"{seconds:.1f} s" if seconds >= 1 else f"{seconds * 1000:.3g} ms"


def _ratio(times: float) -> str:
    return f"{times:,.0f}" if times >= 100 else f"{times:.2g}"


def _tell(progress: str) -> None:
    print(progress, file=sys.stderr)


if __name__ == "__main__":
    main()
