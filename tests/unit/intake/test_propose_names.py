# ruff: noqa: RUF001 - typographic and foreign characters are the subject here
from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from researchdb.intake.known import Known, KnownName
from researchdb.intake.propose.names import find_new_names, find_new_names_in
from researchdb.text.mentions import stands


def known(*names: tuple[str, str]) -> Known:
    return Known(
        tuple(
            KnownName(name, name.lower(), kind, "main", is_ambiguous=False) for name, kind in names
        )
    )


def named(
    text: str, holds: Known | None = None, language: str = "en"
) -> list[tuple[str, str | None]]:
    return [(n.name, n.kind) for n in find_new_names(text, holds or Known(), language)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # Persons, by the office or the age beside the name.
        ("Then President Rudolf Elphberg spoke.", [("Rudolf Elphberg", "person")]),
        ("A deal, Dr. J. R. Smith thinks, is near.", [("J. R. Smith", "person")]),
        ("He met Maria Sanz, 43, and her son.", [("Maria Sanz", "person")]),
        ("They saw Flavia Aland, the minister of war.", [("Flavia Aland", "person")]),
        ("It was shown to Omar al-Hadi in May.", [("Omar al-Hadi", "person")]),
        ("The envoy for trade, Anna Berg, left.", [("Anna Berg", "person")]),
        # Bodies, by their words.
        (
            "The Ruritanian Ministry of Trade and Industry closed.",
            [("Ruritanian Ministry of Trade and Industry", "government_body")],
        ),
        ("It owes the Bank of Aland money.", [("Bank of Aland", "organisation")]),
        ("They asked the Workers' Party to wait.", [("Workers' Party", "organisation")]),
        ("Talks in the Aland Liberation Front broke up.", [("Aland Liberation Front", None)]),
        (
            "The Northern Trade Union (NTU) met.",
            [("Northern Trade Union", "international_body"), ("NTU", "international_body")],
        ),
        (
            "Then NATO and UNICEF agreed.",
            [("NATO", "international_body"), ("UNICEF", "international_body")],
        ),
        ("Later the Zenda Jihad Group struck.", [("Zenda Jihad Group", "armed_group")]),
        # States, also at the beginning of a sentence, where a capital says nothing.
        ("Norway signed.", [("Norway", "state")]),
        ("Peace with the United Arab Emirates held.", [("United Arab Emirates", "state")]),
        (
            "Some Baltic states and regional powers agreed.",
            [("Baltic states", "collective"), ("regional powers", "collective")],
        ),
    ],
)
def test_names_of_actors_are_found_with_their_kind(
    text: str, names: list[tuple[str, str | None]]
) -> None:
    assert named(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "However, critics were few. Residents fled on Monday in March.",
        "The Norwegian delegation left; Russians and Muslims too.",
        "They crossed the Danube River to Central Asia and the Middle East.",
        "He went to Zenda. It lies in the province of Hentzau.",
        "What Comes Next for the Peace Process",
        "WHAT COMES NEXT FOR THE BANK",
        "Economic Opportunities: the railway may pay.",
        "The GDP grew; the CEO said so at 9 AM GMT.",
        "It was signed as the Zenda Agreement, and the Foreign Minister left.",
        "وقال وزير الخارجية إن المحادثات مستمرة",
        "外交部发言人表示",
    ],
)
def test_what_is_no_actor_is_not_proposed(text: str) -> None:
    assert named(text) == []


def test_known_names_are_not_new() -> None:
    holds = known(("Anna Berg", "person"), ("Norway", "state"), ("Trade League", "organisation"))
    assert named("President Anna Berg of Norway left the Trade League.", holds) == []


def test_known_state_before_a_person_is_cut_off() -> None:
    holds = known(("Graustark", "state"))
    text = "The envoy for Graustark Yetive Lorry came; the Bank of Graustark paid."
    assert named(text, holds) == [("Yetive Lorry", "person"), ("Bank of Graustark", "organisation")]


def test_abbreviation_after_a_known_name_is_of_its_kind() -> None:
    holds = known(("Red Hand", "armed_group"))
    assert named("The Red Hand (RH-K) struck.", holds) == [("RH-K", "armed_group")]


def test_article_tells_a_name_from_the_first_word_of_a_sentence() -> None:
    article = ["Zenith rose. Prices fell.", "Still, Zenith paid; low prices helped."]
    assert [[n.name for n in here] for here in find_new_names_in(article, Known(), "en")] == [
        ["Zenith"],
        [],
    ]


def test_family_name_of_a_new_person_is_a_persons() -> None:
    first, second = find_new_names_in(
        ["President Rudolf Elphberg left.", "By then Elphberg was ill."], Known(), "en"
    )
    assert [(n.name, n.kind) for n in first] == [("Rudolf Elphberg", "person")]
    assert [(n.name, n.kind) for n in second] == [("Elphberg", "person")]


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        (
            "ru",
            "Как заявил министр Иван Петров, Норвегия согласна.",
            [("Иван Петров", "person"), ("Норвегия", "state")],
        ),
        (
            "de",
            "Die Ministerin Anna Berg lobte die Regierung von Norwegen.",
            [("Anna Berg", "person")],
        ),
        (
            "fr",
            "Le président Luc Aland et l'Italie ont signé.",
            [("Luc Aland", "person"), ("Italie", "state")],
        ),
    ],
)
def test_other_languages_with_capitals(
    language: str, text: str, names: list[tuple[str, str]]
) -> None:
    assert named(text, language=language)[: len(names)] == names


TEXTS = st.text(st.sampled_from("AbИй .,-’'(\n😀1&"), max_size=60)


@given(TEXTS)
def test_every_name_stands_where_it_says(text: str) -> None:
    for proposal in find_new_names(text, Known(), "en"):
        start, end = proposal.span
        assert " ".join(text[start:end].split()) == proposal.name
        assert stands(text, proposal.name, proposal.nth)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "It fell. 1/ Read all of it. 2/ Follow them."),
        ("en", "The sales of FY2025 fell, as in Q3 and on the A7."),
        ("en", "They closed the Mill Lane baths and gave her the Polar Medal."),
        ("en", "It ended on May 7. Since then it rains."),
        ("de", "Das kostet 2,3 Milliarden Dollar."),
        ("ru", "Они встретились в Стрельзау вчера."),
    ],
)
def test_items_amounts_roads_and_prizes_are_no_names(language: str, text: str) -> None:
    assert named(text, language=language) == []
