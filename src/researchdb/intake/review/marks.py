"""Looking again at what a new revision changed: still right, another quote, or gone."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from researchdb.errors import ReviewError
from researchdb.intake.seedfile import flow_list
from researchdb.seeding.source_file import WITHOUT_PLACE
from researchdb.text.normalise import sha256
from researchdb.text.quotes import Span

from .draft import Choice, Draft
from .progress import marks_of
from .reading import plain
from .sheet import Sheet
from .wording import Words, checked_quote

_QUOTED = ("claims", "events", "silent")
_MARKS = ("match", "changed", "revision")


def still_right(passage: str, mark: Mapping[str, Any], words: Words | None) -> Choice:
    """Take a mark out: the passage, or the link with that quote, is right as it stands now.

    Raises ReviewError where passage or quote has no place in the new text.
    """

    def choice(sheet: Sheet) -> list[str]:
        _marked(sheet, passage, mark)
        quote = mark.get("quote")
        if not quote:
            if mark.get("match") in WITHOUT_PLACE:
                raise ReviewError(f"the passage is {mark['match']}; c finds its place, r drops it")
            for name in _MARKS:
                sheet.put(passage, name, None)
            return ["the passage is right as it stands"]
        if words is not None:
            try:
                checked_quote(str(quote), words)
            except ReviewError as error:
                said = str(error).partition("; ")[0]
                raise ReviewError(f"{said}; c gives another quote, r drops its links") from error
        _take_out(sheet, passage, mark)
        return [f"still right: “{quote}”"]

    return choice


def change_quote(passage: str, mark: Mapping[str, Any], quote: str, words: Words | None) -> Choice:
    """Put another quote in the place of one that no longer stands as it did."""

    def choice(sheet: Sheet) -> list[str]:
        _marked(sheet, passage, mark)
        new = checked_quote(quote, words)
        for entry in _quoting(sheet.passage(passage), str(mark["quote"])):
            entry["quote"] = new
        _take_out(sheet, passage, mark)
        return [f"the quote is now “{new}”"]

    return choice


def drop_links(passage: str, mark: Mapping[str, Any]) -> Choice:
    """Take out the links that rest on a quote: the new text does not say it any more."""

    def choice(sheet: Sheet) -> list[str]:
        found = _marked(sheet, passage, mark)
        told = []
        for section in _QUOTED:
            entries = found.get(section) or []
            for place in reversed(range(len(entries))):
                if _same(entries[place].get("quote"), mark["quote"]):
                    named = entries[place].get("claim") or entries[place].get("event") or "silence"
                    told.append(f"dropped: {named}")
                    del entries[place]
            if section in found and not entries:
                sheet.put(passage, section, None)
        _take_out(sheet, passage, mark)
        return told

    return choice


def drop_passage(passage: str) -> Choice:
    """Take a passage out that the new text has not any more, with everything it was coded with."""

    def choice(sheet: Sheet) -> list[str]:
        sheet.drop(passage)
        return [f"{passage} is taken out"]

    return choice


def forget_unsaid(draft: Draft) -> Choice:
    """Take out claims this file declares that no passage says any more and nothing else names.

    To be made together with the choice that drops their last link.
    """
    others = [
        path.read_text(encoding="utf-8", errors="replace")
        for path in draft.registry.seeds.rglob("*.y*ml")
        if path.resolve() != draft.path.resolve()
    ]

    def choice(sheet: Sheet) -> list[str]:
        claims = sheet.content.get("claims") or []
        told = []
        for place in reversed(range(len(claims))):
            key = str(claims[place].get("key"))
            named = re.compile(rf"(?<![\w-]){re.escape(key)}(?![\w-])")
            if _count(sheet.plain(), key) == 1 and not any(map(named.search, others)):
                del claims[place]
                told.append(f"no passage says {key} any more; its declaration is taken out")
        if "claims" in sheet.content and not claims:
            del sheet.content["claims"]
        return told

    return choice


def _count(part: Any, value: str) -> int:
    """Return how often a text stands in a part of a seed file as a value of its own."""
    if isinstance(part, dict):
        return sum(_count(inner, value) for inner in part.values())
    if isinstance(part, list):
        return sum(_count(inner, value) for inner in part)
    return int(part == value)


def place_passage(passage: str, span: Span, text: str) -> Choice:
    """Give a passage its place in the new text, in the stead of an unread one that lies there."""

    def choice(sheet: Sheet) -> list[str]:
        found = sheet.passage(passage)
        place = [str(span.start), str(span.end)]
        for key, other in zip(sheet.passage_keys, sheet.passages, strict=True):
            is_unread = other.get("gist") is None and not any(other.get(s) for s in _QUOTED)
            if key != passage and other.get("span") == place and is_unread:
                sheet.drop(key)
        found["span"] = flow_list(place)
        found["sha256"] = sha256(text[span.start : span.end])
        for name in _MARKS:
            sheet.put(passage, name, None)
        others = [each for each in sheet.passages if each.get("key") != passage]
        sheet.move(passage, sum(_start(each) < span.start for each in others))
        return [f"{passage} lies at {span.start} to {span.end}"]

    return choice


def resting(sheet: Sheet, passage: str, quote: str) -> list[str]:
    """Return the claims, events and silences of a passage that rest on a quote."""
    return [
        str(entry.get("claim") or entry.get("event") or entry.get("reason"))
        for entry in _quoting(sheet.told(passage), quote)
    ]


def _quoting(passage: Mapping[str, Any], quote: str) -> list[Any]:
    held = [entry for section in _QUOTED for entry in passage.get(section) or ()]
    return [entry for entry in held if _same(entry.get("quote"), quote)]


def _same(one: object, other: object) -> bool:
    return " ".join(str(one or "").split()) == " ".join(str(other or "").split())


def _marked(sheet: Sheet, passage: str, mark: Mapping[str, Any]) -> Any:
    if mark not in marks_of(sheet.told(passage)):
        raise ReviewError("the mark is gone; the file was changed meanwhile")
    return sheet.passage(passage)


def _take_out(sheet: Sheet, passage: str, mark: Mapping[str, Any]) -> None:
    listed = sheet.passage(passage)["recheck"]
    del listed[[plain(entry) for entry in listed].index(mark)]
    if not listed:
        sheet.put(passage, "recheck", None)


def _start(passage: Mapping[str, Any]) -> int:
    return int(str(passage["span"][0]))
