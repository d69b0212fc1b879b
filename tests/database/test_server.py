"""The embedded server: started, found again, killed, moved, deleted. Real processes throughout."""

from __future__ import annotations

import json
import os
import pwd
import shutil
import signal
import socket
import stat
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import psutil
import psycopg
import pytest
from psycopg import errors as sql_errors

from researchdb import server
from researchdb.errors import ServerError
from researchdb.server.binaries import SHARED, find_binaries
from researchdb.settings import Settings
from tests.conftest import FAST, desk_settings

needs_root = pytest.mark.skipif(os.geteuid() != 0, reason="about running as root")
needs_user = pytest.mark.skipif(os.geteuid() == 0, reason="about running as an ordinary user")
START = "import sys; from tests.database.test_server import start_here; start_here(sys.argv[1])"


def start_here(folder: str) -> None:
    """Start the server of the folder; run in a process of its own by the tests below."""
    print(server.start(desk_settings(Path(folder))).status.pid)


def starting(desk: Settings) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", START, str(desk.desk)],
        cwd=Path(__file__).parents[2],
        stdout=subprocess.PIPE,
        text=True,
    )


@contextmanager
def open_folder() -> Iterator[Settings]:
    with tempfile.TemporaryDirectory(prefix="desk-") as name:
        Path(name).chmod(0o755)
        settings = desk_settings(Path(name))
        try:
            yield settings
        finally:
            server.delete(settings)


@pytest.fixture
def new_desk() -> Iterator[Settings]:
    """An empty desk folder that everybody may enter; its server is gone afterwards."""
    with open_folder() as settings:
        yield settings


@pytest.fixture(scope="module")
def desk() -> Iterator[Settings]:
    """A desk folder that several tests use; each starts the server first."""
    with open_folder() as settings:
        yield settings


@pytest.fixture
def closed_desk(new_desk: Settings) -> Iterator[Settings]:
    """A desk folder inside one that only its owner may enter."""
    closed = new_desk.desk / "closed"
    closed.mkdir(mode=0o700)
    (closed / "affair").mkdir()
    settings = desk_settings(closed / "affair")
    try:
        yield settings
    finally:
        server.delete(settings)


def login(desk: Settings, user: str = server.APP) -> psycopg.Connection:
    found = server.find_address(desk)
    assert found is not None
    return psycopg.connect(
        host=found.host,
        port=found.port,
        user=user,
        password=found.passwords.of(user),
        dbname=found.database,
        autocommit=True,
    )


def kill(pid: int | None) -> None:
    """Kill the process and wait until it is really gone."""
    assert pid is not None
    process = psutil.Process(pid)
    process.kill()
    while psutil.pid_exists(pid) and process.is_running():
        if process.status() == psutil.STATUS_ZOMBIE:
            return


def wait_until(happened: Callable[[], bool], process: subprocess.Popen[str]) -> None:
    while not happened() and process.poll() is None:
        pass


def test_desk_without_server_has_none(new_desk: Settings) -> None:
    assert server.status(new_desk) == server.Status(running=False)
    assert server.stop(new_desk) is False
    assert server.find_address(new_desk) is None
    assert not new_desk.state.exists()


def test_second_start_is_the_same_server(new_desk: Settings) -> None:
    first = server.start(new_desk)
    second = server.start(new_desk)
    assert (first.created, first.was_running) == (True, False)
    assert (second.created, second.was_running) == (False, True)
    assert first.status.pid == second.status.pid
    assert first.status.port == second.status.port
    assert second.former_port is None
    assert first.status.size_bytes > 1_000_000


def test_state_folder_is_private_and_ignored_by_git(desk: Settings) -> None:
    server.start(desk, FAST)
    assert stat.S_IMODE(desk.state.stat().st_mode) & 0o066 == 0
    assert (desk.state / ".gitignore").read_text() == "*\n"
    for name in ("passwords.json", "pgpass", "server.json"):
        assert stat.S_IMODE((desk.state / name).stat().st_mode) == 0o600
    passwords = json.loads((desk.state / "passwords.json").read_text())
    assert len(set(passwords.values())) == 3
    found = server.find_address(desk)
    assert not any(password in repr(found) for password in passwords.values())


