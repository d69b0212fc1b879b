"""What a person may decide about a passage: each choice as a change of the source file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Set
from typing import Any

from researchdb.errors import ReviewError
from researchdb.seeding.source_file import ClaimLink, EventLink, MentionDecision, Silence
from researchdb.text.mentions import stands

from .draft import Choice
from .entries import checked
from .reading import plain
from .registry import Registry
from .sheet import Proposal, Sheet, is_rejected
from .texts import number_in
from .wording import Words, checked_quote, in_own_words


def reject(proposal: Proposal) -> Choice:
    """Refuse a proposal for good.

    A known name is also ruled to mean no actor here, for the search would find it again; a name
    nobody is known by is refused in the whole article.
    """

    def choice(sheet: Sheet) -> list[str]:
        if proposal.group == "names":
            alike = list(same_name(sheet, str(proposal.entry.get("name"))))
            for one in alike or [proposal]:
                sheet.refuse(one)
            return [f"rejected: {_short(proposal)}{_elsewhere(alike, proposal)}"]
        sheet.refuse(proposal)
        if proposal.group == "mentions" and proposal.entry.get("actor") is not None:
            _rule(sheet, proposal, None)
            return [f"{_short(proposal)}: no actor here"]
        return [f"rejected: {_short(proposal)}"]

    return choice


def rule_name(
    proposal: Proposal, actor: str | None, registry: Registry, words: Words | None
) -> Choice:
    """Decide whom a name means at this place; None means no actor."""
    name, nth = str(proposal.entry["name"]), number_in(proposal.entry.get("nth")) or 1

    def choice(sheet: Sheet) -> list[str]:
        checked(MentionDecision, {"name": name, "nth": str(nth), "actor": actor}, registry)
        if words is not None and not stands(words.text, name, nth):
            raise ReviewError(f"{name!r} does not stand there {nth} times; reject it")
        sheet.take_out(proposal)
        _rule(sheet, proposal, actor)
        if proposal.group == "names" and actor is not None:
            _name_speakers(sheet, {name}, actor)
        return [f"{_short(proposal)}: {actor or 'no actor here'}"]

    return choice


def declare_actor(proposal: Proposal, values: Mapping[str, Any]) -> Choice:
    """Declare a name as an actor; it is no proposal any more in the whole article.

    Speakers proposed under that name are that actor from now on.
    """

    def choice(sheet: Sheet) -> list[str]:
        alike = list(same_name(sheet, str(proposal.entry.get("name"))))
        for one in alike or [proposal]:
            sheet.take_out(one)
        sheet.declare("actors", values)
        _name_speakers(sheet, {str(proposal.entry.get("name")), str(values["name"])}, values["key"])
        return [f"new actor {values['key']}: {values['name']}{_elsewhere(alike, proposal)}"]

    return choice


def declare(section: str, values: Mapping[str, Any]) -> Choice:
    """Declare an entry of a registry in this file."""

    def choice(sheet: Sheet) -> list[str]:
        sheet.declare(section, values)
        return [f"new in {section}: {values['key']}"]

    return choice


def link_claim(
    passage: str,
    values: Mapping[str, Any],
    registry: Registry,
    words: Words | None,
    *,
    taken: Iterable[Proposal] = (),
    is_new: bool = False,
) -> Choice:
    """Say that the passage says a claim; the proposals ``taken`` go into the link."""

    def choice(sheet: Sheet) -> list[str]:
        key = str(values["claim"])
        entry = checked(ClaimLink, values, registry, ("claims", key) if is_new else None)
        _link(sheet, passage, "claims", entry, words, taken)
        return [f"claim {key}"]

    return choice


def link_event(
    passage: str,
    values: Mapping[str, Any],
    registry: Registry,
    words: Words | None,
    *,
    taken: Iterable[Proposal] = (),
    is_new: bool = False,
) -> Choice:
    """Say that the passage speaks of an event; the proposals ``taken`` go into the link."""

    def choice(sheet: Sheet) -> list[str]:
        key = str(values["event"])
        entry = checked(EventLink, values, registry, ("events", key) if is_new else None)
        _link(sheet, passage, "events", entry, words, taken)
        return [f"event {key}"]

    return choice


def write_gist(passage: str, gist: str, registry: Registry, text: str | None) -> Choice:
    """Say in own words what a passage says.

    With it the names that can mean nobody else are accepted: the search counts them from now on.
    Raises ReviewError when the gist copies the text.
    """

    def choice(sheet: Sheet) -> list[str]:
        written = in_own_words("gist", gist, [text] if text else [])
        sheet.put(passage, "gist", written)
        plainly = [
            each
            for each in sheet.proposals(passage)
            if each.group == "mentions"
            and not is_rejected(each.entry)
            and each.entry.get("actor") is not None
            and registry.sole_actor(str(each.entry["name"])) == each.entry["actor"]
        ]
        for each in plainly:
            sheet.take_out(each)
        told = ["gist written"]
        if plainly:
            names = ", ".join(dict.fromkeys(str(each.entry["name"]) for each in plainly))
            told.append(f"with it the names that can mean nobody else: {names}")
        return told

    return choice


def mark_uncoded(passage: str, reason: str) -> Choice:
    """Say why a passage has nothing to code."""

    def choice(sheet: Sheet) -> list[str]:
        if not reason.strip():
            raise ReviewError("there is no reason; say in a few words why nothing is coded")
        found = sheet.passage(passage)
        if found.get("claims") or found.get("events"):
            raise ReviewError("the passage has links; x answers for single sentences")
        sheet.put(passage, "uncoded", " ".join(reason.split()))
        return ["marked uncoded"]

    return choice


def mark_silent(passage: str, quote: str, reason: str, words: Words | None) -> Choice:
    """Say why a sentence has nothing to code."""

    def choice(sheet: Sheet) -> list[str]:
        if not reason.strip():
            raise ReviewError("there is no reason; say in a few words why nothing is coded")
        values = {"quote": checked_quote(quote, words), "reason": " ".join(reason.split())}
        Silence.model_validate(values)
        sheet.add(passage, "silent", values)
        return [f"silent: “{values['quote']}”"]

    return choice


def same_name(sheet: Sheet, name: str) -> Iterable[Proposal]:
    """Yield the open proposals of the article that take ``name`` for a new actor."""
    for key in sheet.passage_keys:
        for each in list(sheet.proposals(key)):
            is_it = each.group == "names" and each.entry.get("name") == name
            if is_it and not is_rejected(each.entry):
                yield each


def _name_speakers(sheet: Sheet, names: Set[str], actor: str) -> None:
    """Let open proposals of a speaker who is labelled by one of ``names`` mean the actor."""
    for key, told in zip(sheet.passage_keys, sheet.passages, strict=True):
        speakers = (told.get("suggested") or {}).get("speakers") or ()
        if not any(entry.get("label") in names for entry in speakers):
            continue
        for entry in sheet.passage(key)["suggested"]["speakers"]:
            if entry.get("label") in names and not is_rejected(entry):
                place = list(entry).index("label")
                del entry["label"]
                entry.insert(place, "actor", actor)


def _rule(sheet: Sheet, proposal: Proposal, actor: str | None) -> None:
    """Write a decision about a name, in the place of an earlier one about the same."""
    name, nth = str(proposal.entry["name"]), str(proposal.entry.get("nth") or 1)
    for ruled in sheet.passage(proposal.passage).get("mentions") or ():
        if ruled.get("name") == name and str(ruled.get("nth") or 1) == nth:
            ruled["actor"] = actor
            return
    sheet.add(proposal.passage, "mentions", {"name": name, "nth": nth, "actor": actor})


def _link(
    sheet: Sheet,
    passage: str,
    section: str,
    entry: Mapping[str, Any],
    words: Words | None,
    taken: Iterable[Proposal],
) -> None:
    if entry.get("quote"):
        entry = {**entry, "quote": checked_quote(str(entry["quote"]), words)}
    if plain(entry) in (sheet.told(passage).get(section) or ()):
        raise ReviewError("the passage has this link already; reject the proposal")
    for proposal in taken:
        sheet.take_out(proposal)
    sheet.put(passage, "uncoded", None)
    sheet.add(passage, section, entry)


def _short(proposal: Proposal) -> str:
    """Return what a proposal is known by in one line."""
    entry = proposal.entry
    known = ("name", "claim", "event", "quote")
    return str(next((entry[key] for key in known if entry.get(key)), proposal.group))


def _elsewhere(alike: list[Proposal], proposal: Proposal) -> str:
    others = dict.fromkeys(each.passage for each in alike if each.passage != proposal.passage)
    return f" (also in {', '.join(others)})" if others else ""
