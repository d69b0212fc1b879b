"""What a desk remembers about its server: server.json, the passwords and the libpq passfile."""

from __future__ import annotations

import json
import secrets
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from researchdb.errors import ServerError
from researchdb.server.files import make_folder, write_private

HOST = "127.0.0.1"
DATABASE = "researchdb"
SUPERUSER = "postgres"
APP = "researchdb"
READER = "researchdb_reader"


@dataclass(frozen=True)
class Record:
    """The content of server.json.

    ``cluster`` is the folder of the data, None for the state folder itself. ``prepared`` is the
    fingerprint of the roles script that was last run.
    """

    desk: str
    cluster: str | None = None
    port: int | None = None
    sockets: str | None = None
    prepared: str | None = None


@dataclass(frozen=True, repr=False)
class Passwords:
    """The passwords of the three login roles; never shown."""

    superuser: str
    app: str
    reader: str

    def of(self, user: str) -> str:
        """Return the password of the login role."""
        return {SUPERUSER: self.superuser, APP: self.app, READER: self.reader}[user]

    @classmethod
    def random(cls) -> Passwords:
        """Return new passwords."""
        return cls(*(secrets.token_urlsafe(24) for _ in range(3)))


@dataclass(frozen=True)
class State:
    """The folder ``.researchdb`` of one desk."""

    folder: Path

    @property
    def lock(self) -> Path:
        """Return the file that ``start``, ``stop`` and ``delete`` lock."""
        return self.folder / "lock"

    @property
    def passfile(self) -> Path:
        """Return the libpq password file, to be used as PGPASSFILE."""
        return self.folder / "pgpass"

    def create(self) -> None:
        """Make the folder, private and ignored by git. Raises ServerError when it cannot be."""
        try:
            make_folder(self.folder, 0o700)
            ignore = self.folder / ".gitignore"
            if not ignore.exists():
                write_private(ignore, "*\n")
        except OSError as error:
            raise ServerError(
                f"{self.folder} cannot be written: {error.strerror}; "
                "give yourself the right to or use another desk folder"
            ) from error

    def read(self) -> Record:
        """Return what is remembered; an empty record when nothing is.

        A record copied along with the desk folder to a second place is not followed to data
        that still belong to the first. Raises ServerError when server.json cannot be used.
        """
        path = self.folder / "server.json"
        desk = str(self.folder.parent)
        values = self._json(path)
        if values is None:
            return Record(desk)
        try:
            record = Record(**values)
        except TypeError as error:
            raise ServerError(f"{path}: {error}; delete the file") from error
        if record.desk == desk:
            return record
        original = Path(record.desk) / self.folder.name / "server.json"
        if original.exists():
            return Record(desk)
        return Record(desk, record.cluster, record.port, record.sockets, record.prepared)

    def write(self, record: Record) -> None:
        """Remember the record."""
        text = json.dumps(asdict(record), indent=2)
        write_private(self.folder / "server.json", text + "\n")

    def passwords(self) -> Passwords | None:
        """Return the passwords, None when there are none yet. Raises ServerError."""
        path = self.folder / "passwords.json"
        values = self._json(path)
        try:
            return None if values is None else Passwords(**values)
        except TypeError as error:
            raise ServerError(
                f"{path} is not complete; delete it and run `researchdb up`, which sets new ones"
            ) from error

    def write_passwords(self, passwords: Passwords) -> None:
        """Store the passwords."""
        text = json.dumps(asdict(passwords), indent=2)
        write_private(self.folder / "passwords.json", text + "\n")

    def write_passfile(self, passwords: Passwords, port: int, sockets: str) -> None:
        """Write the libpq password file for loopback and for the socket folder."""
        hosts = (HOST, sockets.replace("\\", "\\\\").replace(":", "\\:"))
        lines = [
            f"{host}:{port}:*:{user}:{passwords.of(user)}\n"
            for host in hosts
            for user in (SUPERUSER, APP, READER)
        ]
        text = "".join(lines)
        if not self.passfile.is_file() or self.passfile.read_text(encoding="utf-8") != text:
            write_private(self.passfile, text)

    def forget(self) -> None:
        """Remove everything remembered about the server."""
        for name in ("server.json", "passwords.json", "pgpass"):
            (self.folder / name).unlink(missing_ok=True)

    def _json(self, path: Path) -> dict[str, Any] | None:
        try:
            values = json.loads(path.read_text(encoding="utf-8"))
        except FileNotFoundError:
            return None
        except PermissionError as error:
            raise ServerError(
                f"{path} may not be read; run the command as the owner of {self.folder}"
            ) from error
        except ValueError as error:
            raise ServerError(f"{path} is not valid JSON: {error}; delete the file") from error
        return values if isinstance(values, dict) else {}
