"""Starting, stopping, looking at and deleting the embedded server of a desk."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from researchdb.errors import ServerError
from researchdb.server import bootstrap
from researchdb.server.account import choose_account
from researchdb.server.binaries import Binaries, find_binaries, find_psql, reachable_by
from researchdb.server.cluster import Cluster, choose_root
from researchdb.server.files import locked
from researchdb.server.process import (
    PORTS,
    READY_SECONDS,
    await_ready,
    choose_port,
    find_postmaster,
    halt,
    launch,
    set_password,
)
from researchdb.server.state import DATABASE, HOST, Passwords, Record, State
from researchdb.settings import Settings

# A port can be taken between choosing it and the server's own attempt.
PORT_ATTEMPTS = 5


@dataclass(frozen=True)
class Status:
    """What there is of a server; ``data`` None before the first start, sizes in bytes."""

    running: bool
    pid: int | None = None
    port: int | None = None
    sockets: str | None = None
    major: int | None = None
    data: Path | None = None
    log: Path | None = None
    account: str | None = None
    size_bytes: int = 0


@dataclass(frozen=True)
class Started:
    """The outcome of ``start``; ``former_port`` is set when that port was taken by another."""

    status: Status
    created: bool
    was_running: bool
    former_port: int | None = None


@dataclass(frozen=True)
class Address:
    """How ordinary clients reach a running server."""

    host: str
    port: int
    database: str
    sockets: str
    passfile: Path
    passwords: Passwords


def start(settings: Settings, options: Mapping[str, str] | None = None) -> Started:
    """Create, recover or start the server of the desk as needed and return how it stands.

    Two calls at once, from whatever processes, end as one server. ``options`` are further lines
    of postgresql.conf. Raises ServerError when the server cannot be had.
    """
    options = options or {}
    state = State(settings.state)
    state.create()
    with locked(state.lock):
        record = state.read()
        cluster = _place(state, record)
        binaries = reachable_by(cluster.account, find_binaries(settings.pg_bin))
        _check_version(cluster, binaries)
        cluster.make_folders()
        passwords, created = _ensure_data(state, cluster, binaries, options)
        record = replace(
            record,
            cluster=None if cluster.root == state.folder else str(cluster.root),
            sockets=cluster.socket_folder(record.sockets),
        )
        state.write(record)
        was_running = await_ready(cluster.data, READY_SECONDS) is not None
        former = record.port
        if not was_running:
            record = _launch(state, record, cluster, binaries, options)
        running = await_ready(cluster.data, READY_SECONDS)
        if running is None:
            raise ServerError(f"the server ended right after its start; see {cluster.log}")
        current = bootstrap.fingerprint(passwords)
        if record.prepared != current:
            bootstrap.prepare(running.port, passwords)
        record = replace(record, port=running.port, prepared=current)
        state.write(record)
        state.write_passfile(passwords, running.port, running.sockets)
        moved = former if former not in {None, running.port} else None
        return Started(_status(cluster), created, was_running, moved)


def stop(settings: Settings) -> bool:
    """Stop the server, ending its sessions, and return whether it was running.

    Raises ServerError when it does not stop.
    """
    state = State(settings.state)
    if not state.folder.is_dir():
        return False
    with locked(state.lock):
        cluster = _existing(state)
        if cluster is None or find_postmaster(cluster.data) is None:
            return False
        _halt(settings, cluster)
        return True


def status(settings: Settings) -> Status:
    """Return whether the server runs, and where, as the server's own files say.

    Raises ServerError when they may not be read.
    """
    cluster = _existing(State(settings.state))
    return Status(running=False) if cluster is None else _status(cluster)


def delete(settings: Settings) -> bool:
    """Stop the server, delete its data for good, and return whether there were any.

    Raises ServerError when it does not stop.
    """
    state = State(settings.state)
    if not state.folder.is_dir():
        return False
    with locked(state.lock):
        record = state.read()
        cluster = _existing(state)
        if cluster is not None:
            if find_postmaster(cluster.data) is not None:
                _halt(settings, cluster)
            cluster.delete(record.sockets)
        state.forget()
        return cluster is not None


def find_address(settings: Settings) -> Address | None:
    """Return how to reach the server, None when it is not running or not ready.

    Raises ServerError when its files may not be read.
    """
    state = State(settings.state)
    cluster = _existing(state)
    passwords = state.passwords()
    running = None if cluster is None else find_postmaster(cluster.data)
    if running is None or passwords is None or not running.is_ready:
        return None
    return Address(HOST, running.port, DATABASE, running.sockets, state.passfile, passwords)


def psql_path(settings: Settings) -> Path | None:
    """Return psql of the PostgreSQL in use, else the one on PATH, else None.

    Raises ServerError when RESEARCHDB_PG_BIN names no installation.
    """
    return find_psql(find_binaries(settings.pg_bin))


def _place(state: State, record: Record) -> Cluster:
    """Return where the data lie, or will lie; an earlier place keeps them."""
    if (cluster := _existing(state)) is not None:
        return cluster
    account = choose_account(state.folder / "pgdata")
    if record.cluster is not None and Path(record.cluster).is_dir():
        return Cluster(Path(record.cluster), account)
    root = choose_root(state.folder, account)
    return Cluster(root, choose_account(root / "pgdata"))


def _existing(state: State) -> Cluster | None:
    record = state.read()
    root = state.folder if record.cluster is None else Path(record.cluster)
    if not (root / "pgdata").is_dir():
        return None
    return Cluster(root, choose_account(root / "pgdata"))


def _ensure_data(
    state: State, cluster: Cluster, binaries: Binaries, options: Mapping[str, str]
) -> tuple[Passwords, bool]:
    """Return the passwords, and whether the data folder had to be made."""
    passwords = state.passwords()
    if not cluster.data.is_dir():
        if passwords is None:
            passwords = Passwords.random()
            state.write_passwords(passwords)
        cluster.create(binaries, passwords.superuser, durable=options.get("fsync") != "off")
        return passwords, True
    if passwords is None:
        if find_postmaster(cluster.data) is not None:
            halt(cluster, binaries)
        passwords = Passwords.random()
        set_password(cluster, binaries, "postgres", passwords.superuser)
        state.write_passwords(passwords)
    return passwords, False


def _launch(
    state: State, record: Record, cluster: Cluster, binaries: Binaries, options: Mapping[str, str]
) -> Record:
    """Return the record with the port the server was started on."""
    said: str | None = None
    first = int(hashlib.sha256(bytes(cluster.root)).hexdigest()[:8], 16) % len(PORTS)
    for _ in range(PORT_ATTEMPTS):
        port = choose_port(record.port, first)
        if said is not None and port == record.port:
            break
        record = replace(record, port=port)
        state.write(record)
        cluster.configure(port, record.sockets or str(cluster.root), options)
        said = launch(cluster, binaries)
        if said is None:
            return record
    raise ServerError(
        f"the server did not start: {said}; see {cluster.log} and run `researchdb up` again"
    )


def _check_version(cluster: Cluster, binaries: Binaries) -> None:
    made_with = cluster.major()
    if made_with is not None and made_with != binaries.major:
        raise ServerError(
            f"{cluster.data} was made by PostgreSQL {made_with}, {binaries.folder} is "
            f"{binaries.version}; set RESEARCHDB_PG_BIN to a PostgreSQL {made_with}"
        )


def _halt(settings: Settings, cluster: Cluster) -> None:
    halt(cluster, reachable_by(cluster.account, find_binaries(settings.pg_bin)))


def _status(cluster: Cluster) -> Status:
    running = find_postmaster(cluster.data)
    return Status(
        running=running is not None,
        pid=running.pid if running else None,
        port=running.port if running else None,
        sockets=running.sockets if running else None,
        major=cluster.major(),
        data=cluster.data,
        log=cluster.log,
        account=cluster.account.name,
        size_bytes=cluster.size_bytes(),
    )
