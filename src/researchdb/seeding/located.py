"""YAML as plain text values that know their lines.

Every scalar stays text (``no`` is a word, ``012`` keeps its zero) except null; types are the
business of the seed format. Every mapping carries its line under ``LINE``, a key no YAML file
can hold because it contains a character YAML refuses.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import yaml

from researchdb.errors import Problem

LINE = "\0line"

try:
    from yaml import CSafeLoader as SafeLoader
except ImportError:  # PyYAML built without libyaml: slower, same result
    from yaml import SafeLoader  # type: ignore[assignment]

_TEXT = "tag:yaml.org,2002:str"
_NULL = "tag:yaml.org,2002:null"
_MAX_DEPTH = 40
"""The format has ten levels; a few thousand overflow the stack."""

_NULLS = frozenset({"", "~", "null", "Null", "NULL"})
_DEFAULTS: dict[type[yaml.Node], str] = {
    yaml.SequenceNode: "tag:yaml.org,2002:seq",
    yaml.MappingNode: "tag:yaml.org,2002:map",
}


class Loader(SafeLoader):
    """Tells null from text and nothing else: the usual guessing of types takes half the time."""

    def resolve(self, kind: type[yaml.Node], value: Any, implicit: Any) -> str:
        """Return the tag of a node that has none."""
        if kind is yaml.ScalarNode:
            return _NULL if implicit[0] and value in _NULLS else _TEXT
        return _DEFAULTS[kind]

    def descend_resolver(self, current_node: yaml.Node | None, current_index: Any) -> None:
        """Do nothing: no tag depends on the place of a node."""

    def ascend_resolver(self) -> None:
        """Do nothing, as above."""


@dataclass(frozen=True)
class Document:
    """One parsed YAML file: its values, what was wrong with it, and the way to a line."""

    value: Any
    problems: tuple[Problem, ...]
    text: str

    @cached_property
    def root(self) -> yaml.Node | None:
        """Return the nodes of the file; made when a line is asked for, which is seldom."""
        return yaml.compose(self.text, Loader=Loader)

    def line_of(self, location: Sequence[str | int]) -> int:
        """Return the line of the value at ``location``, or of its nearest parent that exists."""
        node, line = self.root, 1
        if node is not None:
            line = node.start_mark.line + 1
        for step in location:
            child = _child(node, step)
            if child is None:
                break
            at, node = child
            line = at.start_mark.line + 1
        return line

    def line_within(self, line: int, key: str) -> int:
        """Return the line of ``key`` in the mapping that begins at ``line``, else ``line``."""
        waiting = [self.root]
        while waiting:
            node = waiting.pop()
            if isinstance(node, yaml.MappingNode):
                child = _child(node, key)
                if child and node.start_mark.line + 1 == line:
                    return child[0].start_mark.line + 1
                waiting += (value for _, value in _pairs(node))
            elif isinstance(node, yaml.SequenceNode):
                waiting += node.value
        return line


def parse(raw: bytes, path: str) -> Document:
    """Return the document in ``raw``; ``path`` names the file in problems."""
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        found = f"byte 0x{raw[error.start]:02x} is not UTF-8"
        return _broken(Problem(path, line, "", found, "save the file as UTF-8"))
    if "\0" in text:
        line = text.count("\n", 0, text.index("\0")) + 1
        return _broken(Problem(path, line, "", "there is a NUL byte", "delete it"))
    builder = _Builder(path, text)
    try:
        value = builder.build()
    except yaml.YAMLError as error:
        return _broken(_explain(error, text, path))
    except _RefusedError as refusal:
        return _broken(refusal.problem)
    return Document(value, tuple(builder.problems), text)


def _explain(error: yaml.YAMLError, text: str, path: str) -> Problem:
    """Return what keeps ``text`` from being YAML as a problem."""
    refused = yaml.reader.Reader.NON_PRINTABLE.search(text)
    if isinstance(error, yaml.reader.ReaderError) and refused:
        line = text.count("\n", 0, refused.start()) + 1
        found = f"character U+{ord(refused[0]):04X} is not allowed in YAML"
        return Problem(path, line, "", found, "delete it")
    found, mark = str(error), None
    if isinstance(error, yaml.MarkedYAMLError):
        found = str(error.problem or error.context)
        mark = error.problem_mark or error.context_mark
    lines = text.splitlines() or [""]
    # What is missing at the end is missed one line after the last.
    line = min(mark.line + 1 if mark else 1, len(lines))
    remedy = "correct the syntax"
    if "\t" in lines[line - 1]:
        remedy = "indent with blanks, not with a tab"
    found = " ".join(found.split())
    return Problem(path, line, "", f"this is not YAML: {found}", remedy)


def _broken(problem: Problem) -> Document:
    return Document(None, (problem,), "")


class _RefusedError(Exception):
    """The file as a whole cannot be read."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem))
        self.problem = problem


