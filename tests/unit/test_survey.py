"""Which files a run loads: those whose bytes are not the ones it loaded last."""

from __future__ import annotations

import os
from pathlib import Path

from researchdb.seeding import ArticleFolders
from researchdb.seeding.survey import FORMAT, Known, Survey, find_files, hash_file, survey

COUNT = 600  # several threads have some


def write(folder: Path, suffix: str) -> list[Path]:
    folder.mkdir()
    files = [folder / f"{number:03}{suffix}" for number in range(COUNT)]
    for number, file in enumerate(files):
        file.write_text(f"number: {number:03}\n")
    return files


def change(file: Path) -> None:
    """Change a byte; size and times stay."""
    before = file.stat()
    file.write_text(file.read_text().replace("number", "Number"))
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert file.stat().st_size == before.st_size


def test_a_changed_byte_is_seen_in_a_seed_file_and_in_an_article(tmp_path: Path) -> None:
    seeds, articles = write(tmp_path / "seeds", ".yaml"), write(tmp_path / "articles", ".txt")
    known = {
        seed.name: Known(number, hash_file(seed), hash_file(article), article.name, FORMAT)
        for number, (seed, article) in enumerate(zip(seeds, articles, strict=True))
    }
    folders = ArticleFolders((tmp_path / "articles",))
    files = find_files(tmp_path / "seeds")
    assert survey(files, known, folders, is_whole=True) == Survey({}, (), COUNT)
    change(seeds[17])
    change(articles[18])
    change(seeds[599])
    found = survey(files, known, folders, is_whole=True)
    assert found.load == {
        name: hash_file(tmp_path / "seeds" / name) for name in ("017.yaml", "018.yaml", "599.yaml")
    }
    assert list(found.load) == ["017.yaml", "018.yaml", "599.yaml"]


def test_new_files_and_those_read_by_other_rules_are_loaded_and_gone_ones_named(
    tmp_path: Path,
) -> None:
    first, second, third, *rest = write(tmp_path / "seeds", ".yaml")
    for file in (third, *rest):
        file.unlink()
    known = {
        "001.yaml": Known(1, hash_file(second), None, None, FORMAT - 1),
        "002.yaml": Known(2, "0" * 64, None, None, FORMAT),
    }
    files = find_files(tmp_path / "seeds")
    whole = survey(files, known, ArticleFolders(), is_whole=True)
    assert whole.load == {"000.yaml": hash_file(first), "001.yaml": hash_file(second)}
    assert whole.gone == ("002.yaml",)
    assert survey(files, known, ArticleFolders(), is_whole=False).gone == ()
