"""The running server: is it there, is it ready, what did a killed one leave behind."""

from __future__ import annotations

import signal
import socket
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import psutil

from researchdb.errors import ServerError
from researchdb.server.account import Account
from researchdb.server.binaries import Binaries
from researchdb.server.cluster import Cluster
from researchdb.server.state import HOST

# Recovery after a crash may have to replay up to max_wal_size.
READY_SECONDS = 300
ORPHAN_SECONDS = 30
# Idle and waiting sessions notice the loss of the postmaster at once; computing ones never do.
ORPHAN_GRACE_SECONDS = 2
POLL_SECONDS = 0.02
# Below the range from which systems take the ports of outgoing connections.
PORTS = range(25000, 32000)


@dataclass(frozen=True)
class Postmaster:
    """The first process of a running server, as its own postmaster.pid describes it."""

    pid: int
    port: int
    sockets: str
    is_ready: bool


def find_postmaster(data: Path) -> Postmaster | None:
    """Return the live postmaster of the data folder; None when there is none or it is dead.

    A process that merely got the same pid, or a dead one nobody has collected, does not count.
    """
    try:
        lines = (data / "postmaster.pid").read_text(encoding="utf-8").splitlines()
        pid = int(lines[0])
    except (FileNotFoundError, IndexError, ValueError):
        return None
    if not _works_in(pid, data):
        return None
    lines += [""] * (8 - len(lines))
    port = int(lines[3]) if lines[3].strip().isdigit() else 0
    return Postmaster(pid, port, lines[4].strip(), lines[7].strip() == "ready")


def launch(cluster: Cluster, binaries: Binaries) -> str | None:
    """Start the server in a session of its own and wait until it accepts connections.

    Returns None when it runs, else what pg_ctl and the log said.
    """
    _clear_remains(cluster)
    log = cluster.log
    before = log.stat().st_size if log.is_file() else 0
    result = cluster.account.run(
        [
            *(binaries.program("pg_ctl"), "start", "--wait", f"--timeout={READY_SECONDS}"),
            *("--silent", f"--pgdata={cluster.data}", f"--log={log}"),
        ]
    )
    # Another start may have won, or the time may be up with the server still recovering.
    if await_ready(cluster.data, READY_SECONDS if result.returncode == 0 else 0):
        return None
    said = result.stderr
    if log.is_file():
        said = log.read_bytes()[before:].decode("utf-8", "replace") or said
    worst = [line for line in said.splitlines() if "FATAL" in line or "could not" in line]
    return " ".join((worst[-1] if worst else said).split())


def await_ready(data: Path, seconds: float) -> Postmaster | None:
    """Return the postmaster once it accepts connections; None when it is gone or time is up."""

    def settled() -> bool:
        found = find_postmaster(data)
        return found is None or found.is_ready

    _poll(settled, seconds)
    found = find_postmaster(data)
    return found if found is not None and found.is_ready else None


def halt(cluster: Cluster, binaries: Binaries) -> None:
    """Stop the server: sessions are ended, everything is written, nothing is lost.

    Raises ServerError when it does not stop.
    """
    result = cluster.account.run(
        [
            *(binaries.program("pg_ctl"), "stop", "--mode=fast", "--wait", "--silent"),
            *(f"--timeout={READY_SECONDS}", f"--pgdata={cluster.data}"),
        ]
    )
    left = find_postmaster(cluster.data)
    if left is not None:
        said = " ".join(result.stderr.split())
        raise ServerError(
            f"the server (process {left.pid}) does not stop: {said}; see {cluster.log}"
        )


def set_password(cluster: Cluster, binaries: Binaries, user: str, password: str) -> None:
    """Give the superuser a new password while the server is down. Raises ServerError."""
    _clear_remains(cluster)
    result = cluster.account.run(
        [binaries.program("postgres"), "--single", "-D", cluster.data, "postgres"],
        text=f"alter role {user} password '{password}'\n",
    )
    if result.returncode != 0:
        raise ServerError(
            f"the lost passwords of {cluster.data} could not be renewed: "
            f"{' '.join(result.stderr.split())}; restore passwords.json from a backup"
        )


def choose_port(remembered: int | None, start: int) -> int:
    """Return the remembered port if it is free, else a free one, searched from ``start``.

    Raises ServerError when none is free.
    """
    if remembered is not None and _is_free(remembered):
        return remembered
    for step in range(len(PORTS)):
        port = PORTS[(start + step) % len(PORTS)]
        if _is_free(port):
            return port
    raise ServerError(f"no port from {PORTS.start} to {PORTS.stop - 1} is free; close a program")


def _is_free(port: int) -> bool:
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError:
            return False
    return True


def _clear_remains(cluster: Cluster) -> None:
    """Wait for the processes a killed postmaster left, then remove its lock files.

    PostgreSQL itself keeps to a lock file while any process has the number written in it.
    """

    def gone() -> bool:
        return not _orphans(cluster.data, cluster.account)

    if not _poll(gone, ORPHAN_GRACE_SECONDS):
        # What the postmaster itself does after a crash: recovery follows in any case.
        for process in _orphans(cluster.data, cluster.account):
            try:
                process.send_signal(signal.SIGQUIT)
            except psutil.NoSuchProcess:
                continue
        if not _poll(gone, ORPHAN_SECONDS):
            left = ", ".join(str(each.pid) for each in _orphans(cluster.data, cluster.account))
            raise ServerError(
                f"processes {left} of a killed server still hold {cluster.data}; end them"
            )
    pidfile = cluster.data / "postmaster.pid"
    if find_postmaster(cluster.data) is None and pidfile.exists():
        lines = [*pidfile.read_text(encoding="utf-8").splitlines(), *[""] * 5]
        port, sockets = lines[3:5]
        pidfile.unlink()
        if port.isdigit() and sockets:
            for name in (f".s.PGSQL.{port}", f".s.PGSQL.{port}.lock"):
                (Path(sockets) / name).unlink(missing_ok=True)


def _orphans(data: Path, account: Account) -> list[psutil.Process]:
    if find_postmaster(data) is not None:
        return []
    return [
        process
        for process in psutil.process_iter(["name", "uids"])
        if (process.info["name"] or "").startswith("postgres")
        and process.info["uids"] is not None
        and process.info["uids"].effective == account.uid
        and _works_in(process.pid, data)
    ]


def _works_in(pid: int, data: Path) -> bool:
    """Return whether the process lives and works in the data folder."""
    try:
        process = psutil.Process(pid)
        if process.status() == psutil.STATUS_ZOMBIE:
            return False
        try:
            return Path(process.cwd()) == data.resolve()
        except psutil.AccessDenied:
            return _seems_to_work_in(process, data)
    except psutil.NoSuchProcess:
        return False


def _seems_to_work_in(process: psutil.Process, data: Path) -> bool:
    # Root in a container may be denied the working folder but can read the command line: a
    # postmaster names its data, the others do not and are orphans if their parent is gone.
    words = process.cmdline()
    if "-D" in words[:-1]:
        return Path(words[words.index("-D") + 1]).resolve() == data.resolve()
    parent = process.parent()
    return process.name().startswith("postgres") and (
        parent is None or not parent.name().startswith("postgres")
    )


def _poll(condition: Callable[[], bool], seconds: float) -> bool:
    deadline = time.monotonic() + seconds
    while not condition():
        if time.monotonic() >= deadline:
            return False
        time.sleep(POLL_SECONDS)
    return True
