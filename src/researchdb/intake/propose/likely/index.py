"""The words of all claims and events of the desk, to be looked up by the words of sentences.

The index lies in temporary tables: it is built once and gone with the connection. A word
weighs as in BM25 (Robertson and Zaragoza 2009): the fewer claims or events it stands with, the
more it tells.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import count
from math import log
from typing import Any

import sqlalchemy as sa

from .align import MISSING, Word

KIN = 0.7
"""Share of its weight at which a word counts that only begins like the other (``_STUB``)."""

UNKNOWN = 0.6
"""Share of the greatest weight that a word has which stands nowhere in the desk."""

TELLING_WORDS = 8
"""So many words of the greatest weight in agreement are as much as can be asked for."""

COMMON = 5000
"""A word of more wordings than this does not bring candidates; it counts for those found."""

CANDIDATES = 100
"""Wordings looked at closely for one sentence: those that could score highest."""

# Five letters tell kin (recognise, recognition) without a dictionary; figures and the marks of
# actors hold digits and stay whole.
_STUB = "case when lexeme ~ '[0-9]' then lexeme else left(lexeme, 5) end"

_NUMBERS = count()
"""Tells the tables of one index from those of another on the same connection."""

_CREATE = """
    create temporary table likely_wordings (
        wording integer, kind text, key text, words text, weight double precision
    );
    create temporary table likely_words (kind text, wording integer, lexeme text, stub text);
    create temporary table likely_weights (kind text, lexeme text, weight double precision);
    create temporary table likely_stubs (kind text, stub text, wording_count bigint);
    create temporary table likely_asked (
        kind text, sentence integer, place integer, lexeme text, stub text, weight double precision
    );
"""

_COPY = "copy likely_wordings (wording, kind, key, words) from stdin"

_WORDS = f"""
    insert into likely_words (kind, wording, lexeme, stub)
    select likely_wordings.kind, likely_wordings.wording, found.lexeme, {_STUB}
    from likely_wordings
    cross join unnest(to_tsvector(cast(:config as regconfig), likely_wordings.words)) as found
"""  # noqa: S608 - made of constants

_WEIGHTS = """
    insert into likely_weights (kind, lexeme, weight)
    select counted.kind, counted.lexeme,
        ln(1 + (sizes.size - counted.key_count + 0.5) / (counted.key_count + 0.5))
    from (
        select likely_words.kind, likely_words.lexeme,
            count(distinct likely_wordings.key) as key_count
        from likely_words
        inner join likely_wordings on likely_words.wording = likely_wordings.wording
        group by likely_words.kind, likely_words.lexeme
    ) as counted
    inner join (
        select kind, count(distinct key) as size from likely_wordings group by kind
    ) as sizes on counted.kind = sizes.kind
"""

_SUMS = (
    """
    update likely_wordings set weight = summed.weight
    from (
        select likely_words.wording, sum(likely_weights.weight) as weight
        from likely_words
        inner join likely_weights using (kind, lexeme)
        group by likely_words.wording
    ) as summed
    where likely_wordings.wording = summed.wording
    """,
    """
    insert into likely_stubs (kind, stub, wording_count)
    select kind, stub, count(*) from likely_words group by kind, stub
    """,
    "create index on likely_words (kind, stub)",
    "create index on likely_words (wording)",
    "create index on likely_wordings (wording)",
    "create index on likely_weights (kind, lexeme)",
    "create index on likely_stubs (kind, stub)",
    "analyze likely_words, likely_weights, likely_stubs, likely_wordings",
)

_ASK = f"""
    insert into likely_asked (kind, sentence, place, lexeme, stub, weight)
    select :kind, asked.sentence, found.place, found.lexeme, found.stub,
        coalesce(likely_weights.weight, :unknown)
    from unnest(cast(:sentences as text[])) with ordinality as asked (words, sentence)
    cross join lateral (
        select lexeme, {_STUB} as stub, unnest(positions) as place
        from unnest(to_tsvector(cast(:config as regconfig), asked.words))
    ) as found
    left join likely_weights
        on likely_weights.kind = :kind and likely_weights.lexeme = found.lexeme
