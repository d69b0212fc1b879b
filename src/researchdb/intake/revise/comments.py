"""Comments that the YAML library hangs on what stands before them, but that speak of the next."""

from __future__ import annotations

from typing import Any

from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.error import CommentMark
from ruamel.yaml.tokens import CommentToken

Node = CommentedMap | CommentedSeq

_EMPTY = [None, None, None, None]
_BEFORE = 1


def detach(node: Any) -> str:
    """Return the lines after the last line of ``node`` that it carries, and take them from it."""
    if not isinstance(node, CommentedMap | CommentedSeq) or not node:
        return ""
    if node.ca.end:
        lines = "".join(token.value for token in node.ca.end)
        node.ca.end = []
        return lines
    last = list(node)[-1] if isinstance(node, CommentedMap) else len(node) - 1
    value = node[last]
    if isinstance(value, CommentedMap | CommentedSeq) and value and not value.fa.flow_style():
        return detach(value)
    slot = 2 if isinstance(node, CommentedMap) else 0
    held = node.ca.items.get(last)
    if held and held[slot]:
        held[slot], lines = _parted(held[slot])
        return lines
    if isinstance(value, CommentedMap | CommentedSeq) and value.ca.comment and value.ca.comment[0]:
        value.ca.comment[0], lines = _parted(value.ca.comment[0])
        return lines
    return ""


def attach(node: Node, at: Any, lines: str) -> None:
    """Put ``lines`` before what stands at the key or place ``at`` of ``node``."""
    if lines:
        held = node.ca.items.setdefault(at, list(_EMPTY))
        tokens = [CommentToken(lines, CommentMark(0), None)]
        held[_BEFORE] = [*tokens, *(held[_BEFORE] or [])]


def _parted(token: Any) -> tuple[Any, str]:
    """Return a comment behind a value, None if there is none, and the lines that follow it."""
    behind, end, lines = token.value.partition("\n")
    if not behind.strip():
        return None, token.value
    token.value = behind + end
    return token, lines
