"""Made-up prose: English function words between invented ones, spread as words of a language are.

Nothing here means anything; it has to weigh what an article weighs in the search index.
"""

from __future__ import annotations

import itertools
import random

_FUNCTION_WORDS = (  # noqa: SIM905 - a list of words reads better as a line of text
    "the of to and in a that for on is with as by was it from at has an be which have not its "
    "this were are but had will their been after they more would than also said over or who "
    "about up when last other could into no some what out if we all can most between under"
).split()
_ONSETS = [*"bcdfghklmnprstvw", "br", "ch", "dr", "fl", "gr", "pl", "pr", "sh", "st", "tr"]
_NUCLEI = [*"aeiou", "ai", "ea", "io", "ou"]
_CODAS = ["", "", "l", "m", "n", "nd", "r", "rt", "s", "st", "t"]
_ENDINGS = ["", "", "ed", "ing", "s", "ment", "ly", "tion", "al", "er"]
_WORD_COUNT = 6000

GIVEN_NAMES = (
    *("Alba", "Bruno", "Carla", "Dario", "Edda", "Fabio", "Greta", "Hugo", "Irma", "Jonas"),
    *("Klara", "Livio", "Mira", "Nils", "Olga", "Pavel", "Rada", "Silvio", "Tessa", "Udo"),
    *("Vera", "Wanda", "Xenia", "Yann", "Zora"),
)


def _lexicon() -> tuple[list[str], list[float]]:
    """Return words and cumulative weights: frequency falls with rank, as Zipf found."""
    dice = random.Random("lexicon")
    invented: dict[str, None] = {}
    while len(invented) < _WORD_COUNT:
        syllables = dice.choice((1, 2, 2, 2, 3))
        stem = "".join(
            dice.choice(_ONSETS) + dice.choice(_NUCLEI) + dice.choice(_CODAS)
            for _ in range(syllables)
        )
        invented[stem + dice.choice(_ENDINGS)] = None
    words = [*_FUNCTION_WORDS, *(word for word in invented if word not in _FUNCTION_WORDS)]
    return words, list(itertools.accumulate(1 / (rank + 4) for rank in range(len(words))))


_WORDS, _WEIGHTS = _lexicon()


def word(rank: int) -> str:
    """Return the word that is this many places after the most frequent one."""
    return _WORDS[rank]


def words(dice: random.Random, count: int) -> list[str]:
    """Return ``count`` words."""
    return dice.choices(_WORDS, cum_weights=_WEIGHTS, k=count)


def phrase(dice: random.Random, least: int, most: int) -> str:
    """Return a phrase of that many words, beginning with a capital."""
    drawn = " ".join(words(dice, dice.randint(least, most)))
    return drawn[0].upper() + drawn[1:]


def paragraph(dice: random.Random, sentences: int, names: list[str]) -> str:
    """Return some sentences, about one in three of which begins with one of ``names``."""
    made = []
    for _ in range(sentences):
        drawn = words(dice, dice.randint(9, 23))
        if names and dice.random() < 0.35:
            drawn.insert(0, dice.choice(names))
        if dice.random() < 0.3:
            drawn[len(drawn) // 2] += ","
        sentence = " ".join(drawn)
        made.append(f"{sentence[0].upper()}{sentence[1:]}.")
    return " ".join(made)


def surname(number: int) -> str:
    """Return an invented family name; nearby numbers give different ones."""
    dice = random.Random(f"surname {number % 1500}")
    parts = (dice.choice(_ONSETS) + dice.choice(_NUCLEI) + dice.choice(_CODAS) for _ in range(3))
    return "".join(parts).capitalize()
