"""The built wheel, installed where nothing of the checkout is: from `init` to an answer."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

from tests.cli.affair import write_affair

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of this checkout, built without any download."""
    folder = tmp_path_factory.mktemp("wheel")
    command = ["-m", "build", "--wheel", "--no-isolation", "--outdir", folder, ROOT]
    done = subprocess.run([sys.executable, *command], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    (built,) = folder.glob("*.whl")
    return built


def below(folder: Path) -> set[str]:
    return {
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }


def test_wheel_carries_all_that_a_desk_needs(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
    shipped = {name.removeprefix("researchdb/shipped/") for name in names if "/shipped/" in name}
    assert shipped == {
        "alembic.ini",
        "seed-format.md",
        *(f"migrations/{name}" for name in below(ROOT / "migrations")),
        *(f"sql/{name}" for name in below(ROOT / "sql")),
        *(f"vocabularies/{name}" for name in below(ROOT / "seeds" / "vocabularies")),
    }
    package = below(ROOT / "src" / "researchdb")
    assert {f"researchdb/{name}" for name in package} <= names
    assert not [name for name in names if name.startswith(("tests", "seeds", "benchmarks"))]


def test_installed_wheel_leads_from_nothing_to_an_answer(wheel: Path, tmp_path: Path) -> None:
    program = install(wheel, tmp_path / "environment")

    def run(*arguments: str) -> str:
        environment = {"PATH": os.environ["PATH"], "HOME": str(tmp_path), "COLUMNS": "100"}
        if pg_bin := os.environ.get("RESEARCHDB_PG_BIN"):
            environment["RESEARCHDB_PG_BIN"] = pg_bin
        done = subprocess.run(
            [program, *arguments],
            cwd=tmp_path,
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    run("init", "desk")
    try:
        first = run("up", "--desk", "desk")
        assert "nothing yet" in first
        assert json.loads(run("ask", "timeline", "--desk", "desk", "--json")) == []
        write_affair(tmp_path / "desk")
        assert "Run 2: " in run("seed", "--desk", "desk")
        rows = json.loads(run("ask", "evidence", "--desk", "desk", "--json"))
        assert sorted(row["claim_key"] for row in rows) == [
            "bridge-costs-twelve-million",
            "council-approved-bridge",
        ]
        assert run("views", "check", "--desk", "desk") == "Every view is as its file.\n"
    finally:
        assert run("down", "--desk", "desk", "--delete-data", "--yes").startswith("PostgreSQL st")


def install(wheel: Path, folder: Path) -> Path:
    """Return the program of a new environment that has the wheel, and what it requires."""
    venv.create(folder, symlinks=True)
    python = folder / "bin" / "python"
    place = {"base": str(folder), "platbase": str(folder)}
    packages = Path(sysconfig.get_path("purelib", "venv", place))
    # What it requires is taken from here, file by file, so that the editable install is not.
    for path in Path(sysconfig.get_path("purelib")).iterdir():
        is_ours = "researchdb" in path.name.lower()
        if not is_ours and path.suffix != ".pth" and not (packages / path.name).exists():
            (packages / path.name).symlink_to(path)
    command = ["-m", "pip", "install", "--no-index", "--no-deps", "--quiet", wheel]
    done = subprocess.run([python, *command], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    script = "import researchdb; print(researchdb.__file__)"
    found = subprocess.run([python, "-c", script], capture_output=True, text=True, check=True)
    assert Path(found.stdout.strip()).is_relative_to(packages)
    return folder / "bin" / "researchdb"
