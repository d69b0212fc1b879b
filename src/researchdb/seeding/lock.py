"""One seed run at a time: an advisory lock that ends with the transaction."""

from __future__ import annotations

from collections.abc import Callable

import sqlalchemy as sa

from researchdb.errors import DatabaseError

Say = Callable[[str], None]

# Any constant will do; it spells "seed".
_LOCK_KEY = 0x73656564


def take_lock(connection: sa.Connection, *, wait: bool, say: Say | None) -> None:
    """Take the lock of the seeder until the transaction ends, or say who has it."""
    key = {"key": _LOCK_KEY}
    if connection.scalar(sa.text("select pg_try_advisory_xact_lock(:key)"), key):
        return
    holder = connection.execute(
        sa.text("""
            select pg_locks.pid, pg_stat_activity.usename, pg_stat_activity.xact_start
            from pg_locks
            left join pg_stat_activity on pg_locks.pid = pg_stat_activity.pid
            inner join pg_database on pg_locks.database = pg_database.oid
            where pg_locks.locktype = 'advisory' and pg_locks.granted
                and pg_locks.objid = :key and pg_locks.classid = 0
                and pg_database.datname = current_database()
        """),
        key,
    ).first()
    who = "another seed run"
    if holder:
        since = f" since {holder.xact_start:%H:%M:%S} UTC" if holder.xact_start else ""
        who = f"the seed run of {holder.usename} (server process {holder.pid}){since}"
    if not wait:
        raise DatabaseError(f"{who} holds the lock; run again when it has ended")
    if say:
        say(f"waiting for {who}")
    connection.execute(sa.text("select pg_advisory_xact_lock(:key)"), key)
