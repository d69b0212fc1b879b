"""Proposals for passages whose authors did not see the rules agree with how they were coded."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping
from decimal import Decimal

import pytest
from benchmarks.suggesting import score_dates, score_who

from researchdb.intake.propose.dates import find_dates
from researchdb.intake.propose.mentions import MentionFinder
from researchdb.intake.propose.names import find_new_names_in
from researchdb.intake.propose.quantities import find_quantities
from researchdb.intake.propose.speakers import find_speakers
from researchdb.text.dates import UNKNOWN, from_edtf
from researchdb.text.mentions import Matcher
from researchdb.text.quotes import fold_quote

from .unseen_kinds import Unseen
from .unseen_texts import KNOWN, TEXTS

FINDER = MentionFinder(KNOWN)


def place(one: Unseen, words: str) -> tuple[int, int]:
    start = one.text.index(words)
    return start, start + len(words)


def dates(one: Unseen) -> Counter[str]:
    coded = [
        score_dates.CodedDate(
            fold_quote(words).lower(), UNKNOWN if edtf == "unknown" else from_edtf(edtf)
        )
        for words, edtf in one.dates
        if place(one, words)
    ]
    published = from_edtf(one.published)
    found = find_dates(one.text, one.language, published)
    return score_dates.score_dates(one.text, coded, found, published)


def quantities(one: Unseen) -> Counter[str]:
    coded = [
        score_dates.CodedQuantity(
            place(one, words), unit, *(Decimal(value) if value else None for value in values)
        )
        for words, unit, *values in one.quantities
    ]
    return score_dates.score_quantities(coded, find_quantities(one.text, one.language))


def mentions(one: Unseen) -> Counter[str]:
    gold = []
    for name, nth, actor in one.mentions:
        hit = list(Matcher([name]).find(one.text))[nth - 1]
        if actor is not None:
            gold.append((hit.start, hit.end, actor))
    found = [(*m.span, m.actors[0]) for m in FINDER.find(one.text) if m.actors]
    return score_who.count_mentions(gold, found)


def names(one: Unseen) -> Counter[str]:
    known = [mention.span for mention in FINDER.find(one.text)]
    found = [
        name.span
        for name in find_new_names_in([one.text], KNOWN, one.language)[0]
        if not any(name.span[0] < end and start < name.span[1] for start, end in known)
    ]
    gold = [
        (*hit.span(), words)
        for words, _ in one.names
        for hit in re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", one.text)
    ]
    return score_who.count_names(gold, found)


def speakers(one: Unseen) -> Counter[str]:
    gold = [
        (*place(one, words), actor, label.lower() if label else None, act)
        for words, actor, label, act in one.speakers
    ]
    found = [
        (*said.span, *said.reach, said.actor, said.label.lower() if said.label else None, said.act)
        for said in find_speakers(one.text, FINDER.find(one.text), one.language, KNOWN)
    ]
    return score_who.count_speakers(gold, found)


@pytest.mark.parametrize(
    ("count", "rates", "precision", "recall"),
    [
        (dates, score_dates.rates, 0.95, 0.95),
        (quantities, score_dates.rates, 0.98, 0.96),
        (mentions, score_who.rates, 0.97, 0.98),
        (names, score_who.rates, 0.95, 0.93),
        (speakers, score_who.rates, 0.95, 0.82),
    ],
)
def test_proposals_for_unseen_texts_are_mostly_right(
    count: Callable[[Unseen], Counter[str]],
    rates: Callable[[Counter[str]], Mapping[str, float]],
    precision: float,
    recall: float,
) -> None:
    total: Counter[str] = sum((count(one) for one in TEXTS), Counter())
    shares = rates(total)
    assert shares["precision"] >= precision
    assert shares["recall"] >= recall


def test_no_new_name_gets_the_wrong_kind() -> None:
    wrong = [
        (name.name, name.kind)
        for one in TEXTS
        for name in find_new_names_in([one.text], KNOWN, one.language)[0]
        if name.kind and dict(one.names).get(name.name, name.kind) != name.kind
    ]
    assert wrong == []
