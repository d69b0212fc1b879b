"""What a run or a check has read so far, and the problems that only several files show."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path

from researchdb.errors import Problem

from .located import parse
from .names import Names
from .parse import Name, Parsed, key_of
from .references import Location
from .ties import Span, Tie, backwards, circles

UNSAID_REMEDY = "link it or delete it"

Lookup = Callable[[Iterable[Name]], set[Name]]
"""Returns which of some names live rows of files outside this run have."""


@dataclass
class Reading:
    """What has been read; its names, far more than all else, are kept in ``names``."""

    files: Mapping[str, Path]
    names: Names
    problems: list[Problem]
    renamed: list[tuple[str, str, str, str, int]] = field(default_factory=list)
    articles: dict[str, str] = field(default_factory=dict)
    unread: set[str] = field(default_factory=set)

    def take(self, parsed: Parsed) -> None:
        """Add one file: its problems, what it declares, and what it wants from others."""
        self.problems += parsed.problems
        self.unread |= parsed.unread
        self.names.add(parsed)
        self.renamed += (
            (table, old, new, parsed.path, line) for table, old, new, line in parsed.renamed
        )
        if parsed.article_sha256:
            self.articles[parsed.path] = parsed.article_sha256

    def place(self, path: str, at: Location) -> tuple[str, int]:
        """Return the file and the line of a place in it; read anew, for only errors ask."""
        return path, parse(self.files[path].read_bytes(), path).line_of(at)

    def resolve(self, lookup: Lookup) -> None:
        """Report names declared or cited twice and names that nothing declares.

        ``lookup`` asks the database for names that no file of this run declares.
        """
        self.names.finish()
        self._tell_doubled()
        for names in self.names.missing():
            held = lookup(names)
            for name in names:
                if name not in held and name[1].partition("/")[0] not in self.unread:
                    self._tell_missing(name)

    def _tell_doubled(self) -> None:
        told: set[tuple[str, tuple[str, int]]] = set()
        for (table, key), place, first in self.names.doubled():
            if (table, place) not in told:  # a tie without direction has two spellings
                told.add((table, place))
                found = f"{key!r} is declared in {first[0]}:{first[1]} too"
                remedy = "declare it once and refer to it elsewhere"
                self.problems.append(Problem(*place, table, found, remedy))
        self.problems += (
            cited_twice(key, self.place(*again), self.place(*first))
            for key, again, first in self.names.cited_twice()
        )

    def _tell_missing(self, name: Name) -> None:
        table, wanted = name
        near = get_close_matches(wanted, self.names.keys(table), n=1)
        remedy = f"did you mean {near[0]!r}?" if near else f"declare it in {table}"
        renamed = {(table, old): new for table, old, new, *_ in self.renamed}
        if name in renamed:
            remedy = f"it was renamed; write {renamed[name]!r}"
        found = f"unknown {table.removesuffix('s')} {wanted!r}"
        self.problems += (
            Problem(*self.place(path, at), key_of(at), found, remedy)
            for path, at in self.names.wanted_at(name)
        )


@dataclass
class WholeReading(Reading):
    """A reading of all files, which also tells what only a whole folder shows."""

    ties: list[tuple[str, Tie]] = field(default_factory=list)
    spans: dict[str, Span] = field(default_factory=dict)

    def take(self, parsed: Parsed) -> None:
        """Add one file, and keep its ties and the bounds of its events."""
        super().take(parsed)
        self.ties += ((parsed.path, tie) for tie in parsed.ties)
        self.spans |= parsed.spans

    def at_odds(self) -> list[Problem]:
        """Return claims nobody says and ties that cannot be."""
        unsaid = [
            Problem(*place, "claims", f"no passage says the claim {key!r}", UNSAID_REMEDY)
            for place, key in self.names.unsaid()
        ]
        return [*unsaid, *circles(self.ties), *backwards(self.ties, self.spans)]


def cited_twice(key: str, place: tuple[str, int], other: tuple[str, int]) -> Problem:
    """Return the problem of a source with a citation key that another source has."""
    found = f"{key!r} is the citation key of {other[0]}:{other[1]} too"
    return Problem(*place, "citation_key", found, "give each source a citation_key of its own")
