"""Help, version and misuse: what somebody meets who does not know the program yet."""

from __future__ import annotations

import json
from collections.abc import Iterator
from importlib.metadata import version

import click
import pytest
from click.testing import CliRunner

from researchdb.cli import main
from researchdb.cli.root import MODULES


def paths(command: click.Command = main, *before: str) -> Iterator[tuple[str, ...]]:
    yield before
    if isinstance(command, click.Group):
        context = click.Context(command)
        for name in command.list_commands(context):
            found = command.get_command(context, name)
            assert found is not None
            yield from paths(found, *before, name)


@pytest.mark.parametrize("path", list(paths()), ids=" ".join)
def test_help_of_every_command_ends_with_an_example(path: tuple[str, ...]) -> None:
    result = CliRunner().invoke(main, [*path, "--help"])
    assert result.exit_code == 0
    _, mark, examples = result.output.partition("Example")
    assert mark
    assert " ".join(("researchdb", *path)) in examples


def test_short_help_of_no_command_is_cut() -> None:
    result = CliRunner().invoke(main, ["-h"])
    listed = result.output.partition("Commands:")[2].partition("Examples:")[0]
    assert [line.split()[0] for line in listed.splitlines() if line.strip()] == list(MODULES)
    assert "..." not in listed


def test_version_is_the_one_of_the_package() -> None:
    result = CliRunner().invoke(main, ["--version"])
    assert (result.exit_code, result.output) == (0, f"researchdb {version('researchdb')}\n")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["stauts"], "there is no command 'stauts'; did you mean status?"),
        (["views", "chekc"], "there is no command 'chekc'; did you mean check?"),
        (["xyzzy"], f"there is no command 'xyzzy'; use one of {', '.join(MODULES)}"),
        (["ask", "--wehre", "a = 1"], "--wehre"),
        (["ask", "--limit", "some"], "'some' is not a valid integer"),
        (["ask", "--where", "a = 1"], "name the view to ask"),
        (["ask", "claims", "--query", "x"], "--query takes the query as it is"),
        (["seed", "no-such-file.yaml"], "no-such-file.yaml"),
        (["psql", "--as", "root"], "'root' is not one of 'reader', 'app'"),
    ],
)
def test_misuse_is_one_line_and_exit_2(arguments: list[str], said: str) -> None:
    result = CliRunner().invoke(main, arguments)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert result.stderr.startswith("researchdb: ")
    assert said in result.stderr
    assert result.stderr.count("\n") == 1


def test_misuse_is_an_object_for_programs() -> None:
    result = CliRunner().invoke(main, ["stauts", "--json"])
    assert result.exit_code == 2
    answer = json.loads(result.stdout)
    assert answer["ok"] is False
    assert "did you mean status?" in answer["errors"][0]["message"]


def test_options_for_all_stand_before_or_after_the_command(tmp_path: object) -> None:
    for arguments in (
        ["--json", "--desk", str(tmp_path), "check"],
        ["check", "--desk", str(tmp_path), "--json"],
    ):
        result = CliRunner().invoke(main, arguments)
        assert result.exit_code == 1
        assert "no seeds folder" in json.loads(result.stdout)["errors"][0]["message"]
