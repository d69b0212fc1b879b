"""The command line in this process, on a desk whose database is on the test server."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from pytest_postgresql.executors import NoopExecutor
from sqlalchemy import URL

from researchdb.cli import main
from tests.cli.affair import write_affair
from tests.conftest import Server, cloned

# The program as a shell would start it.
PROGRAM = (sys.executable, "-m", "researchdb")


@pytest.fixture(scope="package", autouse=True)
def own_articles() -> Iterator[None]:
    """The desks of these tests have their own articles, whatever the caller's shell points to."""
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv("RESEARCHDB_ARTICLES", raising=False)
        yield


def in_clear(url: URL) -> str:
    return url.set(drivername="postgresql").render_as_string(hide_password=False)


@dataclass(frozen=True)
class Desk:
    """A desk folder and the address of its database."""

    folder: Path
    url: URL

    @property
    def options(self) -> list[str]:
        return ["--desk", str(self.folder), "--database-url", in_clear(self.url)]

    def run(self, *arguments: str) -> Result:
        """Return what the command said, wherever it ended."""
        result = CliRunner().invoke(main, [*self.options, *arguments], env={"COLUMNS": "120"})
        assert result.exception is None or isinstance(result.exception, SystemExit)
        return result

    def ok(self, *arguments: str) -> str:
        """Return stdout of a command that must succeed."""
        result = self.run(*arguments)
        assert result.exit_code == 0, result.output
        return result.stdout

    def json(self, *arguments: str) -> Any:
        """Return what a command that must succeed answers to --json."""
        return json.loads(self.ok(*arguments, "--json"))

    def fault(self, *arguments: str) -> str:
        """Return the one line of a command that must fail."""
        result = self.run(*arguments)
        assert result.exit_code == 1, result.output
        assert result.stdout == ""
        lines = result.stderr.splitlines()
        assert len(lines) == 1, result.stderr
        return lines[0]


@pytest.fixture(scope="module")
def asked(
    server: Server, template: NoopExecutor, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Desk]:
    """The affair, seeded; tests of a module share it and change nothing."""
    folder = write_affair(tmp_path_factory.mktemp("asked") / "affair")
    with cloned(server, template, f"asked_{folder.parent.name.replace('-', '_')}") as url:
        desk = Desk(folder, url)
        desk.ok("seed")
        yield desk


@pytest.fixture
def fresh(clone: URL, tmp_path: Path) -> Desk:
    """The affair on a migrated database that holds nothing yet."""
    return Desk(write_affair(tmp_path / "affair"), clone)
