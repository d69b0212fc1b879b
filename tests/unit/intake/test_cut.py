"""Texts of many layouts are cut as a person would cut them."""

from __future__ import annotations

import pytest

from researchdb.intake.cut import cut
from researchdb.intake.document import Cut, Document, Metadata
from tests.unit.intake.cut_texts import TEXTS


def shown(found: Cut, expected: list[str]) -> list[str]:
    """Return the parts of a cut in the notation of the expected ones, as many words of each."""
    order = {piece.key: number for number, piece in enumerate(found.pieces, 1)}
    parts = [
        (piece.span, f"{piece.kind} ", f" < {order[piece.under]}" if piece.under else "")
        for piece in found.pieces
    ] + [(stretch.span, f"- {stretch.reason} ", "") for stretch in found.furniture]
    lines = []
    for at, ((start, end), name, under) in enumerate(sorted(parts)):
        wanted = expected[at] if at < len(expected) else ""
        words = " ".join(found.text[start:end].split())
        known = wanted.removeprefix(name).partition(" < ")[0]
        lines.append(name + words[: len(known) or 20] + under)
    return lines


@pytest.mark.parametrize("layout", TEXTS)
def test_text_is_cut_as_a_person_would(layout: str) -> None:
    text, expected = TEXTS[layout]
    wanted = expected.strip().splitlines()
    found = cut(Document("text/plain", Metadata(), text))
    assert shown(found, wanted) == wanted
