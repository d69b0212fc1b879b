from __future__ import annotations

from pathlib import Path

import pytest

from researchdb.intake.outlets import Declaration, Outlets, declared

KNOWN: list[Declaration] = [
    {
        "key": "courier",
        "name": "Steppe Courier",
        "kind": "news_site",
        "url": "https://courier.example",
    },
    {"key": "unnamed-site-7", "name": "Unnamed site of 7", "kind": "unknown", "url": None},
]


@pytest.mark.parametrize(
    ("site", "url", "key"),
    [
        ("The Courier", "https://www.courier.example/a?b=1", "courier"),
        ("STEPPE  courier", None, "courier"),
        ("Steppe Courier", "https://mirror.example/a", "courier"),
    ],
)
def test_an_outlet_is_known_by_its_host_or_its_name(site: str, url: str | None, key: str) -> None:
    assert Outlets(KNOWN).find(site, url, "dam") == (key, None)


def test_a_new_outlet_is_declared_once() -> None:
    outlets = Outlets(KNOWN)
    key, declaration = outlets.find("Hill Post", "http://hill.example:8080/a", "dam")
    assert (key, declaration) == (
        "hill-post",
        {
            "key": "hill-post",
            "name": "Hill Post",
            "kind": "unknown",
            "url": "http://hill.example:8080",
            "country": None,
        },
    )
    assert outlets.find(None, "https://hill.example/b", "weir") == ("hill-post", None)


def test_a_file_that_names_no_outlet_gets_one_of_its_own() -> None:
    key, declaration = Outlets(KNOWN).find(None, None, "dam")
    assert key == "unnamed-dam"
    assert declaration is not None
    assert (declaration["name"], declaration["url"]) == ("Unnamed outlet of dam", None)


def test_a_taken_key_is_not_taken_again() -> None:
    taken: Declaration = {"key": "hill-post", "name": "Another", "url": None}
    key, _ = Outlets([taken]).find("Hill Post", None, "x")
    assert key == "hill-post-2"


def test_outlets_are_found_wherever_they_are_declared(tmp_path: Path) -> None:
    (tmp_path / "sources").mkdir()
    (tmp_path / "outlets.yaml").write_text("outlets:\n  - key: a\n    name: A\n")
    (tmp_path / "sources" / "dam.yaml").write_text("outlets:\n  - key: b\nsource:\n  key: dam\n")
    (tmp_path / "sources" / "weir.yaml").write_text("source:\n  key: weir\n  outlet: c\n")
    (tmp_path / "sources" / "broken.yaml").write_text("outlets: [\n")
    assert [each["key"] for each in declared(tmp_path)] == ["a", "b"]
