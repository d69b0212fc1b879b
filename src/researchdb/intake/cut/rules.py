"""The rules on furniture, read from ``rules.toml`` beside this module."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib import resources

LOGIN, REACTION, RELATED = "login_prompt", "reaction_counter", "related_links"
CREDIT, TICKER, NAVIGATION = "credit", "market_ticker", "navigation"
BYLINE, DISCLAIMER = "byline", "disclaimer"

_WORDS = re.compile("%([a-z_]+)%")


class Reach(StrEnum):
    """Where and how a rule is asked; ``rules.toml`` says what each means."""

    LINE = "line"
    START = "start"
    EDGE = "edge"
    EDGE_START = "edge_start"
    TAIL_START = "tail_start"


class Extent(StrEnum):
    """How much after an opening line goes with it."""

    LINES = "lines"
    PARAGRAPH = "paragraph"
    REST = "rest"


@dataclass(frozen=True)
class Rule:
    """One kind of line that is no content; ``reason`` is a term of ``furniture_reasons``."""

    name: str
    reason: str
    pattern: re.Pattern[str]


@dataclass(frozen=True)
class Opener:
    """A line that opens a part of a page that is no content.

    ``signs`` must match one of the next lines, where the words alone could head a part of an
    article; None where they could not.
    """

    name: str
    reason: str
    extent: Extent
    pattern: re.Pattern[str]
    signs: re.Pattern[str] | None


@dataclass(frozen=True)
class Rules:
    """All rules: those on single lines by their reach, the openers, patterns and words by name."""

    by_reach: Mapping[Reach, tuple[Rule, ...]]
    openers: tuple[Opener, ...]
    patterns: Mapping[str, re.Pattern[str]]
    lists: Mapping[str, frozenset[str]]


@cache
def rules() -> Rules:
    """Return the rules; they are read once."""
    content = tomllib.loads(
        resources.files(__package__).joinpath("rules.toml").read_text(encoding="utf-8")
    )
    words: dict[str, str] = content["words"]

    def pattern(parts: Iterable[str]) -> re.Pattern[str]:
        text = _WORDS.sub(lambda match: words[match[1]], "|".join(parts))
        return re.compile(text, re.IGNORECASE)

    by_reach: dict[Reach, list[Rule]] = {reach: [] for reach in Reach}
    for given in content["rule"]:
        rule = Rule(given["name"], given["reason"], pattern(given["patterns"]))
        by_reach[Reach(given["reach"])].append(rule)
    openers = tuple(
        Opener(
            given["name"],
            given["reason"],
            Extent(given["extent"]),
            pattern(given["patterns"]),
            pattern(given["signs"]) if "signs" in given else None,
        )
        for given in content["section"]
    )
    return Rules(
        {reach: tuple(found) for reach, found in by_reach.items()},
        openers,
        {name: pattern([text]) for name, text in content["pattern"].items()},
        {name: frozenset(text.split()) for name, text in content["list"].items()},
    )


def named(name: str) -> re.Pattern[str]:
    """Return the pattern of that name."""
    return rules().patterns[name]
