"""Rules across rows, asked of the loaded tables before a run commits.

The database refuses most of these by itself; asking first gives file, line and remedy, and all
of them at once.
"""

from __future__ import annotations

import sqlalchemy as sa

from researchdb.errors import Problem
from researchdb.text.quotes import Folded, Span, fold_quote

from .articles import find_quote
from .elsewhere import FILES
from .load import LOADED
from .reading import UNSAID_REMEDY
from .shape import Shape, shape, shapes
from .ties import BACKWARDS_REMEDY, CIRCLE_REMEDY, backwards_found, circle_found

_UNSAID = sa.text("""
    with asked as (
        select claims.id
        from loaded_files
        inner join research.claims on loaded_files.id = claims.seed_file_id
        where claims.updated_run_id = :run
        union
        select claim_sources.claim_id
        from loaded_files
        inner join research.claim_sources on loaded_files.id = claim_sources.seed_file_id
        where claim_sources.retired_run_id = :run
    )
    select seed_files.path, claims.seed_line, claims.key
    from asked
    inner join research.claims on asked.id = claims.id
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
    with asked as (
        select actor_relation_sources.id
        from loaded_files
        inner join research.actor_relation_sources
            on loaded_files.id = actor_relation_sources.seed_file_id
        where actor_relation_sources.updated_run_id = :run
        union
        select actor_relation_sources.id
        from loaded_files
        inner join research.passage_texts on loaded_files.id = passage_texts.seed_file_id
        inner join research.actor_relation_sources
            on passage_texts.passage_id = actor_relation_sources.passage_id
        where passage_texts.updated_run_id = :run
    )
    select seed_files.path, actor_relation_sources.seed_line, actor_relation_sources.quote,
        passage_texts.text
    from asked
    inner join research.actor_relation_sources on asked.id = actor_relation_sources.id
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
    select event_relations.id, event_relations.seed_file_id, event_relations.seed_line,
        event_relations.updated_run_id, event_relation_kinds.order_in_time,
        event_relations.from_event_id as event_id, event_relations.to_event_id as other_id
    from research.event_relations
    inner join research.event_relation_kinds
        on event_relations.kind = event_relation_kinds.key
    where event_relations.retired_run_id is null
        and event_relation_kinds.order_in_time is not null
"""
_SAID_EARLIER = """
    select claims.id, claims.seed_file_id, claims.seed_line,
        claims.updated_run_id, attributes.order_in_time,
        claims.subject_event_id as event_id, claims.value_event_id as other_id
    from research.claims
    inner join research.attributes on claims.attribute = attributes.key
    where claims.retired_run_id is null
        and attributes.order_in_time is not null
"""
_ASKED = """
    select {table}.id
    from loaded_files
    inner join research.{table} on loaded_files.id = {table}.seed_file_id
    where {table}.updated_run_id = :run
    union
    select {table}.id
    from changed_events
    inner join research.{table} on changed_events.id = {table}.{event}
    union
    select {table}.id
    from changed_events
    inner join research.{table} on changed_events.id = {table}.{other}
"""
_ASKED_TIES = _ASKED.format(table="event_relations", event="from_event_id", other="to_event_id")
_ASKED_CLAIMS = _ASKED.format(table="claims", event="subject_event_id", other="value_event_id")

_BACKWARDS = sa.text(f"""
    with changed_events as (
        select events.id
        from loaded_files
        inner join research.events on loaded_files.id = events.seed_file_id
        where events.updated_run_id = :run
    ),
    ties as (
        select * from ({_EARLIER}) as told inner join ({_ASKED_TIES}) as asked using (id)
        union all
        select * from ({_SAID_EARLIER}) as told inner join ({_ASKED_CLAIMS}) as asked using (id)
    )
    select seed_files.path, ties.seed_line,
        earlier.key, earlier.occurred_earliest, later.key, later.occurred_latest
    from ties
    inner join research.seed_files on ties.seed_file_id = seed_files.id
    inner join research.events as earlier
        on case ties.order_in_time when 'before' then ties.event_id else ties.other_id end
            = earlier.id
    inner join research.events as later
        on case ties.order_in_time when 'before' then ties.other_id else ties.event_id end
            = later.id
    where later.occurred_latest < earlier.occurred_earliest
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


def unsaid_claims(connection: sa.Connection, run_id: int) -> list[Problem]:
    """Return every live claim this run touched that no live passage says."""
    return [
        Problem(path, line, "claims", f"no passage says the claim {key!r}", UNSAID_REMEDY)
        for path, line, key in connection.execute(_UNSAID, {"run": run_id})
    ]


def misquoted_evidence(connection: sa.Connection, run_id: int) -> list[Problem]:
    """Return every quote for a tie between actors that is not in its passage, where held.

    Asked of quotes and texts this run touched. Passages that a later text changed are left to the
    person who looks at them anyway.
    """
    problems = []
    for path, line, quote, text in connection.execute(_EVIDENCE, {"run": run_id}):
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


def dangling_rows(connection: sa.Connection, run_id: int, retired: set[str]) -> list[Problem]:
    """Return every live row that refers to a row this run retired from a ``retired`` table."""
    problems: list[Problem] = []
    for meant in shapes():
        for column, parent in _links(meant):
            if parent.name in retired:
                problems += _dangling(connection, run_id, meant, column, parent)
    return problems


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
    named, own, theirs = parent.named(), FILES.alias(), FILES.alias()
    identity = other.c["id" if parent.has_id else "key"]
    query = (
        sa.select(own.c.path, table.c.seed_line, named.c.row_key, theirs.c.path)
        .select_from(table)
        .join(other, table.c[column] == target)
        .join(named, named.c.id == identity)
        .join(own, own.c.id == table.c.seed_file_id)
        .join(theirs, theirs.c.id == other.c.seed_file_id)
        .where(
            table.c.retired_run_id.is_(None),
            other.c.retired_run_id == run_id,
            other.c.seed_file_id.in_(sa.select(LOADED.c.id)),
        )
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
