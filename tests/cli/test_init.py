"""`init`: an empty desk, and what is not one."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from researchdb import paths
from researchdb.cli import main
from researchdb.seeding import ArticleFolders, check
from researchdb.settings import load_settings
from tests.cli.affair import write_affair


def init(folder: Path, *options: str) -> Result:
    return CliRunner().invoke(main, ["init", str(folder), *options])


def test_empty_desk_is_whole_and_without_fault(tmp_path: Path) -> None:
    folder = tmp_path / 'an "affair"'
    assert init(folder).exit_code == 0
    settings = load_settings(folder, {})
    assert settings.name == 'an "affair"'
    assert settings.articles.folders == (folder.resolve() / "articles",)
    assert (folder / "seeds" / "sources").is_dir()
    assert "/.researchdb/" in (folder / ".gitignore").read_text().splitlines()
    assert (folder / "seeds" / "README.md").read_bytes() == paths.seed_format().read_bytes()
    vocabularies = {path.name for path in paths.vocabularies().glob("*.csv")}
    assert {path.name for path in (folder / "seeds" / "vocabularies").iterdir()} == vocabularies
    assert check(settings.seeds).article_count == 0


def test_examples_of_the_empty_desk_are_valid_once_uncommented(tmp_path: Path) -> None:
    init(tmp_path)
    second = "#   - {key: council-refused-bridge, statement: It refused., kind: fact}\n"
    claims = tmp_path / "seeds" / "claims.yaml"
    claims.write_text(claims.read_text() + second)
    source = tmp_path / "seeds" / "sources" / "example.yaml"
    source.write_text(source.read_text() + "#       - {claim: council-refused-bridge}\n")
    for path in (tmp_path / "seeds").rglob("*.yaml"):
        first, *lines = path.read_text().splitlines()
        example = [line.removeprefix("# ") for line in lines if line.startswith(("# ", "#   "))]
        example = example[
            [line.endswith(":") and " " not in line for line in example].index(True) :
        ]
        path.write_text("\n".join([first, *example]) + "\n")
    assert check(tmp_path / "seeds").file_count > 7


def test_second_time_keeps_what_is_there_and_adds_what_is_missing(tmp_path: Path) -> None:
    init(tmp_path)
    settings = tmp_path / "researchdb.toml"
    settings.write_text('[desk]\nname = "mine"\n')
    (tmp_path / "seeds" / "events.yaml").unlink()
    (tmp_path / "notes.txt").write_text("mine")
    answer = json.loads(init(tmp_path, "--json").stdout)
    assert answer["made"] == ["seeds/events.yaml"]
    assert "researchdb.toml" in answer["kept"]
    assert settings.read_text() == '[desk]\nname = "mine"\n'
    assert "0 files made" in init(tmp_path).stdout


def test_schema_follows_the_vocabularies_of_the_desk(tmp_path: Path) -> None:
    init(tmp_path)
    kinds = tmp_path / "seeds" / "vocabularies" / "event_kinds.csv"
    kinds.write_text(kinds.read_text() + 'eclipse,Eclipse,"The sun goes dark",15\n')
    assert json.loads(init(tmp_path, "--json").stdout)["made"] == ["seeds/schema.json"]
    assert "eclipse" in (tmp_path / "seeds" / "schema.json").read_text()


def test_repository_without_files_may_become_a_desk(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    assert init(tmp_path).exit_code == 0


def test_folder_with_other_things_is_refused_and_left_alone(tmp_path: Path) -> None:
    (tmp_path / "thesis.odt").write_text("mine")
    result = init(tmp_path)
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == (
        f"researchdb: {tmp_path} is not empty and not a desk (it holds thesis.odt); "
        "name a new or an empty folder\n"
    )
    assert [path.name for path in tmp_path.iterdir()] == ["thesis.odt"]


def test_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert "is a file; name a new" in init(tmp_path / "file").stderr


def test_folder_without_a_desk_is_told_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("up", "status", "seed", "check", "ask", "psql", "migrate", "down"):
        result = CliRunner().invoke(main, [name])
        assert result.exit_code == 1
        assert result.stderr.startswith(f"researchdb: {tmp_path.resolve()}: neither this folder")
        assert result.stderr.endswith("run `researchdb init DIR`\n")
        assert result.stderr.count("\n") == 1


def test_made_up_affair_has_no_fault(tmp_path: Path) -> None:
    write_affair(tmp_path)
    assert check(tmp_path / "seeds", ArticleFolders((tmp_path / "articles",))).article_count == 1
