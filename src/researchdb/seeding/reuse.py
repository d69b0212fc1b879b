"""Text reuse: which passages of different sources share wording, found as texts come in."""

from __future__ import annotations

from collections.abc import Iterable

import sqlalchemy as sa

from researchdb.text.shingles import shingles, sketch

from .rows import Row
from .shape import shape

_BATCH = 1000
_TOO_COMMON = 200
"""A hash in the sketches of more passages than this is a stock phrase and proves nothing."""

REUSE_TABLES = ("passage_sketches", "sketch_hashes", "text_reuses")

LEAST_SHARED = 4
"""Fewer shared shingles than this (eight words in a row) are chance."""

_NOTE_WRITTEN = """
    create temporary table written_texts on commit drop as
    select passage_texts.id
    from loaded_files
    inner join research.passage_texts on loaded_files.id = passage_texts.seed_file_id
    where passage_texts.updated_run_id = {run}
"""
# What was found in a text goes when the text changes, retires or comes back; it is derived from
# the words and has no life of its own.
_FORGET = tuple(
    f"delete from research.{table} where {column} in (select id from written_texts)"  # noqa: S608 - constants
    for table, column in (
        ("text_reuses", "passage_text_id"),
        ("text_reuses", "other_passage_text_id"),
        ("sketch_hashes", "passage_text_id"),
        ("passage_sketches", "passage_text_id"),
    )
)

_HELD_TEXTS = sa.text("""
    select passage_texts.id, passage_texts.source_id, passage_texts.text
    from written_texts
    inner join research.passage_texts on written_texts.id = passage_texts.id
    left join research.passage_sketches on written_texts.id = passage_sketches.passage_text_id
    where passage_texts.text is not null
        and passage_texts.retired_run_id is null
        and passage_sketches.passage_text_id is null
""")

# A sketch is of words, wherever they stand: it was made where the file was read.
_TAKE_STAGED = sa.text("""
    with given as (
        select distinct on (sha256) sha256, shingle_count, hashes
        from staged_sketches
    ),
    found as materialized (
        select passage_texts.id, passage_texts.source_id, given.shingle_count, given.hashes
        from written_texts
        inner join research.passage_texts on written_texts.id = passage_texts.id
        inner join given on passage_texts.sha256 = given.sha256
        where passage_texts.text is not null
            and passage_texts.retired_run_id is null
    ),
    made as (
        insert into research.passage_sketches (
            passage_text_id, source_id, shingle_count, created_run_id
        )
        select id, source_id, shingle_count, :run
        from found
    )
    insert into research.sketch_hashes (passage_text_id, hash)
    select id, unnest(hashes)
    from found
""")

_COPY_SKETCHES = """
    copy research.passage_sketches (passage_text_id, source_id, shingle_count, created_run_id)
    from stdin
"""
_COPY_HASHES = "copy research.sketch_hashes (passage_text_id, hash) from stdin"

_CANDIDATES = sa.text("""
    with common as (
        select hash
        from research.sketch_hashes
        where hash in (
            select new_hashes.hash
            from written_texts
            inner join research.sketch_hashes as new_hashes
                on written_texts.id = new_hashes.passage_text_id
        )
        group by hash
        having count(*) between 2 and :too_common
    ),
    pairs as (
        select distinct
            least(a.passage_text_id, b.passage_text_id) as first_id,
            greatest(a.passage_text_id, b.passage_text_id) as second_id
        from written_texts
        inner join research.sketch_hashes as a on written_texts.id = a.passage_text_id
        inner join common on a.hash = common.hash
        inner join research.sketch_hashes as b on common.hash = b.hash
        where a.passage_text_id <> b.passage_text_id
    )
    select first_texts.id, first_texts.source_id, first_texts.text,
        second_texts.id, second_texts.source_id, second_texts.text
    from pairs
    inner join research.passage_texts as first_texts on pairs.first_id = first_texts.id
    inner join research.passage_texts as second_texts on pairs.second_id = second_texts.id
    where first_texts.source_id <> second_texts.source_id
        and first_texts.retired_run_id is null
        and second_texts.retired_run_id is null
""")

_INSERT = sa.text("""
    insert into research.text_reuses (
        passage_text_id, source_id, other_passage_text_id, other_source_id, shared_count,
        created_run_id
    )
    values (:first, :first_source, :second, :second_source, :shared, :run)
""")


def sketch_rows(texts: Iterable[Row]) -> list[Row]:
    """Return the rows of ``staged_sketches`` for staged texts of passages."""
    order = list(shape("passage_texts").staged)
    sha256, words = order.index("sha256"), order.index("text")
    found = [(row, shingles(row[words])) for row in texts if row[words] is not None]
    return [
        # As COPY writes an array: a list takes the driver longer.
        (row[sha256], len(all_), f"{{{','.join(map(str, sketch(all_)))}}}", row[-1])
        for row, all_ in found
    ]


def find_reuse(connection: sa.Connection, run_id: int, *, is_staged: bool) -> int:
    """Sketch the texts that have come in and record what they share with others; return pairs.

    ``is_staged`` says that ``staged_sketches`` holds those of texts that were read.
    """
    connection.exec_driver_sql(_NOTE_WRITTEN.format(run=run_id))
    connection.exec_driver_sql("analyze written_texts")
    for statement in _FORGET:
        connection.exec_driver_sql(statement)
    if is_staged:
        connection.execute(_TAKE_STAGED, {"run": run_id})
    _sketch_held(connection, run_id)
    values = {"too_common": _TOO_COMMON}
    found = []
    rows = connection.execute(_CANDIDATES, values, execution_options={"yield_per": _BATCH})
    for first, first_source, text, second, second_source, other in rows:
        shared = len(shingles(text) & shingles(other))
        if shared >= LEAST_SHARED:
            found.append(
                {
                    "first": first,
                    "first_source": first_source,
                    "second": second,
                    "second_source": second_source,
                    "shared": shared,
                    "run": run_id,
                }
            )
    if found:
        connection.execute(_INSERT, found)
    connection.exec_driver_sql("drop table written_texts")
    return len(found)


def _sketch_held(connection: sa.Connection, run_id: int) -> None:
    """Write the sketches of texts that came back without being read, in batches."""
    driver = connection.connection.driver_connection
    assert driver is not None  # noqa: S101 - a connection in use has one
    rows = connection.execute(_HELD_TEXTS, execution_options={"yield_per": _BATCH})
    # The size is given again: for a text, SQLAlchemy takes yield_per for the cursor only.
    for batch in rows.partitions(_BATCH):
        sketches = [(id_, source, shingles(text)) for id_, source, text in batch]
        with driver.cursor() as cursor:
            with cursor.copy(_COPY_SKETCHES) as copy:
                for id_, source, found in sketches:
                    copy.write_row((id_, source, len(found), run_id))
            with cursor.copy(_COPY_HASHES) as copy:
                for id_, _, found in sketches:
                    for hash_ in sketch(found):
                        copy.write_row((id_, hash_))
