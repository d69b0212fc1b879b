"""Writing seed files: edits that keep the comments and the layout of the rest."""

from __future__ import annotations

import os
import re
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from io import StringIO
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.resolver import VersionedResolver

WIDTH = 118

_NULL = "tag:yaml.org,2002:null"
_NULLS = re.compile(r"^(?:~|null|Null|NULL|)$")
_TRAILING = re.compile(r"(?m)[ \t]+$")


class _TextResolver(VersionedResolver):
    """Takes every plain scalar for text except null, as the reader of seeds does."""

    @property
    def versioned_resolver(self) -> dict[Any, list[tuple[str, re.Pattern[str]]]]:
        """Return the one rule by which plain scalars are told apart."""
        return {first: [(_NULL, _NULLS)] for first in ("~", "n", "N", "")}


def _yaml() -> YAML:
    yaml = YAML(typ="rt")
    yaml.Resolver = _TextResolver
    yaml.width = WIDTH
    yaml.preserve_quotes = True
    yaml.indent(mapping=2, sequence=4, offset=2)
    yaml.representer.add_representer(
        type(None), lambda representer, _: representer.represent_scalar(_NULL, "null")
    )
    return yaml


def parse(text: str) -> CommentedMap:
    """Return the mapping of a seed file, with its comments; scalars are text or None."""
    return _yaml().load(text) or CommentedMap()


def render(content: CommentedMap) -> str:
    """Return the text of a seed file; a text rendered once is rendered the same again."""
    out = StringIO()
    _yaml().dump(content, out)
    return _TRAILING.sub("", out.getvalue())


def read(path: Path) -> CommentedMap:
    """Return the content of the seed file at ``path``. Raises ``OSError``, ``YAMLError``."""
    return parse(path.read_text(encoding="utf-8-sig"))


def write(path: Path, content: CommentedMap) -> None:
    """Put ``content`` in the place of the file at ``path`` in one step."""
    replace(path, render(content).encode())


def create(path: Path, content: CommentedMap) -> None:
    """Write ``content`` to a file that is not there yet. Raises ``FileExistsError`` if it is."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with _beside(path, render(content).encode()) as temporary:
        try:
            os.link(temporary, path)  # unlike a renaming, it overwrites nothing
        except OSError as error:
            error.filename, error.filename2 = str(path), None
            raise


def replace(path: Path, raw: bytes) -> None:
    """Put ``raw`` in the place of the file at ``path``: whole or not at all."""
    with _beside(path, raw) as temporary:
        temporary.replace(path)


@contextmanager
def _beside(path: Path, raw: bytes) -> Iterator[Path]:
    """Give a file with the content ``raw`` beside ``path``, gone at the end."""
    try:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=".part")
    except OSError as error:
        error.filename = str(path)  # nobody knows the file beside it
        raise
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(raw)
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(path.stat().st_mode & 0o777 if path.exists() else 0o644)
        yield temporary
    finally:
        temporary.unlink(missing_ok=True)


def block(values: dict[str, Any]) -> CommentedMap:
    """Return a mapping that is written with a line for each key."""
    return CommentedMap(values)


def flow(values: dict[str, Any]) -> CommentedMap:
    """Return a mapping that is written in braces: ``{a: b}``."""
    mapping = CommentedMap(values)
    mapping.fa.set_flow_style()
    return mapping


def flow_list(values: list[Any]) -> CommentedSeq:
    """Return a list that is written in brackets: ``[1, 2]``."""
    sequence = CommentedSeq(values)
    sequence.fa.set_flow_style()
    return sequence
