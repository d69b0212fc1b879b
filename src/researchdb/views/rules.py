"""What every column, comment and option of a saved view must be, checked on the live object."""

from __future__ import annotations

from collections.abc import Iterator

from researchdb.errors import Problem
from researchdb.views.catalog import Column, LiveObject
from researchdb.views.files import NAME, SCHEMAS, ViewFile

# What every client reads: notebooks, BI tools, ODBC and JDBC drivers.
TYPES = (
    "text",
    "boolean",
    "integer",
    "bigint",
    "double precision",
    "date",
    "timestamp with time zone",
)
_INSTEAD = {
    "numeric": "double precision",
    "real": "double precision",
    "smallint": "integer",
    "timestamp without time zone": "timestamptz",
    "interval": "a number with its unit in the name",
    "name": "text",
    "uuid": "text",
}


def faults(file: ViewFile, live: LiveObject) -> Iterator[Problem]:
    """Yield each rule the object breaks, placed at the `create` line of its file."""

    def fault(key: str, found: str, remedy: str) -> Problem:
        return Problem(file.path, file.line, key, found, remedy)

    if not live.comment:
        remedy = f"add `comment on {file.kind} {live.identity} is '...'`"
        yield fault("", f"no comment on the {file.kind}", remedy)
    elif file.kind == "view" and not live.comment.startswith("One row per "):
        yield fault("", "the comment does not tell the grain", "begin it with `One row per ...`")
    if "security_invoker" in live.options:
        yield fault("", "security_invoker", "leave it out: readers may not read the tables")
    for column in () if file.is_part else live.columns:
        yield from (fault(column.name, *rest) for rest in _column_faults(file, column))
    if file.kind == "view":
        names = {column.name for column in live.columns}
        for name in file.grain:
            if name not in names:
                yield fault(name, "in the grain but not a column", "name columns of the view")


def _column_faults(file: ViewFile, column: Column) -> Iterator[tuple[str, str]]:
    if not NAME.fullmatch(column.name):
        yield "name is not snake_case", "use a-z, 0-9 and underscores, a letter first"
    plain = column.type.split("(")[0]
    row_of_a_view = file.kind == "function" and column.type.split(".")[0] in SCHEMAS
    if column.type not in TYPES and not row_of_a_view:
        instead = _INSTEAD.get(plain, "text" if plain.startswith("char") else "")
        yield (
            f"type {column.type}, which some clients cannot read",
            f"cast it to {instead or 'one of ' + ', '.join(TYPES)}",
        )
    if file.kind == "view" and not column.comment:
        remedy = f"add `comment on column {file.qualified}.{column.name} is '...'`"
        yield "no comment on the column", remedy
