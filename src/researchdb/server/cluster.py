"""The data of one server on disk: where it lies, how it is made, configured and removed."""

from __future__ import annotations

import hashlib
import shutil
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from researchdb.errors import ServerError
from researchdb.server.account import Account
from researchdb.server.binaries import SHARED, Binaries
from researchdb.server.files import make_folder
from researchdb.server.state import HOST, SUPERUSER

# The system allows about 107 bytes for the path of a socket, on some systems 103.
SOCKET_PATH_BYTES = 100
LOG_BYTES = 5_000_000
DEFAULTS: Mapping[str, str] = {
    "listen_addresses": f"'{HOST}'",
    "password_encryption": "'scram-sha-256'",
    "max_connections": "50",
    # Each foreign key that a migration or a first load drops is six locks until it commits.
    "max_locks_per_transaction": "128",
    "shared_buffers": "'256MB'",
    "maintenance_work_mem": "'256MB'",
    "work_mem": "'16MB'",
    "max_wal_size": "'2GB'",
    # The views are long and their answers short: compiling them costs seconds, saves nothing.
    "jit": "off",
    "log_timezone": "'UTC'",
    "timezone": "'UTC'",
    "log_line_prefix": "'%m [%p] %q%u@%d '",
}
HBA = """\
local all all scram-sha-256
host all all 127.0.0.1/32 scram-sha-256
"""


@dataclass(frozen=True)
class Cluster:
    """The folder of one server and the account that owns its data."""

    root: Path
    account: Account

    @property
    def data(self) -> Path:
        """Return the data folder of PostgreSQL."""
        return self.root / "pgdata"

    @property
    def log(self) -> Path:
        """Return the log file of the server."""
        return self.root / "log" / "postgresql.log"

    def create(self, binaries: Binaries, password: str, *, durable: bool = True) -> None:
        """Make the data folder: built beside its place and renamed when complete.

        Raises ServerError when initdb fails; nothing half-made is left in the data folder.
        """
        work = Path(tempfile.mkdtemp(prefix="initdb-", dir=self.root))
        self.account.adopt(work)
        secret = work / "password"
        secret.write_text(password, encoding="utf-8")
        secret.chmod(0o600)
        self.account.adopt(secret)
        command: list[str | Path] = [binaries.program("initdb"), "--pgdata", work / "pgdata"]
        command += ["--username", SUPERUSER, "--pwfile", secret, "--encoding", "UTF8"]
        command += ["--data-checksums", "--auth", "scram-sha-256"]
        command += [] if durable else ["--no-sync"]
        result = self.account.run([*command, "--locale", "C.UTF-8"])
        if result.returncode != 0 and "locale" in result.stderr:
            result = self.account.run([*command, "--locale", "C"])
        if result.returncode != 0:
            shutil.rmtree(work)
            raise ServerError(
                f"initdb failed in {self.root}: {' '.join(result.stderr.split())}; "
                "free disk space or correct the rights of the folder, then try again"
            )
        made = work / "pgdata"
        self._write(made / "pg_hba.conf", HBA)
        main = made / "postgresql.conf"
        self._write(main, main.read_text(encoding="utf-8") + "\ninclude 'researchdb.conf'\n")
        self._write(made / "researchdb.conf", "")
        made.rename(self.data)
        shutil.rmtree(work)

    def configure(self, port: int, sockets: str, options: Mapping[str, str]) -> None:
        """Write researchdb.conf, which overrides the earlier lines of postgresql.conf."""
        values = {
            **DEFAULTS,
            "port": str(port),
            "unix_socket_directories": _quoted(sockets),
            **options,
        }
        lines = "".join(f"{name} = {value}\n" for name, value in values.items())
        self._write(self.data / "researchdb.conf", lines)

    def make_folders(self) -> None:
        """Make the log folder and clear what an interrupted create or delete left."""
        make_folder(self.log.parent, 0o700)
        self.account.adopt(self.log.parent)
        if self.log.is_file() and self.log.stat().st_size > LOG_BYTES:
            self.log.replace(self.log.with_suffix(".log.1"))
        for pattern in ("initdb-*", "deleted-*"):
            for remains in self.root.glob(pattern):
                # A killed command may have left an initdb that is still writing.
                shutil.rmtree(remains, ignore_errors=True)

    def socket_folder(self, remembered: str | None) -> str:
        """Return a folder for the socket whose path is short enough, made if need be."""
        own = self.root / "sockets"
        if len(bytes(own)) + len("/.s.PGSQL.65535") < SOCKET_PATH_BYTES:
            make_folder(own, 0o755)
            self.account.adopt(own)
            return str(own)
        known = None if remembered is None else Path(remembered)
        if known is not None and known.is_dir() and known.stat().st_uid == self.account.uid:
            return str(known)
        short = Path(tempfile.mkdtemp(prefix="researchdb-", dir="/tmp"))
        short.chmod(0o755)
        self.account.adopt(short)
        return str(short)

    def delete(self, sockets: str | None) -> None:
        """Remove data, log and sockets; the folder itself too when it is not the desk's."""
        if self.data.is_dir():
            doomed = Path(tempfile.mkdtemp(prefix="deleted-", dir=self.root))
            self.data.rename(doomed / "pgdata")
            shutil.rmtree(doomed)
        for folder in (self.log.parent, self.root / "sockets"):
            shutil.rmtree(folder, ignore_errors=True)
        if sockets is not None and Path(sockets).name.startswith("researchdb-"):
            shutil.rmtree(sockets, ignore_errors=True)
        if self.root.parent == SHARED:
            shutil.rmtree(self.root)

    def size_bytes(self) -> int:
        """Return the bytes in all files of the data folder; files may vanish meanwhile."""
        total = 0
        for path in self.data.rglob("*"):
            try:
                total += path.lstat().st_size
            except FileNotFoundError:
                continue
        return total

    def major(self) -> int | None:
        """Return the PostgreSQL major version the data were made with, None without data."""
        try:
            return int((self.data / "PG_VERSION").read_text(encoding="ascii"))
        except FileNotFoundError:
            return None

    def _write(self, path: Path, text: str) -> None:
        # As the account: root must not follow a link that a database superuser can lay.
        script = 'cat > "$1.new" && mv "$1.new" "$1"'
        result = self.account.run(["/bin/sh", "-c", script, "sh", path], text=text)
        if result.returncode != 0:
            raise ServerError(
                f"{path} cannot be written: {' '.join(result.stderr.split())}; "
                "free disk space or correct the rights of the folder"
            )


def choose_root(state: Path, account: Account) -> Path:
    """Return the folder for the data: the state folder, or one below /var/lib/researchdb when
    root's service account cannot enter the desk folder. The folder is made.
    """  # noqa: D205
    if account.is_caller:
        return state
    if account.can_enter(state.parent):
        # Ours to open: the account must pass through, and still cannot list or read.
        state.chmod(0o711)
        return state
    desk = state.parent
    digest = hashlib.sha256(bytes(desk)).hexdigest()[:8]
    root = SHARED / f"{desk.name}-{digest}"
    for folder in (SHARED, root):
        make_folder(folder, 0o755)
        folder.chmod(0o755)
    return root


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
