"""One form of a text, so that offsets and hashes mean the same everywhere."""

from __future__ import annotations

import hashlib
import unicodedata

RULE = "nfc-lf-1"


def normalise(raw: bytes) -> str:
    """Return the text of ``raw``: UTF-8 without byte order mark, LF line ends, NFC.

    Offsets elsewhere count code points of this text. Raises ``UnicodeDecodeError``.
    """
    text = raw.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    return unicodedata.normalize("NFC", text)


def sha256(content: str | bytes) -> str:
    """Return the SHA-256 of ``content`` (text as UTF-8) in lower-case hexadecimal."""
    data = content.encode() if isinstance(content, str) else content
    return hashlib.sha256(data).hexdigest()


def fold(name: str) -> str:
    """Return ``name`` without case, accents and punctuation, words one blank apart.

    Done here and not in the database, which need not have ICU or unaccent.
    """
    bare = (c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    kept = (c if c.isalnum() else " " for c in "".join(bare).casefold())
    return " ".join("".join(kept).split())
