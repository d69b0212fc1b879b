"""The words of a passage: its sentences, quotes for them, hedges, and what is copied from it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError
from rapidfuzz import fuzz, process

from researchdb.errors import ReviewError
from researchdb.seeding.articles import find_quote
from researchdb.seeding.source_file import Passage
from researchdb.seeding.strict import SHARED_WORDS, untouched_sentences, word_runs
from researchdb.text.quotes import Folded, Span, fault, fold_quote, selector
from researchdb.text.sentences import sentences

HEDGES: Mapping[str, tuple[tuple[str, re.Pattern[str]], ...]] = {
    "en": (
        # A month at the beginning of a sentence is no hedge: only the small letter counts.
        ("possible", re.compile(r"\b(?:may|might|could|possibly|perhaps|potentially|maybe)\b")),
        ("conditional", re.compile(r"\b(?:if|unless|provided that)\b", re.IGNORECASE)),
        ("likely", re.compile(r"\b(?:likely|probably|presumably|expected to)\b", re.IGNORECASE)),
        (
            "apparent",
            re.compile(
                r"\b(?:appears?|appeared|seems?|seemed|apparently|seemingly"
                r"|(?:is|are|was|were) seen as)\b",
                re.IGNORECASE,
            ),
        ),
        (
            "approximate",
            re.compile(
                r"\b(?:about|around|roughly|approximately|nearly|almost|some)\s+[$€£]?\d",
                re.IGNORECASE,
            ),
        ),
    ),
    "de": (
        (
            "possible",
            re.compile(r"\b(?:könnten?|möglicherweise|vielleicht|eventuell)\b", re.IGNORECASE),
        ),
        ("likely", re.compile(r"\b(?:wahrscheinlich|vermutlich)\b", re.IGNORECASE)),
        ("apparent", re.compile(r"\b(?:scheint|scheinen|offenbar|anscheinend)\b", re.IGNORECASE)),
    ),
    "fr": (
        ("possible", re.compile(r"\b(?:pourrai(?:t|ent)|peut-être)\b", re.IGNORECASE)),
        ("likely", re.compile(r"\b(?:probablement|sans doute)\b", re.IGNORECASE)),
        ("apparent", re.compile(r"\b(?:semblent?|paraît|apparemment)\b", re.IGNORECASE)),
    ),
    "ru": (
        ("possible", re.compile(r"\b(?:возможно|может быть|могли? бы|мог бы)\b", re.IGNORECASE)),
        ("likely", re.compile(r"\b(?:вероятно|скорее всего)\b", re.IGNORECASE)),
        ("apparent", re.compile(r"\b(?:кажется|по-видимому|похоже)\b", re.IGNORECASE)),
    ),
}
"""Words that hedge, by language and term of ``hedges``; the first rule that fits decides."""


@dataclass(frozen=True)
class Words:
    """The text of one passage and its language."""

    text: str
    language: str

    def sentences(self) -> list[Span]:
        """Return the sentences of the passage."""
        return sentences(self.text, self.language)

    def find(self, quote: str) -> Span | None:
        """Return where a quote lies, None where it has no one place."""
        found = Folded(self.text).find(quote)
        return found if isinstance(found, Span) else None

    def sentence_of(self, quote: str | None) -> Span | None:
        """Return the stretch of the sentences that a quote touches."""
        place = self.find(quote) if quote else None
        if place is None:
            return None
        held = [s for s in self.sentences() if s.start < place.end and place.start < s.end]
        return Span(held[0].start, held[-1].end) if held else None

    def quote_for(self, span: Span) -> str | None:
        """Return a quote by which ``span`` is found again, None where none is short enough."""
        return selector(self.text, span.start, span.end)

    def nearest(self, quote: str) -> str | None:
        """Return a quote of the sentence most like one that stands here no more."""
        held = self.sentences()
        texts = [self.text[span.start : span.end] for span in held]
        found = process.extractOne(quote, texts, scorer=fuzz.token_set_ratio)
        return self.quote_for(held[found[2]]) if found else None

    def hedge_of(self, span: Span | None) -> str:
        """Return the term of ``hedges`` that the words of ``span`` call for."""
        stretch = self.text[span.start : span.end] if span else self.text
        rules = HEDGES.get(self.language.partition("-")[0], ())
        return next((term for term, pattern in rules if pattern.search(stretch)), "none")

    def untouched(self, passage: Mapping[str, Any]) -> list[Span]:
        """Return the sentences that no quote of the passage touches."""
        try:
            model = Passage.model_validate(passage)
        except ValidationError:
            return self.sentences()  # the check tells what is wrong with it
        return [Span(*place) for place in untouched_sentences(model, self.text, self.language)]


def checked_quote(quote: str, words: Words | None) -> str:
    """Return ``quote`` with single blanks.

    Raises ReviewError when its form is wrong or, where the text is held, it has no one place.
    """
    phrase = " ".join(quote.split())
    if wrong := fault(phrase):
        raise ReviewError(f"the quote {wrong}; name only its first and last words: first … last")
    if words is not None:
        found = find_quote(Folded(words.text), fold_quote(phrase))
        if not isinstance(found, Span):
            raise ReviewError("; ".join(found))
    return phrase


def in_own_words(what: str, given: str, texts: Iterable[str]) -> str:
    """Return ``given`` with single blanks.

    Raises ReviewError when it shares so many words in a row with a text that it is a copy.
    """
    told = " ".join(given.split())
    if not told:
        raise ReviewError(f"the {what} is empty; write it, or b to go back")
    own = set(word_runs(told))
    copied = next((run for text in texts for run in word_runs(text) if run in own), None)
    if copied:
        shown = " ".join(copied)
        raise ReviewError(
            f"the {what} copies {SHARED_WORDS} words in a row ({shown!r}); say it in other words"
        )
    return told
