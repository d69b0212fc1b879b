"""One `add` at a time: of two that see the same folder each would take in every article."""

from __future__ import annotations

from collections.abc import Callable

import sqlalchemy as sa

Say = Callable[[str], None]

# Any constant will do; it spells "addn".
_LOCK_KEY = 0x6164646E


def take_turn(connection: sa.Connection, say: Say) -> None:
    """Wait until no other `add` works with this database; the turn ends with the connection."""
    key = {"key": _LOCK_KEY}
    if not connection.scalar(sa.text("select pg_try_advisory_lock(:key)"), key):
        say("waiting for another `researchdb add` to end")
        connection.execute(sa.text("select pg_advisory_lock(:key)"), key)
