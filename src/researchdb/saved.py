"""The saved views and functions a reader can ask, as the database itself describes them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from difflib import get_close_matches

from sqlalchemy import Connection, text

from researchdb.db import connect
from researchdb.errors import QuestionError
from researchdb.roles import READER, may_become, set_local
from researchdb.settings import Settings

_VIEWS = text("""
    select
        n.nspname, c.relname, 'view', coalesce(obj_description(c.oid, 'pg_class'), ''),
        array(
            select array[a.attname::text, format_type(a.atttypid, null),
                coalesce(col_description(c.oid, a.attnum), '')]
            from pg_catalog.pg_attribute as a
            where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
            order by a.attnum
        ),
        array[]::text[], 0
    from pg_catalog.pg_class as c
    inner join pg_catalog.pg_namespace as n on n.oid = c.relnamespace
    where n.nspname in ('report', 'bi') and c.relkind = 'v'
        and pg_catalog.has_table_privilege(c.oid, 'select')
""")
# The columns of a function are those it names, or those of the view whose rows it returns.
_FUNCTIONS = text("""
    select
        n.nspname, p.proname, 'function', coalesce(obj_description(p.oid, 'pg_proc'), ''),
        array(
            select array[p.proargnames[i], format_type(p.proallargtypes[i], null), '']
            from generate_subscripts(p.proargmodes, 1) as i
            where p.proargmodes[i] in ('o', 'b', 't')
            order by i
        ) || array(
            select array[a.attname::text, format_type(a.atttypid, null),
                coalesce(col_description(t.typrelid, a.attnum), '')]
            from pg_catalog.pg_type as t
            inner join pg_catalog.pg_attribute as a on a.attrelid = t.typrelid
            where t.oid = p.prorettype and a.attnum > 0 and not a.attisdropped
            order by a.attnum
        ),
        array(
            select array[coalesce(p.proargnames[i], 'argument'),
                format_type(p.proargtypes[i - 1], null)]
            from generate_series(1, p.pronargs) as i
            order by i
        ),
        p.pronargdefaults
    from pg_catalog.pg_proc as p
    inner join pg_catalog.pg_namespace as n on n.oid = p.pronamespace
    where n.nspname in ('report', 'bi') and p.prokind = 'f' and p.proretset
        and pg_catalog.has_function_privilege(p.oid, 'execute')
""")
_QUESTIONS = text("""
    select distinct schema_name, view_name, question, grain from report.catalog
""")


@dataclass(frozen=True)
class Column:
    """One column of a view or function; ``type`` as PostgreSQL writes it."""

    name: str
    type: str
    comment: str


@dataclass(frozen=True)
class Argument:
    """One argument of a function."""

    name: str
    type: str
    is_optional: bool


@dataclass(frozen=True)
class Saved:
    """One saved view, or one function that returns rows; ``grain`` are columns."""

    schema: str
    name: str
    kind: str
    comment: str
    columns: tuple[Column, ...]
    arguments: tuple[Argument, ...]
    question: str = ""
    grain: tuple[str, ...] = ()

    @property
    def shown(self) -> str:
        """Return the name by which it is asked: the schema report is understood."""
        return self.name if self.schema == "report" else f"{self.schema}.{self.name}"

    @property
    def call(self) -> str:
        """Return the words by which it is asked, arguments included."""
        arguments = (
            f"[{argument.name.upper()}]" if argument.is_optional else argument.name.upper()
            for argument in self.arguments
        )
        return " ".join((self.shown, *arguments))


@contextmanager
def reading(settings: Settings) -> Iterator[Connection]:
    """Give a read-only transaction of the desk's reader, undone at the end.

    On a server given by address it acts as researchdb_reader if the login may, and reads with
    the login's own rights otherwise. Raises DatabaseError when there is no usable database.
    """
    with connect(settings, "reader") as connection:
        transaction = connection.begin()
        try:
            connection.execute(text("set transaction read only"))
            if not settings.is_embedded and may_become(connection, READER):
                set_local(connection, "role", READER)
            yield connection
        finally:
            transaction.rollback()


def list_saved(connection: Connection) -> tuple[Saved, ...]:
    """Return what can be asked, report before bi, then by name.

    Raises QuestionError when nothing can.
    """
    told = {}
    if connection.scalar(text("select pg_catalog.to_regclass('report.catalog') is not null")):
        told = {(row[0], row[1]): (row[2], row[3]) for row in connection.execute(_QUESTIONS)}
    found = []
    for query in (_VIEWS, _FUNCTIONS):
        for schema, name, kind, comment, columns, arguments, optional in connection.execute(query):
            required = len(arguments) - optional
            # The further lines of the comment of a function explain its columns.
            first, *further = comment.splitlines() or [""]
            meanings = {word: meaning for word, _, meaning in (m.partition(": ") for m in further)}
            saved = Saved(
                schema,
                name,
                kind,
                first,
                tuple(
                    Column(column, of_type, meaning or meanings.get(column, ""))
                    for column, of_type, meaning in columns
                ),
                tuple(
                    Argument(called, of_type, place >= required)
                    for place, (called, of_type) in enumerate(arguments)
                ),
            )
            question, grain = told.get((schema, name), ("", ""))
            keys = tuple(part.strip() for part in grain.split(",") if part.strip())
            found.append(replace(saved, question=question, grain=keys))
    if not found:
        raise QuestionError("the database has no saved views; run `researchdb migrate`")
    return tuple(sorted(found, key=lambda each: (each.schema != "report", each.name)))


def find(saved: tuple[Saved, ...], name: str) -> Saved:
    """Return the one of that name, with or without ``report.`` before it.

    Raises QuestionError with the nearest name.
    """
    names = {each.shown: each for each in saved}
    asked = name.strip().lower().removeprefix("report.")
    if asked in names:
        return names[asked]
    raise QuestionError(
        f"there is no saved view {name!r}; {nearest(asked, names)}"
        "`researchdb ask --list` shows them all"
    )


def nearest(word: str, names: Iterable[str]) -> str:
    """Return ``did you mean X? `` for the nearest of the names, or nothing."""
    near = get_close_matches(word, list(names), n=1, cutoff=0.5)
    return f"did you mean {near[0]}? " if near else ""
