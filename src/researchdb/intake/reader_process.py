"""The process that reads files one by one, for worker.Readers."""

from __future__ import annotations

import logging
import os
import signal
import sys
import threading
import warnings
from contextlib import suppress
from dataclasses import dataclass
from enum import Enum, auto
from multiprocessing import parent_process
from multiprocessing.connection import Connection
from pathlib import Path

from researchdb.errors import IntakeError

from .document import Document
from .extract import read_document
from .extract.language import detect

_SAMPLE = "Any sentence will do that has more than forty letters in it."
_OUT_OF_MEMORY = "memory allocation failed"


class Outcome(Enum):
    """How reading a file ended."""

    READ = auto()
    REFUSED = auto()
    MEMORY = auto()


@dataclass(frozen=True)
class Order:
    """A file to read."""

    path: Path
    name: str
    media_type: str | None


@dataclass(frozen=True)
class Answer:
    """What came of an order: the document, or why there is none."""

    outcome: Outcome
    document: Document | None = None
    said: str = ""


def serve(pipe: Connection, max_memory_bytes: int, max_file_bytes: int) -> None:
    """Read files until the pipe closes; sends True once it is ready."""
    _stay_quiet()
    threading.Thread(target=_end_with_parent, daemon=True).start()
    detect(_SAMPLE)  # loads the model of languages, which is not the first file's to pay for
    _bound_memory(max_memory_bytes)
    with suppress(EOFError, OSError):
        pipe.send(True)  # noqa: FBT003 - any word would do
        while True:
            order: Order = pipe.recv()
            pipe.send(_read(order, max_file_bytes))


def _read(order: Order, max_file_bytes: int) -> Answer:
    try:
        with order.path.open("rb") as file:
            raw = file.read(max_file_bytes + 1)
        if len(raw) > max_file_bytes:
            return Answer(Outcome.REFUSED, said="grew while it was read; try again")
        document = read_document(raw, order.name, order.media_type)
    except IntakeError as error:
        return Answer(Outcome.REFUSED, said=str(error))
    except MemoryError:
        return Answer(Outcome.MEMORY)
    except Exception as error:  # a library may fail in any way; the other files go on
        words = " ".join(str(error).split())
        if _OUT_OF_MEMORY in words.lower():
            return Answer(Outcome.MEMORY)
        told = f"{type(error).__name__}: {words}"[:120]
        return Answer(Outcome.REFUSED, said=f"cannot be read ({told}); save it in another format")
    return Answer(Outcome.READ, document)


def _stay_quiet() -> None:
    """Leave Ctrl-C to the parent, which ends this process, and print nothing of the libraries."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    logging.disable(logging.CRITICAL)
    warnings.simplefilter("ignore")
    with Path(os.devnull).open("w") as nowhere:
        for stream in (sys.stdout, sys.stderr):
            with suppress(OSError, ValueError):
                os.dup2(nowhere.fileno(), stream.fileno())


def _end_with_parent() -> None:
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _bound_memory(max_bytes: int) -> None:
    """Bound the address space, where the system can, to what is in use now and ``max_bytes``."""
    try:
        import resource  # noqa: PLC0415 - not on Windows

        pages = int(Path("/proc/self/statm").read_text().split()[0])
        whole = pages * os.sysconf("SC_PAGE_SIZE") + max_bytes
        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        limit = whole if hard == resource.RLIM_INFINITY else min(whole, hard)
        resource.setrlimit(resource.RLIMIT_AS, (limit, hard))
    except (ImportError, OSError, ValueError):
        return
