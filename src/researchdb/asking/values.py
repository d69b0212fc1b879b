"""Words of the command line as values of PostgreSQL types."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Callable
from typing import Any

import sqlalchemy as sa

from researchdb.errors import QuestionError

_LARGEST = 2**63 - 1


def read_value(name: str, kind: str, written: str) -> Any:
    """Return the text as a value of the PostgreSQL type ``kind``; ``name`` is told in the error.

    Raises QuestionError when it is none.
    """
    reader, remedy = _READERS.get(kind, (_text, "write plain text"))
    try:
        return reader(written)
    except ValueError:
        raise QuestionError(f"{name}: {written!r} does not fit the type {kind}; {remedy}") from None


def _text(written: str) -> str:
    # What is no valid UTF-8 on the command line arrives as lone surrogates.
    written.encode()
    return written


def _boolean(written: str) -> bool:
    answers = {"true": True, "yes": True, "t": True, "false": False, "no": False, "f": False}
    if written.lower() not in answers:
        raise ValueError(written)
    return answers[written.lower()]


def _integer(written: str) -> int:
    value = int(written)
    if abs(value) > _LARGEST:
        raise ValueError(written)
    return value


def _number(written: str) -> float:
    value = float(written)
    if not math.isfinite(value):
        raise ValueError(written)
    return value


def _moment(written: str) -> dt.datetime:
    value = dt.datetime.fromisoformat(written)
    return value if value.tzinfo else value.replace(tzinfo=dt.UTC)


_READERS: dict[str, tuple[Callable[[str], Any], str]] = {
    "boolean": (_boolean, "write true or false"),
    "integer": (_integer, "write a whole number"),
    "bigint": (_integer, "write a whole number"),
    "double precision": (_number, "write a number such as 0.5"),
    "date": (dt.date.fromisoformat, "write a day such as 2025-01-31"),
    "timestamp with time zone": (_moment, "write a time such as 2025-01-31T12:00"),
}


def sql_type(kind: str) -> sa.types.TypeEngine[Any]:
    """Return the type of SQLAlchemy for a PostgreSQL type; text for what it does not know."""
    types: dict[str, sa.types.TypeEngine[Any]] = {
        "boolean": sa.Boolean(),
        "integer": sa.Integer(),
        "bigint": sa.BigInteger(),
        "double precision": sa.Double(),
        "date": sa.Date(),
        "timestamp with time zone": sa.DateTime(timezone=True),
    }
    return types.get(kind, sa.Text())
