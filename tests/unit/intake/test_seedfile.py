from __future__ import annotations

from pathlib import Path

import pytest

from researchdb.intake import seedfile
from researchdb.seeding.located import LINE, parse

SEEDS = Path(__file__).parents[3] / "seeds"

TEXT = """\
# yaml-language-server: $schema=../schema.json
# A note above.
source:
  key: dam # why this key
  title: "The dam: a report"
  language: no
  published: {edtf: 2025-04-17, basis: stated}
  summary: null

# Between the sections.
passages:
  - key: p01
    span: [0, 012]
    # inside
    gist: ~
"""


def test_a_file_of_this_form_is_written_back_to_the_letter() -> None:
    assert seedfile.render(seedfile.parse(TEXT)) == TEXT.replace("gist: ~", "gist: null")


def test_scalars_are_text_or_none() -> None:
    content = seedfile.parse(TEXT)
    assert content["source"]["language"] == "no"
    assert list(content["passages"][0]["span"]) == ["0", "012"]
    assert content["source"]["summary"] is None


def test_texts_that_look_like_null_stay_texts() -> None:
    content = seedfile.parse("a: b\n")
    content["c"] = seedfile.flow({"d": "null", "e": "~", "f": "", "g": None, "h": "2025-04-17"})
    again = seedfile.parse(seedfile.render(content))
    assert dict(again["c"]) == {"d": "null", "e": "~", "f": "", "g": None, "h": "2025-04-17"}


def test_an_edit_leaves_every_other_line_alone() -> None:
    content = seedfile.parse(TEXT)
    content["source"]["summary"] = "Tells of the dam."
    before, after = TEXT.replace("gist: ~", "gist: null"), seedfile.render(content)
    assert after == before.replace("summary: null", "summary: Tells of the dam.")


@pytest.mark.parametrize(
    "path", sorted(SEEDS.rglob("*.yaml")), ids=lambda path: str(path.relative_to(SEEDS))
)
def test_the_seeds_have_the_form_that_is_written(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert seedfile.render(seedfile.parse(text)) == text


@pytest.mark.parametrize(
    "path", sorted(SEEDS.rglob("*.yaml")), ids=lambda path: str(path.relative_to(SEEDS))
)
def test_writing_changes_no_value(path: Path) -> None:
    raw = path.read_bytes()
    again = seedfile.render(seedfile.parse(raw.decode())).encode()
    assert values(parse(again, "x").value) == values(parse(raw, "x").value)


def values(value: object) -> object:
    if isinstance(value, dict):
        return {key: values(item) for key, item in value.items() if key != LINE}
    return [values(item) for item in value] if isinstance(value, list) else value


def test_a_file_is_replaced_whole_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "dam.yaml"
    path.write_text("old: 1\n")
    path.chmod(0o640)
    seedfile.write(path, seedfile.parse("new: 2\n"))
    assert path.read_text() == "new: 2\n"
    assert path.stat().st_mode & 0o777 == 0o640
    assert list(tmp_path.iterdir()) == [path]


def test_a_new_file_never_takes_the_place_of_another(tmp_path: Path) -> None:
    path = tmp_path / "sources" / "dam.yaml"
    seedfile.create(path, seedfile.parse("first: 1\n"))
    with pytest.raises(FileExistsError) as caught:
        seedfile.create(path, seedfile.parse("second: 2\n"))
    assert caught.value.filename == str(path)
    assert path.read_text() == "first: 1\n"
    assert list(path.parent.iterdir()) == [path]


def test_a_write_that_fails_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "dam.yaml"
    path.write_text("old: 1\n")
    content = seedfile.parse("new: 2\n")
    content["bad"] = object()
    with pytest.raises(Exception, match="object"):
        seedfile.write(path, content)
    assert path.read_text() == "old: 1\n"
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_that_takes_nothing_is_told_with_the_file_meant(tmp_path: Path) -> None:
    path = tmp_path / "gone" / "dam.yaml"
    with pytest.raises(FileNotFoundError) as caught:
        seedfile.replace(path, b"key: dam\n")
    assert caught.value.filename == str(path)
