"""Real processes: two at once, one killed in the middle."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import URL, Connection, text

from researchdb.db import connect_url
from researchdb.errors import DatabaseError
from researchdb.seeding import seed
from researchdb.seeding.lock import take_lock
from tests.support import stored
from tests.support.desk import Desk

ROOT = Path(__file__).parents[3]


@contextmanager
def seeding(url: URL, desk: Desk) -> Iterator[subprocess.Popen[str]]:
    """Start a process that seeds the desk; it is gone afterwards."""
    address = url.render_as_string(hide_password=False)
    module = "tests.database.seeding.seed_process"
    with subprocess.Popen(
        [sys.executable, "-m", module, address, str(desk.seeds), str(desk.articles)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=ROOT,
    ) as process:
        try:
            yield process
        finally:
            process.kill()


def wait_for(process: subprocess.Popen[str], words: str) -> str:
    """Return the next line of the process that begins with ``words``."""
    assert process.stdout is not None
    for line in process.stdout:
        if line.startswith(words):
            return line.strip()
    assert process.stderr is not None
    raise AssertionError(f"the process never said {words!r}: {process.stderr.read()}")


def everything(url: URL) -> dict[str, dict[str, stored.Rows]]:
    with connect_url(url) as connection:
        return stored.content(connection)


def stop_at(connection: Connection, table: str) -> None:
    """Let a run that comes to write ``table`` say so and wait for the lock 1 of the test."""
    connection.execute(
        text(f"""
            create function research.stop_here() returns trigger language plpgsql as $$
            begin
                raise notice 'at {table}';
                perform pg_advisory_xact_lock(1);
                return null;
            end $$
        """)
    )
    connection.execute(
        text(
            f"create trigger stop_here after insert on research.{table}"
            " for each statement execute function research.stop_here()"
        )
    )


def test_second_run_says_who_holds_the_lock(clone: URL, desk: Desk) -> None:
    with connect_url(clone) as holder, connect_url(clone) as second:
        take_lock(holder, wait=True, say=None)
        pid = holder.scalar(text("select pg_backend_pid()"))
        with pytest.raises(DatabaseError) as refusal:
            seed(second, desk.seeds, desk.folders, wait=False)
        assert str(refusal.value).startswith(
            f"the seed run of researchdb (server process {pid}) since "
        )
        assert str(refusal.value).endswith(" UTC holds the lock; run again when it has ended")
    with connect_url(clone) as connection:
        assert stored.counts(connection)["seed_runs"] == 0
        assert seed(connection, desk.seeds, desk.folders, wait=False).changed


def test_lock_of_another_database_is_not_in_the_way(
    clone: URL, connection: Connection, desk: Desk
) -> None:
    with connect_url(clone) as holder:
        take_lock(holder, wait=True, say=None)
        assert seed(connection, desk.seeds, wait=False).changed


def test_second_run_waits_and_then_completes(clone: URL, desk: Desk) -> None:
    with connect_url(clone) as holder:
        take_lock(holder, wait=True, say=None)
        with seeding(clone, desk) as process:
            said = wait_for(process, "say")
            pid = holder.scalar(text("select pg_backend_pid()"))
            assert said.startswith(
                f"say waiting for the seed run of researchdb (server process {pid})"
            )
            holder.rollback()
            assert wait_for(process, "done") == "done True"
    assert everything(clone)["claims"]


def test_two_runs_at_once_end_as_one_would(clone: URL, connection: Connection, desk: Desk) -> None:
    with seeding(clone, desk) as one, seeding(clone, desk) as other:
        ends = {wait_for(process, "done") for process in (one, other)}
    assert ends == {"done True", "done False"}
    seed(connection, desk.seeds, desk.folders)
    assert everything(clone) == stored.content(connection)
    with connect_url(clone) as after:
        assert stored.counts(after) == stored.counts(connection)


@pytest.mark.parametrize("table", ["seed_runs", "claims", "mentions", "changes"])
def test_killed_run_leaves_nothing_and_the_next_completes(
    clone: URL, desk: Desk, table: str
) -> None:
    with connect_url(clone) as connection:
        seed(connection, desk.seeds)
    with connect_url(clone) as connection, connection.begin():
        stop_at(connection, table)
    with connect_url(clone) as connection:
        before = stored.stamps(connection)
    desk.change("claims.yaml", "is repaired.", "is mended.")
    desk.append("claims.yaml", NEW_CLAIM)
    desk.change("sources/beta.yaml", "    events:\n", NEW_LINK + "    events:\n")

    with connect_url(clone) as holder:
        holder.execute(text("select pg_advisory_lock(1)"))
        with seeding(clone, desk) as process:
            assert wait_for(process, "notice") == f"notice at {table}"
            os.kill(process.pid, signal.SIGKILL)
            assert process.wait() == -signal.SIGKILL
        holder.execute(text("select pg_advisory_unlock(1)"))
        # The server ends what the client left behind once it comes back to it; the seeder's
        # lock goes with it, so waiting for that lock is waiting for the end.
        take_lock(holder, wait=True, say=None)
        assert stored.stamps(holder) == before
        holder.rollback()

    with connect_url(clone) as connection:
        assert seed(connection, desk.seeds, desk.folders).changed
    with connect_url(clone) as connection:
        assert stored.content(connection)["claims"]["bridge-mended"]
        before = stored.stamps(connection)
        assert not seed(connection, desk.seeds, desk.folders).changed
        assert stored.stamps(connection) == before


NEW_CLAIM = """\
  - key: bridge-mended
    statement: The bridge was mended.
    kind: fact
"""
NEW_LINK = """\
      - {claim: bridge-mended, quote: "plans a ferry"}
"""
