"""All tables of a run: settled first, then brought to what is staged, parents before children."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager, nullcontext
from dataclasses import replace

import sqlalchemy as sa

from researchdb import roles

from .load import LOADED, Loader, TableCount
from .mentions import refresh_mentions
from .reuse import REUSE_TABLES, find_reuse
from .shape import shapes
from .stage import SKETCHES

_LOADED = sa.select(LOADED.c.id)
_WITH_TEXT = _LOADED.where(LOADED.c.has_text)
_WITHOUT_TEXT = _LOADED.where(~LOADED.c.has_text)

_FEW = 10_000
_ANALYSE_FROM = 1000
_ANALYSE_SHARE = 0.2


def load_tables(
    connection: sa.Connection, run_id: int, staged: Mapping[str, int]
) -> dict[str, TableCount]:
    """Bring all seeded tables, and what is found in texts, to what is staged; return the counts.

    ``staged`` says how many rows of each table are staged.
    """
    stored = _tables_with(connection, "true")
    held = _tables_with(
        connection, "retired_run_id is null and seed_file_id in (select id from loaded_files)"
    )
    loaders = {
        meant: Loader(connection, run_id, meant, staged_count=staged.get(meant.name, 0))
        for meant in shapes()
        if meant.name != "mentions"  # found once the texts and names stand
    }
    counts = {meant.name: TableCount(meant.name) for meant in loaders}
    for meant, loader in loaders.items():
        if meant.name in held or meant.name in stored & staged.keys():
            # Rows that follow from a text stay where that text was not at hand.
            files = _WITH_TEXT if meant.is_text_derived else _LOADED
            counts[meant.name] = loader.settle(meant.table.c.seed_file_id.in_(files))
    known = _known_rows(connection)
    is_little = sum(loader.left for loader in loaders.values()) < _FEW
    with _looking_up(connection) if is_little else nullcontext():
        for meant, loader in loaders.items():
            updated, revived = loader.update()
            if meant.is_text_derived:
                loader.follow(_WITHOUT_TEXT)
            inserted = loader.insert()
            if inserted and _is_new(known[meant.name], inserted):
                _analyse(connection, meant.name)
            settled = counts[meant.name]
            counts[meant.name] = replace(
                settled, inserted=inserted, updated=updated, revived=revived
            )
    retired = {name for name, count in counts.items() if count.retired}
    for meant, loader in loaders.items():
        if meant.is_text_derived:
            count = counts[meant.name]
            orphans = loader.retire_orphans(retired)
            counts[meant.name] = replace(count, retired=count.retired + orphans)
    counts["mentions"] = refresh_mentions(connection, run_id)
    find_reuse(connection, run_id, is_staged=SKETCHES in staged)
    for name in ("mentions", *REUSE_TABLES):
        if known[name] < 0:
            _analyse(connection, name)
    return counts


def _known_rows(connection: sa.Connection) -> dict[str, float]:
    """Return how many rows the planner takes each table for; less than none if it never knew."""
    query = "select relname, reltuples from pg_class where relnamespace = 'research'::regnamespace"
    return {row.relname: row.reltuples for row in connection.exec_driver_sql(query)}


def _is_new(known: float, inserted: int) -> bool:
    """Return whether so much was inserted that the planner has to look at the table again.

    Without statistics it takes a table of five rows for a thousand, and views joined to each
    other run for minutes.
    """
    return known < 0 or inserted >= max(_ANALYSE_FROM, known * _ANALYSE_SHARE)


def _analyse(connection: sa.Connection, table: str) -> None:
    with roles.acting_as(connection, roles.OWNER):
        connection.exec_driver_sql(f"analyze research.{table}")


def _tables_with(connection: sa.Connection, condition: str) -> set[str]:
    """Return the seeded tables that hold a row which fulfils ``condition``."""
    queries = (
        f"select '{meant.name}'"  # noqa: S608 - names of our tables
        f" where exists (select from research.{meant.name} where {condition})"
        for meant in shapes()
    )
    return set(connection.exec_driver_sql(" union all ".join(queries)).scalars())


@contextmanager
def _looking_up(connection: sa.Connection) -> Iterator[None]:
    """Look each row up by its keys: of few rows the planner does not know how few they are."""
    settings = ("enable_hashjoin", "enable_mergejoin", "enable_seqscan")
    for name in settings:
        connection.exec_driver_sql(f"set local {name} to off")
    yield
    for name in settings:
        connection.exec_driver_sql(f"set local {name} to default")
