"""What to make of a held source that shares wording with a new text."""

from __future__ import annotations

from dataclasses import dataclass

from researchdb.text.normalise import fold

from .holding import Holding, addresses, hosts
from .likeness import Likeness
from .verdict import Candidate, CopyOf, Tie

SAME = 0.8
"""From this share of the wording on, a text is the other in another form."""

DOUBTFUL = 0.5
"""From this share on, a person has to decide."""

_TIED = 5
"""With more sources than this a copy is not tied: they are tied among themselves."""

_TITLE_WORDS = 4


@dataclass(frozen=True)
class Similar:
    """A held source, how much of its wording the new text has, and whether it is another's."""

    holding: Holding
    likeness: Likeness
    is_elsewhere: bool


def rank(each: Similar) -> tuple[float, float, str]:
    """Return by what similar sources are sorted, the most alike first."""
    return -each.likeness.contained, -each.likeness.shared, each.holding.key


def copies(similar: list[Similar]) -> CopyOf:
    """Return a source of its own that is tied to those most like it; at least one is given."""
    near = [each for each in similar if each.likeness.contained >= SAME]
    ties = tuple(map(_tie, (near or similar[:1])[:_TIED]))
    others = f" and {len(ties) - 1} more" if len(ties) > 1 else ""
    why = f"shares {ties[0].score:.0%} of its wording with {ties[0].source}{others}"
    return CopyOf(ties, why)


def _tie(each: Similar) -> Tie:
    key, score = each.holding.key, round(each.likeness.contained, 2)
    note = (
        f"{score:.0%} of the shorter text and {each.likeness.shared:.0%} of the longer are shared"
    )
    if score < SAME:
        note += "; decide whether it is the same text"
    elif not each.is_elsewhere or each.holding.outlet.is_unknown:
        note += f"; decide whether it is another state of {key}"
    return Tie(key, score, note)


def is_elsewhere(new: Candidate, holding: Holding) -> bool:
    """Return whether ``new`` names a site that is not that of ``holding``."""
    own = hosts(addresses(new.metadata.url, new.url))
    theirs = holding.hosts
    if own and theirs:
        return not any(_is_part(a, b) or _is_part(b, a) for a in own for b in theirs)
    site, name = fold(new.metadata.site or ""), fold(holding.outlet.name or "")
    if site and name and not holding.outlet.is_unknown:
        return site not in name and name not in site
    return bool(own or site)


def _is_part(host: str, whole: str) -> bool:
    return host == whole or host.endswith(f".{whole}")


def plain_title(title: str | None) -> str:
    """Return a title as it is compared; empty if it is too short to prove anything."""
    folded = fold(title or "")
    return folded if len(folded.split()) >= _TITLE_WORDS else ""
