"""Sentences of a text with their offsets."""

from __future__ import annotations

import sentencex

from .quotes import Span


def sentences(text: str, language: str) -> list[Span]:
    """Return the sentences of ``text`` without the blanks around them, in order.

    ``language`` is a BCP 47 tag; only its first part counts.
    """
    found = []
    for piece in sentencex.get_sentence_boundaries(language.partition("-")[0], text):
        words = piece["text"]
        start = piece["start_index"] + len(words) - len(words.lstrip())
        end = piece["start_index"] + len(words.rstrip())
        if start < end:
            found.append(Span(start, end))
    return found
