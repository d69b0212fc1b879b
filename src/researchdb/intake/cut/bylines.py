"""Lines that say who wrote a text and when, and nothing else."""

from __future__ import annotations

import re

from .rules import named, rules

LONGEST = 160
_NAME_WORDS = 5
_AUTHOR_WORDS = 12
_PERSON = range(2, 5)
_POSTER_WORDS = 4
_TITLES = re.compile(r"^\s*(?:(?:dr|prof|professor|mr|mrs|ms)\b\.?\s*)+", re.IGNORECASE)

_WORD = re.compile(r"[#@]?[^\W_][\w'.-]*")


def is_byline(line: str) -> bool:
    """Say whether ``line`` (as ``signs.plain`` gives it) is an author or date line."""
    if len(line) > LONGEST:
        return False
    return is_dated(line) or is_author(line)


def is_dated(line: str) -> bool:
    """Say whether ``line`` gives a date, a time or an age and at most a few names besides."""
    if len(line) > LONGEST or not named("dated").search(line):
        return False
    rest = _rest(named("handle").sub(" ", line))
    return len(rest) <= _NAME_WORDS and are_names(rest)


def is_date(line: str) -> bool:
    """Say whether ``line`` is a date and nothing else, as over the entries of a chronicle."""
    return len(line) <= LONGEST and not _WORD.search(named("when").sub(" ", line))


def is_time(line: str) -> bool:
    """Say whether ``line`` is a time of the day and nothing else, as over entries of a ticker."""
    return named("clock").fullmatch(line) is not None


def is_timed(line: str) -> bool:
    """Say whether ``line`` is a date with a time or an age, and nothing else."""
    return is_date(line) and named("timed").search(line) is not None


def is_post(line: str) -> bool:
    """Say whether ``line`` is who posted something and when: "old_hand · 3 days ago".

    The name may be written in any way; it is parted from a date or an age by a sign.
    """
    if len(line) > LONGEST or is_date(line) or not named("dated").search(line):
        return False
    is_parted = (
        named("parted_post").search(line) is not None
        or named("handle").match(line) is not None
        # "Geneva, 3 May 2023" heads an entry of a chronicle.
        or ("," in line and named("timed").search(line) is not None)
    )
    return is_parted and len(_rest(named("handle").sub(" ", line))) <= _POSTER_WORDS


def names(line: str) -> set[str]:
    """Return the names of persons in a byline, in small letters."""
    bare = named("when").sub(" ", line)
    bare = named("writer").sub(lambda found: found["names"], bare)
    parts = re.split(r"\s*[|·•;,]\s*|\s+(?:and|und|et|y|и|و)\s+", bare)
    bare_parts = (_TITLES.sub("", part).strip(" .-") for part in parts)
    return {part.casefold() for part in bare_parts if is_name(part)}


def is_name(line: str) -> bool:
    """Say whether ``line`` may be the name of a person: two to four words in capitals."""
    words = line.split()
    return len(words) in _PERSON and are_names(words) and not re.search(r"[\d:?!]", line)


def is_person(line: str) -> bool:
    """Say whether ``line`` is a name and does not look like the heading of a part."""
    shouted = line.isupper() or named("opening").fullmatch(line) is not None
    return is_name(line) and not shouted


def is_names(line: str) -> bool:
    """Say whether ``line`` lists the names of several people: "A. Berg, B. Holm and C. Lind"."""
    between = named("between_names")
    if len(line) > LONGEST or not between.search(line):
        return False
    names = [name for name in between.split(line) if name]
    return len(names) > 1 and all(is_name(name) for name in names)


def is_author(line: str) -> bool:
    """Say whether ``line`` is "By" and names and nothing else."""
    match = named("writer").match(line)
    if not match:
        return False
    words = _rest(match["names"])
    return bool(words) and len(words) <= _AUTHOR_WORDS and are_names(words)


def _rest(line: str) -> list[str]:
    """Return the words of ``line`` that tell neither when nor what sort of line it is."""
    return _WORD.findall(named("byline_words").sub(" ", named("when").sub(" ", line)))


def are_names(words: list[str]) -> bool:
    """Say whether each word is written as a name, a tag or a small word between names."""
    small = rules().lists["small"]
    return all(not word[0].islower() or word.lower() in small for word in words)
