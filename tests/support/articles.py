"""A desk of articles that are nothing but paragraphs, for tests of what follows from wording."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path

from sqlalchemy import URL

from researchdb import desk
from researchdb.db import connect_url
from researchdb.seeding import ArticleFolders, SeedReport, seed

_OUTLET = "outlets:\n  - {key: gazette, name: Gazette, kind: news_site}\n"


def sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


class Articles:
    """A desk folder to put articles in and take them out of, and the database it is seeded to."""

    def __init__(self, folder: Path, url: URL) -> None:
        desk.create(folder)
        self.folder = folder
        self.url = url
        (folder / "seeds" / "gazette.yaml").write_text(_OUTLET, encoding="utf-8")

    def put(self, key: str, *paragraphs: str, published: str = "2025-04-17") -> None:
        """Write an article of these paragraphs and its seed file."""
        text = "\n".join(paragraphs)
        (self.folder / "articles" / f"{key}.txt").write_bytes(text.encode())
        self._seed_file(key).write_text(_source(key, paragraphs, text, published), encoding="utf-8")

    def hide_text(self, key: str) -> None:
        """Take the article's text away; its seed file stays."""
        (self.folder / "articles" / f"{key}.txt").unlink()

    def remove(self, key: str) -> None:
        """Take the article's seed file away, which retires what it holds."""
        self._seed_file(key).unlink()

    def seed(self, dry_run: bool = False) -> SeedReport:
        """Bring the database to the desk."""
        seeds = self.folder / "seeds"
        articles = ArticleFolders((self.folder / "articles",))
        with connect_url(self.url) as connection:
            return seed(connection, seeds, articles, dry_run=dry_run)

    def _seed_file(self, key: str) -> Path:
        return self.folder / "seeds" / "sources" / f"{key}.yaml"


def _source(key: str, paragraphs: Sequence[str], text: str, published: str) -> str:
    lines = [
        "source:",
        f"  key: {key}",
        "  outlet: gazette",
        "  kind: news_report",
        "  language: en",
        f"  published: {published}",
        "  summary: Made up for a test.",
        "  status: coded",
        "revision:",
        "  number: 1",
        f"  file: {key}.txt",
        "  media_type: text/plain",
        f"  raw_sha256: {sha256(text)}",
        f"  text_sha256: {sha256(text)}",
        f"  length: {len(text)}",
        "passages:",
    ]
    start = 0
    for number, paragraph in enumerate(paragraphs, start=1):
        end = start + len(paragraph)
        given = f"span: [{start}, {end}], sha256: {sha256(paragraph)}"
        rest = "gist: made up, uncoded: made up"
        lines.append(f"  - {{key: p{number:03}, kind: paragraph, {given}, {rest}}}")
        start = end + 1
    return "\n".join(lines) + "\n"
