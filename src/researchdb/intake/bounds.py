"""How much one file or address may cost; what is more is refused with a line that says so.

A child process reads each file, so that time and memory are bounded whatever the file holds.
"""

from __future__ import annotations

MIB = 1024 * 1024

MAX_FILE_BYTES = 50 * MIB
"""A file, and the body of an answer after decompression."""

MAX_TEXT_CHARS = 2_000_000
"""The text made of a file: a book of a thousand pages."""

MAX_SEARCHED_CHARS = 100_000
"""How much of a text is searched for proposals, from its beginning: fifty pages."""

MAX_SEARCHED_PASSAGE_CHARS = 20_000
"""A passage that is longer is not searched; it is no paragraph."""

MAX_SECONDS = 60.0
"""Reading one file, the start of the reader not counted."""

MAX_MEMORY_BYTES = 1024 * MIB
"""Address space of the reader on top of what it has once its libraries are loaded."""

MAX_UNPACKED_BYTES = 200 * MIB
"""All entries of a .docx or .epub together, by its directory and again while reading."""

MAX_RATIO = 200
"""Unpacked to packed size of an entry above ``RATIO_FROM_BYTES``; office XML stays below 60."""

RATIO_FROM_BYTES = 1 * MIB

MAX_ENTRIES = 10_000
"""Entries of a .docx or .epub."""

MAX_PAGES = 2_000
"""Pages of a PDF."""

FETCH_SECONDS = 30.0
"""An address with its robots.txt and redirects, from the first look-up to the last byte."""

MAX_REDIRECTS = 5

MAX_ROBOTS_BYTES = 512 * 1024
"""A robots.txt; RFC 9309 asks for at least 500 KiB."""
