"""The README names every command and every saved view, with its question."""

from __future__ import annotations

import re
from pathlib import Path

import click

from researchdb import paths
from researchdb.cli import main
from researchdb.views import discover

README = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")


def test_every_saved_view_stands_in_the_readme_with_its_question() -> None:
    told = re.findall(r"^\| `((?:report|bi)\.\w+)(?:\(\))?` \| (.+) \|$", README, re.MULTILINE)
    views = [view for view in discover(paths.sql()) if not view.is_part]
    held = [(view.qualified, view.question) for view in views]
    assert sorted(told) == sorted(held)


def test_every_command_stands_in_the_readme() -> None:
    told = re.findall(r"^\| `researchdb (\w+)", README, re.MULTILINE)
    assert sorted(told) == sorted(main.list_commands(click.Context(main)))
