"""Fetching from a server on loopback: what comes back, and what is not put up with."""

from __future__ import annotations

import datetime as dt
import gzip
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from researchdb.errors import IntakeError
from researchdb.intake.fetch import Limits, agent, fetch, name_of

PAGE = b"<html><body><p>The bridge is shut.</p></body></html>"

DEFAULT = Limits()

Answer = Callable[[BaseHTTPRequestHandler], None]


def send(asked: BaseHTTPRequestHandler, body: bytes, status: int = 200, **headers: str) -> None:
    asked.send_response(status)
    for name, value in headers.items():
        asked.send_header(name.replace("_", "-"), value)
    asked.send_header("Content-Length", str(len(body)))
    asked.end_headers()
    asked.wfile.write(body)


def move(asked: BaseHTTPRequestHandler, target: str) -> None:
    send(asked, b"", 302, Location=target)


def missing(asked: BaseHTTPRequestHandler) -> None:
    send(asked, b"no", 404)


class Site:
    """A server on loopback, its answers by path; ``seen`` holds what was asked of it."""

    def __init__(self, answers: dict[str, Answer]) -> None:
        self.seen: list[tuple[str, dict[str, str]]] = []
        self.ended = threading.Event()
        site = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                site.seen.append((self.path, dict(self.headers)))
                with suppress(OSError):
                    answers.get(self.path, missing)(self)

            def log_message(self, format: str, *args: object) -> None:  # noqa: A002
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.root = f"http://127.0.0.1:{self.server.server_address[1]}"


