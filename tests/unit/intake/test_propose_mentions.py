# ruff: noqa: RUF001 - typographic and foreign characters are the subject here
from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from researchdb.intake.known import Known, KnownName, Ruling
from researchdb.intake.propose.mentions import MentionFinder
from researchdb.text.mentions import stands


def name(
    text: str, actor: str, kind: str, form: str = "main", *, is_ambiguous: bool = False
) -> KnownName:
    return KnownName(text, actor, kind, form, is_ambiguous)


NAMES = (
    name("Ruritania", "ruritania", "state"),
    name("Strelsau", "ruritania", "state", "metonym", is_ambiguous=True),
    name("Graustark", "graustark", "state"),
    name("Edelweiss", "graustark", "state", "metonym", is_ambiguous=True),
    name("Supreme Court of Ruritania", "court", "government_body"),
    name("Supreme Court", "court", "government_body", "alias"),
    name("Anna Berg", "anna-berg", "person"),
    name("Mohammed bin Rashid", "bin-rashid", "person"),
    name("League of the North", "league", "international_body"),
    name("LN", "league", "international_body", "abbreviation"),
    name("Northern Bloc", "bloc", "organisation"),
    name("the North", "north", "collective"),
    name("farmers", "farmers", "collective"),
    name("Q", "platform-q", "organisation", is_ambiguous=True),
    name("United States", "united-states", "state"),
    name("Land Council", "council-a", "organisation"),
    name("Land Council", "council-b", "organisation"),
)


def found(
    text: str, names: tuple[KnownName, ...] = NAMES, rulings: tuple[Ruling, ...] = ()
) -> list[tuple[str, int, str | None]]:
    return [
        (mention.name, mention.nth, mention.actors[0] if mention.actors else None)
        for mention in MentionFinder(Known(names, rulings)).find(text)
    ]


def test_longest_name_hides_those_within() -> None:
    assert found("The Supreme Court of Ruritania sat. Ruritania left the League of the North.") == [
        ("Supreme Court of Ruritania", 1, "court"),
        ("Ruritania", 2, "ruritania"),
        ("League of the North", 1, "league"),
    ]


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Crowds gathered in Strelsau on Monday.", None),
        ("She flew from Edelweiss to Strelsau.", None),
        ("The mayor of Strelsau resigned.", None),
        ("A fire near Strelsau airport spread.", None),
        ("A Strelsau-based trader was there.", None),
        ("Banks in Edelweiss and Strelsau closed.", None),
        ("The Strelsau Times went to print.", None),
        ("This is Strelsau’s decision alone.", "ruritania"),
        ("Ties with Strelsau have cooled.", "ruritania"),
        ("At noon Strelsau announced a levy.", "ruritania"),
        ("The Strelsau-backed party won.", "ruritania"),
        ("In Strelsau's view the pact is void.", "ruritania"),
        ("STRELSAU WARNS ITS NEIGHBOURS AGAIN", "ruritania"),
    ],
)
def test_context_tells_the_city_from_the_state(text: str, actor: str | None) -> None:
    (reading,) = [m for m in found(text) if m[0].lower() == "strelsau"]
    assert reading[2] == actor


def test_unclear_context_is_read_as_it_was_decided_before() -> None:
    text = "Nobody expected Strelsau."
    decided = (
        Ruling("Strelsau", None, "nobody had expected ", " so soon"),
        Ruling("Strelsau", None, "they never expected ", " at all"),
    )
    assert found(text)[0][2] == "ruritania"
    assert found(text, rulings=decided)[0][2] is None


def test_name_shared_by_two_actors_goes_to_whom_it_meant_before() -> None:
    finder = MentionFinder(Known(NAMES, (Ruling("Land Council", "council-b", "the ", " met"),)))
    (mention,) = finder.find("Later the Land Council met.")
    assert mention.actors == ("council-b", "council-a")
    assert mention.score < 1


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("The Supreme Court ruled.", "court"),
        ("Ruritania’s Supreme Court ruled.", "court"),
        ("The Ruritanian Supreme Court ruled.", "court"),
        ("Graustark’s Supreme Court ruled.", None),
        ("The Graustarkian Supreme Court ruled.", None),
        ("The Supreme Court of Graustark ruled.", None),
    ],
)
def test_court_of_another_state_is_another_court(text: str, actor: str | None) -> None:
    (reading,) = [m for m in found(text) if m[0].startswith("Supreme Court")]
    assert reading[2] == actor


def test_family_name_counts_once_the_full_name_stands_in_the_article() -> None:
    finder = MentionFinder(Known(NAMES))
    first, second = finder.find_in(
        ["Berg: no. Mohammed bin Rashid met Anna Berg.", "Berg left bin Rashid."]
    )
    assert [m.name for m in first] == ["Berg", "Mohammed bin Rashid", "Anna Berg"]
    assert [(m.name, m.actors) for m in second] == [
        ("Berg", ("anna-berg",)),
        ("bin Rashid", ("bin-rashid",)),
    ]
    assert found("Berg left.") == []


def test_abbreviation_in_brackets_is_known_in_the_whole_article() -> None:
    finder = MentionFinder(Known(NAMES))
    _, second = finder.find_in(["The Northern Bloc (NB) met.", "NB members spoke; nb: none."])
    assert [(m.name, m.actors) for m in second] == [("NB", ("bloc",))]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("LN and ln and L.N. met", [("LN", 1, "league"), ("L.N.", 1, "league")]),
        ("RURITANIA AND THE REST AGREE", [("RURITANIA", 1, "ruritania")]),
        ("US officials told us so", [("US", 1, "united-states")]),
        ("Farmers met other farmers", [("Farmers", 1, "farmers"), ("farmers", 1, "farmers")]),
        ("The North won; they went north", [("The North", 1, "north")]),
        ("Ruritania's, not Ruritanian", [("Ruritania", 1, "ruritania")]),
        ("The Supreme\nCourt sat", [("Supreme Court", 1, "court")]),
    ],
)
def test_forms_that_follow_from_a_name(text: str, names: list[tuple[str, int, str]]) -> None:
    assert found(text) == names


def test_single_letter_is_a_name_only_where_the_context_says_so() -> None:
    assert found("She posted on Q that it rains.") == [("Q", 1, "platform-q")]
    assert found("Factor Q is a number.") == [("Q", 1, None)]


def test_capital_of_a_known_state_is_known_as_written() -> None:
    assert ("Washington", 1, "united-states") in found("Washington denies it.")
    assert found("They met in Washington.") == [("Washington", 1, None)]


def test_nothing_known_finds_nothing() -> None:
    assert found("Ruritania", names=()) == []


TEXTS = st.lists(
    st.sampled_from(
        [known.name for known in NAMES] + ["in", "’s", "(LN)", "Berg", ".", "\n", "😀"]
    ),
    max_size=12,
).map(" ".join)


@given(TEXTS)
def test_every_mention_stands_where_it_says(text: str) -> None:
    reached = 0
    for mention in MentionFinder(Known(NAMES)).find(text):
        start, end = mention.span
        assert reached <= start < end <= len(text)
        assert " ".join(text[start:end].split()) == mention.name
        assert stands(text, mention.name, mention.nth)
        assert 0 <= mention.score <= 1
        reached = end


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("The government in Strelsau knows it.", "ruritania"),
        ("Крестьяне ушли. Strelsau обвинил их.", "ruritania"),
        ("Это было в Strelsau вчера.", None),
    ],
)
def test_a_capital_is_its_state_where_it_governs_or_acts(text: str, actor: str | None) -> None:
    assert found(text) == [("Strelsau", 1, actor)]
