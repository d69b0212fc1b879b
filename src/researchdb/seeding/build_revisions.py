"""From the revisions of a source to staged rows, and which passages lie in which of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from researchdb.text.normalise import RULE

from .articles import Article, check_cut, check_gaps, check_words
from .format import SeedFile
from .sheet import Sheet, own
from .source_file import Passage, Revision, Source

Texts = Mapping[int, Article]
"""The texts that are held, by the number of their revision."""


@dataclass(frozen=True)
class Place:
    """The revision a passage lies in, and its text if held."""

    revision: Revision
    article: Article | None

    def words(self, passage: Passage) -> str | None:
        """Return the words of the passage, if held."""
        return self.article.text[slice(*passage.span)] if self.article else None


def wanted_revisions(file: SeedFile) -> list[Revision]:
    """Return the current revision and those that passages without a place there were last in."""
    numbers = {passage.revision for passage in file.passages}
    return [
        revision
        for revision in file.all_revisions
        if revision is file.current or revision.number in numbers
    ]


def add_revisions(sheet: Sheet, source: Source, file: SeedFile, texts: Texts) -> None:
    """Add the revisions of a source and what in them is no content."""
    for revision in file.all_revisions:
        sheet.add(
            "revisions",
            revision.line,
            source=source.key,
            file_name=revision.file,
            text_file_name=revision.text_file,
            retrieved_at=revision.retrieved,
            length_chars=revision.length,
            text_rule=RULE,
            is_current=revision is file.current,
            **sheet.anchor("captured", revision.captured),
            **own(
                revision,
                *("file", "text_file", "retrieved", "length", "captured", "furniture"),
            ),
        )
        article = texts.get(revision.number)
        for piece in revision.furniture:
            words = article.text[slice(*piece.span)] if article else None
            sheet.add(
                "furniture",
                piece.line,
                source=source.key,
                revision=revision.number,
                start_char=piece.span[0],
                end_char=piece.span[1],
                reason=piece.reason,
                note=piece.note,
                sha256=revision.text_sha256,
                # A span beyond the text is told by the check of the cut.
                text=words if words and len(words) == piece.span[1] - piece.span[0] else None,
            )
    # What hangs on the date of the copy hangs on that of the last one.
    sheet.anchor("captured", file.current.captured if file.current else None)


def places(sheet: Sheet, file: SeedFile, texts: Texts) -> dict[str, Place]:
    """Return where each passage lies, by its key; note where a cut is not right."""
    found: dict[str, Place] = {}
    current = file.current
    if current is None:
        return found
    by_number = {revision.number: revision for revision in file.all_revisions}
    held: dict[int, list[Passage]] = {current.number: []}
    for passage in file.passages:
        number = passage.revision or current.number
        if number not in by_number or (passage.revision and number >= current.number):
            earlier = ", ".join(str(n) for n in sorted(by_number) if n < current.number)
            remedy = f"give one of {earlier}" if earlier else "drop match and revision"
            sheet.fault(passage.line, "revision", f"there is no earlier revision {number}", remedy)
            number = current.number
        held.setdefault(number, []).append(passage)
        found.setdefault(passage.key, Place(by_number[number], texts.get(number)))
    for number, passages in held.items():
        article, revision = texts.get(number), by_number[number]
        if revision is not current:  # they stand in the order of the current text
            passages.sort(key=lambda passage: passage.span)
        sheet.faults += check_cut(revision, passages)
        if article:
            sheet.faults += check_words(article, passages)
            if revision is current:
                sheet.faults += check_gaps(article, revision, passages)
    return found
