"""What a new revision changed is looked at again: still right, another quote, or gone."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from researchdb.errors import ReviewError
from researchdb.intake.review import marks
from researchdb.intake.review.draft import Draft
from researchdb.intake.review.progress import marks_of, passage_gaps
from researchdb.intake.review.reading import plain, plain_of
from researchdb.intake.review.registry import Registry
from researchdb.intake.review.wording import Words
from researchdb.seeding import ArticleFolders, check
from tests.support.review_desk import KEY, sha, write_review_desk

OLD = "The ferry sailed with 14 people.\n\nIt rained.\n\nThe pier was old.\n"
NEW = "It rained.\n\nThe ferry sailed with 15 people.\n\nIt rained.\n"
SAILED, RAINED = "The ferry sailed with 15 people.", "It rained."


def revisions() -> str:
    """Return a source whose second revision changed one passage, doubled one and lost one."""
    first = NEW.index(SAILED)
    return f"""\
# yaml-language-server: $schema=../schema.json
claims:
  - {{key: pier-was-old, statement: The pier had aged., kind: fact}}
source:
  key: {KEY}
  outlet: island-post
  kind: news_report
  language: en
  published: 2031-05-05
  summary: A crossing.
  status: coded
revisions:
  - number: 1
    file: old.txt
    media_type: text/plain
    raw_sha256: {sha(OLD)}
    text_sha256: {sha(OLD)}
    length: {len(OLD)}
  - number: 2
    file: new.txt
    media_type: text/plain
    raw_sha256: {sha(NEW)}
    text_sha256: {sha(NEW)}
    length: {len(NEW)}
passages:
  - key: p04
    kind: paragraph
    span: [0, 10]
    sha256: {sha(RAINED)}
    gist: null
  - key: p01
    kind: paragraph
    match: altered
    changed: 14 → 15
    recheck:
      - {{quote: "with 15 people", match: altered, changed: 14 → 15}}
      - {{quote: "sailed … 14 people", match: lost}}
    span: [{first}, {first + len(SAILED)}]
    sha256: {sha(SAILED)}
    gist: the ferry was full
    claims:
      - {{claim: line-is-open, quote: "with 15 people"}}
      - {{claim: line-is-closed, quote: "sailed … 14 people"}}
  - key: p02
    kind: paragraph
    match: ambiguous
    revision: 1
    span: [34, 44]
    sha256: {sha(RAINED)}
    gist: bad weather
    uncoded: weather
  - key: p03
    kind: paragraph
    match: lost
    revision: 1
    span: [46, 63]
    sha256: {sha("The pier was old.")}
    gist: an old pier
    claims:
      - {{claim: pier-was-old}}
  - key: p05
    kind: paragraph
    span: [{NEW.rindex(RAINED)}, {NEW.rindex(RAINED) + len(RAINED)}]
    sha256: {sha(RAINED)}
    gist: null
