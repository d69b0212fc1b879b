"""Whose court, whose ministry: names of public bodies beside the state they belong to."""

from __future__ import annotations

import re

from researchdb.text.mentions import Matcher

from .forms import Forms
from .readings import Context

_STEM = 4
_OWNER_BEFORE = re.compile(r"^(?:['’]s?)?\s+(?:[a-z]+\s+)?$")
_OWNER_AFTER = re.compile(r"\s+of\s+(?:the\s+)?")


class Qualifiers:
    """Tells the bodies of one state from those of another by the state named beside them.

    A body's state is read from its own names: "Supreme Court of Ruritania", "Ruritanian Court".
    """

    def __init__(self, forms: Forms) -> None:
        states = {
            text: form.actors[0]
            for text, form in forms.all.items()
            if forms.kinds[form.actors[0]] == "state" and not form.is_metonym
        }
        self._states = states
        self._kinds = forms.kinds
        self._matcher = Matcher(states)
        stems = {
            text[: _adjectival(text)]: actor for text, actor in states.items() if " " not in text
        }
        self._stems = {stem: actor for stem, actor in stems.items() if len(stem) >= _STEM}
        self._owner = {
            actor: owner
            for actor, names in forms.names.items()
            if forms.kinds[actor] == "government_body"
            and (owner := self._state_in(" ".join(names)))
        }

    def sort(self, place: Context, actors: tuple[str, ...]) -> tuple[tuple[str, ...], float]:
        """Return those of ``actors`` that fit the state beside the name, and how sure that is.

        Where no state is named beside it, all of them; sure is 1 where one is, and it decides.
        """
        if not any(actor in self._owner for actor in actors):
            return actors, 0.0
        state = self._beside(place)
        if state is None:
            return actors, 0.0
        fitting = tuple(actor for actor in actors if self._owner.get(actor, state) == state)
        return (fitting, 1.0) if fitting else ((), 0.8)

    def owned_until(self, actor: str, text: str, end: int) -> int | None:
        """Return where a state named as the body's own ends ("Court" + "of Ruritania"), or None."""
        if self._kinds[actor] != "government_body":
            return None
        of = _OWNER_AFTER.match(text, end)
        if of is None:
            return None
        first = next(self._matcher.find(text[of.end() :]), None)
        if (
            first is None
            or first.start
            or self._owner.get(actor, self._states[first.name]) != (self._states[first.name])
        ):
            return None
        return of.end() + first.end

    def _beside(self, place: Context) -> str | None:
        for found in self._matcher.find(place.before):
            if _OWNER_BEFORE.match(place.before[found.end :]):
                return self._states[found.name]
        for found in self._matcher.find(place.after):
            if _OWNER_AFTER.fullmatch(place.after[: found.start]):
                return self._states[found.name]
        last = re.search(r"([^\W\d_]+)\s$", place.before)
        return self._adjective(last[1]) if last else None

    def _state_in(self, names: str) -> str | None:
        found = next(self._matcher.find(names), None)
        if found:
            return self._states[found.name]
        return next((s for word in names.split() if (s := self._adjective(word))), None)

    def _adjective(self, word: str) -> str | None:
        """Return the state whose name ``word`` seems to be made from."""
        if not word[:1].isupper() or not re.search(r"(?:n|se|sh|i|ch|k|h|y)$", word):
            return None
        return next((actor for stem, actor in self._stems.items() if word.startswith(stem)), None)


def _adjectival(name: str) -> int:
    """Return how much of a state's name its adjective is likely to keep."""
    kept = re.sub(r"(?:istan|ia|land|any|a|e|y)$", "", name)
    return max(_STEM, len(kept))
