"""Runs of capitalised words in a passage, and what the whole article tells about such words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import zip_longest

from .words import ABBREVIATED, KIND_BY_WORD, PLACE_PREPOSITIONS, TITLES

_TOKEN = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W_]+(?:['’‐‑-][^\W_]+)*")
_POSSESSIVE = re.compile(r"['’]s?$")
_STEPS = re.compile(r"[ \u00a0\u202f]|\n(?!\s*\n)[ ]*")
_PARTICLES = frozenset(
    [
        "al",
        "bin",
        "ben",
        "da",
        "dal",
        "de",
        "del",
        "della",
        "di",
        "do",
        "dos",
        "du",
        "el",
        "ibn",
        "la",
        "le",
        "ter",
        "van",
        "von",
        "y",
        "und",
    ]
)
_PREFIX = re.compile(r"^(?:al|an|ar|as|ash|at|az|d|el|l|o)['’‐‑-](?=[^\W\d_])", re.IGNORECASE)
_ELIDED = re.compile(r"(?:[cdjlns]|qu)['’](?=[^\W\d_])")
_OWNERS_IN_NAMES = re.compile(
    r"\w+s['’]$|(?:Children|King|Lord|Men|Mothers?|People|Queen|Women)['’]s$"
)
_MADE_ADJECTIVE = re.compile(
    r"[‐‑-][^\W\d_]*(?:ed|led|run|born|wide|era|style|like|ing|based|held)$"
)
_OPENERS = "\"'“”„«‘(["
_SENTENCE_ENDS = ".!?…:;•·|–—-*>"
_ITEM = re.compile(r"(?:^|\s)\d{1,2}[/)]$")
_JOINERS_OF_BODIES = frozenset({"of", "for", "in", "on", "the", "and", "&"})
_MAX_JOINERS = 3
_BEFORE = 60
_MIN_LABEL_WORDS = 2
_MAX_HEADING_WORDS = 14


@dataclass(frozen=True)
class Token:
    """A word with its place; ``text`` is without a possessive ending."""

    start: int
    end: int
    text: str
    is_owner: bool
    opens: bool

    @property
    def is_capital(self) -> bool:
        """Return whether the word is written as a name is."""
        bare = _PREFIX.sub("", self.text)
        if _MADE_ADJECTIVE.search(bare):
            return False
        return bare[0].isupper() or self.text[0].isupper()

    @property
    def key(self) -> str:
        """Return the word as the tables of words hold it."""
        return self.text.lower().rstrip(".")


def tokens(text: str) -> list[Token]:
    """Return the words of ``text``; whether each opens a sentence, a quotation or an item."""
    found: list[Token] = []
    for match in _TOKEN.finditer(text):
        word = match[0]
        owner = _POSSESSIVE.search(word)
        bare = word[: owner.start()] if owner else word
        if not bare:
            continue
        elided = _ELIDED.match(bare)
        start = match.start() + (elided.end() if elided else 0)
        bare = bare[elided.end() :] if elided else bare
        is_owner = owner is not None or text[match.end() : match.end() + 1] in {"'", "’"}
        opens = _opens(text, match.start(), found)
        found.append(Token(start, start + len(bare), bare, is_owner, opens))
    return found


def _opens(text: str, start: int, before: Sequence[Token]) -> bool:
    stretch = text[max(0, start - _BEFORE) : start]
    lead = stretch.rstrip()
    is_new_line = "\n\n" in stretch[len(lead) :]
    bare = lead.rstrip(_OPENERS)
    if not bare or is_new_line:
        return True
    if lead[-1] in "\"“„«‘'" and bare != lead:
        return True
    if bare[-1] == "." and before:
        last = before[-1]
        if last.text in ABBREVIATED or "." in last.text:
            return False
        if len(last.text) == 1 and last.text.isalpha():
            return False
    if _ITEM.search(bare):
        return True
    return bare[-1] in _SENTENCE_ENDS and not (bare[-1] == "-" and text[start - 1] == "-")


def runs(text: str, words: Sequence[Token]) -> Iterator[list[Token]]:
    """Give the longest runs of capitalised words with the small words that join them."""
    at = 0
    while at < len(words):
        if not words[at].is_capital:
            at += 1
            continue
        run = [words[at]]
        at += 1
        while at < len(words):
            step = _next(text, words, at, run)
            if not step:
                break
            run.extend(words[at : at + step])
            at += step
        yield run


def _next(text: str, words: Sequence[Token], at: int, run: Sequence[Token]) -> int:
    """Return how many of the words from ``at`` on continue the run."""
    last = run[-1]
    if last.is_owner:
        owner = text[last.start : words[at].start].rstrip()
        is_name = _OWNERS_IN_NAMES.match(owner) and words[at].is_capital
        return 1 if is_name and text[words[at].start - 1] == " " else 0
    if not _touch(text, last, words[at]):
        return 0
    if words[at].is_capital:
        return 0 if words[at].opens else 1
    ahead = at
    while (
        ahead < min(at + _MAX_JOINERS, len(words) - 1)
        and not words[ahead].is_capital
        and not words[ahead].is_owner
        and _touch(text, words[ahead], words[ahead + 1])
    ):
        ahead += 1
    between = [word.text for word in words[at:ahead]]
    if not words[ahead].is_capital or not between:
        return 0
    if all(word in _PARTICLES for word in between):
        return ahead - at + 1
    is_body = any(word.key in KIND_BY_WORD for word in run)
    if not is_body or not set(between) <= _JOINERS_OF_BODIES or between[0] == "the":
        return 0
    if "and" in between or between[0] in {"in", "on"}:
        has_object = any(word.text in {"of", "for"} for word in run)
        begins_another = any(word.key in KIND_BY_WORD for word in words[ahead : ahead + 2])
        if not has_object or begins_another:
            return 0
    return ahead - at + 1


def _touch(text: str, one: Token, other: Token) -> bool:
    """Return whether nothing but a blank lies between two words, or the dot of a short form."""
    between = text[one.end : other.start]
    if between.startswith(".") and (one.text in ABBREVIATED or len(one.text) == 1):
        between = between[1:]
    return _STEPS.fullmatch(between) is not None or between.strip() == "&"


def label_end(text: str, words: Sequence[Token], small: frozenset[str]) -> int:
    """Return where a heading or the label of an item ends in ``text``: words all in capitals.

    There, capitals tell nothing; ``small`` words need none. 0 where the text begins with neither.
    """
    colon = re.search(r":(?=\s|$)", text)
    ends = [len(text)] if len(words) <= _MAX_HEADING_WORDS and text.rstrip()[-1:] != "." else []
    ends += [colon.start()] if colon else []
    for end in ends:
        inside = [word for word in words if word.end <= end]
        content = [word for word in inside if word.key not in small and word.text[0].isalpha()]
        capital = sum(word.is_capital for word in content)
        is_sentence = re.search(r"[.!?]\s+\S", text[:end]) is not None
        if len(inside) >= _MIN_LABEL_WORDS and not is_sentence and capital >= 0.75 * len(content):
            return end
    return 0


@dataclass
class Evidence:
    """What an article shows of its words.

    Which stand in small letters, which in capitals inside a sentence, which of those at the end
    of a name, and which elsewhere than after a preposition of place.
    """

    common: frozenset[str]
    small: set[str] = field(default_factory=set)
    capital: Counter[str] = field(default_factory=Counter)
    ending: Counter[str] = field(default_factory=Counter)
    elsewhere: set[str] = field(default_factory=set)

    def add(self, text: str, words: Sequence[Token]) -> None:
        """Take note of the words of one passage."""
        label = label_end(text, words, self.common)
        previous = ""
        for word, following in zip_longest(words, words[1:]):
            if not word.is_capital:
                self.small.add(word.key)
            elif not word.opens and word.start >= label:
                self.capital[word.text] += 1
                if following is None or not (
                    following.is_capital and _touch(text, word, following)
                ):
                    self.ending[word.text] += 1
                if previous not in PLACE_PREPOSITIONS:
                    self.elsewhere.add(word.text)
            elif word.start >= label and word.is_owner:
                self.elsewhere.add(word.text)
            previous = word.key

    def is_word(self, token: Token) -> bool:
        """Return whether a capital at the beginning of a sentence says nothing of ``token``."""
        if token.text.isupper() and len(token.text) > 1:
            return False
        if token.key in self.common or token.key.endswith("ly"):
            return True
        return token.key in self.small and token.key not in TITLES and not self.ending[token.text]
