"""An article as it came: a file or an answer, what was read out of it, how it was cut."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from researchdb.errors import IntakeError
from researchdb.text.normalise import normalise, sha256

from .bounds import MAX_FILE_BYTES, MIB
from .document import Cut, Document, Metadata
from .draft import Held
from .fetch import Fetched
from .recognise import Candidate


@dataclass(frozen=True)
class Article:
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
        return Candidate(sha256(self.raw), self.cut, self.metadata, self.name, url)

    @property
    def metadata(self) -> Metadata:
        """Return what the file says of itself, else its first heading and where it was fetched."""
        said = self.document.metadata
        url = said.url or (self.fetched.url if self.fetched else None)
        return replace(said, title=self.title, url=url)

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


def held(article: Article, file: str, text_file: str | None) -> Held:
    """Return how the article is kept: as ``file``, its text as ``text_file`` unless it is one."""
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


def bytes_of(path: Path) -> bytes:
    """Return the content of a file that is not too large. Raises ``IntakeError``, ``OSError``."""
    if not path.is_file():
        raise IntakeError("is no file; name the file that holds the article")
    size = path.stat().st_size
    if size > MAX_FILE_BYTES:
        most = MAX_FILE_BYTES // MIB
        raise IntakeError(f"has {size / MIB:,.1f} MiB, more than {most}; split it or save its text")
    return path.read_bytes()
