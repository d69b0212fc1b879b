"""One run of the seeder: lock, survey, read, stage, load, verify, keep answers, commit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from pathlib import Path

import psycopg
import sqlalchemy as sa
from sqlalchemy.exc import DBAPIError

from researchdb import __version__, built_last, kept, paths, roles
from researchdb.errors import DatabaseError, Problem, SeedProblems
from researchdb.model import KEPT, Base

from . import elsewhere, verify
from .articles import NO_ARTICLES, ArticleFolders
from .checking import Progress, read_seeds
from .load import LOADED, TableCount
from .lock import Say, take_lock
from .names import Names
from .parse import Name, Parsed
from .read import collecting_seldom
from .reading import Reading
from .rename import rename_row
from .report import SeedReport, summarise
from .stage import Staging
from .survey import Survey, find_files, known_files, record, survey
from .tables import load_tables

_BUILT_LAST_FROM = 10_000
"""With fewer rows than this, indexes and foreign keys row by row are cheaper than built last."""

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
                with collecting_seldom():
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
        files: Mapping[str, Path],
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
        # What a run looks up stands close together: to read whole tables instead takes longer.
        self._connection.exec_driver_sql("set local random_page_cost to 1.1")
        self._run_id = self._begin()
        ids = record(self._connection, self._run_id, self._plan.load)
        gone = self._retire_files()
        with closing(Names()) as names:
            self._read(ids, gone, names, progress)
        taken = self._take_rules()
        counts = load_tables(self._connection, self._run_id, self._staging.counts)
        built_last.put_back(self._connection, taken.indexes_of(Base.metadata.tables))
        self._verify(counts)
        built_last.put_back(self._connection, taken.foreign_keys)
        self._connection.exec_driver_sql("set local random_page_cost to default")
        kept.update(self._connection, self._run_id, paths.sql(), taken)
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
        reading.problems += elsewhere.declared_elsewhere(self._connection, names)
        reading.problems += elsewhere.cited_elsewhere(self._connection, reading)
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
        self._connection.exec_driver_sql("analyze loaded_files")
        self._connection.execute(_NOTE_ARTICLES, values)

    def _live_names(self, names: Iterable[Name]) -> set[Name]:
        """Return which of ``names`` live rows of files outside this run have."""
        return {
            (table, key) for table, key, *_ in elsewhere.held_elsewhere(self._connection, names)
        }

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
        if self._staging.counts.total() < _BUILT_LAST_FROM:
            return False
        held = "select exists (select from research.passages)"
        return not self._connection.scalar(sa.text(held))

    def _take_rules(self) -> built_last.Taken:
        """Drop, before a first load, indexes and foreign keys of all tables, and return them."""
        if not self._is_first_load():
            return built_last.Taken()
        return built_last.take_away(self._connection, [*Base.metadata.tables, *KEPT.tables])

    def _verify(self, counts: dict[str, TableCount]) -> None:
        problems = verify.unsaid_claims(self._connection, self._run_id)
        problems += verify.misquoted_evidence(self._connection, self._run_id)
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
