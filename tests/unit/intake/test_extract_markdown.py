"""Markdown and its front matter."""

from __future__ import annotations

import pytest

from researchdb.intake.document import Block
from researchdb.intake.extract import read_document

from .making import FIRST, SECOND, TITLE

ARTICLE = f"""\
# {TITLE}

{FIRST}
It goes on *here*, with a [link](https://example.org).

## A hard bridge

- Money
  - of the bank
- Land

1. First
2. Second

> We were promised
> a station.

| Class | Crowns |
|-------|--------|
| First | 900    |

{SECOND}

<div><p>In <b>markup</b>.</p><p hidden>SECRET</p></div>
<!-- SECRET -->
"""


def test_markdown_keeps_its_structure() -> None:
    document = read_document(ARTICLE.encode(), "a.md")
    assert document.blocks == (
        Block("heading", TITLE, 1),
        Block("paragraph", f"{FIRST} It goes on here, with a link."),
        Block("heading", "A hard bridge", 2),
        Block("list_item", "Money", 1),
        Block("list_item", "of the bank", 2),
        Block("list_item", "Land", 1),
        Block("list_item", "First", 1),
        Block("list_item", "Second", 1),
        Block("quotation", "We were promised a station."),
        Block("paragraph", "Class | Crowns"),
        Block("paragraph", "First | 900"),
        Block("paragraph", SECOND),
        Block("paragraph", "In markup."),
    )
    assert document.metadata.title == TITLE
    assert document.media_type == "text/markdown"


def test_front_matter_is_metadata_and_no_text() -> None:
    front = (
        "---\ntitle: Lines\nauthors: [Mara Lind, Jo Ann]\ndate: 2025-07-03\nlang: en\n"
        "url: https://example.org/line?utm_source=x\nsite: The Gazette\n---\n"
    )
    document = read_document((front + FIRST).encode(), "a.md")
    found = document.metadata
    assert document.blocks == (Block("paragraph", FIRST),)
    assert (found.title, found.author, found.site) == ("Lines", "Mara Lind, Jo Ann", "The Gazette")
    assert (found.published, found.language) == ("2025-07-03", "en")
    assert found.url == "https://example.org/line"


def test_front_matter_that_is_no_yaml_is_read_line_by_line() -> None:
    front = (
        "---\ntitle: After the flood: who pays, and who does not\nauthor: 'Mara Lind'\n"
        "tags: [rail, water\ndate: 2025-07-03\nlang: en\nurl: https://example.org/flood\n---\n\n"
    )
    document = read_document((front + FIRST).encode(), "a.md")
    found = document.metadata
    assert document.blocks == (Block("paragraph", FIRST),)
    assert found.title == "After the flood: who pays, and who does not"
    assert (found.author, found.published, found.language) == ("Mara Lind", "2025-07-03", "en")
    assert found.url == "https://example.org/flood"
    assert document.remarks == (
        "the front matter is no valid YAML and was read line by line; check the metadata",
    )


@pytest.mark.parametrize(
    "front", ["a: [b", "title: x: y\n  - z\n\tw", "title:\n- : - [", "a: {b: c"]
)
def test_no_front_matter_becomes_a_passage(front: str) -> None:
    document = read_document(f"---\n{front}\n---\n\n{FIRST}".encode(), "a.md")
    assert document.blocks == (Block("paragraph", FIRST),)


@pytest.mark.parametrize(
    "first", [FIRST, "The council said on Monday: nobody pays.", "Quote: [sic"]
)
def test_a_rule_at_the_top_is_no_front_matter(first: str) -> None:
    document = read_document(f"---\n\n{first}\n\n---\n\n{SECOND}".encode(), "a.md")
    assert [each.text for each in document.blocks] == [first, SECOND]


def test_a_page_named_markdown_is_a_page() -> None:
    raw = f"<!doctype html><html><body><p>{FIRST}</p><p>{SECOND}</p></body></html>"
    assert read_document(raw.encode(), "a.md").media_type == "text/html"
