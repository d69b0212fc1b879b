"""The keys and terms a column may hold, and the nearest to one that it does not."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches

import sqlalchemy as sa
from sqlalchemy import Connection

from researchdb.saved import Column, Saved

# Entity, as the columns name it -> the table of the seeds that holds it.
TABLES = {
    "actor": "actors",
    "claim": "claims",
    "event": "events",
    "outlet": "outlets",
    "passage": "passages",
    "place": "places",
    "source": "sources",
    "topic": "topics",
}
# A key says last what it is of, before the side of a pair: from_event_key, source_a_key.
_KEY = re.compile(rf"(?:\w+_)?({'|'.join(TABLES)})(?:_[ab])?_key")
_KEYS_OF_OTHER_NAMES = {"subject_key": ("actor", "event"), "institution_key": ("actor",)}
_VOCABULARIES_OF_OTHER_NAMES = {
    "credibility_grades": "credibility",
    "reliability_grades": "outlet_reliability",
}
_CODED = re.compile("(?:basis|kind|precision|role|stance|status)$")
# A column with more different values holds no terms; more keys are not compared.
_MOST_TERMS, _MOST_KEYS = 60, 50_000
_SLIP, _ALIKE = 0.85, 0.6


@dataclass(frozen=True)
class Known:
    """What a column may hold.

    ``entities`` says of what the values are keys, and is empty for terms; ``listed`` are terms
    that its comment names and nothing holds yet.
    """

    values: frozenset[str]
    entities: tuple[str, ...] = ()
    listed: frozenset[str] = frozenset()


def known_values(
    connection: Connection, saved: Saved, source: sa.FromClause, column: Column
) -> Known | None:
    """Return what the column may hold; None if that is neither keys nor terms."""
    if column.type != "text":
        return None
    match = _KEY.fullmatch(column.name)
    entities = _KEYS_OF_OTHER_NAMES.get(column.name, (match[1],) if match else ())
    if entities:
        return Known(_keys(connection, entities), entities)
    if column.name.endswith("_key"):
        return Known(_held(connection, source, column, _MOST_KEYS))
    terms = _vocabulary(connection, column.name)
    held = _held(connection, source, column, _MOST_TERMS + 1)
    listed = _listed(column.comment)
    has_label = any(each.name == f"{column.name}_label" for each in saved.columns)
    is_coded = terms or has_label or held & listed or _CODED.search(column.name)
    if len(held) > _MOST_TERMS or not is_coded:
        return None
    return Known(terms | held, listed=listed - held)


def nearest_value(value: str, known: Iterable[str]) -> str | None:
    """Return the known value that is likely meant: a slip, then one with all its words."""
    plain = {_plain(each): each for each in sorted(known)}
    asked = _plain(value)
    if asked in plain:
        return plain[asked]
    if slip := get_close_matches(asked, plain, n=1, cutoff=_SLIP):
        return plain[slip[0]]
    words = set(asked.split())
    if whole := [each for each in plain if words and words <= set(each.split())]:
        return plain[min(whole, key=len)]
    alike = get_close_matches(asked, plain, n=1, cutoff=_ALIKE)
    return plain[alike[0]] if alike else None


def _plain(value: str) -> str:
    return " ".join(re.split(r"[\W_]+", value.casefold())).strip()


def _keys(connection: Connection, entities: Iterable[str]) -> frozenset[str]:
    table, key = sa.column("table_name", sa.Text), sa.column("row_key", sa.Text)
    view = sa.table("provenance", table, key, schema="report")
    query = sa.select(key).select_from(view).where(table.in_([TABLES[each] for each in entities]))
    return frozenset(connection.scalars(query))


def _vocabulary(connection: Connection, column: str) -> frozenset[str]:
    """Return the terms, or labels, of the vocabularies after which the column is named."""
    vocabulary = sa.column("vocabulary", sa.Text)
    term = sa.column("term_label" if column.endswith("_label") else "term", sa.Text)
    view = sa.table("vocabularies", vocabulary, term, schema="report")
    rows = connection.execute(sa.select(vocabulary, term).select_from(view))
    return frozenset(term for vocabulary, term in rows if _names(vocabulary, column))


def _names(vocabulary: str, column: str) -> bool:
    """Return whether the column is named after the vocabulary: source_stance after stances."""
    singular = re.sub("ies$", "y", re.sub("(?<=us)es$", "", vocabulary)).removesuffix("s")
    singular = _VOCABULARIES_OF_OTHER_NAMES.get(vocabulary, singular)
    return f"_{singular}_" in f"_{column}_"


def _held(
    connection: Connection, source: sa.FromClause, column: Column, most: int
) -> frozenset[str]:
    held = source.c[column.name]
    query = sa.select(held).where(held.is_not(None)).distinct().limit(most)
    return frozenset(connection.scalars(query))


def _listed(comment: str) -> frozenset[str]:
    """Return what stands between the marks of a comment such as `How put: actual, planned`."""
    parts = re.split(r"[:;,()]|\bsuch as\b", comment[:1].lower() + comment[1:])
    # The last two of a list are joined by a word, which may be part of a term as well.
    parts += [each for part in parts for each in re.split(r"\b(?:or|and)\b", part)]
    return frozenset(part.strip() for part in parts)
