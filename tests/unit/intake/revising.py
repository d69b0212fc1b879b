"""A later text of an article of the made-up desk, put into its source file."""

from __future__ import annotations

import re
from typing import Any

from researchdb.intake.document import Cut, Piece, Stretch
from researchdb.intake.revise import Revised, revise
from researchdb.intake.revise.place import revisions
from researchdb.intake.seedfile import block, parse, read, write
from researchdb.text.normalise import sha256
from tests.support.desk import Desk

PROMPT = "LOG IN TO READ ON"
_BLOCK = re.compile(r"\S(?:.|\n(?!\n))*(?<!\n)")


def cut_blocks(text: str) -> Cut:
    """Cut a text at its blank lines; a block without a full stop is a heading."""
    pieces: list[Piece] = []
    furniture: list[Stretch] = []
    heading: str | None = None
    for found in _BLOCK.finditer(text):
        words = found[0]
        if words == PROMPT:
            furniture.append(Stretch(found.span(), "login_prompt"))
            continue
        key = f"p{len(pieces) + 1:02}"
        if words[-1] in '.?!”"':
            pieces.append(Piece(key, "paragraph", found.span(), heading))
        else:
            pieces.append(Piece(key, "heading", found.span()))
            heading = key
    return Cut(text, tuple(pieces), tuple(furniture))


def add_text(desk: Desk, key: str, text: str, old_text: str | None) -> Revised:
    """Put ``text`` among the articles and into the source file as its next revision."""
    path = desk.seeds / "sources" / f"{key}.yaml"
    content = read(path)
    name = f"{key}-{len(revisions(content)) + 1}.txt"
    (desk.articles / name).write_text(text, encoding="utf-8", newline="\n")
    entry = block(
        {
            "number": "1",
            "file": name,
            "media_type": "text/plain",
            "captured": None,
            "raw_sha256": sha256(text),
            "text_sha256": sha256(text),
            "length": str(len(text)),
        }
    )
    revised = revise(content, entry, cut_blocks(text), old_text)
    write(path, content)
    return revised


def marks(desk: Desk, key: str) -> dict[str, dict[str, Any]]:
    """Return what the source file says of how each passage was found again."""
    found = {}
    for passage in parse(desk.read(f"sources/{key}.yaml"))["passages"]:
        names = ("match", "changed", "revision", "recheck")
        held = {name: passage[name] for name in names if name in passage}
        if "recheck" in held:
            held["recheck"] = [tuple(each.values()) for each in held["recheck"]]
        found[str(passage["key"])] = held
    return found
