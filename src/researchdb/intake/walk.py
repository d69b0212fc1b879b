"""The files meant by the paths a person gives: themselves, or the articles of a folder."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

SUFFIXES = frozenset(
    {
        ".txt",
        ".text",
        ".md",
        ".markdown",
        ".html",
        ".htm",
        ".xhtml",
        ".pdf",
        ".docx",
        ".epub",
        ".eml",
    }
)


_PAGES = frozenset({".html", ".htm", ".xhtml"})
_LINKS = "symbolic links"
# Where browsers put pictures and frames of a page that is saved whole.
_PARTS = "_files"
_PART = "parts of saved pages"


@dataclass
class Walk:
    """Files to take in, how many of each other suffix were left out of folders, what is closed.

    ``closed`` are the folders that cannot be listed, each with what the system says.
    """

    files: list[Path] = field(default_factory=list)
    left_out: Counter[str] = field(default_factory=Counter)
    closed: list[tuple[Path, str]] = field(default_factory=list)


def walk(paths: Iterable[Path], skip: frozenset[Path] = frozenset()) -> Walk:
    """Return the files given and those in the folders given, each once, in order of name.

    A folder is searched to any depth; hidden files, what links lead to, the parts of saved pages
    and the files in ``skip`` stay out. A file named by itself is taken whatever it is called.
    """
    found, seen = Walk(), set(skip)
    for path in paths:
        for file in _below(path, found) if path.is_dir() else (path,):
            place = Path(os.path.abspath(file))  # noqa: PTH100 - resolves .. and no links
            if place not in seen:
                seen.add(place)
                found.files.append(file)
    return found


def _below(folder: Path, found: Walk) -> Iterator[Path]:
    def note(error: OSError) -> None:
        found.closed.append((Path(error.filename), error.strerror or str(error)))

    for parent, folders, names in os.walk(folder, onerror=note):
        linked = [name for name in folders if _is_link(parent, name)]
        pages = (Path(name) for name in names if Path(name).suffix.lower() in _PAGES)
        parts = {f"{page.stem}{_PARTS}" for page in pages} & set(folders)
        found.left_out.update([_PART] * len(parts))
        folders[:] = sorted(
            name for name in folders if not name.startswith(".") and name not in parts
        )
        for name in sorted([*linked, *names]):
            file = Path(parent, name)
            if name.startswith("."):
                continue
            if _is_link(parent, name):
                found.left_out[_LINKS] += 1
            elif file.suffix.lower() in SUFFIXES:
                yield file
            else:
                found.left_out[file.suffix.lower() or "without suffix"] += 1


def _is_link(parent: str, name: str) -> bool:
    # Unlike pathlib it does not raise where the path is too long for the system.
    return os.path.islink(os.path.join(parent, name))  # noqa: PTH114, PTH118
