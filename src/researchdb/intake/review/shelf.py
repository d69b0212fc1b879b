"""The source files in which something is open, with how far each is."""

from __future__ import annotations

import re
from collections.abc import Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from researchdb.errors import ReviewError
from researchdb.seeding.articles import ArticleFolders

from .progress import Progress, progress_of
from .reading import plain_of
from .texts import newest_text, words_of

_OPEN = re.compile(
    r"^\s*(?:status: *[\"']?draft|gist:(?: *(?:null|~))? *(?:#.*)?$|match:|recheck:|suggested:)",
    re.MULTILINE,
)
"""A file without any of these has nothing open and need not be parsed."""


def source_files(seeds: Path) -> dict[str, Path]:
    """Return the source files below the seeds by key."""
    found = sorted((seeds / "sources").glob("*.y*ml"))
    return {path.stem: path for path in found if not path.name.startswith(".")}


def open_sources(seeds: Path, folders: ArticleFolders) -> list[Progress]:
    """Return how far the drafts are, and the coded sources with open proposals or marks."""
    found = []
    for key, path in source_files(seeds).items():
        text = path.read_text(encoding="utf-8-sig", errors="replace")
        if not _OPEN.search(text):
            continue
        content = plain_of(text)
        if not isinstance(content, dict):
            continue  # the check tells it
        progress = plain_progress(key, content, folders)
        is_read = progress.read == progress.passages and not progress.open and not progress.marks
        if progress.status == "draft" or not is_read:
            found.append(progress)
    return found


def plain_progress(key: str, content: Mapping[str, Any], folders: ArticleFolders) -> Progress:
    """Return how far the source with this plain content is coded."""
    text = newest_text(content, folders)
    language = str((content.get("source") or {}).get("language") or "und")
    return progress_of(key, content, lambda passage: words_of(passage, text, language))


def find_source(seeds: Path, wanted: str) -> Path:
    """Return the file of a source named by its key or file. Raises ReviewError."""
    files = source_files(seeds)
    key = Path(wanted).stem if wanted.endswith((".yaml", ".yml")) else wanted
    if key in files:
        return files[key]
    near = get_close_matches(key, files, n=1)
    advice = f"did you mean {near[0]!r}?" if near else "`researchdb review --list` names them"
    raise ReviewError(f"there is no source {wanted!r} in {seeds.name}/sources; {advice}")
