from __future__ import annotations

from pathlib import Path

import pytest

from researchdb.bibliography import FORMATS, Reference, load, plan_import, read_sources, render

OUTLETS = """\
outlets:
  - key: courier
    name: Steppe Courier
    kind: news_site
    url: https://courier.example
  - key: unnamed-dam
    name: Unnamed outlet of dam
    kind: unknown
"""
RULING = """\
source:
  key: ruling
  outlet: courier
  kind: news_report   # by its tone
  title: On the ruling
  author: null
  url: https://courier.example/1?utm_source=x
  language: en
  published: {edtf: 2025-05, basis: stated}
  summary: Tells of the ruling.
  status: coded
revision:
  number: 1
"""
DAM = """\
source:
  key: dam
  citation_key: doeDam
  outlet: unnamed-dam
  kind: analysis
  title: null
  language: und
  published: {text: "18 hours ago", relative: 18 hours before, to: captured}
  summary: null
  status: draft
"""


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    (tmp_path / "sources").mkdir()
    (tmp_path / "outlets.yaml").write_text(OUTLETS)
    (tmp_path / "sources" / "ruling.yaml").write_text(RULING)
    (tmp_path / "sources" / "dam.yaml").write_text(DAM)
    return tmp_path


def files(seeds: Path) -> dict[str, str]:
    return {path.name: path.read_text() for path in seeds.rglob("*.yaml")}


def test_sources_are_read_with_their_citation_keys(seeds: Path) -> None:
    references = [source.reference for source in read_sources(seeds)]
    assert [(each.key, each.outlet, each.published, each.language) for each in references] == [
        ("doeDam", None, None, None),
        ("ruling", "Steppe Courier", "2025-05", "en"),
    ]


@pytest.mark.parametrize("name", FORMATS)
def test_importing_what_was_exported_changes_nothing(seeds: Path, name: str) -> None:
    before = files(seeds)
    references, faults = load(render([s.reference for s in read_sources(seeds)], name), name)
    plan = plan_import(seeds, references)
    plan.write(seeds, "own.file", overwrite=True)
    assert (faults, plan.filled, plan.different, plan.new) == ([], [], [], [])
    assert plan.unchanged == ["dam", "ruling"]
    assert files(seeds) == before


def test_what_is_missing_is_filled_and_the_rest_of_the_file_stays(seeds: Path) -> None:
    plan = plan_import(seeds, [Reference("ruling", author="Ann Lee", title="On the ruling")])
    plan.write(seeds, "z.bib")
    text = files(seeds)["ruling.yaml"]
    assert text == RULING.replace("author: null", "author: Ann Lee").replace(
        "kind: news_report   # by", "kind: news_report # by"
    ) or text == RULING.replace("author: null", "author: Ann Lee")
    assert files(seeds)["dam.yaml"] == DAM
    again = plan_import(seeds, [Reference("ruling", author="Ann Lee", title="On the ruling")])
    assert (again.filled, again.different, again.unchanged) == ([], [], ["ruling"])


def test_what_differs_stays_unless_it_is_to_be_overwritten(seeds: Path) -> None:
    reference = Reference("ruling", title="Another title", published="2025-05-03")
    plan = plan_import(seeds, [reference])
    assert [(each.name, each.old, each.new) for each in plan.different] == [
        ("title", "On the ruling", "Another title"),
        ("published", "2025-05", "2025-05-03"),
    ]
    before = files(seeds)
    plan.write(seeds, "z.bib")
    assert files(seeds) == before
    plan.write(seeds, "z.bib", overwrite=True)
    text = files(seeds)["ruling.yaml"]
    assert "title: Another title\n" in text
    assert (
        "published: {edtf: 2025-05-03, basis: metadata, note: from the bibliography z.bib}\n"
        in text
    )


@pytest.mark.parametrize(
    "reference",
    [
        Reference("ruling"),
        Reference("other", url="https://courier.example/1?utm_source=newsletter"),
        Reference("other", title="On the Ruling.", published="2025-05"),
    ],
)
def test_an_entry_finds_its_source_by_key_address_or_title(
    seeds: Path, reference: Reference
) -> None:
    plan = plan_import(seeds, [reference])
    assert plan.new == []
    touched = {change.source.key for change in [*plan.filled, *plan.different]}
    assert touched <= {"ruling"}
    assert touched or plan.unchanged == ["ruling"]


def test_the_citation_key_of_the_library_is_kept(seeds: Path) -> None:
    reference = Reference("leeRuling2025", url="https://courier.example/1")
    plan_import(seeds, [reference]).write(seeds, "z.json")
    assert "  key: ruling\n  citation_key: leeRuling2025\n" in files(seeds)["ruling.yaml"]
    exported = [source.reference.key for source in read_sources(seeds)]
    assert exported == ["doeDam", "leeRuling2025"]
    assert plan_import(seeds, [reference]).unchanged == ["ruling"]


def test_an_entry_nobody_knows_becomes_a_draft_without_text(seeds: Path) -> None:
    reference = Reference(
        "Seitov_2025",
        kind="commentary",
        title="A letter",
        outlet="Steppe courier",
        published="2025-06-01",
    )
    other = Reference("weir", title="The weir", outlet="Hill Post", url="https://hill.example/w")
    plan_import(seeds, [reference, other]).write(seeds, "z.ris")
    made = files(seeds)
    assert (
        "  key: seitov-2025\n  citation_key: Seitov_2025\n  outlet: courier\n"
        in (made["seitov-2025.yaml"])
    )
    assert "revision" not in made["seitov-2025.yaml"]
    assert "outlets:\n  - key: hill-post\n    name: Hill Post\n" in made["weir.yaml"]
    again = plan_import(seeds, [reference, other])
    assert (again.filled, again.different, again.new) == ([], [], [])


def test_an_entry_without_a_key_is_keyed_by_its_title_and_found_again(seeds: Path) -> None:
    weir = Reference("", title="The weir of Hill", published="2025-06-01", line=1)
    held = Reference("", title="On the ruling", published="2025-05", line=4)
    plan_import(seeds, [weir, weir, held]).write(seeds, "z.ris")
    made = files(seeds)
    assert sorted(made) == ["dam.yaml", "outlets.yaml", "ruling.yaml", "the-weir-of-hill.yaml"]
    assert "citation_key" not in made["the-weir-of-hill.yaml"] + made["ruling.yaml"]
    again = plan_import(seeds, [weir, held])
    assert (again.new, again.unchanged) == ([], ["the-weir-of-hill", "ruling"])


def test_an_address_as_a_key_is_kept_but_keys_no_source(seeds: Path) -> None:
    reference = Reference("http://zotero.org/users/1/items/AB", title="The weir")
    plan_import(seeds, [reference]).write(seeds, "z.json")
    assert (
        "  key: the-weir\n  citation_key: http://zotero.org/users/1/items/AB\n"
        in files(seeds)["the-weir.yaml"]
    )
    assert plan_import(seeds, [reference]).unchanged == ["the-weir"]


def test_a_placeholder_outlet_gives_way_to_a_named_one(seeds: Path) -> None:
    plan_import(seeds, [Reference("doeDam", outlet="Hill Post", language="en")]).write(
        seeds, "z.bib"
    )
    text = files(seeds)["dam.yaml"]
    assert text.startswith("outlets:\n  - key: hill-post\n")
    assert "  outlet: hill-post\n" in text
    assert "  language: en\n" in text
