"""One run of the seeder: lock, survey, read, stage, load, verify, keep answers, commit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path

import psycopg
import sqlalchemy as sa
from sqlalchemy.exc import DBAPIError

from researchdb import __version__, kept, paths, roles
from researchdb.errors import DatabaseError, Problem, SeedProblems

from . import foreign_keys, verify
from .articles import NO_ARTICLES, ArticleFolders
from .checking import Progress, read_seeds
from .load import LOADED, Loader, TableCount
from .lock import Say, take_lock
from .mentions import refresh_mentions
from .names import Names
from .parse import Name, Parsed
from .reading import Reading
from .rename import rename_row
from .report import SeedReport, summarise
from .reuse import REUSE_TABLES, find_reuse
from .shape import shapes
from .stage import Staging
from .survey import Survey, find_files, known_files, record, survey

_ANALYSE_FROM = 1000
_KEYS_LAST_FROM = 10_000
"""With fewer rows than this, checking foreign keys row by row is cheaper than building them."""

# Null stands for an article that was not at hand.
_GIVEN = "unnest(cast(:ids as bigint[]), cast(:hashes as text[])) as given (id, sha256)"
_NOTE_LOADED = sa.text(f"""
    insert into loaded_files (id, has_text)
    select given.id, given.sha256 is not null from {_GIVEN}
""")  # noqa: S608 - a constant
_NOTE_ARTICLES = sa.text(f"""
    update research.seed_files set article_sha256 = given.sha256
    from {_GIVEN}
    where seed_files.id = given.id and given.sha256 is not null
