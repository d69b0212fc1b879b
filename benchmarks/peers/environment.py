"""Environments for the peers, made from the names of packages; nothing of them enters ours."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

_PATIENCE_S = 900


class NotInstalled(Exception):
    """The packages could not be installed; the message tells why."""


def environment(folder: Path, *packages: str) -> Path:
    """Return the Python of an environment in ``folder`` that has the packages.

    It is made if it is not there or was made for others. Raises NotInstalled.
    """
    python, stamp = folder / "bin" / "python", folder / "packages"
    wanted = "\n".join(packages)
    if stamp.is_file() and stamp.read_text() == wanted:
        return python
    shutil.rmtree(folder, ignore_errors=True)
    pip = [str(python), "-m", "pip", "--disable-pip-version-check", "--no-input", "--quiet"]
    for command in (
        [sys.executable, "-m", "venv", str(folder)],
        # Wheels only: what is built while it is installed may fetch what it likes.
        [*pip, "install", "--only-binary", ":all:", *packages],
    ):
        try:
            done = subprocess.run(
                command, capture_output=True, text=True, timeout=_PATIENCE_S, check=False
            )
        except subprocess.TimeoutExpired as late:
            raise NotInstalled(f"not done after {_PATIENCE_S} s") from late
        if done.returncode:
            said = [line for line in done.stderr.splitlines() if line.startswith("ERROR")]
            raise NotInstalled(said[-1] if said else "pip failed")
    stamp.write_text(wanted)
    return python
