"""Fetching an article by its address: politely, and within bounds."""

from __future__ import annotations

import datetime as dt
import posixpath
import queue
import threading
import time
from dataclasses import dataclass
from importlib.metadata import version
from urllib.parse import unquote, urldefrag, urljoin, urlsplit
from urllib.robotparser import RobotFileParser

import urllib3
from urllib3.exceptions import (
    DecodeError,
    HTTPError,
    LocationParseError,
    NewConnectionError,
    ProtocolError,
)
from urllib3.exceptions import TimeoutError as HTTPTimeout
from w3lib.url import safe_url_string

from researchdb.errors import IntakeError

from .bounds import FETCH_SECONDS, MAX_FILE_BYTES, MAX_REDIRECTS, MAX_ROBOTS_BYTES, MIB
from .walk import SUFFIXES

AGENT = "researchdb"
_ACCEPT = "text/html,application/xhtml+xml,application/pdf,text/plain;q=0.9,*/*;q=0.5"
_MOVED = frozenset({301, 302, 303, 307, 308})
_OK = 200
_CHUNK = 64 * 1024
_SUFFIX_OF = {
    "application/pdf": ".pdf",
    "text/plain": ".txt",
    "text/markdown": ".md",
    "application/epub+zip": ".epub",
    "message/rfc822": ".eml",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
}


@dataclass(frozen=True)
class Fetched:
    """An answer: its bytes as sent, the address it came from in the end and the one asked for.

    ``media_type`` is the header with its parameters, ``name`` a file name made of the address,
    ``retrieved`` in UTC.
    """

    raw: bytes
    media_type: str | None
    url: str
    asked: str
    retrieved: dt.datetime
    name: str


@dataclass(frozen=True)
class Limits:
    """What an address may cost."""

    seconds: float = FETCH_SECONDS
    redirects: int = MAX_REDIRECTS
    file_bytes: int = MAX_FILE_BYTES


def fetch(url: str, limits: Limits = Limits()) -> Fetched:
    """Return what stands at ``url`` (http or https), following redirects.

    robots.txt of every host on the way is respected; one that cannot be had allows everything.
    No cookies are kept. Raises IntakeError where the address is refused, does not answer with
    200, takes too long, leads on too often or sends too much.
    """
    # A name server or a header that drips cannot be bound by socket timeouts: hence the thread.
    answers: queue.SimpleQueue[Fetched | Exception] = queue.SimpleQueue()
    errand = _Errand(url, limits)
    threading.Thread(target=errand.run, args=(answers,), daemon=True).start()
    try:
        answer = answers.get(timeout=limits.seconds + 0.5)
    except queue.Empty:
        answer = _too_slow(limits)
    if isinstance(answer, Exception):
        raise answer
    return answer


