# ruff: noqa: RUF001 - typographic and foreign characters are the subject here
from __future__ import annotations

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from researchdb.intake.known import Known, KnownName
from researchdb.intake.proposals import SpeakerProposal
from researchdb.intake.propose.mentions import MentionFinder
from researchdb.intake.propose.speakers import find_speakers
from researchdb.intake.propose.speakers.words import ACCORDING, BESIDE, NOUNS, UNNAMED, VERBS

ACTS = Path(__file__).parents[3] / "seeds" / "vocabularies" / "speech_acts.csv"
KNOWN = Known(
    tuple(
        KnownName(name, actor, kind, "main", is_ambiguous=False)
        for name, actor, kind in (
            ("Anna Berg", "berg", "person"),
            ("Rudolf Elphberg", "elphberg", "person"),
            ("Ruritania", "ruritania", "state"),
            ("Graustark", "graustark", "state"),
            ("Trade Ministry", "trade-ministry", "government_body"),
            ("Labour Ministry", "labour-ministry", "government_body"),
            ("Red Hand", "red-hand", "armed_group"),
            ("northern states", "north", "collective"),
        )
    )
)
FINDER = MentionFinder(KNOWN)


def speakers(text: str, language: str = "en") -> tuple[SpeakerProposal, ...]:
    return find_speakers(text, FINDER.find(text), language, KNOWN)


def said(text: str, language: str = "en") -> list[tuple[str | None, str]]:
    return [(p.actor or p.label, p.act) for p in speakers(text, language)]


@pytest.mark.parametrize(
    ("text", "hops"),
    [
        # The speaker before the verb.
        ("Anna Berg said that it rains.", [("berg", "states")]),
        ("Ruritania has repeatedly warned of floods.", [("ruritania", "warns")]),
        ("Ruritania announced a levy.", [("ruritania", "announces")]),
        ("As Graustark denies it, all is open.", [("graustark", "denies")]),
        (
            "The minister of war, Anna Berg, in a speech in May, called for calm.",
            [("berg", "calls_for")],
        ),
        ("Anna Berg, who chairs the talks, confirmed the date.", [("berg", "confirms")]),
        ("Ruritania, which paid, says it will pay no more.", [("ruritania", "states")]),
        (
            "The Trade Ministry and Labour Ministry recommended a pause.",
            [("trade-ministry", "recommends"), ("labour-ministry", "recommends")],
        ),
        ("Ruritania sees the bridge as a risk.", [("ruritania", "views")]),
        (
            "This is Ruritania’s northern strategy, which views the sea as its own.",
            [("ruritania", "views")],
        ),
        # One subject, two verbs.
        ("Anna Berg said no and warned of floods.", [("berg", "states"), ("berg", "warns")]),
        (
            "Anna Berg stressed trust, pledging that aid would flow.",
            [("berg", "states"), ("berg", "pledges")],
        ),
        (
            "Though Graustark waits, northern states stay firm, insisting on a vote.",
            [("north", "calls_for")],
        ),
        # After the verb, and around a quotation.
        ("“No,” said Anna Berg, the envoy.", [("berg", "states")]),
        ("It was confirmed by Anna Berg on Monday.", [("berg", "confirms")]),
        ("According to Anna Berg, it rains.", [("berg", "states")]),
        ("In the view of Ruritania, it rains.", [("ruritania", "views")]),
        # Nouns of saying.
        ("A petition from Anna Berg to lift the ban arrived.", [("berg", "petitions")]),
        ("There was criticism from northern states.", [("north", "criticises")]),
        ("Ruritania’s claim that it rains is new.", [("ruritania", "states")]),
        ("He faces jail, a charge Graustark rejects.", [("graustark", "denies")]),
        # Pronouns and what takes a name up again.
        ("Anna Berg left. She said it rained.", [("berg", "states")]),
        (
            "Minister Anna Berg met Rudolf Elphberg. The minister praised him.",
            [("berg", "acknowledges")],
        ),
        (
            "The Red Hand grew. Attacks claimed by this group rose.",
            [("red-hand", "claims_responsibility")],
        ),
        # Nobody in particular, and nobody named.
        ("Critics point out the cost.", [("critics", "criticises")]),
        ("Some analysts view this as a feint.", [("some analysts", "views")]),
        ("The step is praised, while others fear it is late.", [("others", "views")]),
        ("U.S. officials said no.", [("U.S. officials", "states")]),
        ("But local farmers say the toll is high.", [("local farmers", "states")]),
        ("The party has been accused of fraud.", [("not named", "accuses")]),
        ("The party was accused of fraud by Anna Berg.", [("berg", "accuses")]),
        ("The ores are estimated to be worth a lot.", [("not named", "estimates")]),
        ("It cost an estimated $3 million.", [("not named", "estimates")]),
        ("The pass is widely seen as a trap.", [("not named", "views")]),
        (
            "It is part of Ruritania’s grand strategy, in which the pass is seen as a trap.",
            [("ruritania", "views")],
        ),
        # Somebody nobody knows yet.
        ("Ivan Petrov, an analyst at the bank, said no.", [("Ivan Petrov", "states")]),
        ("“No,” said Gul Agha, 43, a trucker.", [("Gul Agha", "states")]),
    ],
)
def test_speaker_and_act_are_read(text: str, hops: list[tuple[str, str]]) -> None:
    assert said(text) == hops


