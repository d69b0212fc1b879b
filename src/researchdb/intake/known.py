"""What the desk knows already, as far as proposals need it in mind."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice

import sqlalchemy as sa

from researchdb import paths
from researchdb.text.mentions import Matcher

CONTEXT = 40
"""Characters kept on either side of a name that was decided."""


@dataclass(frozen=True)
class KnownName:
    """A name of an actor: ``form`` is ``main`` or a term of ``name_kinds``."""

    name: str
    actor: str
    actor_kind: str
    form: str
    is_ambiguous: bool


@dataclass(frozen=True)
class Ruling:
    """How a person decided one occurrence of a name; ``actor`` is None where it meant none.

    ``before`` and ``after`` are up to forty characters on either side, empty where no text is held.
    """

    name: str
    actor: str | None
    before: str
    after: str


@dataclass(frozen=True)
class Known:
    """Names with whom they stand for, and what was decided about them so far."""

    names: tuple[KnownName, ...] = ()
    rulings: tuple[Ruling, ...] = ()


def read_known(connection: sa.Connection) -> Known:
    """Return the live names of all live actors, and every live ruling on a name."""
    names = connection.exec_driver_sql(_statement("known_names"))
    rulings = connection.exec_driver_sql(_statement("known_rulings"))
    return Known(
        tuple(KnownName(*row) for row in names),
        tuple(
            Ruling(name, actor, *_around(text or "", name, nth))
            for name, nth, actor, text in rulings
        ),
    )


def _statement(name: str) -> str:
    return (paths.sql() / "intake" / f"{name}.sql").read_text(encoding="utf-8")


def _around(text: str, name: str, nth: int) -> tuple[str, str]:
    """Return what stands before and after the ``nth`` occurrence of ``name``, if it has one."""
    found = next(islice(Matcher([name]).find(text), nth - 1, None), None) if text else None
    if found is None:
        return "", ""
    return text[max(0, found.start - CONTEXT) : found.start], text[found.end : found.end + CONTEXT]
