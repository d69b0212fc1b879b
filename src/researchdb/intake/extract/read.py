"""Reading one file, whatever its format."""

from __future__ import annotations

from dataclasses import replace

from w3lib.encoding import html_body_declared_encoding, http_content_type_encoding

from researchdb.errors import IntakeError
from researchdb.intake.bounds import MAX_TEXT_CHARS
from researchdb.intake.document import Document

from .archive import Archive
from .decode import decode
from .epub import read_epub
from .html import read_html
from .language import settle
from .mail import read_mail
from .markdown import read_markdown
from .pdf import read_pdf
from .plain import read_plain
from .sniff import Format, sniff
from .word import read_word

_EMPTY = "is empty; there is nothing to take in"
_NO_TEXT = "holds no text; there is nothing to take in"


def read_document(raw: bytes, name: str, media_type: str | None = None) -> Document:
    """Return the text or the blocks of a file and what it says of itself.

    The content decides the format, then the suffix of ``name`` and ``media_type``. Raises
    IntakeError with what is wrong and what to do, in one line that does not name the file.
    """
    if not raw.strip(b"\0 \t\r\n\x0b\x0c"):
        raise IntakeError(_EMPTY)
    document = _read(raw, sniff(raw, name, media_type), media_type)
    text = document.text if document.text is not None else _content(document)
    if not text.strip():
        raise IntakeError(_NO_TEXT)
    if len(text) > MAX_TEXT_CHARS:
        raise IntakeError(
            f"holds {len(text):,} characters of text, more than {MAX_TEXT_CHARS:,}; "
            "split it into its parts"
        )
    language, remark = settle(document.metadata.language, text)
    return replace(
        document,
        metadata=replace(document.metadata, language=language),
        remarks=(*document.remarks, *((remark,) if remark else ())),
    )


def _read(raw: bytes, found: Format, media_type: str | None) -> Document:
    if found is Format.PDF:
        return read_pdf(raw)
    if found is Format.ZIP:
        return _read_zip(raw)
    if found is Format.MAIL:
        return read_mail(raw)
    served = http_content_type_encoding(media_type) if media_type else None
    if found is Format.HTML:
        return read_html(decode(raw, served or html_body_declared_encoding(raw[:8192])))
    page = decode(raw, served)
    return read_markdown(page) if found is Format.MARKDOWN else read_plain(page)


def _read_zip(raw: bytes) -> Document:
    names = set(Archive(raw).names)
    if "word/document.xml" in names:
        return read_word(raw)
    if "META-INF/container.xml" in names:
        return read_epub(raw)
    if "content.xml" in names and "mimetype" in names:
        raise IntakeError("is an OpenDocument file, which is not read; save it as .docx")
    raise IntakeError("is a zip file without an article in it; unpack it and add what it holds")


def _content(document: Document) -> str:
    return "\n\n".join(block.text for block in document.blocks if not block.furniture)
