"""Rules across rows, asked of the loaded tables before a run commits.

The database refuses most of these by itself; asking first gives file, line and remedy, and all
of them at once.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

from researchdb.errors import Problem
from researchdb.text.quotes import Folded, Span, fold_quote

from .articles import find_quote
from .load import LOADED
from .names import Names
from .parse import Name
from .reading import UNSAID_REMEDY, Reading, cited_twice
from .shape import Shape, shape, shapes
from .ties import BACKWARDS_REMEDY, CIRCLE_REMEDY, backwards_found, circle_found

_UNSAID = sa.text("""
    select seed_files.path, claims.seed_line, claims.key
    from research.claims
    inner join research.seed_files on claims.seed_file_id = seed_files.id
    where claims.retired_run_id is null
        and not exists (
            select 1
            from research.claim_sources
            where claim_sources.claim_id = claims.id
                and claim_sources.retired_run_id is null
        )
""")

_EVIDENCE = sa.text("""
    select seed_files.path, actor_relation_sources.seed_line, actor_relation_sources.quote,
        passage_texts.text
    from research.actor_relation_sources
    inner join research.seed_files on actor_relation_sources.seed_file_id = seed_files.id
    inner join research.passage_texts
        on actor_relation_sources.passage_id = passage_texts.passage_id
        and passage_texts.retired_run_id is null
    where actor_relation_sources.retired_run_id is null
        and actor_relation_sources.quote is not null
        and passage_texts.text is not null
        and passage_texts.match_status in ('exact', 'moved')
""")


_EARLIER = """
    select event_relations.seed_file_id, event_relations.seed_line, event_relations.updated_run_id,
        event_relation_kinds.order_in_time,
        event_relations.from_event_id as event_id, event_relations.to_event_id as other_id
    from research.event_relations
    inner join research.event_relation_kinds
        on event_relations.kind = event_relation_kinds.key
    where event_relations.retired_run_id is null
        and event_relation_kinds.order_in_time is not null
"""
_SAID_EARLIER = """
    select claims.seed_file_id, claims.seed_line, claims.updated_run_id, attributes.order_in_time,
        claims.subject_event_id as event_id, claims.value_event_id as other_id
    from research.claims
    inner join research.attributes on claims.attribute = attributes.key
    where claims.retired_run_id is null
        and attributes.order_in_time is not null
"""

_BACKWARDS = sa.text(f"""
    select seed_files.path, ties.seed_line,
        earlier.key, earlier.occurred_earliest, later.key, later.occurred_latest
    from ({_EARLIER} union all {_SAID_EARLIER}) as ties
    inner join research.seed_files on ties.seed_file_id = seed_files.id
    inner join research.events as earlier
        on case ties.order_in_time when 'before' then ties.event_id else ties.other_id end
            = earlier.id
    inner join research.events as later
        on case ties.order_in_time when 'before' then ties.other_id else ties.event_id end
            = later.id
    where later.occurred_latest < earlier.occurred_earliest
        and :run in (ties.updated_run_id, earlier.updated_run_id, later.updated_run_id)
""")  # noqa: S608  all of it is written above

_CIRCLES = {
    "claims": """
        select claim_relations.seed_file_id, claim_relations.seed_line,
            claim_relations.updated_run_id,
            claim_relations.from_claim_id as first_id, claim_relations.to_claim_id as second_id
        from research.claim_relations
        inner join research.claim_relation_kinds
            on claim_relations.kind = claim_relation_kinds.key
        where claim_relations.retired_run_id is null
            and claim_relation_kinds.effect = 'narrower'
    """,
    "events": f"""
        select ties.seed_file_id, ties.seed_line, ties.updated_run_id,
            case ties.order_in_time when 'before' then ties.event_id else ties.other_id end,
            case ties.order_in_time when 'before' then ties.other_id else ties.event_id end
        from ({_EARLIER}) as ties
    """,  # noqa: S608
}

_CIRCULAR = """
    with recursive steps (seed_file_id, seed_line, run_id, first_id, second_id) as ({steps}),
    reached (seed_file_id, seed_line, first_id, id) as (
        select seed_file_id, seed_line, first_id, second_id from steps where run_id = :run
        union
        select reached.seed_file_id, reached.seed_line, reached.first_id, steps.second_id
        from reached
        inner join steps on reached.id = steps.first_id
    )
    select seed_files.path, min(reached.seed_line), named.key
    from reached
    inner join research.seed_files on reached.seed_file_id = seed_files.id
    inner join research.{table} as named on reached.id = named.id
    where reached.id = reached.first_id
    group by seed_files.path, named.key
    order by seed_files.path, named.key
