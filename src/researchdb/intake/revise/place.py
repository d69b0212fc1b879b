"""Putting revisions and passages into a source file without moving its comments."""

from __future__ import annotations

from collections.abc import Sequence

from ruamel.yaml.comments import CommentedMap, CommentedSeq

from .comments import attach, detach


def revisions(content: CommentedMap) -> list[CommentedMap]:
    """Return the revisions of a source file, as they stand there."""
    single = content.get("revision")
    return [*([single] if single else []), *(content.get("revisions") or [])]


def put_revision(content: CommentedMap, entry: CommentedMap) -> None:
    """Add ``entry`` as the last revision: the single one becomes a list of two."""
    held = revisions(content)
    if not held:
        at = list(content).index("source") + 1
        content.insert(at, "revision", entry)
        return
    section = "revisions" if content.get("revisions") else "revision"
    lines = detach(content[section])
    at = list(content).index(section)
    after = list(content)[at + 1 :]
    comments = content.ca.items.get(section)
    for key in ("revision", "revisions"):
        if key in content:
            content.ca.items.pop(key, None)
            content.pop(key)
    at = min(at, len(content))
    content.insert(at, "revisions", CommentedSeq([*held, entry]))
    if comments:
        content.ca.items["revisions"] = comments
    follower = next((key for key in after if key in content), None)
    if follower is not None:
        attach(content, follower, lines)


def put_passages(content: CommentedMap, ordered: Sequence[CommentedMap]) -> None:
    """Make ``ordered`` the passages; comments stay above what they stood above."""
    held = content.get("passages")
    if held is None:
        content["passages"] = CommentedSeq(ordered)
        return
    if len(held) == len(ordered) and all(a is b for a, b in zip(held, ordered, strict=True)):
        return
    above: dict[int, str] = {}
    lines = ""
    for passage in held:
        is_kept = any(passage is each for each in ordered)
        if is_kept and lines:
            above[id(passage)] = lines
            lines = ""
        lines += detach(passage)
    seq = CommentedSeq(ordered)
    seq.ca.comment = held.ca.comment
    comments = content.ca.items.get("passages")
    content["passages"] = seq
    if comments:
        content.ca.items["passages"] = comments
    for at, passage in enumerate(ordered):
        attach(seq, at, above.get(id(passage), ""))
    names = list(content)
    follower = names[names.index("passages") + 1 :][:1]
    for key in follower:
        attach(content, key, lines)
