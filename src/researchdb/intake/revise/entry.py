"""A passage of a source file: reading its values and setting its marks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from ruamel.yaml.comments import CommentedMap

from researchdb.intake.seedfile import flow, flow_list
from researchdb.text.normalise import sha256
from researchdb.text.reanchor import Place, Status, worse

MAX_CHANGED_WORDS = 20
"""What the format takes for ``changed``."""

_LINKED = ("claims", "events", "silent")
_BEFORE_MARKS = ("key", "kind", "under", "span", "sha256")
_MARKS = ("match", "changed", "revision", "recheck")
_WITHOUT_PLACE = (Status.AMBIGUOUS, Status.LOST)


def span_of(entry: CommentedMap) -> tuple[int, int]:
    """Return where the passage lies in its text."""
    start, end = entry["span"]
    return int(start), int(end)


def has_place(entry: CommentedMap) -> bool:
    """Return whether the passage lies in the text that was current so far."""
    return match_of(entry) not in _WITHOUT_PLACE


def match_of(entry: CommentedMap) -> Status:
    """Return how the passage or quote was found in the text that was current so far."""
    return Status(entry.get("match") or Status.EXACT)


def is_untouched(entry: CommentedMap) -> bool:
    """Return whether no person has done anything with the passage yet."""
    coded = any(entry.get(section) for section in (*_LINKED, "mentions", "uncoded"))
    return entry.get("gist") is None and not coded


def quoted(entry: CommentedMap) -> Iterator[CommentedMap]:
    """Yield the claims, events and silences of a passage that rest on a quote."""
    for section in _LINKED:
        yield from (each for each in entry.get(section) or () if each.get("quote"))


def put_text(entry: CommentedMap, span: tuple[int, int], words: str) -> None:
    """Say where the passage lies now and what the hash of its words is."""
    if span != span_of(entry):
        entry["span"] = flow_list([str(place) for place in span])
    entry["sha256"] = sha256(words)


def put_match(entry: CommentedMap, place: Place, last: int) -> None:
    """Mark how the passage was found; a mark that nobody has taken out never gets better.

    ``last`` is the number of the revision in which it had a place so far.
    """
    status = worse(match_of(entry), place.status)
    if status in _WITHOUT_PLACE:
        _put(entry, "revision", str(last))
    if status is not Status.EXACT:
        _put(entry, "match", str(status))
    if changed := _joined(entry.get("changed"), place.changed):
        _put(entry, "changed", changed)


def put_under(entry: CommentedMap, heading: str | None) -> None:
    """Put the passage under a heading, or under none."""
    if heading is None:
        entry.pop("under", None)
    elif "under" in entry:
        entry["under"] = heading
    else:
        entry.insert(list(entry).index("kind") + 1, "under", heading)


def recheck(entry: CommentedMap, quote: str, status: Status, changed: str | None) -> None:
    """Note that a quote of the passage does not stand as it did."""
    for each in entry.get("recheck") or ():
        if phrase_of(each["quote"]) == phrase_of(quote):
            each["match"] = str(worse(Status(each["match"]), status))
            if told := _joined(each.get("changed"), changed):
                each["changed"] = told
            return
    noted = {"quote": quote, "match": str(status)}
    if changed:
        noted["changed"] = changed
    if not entry.get("recheck"):
        _put(entry, "recheck", [])
    entry["recheck"].append(flow(noted))


def rechecked(entry: CommentedMap) -> dict[str, Status]:
    """Return the quotes that a person still has to look at, and how they were found."""
    return {phrase_of(each["quote"]): match_of(each) for each in entry.get("recheck") or ()}


def rename_quote(entry: CommentedMap, old: str, new: str) -> None:
    """Write ``new`` wherever the passage has the quote ``old``."""
    for each in (*quoted(entry), *(entry.get("recheck") or ())):
        if phrase_of(each["quote"]) == phrase_of(old):
            each["quote"] = new


def phrase_of(quote: str) -> str:
    """Return a quote as it is compared: single blanks between its words."""
    return " ".join(quote.split())


def _joined(before: Any, now: str | None) -> str | None:
    """Return what changed so far and now, the latest first, as short as the format wants it."""
    parts = [part for text in (now, before) if text for part in str(text).split("; ")]
    kept: list[str] = []
    for part in dict.fromkeys(parts):
        if len(" ".join([*kept, part]).split()) > MAX_CHANGED_WORDS:
            break
        kept.append(part)
    return "; ".join(kept) or None


def _put(entry: CommentedMap, key: str, value: Any) -> None:
    """Set a mark, at the place where marks stand: after the hash."""
    if key in entry:
        entry[key] = value
        return
    before: Iterable[str] = (*_BEFORE_MARKS, *_MARKS[: _MARKS.index(key)])
    at = max((list(entry).index(each) + 1 for each in before if each in entry), default=0)
    entry.insert(at, key, value)
