"""Putting originals and their texts into the articles folder: whole, and never over another."""

from __future__ import annotations

from pathlib import Path

from researchdb.errors import IntakeError
from researchdb.seeding.articles import NO_ARTICLES, ArticleFolders
from researchdb.text.keys import file_name, free
from researchdb.text.normalise import sha256

from .seedfile import replace

TEXT_SUFFIX = ".txt"


def shelve(
    articles: Path,
    given: str,
    raw: bytes,
    text: str | None,
    looked_up: ArticleFolders = NO_ARTICLES,
) -> tuple[str, str | None]:
    """Return the names under which ``raw`` and the text made of it lie in ``articles``.

    The original keeps its name as far as file systems take it; where another file has that name,
    the first digits of its hash tell them apart; ``looked_up`` are the folders in which a file of
    this name would be found first. ``text`` is None where the file is the text.
    Raises ``IntakeError`` where the folder takes nothing.
    """
    try:
        articles.mkdir(parents=True, exist_ok=True)
        name = _put(articles, file_name(given), raw, looked_up)
        if text is None:
            return name, None
        return name, _put(articles, f"{name}{TEXT_SUFFIX}", text.encode(), looked_up)
    except OSError as error:
        said = error.strerror or error
        raise IntakeError(
            f"cannot be kept in {articles}: {said}; correct that, add it again"
        ) from error


def _put(articles: Path, name: str, raw: bytes, looked_up: ArticleFolders) -> str:
    digest = sha256(raw)

    def is_other(candidate: str) -> bool:
        places = {articles / candidate, looked_up.find(candidate)}
        return any(
            path.exists() and (not path.is_file() or sha256(path.read_bytes()) != digest)
            for path in places
            if path
        )

    if is_other(name):
        stem, dot, suffix = name.rpartition(".")
        stem, suffix = (stem, dot + suffix) if stem else (suffix, "")
        base = f"{stem}-{digest[:8]}"
        name = free(base, lambda each: is_other(each + suffix)) + suffix
    if not (articles / name).exists():
        replace(articles / name, raw)
    return name
