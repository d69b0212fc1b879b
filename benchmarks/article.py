"""One made-up article and its seed file: twenty passages, thirty claim links, and what they need.

Everything is drawn from the number of the article, so the same number gives the same bytes.
"""

from __future__ import annotations

import calendar
import hashlib
import random
from collections.abc import Iterator
from dataclasses import dataclass, field

from . import prose
from .world import World, actor_names, article_key, claim, date

OWN_CLAIMS = 25
SHARED_CLAIMS = 5

_TOP = "Sign in to follow this site"
_FOOT = "More from this site and its partners"
_KINDS = "h" + "pppp" + "h" + "ppllp" + "h" + "pppll" + "h" + "pp"
"""The twenty passages of an article: headings, paragraphs, list items."""

_KIND = {"h": "heading", "p": "paragraph", "l": "list_item"}
_MONTHS = calendar.month_name[1:]
_ACTS = ("states", "states", "announces", "confirms", "estimates", "warns", "accuses", "denies")
_LABELS = ("critics", "observers", "officials", "residents", "analysts")


@dataclass
class Article:
    """The text of an article and the seed file that codes it.

    ``version`` counts the paragraphs that were added since the article was first coded.
    """

    world: World
    number: int
    version: int = 0
    text: str = field(init=False)
    seed: str = field(init=False)

    def __post_init__(self) -> None:
        self._dice = random.Random(f"article {self.number}")
        self._claims = [f"{self.key}-c{n:02}" for n in range(OWN_CLAIMS)]
        self._own_event = f"{self.key}-event"
        self._names = [
            name for n in self._dice.sample(range(self.world.actors), 5) for name in actor_names(n)
        ]
        kinds = _KINDS + "p" * self.version
        passages = [self._words(at, kind) for at, kind in enumerate(kinds)]
        self.text = "\n\n".join([_TOP, *passages, _FOOT]) + "\n"
        coded = "".join(self._code(kinds, passages))
        declared = "".join(
            claim(self._dice if at < OWN_CLAIMS else self._apart(at), self.world, key)
            for at, key in enumerate(self._claims)
        )
        self.seed = f"{self._head()}passages:\n{coded}{self._event()}claims:\n{declared}"

    @property
    def key(self) -> str:
        """Return the key, which is also the name of both files without their suffixes."""
        return article_key(self.number)

    def _apart(self, at: int) -> random.Random:
        """Return other dice for what was added, so that all else stays as it was."""
        return random.Random(f"article {self.number} paragraph {at}")

    def _words(self, at: int, kind: str) -> str:
        dice = self._dice if at < len(_KINDS) else self._apart(at)
        if kind == "h":
            return prose.phrase(dice, 4, 8)
        if kind == "p" and dice.random() < 0.01:
            # The same wherever it is drawn: text that travels between articles.
            return prose.paragraph(random.Random(f"shared {dice.randrange(200)}"), 4, [])
        return prose.paragraph(dice, 4 if kind == "p" else 1, self._names)

    def _code(self, kinds: str, passages: list[str]) -> Iterator[str]:
        links = self._linked_claims()
        body = [at for at, kind in enumerate(kinds) if kind != "h" and at < len(_KINDS)]
        # As many links as passages can carry: lists one each, paragraphs two, some three.
        shares = {at: 1 if kinds[at] == "l" else 2 for at in body}
        for at in body:
            if sum(shares.values()) < len(links) and kinds[at] == "p":
                shares[at] += 1
        heading, start, dice = "", len(_TOP) + 2, self._dice
        for at, (kind, words) in enumerate(zip(kinds, passages, strict=True)):
            if at >= len(_KINDS):
                self._dice = self._apart(at)
            yield (
                f"  - key: p{at + 1:02}\n    kind: {_KIND[kind]}\n"
                f"{'' if kind == 'h' or not heading else f'    under: {heading}{chr(10)}'}"
                f"    span: [{start}, {start + len(words)}]\n"
                f"    sha256: {hashlib.sha256(words.encode()).hexdigest()}\n"
                f"    gist: {prose.phrase(self._dice, 8, 14)}.\n"
            )
            start += len(words) + 2
            if kind == "h":
                heading = f"p{at + 1:02}"
                yield "    uncoded: names the topic only\n"
                continue
            if at >= len(_KINDS):
                self._claims.append(f"{self.key}-c{at + 1 + OWN_CLAIMS - len(_KINDS):02}")
                said = [self._claims[-1]]
            else:
                said = [links.pop() for _ in range(shares[at])]
            yield "    claims:\n"
            yield from (self._link(claim, words) for claim in said)
            if kind == "p":
                yield f"    events:\n{self._event_link(words)}"
            yield from self._decide(words)
        self._dice = dice

    def _linked_claims(self) -> list[str]:
        """Return the claims the article makes: its own, one of the registry, some of others."""
        shared = [f"claim-{self.number % self.world.claims:05}"]
        for _ in range(SHARED_CLAIMS - 1):
            if self.number and self._dice.random() < 0.8:
                other = article_key(self._dice.randrange(max(0, self.number - 500), self.number))
                shared.append(f"{other}-c{self._dice.randrange(OWN_CLAIMS):02}")
            else:
                shared.append(f"claim-{self._dice.randrange(self.world.claims):05}")
        links = [*self._claims, *shared]
        self._dice.shuffle(links)
        return links

    def _quote(self, words: str) -> str:
        """Return first and last words of a stretch of ``words`` that names one place in it."""
        parts = words.split(" ")
        for _ in range(20):
            at = self._dice.randrange(max(1, len(parts) - 10))
            first = " ".join(parts[at : at + 4])
            last = " ".join(parts[at + 7 : at + 9])
            place = words.find(first)
            if words.find(first, place + 1) < 0:
                is_long = self._dice.random() < 0.6 and last in words[place + len(first) :]
                return f"{first} … {last}" if last and is_long else first
        return " ".join(parts[:8])

    def _link(self, claim: str, words: str) -> str:
        dice = self._dice
        line = f'      - claim: {claim}\n        quote: "{self._quote(words)}"\n'
        if dice.random() < 0.2:
            line += f"        hedge: {dice.choice(('likely', 'apparent', 'possible'))}\n"
        if dice.random() < 0.4:
            line += "        said_by:\n"
            for _ in range(1 if dice.random() < 0.9 else 2):
                who = f"label: {dice.choice(_LABELS)}"
                if dice.random() < 0.8:
                    who = f"actor: actor-{dice.randrange(self.world.actors):05}"
                when = f", said_on: {date(dice)}" if dice.random() < 0.3 else ""
                line += f"          - {{{who}, act: {dice.choice(_ACTS)}{when}}}\n"
        return line

    def _event_link(self, words: str) -> str:
        dice = self._dice
        event = self._own_event
        if dice.random() < 0.8:
            event = f"event-{dice.randrange(self.world.events):05}"
        line = f'      - event: {event}\n        quote: "{self._quote(words)}"\n'
        draw = dice.random()
        if draw < 0.5:
            day = dice.randint(1, 28), dice.randrange(12), dice.randint(2019, 2025)
            line += (
                f'        date: {{text: "{_MONTHS[day[1]]} {day[0]}", '
                f"edtf: {day[2]}-{day[1] + 1:02}-{day[0]:02}, basis: inferred}}\n"
            )
        elif draw < 0.6:
            count = dice.randint(2, 9)
            line += (
                f'        date: {{text: "{count} days ago", relative: {count} days before, '
                "to: published}\n"
            )
        elif draw < 0.7:
            line += '        date: {text: "recently", basis: unknown}\n'
        return line

    def _decide(self, words: str) -> Iterator[str]:
        """Yield a ruling on a short name, where one stands, in some passages."""
        for number, name in enumerate(self._names):
            if number % 2 and self._dice.random() < 0.04 and f"{name} " in f"{words} "[:200]:
                # The short name may be part of the full one, which counts as standing there.
                yield f"    mentions:\n      - {{name: {name}, actor: null}}\n"
                return

    def _event(self) -> str:
        dice = self._dice
        actor = dice.randrange(self.world.actors)
        return (
            f"events:\n  - key: {self._own_event}\n    title: {prose.phrase(dice, 4, 8)}\n"
            f"    kind: {dice.choice(('meeting', 'statement', 'attack', 'policy'))}\n"
            f"    date: {date(dice)}\n    place: place-{dice.randrange(self.world.places):02}\n"
            f"    actors:\n      - {{actor: actor-{actor:05}, role: agent}}\n"
        )

    def _head(self) -> str:
        dice = self._dice
        sha, end = hashlib.sha256(self.text.encode()).hexdigest(), len(self.text) - 1
        day = f"{dice.randint(2020, 2025)}-{dice.randint(1, 12):02}-{dice.randint(1, 28):02}"
        cites = ""
        if self.number and dice.random() < 0.05:
            other = article_key(dice.randrange(self.number))
            cites = f"  relations:\n    - {{kind: cites, to: {other}, method: read, score: 1}}\n"
        return (
            "# yaml-language-server: $schema=../schema.json\n"
            f"source:\n  key: {self.key}\n  outlet: outlet-{self.number % self.world.outlets:04}\n"
            f"  kind: news_report\n  title: {prose.phrase(dice, 5, 9)}\n  author: null\n"
            f"  url: https://example.org/{self.key}\n  language: en\n"
            f"  published: {{edtf: {day}, basis: metadata}}\n  rights: made up\n"
            f"  summary: {prose.phrase(dice, 18, 30)}.\n  status: coded\n  coder: desk\n{cites}\n"
            f"revision:\n  number: 1\n  file: {self.key}.txt\n  media_type: text/plain\n"
            f"  captured: {{edtf: 2026-01-05, basis: metadata}}\n"
            f"  raw_sha256: {sha}\n  text_sha256: {sha}\n  length: {len(self.text)}\n"
            f"  furniture:\n    - {{span: [0, {len(_TOP)}], reason: login_prompt}}\n"
            f"    - {{span: [{end - len(_FOOT)}, {end}], reason: related_links}}\n\n"
        )
