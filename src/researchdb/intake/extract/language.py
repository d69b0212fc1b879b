"""In which language a text is, by its words."""

from __future__ import annotations

import re

import py3langid

UNKNOWN = "und"
_MIN_LETTERS = 40
_SAMPLE_CHARS = 20_000
_SHAPE = re.compile(r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$")
# The model tells Wu from Chinese by little and takes one for the other.
_INSTEAD = {"wuu": "zh", "yue": "zh", "zxx": UNKNOWN}


def tag(declared: str | None) -> str | None:
    """Return ``declared`` as a BCP 47 tag (``en_US`` as ``en-US``), None where it is none."""
    wanted = (declared or "").strip().replace("_", "-")
    if not _SHAPE.match(wanted) or wanted.lower() in {UNKNOWN, "zxx", "mul"}:
        return None
    first, *rest = wanted.split("-")
    return "-".join([first.lower(), *rest])


def detect(text: str) -> str:
    """Return the language of ``text`` by py3langid, ``und`` below forty letters."""
    sample = text[:_SAMPLE_CHARS]
    if sum(map(str.isalpha, sample)) < _MIN_LETTERS:
        return UNKNOWN
    found = str(py3langid.classify(sample)[0])
    return _INSTEAD.get(found, found)


def settle(declared: str | None, text: str) -> tuple[str, str | None]:
    """Return the language to propose and a remark: the one declared, else the one detected."""
    given, found = tag(declared), detect(text)
    if given is None:
        doubt = "" if found != UNKNOWN else "; the text is too short to tell"
        return found, f"language {found} is proposed by the words of the text{doubt}"
    if found not in {UNKNOWN, given.split("-")[0]}:
        return given, f"the file declares the language {given}, its words look like {found}"
    return given, None