def test_two_starts_at_once_end_as_one(new_desk: Settings) -> None:
    pids = []
    for process in [starting(new_desk), starting(new_desk)]:
        output, _ = process.communicate()
        assert process.returncode == 0
        pids.append(output.strip())
    assert pids == [str(server.status(new_desk).pid)] * 2


def test_server_outlives_the_command_in_a_session_of_its_own(desk: Settings) -> None:
    with starting(desk) as process:
        process.communicate()
    pid = server.status(desk).pid
    assert pid is not None
    assert os.getsid(pid) not in {os.getsid(0), process.pid}


def test_stop_and_start_keep_data_and_port(desk: Settings) -> None:
    first = server.start(desk, FAST)
    with login(desk) as connection:
        connection.execute("create table public.kept (n integer)")
    assert server.stop(desk) is True
    assert server.stop(desk) is False
    stopped = server.status(desk)
    assert (stopped.running, stopped.pid, stopped.port) == (False, None, None)
    assert stopped.data == first.status.data
    again = server.start(desk, FAST)
    assert again.status.port == first.status.port
    with login(desk) as connection:
        assert connection.execute("select count(*) from public.kept").fetchone() == (0,)


def test_taken_port_is_replaced_remembered_and_reported(desk: Settings) -> None:
    port = server.start(desk, FAST).status.port
    assert port is not None
    server.stop(desk)
    with socket.create_server(("127.0.0.1", port)):
        moved = server.start(desk, FAST)
        assert moved.former_port == port
        assert moved.status.port not in {None, port}
        login(desk).close()
        server.stop(desk)
    again = server.start(desk, FAST)
    assert again.status.port == moved.status.port
    assert again.former_port is None


def test_start_recovers_after_the_postmaster_was_killed(new_desk: Settings) -> None:
    first = server.start(new_desk)
    with login(new_desk) as connection:
        connection.execute("create table public.survived as select 7 as n")
    kill(first.status.pid)
    assert server.status(new_desk).running is False
    again = server.start(new_desk)
    assert again.was_running is False
    with login(new_desk) as connection:
        assert connection.execute("select n from public.survived").fetchone() == (7,)


def test_start_recovers_while_a_session_of_the_killed_server_still_computes(
    desk: Settings,
) -> None:
    first = server.start(desk)
    with closing(login(desk)) as watch, closing(login(desk)) as busy:
        pid = busy.info.backend_pid
        busy.pgconn.send_query(b"select count(*) from generate_series(1, 1000000000000)")
        active = "select state from pg_stat_activity where pid = %s"
        while watch.execute(active, [pid]).fetchone() != ("active",):
            pass
        kill(first.status.pid)
        assert psutil.pid_exists(pid)
        server.start(desk)
        assert not psutil.pid_exists(pid) or psutil.Process(pid).status() == psutil.STATUS_ZOMBIE
    with login(desk) as connection:
        assert connection.execute("select 1").fetchone() == (1,)


def test_lock_file_with_the_number_of_another_process_is_no_server(desk: Settings) -> None:
    first = server.start(desk, FAST)
    assert first.status.data is not None
    pidfile = first.status.data / "postmaster.pid"
    lines = pidfile.read_text().splitlines()
    kill(first.status.pid)
    pidfile.write_text("\n".join([str(os.getpid()), *lines[1:]]) + "\n")
    assert server.status(desk).running is False
    assert server.start(desk, FAST).status.running is True


@pytest.mark.parametrize("moment", ["initdb-*", "pgdata", "pgdata/postmaster.pid", "pgpass*"])
def test_start_completes_after_a_start_that_was_killed(new_desk: Settings, moment: str) -> None:
    with starting(new_desk) as process:
        wait_until(lambda: any(new_desk.state.glob(moment)), process)
        process.kill()
        process.communicate()
    started = server.start(new_desk, FAST)
    assert started.status.running is True
    assert not list(new_desk.state.glob("initdb-*"))
    with login(new_desk) as connection:
        connection.execute("set role researchdb_owner")
        connection.execute("create schema made_by_owner")


def test_lost_passwords_are_renewed_and_data_kept(desk: Settings) -> None:
    server.start(desk, FAST)
    with login(desk) as connection:
        connection.execute("create table public.unlocked as select 7 as n")
    (desk.state / "passwords.json").unlink()
    server.start(desk, FAST)
    with login(desk) as connection:
        assert connection.execute("select n from public.unlocked").fetchone() == (7,)
    login(desk, server.READER).close()


