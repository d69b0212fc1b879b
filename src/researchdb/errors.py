"""Every way researchdb can fail on purpose; the message is one line and names the remedy."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path


class ResearchdbError(Exception):
    """Base of all expected failures; the command line prints it as one line and exits 1."""


class SettingsError(ResearchdbError):
    """A setting, folder or address cannot be used as given."""


class ServerError(ResearchdbError):
    """The embedded PostgreSQL cannot be created, started or stopped."""


class DatabaseError(ResearchdbError):
    """The database is unreachable, too old, behind on migrations, or refuses a statement."""


class ViewError(ResearchdbError):
    """A saved view cannot be brought to its file."""


class QuestionError(ResearchdbError):
    """A question names a view, column, operator or value that is not there."""


class IntakeError(ResearchdbError):
    """A file or address cannot be taken in as an article."""


class ReviewError(ResearchdbError):
    """An answer in a review cannot be taken; nothing was written."""


class DeskError(ResearchdbError):
    """A desk folder cannot be made or has not what a command needs."""


@dataclass(frozen=True, order=True)
class Problem:
    """One fault in the input: where it is, what was found there and what to do about it."""

    path: str
    line: int
    key: str
    found: str
    remedy: str

    def __str__(self) -> str:
        """Return ``path:line: key: found; remedy`` with absent parts left out."""
        place = f"{self.path}:{self.line}" if self.line else self.path
        return ": ".join(part for part in (place, self.key, f"{self.found}; {self.remedy}") if part)


class SeedProblems(ResearchdbError):
    """The seed files have faults; all of them are held, in file and line order.

    Their paths are below ``folder``.
    """

    def __init__(self, problems: Iterable[Problem], folder: Path | None = None) -> None:
        self.problems = tuple(sorted(set(problems)))
        self.folder = folder
        super().__init__("\n".join(map(str, self.problems)))
