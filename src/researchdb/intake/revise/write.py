"""Writing a new revision into the content of a source file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from ruamel.yaml.comments import CommentedMap, CommentedSeq

from researchdb.intake.document import Cut
from researchdb.intake.seedfile import block, flow, flow_list
from researchdb.text.mentions import stands
from researchdb.text.normalise import sha256
from researchdb.text.reanchor import Anchored, Place, Status, reanchor

from .arrange import Layout, headings_above, in_file_order, left_over, next_key
from .entry import has_place, is_untouched, put_match, put_text, put_under, quoted, span_of
from .hashes import recheck_unheld, rehash
from .place import put_passages, put_revision, revisions
from .quotes import Wording, renumber_names, requote_passage, sift_proposals
from .summary import Revised, counted

Span = tuple[int, int]

_OPEN = (Status.ALTERED, Status.AMBIGUOUS, Status.LOST)


def revise(content: CommentedMap, entry: CommentedMap, cut: Cut, old_text: str | None) -> Revised:
    """Put a new revision into ``content``, a source file; its passages are found again.

    ``entry`` is the new item of ``revisions``; its number is set, and its furniture is brought to
    what the passages leave. ``cut`` is its text. ``old_text`` is the text that was current so far,
    None where it is not held: then only hashes and quotes are compared. Marks that stand in the
    file never get better. Passages that no person touched and that are gone are taken out.
    """
    return _Revising(content, entry, cut, old_text).run()


class _Revising:
    """One source file on its way from one revision to the next."""

    def __init__(
        self, content: CommentedMap, entry: CommentedMap, cut: Cut, old_text: str | None
    ) -> None:
        self._content, self._entry, self._cut = content, entry, cut
        self._passages: list[CommentedMap] = list(content.get("passages") or [])
        self._held = [passage for passage in self._passages if has_place(passage)]
        self._language = str(content["source"].get("language") or "und")
        self._former = max(revisions(content), key=lambda each: int(each["number"]), default=None)
        self._last = int(self._former["number"]) if self._former else 0
        self._old_text = old_text if self._is_cut_of(old_text) else None
        self._layout = Layout(cut)
        self._keys = {str(passage["key"]) for passage in self._passages}
        self._status: dict[str, Status] = {}
        self._new: dict[str, int] = {}
        self._quotes: list[Status] = []
        self._lines: list[str] = []

    def run(self) -> Revised:
        """Change the content and return what was done."""
        above = headings_above(self._held)
        anchored = self._anchor()
        placed, gone = [], []
        for passage, place in zip(self._held, anchored.places, strict=True):
            self._status[passage["key"]] = place.status
            if place.span:
                self._put(passage, place)
                placed.append(passage)
            elif is_untouched(passage):
                gone.append(passage)
            else:
                self._lose(passage, place)
        known = self._known_furniture(anchored.fresh)
        fresh = [self._draft(span) for span in anchored.fresh if span not in known]
        placed = sorted([*placed, *fresh], key=span_of)
        self._head(placed, above)
        kept = [each for each in self._passages if not any(each is other for other in gone)]
        ordered = in_file_order(kept, placed)
        _drop_dangling(ordered)
        self._write(ordered, placed, known)
        if gone:
            self._lines.append(f"taken out, for nobody had read them: {_listed(gone)}")
        return Revised(
            self._last + 1,
            self._new,
            counted(self._status.values()),
            counted(self._quotes),
            len(fresh),
            tuple(self._lines),
        )

    def _is_cut_of(self, text: str | None) -> bool:
        """Return whether ``text`` has the words the passages were cut from."""
        return text is not None and all(
            sha256(text[slice(*span_of(passage))]) == passage["sha256"] for passage in self._held
        )

    def _anchor(self) -> Anchored:
        if self._old_text is None:
            return rehash(self._held, self._cut)
        spans = [span_of(passage) for passage in self._held]
        blocks = [piece.span for piece in self._cut.pieces]
        return reanchor(self._old_text, spans, self._cut.text, blocks, self._language)

    def _put(self, passage: CommentedMap, place: Place) -> None:
        """Give a passage its place in the new text, and what it holds too."""
        assert place.span is not None  # noqa: S101 - the caller has seen to it
        before = self._old_text[slice(*span_of(passage))] if self._old_text is not None else None
        digest, words = passage["sha256"], self._cut.text[slice(*place.span)]
        put_text(passage, place.span, words)
        if not is_untouched(passage):
            put_match(passage, place, self._last)
            if place.status in _OPEN:
                self._lines.append(f"{passage['key']} {place.status}: {place.changed}")
        if passage["sha256"] == digest:
            self._quotes += [Status.EXACT for _ in _quotes(passage)]
        elif before is None:
            self._quotes += recheck_unheld(passage, words)
            passage.pop("suggested", None)
            self._drop_names(passage, words)
        else:
            wording = Wording(before, words, self._language)
            self._quotes += requote_passage(passage, wording)
            told = renumber_names(passage, wording)
            self._lines += (f"{passage['key']}: {line}" for line in told)
            sift_proposals(passage, wording)
            self._offer(passage)

    def _offer(self, passage: CommentedMap) -> None:
        """Let an altered passage that nobody has read be searched for proposals again."""
        found = self._layout.piece_at(span_of(passage)[0])
        held = passage.get("suggested") or {}
        is_kept = any(each.get("rejected") for listed in held.values() for each in listed)
        if is_untouched(passage) and found and found[1].span == span_of(passage) and not is_kept:
            passage.pop("suggested", None)
            self._new[passage["key"]] = found[0]

    def _drop_names(self, passage: CommentedMap, words: str) -> None:
        rulings = passage.get("mentions") or []
        for ruling in list(rulings):
            if not stands(words, ruling["name"], int(ruling.get("nth") or 1)):
                rulings.remove(ruling)
                name = ruling["name"]
                told = f"{passage['key']}: the ruling on the name {name!r} is gone with it"
                self._lines.append(told)
        if "mentions" in passage and not rulings:
            del passage["mentions"]

    def _lose(self, passage: CommentedMap, place: Place) -> None:
        put_match(passage, place, self._last)
        passage.pop("suggested", None)
        self._quotes += [place.status for _ in _quotes(passage)]
        self._lines.append(f"{passage['key']} {place.status}")

    def _known_furniture(self, fresh: Iterable[Span]) -> Mapping[Span, str]:
        """Return which of the new stretches a person has held for furniture before, and as what."""
        if self._old_text is None or self._former is None:
            return {}
        reasons = {
            _plain(self._old_text[slice(*span_of(piece))]): str(piece["reason"])
            for piece in self._former.get("furniture") or ()
        }
        words = {span: _plain(self._cut.text[slice(*span)]) for span in fresh}
        return {span: reasons[plain] for span, plain in words.items() if plain in reasons}

    def _draft(self, span: Span) -> CommentedMap:
        """Return the entry of a passage that nobody has read."""
        key = next_key(self._keys)
        self._keys.add(key)
        found = self._layout.piece_at(span[0])
        kind = found[1].kind if found else "paragraph"
        if found and found[1].span == span:
            self._new[key] = found[0]
        words = self._cut.text[slice(*span)]
        digest = sha256(words)
        for passage in self._passages:
            if not has_place(passage) and passage["sha256"] == digest:
                self._lines.append(f"{key} has the words that {passage['key']} had")
        return block(
            {
                "key": key,
                "kind": kind,
                "span": flow_list([str(place) for place in span]),
                "sha256": digest,
                "gist": None,
            }
        )

    def _head(self, placed: list[CommentedMap], above: Mapping[str, str | None]) -> None:
        """Put passages under the headings they stand under now, and mark those of another one."""
        now = headings_above(placed)
        for passage in placed:
            key, former = passage["key"], passage.get("under")
            is_old = key in self._status
            if not is_old or now[key] != above[key]:
                put_under(passage, self._layout.heading_of(passage, placed))
            under = passage.get("under")
            is_other = under != former or self._status.get(under or "") in _OPEN
            if is_old and is_other and not is_untouched(passage):
                put_match(passage, Place(Status.MOVED), self._last)
                if self._status[key] is Status.EXACT:
                    self._status[key] = Status.MOVED

    def _write(
        self, ordered: list[CommentedMap], placed: list[CommentedMap], known: Mapping[Span, str]
    ) -> None:
        left = left_over(self._cut, map(span_of, placed), known)
        furniture = [
            flow({"span": flow_list([str(place) for place in span]), "reason": reason})
            for span, reason in left
        ]
        self._entry["number"] = str(self._last + 1)
        self._entry.pop("furniture", None)
        if furniture:
            self._entry["furniture"] = CommentedSeq(furniture)
        put_revision(self._content, self._entry)
        put_passages(self._content, ordered)


def _quotes(passage: CommentedMap) -> set[str]:
    return {each["quote"] for each in quoted(passage)}


def _plain(words: str) -> str:
    return " ".join(words.split())


def _listed(passages: Iterable[CommentedMap]) -> str:
    return ", ".join(str(passage["key"]) for passage in passages)


def _drop_dangling(ordered: list[CommentedMap]) -> None:
    """Take away headings that do not stand above their passage in the file."""
    headings: set[Any] = set()
    for passage in ordered:
        if passage.get("under") not in headings:
            put_under(passage, None)
        if passage["kind"] == "heading":
            headings.add(passage["key"])