"""


_CITED = sa.text("""
    select coalesce(sources.citation_key, sources.key), seed_files.path, sources.seed_line
    from research.sources
    inner join research.seed_files on sources.seed_file_id = seed_files.id
    where sources.retired_run_id is null
        and coalesce(sources.citation_key, sources.key) = any(:keys)
        and not exists (select 1 from loaded_files where loaded_files.id = seed_files.id)
""")


def unsaid_claims(connection: sa.Connection) -> list[Problem]:
    """Return every live claim that no live passage says."""
    return [
        Problem(path, line, "claims", f"no passage says the claim {key!r}", UNSAID_REMEDY)
        for path, line, key in connection.execute(_UNSAID)
    ]


def misquoted_evidence(connection: sa.Connection) -> list[Problem]:
    """Return every quote for a tie between actors that is not in its passage, where held.

    Passages that a later text changed are left to the person who looks at them anyway.
    """
    problems = []
    for path, line, quote, text in connection.execute(_EVIDENCE):
        found = find_quote(Folded(text), fold_quote(quote))
        if not isinstance(found, Span):
            problems.append(Problem(path, line, "quote", *found))
    return problems


def backward_ties(connection: sa.Connection, run_id: int) -> list[Problem]:
    """Return every tie this run touched whose later event ends before the earlier begins."""
    return [
        Problem(path, line, "relations", backwards_found(*events), BACKWARDS_REMEDY)
        for path, line, *events in connection.execute(_BACKWARDS, {"run": run_id})
    ]


def circular_ties(connection: sa.Connection, run_id: int) -> list[Problem]:
    """Return every claim and event that ties this run touched lead back to."""
    return [
        Problem(path, line, "relations", circle_found(table, (key, key)), CIRCLE_REMEDY)
        for table, steps in _CIRCLES.items()
        for path, line, key in connection.execute(
            sa.text(_CIRCULAR.format(steps=steps, table=table)), {"run": run_id}
        )
    ]


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
        stored, named = shape(name).table, shape(name).named()
        query = (
            sa.select(named.c.row_key, _FILES.c.path, stored.c.seed_line)
            .join(stored, stored.c.id == named.c.id)
            .join(_FILES, _FILES.c.id == stored.c.seed_file_id)
            .where(
                # One array, for there may be more names than a statement takes parameters.
                named.c.row_key == sa.any_(sa.literal(wanted, postgresql.ARRAY(sa.Text))),
                stored.c.retired_run_id.is_(None),
                stored.c.seed_file_id.not_in(sa.select(LOADED.c.id)),
            )
        )
        for key, path, line in connection.execute(query):
            yield name, key, path, line


def dangling_rows(connection: sa.Connection, run_id: int, retired: set[str]) -> list[Problem]:
    """Return every live row that refers to a row this run retired from a ``retired`` table."""
    problems: list[Problem] = []
    for meant in shapes():
        for column, parent in _links(meant):
            if parent.name in retired:
                problems += _dangling(connection, run_id, meant, column, parent)
    return problems


_FILES = sa.table("seed_files", sa.column("id"), sa.column("path"), schema="research")


def _links(meant: Shape) -> list[tuple[str, Shape]]:
    """Return the columns of a table that refer to seeded rows, by id or by key."""
    by_id = [(column, shape(ref.table)) for column, ref in meant.references.items()]
    names = {known.name: known for known in shapes()}
    by_key = [
        (key.parent.name, names[key.column.table.name])
        for key in meant.table.foreign_keys
        if key.column.name == "key"
        and key.column.table.name in names
        and key.column.table.name != "passages"
    ]
    return [*by_id, *by_key]


def _dangling(
    connection: sa.Connection, run_id: int, meant: Shape, column: str, parent: Shape
) -> list[Problem]:
    table, other = meant.table, parent.table.alias("parent")
    target = other.c.id if column in meant.references else other.c.key
    named, own, theirs = parent.named(), _FILES.alias(), _FILES.alias()
    identity = other.c["id" if parent.has_id else "key"]
    query = (
        sa.select(own.c.path, table.c.seed_line, named.c.row_key, theirs.c.path)
        .select_from(table)
        .join(other, table.c[column] == target)
        .join(named, named.c.id == identity)
        .join(own, own.c.id == table.c.seed_file_id)
        .join(theirs, theirs.c.id == other.c.seed_file_id)
        .where(table.c.retired_run_id.is_(None), other.c.retired_run_id == run_id)
    )
    return [
        Problem(
            path,
            line,
            meant.name,
            f"{key!r} of {parent.name} is gone (it was in {was})",
            "declare it again, or drop the reference",
        )
        for path, line, key, was in connection.execute(query)
    ]