class _Errand:
    def __init__(self, url: str, limits: Limits) -> None:
        self._asked = url.strip()
        self._limits = limits
        self._deadline = time.monotonic() + limits.seconds
        self._robots: dict[str, RobotFileParser] = {}

    def run(self, answers: queue.SimpleQueue[Fetched | Exception]) -> None:
        headers = {"User-Agent": agent(), "Accept": _ACCEPT}
        try:
            with urllib3.PoolManager(headers=headers, retries=False) as self._pool:
                answers.put(self._fetched())
        except IntakeError as error:
            answers.put(error)
        except (HTTPError, LocationParseError, OSError, ValueError) as error:
            # A refused connection counts as a timeout to the library.
            is_late = isinstance(error, HTTPTimeout) and not isinstance(error, NewConnectionError)
            if is_late or time.monotonic() >= self._deadline:
                answers.put(_too_slow(self._limits))
            else:
                answers.put(_failed(error))
        except Exception as error:  # must reach the thread that waits
            answers.put(error)

    def _fetched(self) -> Fetched:
        url = _checked(self._asked)
        for _ in range(self._limits.redirects + 1):
            self._ask_leave(url)
            with self._get(url) as response:
                if response.status in _MOVED and (target := response.headers.get("Location")):
                    url = _checked(urljoin(url, target))
                    continue
                if response.status != _OK:
                    raise IntakeError(
                        f"answers {response.status} {response.reason or ''}".rstrip()
                        + "; open it in a browser and add the saved page"
                    )
                raw = self._body(response, self._limits.file_bytes)
                media = response.headers.get("Content-Type")
                return Fetched(
                    raw, media, url, self._asked, dt.datetime.now(dt.UTC), name_of(url, media)
                )
        raise IntakeError(
            f"leads on more than {self._limits.redirects} times; give the address of the article"
        )

    def _get(self, url: str) -> urllib3.BaseHTTPResponse:
        timeout = urllib3.Timeout(total=self._left())
        return self._pool.request(
            "GET", url, redirect=False, preload_content=False, timeout=timeout
        )

    def _left(self) -> float:
        left = self._deadline - time.monotonic()
        if left <= 0:
            raise _too_slow(self._limits)
        return left

    def _body(self, response: urllib3.BaseHTTPResponse, max_bytes: int) -> bytes:
        parts, size = [], 0
        while part := response.read1(_CHUNK, decode_content=True):
            self._left()
            parts.append(part)
            size += len(part)
            if size > max_bytes:
                raise IntakeError(
                    f"sends more than {max_bytes / MIB:,.1f} MiB; fetch and split it yourself"
                )
        return b"".join(parts)

    def _ask_leave(self, url: str) -> None:
        """Raise IntakeError where robots.txt of the host does not let this program in."""
        root = urljoin(url, "/robots.txt")
        if root not in self._robots:
            self._robots[root] = self._read_robots(root)
        if not self._robots[root].can_fetch(AGENT, url):
            raise IntakeError(
                "is closed to programs by robots.txt; save the page by hand, add that"
            )

    def _read_robots(self, url: str) -> RobotFileParser:
        rules = RobotFileParser()
        rules.parse([])
        try:
            for _ in range(self._limits.redirects + 1):
                with self._get(url) as response:
                    if response.status in _MOVED and (target := response.headers.get("Location")):
                        url = _checked(urljoin(url, target))
                        continue
                    if response.status == _OK:
                        text = self._body(response, MAX_ROBOTS_BYTES).decode(errors="replace")
                        rules.parse(text.splitlines())
                    break
        except (HTTPError, LocationParseError, OSError, ValueError, IntakeError):
            self._left()
        return rules


def agent() -> str:
    """Return how this program names itself to servers."""
    return f"{AGENT}/{version(AGENT)} (research archive; one page at a time)"


def name_of(url: str, media_type: str | None) -> str:
    """Return a file name for what came from ``url``: its last part, with a suffix that fits."""
    parts = urlsplit(url)
    last = posixpath.basename(unquote(parts.path).rstrip("/"))
    last = last if any(map(str.isalnum, last)) else parts.hostname or "article"
    kind = (media_type or "text/html").partition(";")[0].strip().lower()
    suffix = _SUFFIX_OF.get(kind, ".html")
    own = posixpath.splitext(last)[1].lower() if parts.path.rstrip("/") else ""
    return last if own in SUFFIXES else f"{last}{suffix}"


def _checked(url: str) -> str:
    """Return ``url`` without its fragment, in ASCII, as it is sent.

    Raises IntakeError where it is none to be fetched.
    """
    try:
        parts = urlsplit(url)
        if parts.scheme not in {"http", "https"}:
            scheme = parts.scheme or "no"
            raise IntakeError(f"is no address of the web ({scheme} scheme); use https://")
        if "@" in parts.netloc:
            raise IntakeError("carries a user name or password; take it out of the address")
        if parts.hostname:
            return safe_url_string(urldefrag(url).url)
    except ValueError as error:
        raise IntakeError("is no valid address; write https://host/page") from error
    raise IntakeError("is no valid address; write https://host/page")


def _too_slow(limits: Limits) -> IntakeError:
    return IntakeError(f"did not answer in full within {limits.seconds:g} s; try again later")


def _failed(error: Exception) -> IntakeError:
    if isinstance(error, DecodeError):
        return IntakeError(
            "sends what cannot be unpacked; open it in a browser and add the saved page"
        )
    if isinstance(error, ProtocolError) and not isinstance(error, NewConnectionError):
        return IntakeError("breaks off before the end; try again later")
    return IntakeError(f"cannot be fetched: {_said(error)}; check the address")


def _said(error: Exception) -> str:
    reason = getattr(error, "reason", None) or error
    words = " ".join(str(reason).split())
    return words.rpartition("): ")[2][:120] or type(error).__name__
