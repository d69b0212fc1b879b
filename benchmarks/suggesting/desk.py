"""The seeds of a desk as plain values: read whole, written again anywhere."""

from __future__ import annotations

import json
import shutil
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from researchdb.errors import SeedProblems
from researchdb.seeding.located import LINE, parse
from researchdb.text.normalise import normalise

SECTIONS = ("outlets", "places", "topics", "actors", "events", "claims", "conflicts")

Entry = dict[str, Any]


@dataclass(frozen=True)
class Desk:
    """Registry entries by section, and source files by key; vocabularies are in their folder."""

    registries: Mapping[str, list[Entry]]
    sources: Mapping[str, Entry]
    vocabularies: Path

    def file_of(self, key: str) -> str:
        """Return the name of the original that a source was coded from."""
        return str(newest_revision(self.sources[key])["file"])

    def text_of(self, key: str, articles: Path) -> str:
        """Return the normalised text of the newest revision of a source."""
        revision = newest_revision(self.sources[key])
        name = revision.get("text_file") or revision["file"]
        return normalise((articles / name).read_bytes())

    def write(self, folder: Path) -> None:
        """Write the seeds into ``folder``, which must not exist yet."""
        (folder / "sources").mkdir(parents=True)
        shutil.copytree(self.vocabularies, folder / "vocabularies")
        _write(folder / "registries.yaml", {k: v for k, v in self.registries.items() if v})
        for key, source in self.sources.items():
            _write(folder / "sources" / f"{key}.yaml", source)


def read_desk(seeds: Path) -> Desk:
    """Return the seeds in ``seeds``; what a source file declares goes to the registries.

    Raises ``SeedProblems`` for a file that is not YAML.
    """
    registries: dict[str, list[Entry]] = defaultdict(list)
    sources: dict[str, Entry] = {}
    for path in sorted((*seeds.rglob("*.yaml"), *seeds.rglob("*.yml"))):
        document = parse(path.read_bytes(), path.relative_to(seeds).as_posix())
        if document.value is None:
            raise SeedProblems(document.problems, seeds)
        content = _bare(document.value)
        for section in SECTIONS:
            registries[section] += content.pop(section, None) or []
        if content.get("source"):
            sources[content["source"]["key"]] = content
    return Desk(dict(registries), sources, seeds / "vocabularies")


def newest_revision(source: Entry) -> Entry:
    """Return the revision of a source file that its passages were cut from."""
    revisions = [*filter(None, [source.get("revision")]), *(source.get("revisions") or [])]
    return max(revisions, key=lambda revision: int(revision["number"]))


def _bare(value: Any) -> Any:
    """Return ``value`` without the line numbers."""
    if isinstance(value, dict):
        return {key: _bare(part) for key, part in value.items() if key != LINE}
    return [_bare(part) for part in value] if isinstance(value, list) else value


def _write(path: Path, content: Entry) -> None:
    # Every JSON text is YAML, and every value of the seeds is text.
    path.write_text(json.dumps(content, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