"""


@pytest.fixture
def draft(tmp_path: Path) -> Draft:
    folder = write_review_desk(tmp_path / "desk")
    (folder / "articles" / "old.txt").write_text(OLD, encoding="utf-8")
    (folder / "articles" / "new.txt").write_text(NEW, encoding="utf-8")
    path = folder / "seeds" / "sources" / f"{KEY}.yaml"
    path.write_text(revisions(), encoding="utf-8")
    return Draft(path, Registry.read(folder / "seeds"), ArticleFolders((folder / "articles",)))


def passage(draft: Draft, key: str) -> dict[str, Any]:
    content = plain_of(draft.path.read_text(encoding="utf-8"))
    return next(each for each in content["passages"] if each["key"] == key)


def mark(draft: Draft, key: str, nth: int = 0) -> Mapping[str, Any]:
    return marks_of(plain(draft.sheet.passage(key)))[nth]


def held(draft: Draft, key: str) -> Words | None:
    return draft.words(plain(draft.sheet.passage(key)))


def test_real_marks_are_accepted_by_the_check(draft: Draft) -> None:
    check(draft.registry.seeds, ArticleFolders((draft.path.parents[2] / "articles",)))
    assert passage_gaps(passage(draft, "p01"), held(draft, "p01")) == [
        "the passage is altered (14 → 15) since the last revision",
        "the quote “with 15 people” is altered (14 → 15) since the last revision",
        "the quote “sailed … 14 people” is lost since the last revision",
    ]


def test_what_is_still_right_loses_its_mark(draft: Draft) -> None:
    draft.apply(marks.still_right("p01", mark(draft, "p01", 1), held(draft, "p01")))
    assert [each["quote"] for each in passage(draft, "p01")["recheck"]] == ["sailed … 14 people"]
    draft.apply(marks.still_right("p01", mark(draft, "p01"), held(draft, "p01")))
    assert not {"match", "changed"} & set(passage(draft, "p01"))
    assert len(passage(draft, "p01")["claims"]) == 2


def test_lost_quote_is_not_still_right(draft: Draft) -> None:
    before = draft.path.read_bytes()
    with pytest.raises(ReviewError, match="c gives another quote"):
        draft.apply(marks.still_right("p01", mark(draft, "p01", 2), held(draft, "p01")))
    for key in ("p02", "p03"):
        with pytest.raises(ReviewError, match="r drops it"):
            draft.apply(marks.still_right(key, mark(draft, key), None))
    assert draft.path.read_bytes() == before


def test_lost_quote_gets_other_words_in_every_link(draft: Draft) -> None:
    lost, words = mark(draft, "p01", 2), held(draft, "p01")
    with pytest.raises(ReviewError, match="is not in the passage"):
        draft.apply(marks.change_quote("p01", lost, "14 people", words))
    assert marks.resting(draft.sheet, "p01", "sailed … 14 people") == ["line-is-closed"]
    draft.apply(marks.change_quote("p01", lost, "ferry  sailed", words))
    found = passage(draft, "p01")
    assert [each["quote"] for each in found["claims"]] == ["with 15 people", "ferry sailed"]
    assert len(found["recheck"]) == 1


def test_nearest_sentence_is_proposed_for_a_lost_quote() -> None:
    words = Words("It rained all day. The ferry sailed with 15 people on board.", "en")
    near = words.nearest("ferry sailed … 14 people")
    assert near is not None
    assert words.find(near) == words.sentences()[1]
    assert Words(" ", "en").nearest("ferry") is None


def test_links_that_the_new_text_does_not_bear_are_dropped(draft: Draft) -> None:
    lines = draft.apply(marks.drop_links("p01", mark(draft, "p01", 2)))
    assert lines == ["dropped: line-is-closed"]
    assert [each["claim"] for each in passage(draft, "p01")["claims"]] == ["line-is-open"]
    draft.apply(marks.drop_links("p01", mark(draft, "p01", 1)))
    assert not {"claims", "recheck"} & set(passage(draft, "p01"))


def test_lost_passage_is_taken_out(draft: Draft) -> None:
    lines = draft.apply(marks.drop_passage("p03"), marks.forget_unsaid(draft))
    assert lines[1].startswith("no passage says pier-was-old any more")
    assert "claims" not in draft.sheet.content
    check(draft.registry.seeds, ArticleFolders((draft.path.parents[2] / "articles",)))
    assert [each["key"] for each in draft.sheet.passages] == ["p04", "p01", "p02", "p05"]


def test_ambiguous_passage_takes_the_place_of_an_unread_one(draft: Draft) -> None:
    places = draft.places(plain(draft.sheet.passage("p02")))
    assert [NEW[span.start : span.end] for span in places] == [RAINED, RAINED]
    assert draft.text is not None
    draft.apply(marks.place_passage("p02", places[0], draft.text))
    assert [each["key"] for each in draft.sheet.passages] == ["p02", "p01", "p03", "p05"]
    assert passage(draft, "p02")["span"] == ["0", "10"]
    assert not {"match", "revision"} & set(passage(draft, "p02"))
    check(draft.registry.seeds, ArticleFolders((draft.path.parents[2] / "articles",)))


def test_claim_that_another_file_names_stays(draft: Draft) -> None:
    (draft.registry.seeds / "more.yaml").write_text("# see pier-was-old\n", encoding="utf-8")
    draft.apply(marks.drop_passage("p03"), marks.forget_unsaid(draft))
    assert draft.sheet.content["claims"][0]["key"] == "pier-was-old"


def test_mark_that_is_gone_is_told(draft: Draft) -> None:
    gone = mark(draft, "p01", 1)
    draft.apply(marks.drop_links("p01", gone))
    with pytest.raises(ReviewError, match="changed meanwhile"):
        draft.apply(marks.still_right("p01", gone, None))


def test_a_passage_that_has_merely_moved_asks_nothing() -> None:
    passage = {"key": "p01", "match": "moved", "gist": "It rained.", "uncoded": "weather"}
    assert marks_of(passage) == []
    assert passage_gaps(passage, None) == []
    quote = {"quote": "It rained", "match": "altered", "changed": "rained → snowed"}
    assert marks_of({**passage, "recheck": [quote]}) == [quote]
    assert marks_of({**passage, "match": "altered"}) == [{"match": "altered"}]
