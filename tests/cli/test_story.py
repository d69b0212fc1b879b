"""The README's story of new articles, run as it is written."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from pathlib import Path

from sqlalchemy import URL

from tests.cli.conftest import in_clear

ROOT = Path(__file__).parents[2]
HEADING = "## When articles arrive\n"


def story() -> list[str]:
    """Return the commands of the story, without the remarks behind them."""
    block = (ROOT / "README.md").read_text(encoding="utf-8").partition(HEADING)[2]
    lines = block.strip().partition("\n\n")[0].splitlines()
    return [line.partition("  #")[0].strip() for line in lines]


def test_the_story_has_at_most_ten_lines() -> None:
    assert 5 <= len(story()) <= 10


def test_the_story_works_as_it_is_written(clone: URL, tmp_path: Path) -> None:
    for name in ("seeds", "researchdb.toml", "docs"):
        (tmp_path / name).symlink_to(ROOT / name)
    program = shlex.join([sys.executable, "-m", "researchdb"])
    script = "\n".join(story()).replace("../.venv/bin/researchdb", program)
    environment = {**os.environ, "DATABASE_URL": in_clear(clone), "COLUMNS": "110"}
    ended = subprocess.run(
        ["bash", "-euc", script.replace("cp -r", "cp -rL")],
        cwd=tmp_path, env=environment, input="q\n", capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert ended.returncode == 0, ended.stderr
    told = ended.stdout
    for line in (
        "3 added.",
        "envoy-in-kabul-trade-first-recognition",
        "No fault: ",
        "Run 2: 3 files loaded",
    ):
        assert line in told
    brought = told.partition("Run 2: ")[2]
    assert "after-the-list-what-the-delisting" in brought
    assert not (
        tmp_path / "seeds" / "sources" / "envoy-in-kabul-trade-first-recognition.yaml"
    ).exists()