class _Builder:
    """Turns YAML events into text, lists and mappings, and collects what no file should hold.

    Events, not nodes: nodes of a file cost three times as much, and only errors need them.
    """

    def __init__(self, path: str, text: str) -> None:
        self.problems: list[Problem] = []
        self._path = path
        # Of any type: what a kind of event holds follows from the branch it is taken in. The
        # parser is asked itself: `yaml.parse` asks it twice for each event.
        self._next: Callable[[], Any] = Loader(text).get_event
        self._anchors: set[str] = set()
        self._depth = 0

    def build(self) -> dict[str, Any]:
        """Return the one mapping of the file. Raises ``YAMLError`` and ``_RefusedError``."""
        self._next()
        event = self._next()
        if isinstance(event, yaml.StreamEndEvent):
            return {LINE: 1}
        event = self._next()
        if not isinstance(event, yaml.MappingStartEvent):
            self._value(event)  # what cannot be read at all is told first
            raise self._refused(1, "the file is not a mapping of sections", "see seeds/README.md")
        value: dict[str, Any] = self._value(event)
        self._next()
        event = self._next()
        if not isinstance(event, yaml.StreamEndEvent):
            raise self._broken(event, "but found another document")
        return value

    def _value(self, event: Any) -> Any:
        kind = type(event)
        if kind is yaml.ScalarEvent:
            return self._scalar(event)
        if kind is yaml.AliasEvent:
            return self._alias(event)
        self._anchors.add(event.anchor)
        self._depth += 1
        if self._depth > _MAX_DEPTH:
            found = f"there are more than {_MAX_DEPTH} levels"
            raise self._refused(event.start_mark.line + 1, found, "close the brackets")
        built = self._list() if kind is yaml.SequenceStartEvent else self._mapping(event)
        self._depth -= 1
        return built

    def _scalar(self, event: yaml.ScalarEvent) -> str | None:
        value: str = event.value
        if event.anchor:
            self._anchors.add(event.anchor)
        if "\0" in value:  # written as an escape
            self._report(event, "", "there is a NUL byte", "delete it")
        if event.tag is None or event.tag == "!":
            return None if event.implicit[0] and value in _NULLS else value
        return None if event.tag == _NULL else value

    def _alias(self, event: Any) -> None:
        if event.anchor not in self._anchors:
            raise self._broken(event, "found undefined alias")
        self._report(event, "", "an alias repeats this part", "write it out in both places")

    def _list(self) -> list[Any]:
        built = []
        while type(event := self._next()) is not yaml.SequenceEndEvent:
            built.append(self._value(event))
        return built

    def _mapping(self, start: Any) -> dict[str, Any]:
        built: dict[str, Any] = {LINE: start.start_mark.line + 1}
        while type(event := self._next()) is not yaml.MappingEndEvent:
            if type(event) is not yaml.ScalarEvent:
                self._report(event, "", "a key is not a word", "write a plain word as key")
                self._value(event)
                self._value(self._next())
                continue
            key: str = event.value
            if "\0" in key:
                self._report(event, "", "there is a NUL byte", "delete it")
                self._value(self._next())
            elif key in built:
                self._report(event, key, "the key stands here twice", "keep one of them")
                self._value(self._next())
            else:
                built[key] = self._value(self._next())
        return built

    def _report(self, event: Any, key: str, found: str, remedy: str) -> None:
        line = event.start_mark.line + 1
        self.problems.append(Problem(self._path, line, key, found, remedy))

    def _broken(self, event: Any, found: str) -> _RefusedError:
        line = event.start_mark.line + 1
        return self._refused(line, f"this is not YAML: {found}", "correct the syntax")

    def _refused(self, line: int, found: str, remedy: str) -> _RefusedError:
        return _RefusedError(Problem(self._path, line, "", found, remedy))


def _child(node: yaml.Node | None, step: str | int) -> tuple[yaml.Node, yaml.Node] | None:
    """Return the node that marks the place of ``step`` below ``node``, and the node there."""
    if isinstance(node, yaml.MappingNode):
        for key_node, value_node in _pairs(node):
            if key_node.value == step:
                return key_node, value_node
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
        item = node.value[step]
        return item, item
    return None


def _pairs(node: yaml.MappingNode) -> Iterator[tuple[yaml.Node, yaml.Node]]:
    yield from node.value
