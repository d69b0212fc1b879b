"""Article files: reading the text of a revision and holding the seeds against it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from researchdb.text import quotes
from researchdb.text.normalise import normalise, sha256

from .source_file import Furniture, Passage, Revision

Fault = tuple[int, str, str, str]
"""Line, key, what was found, what to do."""


@dataclass(frozen=True)
class Article:
    """The normalised text of a revision and the hash of the file it came from."""

    text: str
    raw_sha256: str


def read_article(folder: Path | None, revision: Revision) -> tuple[Article | None, list[Fault]]:
    """Return the text of ``revision`` if its file is in ``folder`` and is the one coded."""
    if folder is None or not (folder / revision.file).is_file():
        return None, []
    raw = (folder / revision.file).read_bytes()
    digest = sha256(raw)
    if digest != revision.raw_sha256:
        found = (
            f"article {revision.file} has sha256 {digest[:12]}…, not {revision.raw_sha256[:12]}…"
        )
        remedy = "restore the file that was coded, or add the new text as a further revision"
        return None, [(revision.line, "raw_sha256", found, remedy)]
    try:
        text = normalise(raw)
    except UnicodeDecodeError as error:
        found = f"article {revision.file}: byte {error.start} is not UTF-8"
        return None, [(revision.line, "file", found, "convert the file and code it anew")]
    faults: list[Fault] = []
    if sha256(text) != revision.text_sha256:
        found = f"the normalised text has sha256 {sha256(text)[:12]}…"
        faults.append((revision.line, "text_sha256", found, "correct the hash"))
    if len(text) != revision.length:
        found = f"the normalised text has {len(text)} characters"
        faults.append((revision.line, "length", found, "correct the length"))
    return (None if faults else Article(text, digest)), faults


def check_cut(revision: Revision, passages: list[Passage]) -> Iterator[Fault]:
    """Yield where spans overlap, stand out of order or leave the text; needs no text."""
    pieces: list[Passage | Furniture] = [*passages, *revision.furniture]
    previous_end = 0
    for passage in passages:
        if passage.span[0] < previous_end:
            yield passage.line, "span", "the passage is out of order", "order passages by span"
        previous_end = passage.span[0]
    end = 0
    for piece in sorted(pieces, key=lambda piece: piece.span):
        if piece.span[0] < end:
            found = f"span {list(piece.span)} overlaps the one before, which ends at {end}"
            yield piece.line, "span", found, "cut each character once"
        if piece.span[1] > revision.length:
            found = f"span {list(piece.span)} ends after the text ({revision.length} characters)"
            yield piece.line, "span", found, "correct the span"
        end = max(end, piece.span[1])


def check_text(article: Article, revision: Revision, passages: list[Passage]) -> Iterator[Fault]:
    """Yield where hashes differ and where text is neither passage, furniture nor blank."""
    text = article.text
    for passage in passages:
        words = text[slice(*passage.span)]
        if sha256(words) != passage.sha256:
            found = f"the text of span {list(passage.span)} has another hash"
            yield passage.line, "sha256", found, "correct span or sha256"
        elif words != words.strip():
            yield passage.line, "span", "the span begins or ends with a blank", "narrow it"
    pieces: list[Passage | Furniture] = [*passages, *revision.furniture]
    end = 0
    for start, stop in [*sorted(piece.span for piece in pieces), (len(text), len(text))]:
        gap = text[end:start]
        if gap.strip():
            at = end + len(gap) - len(gap.lstrip())
            found = f"the text from {at} to {start} is in no passage and no furniture"
            yield revision.line, "length", found, "cut it into a passage or furniture"
        end = max(end, stop)


def find_quote(folded: quotes.Folded, quote: str) -> quotes.Span | tuple[str, str]:
    """Return where ``quote`` lies in a passage, or what was found and what to do."""
    span = folded.find(quote)
    if isinstance(span, quotes.Span):
        return span
    remedy = (
        "copy its first and last words from the passage"
        if span is quotes.Failure.ABSENT
        else "name more of its first words"
    )
    return f"quote {quote!r} {span.value}", remedy
