"""Whether a text speaks of what is to come or of what was, by the words before a date."""

from __future__ import annotations

import re

_BEFORE = 120
_NEAR = 3
"""Words from a verb of saying to its own date; a farther date may be of what was said."""

_END = re.compile(r"[.!?;:]\s|\n")
_COMING = re.compile(
    r"\b(?:will|shall|would|won['\u2019]t|wouldn['\u2019]t"
    r"|(?:is|are|was|were|be)\s(?:due|set|scheduled|slated|expected|planned|supposed|to)"
    r"|scheduled|due|slated|set\sfor|planned\sfor|plans?\sto|planning\sto|hopes?\sto|intends?\sto"
    r"|(?:voted?|agreed?|decided?|promised?|pledged?|vowed?|ordered|asked|wants?|wanted)\b"
    r"[^,.;]{0,40}?\bto\s[a-z]+"
    r"|beginning|starting|going\sto|(?-i:may|might))\b(?!\shave\b)",
    re.IGNORECASE,
)
_PAST = re.compile(
    r"\b(?:(?P<said>said|told|announced|warned|added|confirmed|reported|wrote|stated|agreed|pledged"
    r"|promised)|was|were|had|did|made|came|went|began|met|took|fell|rose|won|lost|left|held|sent"
    r"|gave|got|kept|broke|struck|became|found|bought|sold|cut|[a-z]{3,}ed)\b"
)
_OPEN_END = re.compile(r"(?:through|until|till|by|from|for)\b", re.IGNORECASE)


def is_ahead(text: str, at: int) -> bool | None:
    """Return whether the words of the sentence before ``at`` speak of what is to come.

    False where they tell what was, None where they leave it open. The nearest verb counts: "who
    will stand for mayor, voted on Monday" tells what was.
    """
    before = text[max(0, at - _BEFORE) : at]
    ends = [found.end() for found in _END.finditer(before)]
    clause = before[ends[-1] :] if ends else before
    coming = list(_COMING.finditer(clause))
    behind = coming[-1].end() if coming else 0
    past = [found for found in _PAST.finditer(clause, behind) if not _is_infinite(clause, found)]
    if not past:
        return True if coming else None
    if _OPEN_END.match(text, at):
        return None  # "approved money until 20 December"
    is_far = past[-1]["said"] and len(clause[past[-1].end() :].split()) > _NEAR
    return None if is_far else False


def _is_infinite(clause: str, found: re.Match[str]) -> bool:
    """Return whether the form belongs to "will be opened", or to what it qualifies."""
    return (
        re.search(r"\b(?:be|been|being|the|an?)\s(?:\w+ly\s)?$", clause[: found.start()])
        is not None
    )