@contextmanager
def serving(answers: dict[str, Answer]) -> Iterator[Site]:
    site = Site(answers)
    thread = threading.Thread(target=site.server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield site
    finally:
        site.ended.set()
        site.server.shutdown()
        thread.join()
        site.server.server_close()


def refusal(url: str, limits: Limits = DEFAULT) -> str:
    with pytest.raises(IntakeError) as caught:
        fetch(url, limits)
    assert "\n" not in str(caught.value)
    return str(caught.value)


def html(asked: BaseHTTPRequestHandler) -> None:
    send(asked, PAGE, Content_Type="text/html; charset=utf-8")


def test_a_page_is_fetched_with_its_address_and_time() -> None:
    before = dt.datetime.now(dt.UTC)
    with serving({"/2025/line/": html}) as site:
        found = fetch(f"{site.root}/2025/line/#top")
    assert found.raw == PAGE
    assert found.media_type == "text/html; charset=utf-8"
    assert found.url == f"{site.root}/2025/line/"
    assert found.asked == f"{site.root}/2025/line/#top"
    assert before <= found.retrieved <= dt.datetime.now(dt.UTC)
    assert found.name == "line.html"


def test_the_program_names_itself_and_sends_no_cookies() -> None:
    def first(asked: BaseHTTPRequestHandler) -> None:
        send(asked, b"", 302, Location="/b", Set_Cookie="id=1")

    with serving({"/a": first, "/b": html}) as site:
        fetch(f"{site.root}/a")
    assert [path for path, _ in site.seen] == ["/robots.txt", "/a", "/b"]
    for _, headers in site.seen:
        assert headers["User-Agent"] == agent()
        assert headers["User-Agent"].startswith("researchdb/")
        assert "Cookie" not in headers


def test_a_redirect_is_followed_and_the_last_address_kept() -> None:
    with serving({"/a": lambda asked: move(asked, "b?x=1"), "/b?x=1": html}) as site:
        found = fetch(f"{site.root}/a")
    assert (found.url, found.asked) == (f"{site.root}/b?x=1", f"{site.root}/a")


def test_an_address_is_kept_as_it_is_sent() -> None:
    with serving({"/br%C3%BCcke%20neu?q=%C3%A4": html}) as site:
        found = fetch(f"{site.root}/brücke neu?q=ä")
    assert found.url == f"{site.root}/br%C3%BCcke%20neu?q=%C3%A4"
    assert found.name == "brücke neu.html"


def test_an_answer_that_breaks_off_is_refused() -> None:
    def short(asked: BaseHTTPRequestHandler) -> None:
        asked.send_response(200)
        asked.send_header("Content-Length", str(2 * len(PAGE)))
        asked.end_headers()
        asked.wfile.write(PAGE)

    with serving({"/a": short}) as site:
        assert refusal(f"{site.root}/a") == "breaks off before the end; try again later"


def test_a_body_that_cannot_be_unpacked_is_refused() -> None:
    with serving({"/a": lambda asked: send(asked, PAGE, Content_Encoding="gzip")}) as site:
        assert refusal(f"{site.root}/a") == (
            "sends what cannot be unpacked; open it in a browser and add the saved page"
        )


def test_a_circle_of_redirects_is_refused() -> None:
    with serving(
        {"/a": lambda asked: move(asked, "/b"), "/b": lambda asked: move(asked, "/a")}
    ) as site:
        said = refusal(f"{site.root}/a")
    assert said == "leads on more than 5 times; give the address of the article"
    assert len(site.seen) == 7  # robots.txt once, then six pages


def test_a_redirect_to_another_scheme_is_refused() -> None:
    with serving({"/a": lambda asked: move(asked, "file:///etc/hostname")}) as site:
        said = refusal(f"{site.root}/a")
    assert said == "is no address of the web (file scheme); use https://"


@pytest.mark.parametrize("status", [404, 410, 403, 500])
def test_another_status_is_refused_and_named(status: int) -> None:
    with serving({"/a": lambda asked: send(asked, b"no", status)}) as site:
        said = refusal(f"{site.root}/a")
    assert said.startswith(f"answers {status} ")
    assert said.endswith("; open it in a browser and add the saved page")


def test_an_endless_body_is_cut_off() -> None:
    def endless(asked: BaseHTTPRequestHandler) -> None:
        asked.send_response(200)
        asked.end_headers()
        while True:
            asked.wfile.write(b"more " * 1000)

    with serving({"/a": endless}) as site:
        said = refusal(f"{site.root}/a", Limits(file_bytes=2**20))
    assert said == "sends more than 1.0 MiB; fetch and split it yourself"


def test_a_packed_body_is_measured_unpacked() -> None:
    packed = gzip.compress(bytes(5 * 2**20))
    with serving({"/a": lambda asked: send(asked, packed, Content_Encoding="gzip")}) as site:
        said = refusal(f"{site.root}/a", Limits(file_bytes=2**20))
        assert len(fetch(f"{site.root}/a").raw) == 5 * 2**20
    assert said == "sends more than 1.0 MiB; fetch and split it yourself"


def test_a_server_that_never_answers_is_given_up() -> None:
    never = threading.Event()

    def silent(_: BaseHTTPRequestHandler) -> None:
        never.wait()

    with serving({"/a": silent}) as site:
        said = refusal(f"{site.root}/a", Limits(seconds=0.3))
        never.set()
    assert said == "did not answer in full within 0.3 s; try again later"


def test_a_server_that_drips_is_given_up() -> None:
    def dripping(asked: BaseHTTPRequestHandler) -> None:
        asked.send_response(200)
        asked.end_headers()
        while not site.ended.wait(0.02):
            asked.wfile.write(b"x")

    with serving({"/a": dripping}) as site:
        said = refusal(f"{site.root}/a", Limits(seconds=0.3))
    assert said == "did not answer in full within 0.3 s; try again later"


def test_nobody_at_the_address_is_told() -> None:
    with serving({}) as site:
        root = site.root
    said = refusal(f"{root}/a")
    assert said.startswith("cannot be fetched: ")
    assert said.endswith("; check the address")


ROBOTS = b"User-agent: *\nDisallow: /private/\n\nUser-agent: researchdb\nDisallow: /closed/\n"


def test_robots_txt_is_respected() -> None:
    with serving(
        {
            "/robots.txt": lambda asked: send(asked, ROBOTS),
            "/closed/a": html,
            "/private/a": html,
            "/a": lambda asked: move(asked, "/closed/a"),
        }
    ) as site:
        closed = "is closed to programs by robots.txt; save the page by hand, add that"
        assert refusal(f"{site.root}/closed/a") == closed
        assert refusal(f"{site.root}/a") == closed
        assert fetch(f"{site.root}/private/a").raw == PAGE  # for others, by the file's own words
    assert "/closed/a" not in [path for path, _ in site.seen]


@pytest.mark.parametrize("status", [404, 500])
def test_without_robots_txt_all_is_allowed(status: int) -> None:
    with serving(
        {"/robots.txt": lambda asked: send(asked, ROBOTS, status), "/closed/a": html}
    ) as site:
        assert fetch(f"{site.root}/closed/a").raw == PAGE


@pytest.mark.parametrize(
    ("url", "told"),
    [
        ("ftp://example.org/a", "is no address of the web (ftp scheme); use https://"),
        ("file:///etc/hostname", "is no address of the web (file scheme); use https://"),
        ("example.org/a", "is no address of the web (no scheme); use https://"),
        ("https://", "is no valid address; write https://host/page"),
        ("https://example.org:99999/", "is no valid address; write https://host/page"),
        ("http://[::1", "is no valid address; write https://host/page"),
        (
            "https://me:secret@example.org/",
            "carries a user name or password; take it out of the address",
        ),
    ],
)
def test_addresses_that_are_not_fetched(url: str, told: str) -> None:
    assert refusal(url) == told


@pytest.mark.parametrize(
    ("url", "media_type", "name"),
    [
        ("https://example.org/", "text/html", "example.org.html"),
        ("https://example.org/a/line.html?x=1", "text/html; charset=utf-8", "line.html"),
        ("https://example.org/report", "application/pdf", "report.pdf"),
        ("https://example.org/line.php", "text/html", "line.php.html"),
        ("https://example.org/%D0%BB%D0%B8%D0%BD%D0%B8%D1%8F", None, "линия.html"),
        ("https://example.org/notes.txt", "text/plain", "notes.txt"),
        ("https://example.org/a/%0A%0D", None, "example.org.html"),
    ],
)
def test_a_file_is_named_after_its_address(url: str, media_type: str | None, name: str) -> None:
    assert name_of(url, media_type) == name
