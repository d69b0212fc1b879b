"""Article files: reading the text of a revision and holding the seeds against it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from researchdb.settings import NO_ARTICLES, ArticleFolders
from researchdb.text import quotes
from researchdb.text.normalise import normalise, sha256

from .source_file import Furniture, Passage, Revision

__all__ = [
    "NO_ARTICLES",
    "Article",
    "ArticleFolders",
    "Fault",
    "check_cut",
    "check_gaps",
    "check_words",
    "find_quote",
    "read_article",
]

Fault = tuple[int, str, str, str]
"""Line, key, what was found, what to do."""


@dataclass(frozen=True)
class Article:
    """The normalised text of a revision and the hash of the file it was read from."""

    text: str
    file_sha256: str


def read_article(
    articles: ArticleFolders, revision: Revision
) -> tuple[Article | None, list[Fault]]:
    """Return the text of ``revision`` if it is held and is the one coded.

    The original is held against its hash wherever it is at hand; it is needed only where it is
    the text.
    """
    original = articles.find(revision.file)
    path = articles.find(revision.text_name)
    raw = original.read_bytes() if original else b""
    if original and (digest := sha256(raw)) != revision.raw_sha256:
        found = (
            f"article {revision.file} has sha256 {digest[:12]}…, not {revision.raw_sha256[:12]}…"
        )
        remedy = "restore the file that was coded, or add the new text as a further revision"
        return None, [(revision.line, "raw_sha256", found, remedy)]
    if path is None:
        return None, []
    if revision.text_file:
        raw = path.read_bytes()
    key = "text_file" if revision.text_file else "file"
    try:
        text = normalise(raw)
    except UnicodeDecodeError as error:
        found = f"article {path.name}: byte {error.start} is not UTF-8"
        return None, [(revision.line, key, found, "convert the file and code it anew")]
    faults: list[Fault] = []
    if sha256(text) != revision.text_sha256:
        found = f"the normalised text has sha256 {sha256(text)[:12]}…"
        faults.append((revision.line, "text_sha256", found, "correct the hash"))
    if len(text) != revision.length:
        found = f"the normalised text has {len(text)} characters"
        faults.append((revision.line, "length", found, "correct the length"))
    return (None if faults else Article(text, sha256(raw))), faults


def check_cut(revision: Revision, passages: Sequence[Passage]) -> Iterator[Fault]:
    """Yield where spans overlap, stand out of order or leave the text; needs no text.

    ``passages`` are those that lie in this revision.
    """
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


def check_words(article: Article, passages: Sequence[Passage]) -> Iterator[Fault]:
    """Yield where the words of a span are not those that were hashed."""
    for passage in passages:
        words = article.text[slice(*passage.span)]
        if sha256(words) != passage.sha256:
            found = f"the text of span {list(passage.span)} has another hash"
            yield passage.line, "sha256", found, "correct span or sha256"
        elif words != words.strip():
            yield passage.line, "span", "the span begins or ends with a blank", "narrow it"


def check_gaps(
    article: Article, revision: Revision, passages: Sequence[Passage]
) -> Iterator[Fault]:
    """Yield where text is neither passage, furniture nor blank."""
    text = article.text
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