"""  # noqa: S608 - made of constants

_ASKED = "select sentence, lexeme, stub, weight from likely_asked order by sentence, place"

# The best that a wording could come to is known from the words it shares, wherever they stand
# in the sentence (``align.bound`` without what is the same for all).
_CANDIDATES = """
    with asked as (
        select distinct kind, sentence, lexeme, stub, weight from likely_asked
    ),
    shared as (
        select asked.sentence, likely_words.wording, asked.stub,
            max(
                case when likely_words.lexeme = asked.lexeme then asked.weight
                else :kin * asked.weight end
            ) as weight
        from asked
        inner join likely_stubs
            on asked.kind = likely_stubs.kind and asked.stub = likely_stubs.stub
        inner join likely_words
            on asked.kind = likely_words.kind and asked.stub = likely_words.stub
        where likely_stubs.wording_count <= :common
        group by asked.sentence, likely_words.wording, asked.stub
    ),
    summed as (
        select sentence, wording, sum(weight) as matched from shared group by sentence, wording
    ),
    ranked as (
        select summed.sentence, summed.wording, row_number() over (
            partition by summed.sentence
            order by power(summed.matched, 1.5)
                / (summed.matched + :missing * greatest(likely_wordings.weight - summed.matched, 0))
                desc, summed.wording
        ) as place
        from summed
        inner join likely_wordings on summed.wording = likely_wordings.wording
        where likely_wordings.weight > 0
    ),
    kept as (
        select sentence, wording from ranked where place <= :candidates
    ),
    hits as (
        select kept.sentence, kept.wording, asked.lexeme,
            max(
                case when likely_words.lexeme = asked.lexeme then asked.weight
                else :kin * asked.weight end
            ) as weight
        from kept
        inner join likely_words on kept.wording = likely_words.wording
        inner join asked
            on kept.sentence = asked.sentence and likely_words.stub = asked.stub
        group by kept.sentence, kept.wording, asked.lexeme
    )
    select hits.sentence, likely_wordings.key, likely_wordings.weight,
        array_agg(hits.lexeme order by hits.lexeme), array_agg(hits.weight order by hits.lexeme)
    from hits
    inner join likely_wordings on hits.wording = likely_wordings.wording
    group by hits.sentence, hits.wording, likely_wordings.key, likely_wordings.weight
    order by hits.sentence, likely_wordings.key, hits.wording
"""


@dataclass(frozen=True)
class Wording:
    """What could be meant: whose words these are, their weight, and what the sentence shares."""

    key: str
    weight: float
    shared: Mapping[str, float]


@dataclass(frozen=True)
class Asked:
    """A sentence as a row of words, and the wordings that share some with it."""

    words: tuple[Word, ...] = ()
    wordings: tuple[Wording, ...] = ()


class WordIndex:
    """Finds wordings of several kinds by the words of sentences, in one language."""

    def __init__(self, connection: sa.Connection, config: str) -> None:
        self._connection = connection
        self._config = config
        self._sizes: dict[str, int] = {}
        self._prefix = f"likely{next(_NUMBERS)}_"
        self._run(_CREATE)

    def build(self, kinds: Mapping[str, Iterable[tuple[str, str]]]) -> None:
        """Take up the wordings of each kind, as pairs of key and words; call it once."""
        driver = self._connection.connection.driver_connection
        assert driver is not None  # noqa: S101 - a connection in use has one
        with driver.cursor() as cursor, cursor.copy(self._own(_COPY)) as copy:
            for row in self._numbered(kinds):
                copy.write_row(row)
        self._run(_WORDS, config=self._config)
        for statement in (_WEIGHTS, *_SUMS):
            self._run(statement)

    def enough(self, kind: str) -> float:
        """Return the weight in agreement from which on nothing more is asked for."""
        return TELLING_WORDS * _greatest(self._sizes.get(kind, 0), 1)

    def ask(self, kind: str, sentences: Sequence[str]) -> list[Asked]:
        """Return each sentence with the wordings of ``kind`` that it could repeat, in order."""
        self._run("truncate likely_asked")
        unknown = UNKNOWN * _greatest(self._sizes.get(kind, 0), 0)
        given = list(sentences)
        self._run(_ASK, kind=kind, config=self._config, sentences=given, unknown=unknown)
        self._run("analyze likely_asked")
        words: list[list[Word]] = [[] for _ in sentences]
        for sentence, lexeme, stub, weight in self._run(_ASKED):
            words[sentence - 1].append(Word(lexeme, stub, weight))
        limits = {"kin": KIN, "common": COMMON, "missing": MISSING, "candidates": CANDIDATES}
        wordings: list[list[Wording]] = [[] for _ in sentences]
        for sentence, key, weight, lexemes, weights in self._run(_CANDIDATES, **limits):
            shared = dict(zip(lexemes, weights, strict=True))
            wordings[sentence - 1].append(Wording(key, weight, shared))
        return [Asked(tuple(row), tuple(found)) for row, found in zip(words, wordings, strict=True)]

    def _run(self, statement: str, **values: Any) -> Iterable[Any]:
        return self._connection.execute(sa.text(self._own(statement)), values)

    def _own(self, statement: str) -> str:
        """Return the statement on the tables of this index."""
        return statement.replace("likely_", self._prefix)

    def _numbered(
        self, kinds: Mapping[str, Iterable[tuple[str, str]]]
    ) -> Iterator[tuple[int, str, str, str]]:
        number = 0
        for kind, rows in kinds.items():
            keys = set()
            for key, words in rows:
                number += 1
                keys.add(key)
                yield number, kind, key, words
            self._sizes[kind] = len(keys)


def _greatest(size: int, holders: int) -> float:
    """Return the weight of a word that ``holders`` of ``size`` claims or events have."""
    return log(1 + (size - min(holders, size) + 0.5) / (holders + 0.5))
