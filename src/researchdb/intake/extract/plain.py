"""Plain text."""

from __future__ import annotations

from researchdb.intake.document import Document, Metadata

from .clean import clean
from .decode import Decoded


def read_plain(page: Decoded) -> Document:
    """Return the text of a plain file, cleaned; ``extraction`` is None where that changed nothing.

    Line ends, a byte order mark and the normal form of Unicode do not count as changes: every
    text is brought to them when it is read again.
    """
    cleaned = clean(page.text)
    done = "; ".join(filter(None, (page.done, *cleaned.done)))
    return Document(
        media_type="text/plain",
        metadata=Metadata(),
        text=cleaned.text,
        extraction=done or None,
        remarks=(page.remark,) if page.remark else (),
    )
