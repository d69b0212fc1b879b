"""Which format a file is in: by its content first, by its name second."""

from __future__ import annotations

import re
from enum import StrEnum
from pathlib import PurePath

from researchdb.errors import IntakeError

_HEAD = 8192
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_FOREIGN = {
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1": (
        "is an old Office file or an encrypted one; save it as .docx without a password"
    ),
    b"{\\rtf": "is rich text (RTF), which is not read; save it as .docx",
    b"\x89PNG": "is a picture; run it through OCR first",
    b"\xff\xd8\xff": "is a picture; run it through OCR first",
    b"GIF8": "is a picture; run it through OCR first",
    b"\x1f\x8b": "is packed (gzip); unpack it first",
    b"7z\xbc\xaf": "is packed (7z); unpack it first",
    b"Rar!": "is packed (rar); unpack it first",
    b"bplist00": "is a web archive of Safari; save the page as HTML",
}
_HTML = re.compile(
    r"^(<\?xml[^>]*>|<!--.*?-->|\s)*<(!doctype\s+html|html|head|body)\b", re.I | re.S
)
_MARKUP = re.compile(
    r"<(html|head|body|title|meta|div|p|article|section|main|h[1-6]|ul|table)\b[^>]*>", re.I
)
_TAG = re.compile(r"<[a-z!?][^<>]*>", re.I)
_FIELD = re.compile(r"^(From |[A-Za-z][A-Za-z0-9-]{1,60}:)", re.MULTILINE)
_MAIL = frozenset(
    {
        *(
            "from",
            "to",
            "cc",
            "subject",
            "date",
            "received",
            "message-id",
            "mime-version",
            "sender",
        ),
        *("return-path", "reply-to", "content-type", "delivered-to", "dkim-signature", "x-mailer"),
        *("snapshot-content-location", "list-id"),
    }
)
_MIN_FIELDS = 3
_BOTH = {"from", "mime-version", "received"}
_SUFFIXES = {
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".eml": "mail",
    ".mht": "mail",
    ".mhtml": "mail",
}
_MEDIA = {"text/html": "html", "application/xhtml+xml": "html", "text/markdown": "markdown"}


class Format(StrEnum):
    """A format that is read."""

    PLAIN = "plain"
    MARKDOWN = "markdown"
    HTML = "html"
    PDF = "pdf"
    ZIP = "zip"
    MAIL = "mail"


def sniff(raw: bytes, name: str, media_type: str | None) -> Format:
    """Return the format of ``raw``; suffix and media type only decide what its content leaves open.

    Raises IntakeError for the formats that are known and not read.
    """
    head = raw[:_HEAD]
    for magic, said in _FOREIGN.items():
        if head.startswith(magic):
            raise IntakeError(said)
    if head.lstrip(b"\0\r\n\t \xef\xbb\xbf").startswith(b"%PDF-"):
        return Format.PDF
    if head.startswith(_ZIP):
        return Format.ZIP
    return _textual(_rough(head), head, name, media_type)


def _textual(text: str, head: bytes, name: str, media_type: str | None) -> Format:
    suffix = _SUFFIXES.get(PurePath(name).suffix.lower())
    media = _MEDIA.get((media_type or "").partition(";")[0].strip().lower())
    if _HTML.match(text):
        return Format.HTML
    if _is_mail(text, suffix == "mail"):
        return Format.MAIL
    if b"%PDF-" in head[:1024] and name.lower().endswith(".pdf"):
        return Format.PDF
    if suffix == "markdown" or media == "markdown":
        return Format.MARKDOWN
    named_html = "html" in {suffix, media} and _TAG.search(text)
    is_markup = text.startswith("<") and len(_MARKUP.findall(text)) >= _MIN_FIELDS
    return Format.HTML if named_html or is_markup else Format.PLAIN


def _rough(head: bytes) -> str:
    """Return the ASCII of the beginning of a file, whatever the width of its characters."""
    wide = head[:2] in {b"\xff\xfe", b"\xfe\xff"} or head[:64].count(0) > len(head[:64]) // 4
    text = head.replace(b"\0", b"") if wide else head
    return text.decode("ascii", errors="replace").lstrip("\ufffd\ufeff \r\n\t")


def _is_mail(text: str, named_so: bool) -> bool:
    """Return whether ``text`` begins with the header of a mail."""
    fields = set()
    for line in text.split("\n"):
        if not line.strip():
            break
        if line[0] in " \t":
            continue
        found = _FIELD.match(line)
        if not found:
            return False
        fields.add(found[1].rstrip(" :").lower())
    known = fields & _MAIL
    return len(known) >= (1 if named_so else _MIN_FIELDS) and (named_so or bool(known & _BOTH))
