"""What the articles of a made-up corpus share: how much there is, keys, dates, claims."""

from __future__ import annotations

import random
from dataclasses import dataclass

from . import prose


@dataclass(frozen=True)
class World:
    """How many entries the registries hold; articles draw from them by number."""

    articles: int

    @property
    def outlets(self) -> int:
        """Return the number of outlets."""
        return 5 + self.articles // 50

    @property
    def actors(self) -> int:
        """Return the number of actors."""
        return 50 + self.articles // 10

    @property
    def events(self) -> int:
        """Return the number of events that no article declares itself."""
        return 20 + self.articles // 10

    @property
    def claims(self) -> int:
        """Return the number of claims that no article declares itself."""
        return 10 + self.articles // 20

    @property
    def topics(self) -> int:
        """Return the number of topics."""
        return 24

    @property
    def places(self) -> int:
        """Return the number of places."""
        return 40


def article_key(number: int) -> str:
    """Return the key of an article."""
    return f"article-{number:06}"


def actor_names(number: int) -> tuple[str, str]:
    """Return the full and the short name of an actor; short ones may be shared."""
    family = prose.surname(number)
    first = prose.GIVEN_NAMES[number * 7 % len(prose.GIVEN_NAMES)]
    return f"{first} {family}{'' if number < 1500 else f' {number // 1500 + 1}'}", family


def date(dice: random.Random) -> str:
    """Return an EDTF date: mostly days, some months, years and open intervals."""
    year, month, day = dice.randint(2019, 2025), dice.randint(1, 12), dice.randint(1, 28)
    forms = (f"{year}-{month:02}", f"{year}", f"{year}-{month:02}-{day:02}/..", f"../{year}")
    return f"{year}-{month:02}-{day:02}" if dice.random() < 0.7 else dice.choice(forms)


def structure(dice: random.Random, world: World) -> str:
    """Return the lines that give a claim subject, attribute and value."""
    actor, other = (f"actor-{n:05}" for n in dice.sample(range(world.actors), 2))
    event = f"event-{dice.randrange(world.events):05}"
    subject, attribute, value = dice.choice(
        (
            (f"event: {event}", "occurred_in", f"date: {date(dice)}"),
            (f"event: {event}", "death_toll", f"best: {dice.randint(1, 400)}, unit: persons"),
            (f"actor: {actor}", "hosted", f"actor: {other}"),
            (f"actor: {actor}", "resources", f"text: {prose.words(dice, 1)[0]}ore"),
        )
    )
    return f"    subject: {{{subject}}}\n    attribute: {attribute}\n    value: {{{value}}}\n"


def claim(dice: random.Random, world: World, key: str) -> str:
    """Return the declaration of a claim.

    Three in ten have a structure, the others name actor and event; one in twenty has a grade.
    """
    topics = ", ".join(
        f"topic-{n:02}" for n in dice.sample(range(world.topics), dice.randint(1, 2))
    )
    lines = (
        f"  - key: {key}\n    statement: {prose.phrase(dice, 8, 16)}.\n"
        f"    kind: {dice.choice(('fact', 'fact', 'assessment', 'prediction', 'motive', 'plan'))}\n"
        f"    topics: [{topics}]\n"
    )
    if dice.random() < 0.3:
        lines += structure(dice, world)
    else:
        lines += (
            f"    about: {{subject: [actor-{dice.randrange(world.actors):05}], "
            f"act: [event-{dice.randrange(world.events):05}]}}\n"
        )
    if dice.random() < 0.05:
        lines += (
            "    assessments:\n"
            f"      - {{assessor: desk, on: 2025-12-01, credibility: {dice.randint(1, 6)}, "
            f"confidence: low, rationale: {prose.phrase(dice, 5, 9)}}}\n"
        )
    return lines
