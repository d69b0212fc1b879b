"""What a person should know beside the rows: that a key is unknown, what search looked in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import sqlalchemy as sa
from sqlalchemy import Connection

from .conditions import Condition, read_condition
from .statement import Answer, Question, ask, source_of
from .terms import TABLES, Known, known_values, nearest_value

_MOST_LISTED = 15

_LOOKED_IN = sa.text("""
    select
        count(*) filter (where table_name = 'passages') as passages,
        count(*) filter (where table_name = 'claims') as claims,
        count(*) filter (where table_name = 'events') as events,
        count(*) filter (where table_name = 'actors') as actors,
        count(*) filter (where table_name = 'sources') as sources
    from report.provenance
    where table_name in ('passages', 'claims', 'events', 'actors', 'sources')
""")
_UNHELD = sa.text("""
    select
        count(*) filter (where held_passage_count = 0) as unheld,
        count(*) as sources
    from report.sources
    where passage_count > 0
""")


def remarks(connection: Connection, question: Question, answer: Answer) -> tuple[str, ...]:
    """Return what to say of the answer, one line each; nothing of most answers.

    Asks the database more only where there is no row, and of a search.
    """
    said = [] if answer.rows else list(_unknown(connection, question))
    if question.saved.shown == "search":
        said += _of_search(connection, question, answer)
    return tuple(said)


def _unknown(connection: Connection, question: Question) -> Iterator[str]:
    """Yield a line for each condition on a key or term that does not exist."""
    saved, source = question.saved, source_of(question)
    for written in question.conditions:
        condition = read_condition(saved, written)
        if condition.operator not in _SAID or not isinstance(condition.value, str):
            continue
        known = known_values(connection, saved, source, condition.column)
        if known is not None and not _is_known(condition, known):
            yield _told(condition, known)


# How a condition on a key and one on a term is told; the others compare, and know no value.
_SAID = {
    "=": ("no {entity} has the key {value!r}", "no {column} {value!r}"),
    "~": ("no {entity} has a key with {value!r} in it", "no {column} with {value!r} in it"),
}
_SAID |= {"!=": _SAID["="], "<>": _SAID["="], "!~": _SAID["~"]}


def _is_known(condition: Condition, known: Known) -> bool:
    values = known.values | known.listed
    if "~" in condition.operator:
        return any(condition.value.casefold() in value.casefold() for value in values)
    return condition.value in values


def _told(condition: Condition, known: Known) -> str:
    of_key, of_term = _SAID[condition.operator]
    said = (of_key if known.entities else of_term).format(
        entity=" or ".join(known.entities), column=condition.column.name, value=condition.value
    )
    near = nearest_value(condition.value, known.values)
    near = near or nearest_value(condition.value, known.listed)
    if near is not None:
        return f"{said}; did you mean {near!r}?"
    if known.entities:
        table = TABLES[known.entities[0]]
        lists = f'researchdb ask provenance --where "table_name = {table}" --columns row_key'
        return f"{said}; `{lists}` lists them"
    if 0 < len(known.values) <= _MOST_LISTED:
        return f"{said}; there is {', '.join(sorted(known.values))}"
    return said


def _of_search(connection: Connection, question: Question, answer: Answer) -> Iterator[str]:
    """Yield what was searched, and how far it was found."""
    unheld, sources = connection.execute(_UNHELD).one()
    if answer.rows:
        first = dict(zip(answer.columns, answer.rows[0], strict=True))
        if first.get("match") == "some words":
            yield "nothing matches all the words; these match some of them"
        if first.get("is_capped"):
            yield (
                "so many rows match that only the first of their kind were ranked; "
                "more words, or a higher candidate_limit, reach the others"
            )
        if unheld:
            yield (
                f"the texts of {unheld} of {sources} sources are not held: "
                "of their passages only our gists are searched"
            )
        return
    unchosen = replace(question, conditions=(), columns=(), order=(), limit=1)
    if question.conditions and ask(connection, unchosen).rows:
        yield (
            "what is found does not fit --where, which chooses among the best 20; "
            "a number after the query takes more"
        )
        return
    looked_in = connection.execute(_LOOKED_IN).one()._asdict()
    counts = [f"{count} {name}" for name, count in looked_in.items()]
    gists = f" (of {unheld} of {sources} sources only our gists)" if unheld else ""
    yield (
        f"nothing matches {question.arguments[0]!r}; looked in {counts[0]}{gists}, "
        f"{', '.join(counts[1:-1])} and {counts[-1]}"
    )
