"""The operating-system account PostgreSQL runs as, and running commands as that account."""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from researchdb.errors import ServerError

SERVICE_NAMES = ("researchdb", "postgres")
COMMAND_SECONDS = 600


@dataclass(frozen=True)
class Account:
    """One operating-system account."""

    name: str
    uid: int
    gid: int

    @property
    def is_caller(self) -> bool:
        """Return whether this process already runs as the account."""
        return self.uid == os.geteuid()

    def run(
        self, command: Sequence[str | Path], *, text: str | None = None
    ) -> subprocess.CompletedProcess[str]:
        """Return the finished command, run as the account from ``/`` with ``text`` on its stdin.

        PG* variables are left out, for they would redirect the tools. Raises PermissionError
        when the account may not execute the program, ServerError when it takes too long.
        """
        environ = {key: value for key, value in os.environ.items() if not key.startswith("PG")}
        environ |= {"LC_ALL": "C", "HOME": "/"}
        arguments = [str(part) for part in command]
        try:
            return subprocess.run(  # noqa: S603
                arguments,
                env=environ,
                cwd="/",
                umask=0o077,
                input=text or "",
                capture_output=True,
                encoding="utf-8",
                errors="replace",
                timeout=COMMAND_SECONDS,
                check=False,
                user=None if self.is_caller else self.uid,
                group=None if self.is_caller else self.gid,
                extra_groups=None if self.is_caller else [],
            )
        except subprocess.TimeoutExpired as error:
            raise ServerError(
                f"{arguments[0]} did not finish in {COMMAND_SECONDS} seconds; "
                "see whether the disk is full or very slow"
            ) from error

    def can_enter(self, folder: Path) -> bool:
        """Return whether the account can reach files inside the folder; tried, not computed."""
        return self.run(["/bin/sh", "-c", 'test -x "$1"', "sh", folder]).returncode == 0

    def adopt(self, path: Path) -> None:
        """Make the account the owner of a file or folder we have just made."""
        if not self.is_caller:
            os.chown(path, self.uid, self.gid)


def choose_account(data: Path) -> Account:
    """Return who runs the server of a data folder: its owner; else the caller, or for root a
    system account, which is created when there is none.

    Raises ServerError when the data belong to somebody else or root finds no account to use.
    """  # noqa: D205
    if data.is_dir():
        owner = _by_uid(data.stat().st_uid)
        if owner.is_caller or os.geteuid() == 0:
            return owner
        raise ServerError(f"{data} belongs to account {owner.name}; run the command as that one")
    caller = _by_uid(os.geteuid())
    return caller if caller.uid != 0 else _service_account()


def _by_uid(uid: int) -> Account:
    try:
        entry = pwd.getpwuid(uid)
    except KeyError:
        return Account(str(uid), uid, os.getegid())
    return Account(entry.pw_name, entry.pw_uid, entry.pw_gid)


def _service_account() -> Account:
    preferred = _by_name(SERVICE_NAMES[0])
    useradd = shutil.which("useradd", path="/usr/sbin:/sbin:/usr/bin:/bin")
    if preferred is None and useradd is not None:
        subprocess.run(  # noqa: S603
            [
                *(useradd, "--system", "--user-group", "--no-create-home"),
                *("--home-dir", "/nonexistent", "--shell", "/bin/false", SERVICE_NAMES[0]),
            ],
            capture_output=True,
            check=False,
        )
    for name in SERVICE_NAMES:
        if (found := _by_name(name)) is not None:
            return found
    raise ServerError(
        "PostgreSQL refuses to run as root and no account could be made for it; "
        f"add one (`useradd --system {SERVICE_NAMES[0]}`) or run researchdb as an ordinary user"
    )


def _by_name(name: str) -> Account | None:
    try:
        entry = pwd.getpwnam(name)
    except KeyError:
        return None
    return Account(entry.pw_name, entry.pw_uid, entry.pw_gid)
