"""Signs before a line: bullets, numbers, letters, emoji, marks of plain-text markup."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from . import bylines
from .chunks import Form, Line, Marker
from .signs import asks, begins_low, ends_sentence

_EMOJI = (
    "(?:[0-9#*]\ufe0f?\u20e3"
    "|[\u2139\u231a-\u23ff\u2460-\u24ff\u2600-\u27bf\u2934\u2935\u2b00-\u2bff\u3030\u303d"
    "\U0001f000-\U0001faff][\ufe0f\u200d\U0001f3fb-\U0001f3ff]*)+"
)
_MARKERS: tuple[tuple[Form, re.Pattern[str]], ...] = (
    (Form.MARKUP, re.compile(r"(?P<style>#{1,6})(?=\s+\S)")),
    (Form.QUOTED, re.compile(r"(?P<style>>+(?:\s?>)*)")),
    # Emoji with a number of their own count by the number.
    (
        Form.NUMBER,
        re.compile(rf"(?P<lead>{_EMOJI})\s*(?P<number>\d{{1,2}})(?P<style>[.)])(?=\s|$)"),
    ),
    (Form.BULLET, re.compile(r"(?P<style>[•‣▪▫◦●○■□◆◇►▶▸➢➤➔→✓✔✦❖⁃⦁])")),
    (Form.BULLET, re.compile(r"(?P<style>[-*+]) \[[ xX]\](?=\s|$)")),
    (Form.BULLET, re.compile(r"(?P<style>[-–—―*+·∙](?=\s|$)|o(?=\t|\s{2}|$))")),
    (Form.EMOJI, re.compile(_EMOJI)),
    (Form.NUMBER, re.compile(r"(?P<parts>(?:\d{1,2}\.){1,4})(?P<number>\d{1,2})\.?(?=\s+[^\d\s])")),
    (Form.NUMBER, re.compile(r"\(?(?P<number>\d{1,2})(?P<style>\.\)|[.)](?=\s|$)|[、．])")),
    # Posts of one thread: "1/ ...", "2/12 ...".
    (Form.NUMBER, re.compile(r"(?P<number>\d{1,2})(?P<style>/)(?:\d{1,2})?(?=\s|$)")),
    (Form.NUMBER, re.compile(r"[（(]?(?P<han>[一二三四五六七八九十]{1,3})(?P<style>[、．）)])")),
    # A number alone before a line is one only if it counts sections; see ``settle``.
    (Form.NUMBER, re.compile(r"(?P<number>\d{1,2})(?P<style>)(?=\s+[^\W\d_])")),
    (Form.ROMAN, re.compile(r"\(?(?P<roman>[ivx]{1,5}|[IVX]{1,5})(?P<style>[.)])(?=\s|$)")),
    (Form.LETTER, re.compile(r"\(?(?P<letter>[a-zA-Zа-яА-Я])(?P<style>[.)])(?=\s|$)")),
)
_HAN = ("", "一", "二", "三", "四", "五", "六", "七", "八", "九")
_LONGEST_SECTION = 90
_FEWEST_SECTIONS = 2
_FEWEST_ASKED = 2
_LONG_DASHES = ("—", "―", "–")
_ROMAN = re.compile(r"(x{0,3})(ix|iv|v?i{0,3})")
_SPEECH = re.compile(r"[,.!?…»”\"]\s*[—–-]\s")
"""A dash again after a comma: a Russian or Spanish line of speech, no list."""


def find(text: str, start: int, end: int) -> Marker | None:
    """Return the marker at the start of a line, None without one."""
    for form, pattern in _MARKERS:
        match = pattern.match(text, start, end)
        if match and not _is_speech(match, text, end):
            at = match.end()
            while at < end and text[at].isspace():
                at += 1
            return _marker(form, match, at)
    return None


def _is_speech(match: re.Match[str], text: str, end: int) -> bool:
    long_dash = match[0] in _LONG_DASHES
    return long_dash and _SPEECH.search(text, match.end(), min(end, match.end() + 400)) is not None


def _marker(form: Form, match: re.Match[str], end: int) -> Marker:
    found = match.groupdict()
    style = ("(" if match[0].startswith("(") else "") + (found.get("style") or "")
    if form is Form.MARKUP:
        return Marker(end, form, "#", 0, len(style))
    if form is Form.QUOTED:
        return Marker(end, form, ">", 0, style.count(">"))
    if found.get("parts"):
        return Marker(
            end, form, found["parts"], int(found["number"]), 1 + found["parts"].count(".")
        )
    if form is Form.NUMBER:
        number = _han(found["han"]) if found.get("han") else int(found["number"])
        return Marker(end, form, style + ("e" if found.get("lead") else ""), number)
    if form is Form.ROMAN:
        return Marker(end, form, style + _case(found["roman"]), _roman(found["roman"]))
    if form is Form.LETTER:
        letter = found["letter"]
        return Marker(end, form, style + _case(letter), _place(letter))
    if form is Form.EMOJI:
        # Numbers in boxes differ from item to item, other signs repeat.
        return Marker(end, form, "\u20e3" if "\u20e3" in match[0] else match[0])
    return Marker(end, form, style)


def _case(letters: str) -> str:
    return "A" if letters.isupper() else "a"


def _place(letter: str) -> int:
    """Return the place of a letter in its alphabet, the Cyrillic ones after the Latin ones."""
    low = letter.lower()
    return ord(low) - ord("a") + 1 if low.isascii() else ord(low) - ord("а") + 101


def _han(digits: str) -> int:
    """Return the number that one to three Chinese numerals up to 99 write."""
    tens, ten, ones = digits.rpartition("十")
    return (10 * (_HAN.index(tens) if tens else 1) if ten else 0) + (
        _HAN.index(ones) if ones in _HAN else 0
    )


def _roman(letters: str) -> int:
    match = _ROMAN.fullmatch(letters.lower())
    if not match:
        return 0
    ones = {
        "": 0,
        "i": 1,
        "ii": 2,
        "iii": 3,
        "iv": 4,
        "v": 5,
        "vi": 6,
        "vii": 7,
        "viii": 8,
        "ix": 9,
    }
    return 10 * len(match[1]) + ones[match[2]]


def settle(lines: Iterable[Line], text: str) -> list[Line]:
    """Return the lines without the numbers that count nothing.

    "17. April" and "A. Smith" look like numbered items; a number is one only if the number before
    or after it stands in the text too. A Roman number that has no neighbour may be a letter.
    """
    known = _without_speech(_without_amounts(lines, text), text)
    counted = {
        (marker.form, marker.style, marker.number)
        for line in known
        if (marker := line.marker) and marker.number
    }
    letters = {
        (_case(text[at]), _place(text[at]))
        for line in known
        if line.marker and line.marker.form in (Form.LETTER, Form.ROMAN)
        for at in [line.start + (text[line.start] == "(")]
        if not text[at + 1].isalpha()
    }
    return [_settled(line, text, counted, letters) for line in known]


def _without_amounts(lines: Iterable[Line], text: str) -> list[Line]:
    """Return the lines; a bare number stays a marker if it counts the sections of the text.

    Those are short lines without a full stop, counted from 1, each after a blank line: "2 Method".
    "3 July" and "40 farms" stand before lines that do not count on.
    """
    known = list(lines)
    bare = [
        at
        for at, line in enumerate(known)
        if line.marker and line.marker.form is Form.NUMBER and not line.marker.style
    ]
    counted, wanted = set(), 1
    for at in bare:
        line = known[at]
        words = text[line.words : line.end]
        is_section = (
            len(words) <= _LONGEST_SECTION
            and not ends_sentence(words)
            and not begins_low(words)
            and (line.gap > 0 or at == 0)
            and not bylines.is_byline(text[line.start : line.end])
        )
        if is_section and line.marker and line.marker.number == wanted:
            counted.add(at)
            wanted += 1
    if len(counted) < _FEWEST_SECTIONS:
        counted = set()
    dropped = set(bare) - counted
    return [replace(line, marker=None) if at in dropped else line for at, line in enumerate(known)]


def _without_speech(lines: list[Line], text: str) -> list[Line]:
    """Return the lines; where long dashes open questions and answers they are no bullets."""
    dashed = [
        at
        for at, line in enumerate(lines)
        if line.marker and line.marker.form is Form.BULLET and line.marker.style in _LONG_DASHES
    ]
    asked = sum(asks(text[lines[at].start : lines[at].end]) for at in dashed)
    if asked < _FEWEST_ASKED or asked * 4 < len(dashed):
        return lines
    spoken = set(dashed)
    return [replace(line, marker=None) if at in spoken else line for at, line in enumerate(lines)]


def _settled(
    line: Line, text: str, counted: set[tuple[Form, str, int]], letters: set[tuple[str, int]]
) -> Line:
    marker = line.marker
    if marker is None or marker.form not in (Form.NUMBER, Form.LETTER, Form.ROMAN):
        return line
    if marker.number and any(
        (marker.form, marker.style, marker.number + step) in counted for step in (-1, 1)
    ):
        return line
    if marker.form is Form.NUMBER:
        return line if _opens_part(marker, counted) else replace(line, marker=None)
    at = line.start + (text[line.start] == "(")
    if text[at + 1].isalpha():
        return replace(line, marker=None)
    case, place = _case(text[at]), _place(text[at])
    if (case, place - 1) in letters or (case, place + 1) in letters:
        style = marker.style
        return replace(line, marker=replace(marker, form=Form.LETTER, style=style, number=place))
    return replace(line, marker=None)


def _opens_part(marker: Marker, counted: set[tuple[Form, str, int]]) -> bool:
    """Say whether "2.1" is the only one of its part: "2." or "2" stands in the text too."""
    parts = marker.style.strip(".").split(".")
    if marker.depth == 1 or marker.number != 1:
        return False
    *above, last = parts
    style = ".".join([*above, ""])
    return any((Form.NUMBER, known, int(last)) in counted for known in {style, ".", ")"})