def test_data_of_another_version_are_left_alone(desk: Settings) -> None:
    data = server.start(desk, FAST).status.data
    assert data is not None
    server.stop(desk)
    version = (data / "PG_VERSION").read_text()
    (data / "PG_VERSION").write_text("14\n")
    with pytest.raises(ServerError, match=r"made by PostgreSQL 14.*RESEARCHDB_PG_BIN"):
        server.start(desk, FAST)
    (data / "PG_VERSION").write_text(version)
    assert server.start(desk, FAST).status.running


def test_delete_leaves_no_data_and_a_new_start_begins_empty(new_desk: Settings) -> None:
    data = server.start(new_desk, FAST).status.data
    with login(new_desk) as connection:
        connection.execute("create table public.lost (n integer)")
    assert server.delete(new_desk) is True
    assert data is not None
    assert not data.exists()
    assert not (new_desk.state / "passwords.json").exists()
    assert server.delete(new_desk) is False
    assert server.start(new_desk, FAST).created is True
    with login(new_desk) as connection:
        assert connection.execute("select to_regclass('public.lost')").fetchone() == (None,)


def test_deep_folder_gets_a_short_socket_path(new_desk: Settings) -> None:
    deep = new_desk.desk / ("deep" * 20) / "desk"
    deep.mkdir(parents=True)
    settings = desk_settings(deep)
    try:
        sockets = server.start(settings, FAST).status.sockets
        assert sockets is not None
        assert len(sockets) < 80
        found = server.find_address(settings)
        assert found is not None
        psycopg.connect(
            host=sockets,
            port=found.port,
            user=server.APP,
            passfile=str(found.passfile),
            dbname=found.database,
        ).close()
        server.stop(settings)
        assert server.start(settings, FAST).status.sockets == sockets
    finally:
        server.delete(settings)
    assert not Path(sockets).exists()


def test_passwords_are_needed_on_every_way_in(desk: Settings) -> None:
    server.start(desk, FAST)
    found = server.find_address(desk)
    assert found is not None
    for host in (found.host, found.sockets):
        with pytest.raises(psycopg.OperationalError, match="password"):
            psycopg.connect(
                host=host, port=found.port, user=server.SUPERUSER, dbname="postgres", passfile="-"
            )


def test_psql_works_with_the_passfile(desk: Settings) -> None:
    server.start(desk, FAST)
    found = server.find_address(desk)
    psql = server.psql_path(desk)
    assert found is not None
    assert psql is not None
    result = subprocess.run(
        [psql, "-wAtc", "select 6 * 7"],
        env={
            "PGHOST": found.host,
            "PGPORT": str(found.port),
            "PGUSER": server.APP,
            "PGDATABASE": found.database,
            "PGPASSFILE": str(found.passfile),
        },
        capture_output=True,
        text=True,
        check=True,
    )
    assert result.stdout == "42\n"


def test_reader_reads_what_it_is_given_and_nothing_else(desk: Settings) -> None:
    server.start(desk, FAST)
    with login(desk) as connection:
        connection.execute("set role researchdb_owner")
        connection.execute("create schema research")
        connection.execute("create schema report")
        connection.execute("create table research.facts as select 7 as n")
        connection.execute("create view report.facts as select n from research.facts")
        connection.execute("grant usage on schema report to researchdb_reader")
        connection.execute("grant select on report.facts to researchdb_reader")
    with login(desk, server.READER) as reader:
        assert reader.execute("select n from report.facts").fetchone() == (7,)
        with pytest.raises(sql_errors.InsufficientPrivilege):
            reader.execute("select n from research.facts")
        with pytest.raises(sql_errors.ReadOnlySqlTransaction):
            reader.execute("create table report.mine (n integer)")
        reader.execute("set default_transaction_read_only = off")
        for statement in (
            "create table report.mine (n integer)",
            "create table public.mine (n integer)",
            "create temporary table mine (n integer)",
            "create schema mine",
            "set role researchdb_owner",
        ):
            with pytest.raises(sql_errors.InsufficientPrivilege):
                reader.execute(statement)
        row = reader.execute("show statement_timeout").fetchone()
        assert row == ("1min",)


