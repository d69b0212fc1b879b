"""Taking in new articles: read, cut, recognise, propose, and write the draft."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Collection
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy.exc import SQLAlchemyError

from researchdb.errors import IntakeError, ResearchdbError
from researchdb.intake.propose.likely import Likely
from researchdb.seeding.articles import ArticleFolders
from researchdb.text import dates
from researchdb.text.keys import free, slug
from researchdb.text.normalise import sha256

from .article import Article, bytes_of, held
from .cut import cut
from .document import Cut
from .draft import Held, NewSource, fill_in, new_draft, revision_entry, suggest
from .fetch import fetch
from .known import Known, read_known
from .outlets import Outlets
from .proposals import Proposals
from .propose.gather import gather, within_bounds
from .published import find_published
from .recognise import CopyOf, Expected, NewRevision, SameBytes, SameText, Shelf
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
        self._folders = ArticleFolders(tuple(looked_up))
        self._shelf = Shelf(connection, seeds, self._folders)
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
            said = error.strerror or str(error)
            # Where it is not about the file given, which the line names anyway.
            at = f" ({error.filename})" if error.filename and str(error.filename) != given else ""
            return Outcome(given, "failed", f"{said}{at}; correct that, add it again")
        except SQLAlchemyError:
            raise
        except Exception as error:  # the other files shall not suffer
            said = " ".join(f"{type(error).__name__}: {error}".split())
            return Outcome(given, "failed", f"{said}; this is a fault of researchdb, report it")

    def _file(self, path: Path, wishes: Wishes) -> Outcome:
        raw = bytes_of(path)
        if known := self._shelf.same_bytes(sha256(raw)):
            return Outcome(str(path), "held", f"the same bytes as {known}")
        document = self._readers.read(path, path.name)
        return self._take(Article(str(path), path.name, raw, document, cut(document)), wishes)

    def _address(self, url: str, wishes: Wishes) -> Outcome:
        got = fetch(url)
        if known := self._shelf.same_bytes(sha256(got.raw)):
            return Outcome(url, "held", f"the same bytes as {known}")
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder, "fetched")
            file.write_bytes(got.raw)
            document = self._readers.read(file, got.name, got.media_type)
        return self._take(Article(url, got.name, got.raw, document, cut(document), got), wishes)

    def _take(self, article: Article, wishes: Wishes) -> Outcome:
        found = self._shelf.judge(article.candidate, revises=wishes.revises, as_new=wishes.is_new)
        if isinstance(found, (SameBytes, SameText)):
            return Outcome(article.given, "held", found.why, found.source)
        if isinstance(found, (NewRevision, Expected)):
            if wishes.key not in (None, found.source):
                raise IntakeError(f"{found.why}; leave --key out to add it there, or say --new too")
            if isinstance(found, NewRevision):
                return self._revise(article, found)
            return self._complete(article, found)
        ties = tuple(_tie(tie) for tie in found.ties) if isinstance(found, CopyOf) else ()
        return self._draft(article, wishes, found.why, ties)

    def _draft(
        self, article: Article, wishes: Wishes, why: str, ties: tuple[dict[str, Any], ...]
    ) -> Outcome:
        key = self._key(article, wishes)
        metadata = article.metadata
        outlet, new_outlet = self._outlets.find(metadata.site, metadata.url, key)
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

    def _complete(self, article: Article, found: Expected) -> Outcome:
        """Add the text of a source that was known from a bibliography."""
        path = self._shelf.path_of(found.source)
        content = read(path)
        published = find_published(article.document, article.cut)
        proposals = self._propose(article, published.bounds)
        if not self._is_dry_run:
            kept = self._shelve(article)
            fill_in(content, article.metadata, published.date, kept, article.cut, proposals)
            write(path, content)
            self._shelf.put(found.source, path, 1, article.candidate)
        return Outcome(
            article.given, "added", _told(article.cut, proposals), found.source, (found.why,)
        )

    def _revise(self, article: Article, found: NewRevision) -> Outcome:
        path = self._shelf.path_of(found.source)
        old_text = self._shelf.text_of(found.source)
        content = read(path)
        kept = held(article, article.name, None) if self._is_dry_run else self._shelve(article)
        revised = revise(content, revision_entry(kept, article.cut), article.cut, old_text)
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
        article: Article,
        published: dates.Bounds | None,
        only: Collection[str] | None = None,
    ) -> list[Proposals]:
        language = article.document.metadata.language or "und"
        name = language.partition("-")[0]
        if name not in self._likely:
            self._likely[name] = Likely(self._connection, language, self._known)
        return gather(article.cut, language, published, self._known, self._likely[name], only)

    def _key(self, article: Article, wishes: Wishes) -> str:
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

    def _shelve(self, article: Article) -> Held:
        kept = shelve(self._articles, article.name, article.raw, article.text, self._folders)
        return held(article, *kept)


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
    told = f"{len(found.pieces)} passages, {count} proposals"
    unsearched = len(found.pieces) - len(within_bounds(found))
    return f"{told}; not searched, for the text is long: {unsearched}" if unsearched else told
