"""From the proposals of a passage to staged rows."""

from __future__ import annotations

from collections import Counter
from typing import Any

from .sheet import Sheet
from .suggested import LikelyQuantity, Proposal, Suggested

_LONGEST = 240
"""What identifies a proposal is part of a key and therefore short."""


def add_suggestions(sheet: Sheet, place: dict[str, str], suggested: Suggested) -> None:
    """Add the proposals of the passage at ``place``.

    Mentions are found by the search of names itself; only a refused one has to be kept.
    """
    add = _Adder(sheet, place).add
    for mention in suggested.mentions:
        if mention.rejected and mention.actor:
            actor = mention.actor
            add("mention", mention, mention.name, actor, nth=mention.nth, actor=actor)
    for name in suggested.names:
        add("name", name, name.name, name.name, nth=name.nth, actor_kind=name.kind)
    for date in suggested.dates:
        words = date.date.text or date.quote
        add("date", date, date.quote, words, **sheet.date("given", date.date))
    for quantity in suggested.quantities:
        values = {f"value_{bound}": getattr(quantity, bound) for bound in ("low", "best", "high")}
        add("quantity", quantity, quantity.quote, told(quantity), **values, unit=quantity.unit)
    for speaker in suggested.speakers:
        add(
            "speaker",
            speaker,
            speaker.quote,
            f"{speaker.actor or speaker.label} {speaker.act}",
            actor=speaker.actor,
            speaker_label=speaker.label,
            speaker_title=speaker.title,
            speech_act=speaker.act,
        )
    for claim in suggested.claims:
        add("claim", claim, claim.quote, claim.claim, claim=claim.claim, score=claim.score)
    for event in suggested.events:
        add("event", event, event.quote, event.event, event=event.event, score=event.score)


class _Adder:
    """Adds proposals one by one and counts those that compete for the same words."""

    def __init__(self, sheet: Sheet, place: dict[str, str]) -> None:
        self._sheet = sheet
        self._place = place
        self._ranks: Counter[tuple[str, str, int]] = Counter()

    def add(
        self,
        kind: str,
        proposal: Proposal,
        phrase: str,
        proposed: str,
        nth: int = 1,
        **columns: Any,
    ) -> None:
        phrase = " ".join(phrase.split())
        self._ranks[kind, phrase, nth] += 1
        self._sheet.add(
            "suggestions",
            proposal.line,
            **self._place,
            kind=kind,
            phrase=phrase,
            nth=nth,
            proposed=proposed[:_LONGEST],
            rank=self._ranks[kind, phrase, nth],
            is_rejected=proposal.rejected,
            **columns,
        )


def told(quantity: LikelyQuantity) -> str:
    """Return a quantity in words: ``145 persons``, ``at least 40 persons``, ``3 to 5 years``."""
    low, best, high = quantity.low, quantity.best, quantity.high
    if best is not None:
        number = f"{best:f}"
    elif low is not None and high is not None:
        number = f"{low:f} to {high:f}"
    else:
        number = f"at least {low:f}" if low is not None else f"at most {high:f}"
    return f"{number} {quantity.unit}"
