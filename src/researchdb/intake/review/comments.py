"""Keeping the comments of a seed file that an edit would take away with what it takes out.

A YAML library hangs a comment on what stands before it, so the remark above one passage goes
when the last proposal of the passage before it is taken out.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Set as AbstractSet
from difflib import SequenceMatcher

from .reading import plain_of


def keep_comments(before: str, after: str, dropped: AbstractSet[str] = frozenset()) -> str:
    """Return ``after`` with the lines of comment and the blank ones that only ``before`` has.

    They come back where they stood, but for those ``dropped`` on purpose; ``after`` is returned
    as it is where that would change what it says.
    """
    old, new = before.splitlines(keepends=True), after.splitlines(keepends=True)
    merged: list[str] = []
    changes = SequenceMatcher(None, old, new, autojunk=False)
    for change, old_from, old_to, new_from, new_to in _trimmed(changes, old, new):
        merged += new[new_from:new_to]
        if change != "equal":
            lost = _lost(old[old_from:old_to], new[new_from:new_to])
            merged += (line for line in lost if line.strip() not in dropped)
    kept = "".join(merged)
    return kept if kept == after or plain_of(kept) == plain_of(after) else after


def _lost(old: list[str], new: list[str]) -> list[str]:
    """Return the lines of comment of ``old`` that are not in ``new``, each with its blank line."""
    held = Counter(line.strip() for line in new)
    lost: list[str] = []
    for at, line in enumerate(old):
        if held[line.strip()] > 0:
            held[line.strip()] -= 1
        elif line.lstrip().startswith("#"):
            if at and not old[at - 1].strip():
                lost.append(old[at - 1])
            lost.append(line)
    ends_blank = bool(old) and not old[-1].strip() and not (new and not new[-1].strip())
    return [*lost, old[-1]] if ends_blank else lost


def _trimmed(
    changes: SequenceMatcher[str], old: list[str], new: list[str]
) -> list[tuple[str, int, int, int, int]]:
    """Return the changes between two lists of lines; what is alike at both ends is not compared."""
    shortest = min(len(old), len(new))
    head = next((n for n in range(shortest) if old[n] != new[n]), shortest)
    tail = next((n for n in range(shortest - head) if old[-1 - n] != new[-1 - n]), shortest - head)
    changes.set_seqs(old[head : len(old) - tail], new[head : len(new) - tail])
    middle = [
        (kind, a + head, b + head, c + head, d + head) for kind, a, b, c, d in changes.get_opcodes()
    ]
    ends = (len(old) - tail, len(old), len(new) - tail, len(new))
    return [("equal", 0, head, 0, head), *middle, ("equal", *ends)]
