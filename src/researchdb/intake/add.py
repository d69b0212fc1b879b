"""Taking in new articles: read, cut, recognise, propose, and write the draft."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Collection
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy.exc import SQLAlchemyError

from researchdb.errors import IntakeError, ResearchdbError
from researchdb.seeding.articles import ArticleFolders
from researchdb.text import dates
from researchdb.text.keys import free, slug
from researchdb.text.normalise import normalise, sha256

from .bounds import MAX_FILE_BYTES, MIB
from .cut import cut
from .document import Cut, Document
from .draft import Held, NewSource, fill_in, new_draft, revision_entry, suggest
from .fetch import Fetched, fetch
from .known import Known, read_known
from .outlets import Outlets
from .proposals import Proposals
from .propose.gather import gather
from .propose.likely import Likely
from .published import find_published
from .recognise import Candidate, CopyOf, Expected, NewRevision, SameBytes, SameText, Shelf
from .revise import revise
from .seedfile import create, read, write
from .shelve import shelve
from .worker import Readers


@dataclass(frozen=True)
class Wishes:
    """What a person says of the article given: its key, that it is new, or what it revises."""

    key: str | None = None
    revises: str | None = None
    is_new: bool = False


NO_WISHES = Wishes()


@dataclass(frozen=True)
class Outcome:
    """What became of one file or address.

    ``verdict`` is added, revised, held (nothing to do) or failed; ``lines`` say more.
    """

    given: str
    verdict: str
    told: str
    source: str | None = None
    lines: tuple[str, ...] = ()


@dataclass(frozen=True)
class _Article:
    """One article as it came: what it was called, its bytes, what was read out of them."""

    given: str
    name: str
    raw: bytes
    document: Document
    cut: Cut
    fetched: Fetched | None = None

    @property
    def candidate(self) -> Candidate:
        """Return what it is recognised by."""
        url = self.fetched.url if self.fetched else None
        metadata = replace(self.document.metadata, title=self.title)
        return Candidate(sha256(self.raw), self.cut, metadata, self.name, url)

    @property
    def title(self) -> str | None:
        """Return the title the file gives, else the heading its text begins with."""
        first = self.cut.pieces[0]
        heading = self.cut.text[slice(*first.span)] if first.kind == "heading" else None
        return self.document.metadata.title or heading

    @property
    def text(self) -> str | None:
        """Return the text to keep beside the original, None where the original is the text."""
        try:
            is_text = normalise(self.raw) == self.cut.text
        except UnicodeDecodeError:
            is_text = False
        return None if is_text else self.cut.text


class Intake:
    """Takes in one article after another; what it has written it knows at the next."""

    def __init__(
        self,
        connection: sa.Connection,
        seeds: Path,
        articles: Path,
        folders: ArticleFolders,
        readers: Readers,
        *,
        is_dry_run: bool = False,
    ) -> None:
        """``articles`` is where originals are put, ``folders`` where they are looked up."""
        self._connection = connection
        self._seeds = seeds
        self._articles = articles
        self._readers = readers
        self._is_dry_run = is_dry_run
        # The folder may have come to be only now, or a moment from now.
        looked_up = dict.fromkeys((*folders.folders, articles))
        self._shelf = Shelf(connection, seeds, ArticleFolders(tuple(looked_up)))
        self._outlets = Outlets.read(seeds)
        self._known: Known = read_known(connection)
        self._likely: dict[str, Likely] = {}
        self._keys: set[str] = set()

    @property
    def remarks(self) -> set[str]:
        """Return what a person should know of how proposals were made."""
        return {each.remark for each in self._likely.values() if each.remark}

    def take_file(self, path: Path, wishes: Wishes = NO_WISHES) -> Outcome:
        """Take in the file at ``path``; a bad file is an outcome, not an error."""
        return self._guarded(str(path), lambda: self._file(path, wishes))

    def take_address(self, url: str, wishes: Wishes = NO_WISHES) -> Outcome:
        """Fetch ``url`` and take in what it gives; a bad answer is an outcome, not an error."""
        return self._guarded(url, lambda: self._address(url, wishes))

    def _guarded(self, given: str, take: Callable[[], Outcome]) -> Outcome:
        try:
            return take()
        except ResearchdbError as error:
            return Outcome(given, "failed", str(error))
        except OSError as error:
            return Outcome(
                given, "failed", f"{error.strerror or error}; correct that, add it again"
            )
        except SQLAlchemyError:
            raise
        except Exception as error:  # the other files shall not suffer
            said = " ".join(f"{type(error).__name__}: {error}".split())
            return Outcome(given, "failed", f"{said}; this is a fault of researchdb, report it")

    def _file(self, path: Path, wishes: Wishes) -> Outcome:
        raw = _bytes_of(path)
        if held := self._shelf.same_bytes(sha256(raw)):
            return Outcome(str(path), "held", f"the same bytes as {held}")
        document = self._readers.read(path, path.name)
        return self._take(_Article(str(path), path.name, raw, document, cut(document)), wishes)

    def _address(self, url: str, wishes: Wishes) -> Outcome:
        got = fetch(url)
        if held := self._shelf.same_bytes(sha256(got.raw)):
            return Outcome(url, "held", f"the same bytes as {held}")
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder, "fetched")
            file.write_bytes(got.raw)
            document = self._readers.read(file, got.name, got.media_type)
        return self._take(_Article(url, got.name, got.raw, document, cut(document), got), wishes)

    def _take(self, article: _Article, wishes: Wishes) -> Outcome:
        found = self._shelf.judge(article.candidate, revises=wishes.revises, as_new=wishes.is_new)
        if isinstance(found, (SameBytes, SameText)):
            return Outcome(article.given, "held", found.why, found.source)
        if isinstance(found, NewRevision):
            return self._revise(article, found)
        if isinstance(found, Expected):
            return self._complete(article, found)
        ties = tuple(_tie(tie) for tie in found.ties) if isinstance(found, CopyOf) else ()
        return self._draft(article, wishes, found.why, ties)

    def _draft(
        self, article: _Article, wishes: Wishes, why: str, ties: tuple[dict[str, Any], ...]
    ) -> Outcome:
        key = self._key(article, wishes)
        metadata = article.candidate.metadata
        url = metadata.url or (article.fetched.url if article.fetched else None)
        outlet, new_outlet = self._outlets.find(metadata.site, url, key)
        published = find_published(article.document, article.cut)
        proposals = self._propose(article, published.bounds)
        if not self._is_dry_run:
            source = NewSource(
                key=key,
                outlet=outlet,
                metadata=metadata,
                held=self._shelve(article),
                new_outlet=new_outlet,
                published=published.date,
                relations=ties,
                remarks=article.document.remarks,
            )
            path = self._path(key)
            create(path, new_draft(source, article.cut, proposals))
            self._shelf.put(key, path, 1, article.candidate)
        self._keys.add(key)
        return Outcome(
            article.given, "added", _told(article.cut, proposals), key, (why,) if ties else ()
        )

    def _complete(self, article: _Article, found: Expected) -> Outcome:
        """Add the text of a source that was known from a bibliography."""
        path = self._shelf.path_of(found.source)
        content = read(path)
        published = find_published(article.document, article.cut)
        proposals = self._propose(article, published.bounds)
        if not self._is_dry_run:
            held = self._shelve(article)
            fill_in(
                content, article.document.metadata, published.date, held, article.cut, proposals
            )
            write(path, content)
            self._shelf.put(found.source, path, 1, article.candidate)
        return Outcome(
            article.given, "added", _told(article.cut, proposals), found.source, (found.why,)
        )

    def _revise(self, article: _Article, found: NewRevision) -> Outcome:
        path = self._shelf.path_of(found.source)
        old_text = self._shelf.text_of(found.source)
        content = read(path)
        held = self._shelve(article) if not self._is_dry_run else _held(article, article.name, None)
        revised = revise(content, revision_entry(held, article.cut), article.cut, old_text)
        if not self._is_dry_run:
            bounds = find_published(article.document, article.cut).bounds
            fresh = [article.cut.pieces[at].key for at in revised.new.values()]
            found_now = self._propose(article, bounds, fresh)
            suggest(content, article.cut, revised.new, found_now)
            write(path, content)
            self._shelf.put(found.source, path, revised.number, article.candidate)
        return Outcome(
            article.given, "revised", revised.told, found.source, (found.why, *revised.lines)
        )

    def _propose(
        self,
        article: _Article,
        published: dates.Bounds | None,
        only: Collection[str] | None = None,
    ) -> list[Proposals]:
        language = article.document.metadata.language or "und"
        name = language.partition("-")[0]
        if name not in self._likely:
            self._likely[name] = Likely(self._connection, language, self._known)
        return gather(article.cut, language, published, self._known, self._likely[name], only)

    def _key(self, article: _Article, wishes: Wishes) -> str:
        if wishes.key:
            if slug(wishes.key) != wishes.key:
                raise IntakeError(f"{wishes.key!r} is no key; write {slug(wishes.key)!r}")
            if self._is_taken(wishes.key):
                raise IntakeError(f"the key {wishes.key!r} is taken; choose another")
            return wishes.key
        stem = Path(article.name).stem
        wanted = slug(article.title or "") or slug(stem) or f"source-{sha256(article.raw)[:8]}"
        return free(wanted, self._is_taken)

    def _is_taken(self, key: str) -> bool:
        return key in self._keys or self._path(key).exists()

    def _path(self, key: str) -> Path:
        return self._seeds / "sources" / f"{key}.yaml"

    def _shelve(self, article: _Article) -> Held:
        return _held(article, *shelve(self._articles, article.name, article.raw, article.text))


def _held(article: _Article, file: str, text_file: str | None) -> Held:
    got = article.fetched
    return Held(
        file=file,
        raw_sha256=sha256(article.raw),
        media_type=article.document.media_type,
        text_file=text_file,
        extraction=(article.document.extraction or "normalised") if text_file else None,
        url=got.url if got else None,
        retrieved=got.retrieved if got else None,
    )


def _bytes_of(path: Path) -> bytes:
    """Return the content of a file that is not too large. Raises ``IntakeError``, ``OSError``."""
    if not path.is_file():
        raise IntakeError("is no file; name the file that holds the article")
    size = path.stat().st_size
    if size > MAX_FILE_BYTES:
        most = MAX_FILE_BYTES // MIB
        raise IntakeError(f"has {size / MIB:,.1f} MiB, more than {most}; split it or save its text")
    return path.read_bytes()


def _tie(tie: Any) -> dict[str, Any]:
    entry = asdict(tie)
    return {
        "kind": entry["kind"],
        "to": entry["source"],
        "method": entry["method"],
        "score": f"{entry['score']:.2f}",
        "note": entry["note"],
    }


def _told(found: Cut, proposals: list[Proposals]) -> str:
    count = sum(
        len(kind)
        for each in proposals
        for kind in (
            each.mentions,
            each.names,
            each.dates,
            each.quantities,
            each.speakers,
            each.claims,
            each.events,
        )
    )
    return f"{len(found.pieces)} passages, {count} proposals"
