"""Writing the small state files so that a crash at any moment leaves the old or the new one."""

from __future__ import annotations

import fcntl
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Hold the lock file until the block ends; the system frees it when the process dies."""
    handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        _follow_folder(path)
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def make_folder(path: Path, mode: int) -> None:
    """Create the folder with exactly this mode; leave an existing one as it is."""
    try:
        path.mkdir(mode)
    except FileExistsError:
        return
    path.chmod(mode)


def write_private(path: Path, text: str) -> None:
    """Replace the file in one step with text that only its owner may read."""
    handle, name = tempfile.mkstemp(prefix=f"{path.name}.", dir=path.parent)
    draft = Path(name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        _follow_folder(draft)
        draft.replace(path)
    except BaseException:
        draft.unlink(missing_ok=True)
        raise


def _follow_folder(path: Path) -> None:
    # Root at work in somebody's desk folder must not lock that person out.
    if os.geteuid() == 0:
        folder = path.parent.stat()
        os.chown(path, folder.st_uid, folder.st_gid)
