from __future__ import annotations

from pathlib import Path

import pytest

from researchdb.errors import IntakeError
from researchdb.intake.shelve import shelve
from researchdb.seeding.articles import ArticleFolders
from researchdb.text.normalise import sha256


def test_the_original_lies_in_the_folder_unchanged_with_its_text(tmp_path: Path) -> None:
    folder = tmp_path / "articles"
    assert shelve(folder, "news/Dam report.html", b"<p>\xff", "The text.") == (
        "Dam-report.html",
        "Dam-report.html.txt",
    )
    assert (folder / "Dam-report.html").read_bytes() == b"<p>\xff"
    assert (folder / "Dam-report.html.txt").read_text() == "The text."


def test_a_file_that_is_its_own_text_has_no_other(tmp_path: Path) -> None:
    assert shelve(tmp_path, "dam.txt", b"The text.", None) == ("dam.txt", None)
    assert [path.name for path in tmp_path.iterdir()] == ["dam.txt"]


def test_the_same_bytes_are_kept_once(tmp_path: Path) -> None:
    assert shelve(tmp_path, "dam.txt", b"one", None) == shelve(tmp_path, "dam.txt", b"one", None)
    assert [path.name for path in tmp_path.iterdir()] == ["dam.txt"]


def test_another_file_of_that_name_is_not_overwritten(tmp_path: Path) -> None:
    shelve(tmp_path, "dam.txt", b"one", None)
    name, _ = shelve(tmp_path, "dam.txt", b"two", None)
    assert name == f"dam-{sha256(b'two')[:8]}.txt"
    assert (tmp_path / "dam.txt").read_bytes() == b"one"
    assert (tmp_path / name).read_bytes() == b"two"
    assert shelve(tmp_path, "dam.txt", b"two", None) == (name, None)


def test_a_name_that_another_folder_has_already_is_not_taken(tmp_path: Path) -> None:
    (tmp_path / "first").mkdir()
    (tmp_path / "first" / "dam.txt").write_bytes(b"one")
    folder = tmp_path / "articles"
    looked_up = ArticleFolders((tmp_path / "first", folder))
    name, _ = shelve(folder, "dam.txt", b"two", None, looked_up)
    assert name == f"dam-{sha256(b'two')[:8]}.txt"
    assert (path := looked_up.find(name)) is not None
    assert path.read_bytes() == b"two"
    assert shelve(folder, "dam.txt", b"one", None, looked_up) == ("dam.txt", None)


@pytest.mark.parametrize("name", ["../../etc/passwd", "..", "a\nb.txt", "/etc/passwd"])
def test_no_name_leads_out_of_the_folder(tmp_path: Path, name: str) -> None:
    folder = tmp_path / "articles"
    kept, _ = shelve(folder, name, b"x", None)
    assert [path.name for path in folder.iterdir()] == [kept]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["articles"]


def test_a_folder_that_takes_nothing_is_named_with_what_to_do(tmp_path: Path) -> None:
    place = tmp_path / "articles"
    place.write_text("a file")
    with pytest.raises(IntakeError) as caught:
        shelve(place, "dam.txt", b"x", None)
    assert str(caught.value) == (
        f"cannot be kept in {place}: File exists; correct that, add it again"
    )
