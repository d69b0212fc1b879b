"""Zip files of documents, read within bounds: a small file can unpack to any size."""

from __future__ import annotations

import io
import lzma
import struct
import zipfile
import zlib

from researchdb.errors import IntakeError
from researchdb.intake.bounds import (
    MAX_ENTRIES,
    MAX_RATIO,
    MAX_UNPACKED_BYTES,
    MIB,
    RATIO_FROM_BYTES,
)

_FAULTS = (
    *(zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, OSError, ValueError),
    *(NotImplementedError, RuntimeError, struct.error),
)
_CHUNK = 256 * 1024
_BOMB = "unpacks to more than a document does ({}); open it in its program and save it anew"
_DAMAGED = "is a damaged zip file; open it in its program and save it anew"


class Archive:
    """The entries of a zip file; what it holds is judged before anything is unpacked."""

    def __init__(self, raw: bytes, max_bytes: int = MAX_UNPACKED_BYTES) -> None:
        """Read the directory; raises IntakeError where it is damaged or announces too much."""
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(raw))
        except _FAULTS as error:
            raise IntakeError(_DAMAGED) from error
        entries = self._zip.infolist()
        self._left = max_bytes
        if len(entries) > MAX_ENTRIES:
            raise IntakeError(_BOMB.format(f"{len(entries):,} entries"))
        if (total := sum(entry.file_size for entry in entries)) > max_bytes:
            raise IntakeError(_BOMB.format(f"{total // MIB:,} MiB"))
        for entry in entries:
            ratio = entry.file_size / max(entry.compress_size, 1)
            if entry.file_size > RATIO_FROM_BYTES and ratio > MAX_RATIO:
                raise IntakeError(_BOMB.format(f"{ratio:,.0f} times its size"))
            if entry.flag_bits & 1:
                raise IntakeError("is encrypted; save it without a password")
        self.names = [entry.filename for entry in entries]

    def read(self, name: str) -> bytes:
        """Return the bytes of an entry, counted while they come: a directory may lie.

        Raises IntakeError where the entry is missing, damaged or too large.
        """
        try:
            with self._zip.open(name) as entry:
                parts = []
                while part := entry.read(_CHUNK):
                    self._left -= len(part)
                    if self._left < 0:
                        raise IntakeError(_BOMB.format("more than its directory says"))
                    parts.append(part)
        except KeyError as error:
            raise IntakeError(f"lacks its part {name!r}; save it anew") from error
        except _FAULTS as error:
            raise IntakeError(_DAMAGED) from error
        return b"".join(parts)
