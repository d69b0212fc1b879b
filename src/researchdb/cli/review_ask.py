"""Asking a person: one question a line, asked again until the answer can be taken.

`b` goes back without writing, `q` or the end of input leaves, `?` explains, a hyphen empties.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from difflib import get_close_matches
from importlib import import_module
from typing import Any, TypeVar

from researchdb.cli.review_show import JOINERS, Screen, readable
from researchdb.errors import ReviewError
from researchdb.intake.review.entries import check_key
from researchdb.intake.review.registry import Declared, Registry

T = TypeVar("T")

NOTHING = "-"
_LONG = 60


class Back(Exception):
    """The person takes the question back; nothing is written."""


class Quit(Exception):
    """The person leaves, or there is no more input."""


class Asker:
    """Reads answers line by line from a terminal or from a file."""

    def __init__(self, screen: Screen, registry: Registry) -> None:
        self._screen = screen
        self.registry = registry
        if sys.stdin.isatty():
            with suppress(ImportError):  # lets the line be edited, merely by being there
                import_module("readline")

    def read(self, prompt: str) -> str:
        """Return the next line without blanks around it. Raises Quit at the end of input."""
        indent = prompt[: len(prompt) - len(prompt.lstrip())]
        is_echoed = sys.stdin.isatty()
        try:
            answer = input(f"{indent}{readable(prompt)} ")
        except (EOFError, UnicodeDecodeError):
            print()  # the prompt is still on its line
            raise Quit from None
        if not is_echoed:
            print()  # nobody pressed Enter
        return "".join(c for c in answer if c.isprintable() or c in JOINERS).strip()

    def ask(
        self,
        label: str,
        take: Callable[[str], T],
        default: str | None = None,
        explain: Sequence[str] = (),
    ) -> T:
        """Return what ``take`` makes of the answer; a ReviewError of it is told and asked again.

        Enter takes ``default``; without one it is asked again.
        """
        if default and len(default) > _LONG:
            self._screen.line(f"{label}: {default}", indent=2)
            prompt = f"  {label} [Enter takes it]>"
        else:
            prompt = f"  {label}{f' [{default}]' if default is not None else ''}>"
        while True:
            answer = self.read(prompt)
            if answer.lower() == "b":
                raise Back
            if answer.lower() == "q":
                raise Quit
            if answer == "?":
                for line in explain or ("b goes back, q leaves, Enter takes what is in brackets.",):
                    self._screen.line(line, "dim", 4)
                continue
            if not answer:
                if default is None:
                    self._screen.line("Answer, or b to go back.", indent=2)
                    continue
                answer = default
            try:
                return take(answer)
            except ReviewError as error:
                self._screen.line(error, indent=2)

    def text(self, label: str, default: str | None = None, explain: Sequence[str] = ()) -> str:
        """Return a text of one line."""
        return self.ask(label, lambda answer: answer, default, explain)

    def optional(self, label: str, default: str | None = None) -> str | None:
        """Return a text, None for a hyphen; Enter without a default is None too."""
        explain = ("- leaves it empty.",)
        answer = self.ask(label, lambda given: given, default or NOTHING, explain)
        return None if answer == NOTHING else answer

    def yes(self, label: str, *, default: bool = True) -> bool:
        """Return whether the answer is yes."""

        def take(answer: str) -> bool:
            if answer.lower() not in _YES_NO:
                raise ReviewError("answer y or n")
            return _YES_NO[answer.lower()]

        return self.ask(label, take, "y" if default else "n")

    def term(self, label: str, table: str, default: str | None = None) -> str:
        """Return a term of a vocabulary."""
        rows = self.registry.vocabulary.tables.get(table, {})
        explain = [f"{key}: {row['label']}. {row['description']}" for key, row in rows.items()]

        def take(answer: str) -> str:
            term = answer.lower().replace(" ", "_").replace("-", "_")
            term = answer if answer in rows else term
            if term not in rows:
                near = get_close_matches(term, rows, n=1)
                advice = f"did you mean {near[0]}?" if near else "? lists the terms"
                raise ReviewError(f"there is no {answer!r} in {table}; {advice}")
            return term

        return self.ask(label, take, default, explain)

    def key(
        self, label: str, table: str, default: str | None = None, *, may_be_none: bool = False
    ) -> str | None:
        """Return a key that is declared; words that are none are looked for and chosen from."""
        none = " - stands for none." if may_be_none else ""

        def take(answer: str) -> str | None:
            if may_be_none and answer == NOTHING:
                return None
            if self.registry.has(table, answer):
                return answer
            found = self.registry.search(table, answer)
            if not found:
                check_key(self.registry, table, answer)
            try:
                return self.choose(found)
            except Back:
                raise ReviewError("nothing chosen; give a key, or other words") from None

        return self.ask(label, take, default, (f"A key, or words to look for.{none}",))

    def choose(self, found: Sequence[Declared]) -> str:
        """Return the key of one of several entries."""
        self._screen.numbered([(n, f.words, "", f.key) for n, f in enumerate(found, start=1)])
        return found[self.number("which", len(found), 0 if len(found) == 1 else None)].key

    def number(self, label: str, count: int, default: int | None = None) -> int:
        """Return an index from 0 of a list that was shown numbered from 1."""

        def take(answer: str) -> int:
            if not answer.isascii() or not answer.isdigit() or not 1 <= int(answer) <= count:
                raise ReviewError(f"answer a number from 1 to {count}, or b to go back")
            return int(answer) - 1

        return self.ask(label, take, None if default is None else str(default + 1))

    def option(self, label: str, options: Mapping[str, Any], default: str | None = None) -> str:
        """Return one of the words that ``options`` explains."""

        def take(answer: str) -> str:
            if answer.lower() not in options:
                raise ReviewError(f"answer one of {', '.join(options)}")
            return answer.lower()

        return self.ask(label, take, default, [f"{key}: {told}" for key, told in options.items()])


_YES_NO = {"y": True, "yes": True, "n": False, "no": False}
