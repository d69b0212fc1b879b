"""Names that files outside a run hold, asked of the database once the files of the run are read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

from researchdb.errors import Problem

from .load import LOADED
from .names import Names
from .parse import Name
from .reading import Reading, cited_twice
from .shape import shape

FILES = sa.table("seed_files", sa.column("id"), sa.column("path"), schema="research")

_CITED = sa.text("""
    select coalesce(sources.citation_key, sources.key), seed_files.path, sources.seed_line
    from research.sources
    inner join research.seed_files on sources.seed_file_id = seed_files.id
    where sources.retired_run_id is null
        and coalesce(sources.citation_key, sources.key) = any(:keys)
        and not exists (select 1 from loaded_files where loaded_files.id = seed_files.id)
""")


def cited_elsewhere(connection: sa.Connection, reading: Reading) -> list[Problem]:
    """Return every citation key that a source of a file outside this run already has."""
    return [
        cited_twice(key, reading.place(*reading.names.cited_at(key)), (path, line))
        for keys in reading.names.cited()
        for key, path, line in connection.execute(_CITED, {"keys": keys})
    ]


def declared_elsewhere(connection: sa.Connection, names: Names) -> list[Problem]:
    """Return every declared name that a live row of a file outside this run already has."""
    remedy = "declare it once and refer to it elsewhere"
    return [
        Problem(*own, table, f"{key!r} is declared in {path}:{line} too", remedy)
        for declared in names.declared()
        for table, key, path, line in held_elsewhere(connection, declared)
        if (own := names.declared_at((table, key)))
    ]


def held_elsewhere(
    connection: sa.Connection, names: Iterable[Name]
) -> Iterator[tuple[str, str, str, int]]:
    """Yield table, key, path and line of those of ``names`` that files outside this run hold."""
    keys: dict[str, list[str]] = {}
    for table, key in names:
        keys.setdefault(table, []).append(key)
    for name, wanted in sorted(keys.items()):
        stored, keyed = shape(name).table, shape(name).keyed()
        leaves = [column for column in keyed.c if column.name != "id"]
        # By each part of a key, which is indexed; as arrays, for there may be more names than a
        # statement takes parameters. A key that is no key has other parts.
        split = (key.split("/") for key in wanted)
        parts = zip(*(parts for parts in split if len(parts) == len(leaves)), strict=True)
        arrays = [list(part) for part in parts] or [[] for _ in leaves]
        asked = (
            sa.func.unnest(*(sa.literal(array, postgresql.ARRAY(sa.Text)) for array in arrays))
            .table_valued(*(leaf.name for leaf in leaves))
            .render_derived()
        )
        query = (
            sa.select(sa.func.concat_ws("/", *leaves), FILES.c.path, stored.c.seed_line)
            .select_from(asked)
            .join(keyed, sa.and_(*(asked.c[leaf.name] == leaf for leaf in leaves)))
            .join(stored, stored.c.id == keyed.c.id)
            .join(FILES, FILES.c.id == stored.c.seed_file_id)
            .where(
                stored.c.retired_run_id.is_(None),
                stored.c.seed_file_id.not_in(sa.select(LOADED.c.id)),
            )
        )
        for key, path, line in connection.execute(query):
            yield name, key, path, line
