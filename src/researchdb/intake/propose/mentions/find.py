"""Proposes whom the names in an article mean: the known ones, and forms that follow from them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from researchdb.intake.known import Known
from researchdb.intake.proposals import MentionProposal
from researchdb.text.mentions import Found, Matcher

from .forms import Form, Forms, surname
from .qualifiers import Qualifiers
from .readings import Readings, context

_EVEN = 0.5
_SHOUTED = 0.9
_WITH_OWNER = 0.85
_MIN_CASED = 8
_IN_BRACKETS = re.compile(r"\s?\((?:the\s)?[\"“]?([^\W\d_a-z][\w.-]{1,9})[\"”]?[),;]")

Hit = tuple[Found, Form]


class MentionFinder:
    """Finds known actors in articles by all their names; built once for many articles."""

    def __init__(self, known: Known) -> None:
        self._forms = Forms(known)
        self._matcher = Matcher(self._forms.all)
        self._shouted = Matcher(self._forms.shouted)
        metonyms = {text for text, form in self._forms.all.items() if form.is_metonym}
        self._readings = Readings(known.rulings, frozenset(metonyms))
        self._qualifiers = Qualifiers(self._forms)

    def find(self, text: str) -> tuple[MentionProposal, ...]:
        """Return what is named in ``text``, from left to right, as if it were an article."""
        return self.find_in([text])[0]

    def find_in(self, passages: Sequence[str]) -> tuple[tuple[MentionProposal, ...], ...]:
        """Return what is named in each passage of one article.

        A person named in full anywhere is also found by the family name, and an abbreviation
        in brackets after a known name is that name's, all through the article.
        """
        hits = [_longest([*self._hits(text)]) for text in passages]
        introduced = self._introduced(passages, hits)
        if introduced:
            matcher = Matcher(introduced)
            more = [
                [(found, introduced[found.name]) for found in matcher.find(text)]
                for text in passages
            ]
            hits = [_longest([*old, *new]) for old, new in zip(hits, more, strict=True)]
        counts = Counter(
            form.actors[0] for found in hits for _, form in found if not form.is_ambiguous
        )
        return tuple(
            tuple(self._propose(text, found, counts))
            for text, found in zip(passages, hits, strict=True)
        )

    def _hits(self, text: str) -> Iterator[Hit]:
        if _is_shouted(text):
            for found in self._shouted.find(text):
                form = self._forms.shouted[found.name]
                yield found, replace(form, score=min(form.score, _SHOUTED))
        else:
            for found in self._matcher.find(text):
                form = self._forms.all[found.name]
                yield found, form
                end = self._qualifiers.owned_until(form.actors[0], text, found.end)
                if end and len(form.actors) == 1:
                    whole = Found(found.start, end, text[found.start : end], found.name)
                    yield whole, replace(form, score=min(form.score, _WITH_OWNER))

    def _introduced(self, passages: Sequence[str], hits: list[list[Hit]]) -> dict[str, Form]:
        """Return the forms that the article itself makes known."""
        meant: dict[str, set[str]] = defaultdict(set)
        for text, found_here in zip(passages, hits, strict=True):
            for found, form in found_here:
                if form.is_ambiguous:
                    continue
                actor = form.actors[0]
                family = surname(found.surface) if self._forms.kinds[actor] == "person" else None
                if family:
                    meant[family].add(actor)
                short = _IN_BRACKETS.match(text, found.end)
                if short and sum(map(str.isupper, short[1])) > 1:
                    meant[short[1]].add(actor)
        return {
            text: Form(text, tuple(sorted(actors)), 0.9, is_ambiguous=len(actors) > 1)
            for text, actors in meant.items()
            if text not in self._forms.all
        }

    def _propose(
        self, text: str, hits: Sequence[Hit], counts: Counter[str]
    ) -> Iterator[MentionProposal]:
        starts: dict[str, list[int]] = {}
        for found, form in hits:
            actors, score = self._reading(text, found, form, counts)
            name = " ".join(found.surface.split())
            if name not in starts:
                starts[name] = [other.start for other in Matcher([name]).find(text)]
            nth = bisect_right(starts[name], found.start)
            yield MentionProposal((found.start, found.end), name, nth, actors, round(score, 2))

    def _reading(
        self, text: str, found: Found, form: Form, counts: Counter[str]
    ) -> tuple[tuple[str, ...], float]:
        """Return whom the name means here, likeliest first, and how sure that is."""
        place = context(text, found.start, found.end)
        actors, fit = self._qualifiers.sort(place, form.actors)
        if not actors:  # another state's court, say
            return (), fit
        if form.is_metonym:
            chance = self._readings.metonym(place)
        elif form.is_ambiguous and len(form.actors) == 1:
            chance = self._readings.other(place)
        else:
            chance = form.score
        if chance < _EVEN:
            return (), 1 - chance
        if len(actors) > 1 and fit < 1:
            actors = tuple(self._readings.best_actor(place, actors, counts))
            chance *= 0.6
        return actors, min(chance, form.score)


def _longest(hits: list[Hit]) -> list[Hit]:
    """Return the hits side by side: of those that overlap, the first or longest."""
    kept: list[Hit] = []
    for found, form in sorted(hits, key=lambda hit: (hit[0].start, -hit[0].end)):
        if not kept or found.start >= kept[-1][0].end:
            kept.append((found, form))
    return kept


def _is_shouted(text: str) -> bool:
    """Return whether ``text`` is set in capitals, so that they tell nothing."""
    cased = [char for char in text if char.isupper() or char.islower()]
    return len(cased) >= _MIN_CASED and sum(map(str.isupper, cased)) > 0.9 * len(cased)
