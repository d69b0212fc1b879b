"""The content of a source file while a choice is written into it: passages, proposals, sections."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from ruamel.yaml.comments import CommentedMap, CommentedSeq

from researchdb.errors import ReviewError
from researchdb.intake import seedfile
from researchdb.intake.seedfile import WIDTH, block, flow

from .comments import keep_comments
from .pieces import INDENT, Piece, cut_file, whole_pieces
from .reading import plain

GROUPS = ("mentions", "names", "claims", "events", "dates", "quantities", "speakers")
"""The kinds of proposals in the order in which they are shown."""

_PASSAGE = (
    *("key", "kind", "under", "match", "changed", "revision", "recheck", "span", "sha256"),
    *("gist", "uncoded", "claims", "events", "mentions", "silent", "suggested"),
)
_SECTIONS = (
    *("outlets", "places", "topics", "actors", "events", "claims", "conflicts"),
    *("source", "revision", "revisions", "passages"),
)
_SOURCE = (
    *("key", "was", "citation_key", "outlet", "kind", "title", "author", "url", "language"),
    *("published", "rights", "summary", "status", "coder", "relations"),
)
_FLOW_CHARS = WIDTH - 12
_SHALLOW = 2
_TRUTHS = ("true", "yes", "on", "1")
_DECIDE = ("# decide", "# new; decide")
"""How the comments begin that ask a person to decide the value before them."""


@dataclass(frozen=True)
class Proposal:
    """A line under ``suggested`` of a passage, known by what it says and not by its place."""

    passage: str
    group: str
    entry: Mapping[str, Any]


def is_rejected(entry: Mapping[str, Any]) -> bool:
    """Return whether a person has refused this proposal."""
    return str(entry.get("rejected") or "").lower() in _TRUTHS


def is_told(key: str, values: Mapping[str, Any]) -> bool:
    """Return whether null is an answer here: a name that means no actor."""
    return key == "actor" and "name" in values


def written(values: Mapping[str, Any]) -> CommentedMap:
    """Return an entry as it is laid out: in braces if it is short, else a line for each key."""
    kept = {
        key: value for key, value in values.items() if value is not None or is_told(key, values)
    }
    is_short = len(str(plain(kept))) <= _FLOW_CHARS and _depth(kept) <= _SHALLOW
    parts = {key: _part(value) for key, value in kept.items()}
    return flow(parts) if is_short else block(parts)


def _part(value: Any) -> Any:
    if isinstance(value, dict):
        return written(value)
    if isinstance(value, list):
        entries = CommentedSeq([_part(each) for each in value])
        if not any(isinstance(each, dict) for each in entries):
            entries.fa.set_flow_style()
        return entries
    return value


def _depth(value: Any) -> int:
    if isinstance(value, dict):
        return 1 + max((_depth(each) for each in value.values()), default=0)
    return 1 + max(map(_depth, value), default=0) if isinstance(value, list) else 0


class Sheet:
    """One source file, to be changed by a choice."""

    def __init__(self, text: str) -> None:
        self._cut = cut_file(text)
        self.content = seedfile.parse(self._cut.around)
        """Everything but the passages."""
        self.dropped: set[str] = set()
        """Lines of comment that a choice took away on purpose."""
        is_laid_out = self._cut.indent == INDENT
        texts = self._cut.passages or tuple(whole_pieces(self.content))
        self._pieces = [Piece(each, is_laid_out=is_laid_out) for each in texts]

    def render(self) -> str:
        """Return the text of the file as it is now; what was not changed stays to the letter."""
        around = keep_comments(self._cut.around, seedfile.render(self.content), self.dropped)
        return self._cut.join(around, [piece.render() for piece in self._pieces])

    @property
    def source(self) -> CommentedMap:
        """Return the metadata."""
        found = self.content.get("source")
        return found if isinstance(found, CommentedMap) else CommentedMap()

    @property
    def passages(self) -> list[Mapping[str, Any]]:
        """Return what the passages say, in their order."""
        return [piece.plain for piece in self._pieces]

    @property
    def passage_keys(self) -> list[str]:
        """Return the keys of the passages."""
        return [str(each.get("key")) for each in self.passages]

    def plain(self) -> dict[str, Any]:
        """Return what the file says."""
        return {**plain(self.content), "passages": self.passages}

    def passage(self, key: str) -> CommentedMap:
        """Return a passage to be changed. Raises ReviewError when it is gone."""
        return self._piece(key).node

    def told(self, key: str) -> Mapping[str, Any]:
        """Return what a passage says. Raises ReviewError when it is gone."""
        return self._piece(key).plain

    def drop(self, key: str) -> None:
        """Take a passage out. Raises ReviewError when it is gone."""
        self._pieces.remove(self._piece(key))

    def move(self, key: str, place: int) -> None:
        """Put a passage behind ``place`` others. Raises ReviewError when it is gone."""
        piece = self._piece(key)
        self._pieces.remove(piece)
        self._pieces.insert(place, piece)

    def _piece(self, key: str) -> Piece:
        for piece in self._pieces:
            if piece.plain.get("key") == key:
                return piece
        raise ReviewError(f"there is no passage {key!r} any more; the file was changed meanwhile")

    def proposals(self, key: str) -> Iterator[Proposal]:
        """Yield the proposals of a passage, refused ones too, in the order they are shown."""
        suggested = self.told(key).get("suggested") or {}
        for group in GROUPS:
            for entry in suggested.get(group) or ():
                yield Proposal(key, group, entry)

    def stands(self, proposal: Proposal) -> bool:
        """Return whether the proposal is still in the file as it was shown."""
        return proposal in self.proposals(proposal.passage)

    def refuse(self, proposal: Proposal) -> None:
        """Mark a proposal as rejected. Raises ReviewError when it is gone."""
        self._entries(proposal)[self._place(proposal)]["rejected"] = "true"

    def take_out(self, proposal: Proposal) -> None:
        """Take a proposal out, with its headings if nothing is left below them.

        Raises ReviewError when it is gone.
        """
        entries, place = self._entries(proposal), self._place(proposal)
        del entries[place]
        passage = self.passage(proposal.passage)
        if not entries:
            del passage["suggested"][proposal.group]
        if not passage["suggested"]:
            del passage["suggested"]

    def _entries(self, proposal: Proposal) -> Any:
        suggested = self.passage(proposal.passage).get("suggested") or {}
        return suggested.get(proposal.group) or []

    def _place(self, proposal: Proposal) -> int:
        for place, entry in enumerate(self._entries(proposal)):
            if plain(entry) == proposal.entry:
                return place
        raise ReviewError("the proposal is gone; the file was changed meanwhile")

    def put(self, passage: str, name: str, value: Any) -> None:
        """Set a key of a passage where the format has it; None takes it out."""
        _put(self.passage(passage), name, value, _PASSAGE)

    def add(self, passage: str, name: str, values: Mapping[str, Any]) -> None:
        """Add an entry to a list of a passage."""
        holder = self.passage(passage)
        if not holder.get(name):
            _put(holder, name, CommentedSeq(), _PASSAGE)
        holder[name].append(written(values))

    def declare(self, section: str, values: Mapping[str, Any]) -> None:
        """Add an entry to a registry section of this file."""
        if not self.content.get(section):
            _put(self.content, section, CommentedSeq(), _SECTIONS)
            following = list(self.content)[list(self.content).index(section) + 1]
            self.content.yaml_set_comment_before_after_key(following, before="\n")
        self.content[section].append(written(values))

    def settle(self, name: str, value: Any) -> None:
        """Set a key of the metadata and take away the comment that asked to decide it."""
        settled(self.source, name)
        if name in self.source or value is not None:
            part = _part(value) if isinstance(value, dict) else value
            _put(self.source, name, part, _SOURCE, keep_null=True)

    def asks_to_decide(self, name: str) -> bool:
        """Return whether a comment asks a person to decide this key of the metadata."""
        return _asking(self.source, name) is not None


def settled(holder: CommentedMap, name: str) -> None:
    """Take away the comment that asked to decide a key; what stands below it stays."""
    asked = _asking(holder, name)
    if asked is not None:
        # Blank lines and comments that follow hang on the same token.
        _, _, rest = asked.value.partition("\n")
        asked.value = "\n" + rest


def _asking(holder: CommentedMap, name: str) -> Any:
    """Return the comment behind a key if it asks to decide it."""
    held = holder.ca.items.get(name)
    comment = held[2] if held else None
    return comment if comment and comment.value.lstrip().startswith(_DECIDE) else None


def _put(
    holder: CommentedMap, name: str, value: Any, order: tuple[str, ...], *, keep_null: bool = False
) -> None:
    if value is None and not keep_null:
        holder.pop(name, None)
    elif name in holder:
        holder[name] = value
    else:
        before = order[: order.index(name)]
        places = [place for place, key in enumerate(holder, start=1) if key in before]
        holder.insert(max(places, default=0), name, value)