@pytest.mark.parametrize(
    "text",
    [
        "Ruritania did not say when.",
        "Anna Berg has not confirmed the visit.",
        "The Gulf states and their views differ.",
        "The stated aim of the announced plan is peace.",
        "Ruritania built a road.",
        "The estimate of costs reports nothing.",
        "Ruritania may view the bridge as a risk.",
        "",
    ],
)
def test_where_nobody_speaks_nothing_is_proposed(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Special envoy Anna Berg said no.", "Special envoy"),
        ("Anna Berg, Ruritania’s special envoy for trade, said no.", "special envoy for trade"),
        ("“No,” said Anna Berg, the head of the mission.", "head of the mission"),
        ("The deputy minister of war, Anna Berg, said no.", "deputy minister of war"),
        ("Anna Berg, visibly tired, said no.", None),
    ],
)
def test_title_is_the_office_as_the_text_gives_it(text: str, title: str | None) -> None:
    (proposal,) = speakers(text)
    assert (proposal.actor, proposal.title) == ("berg", title)


@pytest.mark.parametrize(
    ("text", "covered"),
    [
        ("Anna Berg said that it rains. It snowed.", "that it rains."),
        ("Anna Berg said no and warned of floods.", "no and"),
        ("Wet. According to Anna Berg, it rains.", "According to Anna Berg, it rains."),
        ("Then: “It rains. It pours,” said Anna Berg.", "“It rains. It pours,” said Anna Berg."),
        ("Anna Berg said: “It rains. It pours.” Dry.", "“It rains. It pours.”"),
    ],
)
def test_reach_is_what_the_word_covers(text: str, covered: str) -> None:
    first = speakers(text)[0]
    assert text[slice(*first.reach)] == covered


@pytest.mark.parametrize(
    ("language", "text", "hops"),
    [
        ("ru", "Иван Петров заявил, что идёт дождь.", [("Иван Петров", "states")]),
        ("ru", "По словам Петрова, идёт дождь.", [("Петрова", "states")]),
        ("de", "Anna Berg bestätigte das.", [("berg", "confirms")]),
        ("fr", "Selon Anna Berg, il pleut.", [("berg", "states")]),
        ("fa", "او گفت", []),
    ],
)
def test_other_languages_by_the_verb_beside_a_name(
    language: str, text: str, hops: list[tuple[str, str]]
) -> None:
    assert said(text, language) == hops


def test_every_act_of_the_tables_is_a_term_of_the_vocabulary() -> None:
    with ACTS.open(encoding="utf-8") as file:
        terms = {row["key"] for row in csv.DictReader(file)}
    used = {*VERBS, *NOUNS.values(), *(act for act, _ in (*ACCORDING, *UNNAMED))}
    used |= {act for verbs in BESIDE.values() for act in verbs}
    assert used <= terms


WORDS = st.lists(
    st.sampled_from(
        (
            "Anna Berg",
            "Ruritania",
            "Petrov",
            "said",
            "saying",
            "warning",
            "according to",
            "was seen as",
            "by",
            "and",
            "that",
            "the minister",
            "he",
            "who",
            "some",
            "’s",
            ",",
            ".",
            ":",
            "“",
            "”",
        )
    ),
    max_size=25,
)


@given(WORDS)
def test_spans_lie_in_the_text(words: list[str]) -> None:
    text = " ".join(words)
    for proposal in speakers(text):
        for start, end in (proposal.span, proposal.reach):
            assert 0 <= start <= end <= len(text)
        assert (proposal.actor is None) != (proposal.label is None)


@pytest.mark.parametrize(
    ("text", "hops"),
    [
        # Two verbs of one subject.
        (
            "Ruritania condemned it and called for calm.",
            [("ruritania", "criticises"), ("ruritania", "calls_for")],
        ),
        ("Ruritania met them on Monday and called for calm.", [("ruritania", "calls_for")]),
        # What takes a name up again.
        (
            "The Trade Ministry shut it. The ministry warned of floods.",
            [("trade-ministry", "warns")],
        ),
        ("The Trade Ministry shut it. It rejected a protest.", [("trade-ministry", "denies")]),
        ("The Trade Ministry (TM) announced a levy.", [("trade-ministry", "announces")]),
        ("The government of Ruritania has warned them.", [("ruritania", "warns")]),
        # Nobody known.
        ("The union demands a rise.", [("union", "calls_for")]),
        ("Market trader Rosa Lind said that it rains.", [("Rosa Lind", "states")]),
        ("Wallachia has said that it rains.", [("Wallachia", "states")]),
        ("A minister came. They promised help.", []),
        # Who writes is no hop.
        ("Your columnist believes that it rains.", []),
        ("I think the committee agrees that it rains.", [("committee", "views")]),
    ],
)
def test_a_speaker_is_taken_up_or_named_for_the_first_time(
    text: str, hops: list[tuple[str, str]]
) -> None:
    assert said(text) == hops


@pytest.mark.parametrize(
    ("language", "text", "hops"),
    [
        ("de", "Das teilte die Polizei mit.", [("Polizei", "states")]),
        ("de", "Nach Angaben der Feuerwehr brannte es.", [("Feuerwehr", "states")]),
        ("ru", "Эксперты предупреждают о дожде.", [("Эксперты", "warns")]),
        ("ru", "По словам губернатора Олега Зимина, идёт дождь.", [("Олега Зимина", "states")]),
    ],
)
def test_other_languages_by_the_verb_beside_an_office(
    language: str, text: str, hops: list[tuple[str, str]]
) -> None:
    assert said(text, language) == hops
