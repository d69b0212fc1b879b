from __future__ import annotations

import os
import shutil
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
    assert found.left_out == {".jpg": 1, ".css": 1, "symbolic links": 2}
    assert found.closed == []


def test_frames_of_a_page_saved_whole_are_no_articles(folder: Path) -> None:
    (folder / "page_files" / "frame.html").write_text("an advertisement")
    assert folder / "page_files" / "frame.html" in walk([folder]).files
    (folder / "page.html").write_text("the page")
    found = walk([folder])
    assert [path.name for path in found.files] == ["a.html", "b.txt", "page.html", "c.PDF"]
    assert found.left_out["parts of saved pages"] == 1


def test_a_folder_that_cannot_be_listed_is_told(folder: Path) -> None:
    # Rights do not bind whoever may do everything, the longest path does.
    inner, place = os.open(folder, os.O_RDONLY), folder
    for _ in range(20):
        os.mkdir("d" * 250, dir_fd=inner)
        outer, inner = inner, os.open("d" * 250, os.O_RDONLY, dir_fd=inner)
        os.close(outer)
        place /= "d" * 250
    os.close(os.open("x.txt", os.O_CREAT | os.O_WRONLY, dir_fd=inner))
    os.close(inner)
    found = walk([folder])
    shutil.rmtree(folder / ("d" * 250))
    ((closed, said),) = found.closed
    assert closed in place.parents
    assert said == "File name too long"
    assert [path.name for path in found.files] == ["a.html", "b.txt", "c.PDF"]


def test_a_file_named_twice_is_taken_once(folder: Path) -> None:
    found = walk([folder / "b.txt", folder, folder / "b.txt"])
    assert [path.name for path in found.files] == ["b.txt", "a.html", "c.PDF"]


def test_a_file_named_by_itself_is_taken_whatever_it_is_called(folder: Path) -> None:
    assert walk([folder / "photo.jpg", folder / ".hidden.txt"]).files == [
        folder / "photo.jpg",
        folder / ".hidden.txt",
    ]


def test_what_is_to_be_skipped_stays_out_however_it_is_reached(folder: Path) -> None:
    found = walk([folder / "deep" / ".." / "."], frozenset({folder / "b.txt"}))
    assert [path.name for path in found.files] == ["a.html", "c.PDF"]
