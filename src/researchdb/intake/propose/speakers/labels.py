"""Speakers who are no known actors: labels in the words of the text, shortened."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from researchdb.intake.proposals import Span
from researchdb.intake.propose.names.words import common

from .who import DETERMINER, Named, Who, is_office, office_after, office_in
from .words import ANYBODY, BODIES, CONCEPTS, GROUP, OFFICES, SPEAKERS, WRITINGS

_TAIL = re.compile(
    r"\s(?:of|in|from|at|for|on|with|within|across|near|by|who|inside|outside|close|against|to"
    r"|familiar|including|that|which|seen|written|made|[a-z]{3,}ed)\b.*$",
    re.DOTALL,
)
_CAPITAL_NAME = re.compile(
    r"(?:[^\W\d_a-z][\w’'-]*\.?)(?:\s(?:[^\W\d_a-z][\w’'-]*\.?|al|bin|de|van|von|of|the))*$"
)
_GROUP = re.compile(GROUP, re.IGNORECASE)
_LEAD = re.compile(
    r"\s*(?:(?:as|but|and|also|even|so|still|with|yet|an?\s[a-z]+(?=\s(?:the|some|many)\s))\s+)*",
    re.IGNORECASE,
)
_OWN = re.compile(
    r"(?:^|\s)(?:your|this|the present)\s(?:author|columnist|correspondent|reporter|writer)$"
    r"|(?:^|\s)(?:I|we|one of us)$",
    re.IGNORECASE,
)
# "I think the government": a clause within which another speaks.
_CLAUSE = re.compile(r"(?:.*\s)?(?:I|we|you)\s[a-z]+\s(?=[a-z]+\s)")
_BEARING = re.compile(r"[a-z][a-z-]{2,}")
_PARTITIVE = re.compile(r"(?:some|many|most|several|few|all)\sof\b", re.IGNORECASE)
_MAX_LABEL_WORDS = 5
_MAX_WORDS_BEFORE = 3


class Labels:
    """Reads labels out of the noun phrases of one passage."""

    def __init__(self, actors: Named) -> None:
        self._actors = actors

    def find(self, start: int, phrase: str, *, is_after: bool = False) -> Who | None:
        """Return the speaker in the phrase at ``start``, in the words of the text, or None.

        ``is_after`` is true for a phrase after the verb ("said X", "by X").
        """
        lead = _LEAD.match(phrase)
        start += lead.end() if lead else 0
        phrase = phrase[lead.end() if lead else 0 :].rstrip()
        span = (start, start + len(phrase))
        if not phrase:
            return None
        known = self._known(phrase, start, is_after=is_after)
        if known is not None:
            return replace(known, span=span)
        is_own = _OWN.search(phrase)  # the author of the article, who is no hop
        if is_own or (phrase.split()[-1] in CONCEPTS and not is_after):
            return None
        if inner := _CLAUSE.match(phrase):
            return self.find(start + inner.end(), phrase[inner.end() :], is_after=is_after)
        return self._labelled(start, phrase, span, is_after=is_after)

    def _labelled(self, start: int, phrase: str, span: Span, *, is_after: bool) -> Who | None:
        """Return the speaker whom a phrase without a known name describes or names, or None."""
        bare = DETERMINER.sub("", phrase)
        if _PARTITIVE.match(bare):
            return Who(span, label=" ".join(bare.split()[:_MAX_LABEL_WORDS]))
        head = _TAIL.sub("", " " + bare).strip()
        words = head.split()
        if not words:
            return None
        last = _bare(words[-1])
        if last in ANYBODY:
            return Who(span, label=last)
        if last in SPEAKERS or last in WRITINGS:
            return Who(span, label=_decapitalised(words[-_MAX_LABEL_WORDS:]))
        is_named = _CAPITAL_NAME.search(head) is not None
        is_shouted = head.isupper() and len(words) > 1
        named = is_named and not is_shouted
        return self._named(start, phrase, head, is_after=is_after) if named else None

    def _known(self, phrase: str, start: int, *, is_after: bool) -> Who | None:
        """Return the actor whom "the group", "X's strategy" or "the minister" takes up again."""
        if _GROUP.fullmatch(phrase) or (is_after and _GROUP.match(phrase)):
            return self._actors.group(start)
        words = phrase.split()
        if is_after:
            return None
        if words[-1] in CONCEPTS:
            return self._actors.owner(start, start + len(phrase))
        office = _bare(words[-1])
        if office in BODIES and words[0].lower() == "the" and len(words) == 2:  # noqa: PLR2004
            return self._actors.bearer(office, start)
        if office in OFFICES and words[0].lower() == "the" and len(words) <= _MAX_LABEL_WORDS:
            return self._actors.holder(office, start) or self._actors.last_person(start)
        return None

    def _named(self, start: int, phrase: str, head: str, *, is_after: bool) -> Who | None:
        """Return the bearer of a name nobody is known by, with the office before it."""
        name = _CAPITAL_NAME.search(head)
        if name is None:
            return None
        words = name[0].split()
        offices = [i for i, word in enumerate(words) if word.lower().strip(".") in OFFICES]
        label = " ".join(words[offices[-1] + 1 :]) if offices else name[0]
        before = head[: name.start()].split() + (words[: offices[-1] + 1] if offices else [])
        if not label:
            return None
        if before and not is_after and not is_office(before) and not _describes(before, label):
            return None
        if label.split()[0].lower() in common("en"):
            return None  # the first word of a sentence
        at = start + phrase.rfind(label)
        title = office_in(" ".join(before)) if before else None
        return Who(
            (at, at + len(label)),
            label=label,
            title=title or office_after(self._actors.text, at + len(label)),
        )


def _describes(before: Sequence[str], label: str) -> bool:
    """Return whether the words before a full name only say who that is: market trader X Y."""
    before = [before[0][:1].lower() + before[0][1:], *before[1:]]  # it may open the sentence
    is_plain = all(_BEARING.fullmatch(word) and word not in common("en") for word in before)
    is_noun = not before[-1].endswith(("ed", "ing", "ly", "s"))
    return is_plain and is_noun and len(before) <= _MAX_WORDS_BEFORE and " " in label


def _bare(word: str) -> str:
    """Return a word in small letters without the marks and the possessive ending after it."""
    return re.sub(r"['’]s$", "", word.strip("’'\"”“.,").lower())


def _decapitalised(words: Sequence[str]) -> str:
    first = words[0]
    plain = first[1:].islower() and first.lower() in SPEAKERS | ANYBODY | WRITINGS
    return " ".join([first.lower() if plain else first, *words[1:]])
