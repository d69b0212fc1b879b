"""The way from an empty folder to answers and back, with the server that `up` starts."""

from __future__ import annotations

import json
import os
import re
import select
import shlex
import signal
import subprocess
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import psycopg
import pytest

from tests.cli.affair import write_affair
from tests.cli.conftest import PROGRAM


@dataclass(frozen=True)
class Shell:
    """A folder in which commands are typed."""

    folder: Path

    def run(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [*PROGRAM, *arguments], cwd=self.folder, capture_output=True, text=True, check=False
        )

    def ok(self, *arguments: str) -> str:
        done = self.run(*arguments)
        assert done.returncode == 0, done.stderr
        return done.stdout


@pytest.fixture(scope="module")
def shell(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shell]:
    """The affair, brought up once; every test leaves the server running."""
    found = Shell(write_affair(tmp_path_factory.mktemp("own") / "affair"))
    try:
        first = found.run("up")
        (found.folder / "first-up.txt").write_text(first.stdout)
        assert first.returncode == 0, first.stderr
        yield found
    finally:
        found.ok("down", "--delete-data", "--yes")


def printed(output: str, label: str) -> str:
    found = re.search(rf"^  {label} +(.+)$", output, re.MULTILINE)
    assert found, output
    return found[1]


def test_first_up_shows_counts_answers_and_how_to_connect(shell: Shell) -> None:
    first = (shell.folder / "first-up.txt").read_text()
    assert [line.split() for line in first.splitlines() if " sources " in line][:1] == [
        ["sources", "1", "0", "0", "0", "0"]
    ]
    assert "The council votes for the bridge" in first
    assert "Ada Quill" in first
    assert printed(first, "URL").startswith("postgresql://researchdb_reader:")


def test_second_up_changes_nothing(shell: Shell) -> None:
    done = shell.run("up")
    assert done.returncode == 0, done.stderr
    assert "no migration pending" in done.stdout
    assert "views as their files" in done.stdout
    assert "Nothing changed: 0 files loaded" in done.stdout


def test_printed_address_answers_and_reads_only(shell: Shell) -> None:
    told = json.loads(shell.ok("up", "--json"))
    assert told["changed"] is False
    first = (shell.folder / "first-up.txt").read_text()
    assert printed(first, "URL") == told["connect"]["url"]
    with closing(psycopg.connect(told["connect"]["url"], autocommit=True)) as reader:
        found = reader.execute("select event_key from report.timeline order by 1").fetchall()
        assert found == [("bridge-opens",), ("bridge-vote",)]
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            reader.execute("select * from research.claims")
        with pytest.raises(psycopg.errors.ReadOnlySqlTransaction):
            reader.execute("create table report.mine ()")


def test_printed_psql_line_works_without_the_password_in_it(shell: Shell) -> None:
    output = (shell.folder / "first-up.txt").read_text()
    password = re.search(r"researchdb_reader:([^@]+)@", printed(output, "URL"))
    assert password
    line = printed(output, "psql")
    assert password[1] not in line
    done = subprocess.run(
        ["env", *shlex.split(line), "-XAtc", "select count(*) from report.timeline"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.stdout, done.stderr) == ("2\n", "")


@pytest.mark.parametrize(("role", "user"), [("reader", "researchdb_reader"), ("app", "researchdb")])
def test_psql_opens_as_the_role_asked_for(shell: Shell, role: str, user: str) -> None:
    sql = "select current_user, version() ~ 'PostgreSQL', '%'"
    assert shell.ok("psql", "--as", role, "--", "-XAtc", sql) == f"{user}|t|%\n"


def test_psql_passes_on_its_own_exit_code(shell: Shell) -> None:
    assert shell.run("psql", "--", "-XAtc", "select 1 / 0").returncode == 1


def test_answer_cut_short_by_its_reader_is_no_error(shell: Shell) -> None:
    done = subprocess.run(
        ["bash", "-o", "pipefail", "-c", f"{shlex.join(PROGRAM)} ask catalog --format csv | true"],
        cwd=shell.folder,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_stopped_server_is_told_and_brought_back(shell: Shell) -> None:
    assert shell.ok("down") == "PostgreSQL stopped.\n"
    assert shell.ok("down") == "PostgreSQL was not running.\n"
    status = shell.run("status", "--json")
    assert status.returncode == 1
    assert json.loads(status.stdout)["server"]["running"] is False
    for name in ("ask", "psql"):
        done = shell.run(name)
        assert done.returncode == 1
        assert done.stderr == (
            "researchdb: the server of this desk is not running; run `researchdb up`\n"
        )
    assert "Nothing changed" in shell.ok("up")
    assert json.loads(shell.ok("status", "--json"))["ok"] is True


def test_killed_server_is_recovered_with_what_it_held(shell: Shell) -> None:
    before = json.loads(shell.ok("status", "--json"))
    pid = before["server"]["pid"]
    process = os.pidfd_open(pid)
    signal.pidfd_send_signal(process, signal.SIGKILL)
    # It becomes readable when the process has ended.
    select.select([process], [], [])
    os.close(process)
    assert shell.run("status").returncode == 1
    assert "Nothing changed" in shell.ok("up")
    after = json.loads(shell.ok("status", "--json"))
    assert (after["rows"], after["server"]["port"]) == (before["rows"], before["server"]["port"])
    assert after["server"]["pid"] != pid


def test_data_are_not_deleted_unasked(shell: Shell) -> None:
    done = subprocess.run(
        [*PROGRAM, "down", "--delete-data"],
        cwd=shell.folder,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2
    assert "add --yes to delete the data" in done.stderr
    assert json.loads(shell.ok("status", "--json"))["server"]["running"] is True
