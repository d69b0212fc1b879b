"""What the desk holds of a source, as far as it is needed to know it again."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from researchdb.intake.extract.address import canonical
from researchdb.intake.outlets import host_of


@dataclass(frozen=True)
class Outlet:
    """Who publishes, as far as it can tell two sources apart."""

    key: str
    name: str | None = None
    url: str | None = None
    is_unknown: bool = False


@dataclass(frozen=True)
class State:
    """One revision: its number, its files, and the hashes of the file's bytes and of the text.

    ``text`` is given where it was taken in just now.
    """

    number: int
    file: str
    raw_sha256: str
    text_sha256: str
    length: int
    text_file: str | None = None
    text: str | None = None


@dataclass(frozen=True)
class Piece:
    """A passage of the current text: where it begins, and its words where they are held."""

    start: int
    length: int
    sha256: str
    words: str | None = None


@dataclass(frozen=True)
class Holding:
    """A source; ``path`` is its seed file, ``states`` are its revisions in order.

    ``urls`` are in the form of ``addresses``. ``pieces`` are None where only the database knows.
    """

    key: str
    path: Path
    outlet: Outlet
    title: str | None = None
    urls: frozenset[str] = frozenset()
    states: tuple[State, ...] = ()
    pieces: tuple[Piece, ...] | None = None

    @property
    def current(self) -> State | None:
        """Return the latest revision, None where there is no text yet."""
        return self.states[-1] if self.states else None

    @property
    def hosts(self) -> frozenset[str]:
        """Return the sites that the source and its outlet are known from."""
        return hosts(self.urls) | hosts(addresses(self.outlet.url))


def addresses(*urls: str | None) -> frozenset[str]:
    """Return addresses in the one form in which they are compared: without the protocol."""
    cleaned = (canonical(url) for url in urls if url)
    return frozenset(
        "//" + url.partition("://")[2].removeprefix("www.").rstrip("/") for url in cleaned if url
    )


def hosts(urls: Iterable[str]) -> frozenset[str]:
    """Return the hosts of some addresses."""
    return frozenset(host for host in map(host_of, urls) if host)
