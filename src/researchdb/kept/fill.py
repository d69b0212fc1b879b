"""Filling: the rows of touched keys are worked out anew, table by table, and what differs written.

All keys touched is the full fill; one SELECT serves both. What is worked out from rows that do
not change within the transaction is the same however often it is done.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path

from sqlalchemy import Connection, text

from researchdb import built_last, roles
from researchdb.kept.files import FOLDER, Definition, Touched, discover
from researchdb.model import KEPT

THIS_RUN = "this_run"
"""Temporary table of the run whose changes count, read by the touched sets."""

Steps = tuple[Touched | Definition, ...]
Rows = tuple[str, ...]
"""Conditions that the rows of touched keys fulfil, each its own; all rows without any."""

_ALL_IDS = "select id from research.{table}"
_ALL_ROWS = "select {table}.* from research.{table}"
_CHANGED_ROWS = """
    select {table}.* from research.{table}
    inner join loaded_files on {table}.seed_file_id = loaded_files.id
    inner join this_run on {table}.updated_run_id = this_run.id
"""

_ANALYSE_FROM = 1000
_MUCH_SHARE = 0.2
_MUCH_FROM = 64
"""Files; of fewer, what they touch is worked out sooner than everything."""
_MUCH_PAIRS = 20_000


def update(connection: Connection, run_id: int, sql_folder: Path, taken: built_last.Taken) -> None:
    """Bring the kept answers to the rows as this run leaves them, as the role of the caller.

    The temporary table ``loaded_files`` holds the files of the run; the sets find what it wrote of
    a table in ``changed_<table>``, and the kept rows that came or went by then in
    ``mended_<table>``. Tables that were filled by another definition, or never, are filled from
    scratch with all others, and so are all where much of the desk is new. Indexes that were
    ``taken`` away are built from the rows of each table as soon as they stand.
    """
    steps = discover(sql_folder)
    indexes = taken.indexes_of(KEPT.tables)
    if differing(connection, sql_folder) or _is_much_read(connection):
        _fill_all(connection, steps, indexes)
        return
    built_last.put_back(connection, indexes)
    connection.exec_driver_sql(
        f"create temporary table {THIS_RUN} on commit drop as select {int(run_id)}::bigint as id"
    )
    # Unknown, they would be taken for thousands of rows, and every table read whole.
    connection.exec_driver_sql(f"analyze loaded_files, {THIS_RUN}")
    sets = sets_of(steps).values()
    with _changed(connection, sets, _CHANGED_ROWS, "table"), _reading_little(connection):
        _perform(connection, steps)
    connection.exec_driver_sql(f"drop table {THIS_RUN}")


def fill_all(connection: Connection, sql_folder: Path) -> tuple[str, ...]:
    """Fill every table from scratch, in the caller's transaction, as the owner; return which."""
    steps = discover(sql_folder)
    with roles.acting_as(connection, roles.OWNER):
        _fill_all(connection, steps)
    return tuple(step.name for step in _definitions(steps))


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


def _is_much_read(connection: Connection) -> bool:
    """Return whether the run read so many files that all answers are worked out as fast."""
    query = "select (select count(*) from loaded_files), (select count(*) from research.seed_files)"
    loaded, known = connection.exec_driver_sql(query).one()
    return bool(loaded >= max(_MUCH_FROM, known * _MUCH_SHARE))


def _fill_all(
    connection: Connection, steps: Steps, indexes: Sequence[built_last.Rule] = ()
) -> None:
    filled = {f"{FOLDER}.{step.name}" for step in _definitions(steps)}
    built_last.put_back(connection, (rule for rule in indexes if rule.table_name not in filled))
    with everything_changed(connection, steps):
        _perform(connection, steps, is_full=True, indexes=indexes)
    connection.exec_driver_sql("delete from kept.definitions")
    for step in _definitions(steps):
        connection.execute(
            text("insert into kept.definitions (name, sha256) values (:name, :sha256)"),
            {"name": step.name, "sha256": step.sha256},
        )


def sets_of(steps: Steps) -> dict[str, Touched]:
    """Return the touched sets by name."""
    return {step.name: step for step in steps if isinstance(step, Touched)}


@contextmanager
def everything_changed(connection: Connection, steps: Steps) -> Iterator[None]:
    """Let every row count as written in the run, for the sets that are no ids of one table."""
    pairs = [step for step in sets_of(steps).values() if step.table is None]
    with _changed(connection, pairs, _ALL_ROWS, "view"), reading_much(connection):
        yield


def reading_much(connection: Connection) -> AbstractContextManager[None]:
    """Take no nested loops: where much of a table is joined they are an error of estimate."""
    return _planned(connection, "enable_nestloop", "off")


def _reading_little(connection: Connection) -> AbstractContextManager[None]:
    """Prefer indexes: of what is asked anew and again most lies in memory."""
    return _planned(connection, "random_page_cost", "1.1")


@contextmanager
def _planned(connection: Connection, setting: str, value: str) -> Iterator[None]:
    before = connection.scalar(text("select current_setting(:setting)"), {"setting": setting})
    roles.set_local(connection, setting, value)
    yield
    roles.set_local(connection, setting, before)


@contextmanager
def _changed(
    connection: Connection, sets: Iterable[Touched], rows: str, relation: str
) -> Iterator[None]:
    """Let ``changed_<table>`` give the rows of each table that the sets start from.

    As a ``relation`` of its own, a table or a view: of few rows the planner is to know how few.
    """
    names = [
        f"changed_{table}" for table in sorted({name for step in sets for name in step.changed})
    ]
    for name in names:
        query = rows.format(table=name.removeprefix("changed_"))
        connection.exec_driver_sql(f"create temporary {relation} {name} as {query}")
    if relation == "table":
        connection.exec_driver_sql(f"analyze {', '.join(names)}")
    yield
    connection.exec_driver_sql(f"drop {relation} {', '.join(names)}")


