"""How alike two texts are, which addresses are one, and whose text it is."""

from __future__ import annotations

from pathlib import Path

import pytest

from researchdb.intake.document import Cut, Metadata
from researchdb.intake.recognise import Candidate
from researchdb.intake.recognise.holding import Holding, Outlet, Piece, addresses, hosts
from researchdb.intake.recognise.likeness import Likeness, Wording
from researchdb.intake.recognise.similar import is_elsewhere
from researchdb.text.normalise import sha256

WORDS = [f"word{number}" for number in range(404)]
TEXT = " ".join(WORDS)
SHORT = " ".join(WORDS[:60])


def pieces(*passages: str) -> list[Piece]:
    """Return passages of which only the hash is held."""
    return [Piece(0, len(words), sha256(words)) for words in passages]


def of_words(*passages: str) -> Wording:
    return Wording.of_words(passages)


def test_likeness_is_the_share_of_the_shorter_and_of_the_longer_text() -> None:
    whole, half = of_words(TEXT), of_words(" ".join(WORDS[:204]))
    assert whole.like(whole) == Likeness(1.0, 1.0)
    assert whole.like(half) == half.like(whole) == Likeness(1.0, 200 / 400)


def test_one_changed_word_costs_a_long_text_five_runs_of_words() -> None:
    other = of_words(TEXT.replace("word30 ", "term "))
    assert of_words(TEXT).like(other) == Likeness(395 / 400, 395 / 400)


def test_one_changed_word_costs_a_short_text_one_word() -> None:
    other = of_words(SHORT.replace("word30 ", "term "))
    assert of_words(SHORT).like(other) == Likeness(59 / 60, 59 / 60)


def test_common_words_alone_make_no_short_texts_alike() -> None:
    first = " ".join(f"the {word} of" for word in WORDS[:40])
    second = " ".join(f"the {word} of" for word in WORDS[40:80])
    assert of_words(first).like(of_words(second)) == Likeness()


def test_cut_hardly_matters_for_likeness() -> None:
    parts = of_words(" ".join(WORDS[:204]), " ".join(WORDS[204:]))
    assert of_words(TEXT).like(parts) == Likeness(1.0, 396 / 400)


def test_texts_without_words_are_compared_by_the_length_of_equal_passages() -> None:
    first, second = TEXT[:100], TEXT[100:150]
    held = Wording.of_pieces(pieces(first, second))
    assert held.like(of_words(first, second)) == Likeness(1.0, 1.0)
    assert held.like(of_words(first)) == Likeness(1.0, 100 / 150)
    assert held.like(of_words(first + ".")) == Likeness()


def test_a_few_words_in_common_are_no_likeness() -> None:
    twelve, eleven = " ".join(WORDS[:12]), " ".join(WORDS[:11])
    assert of_words(TEXT).like(of_words(twelve)) == Likeness(1.0, 8 / 400)
    assert of_words(TEXT).like(of_words(eleven)) == Likeness()
    heading = Wording.of_pieces(pieces("What follows", TEXT))
    assert heading.like(of_words("What follows")) == Likeness()


@pytest.mark.parametrize("passages", [[], [""], ["one two three"]])
def test_text_without_runs_of_words_is_like_nothing(passages: list[str]) -> None:
    assert of_words(*passages).like(of_words(*passages)) == Likeness()


ONE = "//north-sun.example/a?x=1"


@pytest.mark.parametrize(
    "url",
    [
        "https://north-sun.example/a?x=1",
        "http://www.north-sun.example/a?x=1",
        "https://North-Sun.example/a?utm_source=mail&x=1#top",
        "https://north-sun.example/a?x=1&fbclid=abc",
    ],
)
def test_addresses_of_one_page_are_one(url: str) -> None:
    assert addresses(url) == {ONE}


def test_what_is_no_address_is_left_out() -> None:
    assert addresses(None, "", "mailto:a@b.example", "ftp://b.example/a", "/a", "http://") == set()


def test_last_slash_does_not_tell_pages_apart() -> None:
    assert addresses("https://a.example/b/") == addresses("https://a.example/b")


def test_host_of_an_address_is_without_www() -> None:
    assert hosts(addresses("https://www.a.example/b", "http://m.a.example/c")) == {
        "a.example",
        "m.a.example",
    }


def new(url: str | None = None, site: str | None = None, fetched: str | None = None) -> Candidate:
    return Candidate("", Cut("", ()), Metadata(site=site, url=url), "a.html", fetched)


def held(
    url: str | None = None, name: str | None = None, *, site: str | None = None, known: bool = True
) -> Holding:
    outlet = Outlet("outlet", name, site, is_unknown=not known)
    return Holding("key", Path("key.yaml"), outlet, urls=addresses(url))


SITES = [
    # the new text, what is held, whether it is another site's
    (new(), held("https://a.example/1", "A"), False),
    (new("https://a.example/2"), held("https://a.example/1"), False),
    (new("https://b.example/2"), held("https://a.example/1"), True),
    (new("https://m.a.example/2"), held("https://a.example/1"), False),
    (new("https://a.example/2"), held(site="https://www.a.example"), False),
    (new("https://b.example/2"), held(site="https://www.a.example"), True),
    (new(fetched="https://b.example/2"), held("https://a.example/1"), True),
    (new(site="The Coast Post"), held(name="Coast Post"), False),
    (new(site="North Sun"), held(name="Coast Post"), True),
    (new(site="Coast Post", url="https://b.example/2"), held(name="Coast Post"), False),
    (new("https://b.example/2"), held(name="Unnamed", known=False), True),
    (new(site="North Sun"), held(name="North Sun, it seems", known=False), True),
    (new(), held(name="Unnamed", known=False), False),
]


@pytest.mark.parametrize(("candidate", "holding", "expected"), SITES)
def test_text_is_anothers_if_it_names_a_site_that_differs(
    candidate: Candidate, holding: Holding, expected: bool
) -> None:
    assert is_elsewhere(candidate, holding) is expected
