"""Mails (.eml), newsletters among them, and pages that a browser saved as one file (.mhtml)."""

from __future__ import annotations

import email.policy
import platform
import re
from collections.abc import Iterator
from email import message_from_bytes
from email.message import EmailMessage, MIMEPart
from email.utils import getaddresses, parsedate_to_datetime

from researchdb.errors import IntakeError
from researchdb.intake.document import Block, Document, Metadata

from .clean import clean, letters, one_line
from .decode import Decoded, decode
from .html import read_html

MEDIA_TYPE = "message/rfc822"
_SAVED_FROM = "Snapshot-Content-Location"
_QUOTED = re.compile(r"^ ?>")
_SIGNATURE = re.compile(r"^-- ?$", re.MULTILINE)
_ITEM = re.compile(r"\s*(?:[•*‣▪·-]|\d{1,2}[.)])[ \t]+(?=\S)")
_ITEM_START = re.compile(r"\n(?=[ \t]*(?:[•*‣▪·-]|\d{1,2}[.)])[ \t]+\S)")
# A line end after so many characters is where the mail program wrapped.
_WRAPPED = re.compile(r"([^\n]{50}) ?\n[ \t]*(?=\S)")
_GAP = re.compile(r"\n[ \t]*\n")
# A page with less than this share of the letters of the plain text says "see the other part".
_LEAST_SHARE = 0.5


def read_mail(raw: bytes) -> Document:
    """Return a mail as blocks; subject, sender and date are its metadata.

    A part of HTML goes the way of web pages, unless the plain text beside it has much that the
    page has not. In plain text, quoted lines are quotations and the signature is furniture.
    Attachments are named in the remarks and not read. Raises IntakeError where there is no text.
    """
    message = message_from_bytes(raw, policy=email.policy.default)
    assert isinstance(message, EmailMessage)  # noqa: S101 - what this policy makes
    part = message.get_body(("html", "plain"))
    if part is None:
        raise IntakeError("is a mail without text; save what is attached to it by itself")
    if part.get_content_type() == "text/html":
        saved_from = _header(message, _SAVED_FROM)
        if saved_from:
            return read_html(_content(part), saved_from)
        read = _fuller(part, message.get_body(("plain",)))
    else:
        read = _plain(_content(part))
    return Document(
        media_type=MEDIA_TYPE,
        metadata=_metadata(message),
        blocks=read.blocks,
        extraction=read.extraction,
        remarks=(*read.remarks, *_attachments(message)),
    )


def _fuller(html: MIMEPart, beside: MIMEPart | None) -> Document:
    """Return what the page holds, or the plain text beside it if that holds far more."""
    try:
        plain = _plain(_content(beside)) if beside else None
    except IntakeError:
        plain = None
    if plain is None or not plain.blocks:
        return read_html(_content(html))
    try:
        read = read_html(_content(html))
    except IntakeError:
        return plain
    return plain if _size(read) < _LEAST_SHARE * _size(plain) else read


def _size(read: Document) -> int:
    """Return how many letters are in it; what is quoted may be a whole correspondence."""
    return sum(len(letters(each.text)) for each in read.blocks if each.kind != "quotation")


def _plain(page: Decoded) -> Document:
    cleaned = clean(page.text)
    done = (f"Python {platform.python_version()} email", page.done, *cleaned.done)
    return Document(
        media_type=MEDIA_TYPE,
        metadata=Metadata(),
        blocks=tuple(_blocks(cleaned.text)),
        extraction=", ".join(filter(None, done)),
        remarks=(page.remark,) if page.remark else (),
    )


def _content(part: MIMEPart) -> Decoded:
    payload = part.get_payload(decode=True)
    raw = payload if isinstance(payload, bytes) else b""
    charset = part.get_content_charset()
    return decode(raw, charset)


def _blocks(text: str) -> Iterator[Block]:
    body, *signed = _SIGNATURE.split(text, maxsplit=1)
    for piece in _GAP.split(body):
        quoted: bool | None = None
        lines: list[str] = []
        for line in piece.split("\n"):
            is_quoted = bool(_QUOTED.match(line))
            if is_quoted is not quoted and lines:
                yield from _block(lines, is_quoted=bool(quoted))
                lines = []
            quoted = is_quoted
            lines.append(line)
        yield from _block(lines, is_quoted=bool(quoted))
    if signed and (words := signed[0].strip()):
        yield Block("paragraph", words, furniture="byline")


def _block(lines: list[str], *, is_quoted: bool) -> Iterator[Block]:
    bare = [re.sub(r"^( ?> ?)+", "", line) for line in lines] if is_quoted else lines
    for piece in _GAP.split("\n".join(bare)):
        for item in _ITEM_START.split(piece):
            marker = _ITEM.match(item)
            if words := _WRAPPED.sub(r"\1 ", item[marker.end() if marker else 0 :]).strip():
                kind = "quotation" if is_quoted else "list_item" if marker else "paragraph"
                yield Block(kind, words, 1 if kind == "list_item" else 0)


def _metadata(message: EmailMessage) -> Metadata:
    try:
        sent = parsedate_to_datetime(_header(message, "Date") or "").date().isoformat()
    except ValueError:
        sent = None
    senders = getaddresses([_header(message, "From") or ""])
    return Metadata(
        title=_header(message, "Subject"),
        author=one_line(", ".join(name or address for name, address in senders)),
        published=sent,
        language=_header(message, "Content-Language"),
    )


def _header(message: EmailMessage, name: str) -> str | None:
    """Return a header decoded, as it stands where the library cannot make sense of it."""
    try:
        value = message[name]
    except (ValueError, IndexError, AttributeError, LookupError, TypeError):
        value = next((raw for key, raw in message.raw_items() if key.lower() == name.lower()), None)
    return one_line(str(value)) if value is not None else None


def _attachments(message: EmailMessage) -> Iterator[str]:
    names = [
        one_line(part.get_filename()) or part.get_content_type()
        for part in message.iter_attachments()
    ]
    if names:
        yield f"attachments not taken: {', '.join(names)}; add them by themselves if they count"
