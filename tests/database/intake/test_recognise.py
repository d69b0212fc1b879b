"""What the desk has already: seeded, in a seed file only, or taken in just now."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytest_postgresql.executors import NoopExecutor
from sqlalchemy import Connection

from researchdb.db import connect_url
from researchdb.errors import IntakeError
from researchdb.intake.document import Cut, Metadata, Piece
from researchdb.intake.recognise import (
    Candidate,
    CopyOf,
    Expected,
    New,
    NewRevision,
    SameBytes,
    SameText,
    Shelf,
)
from researchdb.seeding import NO_ARTICLES, ArticleFolders, seed
from researchdb.text.normalise import sha256
from tests.conftest import Server, cloned
from tests.support.desk import Desk, make_desk

OUTLETS = """\
outlets:
  - {key: north-sun, name: North Sun, kind: news_site, url: "https://www.north-sun.example"}
  - {key: lost-site, name: Unnamed site of gamma, kind: unknown}
"""
STORY = [
    "The last herring boat of Varnby was sold at an auction on the quay this week.",
    "Nobody in the town bid more than the four hundred crowns that the council had set aside.",
    "Ida Holm, who has been mayor since the flood, called it the end of a long and good time.",
    "The boat goes to a museum in the capital, where children may stand at its wheel on Sundays.",
    "Two of its former crew now mend nets for the ferry company and say that they miss the cold.",
]
OTHER = [
    "A new road will lead from the harbour to the hills before the next winter comes.",
    "The council promised that no house has to go and that the old lime trees will stay.",
]
URL = "https://north-sun.example/2025/herring"


def text_of(paragraphs: list[str]) -> str:
    return "\n\n".join(paragraphs) + "\n"


def candidate(
    paragraphs: list[str],
    *,
    url: str | None = None,
    site: str | None = None,
    title: str | None = None,
    name: str = "download.txt",
    raw: str | None = None,
) -> Candidate:
    text = text_of(paragraphs)
    pieces = []
    for number, words in enumerate(paragraphs, start=1):
        start = text.index(words)
        pieces.append(Piece(f"p{number:02}", "paragraph", (start, start + len(words))))
    cut = Cut(text, tuple(pieces))
    return Candidate(sha256(raw or f"page {text}"), cut, Metadata(title, None, site, url), name)


def source(key: str, paragraphs: list[str], *, outlet: str, more: str = "") -> str:
    text = text_of(paragraphs)
    lines = [
        f"source:\n  key: {key}\n  outlet: {outlet}\n  kind: news_report\n  language: en",
        f"  summary: Made up.\n  status: coded\n{more}revision:\n  number: 1\n  file: {key}.txt",
        f"  media_type: text/plain\n  raw_sha256: {sha256(text)}\n  text_sha256: {sha256(text)}",
        f"  length: {len(text)}\npassages:",
    ]
    for number, words in enumerate(paragraphs, start=1):
        start = text.index(words)
        span = f"[{start}, {start + len(words)}]"
        lines.append(
            f"  - {{key: p{number:02}, kind: paragraph, span: {span}, sha256: {sha256(words)},"
            " gist: made up, uncoded: made up}"
        )
    return "\n".join(lines) + "\n"


def put(desk: Desk, key: str, paragraphs: list[str], *, outlet: str, more: str = "") -> None:
    """Write an article and its seed file."""
    (desk.articles / f"{key}.txt").write_text(text_of(paragraphs), encoding="utf-8")
    desk.write(f"sources/{key}.yaml", source(key, paragraphs, outlet=outlet, more=more))


def make(folder: Path) -> Desk:
    """Write the made-up desk with a story of a known site and one that came without any."""
    desk = make_desk(folder)
    desk.write("more-outlets.yaml", OUTLETS)
    put(
        desk,
        "herring",
        STORY,
        outlet="north-sun",
        more=f"  title: The last herring boat is sold\n  url: {URL}?utm_source=mail\n",
    )
    put(desk, "gamma", OTHER, outlet="lost-site")
    return desk


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return make(tmp_path)


STATES = ["seeded", "seeded without texts", "files alone", "files without texts"]


@pytest.fixture(scope="module", params=STATES)
def held(
    request: pytest.FixtureRequest,
    server: Server,
    template: NoopExecutor,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[tuple[Connection, Desk, ArticleFolders]]:
    """The same desk in every state in which it may be found."""
    desk = make(tmp_path_factory.mktemp("desk"))
    articles = NO_ARTICLES if "without" in request.param else desk.folders
    name = str(request.param).replace(" ", "_")
    with cloned(server, template, name) as url, connect_url(url) as connection:
        if "seeded" in request.param:
            seed(connection, desk.seeds, articles)
        yield connection, desk, articles


@pytest.fixture
def shelf(held: tuple[Connection, Desk, ArticleFolders]) -> Shelf:
    connection, desk, articles = held
    return Shelf(connection, desk.seeds, articles)


def seeded(connection: Connection, desk: Desk, *, texts: bool = True) -> Shelf:
    held = desk.folders if texts else NO_ARTICLES
    seed(connection, desk.seeds, held)
    return Shelf(connection, desk.seeds, held)


def test_same_bytes_are_known(shelf: Shelf) -> None:
    digest = sha256(text_of(STORY))
    assert shelf.same_bytes(digest) == "herring, revision 1"
    assert shelf.same_bytes(sha256("other")) is None
    new = candidate(STORY, raw=text_of(STORY))
    assert shelf.judge(new) == SameBytes("herring", 1, "the same bytes as herring, revision 1")


def test_same_text_in_another_file_is_nothing_new(shelf: Shelf) -> None:
    expected = SameText("herring", 1, "the same text as herring, revision 1")
    assert shelf.judge(candidate(STORY)) == expected
    assert shelf.judge(candidate(STORY, url=URL)) == expected


def test_unlike_text_is_new(shelf: Shelf) -> None:
    words = ["Nothing of this was ever told before, neither here nor in any other place at all."]
    assert shelf.judge(candidate(words)) == New("nothing like it is held")


def test_changed_text_at_the_same_address_is_a_new_revision(shelf: Shelf) -> None:
    changed = [STORY[0].replace("sold", "given away"), *STORY[1:]]
    verdict = shelf.judge(
        candidate(changed, url="http://www.north-sun.example/2025/herring/?utm_medium=x#top")
    )
    assert isinstance(verdict, NewRevision)
    assert verdict.source == "herring"
    assert 0.7 < verdict.score < 1
    assert verdict.why.startswith("herring has the same address; ")


def test_address_of_a_whole_site_proves_nothing(shelf: Shelf) -> None:
    words = ["A front page with nothing on it but the weather of this and of the next few days."]
    assert isinstance(shelf.judge(candidate(words, url="https://north-sun.example/")), New)


def test_text_with_few_changed_words_and_no_site_is_a_new_revision(shelf: Shelf) -> None:
    changed = [STORY[0].replace("quay", "pier"), *STORY[1:]]
    verdict = shelf.judge(candidate(changed))
    assert isinstance(verdict, NewRevision)
    assert verdict.source == "herring"
    assert "has the same text but for a few words" in verdict.why


def test_text_of_another_site_is_a_copy_with_its_score(shelf: Shelf) -> None:
    verdict = shelf.judge(candidate(STORY, url="https://copies.example/1"))
    assert isinstance(verdict, CopyOf)
    (tie,) = verdict.ties
    assert (tie.source, tie.score, tie.kind, tie.method) == (
        "herring",
        1.0,
        "duplicates",
        "shared wording",
    )
    assert tie.note == "100% of the shorter text and 100% of the longer are shared"
    assert verdict.why == "shares 100% of its wording with herring"


def test_site_is_told_apart_by_name_where_there_is_no_address(shelf: Shelf) -> None:
    assert isinstance(shelf.judge(candidate(STORY, site="The South Moon")), CopyOf)
    assert isinstance(shelf.judge(candidate(STORY, site="The North Sun")), SameText)


def test_copy_of_a_text_whose_site_is_unknown_asks_a_person(shelf: Shelf) -> None:
    verdict = shelf.judge(candidate(OTHER, url="https://roads.example/1"))
    assert isinstance(verdict, CopyOf)
    assert verdict.ties[0].note.endswith("; decide whether it is another state of gamma")


def test_text_that_is_half_the_same_is_tied_and_left_to_a_person(shelf: Shelf) -> None:
    verdict = shelf.judge(
        candidate([*STORY[:3], *OTHER[:1], "Quite another end of it comes here."])
    )
    assert isinstance(verdict, CopyOf)
    assert verdict.ties[0].source == "herring"
    assert 0.5 <= verdict.ties[0].score < 0.8
    assert verdict.ties[0].note.endswith("; decide whether it is the same text")


def test_excerpt_is_tied_and_not_taken_for_a_later_text(shelf: Shelf) -> None:
    verdict = shelf.judge(candidate(STORY[1:3]))
    assert isinstance(verdict, CopyOf)
    assert verdict.ties[0].score == 1.0
    assert verdict.ties[0].note.endswith("; decide whether it is another state of herring")


@pytest.mark.parametrize(
    "given", [{"name": "herring.txt"}, {"title": "The last herring boat is sold"}], ids=str
)
def test_file_name_or_title_decides_for_a_revision_where_half_is_the_same(
    shelf: Shelf, given: dict[str, str]
) -> None:
    verdict = shelf.judge(candidate([*STORY[:3], "Here it goes on in a new way."], **given))
    assert isinstance(verdict, NewRevision)
    assert verdict.source == "herring"


def test_file_name_decides_nothing_for_another_text_or_another_site(shelf: Shelf) -> None:
    assert isinstance(shelf.judge(candidate(["Herring for sale."], name="herring.txt")), New)
    elsewhere = candidate(STORY[:4], name="herring.txt", site="The South Moon")
    assert isinstance(shelf.judge(elsewhere), CopyOf)


def test_person_may_name_the_source_it_revises(shelf: Shelf) -> None:
    verdict = shelf.judge(candidate(["All is new."], site="The South Moon"), revises="herring")
    assert verdict == NewRevision(
        "herring", 0.0, "herring named as what it revises; 0% of the wording is shared"
    )
    with pytest.raises(IntakeError, match="there is no source 'haring'"):
        shelf.judge(candidate(["All is new."]), revises="haring")


def test_person_may_say_that_it_is_a_source_of_its_own(shelf: Shelf) -> None:
    changed = [*STORY[:4], STORY[4].replace("cold", "sea")]
    verdict = shelf.judge(candidate(changed, url=URL), as_new=True)
    assert isinstance(verdict, CopyOf)
    assert verdict.ties[0].source == "herring"


def test_what_was_taken_in_is_known_at_the_next(shelf: Shelf, tmp_path: Path) -> None:
    words = ["The lighthouse keeper of Varnby found a bottle with a letter from Norland in it."]
    first = candidate(words, url="https://a.example/1", raw="one")
    path = tmp_path / "bottle.yaml"
    shelf.put("bottle", path, 1, first)
    assert shelf.path_of("bottle") == path
    assert shelf.same_bytes(sha256("one")) == "bottle, revision 1"
    assert isinstance(shelf.judge(candidate(words, url="https://b.example/1")), CopyOf)
    later = candidate([*words, "It was empty."], url="https://a.example/1", raw="two")
    assert isinstance(shelf.judge(later), NewRevision)
    shelf.put("bottle", path, 2, later)
    assert shelf.same_bytes(sha256("two")) == "bottle, revision 2"
    assert shelf.same_bytes(sha256("one")) == "bottle, revision 1"
    assert shelf.text_of("bottle") == text_of([*words, "It was empty."])


def test_draft_without_a_text_expects_the_one_at_its_address_or_of_its_title(
    connection: Connection, desk: Desk
) -> None:
    desk.write(
        "sources/awaited.yaml",
        "source:\n  key: awaited\n  outlet: north-sun\n  kind: other\n  language: en\n"
        "  title: What nobody has read so far\n  url: https://north-sun.example/awaited\n"
        "  summary: null\n  status: draft\n",
    )
    for shelf in (Shelf(connection, desk.seeds, desk.folders), seeded(connection, desk)):
        words = ["Now it is there, and whoever wants to may read it from the first word on."]
        by_url = shelf.judge(candidate(words, url="https://north-sun.example/awaited"))
        assert by_url == Expected("awaited", "awaited has the same address and no text yet")
        by_title = shelf.judge(candidate(words, title="What Nobody has read, so far"))
        assert by_title == Expected("awaited", "awaited has the same title and no text yet")
        assert isinstance(shelf.judge(candidate(words, title="Another title it is")), New)
        assert shelf.text_of("awaited") is None


def test_seed_file_that_changed_since_counts_as_it_is_now(
    connection: Connection, desk: Desk
) -> None:
    seeded(connection, desk)
    desk.change("sources/herring.yaml", URL, "https://north-sun.example/moved")
    shelf = Shelf(connection, desk.seeds, desk.folders)
    words = ["Now it is there, and whoever wants to may read it from the first word on."]
    assert isinstance(
        shelf.judge(candidate(words, url="https://north-sun.example/moved")), NewRevision
    )
    assert isinstance(shelf.judge(candidate(words, url=URL)), New)


def test_seed_file_that_is_gone_is_no_longer_held(connection: Connection, desk: Desk) -> None:
    seeded(connection, desk)
    desk.remove("sources/herring.yaml")
    shelf = Shelf(connection, desk.seeds, desk.folders)
    assert shelf.same_bytes(sha256(text_of(STORY))) is None
    assert isinstance(shelf.judge(candidate(STORY)), New)


def test_text_comes_from_the_file_or_from_the_passages_in_the_database(
    connection: Connection, desk: Desk
) -> None:
    assert seeded(connection, desk).text_of("herring") == text_of(STORY)
    without_files = Shelf(connection, desk.seeds, NO_ARTICLES)
    assert without_files.text_of("herring") == text_of(STORY)
    (desk.articles / "herring.txt").write_text("Somebody wrote over it.", encoding="utf-8")
    assert Shelf(connection, desk.seeds, desk.folders).text_of("herring") == text_of(STORY)
    assert Shelf(connection, desk.seeds, ArticleFolders()).text_of("gamma") == text_of(OTHER)


def test_text_that_is_nowhere_is_none(connection: Connection, desk: Desk) -> None:
    shelf = seeded(connection, desk, texts=False)
    assert shelf.text_of("herring") is None


def test_short_text_in_common_proves_nothing(shelf: Shelf) -> None:
    words = [STORY[0][:45], "What else there was to say about it nobody could remember afterwards."]
    assert isinstance(shelf.judge(candidate(words)), New)
