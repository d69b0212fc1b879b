"""`bibliography export` and `import` on a desk folder; no database is asked."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from sqlalchemy import make_url

from tests.cli.affair import write_affair
from tests.cli.conftest import Desk

# Nothing listens there: whatever asked the database would fail.
NOWHERE = make_url("postgresql+psycopg://nobody@127.0.0.1:1/none")
SOURCE = "bridge"


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(write_affair(tmp_path / "affair"), NOWHERE)


def seed_files(desk: Desk) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in (desk.folder / "seeds").rglob("*.yaml")}


def test_sources_are_exported_to_stdout_as_csl_json(desk: Desk) -> None:
    assert [item["id"] for item in json.loads(desk.ok("bibliography", "export"))] == [SOURCE]


def test_one_source_is_exported_by_its_key(desk: Desk) -> None:
    assert f"{{{SOURCE},\n" in desk.ok("bibliography", "export", SOURCE, "--format", "bibtex")
    told = desk.fault("bibliography", "export", "nobody")
    assert told == "researchdb: there is no source 'nobody'; `researchdb ask sources` lists them"


@pytest.mark.parametrize("suffix", ["json", "bib", "ris"])
def test_what_is_exported_comes_back_unchanged(desk: Desk, tmp_path: Path, suffix: str) -> None:
    before = seed_files(desk)
    file = tmp_path / f"desk.{suffix}"
    assert "written to" in desk.ok("bibliography", "export", "--output", str(file))
    told = desk.json("bibliography", "import", str(file), "--overwrite")
    assert (told["filled"], told["different"], told["new"]) == ([], [], [])
    assert told["unchanged"] == [SOURCE]
    assert seed_files(desk) == before


def test_a_new_entry_becomes_a_draft_that_the_check_accepts(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "zotero.ris"
    file.write_text("TY  - NEWS\nID  - leeWeir\nTI  - The weir\nT2  - Hill Post\nER  - \n")
    assert "1 new" in desk.ok("bibliography", "import", str(file), "--dry-run")
    assert not (desk.folder / "seeds" / "sources" / "leeweir.yaml").exists()
    assert "new      leeweir: The weir\n" in desk.ok("bibliography", "import", str(file))
    assert "No fault" in desk.ok("check")
    again = desk.json("bibliography", "import", str(file))
    assert (again["new"], again["unchanged"]) == ([], ["leeweir"])


def test_a_broken_file_is_refused_whole(desk: Desk, tmp_path: Path) -> None:
    before = seed_files(desk)
    file = tmp_path / "zotero.bib"
    file.write_text("@misc{good, title={x}}\n@misc{a, title={x}, title={y}}\n@misc{open, t={")
    result = desk.run("bibliography", "import", str(file))
    assert result.exit_code == 1
    assert [line.partition(".bib:")[2] for line in result.stderr.splitlines()] == [
        "2: a: title stands twice; keep one of them",
        "3: the entry cannot be read; close its braces and quotes",
    ]
    assert seed_files(desk) == before


@pytest.mark.parametrize(
    ("name", "raw", "code", "told"),
    [
        ("z.txt", b"x", 2, "tells no format; give --format"),
        ("z.bib", b"@misc{a, title={\xff}}", 1, "byte 16 is not UTF-8; export it as UTF-8"),
    ],
)
def test_misuse_gets_one_line(
    desk: Desk, tmp_path: Path, name: str, raw: bytes, code: int, told: str
) -> None:
    (tmp_path / name).write_bytes(raw)
    result = desk.run("bibliography", "import", str(tmp_path / name))
    assert (result.exit_code, len(result.stderr.splitlines())) == (code, 1)
    assert told in result.stderr
