"""PDF files with a text layer."""

from __future__ import annotations

import io
import re
from importlib.metadata import version

from pypdf import PdfReader
from pypdf.errors import DependencyError, PyPdfError

from researchdb.errors import IntakeError
from researchdb.intake.bounds import MAX_PAGES
from researchdb.intake.document import Document, Metadata

from .clean import one_line
from .pdf_lines import Line, lines_of
from .pdf_paragraphs import paragraphs
from .pdf_running import running

MEDIA_TYPE = "application/pdf"
_MIN_LETTERS = 20
_ENCRYPTED = "is encrypted; save it without a password"
_PICTURES = "holds pictures of text only; run it through OCR first"
_BROKEN = "is a PDF that cannot be read ({}); open it in a viewer and print it to PDF anew"
_PRODUCER_TITLE = re.compile(
    r"^(microsoft (word|powerpoint) - .*|untitled.*|.*\.(docx?|pdf|indd|qxd|rtf|odt|tex)|"
    r"document\d*|layout \d+|\W*|print)$",
    re.IGNORECASE,
)


def read_pdf(raw: bytes) -> Document:
    """Return the paragraphs of a PDF, rebuilt from its lines, with headings and list items.

    Headers, footers and page numbers become furniture. Raises IntakeError where the file is
    encrypted, broken, too long, or holds no text.
    """
    try:
        reader = PdfReader(io.BytesIO(raw))
        if reader.is_encrypted and not reader.decrypt(""):
            raise IntakeError(_ENCRYPTED)
        if (count := len(reader.pages)) > MAX_PAGES:
            raise IntakeError(f"has {count:,} pages, more than {MAX_PAGES:,}; split it")
        pages = [lines_of(page, number) for number, page in enumerate(reader.pages)]
        metadata, remarks = _metadata(reader)
    except DependencyError as error:
        raise IntakeError(_ENCRYPTED) from error
    except MemoryError:
        raise
    except (
        PyPdfError,
        ValueError,
        TypeError,
        KeyError,
        AttributeError,
        IndexError,
        OSError,
        RecursionError,
        ArithmeticError,
        NotImplementedError,
        AssertionError,
    ) as error:
        raise IntakeError(_BROKEN.format(type(error).__name__)) from error
    if sum(char.isalpha() for page in pages for line in page for char in line.text) < _MIN_LETTERS:
        raise IntakeError(_PICTURES)
    return Document(
        media_type=MEDIA_TYPE,
        metadata=metadata,
        blocks=tuple(paragraphs(pages, running(pages))),
        extraction=f"pypdf {version('pypdf')}",
        remarks=(*remarks, *_silent(pages)),
    )


def _silent(pages: list[list[Line]]) -> list[str]:
    silent = [str(number) for number, page in enumerate(pages, 1) if not page]
    if not silent:
        return []
    some = ", ".join(silent[:10]) + (", …" if len(silent) > 10 else "")  # noqa: PLR2004
    return [
        f"{len(silent)} of {len(pages)} pages hold no text ({some}); they may be pictures of it"
    ]


def _metadata(reader: PdfReader) -> tuple[Metadata, list[str]]:
    """Return what the document info says; when a file was made is no date of publication."""
    told = reader.metadata
    title = one_line(str(told.title)) if told and told.title else None
    author = one_line(str(told.author)) if told and told.author else None
    language = reader.trailer["/Root"].get_object().get("/Lang")  # type: ignore[union-attr]
    try:
        made = told.creation_date if told else None
    except ValueError:
        made = None
    return (
        Metadata(
            title=None if title and _PRODUCER_TITLE.match(title) else title,
            author=author,
            language=str(language) if language else None,
        ),
        [f"the file was made on {made.date().isoformat()}"] if made else [],
    )
