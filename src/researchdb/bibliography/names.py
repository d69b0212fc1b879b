"""Names of authors: as a source shows them, and split as reference managers want them."""

from __future__ import annotations

SEPARATOR = "; "

# fmt: off
NOT_A_PERSON = frozenset(
    [
        "agency", "association", "bank", "bureau", "center", "centre", "commission",
        "committee", "council", "department", "desk", "editors", "foundation", "government",
        "group", "institute", "international", "ministry", "network", "office", "organisation",
        "organization", "party", "press", "project", "reporters", "reuters", "service",
        "society", "staff", "team", "university",
    ]
)
# fmt: on


def split(author: str | None) -> list[str]:
    """Return the names in ``author``, which separates them by semicolons."""
    return [name.strip() for name in (author or "").split(";") if name.strip()]


def join(names: list[str]) -> str | None:
    """Return the names as one text, None without any."""
    return SEPARATOR.join(names) or None


def is_person(name: str) -> bool:
    """Return whether ``name`` can be split into family and given name.

    Bodies, single names and names of more than four words are taken whole: a reference manager
    must not make "Bank, World" of them.
    """
    words = name.split()
    is_body = any(word.strip(".,").lower() in NOT_A_PERSON for word in words)
    return "," in name or (2 <= len(words) <= 4 and not is_body)  # noqa: PLR2004


def family_given(name: str) -> tuple[str, str]:
    """Return family and given name of a person."""
    if "," in name:
        family, _, given = name.partition(",")
        return family.strip(), given.strip()
    given, _, family = name.rpartition(" ")
    return family, given


def as_shown(family: str, given: str) -> str:
    """Return a name in the order in which articles show it."""
    return f"{given} {family}".strip()
