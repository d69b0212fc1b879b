"""A made-up corpus in the seed format: the same bytes for the same number of articles.

``seeds/`` holds vocabularies, registries and sources/<key>.yaml, ``articles/`` the <key>.txt.
"""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from researchdb import paths

from . import prose
from .article import Article
from .world import World, actor_names, article_key, claim, date

_GRADES = "ABCDEF"


@dataclass(frozen=True)
class Corpus:
    """Where a corpus lies and how many articles it has."""

    folder: Path
    count: int

    @property
    def seeds(self) -> Path:
        """Return the folder of the seed files."""
        return self.folder / "seeds"

    @property
    def articles(self) -> Path:
        """Return the folder of the article files."""
        return self.folder / "articles"

    def files(self) -> list[Path]:
        """Return all files the seeder has to look at, seeds and articles."""
        found = [*self.seeds.rglob("*"), *self.articles.iterdir()]
        return sorted(path for path in found if path.is_file())

    def write(self) -> None:
        """Write the corpus anew."""
        shutil.rmtree(self.folder, ignore_errors=True)
        (self.seeds / "sources").mkdir(parents=True)
        self.articles.mkdir()
        shutil.copytree(paths.vocabularies(), self.seeds / "vocabularies")
        world = World(self.count)
        for name, entries in _REGISTRIES.items():
            with (self.seeds / f"{name}.yaml").open("w", encoding="utf-8", newline="\n") as file:
                file.write(f"# yaml-language-server: $schema=schema.json\n{name}:\n")
                file.writelines(entries(world))
        for number in range(self.count):
            self._write_article(Article(world, number))

    def change(self, share: float, version: int) -> int:
        """Add paragraphs to a share of the articles, spread evenly; return how many changed."""
        world = World(self.count)
        changed = range(0, self.count, round(1 / share))
        for number in changed:
            self._write_article(Article(world, number, version))
        return len(changed)

    def _write_article(self, article: Article) -> None:
        seed = self.seeds / "sources" / f"{article.key}.yaml"
        seed.write_text(article.seed, encoding="utf-8", newline="\n")
        text = self.articles / f"{article.key}.txt"
        text.write_text(article.text, encoding="utf-8", newline="\n")


def _outlets(world: World) -> Iterator[str]:
    for number in range(world.outlets):
        yield (
            f"  - key: outlet-{number:04}\n    name: Outlet {number}\n    kind: news_site\n"
            "    reliability:\n"
            f"      - {{grade: {_GRADES[number % 6]}, from: 2025-01-01, rationale: made up}}\n"
        )


def _places(world: World) -> Iterator[str]:
    for number in range(world.places):
        parent = f", parent: place-{number % 8:02}" if number >= 8 else ""
        kind = "city" if parent else "country"
        yield f"  - {{key: place-{number:02}, name: Place {number}, kind: {kind}{parent}}}\n"


def _topics(world: World) -> Iterator[str]:
    for number in range(world.topics):
        parent = f", parent: topic-{number % 4:02}" if number >= 4 else ""
        yield f"  - {{key: topic-{number:02}, label: Topic {number}, facet: theme{parent}}}\n"


def _actors(world: World) -> Iterator[str]:
    for number in range(world.actors):
        dice = random.Random(f"actor {number}")
        full, short = actor_names(number)
        yield (
            f"  - key: actor-{number:05}\n    kind: person\n    name: {full}\n"
            f"    description: {prose.phrase(dice, 5, 10)}\n"
            f"    names:\n      - {{name: {short}, kind: alias}}\n"
        )
        if number and dice.random() < 0.3:
            yield (
                f"    relations:\n      - kind: member_of\n"
                f"        to: actor-{dice.randrange(number):05}\n        evidence:\n"
                f"          - {{passage: {article_key(dice.randrange(world.articles))}/p02}}\n"
            )


def _events(world: World) -> Iterator[str]:
    for number in range(world.events):
        dice = random.Random(f"event {number}")
        first, second = dice.sample(range(world.actors), 2)
        yield (
            f"  - key: event-{number:05}\n    title: {prose.phrase(dice, 4, 8)}\n"
            f"    kind: {dice.choice(('meeting', 'ruling', 'agreement', 'war'))}\n"
            f"    date: {date(dice)}\n    place: place-{dice.randrange(world.places):02}\n"
            f"    actors:\n      - {{actor: actor-{first:05}, role: agent}}\n"
            f"      - {{actor: actor-{second:05}, role: target}}\n"
        )
        if number and dice.random() < 0.3:
            yield (
                "    relations:\n"
                f"      - {{kind: part_of, to: event-{dice.randrange(number):05}, "
                "rationale: made up}\n"
            )


def _claims(world: World) -> Iterator[str]:
    for number in range(world.claims):
        dice = random.Random(f"claim {number}")
        yield claim(dice, world, f"claim-{number:05}")
        if number and dice.random() < 0.2:
            yield (
                "    relations:\n"
                f"      - {{kind: narrower_than, to: claim-{dice.randrange(number):05}, "
                "rationale: made up}\n"
            )


def _conflicts(world: World) -> Iterator[str]:
    for number in range(0, min(world.claims, world.articles) - 1, 4):
        yield (
            f"  - claims: [claim-{number:05}, claim-{number + 1:05}]\n"
            "    verdict: undecided\n    rationale: made up\n"
        )


_REGISTRIES: dict[str, Callable[[World], Iterator[str]]] = {
    "outlets": _outlets,
    "places": _places,
    "topics": _topics,
    "actors": _actors,
    "events": _events,
    "claims": _claims,
    "conflicts": _conflicts,
}
