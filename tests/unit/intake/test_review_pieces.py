"""A source file is cut into its passages; what no choice touches stays to the letter."""

from __future__ import annotations

from typing import Any

import pytest

from researchdb.errors import ReviewError
from researchdb.intake.review.pieces import cut_file
from researchdb.intake.review.reading import plain_of
from researchdb.intake.review.sheet import Sheet

HEAD = '# first\nsource:\n  key: a # why\n  title:   "odd   spacing"\n'
PASSAGES = """\
passages: # in order
  # before all
  - {key: p01,   gist: null}

  # before the second
  - key: p02
    gist: >
      folded - words
    claims:
    - {claim:   x}
  - key: p03
    gist: null
"""
TAIL = "\n# behind\nclaims:\n  - {key: x, statement: X., kind: fact}\n"
FLOW = "passages: [{key: p01, gist: null}, {key: p02, claims: [{claim: x}]}, {key: p03}]\n"
LEFT = (
    "passages:\n- key: p01\n  gist: null\n# why\n- key: p02\n  claims:\n  - claim: x\n- key: p03\n"
)

FILES = {
    "passages last": HEAD + PASSAGES,
    "sections behind": HEAD + PASSAGES + TAIL,
    "no line end": (HEAD + PASSAGES).rstrip("\n"),
    "in brackets": HEAD + FLOW,
    "in brackets, sections behind": HEAD + FLOW + TAIL,
    "as far left as their section": HEAD + LEFT,
    "far left, sections behind": LEFT + TAIL + HEAD,
}


def said(text: str) -> Any:
    found = plain_of(text)
    assert isinstance(found, dict)
    return found


@pytest.mark.parametrize("text", FILES.values(), ids=FILES)
def test_cut_file_says_the_same(text: str) -> None:
    sheet = Sheet(text)
    assert sheet.passage_keys == ["p01", "p02", "p03"]
    assert sheet.plain() == said(text)
    assert said(sheet.render()) == said(text)


@pytest.mark.parametrize("text", FILES.values(), ids=FILES)
@pytest.mark.parametrize("key", ["p01", "p02", "p03"])
def test_change_of_one_passage_changes_nothing_else(text: str, key: str) -> None:
    sheet = Sheet(text)
    sheet.put(key, "gist", "new words")
    expected = said(text)
    next(each for each in expected["passages"] if each["key"] == key)["gist"] = "new words"
    assert said(sheet.render()) == expected
    again = Sheet(sheet.render())
    assert again.render() == sheet.render()


def test_passages_that_are_not_touched_stay_to_the_letter() -> None:
    sheet = Sheet(HEAD + PASSAGES + TAIL)
    sheet.put("p03", "gist", "new words")
    assert sheet.render() == HEAD.replace("title:   ", "title: ") + (PASSAGES + TAIL).replace(
        "p03\n    gist: null", "p03\n    gist: new words"
    )


def test_comments_above_the_next_passage_stay_when_a_passage_changes() -> None:
    sheet = Sheet(HEAD + PASSAGES)
    sheet.put("p01", "gist", "new words")
    text = sheet.render()
    assert "  # before all\n" in text
    assert "\n\n  # before the second\n  - key: p02\n" in text


@pytest.mark.parametrize("text", FILES.values(), ids=FILES)
def test_passage_is_dropped_or_moved(text: str) -> None:
    sheet = Sheet(text)
    sheet.drop("p02")
    sheet.move("p03", 0)
    assert [each["key"] for each in said(sheet.render())["passages"]] == ["p03", "p01"]
    with pytest.raises(ReviewError, match="no passage 'p02'"):
        sheet.told("p02")


def test_last_passage_can_go() -> None:
    sheet = Sheet("source:\n  key: a\npassages:\n  - key: p01\nclaims: []\n")
    sheet.drop("p01")
    assert said(sheet.render()) == {"source": {"key": "a"}, "passages": [], "claims": []}


@pytest.mark.parametrize(
    "text",
    [HEAD, f"{HEAD}passages: []\n", f"{HEAD}passages:\n", f"{HEAD}passages: null\n{TAIL}"],
)
def test_file_without_passages_has_none(text: str) -> None:
    assert Sheet(text).passage_keys == []
    assert cut_file(text).passages == ()
    assert said(Sheet(text).render())["source"]["key"] == "a"


def test_new_sections_stand_above_the_source() -> None:
    sheet = Sheet(HEAD + PASSAGES)
    sheet.declare("claims", {"key": "x", "statement": "X.", "kind": "fact"})
    sheet.declare("actors", {"key": "y", "kind": "person", "name": "Y"})
    assert list(said(sheet.render())) == ["actors", "claims", "source", "passages"]
    assert sheet.render().startswith("# first\nactors:\n  - {key: y, kind: person, name: Y}\n\n")
