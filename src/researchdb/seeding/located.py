"""YAML as plain text values that know their lines.

Every scalar stays text (``no`` is a word, ``012`` keeps its zero) except null; types are the
business of the seed format. Every mapping carries its line under ``LINE``, a key no YAML file
can hold because it contains a character YAML refuses.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
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
"""Libyaml's composer overflows the stack on a few thousand levels; the format has ten."""

_NESTING = re.compile(r"[\[\]{}]|[-?](?: [-?]){9}")
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
    root: yaml.Node | None

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
    deep = _too_deep(text)
    if deep:
        found = f"there are more than {_MAX_DEPTH} levels"
        return _broken(Problem(path, deep, "", found, "close the brackets"))
    try:
        root = yaml.compose(text, Loader=Loader)
    except yaml.YAMLError as error:
        return _broken(_explain(error, text, path))
    if root is None:
        return Document({LINE: 1}, (), None)
    if not isinstance(root, yaml.MappingNode):
        return _broken(
            Problem(path, 1, "", "the file is not a mapping of sections", "see seeds/README.md")
        )
    builder = _Builder(path)
    value = builder.build(root)
    return Document(value, tuple(builder.problems), root)


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


def _too_deep(text: str) -> int | None:
    """Return the line at which ``text`` nests deeper than any seed file, or None."""
    depth = 0
    for step in _NESTING.findall(text):
        depth += {"[": 1, "{": 1, "]": -1, "}": -1}.get(step, _MAX_DEPTH)
        if depth > _MAX_DEPTH:
            break
    else:
        return None
    depth = 0  # brackets may stand in prose: count again, as YAML sees them
    try:
        for event in yaml.parse(text, Loader=Loader):
            depth += isinstance(event, yaml.CollectionStartEvent)
            depth -= isinstance(event, yaml.CollectionEndEvent)
            if depth > _MAX_DEPTH:
                mark = event.start_mark
                return mark.line + 1 if mark else 1
    except yaml.YAMLError:
        pass  # told when the text is composed, which gets no deeper than this
    return None


def _broken(problem: Problem) -> Document:
    return Document(None, (problem,), None)


class _Builder:
    """Turns YAML nodes into text, lists and mappings, and collects what no file should hold."""

    def __init__(self, path: str) -> None:
        self.problems: list[Problem] = []
        self._path = path
        self._seen: set[int] = set()

    def build(self, node: yaml.Node) -> Any:
        if id(node) in self._seen:
            self._report(node, "", "an alias repeats this part", "write it out in both places")
            return None
        self._seen.add(id(node))
        if isinstance(node, yaml.ScalarNode):
            if "\0" in node.value:  # written as an escape
                self._report(node, "", "there is a NUL byte", "delete it")
            return None if node.tag == _NULL else node.value
        if isinstance(node, yaml.SequenceNode):
            return [self.build(item) for item in node.value]
        return self._mapping(node)

    def _mapping(self, node: yaml.Node) -> dict[str, Any]:
        built: dict[str, Any] = {LINE: node.start_mark.line + 1}
        for key_node, value_node in node.value:
            if not isinstance(key_node, yaml.ScalarNode):
                self._report(key_node, "", "a key is not a word", "write a plain word as key")
                continue
            key = key_node.value
            if "\0" in key:
                self._report(key_node, "", "there is a NUL byte", "delete it")
                continue
            if key in built:
                self._report(key_node, key, "the key stands here twice", "keep one of them")
                continue
            built[key] = self.build(value_node)
        return built

    def _report(self, node: yaml.Node, key: str, found: str, remedy: str) -> None:
        self.problems.append(Problem(self._path, node.start_mark.line + 1, key, found, remedy))


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