def test_unusable_installation_is_refused(new_desk: Settings, tmp_path: Path) -> None:
    settings = Settings(**{**vars(new_desk), "pg_bin": tmp_path})
    with pytest.raises(ServerError, match=r"holds no postgres; set RESEARCHDB_PG_BIN"):
        server.start(settings, FAST)


@needs_root
def test_root_starts_it_as_an_account_without_rights(desk: Settings) -> None:
    started = server.start(desk, FAST)
    assert started.status.pid is not None
    uids = psutil.Process(started.status.pid).uids()
    assert 0 not in set(uids)
    assert started.status.account == pwd.getpwuid(uids.real).pw_name
    assert started.status.data == desk.state / "pgdata"


@needs_root
def test_closed_folder_is_left_closed_and_data_live_outside(closed_desk: Settings) -> None:
    folders = [closed_desk.desk, *closed_desk.desk.parents]
    before = [folder.stat()[:6] for folder in folders]
    started = server.start(closed_desk, FAST)
    assert started.status.data is not None
    root = started.status.data.parent
    assert root.parent == SHARED
    assert root.name.startswith("affair-")
    assert json.loads((closed_desk.state / "server.json").read_text())["cluster"] == str(root)
    assert stat.S_IMODE(closed_desk.state.stat().st_mode) == 0o700
    after = [folder.stat()[:6] for folder in folders]
    # Only the desk folder itself has one entry more.
    assert [(s[0], s[4], s[5]) for s in before] == [(s[0], s[4], s[5]) for s in after]
    login(closed_desk).close()
    assert server.delete(closed_desk) is True
    assert not root.exists()


@needs_root
def test_data_outside_are_found_again_without_the_record(closed_desk: Settings) -> None:
    server.start(closed_desk, FAST)
    with login(closed_desk) as connection:
        connection.execute("create table public.kept as select 7 as n")
    shutil.rmtree(closed_desk.state)
    started = server.start(closed_desk, FAST)
    assert started.created is False
    with login(closed_desk) as connection:
        assert connection.execute("select n from public.kept").fetchone() == (7,)


@needs_root
def test_copied_desk_gets_data_of_its_own_and_a_moved_one_keeps_them(
    closed_desk: Settings,
) -> None:
    data = server.start(closed_desk, FAST).status.data
    twin = desk_settings(shutil.copytree(closed_desk.desk, closed_desk.desk.with_name("twin")))
    try:
        started = server.start(twin, FAST)
        assert started.created is True
        assert started.status.data != data
    finally:
        server.delete(twin)
    moved = desk_settings(closed_desk.desk.rename(closed_desk.desk.with_name("moved")))
    try:
        again = server.start(moved, FAST)
        assert again.was_running is True
        assert again.status.data == data
    finally:
        server.delete(moved)
        closed_desk.desk.mkdir()


@needs_root
def test_closed_installation_is_copied_for_the_account(
    new_desk: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = find_binaries(None).folder.parents[1]
    closed = tmp_path / "site"
    shutil.copytree(package, closed / package.name, symlinks=True)
    libraries = package.with_name(f"{package.name}.libs")
    if libraries.is_dir():
        shutil.copytree(libraries, closed / libraries.name, symlinks=True)
    closed.chmod(0o700)
    monkeypatch.syspath_prepend(str(closed))
    settings = Settings(**{**vars(new_desk), "pg_bin": None})
    pid = server.start(settings, FAST).status.pid
    assert pid is not None
    assert SHARED in Path(psutil.Process(pid).exe()).parents
    assert stat.S_IMODE(closed.stat().st_mode) == 0o700


@needs_user
def test_ordinary_user_keeps_everything_in_the_desk_folder(closed_desk: Settings) -> None:
    started = server.start(closed_desk, FAST)
    assert started.status.data == closed_desk.state / "pgdata"
    assert stat.S_IMODE(closed_desk.state.stat().st_mode) == 0o700


def test_signal_to_the_starting_terminal_does_not_reach_the_server(desk: Settings) -> None:
    with starting(desk) as process:
        process.communicate()
    pid = server.status(desk).pid
    assert pid is not None
    assert os.getpgid(pid) != os.getpgid(0)
    with pytest.raises(ProcessLookupError):
        os.killpg(process.pid, signal.SIGINT)
    assert server.status(desk).pid == pid
