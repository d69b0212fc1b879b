"""Texts that are marked with their cut, and how they are read.

A line ``P|words`` begins a part: ``H1`` to ``H6`` a heading of that level, ``P`` a paragraph,
``L`` a list item, ``Q`` a quotation, ``C`` a caption, ``-reason`` furniture; ``+|words`` goes on
with the part of the line above. What stands in braces at the start of a part is its marker.
"""

from __future__ import annotations

import re

from researchdb.intake.document import Cut, Piece, Stretch

_KINDS = {"P": "paragraph", "L": "list_item", "Q": "quotation", "C": "caption", "H": "heading"}
_LINE = re.compile(r"(?P<tag>H[1-6]|[PLQC]|-[a-z_]+|\+)\|(?P<lead>\s*)(?P<words>.*)")
_MARKER = re.compile(r"\{(?P<marker>[^}]*)\}(?P<blank>\s*)")


def read(layout: str) -> Cut:
    """Return the text of ``layout`` and its cut; furniture of one reason in a row is one."""
    text = ""
    pieces: list[Piece] = []
    furniture: list[Stretch] = []
    above: dict[int, str] = {}
    joins = False
    for line in layout.strip("\n").split("\n"):
        found = _LINE.fullmatch(line)
        if found is None:
            assert not line.strip(), line
            text += "\n"
            continue
        tag = found["tag"]
        text += found["lead"]
        words = found["words"]
        if tag == "+":
            last = pieces[-1]
            span = (last.span[0], len(text) + len(words))
            pieces[-1] = Piece(last.key, last.kind, span, last.under)
            text += words + "\n"
            continue
        marker = _MARKER.match(words)
        if marker:
            furniture.append(Stretch((len(text), len(text) + len(marker["marker"])), "navigation"))
            text += marker["marker"] + marker["blank"]
            words = words[marker.end() :]
        span = (len(text), len(text) + len(words))
        text += words + "\n"
        if tag.startswith("-"):
            if joins and furniture[-1].reason == tag[1:]:
                span = (furniture.pop().span[0], span[1])
            furniture.append(Stretch(span, tag[1:]))
            joins = True
            continue
        joins = False
        level = int(tag[1]) if tag.startswith("H") else 7
        key = f"p{len(pieces) + 1:02}"
        above = {depth: known for depth, known in above.items() if depth < level}
        under = above[max(above)] if above else None
        if tag.startswith("H"):
            above[level] = key
        pieces.append(Piece(key, _KINDS[tag[0]], span, under))
    return Cut(text.rstrip("\n"), tuple(pieces), tuple(furniture))
