"""The reader in a process of its own: what it gives, what it bounds, and that it ends."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import textwrap
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from researchdb.errors import IntakeError
from researchdb.intake.bounds import MIB
from researchdb.intake.worker import Readers

from .making import FIRST, SECOND

on_linux = pytest.mark.skipif(sys.platform != "linux", reason="sets limits as Linux has them")


def child_of(readers: Readers) -> psutil.Process:
    assert readers.pid is not None
    return psutil.Process(readers.pid)


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "a.txt"
    path.write_text(FIRST, encoding="utf-8")
    return path


@pytest.fixture
def heavy(tmp_path: Path) -> Path:
    """A page that takes seconds and hundreds of megabytes to read, though it is a few long."""
    path = tmp_path / "heavy.html"
    part = f"<div><p>{FIRST}</p><ul><li>{SECOND}</li></ul></div>"
    path.write_text(f"<html><body>{part * 20_000}</body></html>", encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def readers() -> Iterator[Readers]:
    with Readers() as shared:
        yield shared


def refusal(readers: Readers, path: Path) -> str:
    with pytest.raises(IntakeError) as caught:
        readers.read(path, path.name)
    assert "\n" not in str(caught.value)
    return str(caught.value)


def test_one_process_reads_many_files(readers: Readers, article: Path, tmp_path: Path) -> None:
    page = tmp_path / "a.html"
    page.write_text(f"<html><body><p>{FIRST}</p><p>{SECOND}</p></body></html>", encoding="utf-8")
    assert readers.read(article, "a.txt").text == FIRST
    before = readers.pid
    assert [each.text for each in readers.read(page, "a.html").blocks] == [FIRST, SECOND]
    assert readers.pid == before


def test_the_media_type_reaches_the_reader(readers: Readers, tmp_path: Path) -> None:
    path = tmp_path / "page"
    path.write_bytes(f"Größe: {FIRST}".encode("iso8859_15"))
    document = readers.read(path, "page", "text/plain; charset=iso-8859-15")
    assert (document.text or "").startswith("Größe: ")


def test_a_refusal_is_passed_on_and_the_reader_goes_on(
    readers: Readers, article: Path, tmp_path: Path
) -> None:
    empty = tmp_path / "empty.txt"
    empty.touch()
    assert refusal(readers, empty) == "is empty; there is nothing to take in"
    assert readers.read(article, "a.txt").text == FIRST


def test_a_file_that_is_not_there_is_refused(readers: Readers, tmp_path: Path) -> None:
    assert refusal(readers, tmp_path / "none.txt") == (
        "cannot be opened: No such file or directory; check its name and who may read it"
    )


def test_a_folder_is_no_file(readers: Readers, tmp_path: Path) -> None:
    assert refusal(readers, tmp_path) == "is no file; name the file that holds the article"


def test_a_file_of_200_mb_is_refused_before_it_is_read(readers: Readers, tmp_path: Path) -> None:
    path = tmp_path / "large.txt"
    with path.open("wb") as file:
        file.truncate(200 * MIB)
    assert refusal(readers, path) == ("has 200.0 MiB, more than 50.0; split it or save its text")


def test_a_file_that_takes_too_long_is_given_up_and_the_next_is_read(
    heavy: Path, article: Path
) -> None:
    with Readers(max_seconds=0.2) as readers:
        assert refusal(readers, heavy) == (
            "took more than 0.2 s to be read; save it in a simpler form"
        )
        assert readers.pid is None
        assert readers.read(article, "a.txt").text == FIRST


@on_linux
def test_a_file_that_needs_too_much_memory_is_given_up_and_the_next_is_read(
    heavy: Path, article: Path
) -> None:
    with Readers(max_memory_bytes=100 * MIB) as readers:
        assert refusal(readers, heavy) == (
            "needed more than 100 MiB to be read; save it in a simpler form"
        )
        assert readers.read(article, "a.txt").text == FIRST


@on_linux
def test_a_reader_that_dies_is_told_and_replaced(heavy: Path, article: Path) -> None:
    with Readers() as readers:
        readers.read(article, "a.txt")
        child = child_of(readers)
        used = int(sum(child.cpu_times()[:2]))
        child.rlimit(psutil.RLIMIT_CPU, (used + 1, used + 1))  # the system kills it over the page
        assert refusal(readers, heavy) == "crashed the reader; save it in another format"
        assert readers.read(article, "a.txt").text == FIRST


def test_no_process_is_left_after_the_block(article: Path) -> None:
    with Readers() as readers:
        readers.read(article, "a.txt")
        child = child_of(readers)
    assert not child.is_running()


def test_an_interruption_leaves_no_process(article: Path) -> None:
    found = []

    def interrupted() -> None:
        with Readers() as readers:
            readers.read(article, "a.txt")
            found.append(child_of(readers))
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert not found[0].is_running()


def test_the_reader_dies_with_its_parent(article: Path) -> None:
    script = textwrap.dedent(
        f"""
        import sys
        from pathlib import Path
        from researchdb.intake.worker import Readers

        if __name__ == "__main__":
            readers = Readers()
            readers.read(Path({str(article)!r}), "a.txt")
            print(readers.pid, flush=True)
            sys.stdin.read()
        """
    )
    path = article.with_name("parent.py")
    path.write_text(script, encoding="utf-8")
    with subprocess.Popen(
        [sys.executable, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as parent:
        assert parent.stdout is not None
        child = psutil.Process(int(parent.stdout.readline()))
        os.kill(parent.pid, signal.SIGKILL)
    assert psutil.wait_procs([child], timeout=30)[1] == []


# Takes the limit over to its child, which needs more than this to load the libraries.
SHORT_OF_MEMORY = """
import resource, sys
from pathlib import Path
from researchdb.errors import IntakeError
from researchdb.intake.worker import Readers
if __name__ == "__main__":
    pages = int(Path("/proc/self/statm").read_text().split()[0])
    most = pages * resource.getpagesize() + (24 << 20)
    resource.setrlimit(resource.RLIMIT_AS, (most, most))
    try:
        with Readers() as readers:
            readers.read(Path(sys.argv[1]), "a.txt")
    except IntakeError as error:
        print(error)
"""


@on_linux
def test_a_reader_that_cannot_start_is_told_in_one_line(article: Path, tmp_path: Path) -> None:
    script = tmp_path / "short.py"
    script.write_text(SHORT_OF_MEMORY, encoding="utf-8")
    ended = subprocess.run(
        [sys.executable, str(script), str(article)], capture_output=True, text=True, check=True
    )
    assert ended.stdout.startswith("cannot be read: the process that reads did not start; ")
    assert len(ended.stdout.splitlines()) == 1
