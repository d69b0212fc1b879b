"""Reading files in a child process, so that no file can take more time or memory than is bound."""

from __future__ import annotations

import multiprocessing
from contextlib import suppress
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from pathlib import Path
from types import TracebackType

from researchdb.errors import IntakeError

from .bounds import MAX_FILE_BYTES, MAX_MEMORY_BYTES, MAX_SECONDS, MIB
from .document import Document
from .reader_process import Answer, Order, Outcome, serve

_START_SECONDS = 120.0
_END_SECONDS = 5.0


class Readers:
    """A reader in a process of its own, started when first needed and replaced after a failure.

    To be used in a ``with`` block; no process is left behind, however the block ends. One thread
    may use it at a time.
    """

    def __init__(
        self,
        max_seconds: float = MAX_SECONDS,
        max_memory_bytes: int = MAX_MEMORY_BYTES,
        max_file_bytes: int = MAX_FILE_BYTES,
    ) -> None:
        """``max_memory_bytes`` is what reading may take on top of the libraries."""
        self._max_seconds = max_seconds
        self._max_memory_bytes = max_memory_bytes
        self._max_file_bytes = max_file_bytes
        self._process: SpawnProcess | None = None
        self._pipe: Connection | None = None

    def __enter__(self) -> Readers:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._end()

    @property
    def pid(self) -> int | None:
        """The number of the process that reads, None while there is none."""
        return self._process.pid if self._process is not None else None

    def read(self, path: Path, name: str, media_type: str | None = None) -> Document:
        """Return what is in the file ``path``, known as ``name``.

        Raises IntakeError where the file cannot be read, is too large, or its reading takes too
        long, too much memory or ends the process.
        """
        self._check(path)
        try:
            answer = self._ask(Order(path, name, media_type))
        except BaseException:
            self._end()
            raise
        if answer.outcome is Outcome.READ and answer.document is not None:
            return answer.document
        if answer.outcome is Outcome.MEMORY:
            self._end()
            size = f"{self._max_memory_bytes / MIB:,.0f} MiB"
            raise IntakeError(f"needed more than {size} to be read; save it in a simpler form")
        raise IntakeError(answer.said)

    def _check(self, path: Path) -> None:
        try:
            size = path.stat().st_size
        except OSError as error:
            raise IntakeError(
                f"cannot be opened: {error.strerror}; check its name and who may read it"
            ) from error
        if not path.is_file():
            raise IntakeError("is no file; name the file that holds the article")
        if size > self._max_file_bytes:
            raise IntakeError(
                f"has {size / MIB:,.1f} MiB, more than {self._max_file_bytes / MIB:,.1f}; split it "
                "or save its text"
            )

    def _ask(self, order: Order) -> Answer:
        pipe = self._started()
        try:
            pipe.send(order)
            if not pipe.poll(self._max_seconds):
                self._end()
                raise IntakeError(
                    f"took more than {self._max_seconds:g} s to be read; save it in a simpler form"
                )
            answer: Answer = pipe.recv()
        except (EOFError, OSError) as error:
            self._end()
            raise IntakeError("crashed the reader; save it in another format") from error
        return answer

    def _started(self) -> Connection:
        """Return the pipe to a reader that waits for an order."""
        if self._process is not None and self._pipe is not None and self._process.is_alive():
            return self._pipe
        self._end()
        context = multiprocessing.get_context("spawn")
        ours, theirs = context.Pipe()
        self._pipe = ours
        self._process = context.Process(
            target=serve,
            args=(theirs, self._max_memory_bytes, self._max_file_bytes),
            name="researchdb reader",
            daemon=True,
        )
        self._process.start()
        theirs.close()
        try:
            is_ready = ours.poll(_START_SECONDS) and ours.recv()
        except (EOFError, OSError):  # it ended before it could say a word
            is_ready = False
        if not is_ready:
            raise IntakeError(
                "cannot be read: the process that reads did not start; "
                "see whether memory and disk have room, add it again"
            )
        return ours

    def _end(self) -> None:
        process, self._process = self._process, None
        pipe, self._pipe = self._pipe, None
        if process is not None and process.pid is not None:
            process.kill()
            process.join(_END_SECONDS)
            with suppress(ValueError):  # not dead yet, which a killed process soon is
                process.close()
        if pipe is not None:
            pipe.close()
