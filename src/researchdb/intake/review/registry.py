"""What the seeds of a desk declare: what a key means, and which keys come near to words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Any

import yaml
from rapidfuzz import fuzz, process, utils

from researchdb.seeding.located import Loader
from researchdb.seeding.parse import DECLARED
from researchdb.seeding.survey import find_files
from researchdb.seeding.vocabulary import FOLDER, Vocabulary, read_vocabulary

_SECTION = re.compile(r"(?m)^(?=[a-z_]+:)")
_DECLARES = re.compile(rf"(?m)^(?:{'|'.join(DECLARED)}):")
_WORDS = {"claims": "statement", "events": "title", "topics": "label"}
LEAST = 45
"""What resembles the words of a search by less, of 100, is no answer to it."""


@dataclass(frozen=True)
class Declared:
    """An entry of a registry: its key, the words people know it by, and the whole of it."""

    key: str
    words: str
    path: str
    entry: Mapping[str, Any]


class Registry:
    """Everything declared in the seed files, by section and key, and the vocabularies."""

    def __init__(self, seeds: Path, vocabulary: Vocabulary) -> None:
        self.seeds = seeds
        self.vocabulary = vocabulary
        self._held: dict[str, dict[str, Declared]] = {table: {} for table in DECLARED}
        self._names: dict[str, tuple[set[str], bool]] | None = None

    @classmethod
    def read(cls, seeds: Path) -> Registry:
        """Return what is declared below the folder ``seeds``. Raises ``SettingsError``."""
        files = find_files(seeds)
        tables = [path for path in files if path.startswith(f"{FOLDER}/")]
        registry = cls(seeds, read_vocabulary(seeds, tables)[0])
        for path, file in files.items():
            if not path.endswith(".csv"):
                registry.take(path, file.read_text(encoding="utf-8-sig", errors="replace"))
        return registry

    def take(self, path: str, text: str) -> None:
        """Put what the file ``path`` declares now in the place of what it declared before."""
        for held in self._held.values():
            for key in [key for key, one in held.items() if one.path == path]:
                del held[key]
        for table, entry in _declared(text):
            key = str(entry["key"])
            words = str(entry.get(_WORDS.get(table, "name")) or key)
            self._held[table].setdefault(key, Declared(key, words, path, entry))
        self._names = None

    def find(self, table: str, key: str) -> Declared | None:
        """Return the entry of that key, None where there is none."""
        return self._held[table].get(key)

    def words(self, table: str, key: str | None) -> str:
        """Return what a key means, for people; empty where nobody declares it."""
        found = self._held[table].get(key or "")
        return found.words if found else ""

    def has(self, table: str, key: str) -> bool:
        """Return whether that key is declared; sections that are not kept here have every key."""
        return key in self._held[table] if table in self._held else True

    def near(self, table: str, key: str) -> list[Declared]:
        """Return up to three entries whose keys are spelled much like ``key``."""
        near = get_close_matches(key, self._held[table], n=3, cutoff=0.75)
        return [self._held[table][one] for one in near]

    def search(self, table: str, words: str, limit: int = 8, least: int = LEAST) -> list[Declared]:
        """Return the entries whose key or words are most like ``words``, the likest first.

        What resembles them by less than ``least`` of 100 is left out.
        """
        held = self._held[table]
        told = {key: f"{key.replace('-', ' ')} {one.words}" for key, one in held.items()}
        found = process.extract(
            words,
            told,
            scorer=fuzz.token_set_ratio,
            processor=utils.default_process,
            limit=limit,
            score_cutoff=least,
        )
        return [held[key] for _, _, key in found]

    def sole_actor(self, name: str) -> str | None:
        """Return whom ``name`` stands for, None where that is doubtful or nobody is named so."""
        if self._names is None:
            self._names = {}
            for actor in self._held["actors"].values():
                for form, is_ambiguous in _forms(actor.entry):
                    actors, doubt = self._names.get(form, (set(), False))
                    self._names[form] = ({*actors, actor.key}, doubt or is_ambiguous)
        actors, is_doubtful = self._names.get(name, (set(), True))
        return next(iter(actors)) if len(actors) == 1 and not is_doubtful else None


def _forms(actor: Mapping[str, Any]) -> Iterator[tuple[str, bool]]:
    """Yield each name of an actor and whether it may mean something else."""
    names = actor.get("names")
    for entry in [actor, *(names if isinstance(names, list) else [])]:
        if isinstance(entry, dict) and isinstance(entry.get("name"), str):
            yield entry["name"], entry.get("is_ambiguous") == "true"


def _declared(text: str) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Yield section and entry of everything a seed file declares; its passages are not read."""
    if not _DECLARES.search(text):
        return  # most source files: not worth being cut up
    pieces = [piece for piece in _SECTION.split(text) if piece.partition(":")[0] in DECLARED]
    try:
        sections = [yaml.load(piece, Loader=Loader) for piece in pieces]  # noqa: S506 - safe
    except yaml.YAMLError:
        return  # the check tells it
    for section in sections:
        for table, entries in section.items():
            for entry in entries if isinstance(entries, list) else ():
                if isinstance(entry, dict) and isinstance(entry.get("key"), str):
                    yield table, entry
