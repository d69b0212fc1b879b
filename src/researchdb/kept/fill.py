"""Filling: the rows of touched keys are deleted and worked out anew, table by table.

All keys touched is the full fill; one SELECT serves both. What is worked out from rows that do
not change within the transaction is the same however often it is done.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, text

from researchdb import roles
from researchdb.kept.files import FOLDER, Definition, Touched, discover

THIS_RUN = "this_run"
"""Temporary table of the run whose changes count, read by the touched sets."""

_CHANGED_ROWS = """
    select {table}.* from research.{table}
    inner join loaded_files on {table}.seed_file_id = loaded_files.id
    inner join this_run on {table}.updated_run_id = this_run.id
"""
_ALL_ROWS = "select {table}.* from research.{table}"
_ALL_IDS = "select id from research.{table}"

_ANALYSE_FROM = 1000


def update(connection: Connection, run_id: int, sql_folder: Path) -> None:
    """Bring the kept answers to the rows as this run leaves them, as the role of the caller.

    The temporary table ``loaded_files`` holds the files of the run; the sets find what it wrote of
    a table in ``changed_<table>``. Tables that were filled by another definition, or never, are
    filled from scratch with all others.
    """
    steps = discover(sql_folder)
    if differing(connection, sql_folder):
        _fill_all(connection, steps)
        return
    connection.exec_driver_sql(
        f"create temporary table {THIS_RUN} on commit drop as select {int(run_id)}::bigint as id"
    )
    sets = [step for step in steps if isinstance(step, Touched)]
    with _changed(connection, sets, _CHANGED_ROWS):
        _perform(connection, steps, is_full=False)
    connection.exec_driver_sql(f"drop table {THIS_RUN}")


def fill_all(connection: Connection, sql_folder: Path) -> None:
    """Fill every table from scratch, in the caller's transaction, as the owner."""
    with roles.acting_as(connection, roles.OWNER):
        _fill_all(connection, discover(sql_folder))


def refill_changed(connection: Connection, sql_folder: Path) -> tuple[str, ...]:
    """Fill all tables if any was filled by another definition; return which those were."""
    changed = differing(connection, sql_folder)
    if changed:
        fill_all(connection, sql_folder)
    return changed


def differing(connection: Connection, sql_folder: Path) -> tuple[str, ...]:
    """Return the tables that were filled by another definition than their file, or never."""
    files = {step.name: step.sha256 for step in _definitions(discover(sql_folder))}
    if not files:
        return ()
    known = connection.execute(text("select name, sha256 from kept.definitions"))
    filled = {row.name: row.sha256 for row in known}
    return tuple(name for name, sha256 in files.items() if filled.get(name) != sha256)


def _fill_all(connection: Connection, steps: tuple[Touched | Definition, ...]) -> None:
    pairs = [step for step in steps if isinstance(step, Touched) and step.table is None]
    with _changed(connection, pairs, _ALL_ROWS):
        _perform(connection, steps, is_full=True)
    connection.exec_driver_sql("delete from kept.definitions")
    for step in _definitions(steps):
        connection.execute(
            text("insert into kept.definitions (name, sha256) values (:name, :sha256)"),
            {"name": step.name, "sha256": step.sha256},
        )


@contextmanager
def _changed(connection: Connection, sets: list[Touched], rows: str) -> Iterator[None]:
    """Let ``changed_<table>`` give the rows of each table that the sets start from."""
    tables = sorted({name for step in sets for name in step.changed})
    for name in tables:
        query = rows.format(table=name)
        connection.exec_driver_sql(f"create temporary view changed_{name} as {query}")
    yield
    for name in tables:
        connection.exec_driver_sql(f"drop view changed_{name}")


def _perform(
    connection: Connection, steps: tuple[Touched | Definition, ...], *, is_full: bool
) -> None:
    """Work out sets and tables in their order; in a full fill a set holds all ids of its table.

    The pairs of rows in a set are no table: a full fill works them out as of a run that wrote all.
    """
    sets = [step for step in steps if isinstance(step, Touched)]
    by_name = {step.name: step for step in sets}
    counts: dict[str, int] = {}
    for step in steps:
        if isinstance(step, Touched):
            query = _ALL_IDS.format(table=step.table) if is_full and step.table else step.sql
            counts[step.name] = _keep(connection, step, query)
        elif counts[step.touched]:
            _fill(connection, step, by_name[step.touched])
    for step in sets:
        connection.exec_driver_sql(f"drop table {step.stands_in}")


def _keep(connection: Connection, step: Touched, query: str) -> int:
    """Make the temporary table of a touched set and return how many rows it has."""
    connection.exec_driver_sql(
        f"create temporary table {step.stands_in} (id bigint primary key) on commit drop"
    )
    count = connection.exec_driver_sql(f"insert into {step.stands_in} (id) {query}").rowcount
    connection.exec_driver_sql(f"analyze {step.stands_in}")
    return count


def _fill(connection: Connection, step: Definition, by: Touched) -> None:
    """Replace the rows of touched keys by what the definition gives for them."""
    table = f"{FOLDER}.{step.name}"
    for column in step.columns:
        connection.exec_driver_sql(
            f"delete from {table} where {column} in (select id from {by.stands_in})"  # noqa: S608 - names of our files
        )
    count = connection.exec_driver_sql(f"insert into {table} {step.sql}").rowcount
    never = "select reltuples < 0 from pg_class where oid = cast(:table as regclass)"
    if count >= _ANALYSE_FROM or (count and connection.scalar(text(never), {"table": table})):
        with roles.acting_as(connection, roles.OWNER):
            connection.exec_driver_sql(f"analyze {table}")


def _definitions(steps: Iterable[Touched | Definition]) -> list[Definition]:
    return [step for step in steps if isinstance(step, Definition)]
