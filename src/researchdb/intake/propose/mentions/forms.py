"""The forms under which known actors may stand in a text: names as held, and what follows."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from researchdb.intake.known import Known, KnownName

from .states import also_called, capital

# Family names that go first; for other names of persons the last word is the family's.
FAMILY_FIRST = frozenset(
    [
        "Chen",
        "Deng",
        "Ho",
        "Hu",
        "Jiang",
        "Kim",
        "Li",
        "Lin",
        "Liu",
        "Mao",
        "Nguyen",
        "Park",
        "Sun",
        "Tran",
        "Wang",
        "Wu",
        "Xi",
        "Xu",
        "Yang",
        "Yi",
        "Zhang",
        "Zhao",
        "Zhou",
    ]
)
# Words that open a family name and belong to it.
_PARTICLES = frozenset(
    [
        "al",
        "bin",
        "ben",
        "da",
        "dal",
        "de",
        "del",
        "der",
        "di",
        "do",
        "dos",
        "du",
        "el",
        "ibn",
        "la",
        "le",
        "ten",
        "ter",
        "van",
        "von",
    ]
)
_TAILS = frozenset(
    [
        "Association",
        "Company",
        "Corp",
        "Corporation",
        "Foundation",
        "Group",
        "Inc",
        "Limited",
        "Ltd",
        "Movement",
        "Organisation",
        "Organization",
        "Party",
        "Province",
    ]
)
_LONG_NAME = 3
_MIN_SURNAME = 2
_MIN_SHOUTED = 4
_DOTTED = re.compile(r"(?:[^\W\d_]\.){2,}")
_CAPITALS = re.compile(r"[^\W\d_]{2,5}")
_PLACE_LIKE = "metonym"
_RULE_HEADS = ("government", "regime", "administration", "authorities")
_RULE = re.compile(rf"(.+?)(?:-led|-run)? (?:{'|'.join(_RULE_HEADS)})")


@dataclass(frozen=True)
class Form:
    """A form in which a name may stand: for whom, and how sure that is by the form alone.

    ``is_ambiguous`` is true where the form itself may mean something else; ``is_metonym`` where
    that is a place.
    """

    text: str
    actors: tuple[str, ...]
    score: float
    is_ambiguous: bool = False
    is_metonym: bool = False


class Forms:
    """The forms that names known to the desk give, by their text."""

    def __init__(self, known: Known) -> None:
        self.kinds = {name.actor: name.actor_kind for name in known.names}
        self.names: dict[str, set[str]] = defaultdict(set)
        for name in known.names:
            self.names[name.actor].add(name.name)
        self.as_held = _merge(_held(name) for name in known.names)
        derived = _merge([*self._states(), *(f for name in known.names for f in _derived(name))])
        # A form that is held as a name means what it is held for.
        self.all = {**derived, **self.as_held}
        self.shouted = {
            text.upper(): form
            for text, form in self.all.items()
            if len(text) >= _MIN_SHOUTED and not text.isupper()
        }

    def _states(self) -> Iterator[Form]:
        for actor, names in self.names.items():
            if self.kinds[actor] == "state":
                others = also_called(names)
                yield from (Form(name, (actor,), 0.9) for name in others)
                city = capital(names | others)
                if city:
                    yield Form(city, (actor,), 0.8, is_ambiguous=True, is_metonym=True)


def surname(name: str) -> str | None:
    """Return the family name in the full name of a person, or None where there is one word."""
    words = name.split()
    if len(words) < 2:  # noqa: PLR2004
        return None
    if words[0] in FAMILY_FIRST:
        return words[0]
    first = len(words) - 1
    while first > 1 and words[first - 1].lower() in _PARTICLES:
        first -= 1
    family = " ".join(words[first:])
    return family if len(family) >= _MIN_SURNAME and family[0].isalpha() else None


def _held(name: KnownName) -> Form:
    is_word = not name.name[:1].isupper() and " " not in name.name
    score = 0.7 if is_word else 1.0
    return Form(name.name, (name.actor,), score, name.is_ambiguous, name.form == _PLACE_LIKE)


def _derived(name: KnownName) -> Iterator[Form]:
    """Give the forms that follow from a name by rule; never from an ambiguous one."""
    text = name.name
    if name.is_ambiguous:
        return
    if text[:1].islower():  # at the beginning of a sentence, or in a heading
        yield Form(text[0].upper() + text[1:], (name.actor,), 0.65 if " " not in text else 0.9)
        if " " in text:
            yield Form(text.title().replace("'S", "'s"), (name.actor,), 0.8)
    if text.startswith("The "):
        yield Form(text[4:], (name.actor,), 0.9)
    if _DOTTED.fullmatch(text):
        yield Form(text.replace(".", ""), (name.actor,), 0.9)
    elif text.isupper() and _CAPITALS.fullmatch(text):
        yield Form(".".join(text) + ".", (name.actor,), 0.9)
    rule = _RULE.fullmatch(text)
    if rule and name.actor_kind == "government_body":
        for head in _RULE_HEADS:
            yield Form(f"{rule[1]} {head}", (name.actor,), 0.85)
            yield Form(f"{rule[1]}-led {head}", (name.actor,), 0.85)
    if name.actor_kind == "armed_group" and not text.endswith("ovement"):
        yield Form(f"{text} movement", (name.actor,), 0.9)
    words = text.split()
    if name.actor_kind != "person" and len(words) > _LONG_NAME and words[-1] in _TAILS:
        yield Form(" ".join(words[:-1]), (name.actor,), 0.85)


def _merge(forms: Iterable[Form]) -> dict[str, Form]:
    """Return the forms by text; one that several actors share is ambiguous."""
    merged: dict[str, Form] = {}
    for form in forms:
        seen = merged.get(form.text)
        if seen is None:
            merged[form.text] = form
            continue
        actors = tuple(dict.fromkeys((*seen.actors, *form.actors)))
        merged[form.text] = Form(
            form.text,
            actors,
            min(seen.score, form.score),
            seen.is_ambiguous or form.is_ambiguous or len(actors) > 1,
            seen.is_metonym or form.is_metonym,
        )
    return merged