def _perform(
    connection: Connection,
    steps: Steps,
    *,
    is_full: bool = False,
    indexes: Sequence[built_last.Rule] = (),
) -> None:
    """Work out sets and tables in their order; full, with everything touched."""
    sets = sets_of(steps)
    noted = set() if is_full else {name for step in sets.values() for name in step.mended}
    counts: dict[str, int] = {}
    much = set()
    for step in steps:
        if isinstance(step, Touched):
            counts[step.name] = keep_set(connection, step, is_full=is_full)
            if _is_much(connection, step, counts[step.name]):
                much.add(step.name)
            continue
        if is_full:
            _fill(connection, step, indexes)
        elif step.name in noted or any(counts[name] for name in step.touched):
            with reading_much(connection) if much & step.touched.keys() else nullcontext():
                _mend(connection, step, tuple(_touched_rows(step, sets)))
            if step.name not in noted:
                connection.exec_driver_sql(f"drop table mended_{step.name}")
    for name in noted:
        connection.exec_driver_sql(f"drop table mended_{name}")
    for touched in sets.values():
        connection.exec_driver_sql(f"drop table {touched.stands_in}")


def keep_set(connection: Connection, step: Touched, *, is_full: bool) -> int:
    """Make the temporary table of a touched set, full with all ids; return how many rows it has."""
    query = _ALL_IDS.format(table=step.table) if is_full and step.table else step.sql
    # Sorted: a hash table made for many more rows than there are is walked again and again.
    with _planned(connection, "enable_hashagg", "off"):
        count = connection.exec_driver_sql(
            f"create temporary table {step.stands_in} on commit drop as {query}"
        ).rowcount
    # Afterwards: millions of pairs would each go to another page of an index that is there.
    connection.exec_driver_sql(f"alter table {step.stands_in} add primary key (id)")
    connection.exec_driver_sql(f"analyze {step.stands_in}")
    return count


def _is_much(connection: Connection, step: Touched, count: int) -> bool:
    """Return whether a set has so many rows that what follows from it reads whole tables."""
    if step.table is None:
        return count >= _MUCH_PAIRS
    query = text("select reltuples from pg_class where oid = cast(:table as regclass)")
    rows = connection.scalar(query, {"table": f"research.{step.table}"})
    return bool(count >= max(_ANALYSE_FROM, rows * _MUCH_SHARE))


def _touched_rows(step: Definition, sets: Mapping[str, Touched]) -> Iterator[str]:
    """Yield the conditions that the kept rows of touched keys fulfil; none if all rows do."""
    for name, columns in step.touched.items():
        for column in columns:
            yield f" where {column} in (select id from {sets[name].stands_in})"  # noqa: S608 - names of our files


def _fill(connection: Connection, step: Definition, indexes: Iterable[built_last.Rule]) -> None:
    """Replace all rows by what the definition gives, and make the indexes it is to have."""
    table = f"{FOLDER}.{step.name}"
    connection.exec_driver_sql(f"delete from {table}")  # noqa: S608 - names of our files
    written = connection.exec_driver_sql(f"insert into {table} {step.sql}").rowcount
    built_last.put_back(connection, (rule for rule in indexes if rule.table_name == table))
    _analyse(connection, table, written)


def _mend(connection: Connection, step: Definition, rows: Rows) -> None:
    """Bring these rows, or all, to what the definition gives, and write only what differs.

    Rows that went and rows that came stand in the temporary table ``mended_<table>`` afterwards,
    the former with the ``place`` where they stood.
    """
    table, mended = f"{FOLDER}.{step.name}", f"mended_{step.name}"
    columns = ", ".join(KEPT.tables[table].columns.keys())
    before = " union ".join(
        f"select false as is_kept, ctid as place, * from {table}{where}"  # noqa: S608 - names of our files
        for where in rows or [""]
    )
    differing = connection.exec_driver_sql(
        f"create temporary table {mended} on commit drop as"  # noqa: S608 - names of our files
        f" select bool_and(is_kept) as is_kept, min(place) as place, {columns}"
        f" from ({before} union all select true, null, * from ({step.sql}) as now) as rows"
        f" group by {columns} having bool_and(is_kept) = bool_or(is_kept)"
    ).rowcount
    if not differing:
        return
    connection.exec_driver_sql(
        f"delete from {table} where ctid = any(array(select place from {mended}))"  # noqa: S608 - names of our files
    )
    written = connection.exec_driver_sql(
        f"insert into {table} ({columns}) select {columns} from {mended} where is_kept"  # noqa: S608 - names of our files
    ).rowcount
    connection.exec_driver_sql(f"analyze {mended}")
    _analyse(connection, table, written)


def _analyse(connection: Connection, table: str, written: int) -> None:
    """Let the planner know a table anew of which much was written, or that it never knew."""
    query = "select reltuples from pg_class where oid = cast(:table as regclass)"
    known = connection.scalar(text(query), {"table": table})
    if written and (known < 0 or written >= max(_ANALYSE_FROM, known * _MUCH_SHARE)):
        with roles.acting_as(connection, roles.OWNER):
            connection.exec_driver_sql(f"analyze {table}")


def _definitions(steps: Iterable[Touched | Definition]) -> list[Definition]:
    return [step for step in steps if isinstance(step, Definition)]
