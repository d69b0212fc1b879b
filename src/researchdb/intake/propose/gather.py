"""All proposals for an article, passage by passage."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from researchdb.intake.bounds import MAX_SEARCHED_CHARS, MAX_SEARCHED_PASSAGE_CHARS
from researchdb.intake.document import Cut
from researchdb.intake.known import Known
from researchdb.intake.proposals import MentionProposal, NameProposal, Proposals
from researchdb.text.dates import Bounds

from .dates import find_dates
from .likely import Likely, propose_likely
from .mentions import MentionFinder
from .names import find_new_names_in
from .quantities import find_quantities
from .speakers import find_speakers


def gather(
    cut: Cut,
    language: str,
    published: Bounds | None,
    known: Known,
    likely: Likely,
    only: Collection[str] | None = None,
) -> list[Proposals]:
    """Return what is proposed for each piece of ``cut``; nothing for pieces not in ``only``.

    Headings get names and dates only: what they say, the text below says again. Pieces beyond
    the ``bounds`` get nothing.
    """
    searched = within_bounds(cut)
    words = [cut.text[slice(*piece.span)] if piece.key in searched else "" for piece in cut.pieces]
    said = [
        "" if piece.kind == "heading" else text
        for piece, text in zip(cut.pieces, words, strict=True)
    ]
    mentioned = MentionFinder(known).find_in(words)
    unknown = find_new_names_in(words, known, language)
    likely_ones = propose_likely(likely, said, language)
    return [
        Proposals()
        if only is not None and piece.key not in only
        else Proposals(
            mentions=mentions,
            names=_unmentioned(names, mentions),
            dates=find_dates(text, language, published),
            quantities=find_quantities(text, language),
            speakers=find_speakers(text, mentions, language, known)
            if piece.kind != "heading"
            else (),
            claims=claims,
            events=events,
        )
        for piece, text, mentions, names, (claims, events) in zip(
            cut.pieces, words, mentioned, unknown, likely_ones, strict=True
        )
    ]


def within_bounds(cut: Cut) -> set[str]:
    """Return the keys of the pieces searched for proposals: not all of a very long text."""
    found: set[str] = set()
    left = MAX_SEARCHED_CHARS
    for piece in cut.pieces:
        length = piece.span[1] - piece.span[0]
        left -= length
        if left < 0:
            break
        if length <= MAX_SEARCHED_PASSAGE_CHARS:
            found.add(piece.key)
    return found


def _unmentioned(
    names: Iterable[NameProposal], mentions: Sequence[MentionProposal]
) -> tuple[NameProposal, ...]:
    """Return the names that lie within no known one."""
    return tuple(
        name
        for name in names
        if not any(
            each.span[0] <= name.span[0] and name.span[1] <= each.span[1] for each in mentions
        )
    )