""")  # noqa: S608 - a constant


def seed(
    connection: sa.Connection,
    seeds: Path,
    articles: ArticleFolders = NO_ARTICLES,
    *,
    only: Sequence[Path] = (),
    dry_run: bool = False,
    wait: bool = True,
    progress: Progress | None = None,
    say: Say | None = None,
) -> SeedReport:
    """Bring the database to the seeds in one transaction and return what that changed.

    ``only`` limits the run to some files; others keep their rows. A dry run does everything and
    takes it back. Raises ``SeedProblems`` with every fault of the files, ``DatabaseError``.
    """
    transaction = connection.begin_nested() if connection.in_transaction() else connection.begin()
    try:
        with _explained():
            # As the login itself: the writer may not see since when another session runs.
            take_lock(connection, wait=wait, say=say)
        with roles.acting_as(connection, roles.WRITER), _explained():
            files = find_files(seeds, only)
            plan = survey(files, known_files(connection), articles, is_whole=not only)
            if plan.load or plan.gone:
                run = _Run(connection, seeds, files, plan, articles)
                report = run.perform(progress, dry_run=dry_run)
            else:
                report = SeedReport(is_dry_run=dry_run, unchanged_files=plan.unchanged)
        if dry_run:
            transaction.rollback()
        else:
            with _explained():
                transaction.commit()
    except BaseException:
        if transaction.is_active:
            transaction.rollback()
        raise
    return report


class _Run:
    """The steps of a run that has something to load."""

    def __init__(
        self,
        connection: sa.Connection,
        seeds: Path,
        files: dict[str, Path],
        plan: Survey,
        articles: ArticleFolders,
    ) -> None:
        self._connection = connection
        self._seeds = seeds
        self._files = files
        self._plan = plan
        self._articles = articles
        self._staging = Staging(connection)

    def perform(self, progress: Progress | None, *, dry_run: bool) -> SeedReport:
        self._run_id = self._begin()
        ids = record(self._connection, self._run_id, self._plan.load)
        gone = self._retire_files()
        with closing(Names()) as names:
            self._read(ids, gone, names, progress)
        keys = foreign_keys.take_away(self._connection) if self._is_first_load() else []
        counts = self._load()
        self._verify(counts)
        foreign_keys.put_back(self._connection, keys)
        kept.update(self._connection, self._run_id, paths.sql())
        report = summarise(self._connection, self._run_id, self._plan, counts, dry_run=dry_run)
        self._finish()
        return report

    def _read(
        self, ids: dict[str, int], gone: dict[str, int], names: Names, progress: Progress | None
    ) -> None:
        """Stage the rows of the files of this run. Raises ``SeedProblems`` with all of them."""

        def stage(parsed: Parsed) -> None:
            self._staging.add(parsed.rows, ids[parsed.path])

        reading = Reading(self._files, names, [])
        load = list(self._plan.load)
        read_seeds(reading, self._seeds, load, self._articles, progress, stage)
        if not reading.problems:
            self._staging.finish()
        self._note_loaded({**ids, **gone}, reading)
        reading.resolve(self._live_names)
        if not reading.problems:
            self._rename(reading)
        reading.problems += verify.declared_elsewhere(self._connection, names)
        reading.problems += verify.cited_elsewhere(self._connection, reading)
        if reading.problems:
            raise SeedProblems(reading.problems, self._seeds)

    def _begin(self) -> int:
        query = sa.text("""
            insert into research.seed_runs (started_at, finished_at, tool_version)
            values (clock_timestamp(), clock_timestamp(), :version)
            returning id
        """)
        return int(self._connection.execute(query, {"version": __version__}).scalar_one())

    def _retire_files(self) -> dict[str, int]:
        query = sa.text("""
            update research.seed_files set retired_run_id = :run
            where path = any(:paths)
            returning path, id
        """)
        values = {"run": self._run_id, "paths": list(self._plan.gone)}
        return {row.path: row.id for row in self._connection.execute(query, values)}

    def _note_loaded(self, ids: dict[str, int], reading: Reading) -> None:
        """Write down which files this run stands for, and which articles were at hand."""
        self._connection.exec_driver_sql(
            "create temporary table loaded_files (id bigint primary key, has_text boolean)"
        )
        rows = [(id_, reading.articles.get(path)) for path, id_ in ids.items()]
        values = {"ids": [id_ for id_, _ in rows], "hashes": [sha256 for _, sha256 in rows]}
        self._connection.execute(_NOTE_LOADED, values)
        self._connection.execute(_NOTE_ARTICLES, values)

    def _live_names(self, names: Iterable[Name]) -> set[Name]:
        """Return which of ``names`` live rows of files outside this run have."""
        return {(table, key) for table, key, *_ in verify.held_elsewhere(self._connection, names)}

    def _rename(self, reading: Reading) -> None:
        for table, old, new, path, line in reading.renamed:
            if reading.names.declared_at((table, old)):
                found = f"{old!r} is both an old and a present key"
                remedy = "drop was, or the entry with the old key"
                reading.problems.append(Problem(path, line, "was", found, remedy))
                continue
            rename_row(self._connection, self._run_id, table, old, new)

    def _is_first_load(self) -> bool:
        """Return whether this run brings many rows into a database without articles."""
        if self._staging.row_count < _KEYS_LAST_FROM:
            return False
        held = "select exists (select from research.passages)"
        return not self._connection.scalar(sa.text(held))

    def _load(self) -> dict[str, TableCount]:
        staged = self._staging.tables
        loaders = {
            meant: Loader(self._connection, self._run_id, meant, is_staged=meant.name in staged)
            for meant in shapes()
            if meant.name != "mentions"  # found once the texts and names stand
        }
        loaded = sa.select(LOADED.c.id)
        with_text = loaded.where(LOADED.c.has_text)
        retired = {}
        for meant, loader in loaders.items():
            # Rows that follow from a text stay where that text was not at hand.
            files = with_text if meant.is_text_derived else loaded
            retired[meant] = loader.retire(files) if loader.holds(files) else 0
        # Without statistics the planner takes a table of five rows for a thousand, and views
        # joined to each other run for minutes.
        unknown = self._never_analysed()
        counts = {}
        for meant, loader in loaders.items():
            updated, revived = loader.update()
            if meant.is_text_derived:
                loader.follow()
            inserted = loader.insert()
            if inserted >= _ANALYSE_FROM or (inserted and meant.name in unknown):
                self._analyse(meant.name)
            counts[meant.name] = TableCount(meant.name, inserted, updated, revived, retired[meant])
        for meant, loader in loaders.items():
            if meant.is_text_derived:
                count = counts[meant.name]
                counts[meant.name] = replace(count, retired=count.retired + loader.retire_orphans())
        mentions = refresh_mentions(self._connection, self._run_id, counts)
        counts[mentions.table] = mentions
        find_reuse(self._connection, self._run_id)
        for name in unknown & {mentions.table, *REUSE_TABLES}:
            self._analyse(name)
        return counts

    def _analyse(self, table: str) -> None:
        with roles.acting_as(self._connection, roles.OWNER):
            self._connection.exec_driver_sql(f"analyze research.{table}")

    def _never_analysed(self) -> set[str]:
        found = self._connection.execute(
            sa.text(
                "select relname from pg_class"
                " where relnamespace = 'research'::regnamespace and reltuples < 0"
            )
        )
        return set(found.scalars())

    def _verify(self, counts: dict[str, TableCount]) -> None:
        problems = verify.unsaid_claims(self._connection)
        problems += verify.misquoted_evidence(self._connection)
        problems += verify.backward_ties(self._connection, self._run_id)
        problems += verify.circular_ties(self._connection, self._run_id)
        retired = {name for name, count in counts.items() if count.retired}
        if retired:
            problems += verify.dangling_rows(self._connection, self._run_id, retired)
        if problems:
            raise SeedProblems(problems, self._seeds)
        for when in ("immediate", "deferred"):
            self._connection.exec_driver_sql(f"set constraints all {when}")

    def _finish(self) -> None:
        self._connection.execute(
            sa.text(
                "update research.seed_runs set finished_at = clock_timestamp() where id = :run"
            ),
            {"run": self._run_id},
        )
        self._staging.drop()
        self._connection.exec_driver_sql(f"drop table {LOADED.name}")


@contextmanager
def _explained() -> Iterator[None]:
    """Turn what the database refuses into one line."""
    try:
        yield
    except (DBAPIError, psycopg.Error) as error:  # COPY speaks to the driver itself
        refusal = error.orig if isinstance(error, DBAPIError) else error
        diagnosis = getattr(refusal, "diag", None)
        if diagnosis is None or diagnosis.message_primary is None:
            raise
        parts = [diagnosis.message_primary, diagnosis.message_detail, diagnosis.message_hint]
        said = "; ".join(part for part in parts if part)
        raise DatabaseError(f"the database refuses the run: {said}; nothing was written") from error
