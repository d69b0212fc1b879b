from __future__ import annotations

from pathlib import Path

import pytest

from researchdb.intake.walk import walk


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in (
        "b.txt",
        "a.html",
        "deep/er/c.PDF",
        "photo.jpg",
        "page_files/x.css",
        ".hidden.txt",
    ):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name)
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "d.txt").write_text("x")
    (tmp_path / "link.txt").symlink_to(tmp_path / "b.txt")
    (tmp_path / "loop").symlink_to(tmp_path)
    return tmp_path


def test_a_folder_gives_its_articles_in_order(folder: Path) -> None:
    found = walk([folder])
    assert [str(path.relative_to(folder)) for path in found.files] == [
        "a.html",
        "b.txt",
        "deep/er/c.PDF",
    ]
    assert found.left_out == {".jpg": 1, ".css": 1}


def test_a_file_named_twice_is_taken_once(folder: Path) -> None:
    found = walk([folder / "b.txt", folder, folder / "b.txt"])
    assert [path.name for path in found.files] == ["b.txt", "a.html", "c.PDF"]


def test_a_file_named_by_itself_is_taken_whatever_it_is_called(folder: Path) -> None:
    assert walk([folder / "photo.jpg", folder / ".hidden.txt"]).files == [
        folder / "photo.jpg",
        folder / ".hidden.txt",
    ]
