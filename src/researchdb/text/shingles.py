"""Shingles: the runs of five words of a text, by which shared wording is found.

After Broder, "On the resemblance and containment of documents" (1997): a text is the set of its
shingles, a sample of their hashes finds the pairs worth comparing, and the whole sets decide.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from zlib import crc32

WORDS = 5
KEPT = 4
"""A sketch keeps at least so many hashes, if the text has them: enough for two versions of a
paragraph to meet when a phrase of it has been changed."""

_SAMPLED = 2**32 // 16
"""Hashes below this are all kept, so that a stretch of a long text can be found in a short one."""

_WORD = re.compile(r"\w+")

Shingle = str


def shingles(text: str) -> set[Shingle]:
    """Return the different runs of five words of ``text``, case folded, without punctuation."""
    words = _WORD.findall(text.casefold())
    return {" ".join(words[at : at + WORDS]) for at in range(len(words) - WORDS + 1)}


def sketch(found: set[Shingle]) -> set[int]:
    """Return the least of the CRC-32 hashes of shingles; the same text always gives the same."""
    hashes = sorted({crc32(shingle.encode()) for shingle in found})
    return set(hashes[: max(KEPT, bisect_left(hashes, _SAMPLED))])
