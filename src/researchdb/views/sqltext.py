"""SQL text with comments and strings blanked out, and its statements, by position."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_OPENING = re.compile(
    r"""--|/\*|(?<![\w$])[eE]'|'|"|(?<![\w$])\$(?:[A-Za-z_]\w*)?\$""",
)
_PLAIN_STRING = re.compile(r"'(?:[^']|'')*(?:'|\Z)", re.DOTALL)
_ESCAPE_STRING = re.compile(r"[eE]'(?:[^'\\]|\\.|'')*(?:'|\Z)", re.DOTALL)
_QUOTED_NAME = re.compile(r'"(?:[^"]|"")*(?:"|\Z)', re.DOTALL)
_COMMENT_MARK = re.compile(r"/\*|\*/")
_NOT_NEWLINE = re.compile(r"[^\n]")
_BOUNDARY = re.compile(r"\bbegin\s+atomic\b|\bcase\b|\bend\b|;", re.IGNORECASE)


@dataclass(frozen=True)
class Statement:
    """One statement: its offsets in the text (without the semicolon) and its first line."""

    start: int
    end: int
    line: int


def mask(sql: str, *, keep_bodies: bool = False, keep_names: bool = True) -> str:
    """Return the text with comments and strings as spaces; lengths and lines are unchanged.

    Names in double quotes stay unless told otherwise. With `keep_bodies` the code in dollar
    quotes stays too, itself masked, because the body of a function refers to views.
    """
    parts: list[str] = []
    position = 0
    for start, end, tag in _hidden(sql):
        parts.append(sql[position:start])
        hidden = sql[start:end]
        if keep_names and hidden.startswith('"'):
            parts.append(hidden)
        elif tag and keep_bodies and len(hidden) >= 2 * len(tag):
            edge = " " * len(tag)
            parts.append(edge + mask(hidden[len(tag) : -len(tag)], keep_bodies=True) + edge)
        else:
            parts.append(_NOT_NEWLINE.sub(" ", hidden))
        position = end
    parts.append(sql[position:])
    return "".join(parts)


def statements(sql: str) -> tuple[Statement, ...]:
    """Return the statements of the text; a semicolon inside a string or body ends none."""
    masked = mask(sql, keep_names=False)
    found: list[Statement] = []
    start = depth = 0
    for match in _BOUNDARY.finditer(masked):
        word = match.group().lower()
        if word.startswith("begin"):
            depth += 1
        elif word == "case":
            depth += 1 if depth else 0
        elif word == "end":
            depth -= 1 if depth else 0
        elif depth == 0:
            found.extend(_statement(masked, start, match.start()))
            start = match.end()
    found.extend(_statement(masked, start, len(masked)))
    return tuple(found)


def line_at(sql: str, offset: int) -> int:
    """Return the 1-based line of a character offset."""
    return sql.count("\n", 0, offset) + 1


def _statement(masked: str, start: int, end: int) -> Iterator[Statement]:
    text = masked[start:end]
    if text.strip():
        first = start + len(text) - len(text.lstrip())
        yield Statement(first, end, line_at(masked, first))


def _hidden(sql: str) -> Iterator[tuple[int, int, str]]:
    """Yield start, end and dollar tag (or '') of each comment, string and quoted name."""
    position = 0
    while match := _OPENING.search(sql, position):
        start, mark = match.start(), match.group()
        tag = ""
        if mark == "--":
            end = sql.find("\n", start)
            end = len(sql) if end < 0 else end
        elif mark == "/*":
            end = _comment_end(sql, start)
        elif mark == '"':
            end = _matched_end(_QUOTED_NAME, sql, start)
        elif mark.endswith("'"):
            pattern = _PLAIN_STRING if mark == "'" else _ESCAPE_STRING
            end = _matched_end(pattern, sql, start)
        else:
            tag = mark
            closing = sql.find(mark, match.end())
            end = len(sql) if closing < 0 else closing + len(mark)
        yield start, end, tag
        position = end


def _matched_end(pattern: re.Pattern[str], sql: str, start: int) -> int:
    match = pattern.match(sql, start)
    return match.end() if match else len(sql)


def _comment_end(sql: str, start: int) -> int:
    depth = 0
    for mark in _COMMENT_MARK.finditer(sql, start):
        depth += 1 if mark.group() == "/*" else -1
        if depth == 0:
            return mark.end()
    return len(sql)
