from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from researchdb.paths import vocabularies
from researchdb.seeding.format import SeedFile, json_schema
from researchdb.seeding.located import LINE, parse

SEEDS = Path(__file__).parents[2] / "seeds"
FILES = sorted(SEEDS.rglob("*.yaml"))


def terms() -> dict[str, list[str]]:
    found = {}
    for file in sorted(vocabularies().glob("*.csv")):
        with file.open(encoding="utf-8", newline="") as opened:
            found[file.stem] = [row["key"] for row in csv.DictReader(opened)]
    return found


def every(part: Any) -> Iterator[dict[str, Any]]:
    """Yield every mapping within a schema."""
    if isinstance(part, dict):
        yield part
    for inner in part.values() if isinstance(part, dict) else part:
        if isinstance(inner, dict | list):
            yield from every(inner)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_real_seeds_follow_the_format(file: Path) -> None:
    document = parse(file.read_bytes(), file.name)
    assert document.problems == ()
    SeedFile.model_validate(document.value)


def test_schema_offers_the_terms_of_the_vocabularies() -> None:
    schema = json_schema(terms())
    stance = schema["$defs"]["ClaimLink"]["properties"]["stance"]
    assert stance["enum"] == terms()["stances"]
    assert stance["default"] == "asserts"
    credibility = schema["$defs"]["Assessment"]["properties"]["credibility"]
    assert credibility["enum"] == ["1", "2", "3", "4", "5", "6", 1, 2, 3, 4, 5, 6]


def test_schema_is_closed_and_says_nothing_of_lines() -> None:
    schema = json_schema(terms())
    assert LINE not in json.dumps(schema)
    assert "x-vocabulary" not in json.dumps(schema)
    entries = [part for part in every(schema) if part.get("type") == "object"]
    assert len(entries) > 20
    assert all(part["additionalProperties"] is False for part in entries)
    assert all("line" not in part["properties"] for part in entries)


def test_published_schema_is_the_one_of_the_models() -> None:
    published = json.loads((SEEDS / "schema.json").read_text(encoding="utf-8"))
    assert published == json.loads(json.dumps(json_schema(terms())))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_seed_file_names_its_schema(file: Path) -> None:
    place = "schema.json" if file.parent.name == "seeds" else "../schema.json"
    first = file.read_text(encoding="utf-8").partition("\n")[0]
    assert first == f"# yaml-language-server: $schema={place}"
