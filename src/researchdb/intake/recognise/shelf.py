"""The desk's articles, and what a new one is to them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import sqlalchemy as sa

from researchdb.errors import IntakeError
from researchdb.seeding.articles import ArticleFolders
from researchdb.text.keys import file_name
from researchdb.text.normalise import normalise, sha256
from researchdb.text.shingles import shingles, sketch

from .drafted import read_drafted
from .holding import Holding, Outlet, Piece, State, addresses
from .likeness import Likeness, Wording
from .similar import DOUBTFUL, SAME, Similar, copies, is_elsewhere, plain_title, rank
from .stored import Stored
from .verdict import (
    Candidate,
    Expected,
    New,
    NewRevision,
    SameBytes,
    SameText,
    Verdict,
)

_COMPARED = 20
"""So many sources are compared word by word."""


class Shelf:
    """What the desk holds: in the database, in seed files not seeded yet, and put here since."""

    def __init__(self, connection: sa.Connection, seeds: Path, articles: ArticleFolders) -> None:
        self._stored = Stored(connection)
        self._articles = articles
        self._held: dict[str, Holding] = {}
        self._by_raw: dict[str, tuple[str, int]] = {}
        self._by_text: dict[str, dict[str, int]] = defaultdict(dict)
        self._by_url: dict[str, str] = {}
        self._by_file: dict[str, set[str]] = defaultdict(set)
        self._by_title: dict[str, str] = {}
        self._by_piece: dict[str, set[str]] | None = None
        self._by_sketch: dict[int, set[str]] = defaultdict(set)
        self._unsketched: list[str] = []
        drafted = read_drafted(connection, seeds, self._stored.outlets.values())
        for holding in self._stored.holdings(seeds):
            if holding.path in drafted.unchanged:
                self._add(holding)
        for holding in drafted.holdings:
            self._add(holding)

    def same_bytes(self, raw_sha256: str) -> str | None:
        """Return which revision of which source has these bytes, None if none has."""
        held = self._by_raw.get(raw_sha256)
        return f"{held[0]}, revision {held[1]}" if held else None

    def path_of(self, source: str) -> Path:
        """Return the seed file of a source. Raises ``IntakeError`` if there is none."""
        return self._holding(source).path

    def text_of(self, source: str) -> str | None:
        """Return the current text of a source, None where it is not held.

        Where only its passages are held, the rest of it is blank lines.
        """
        holding = self._holding(source)
        state = holding.current
        if state is None:
            return None
        if (text := self._file_text(state)) is not None:
            return text
        pieces = self._pieces(holding)
        if not pieces or any(piece.words is None for piece in pieces):
            return None
        chars = ["\n"] * state.length
        for piece in pieces:
            chars[piece.start : piece.start + piece.length] = piece.words or ""
        return "".join(chars)

    def put(self, source: str, path: Path, number: int, new: Candidate) -> None:
        """Note that ``new`` is revision ``number`` of ``source``, whose seed file is ``path``."""
        found = new.metadata
        text = new.cut.text
        holding = self._held.get(source)
        if holding is None:
            outlet = Outlet(source, found.site, is_unknown=not found.site)
            holding = Holding(source, path, outlet, found.title)
        state = State(
            number,
            file_name(new.file_name),
            new.raw_sha256,
            sha256(text),
            len(text),
            text=text,
        )
        pieces = []
        for piece in new.cut.pieces:
            words = text[slice(*piece.span)]
            pieces.append(Piece(piece.span[0], len(words), sha256(words), words))
        self._add(
            replace(
                holding,
                urls=holding.urls | addresses(found.url, new.url),
                states=(*holding.states, state),
                pieces=tuple(pieces),
            )
        )

    def judge(self, new: Candidate, *, revises: str | None = None, as_new: bool = False) -> Verdict:
        """Return what ``new`` is to the desk, and why.

        ``revises`` is the key of a source a person says it is a new text of; ``as_new`` says that
        it is a source of its own. Raises ``IntakeError`` if there is no source ``revises``.
        """
        if held := self._by_raw.get(new.raw_sha256):
            source, number = held
            return SameBytes(source, number, f"the same bytes as {source}, revision {number}")
        if revises is not None:
            return self._again(self._holding(revises), new, None, "named as what it revises")
        if not as_new:
            for url in addresses(new.metadata.url, new.url):
                if url in self._by_url:
                    holding = self._held[self._by_url[url]]
                    return self._again(holding, new, None, "has the same address")
        similar = sorted(self._similar(new), key=rank)
        if not as_new:
            for each in similar:
                if reason := self._reason_for_revision(each, new):
                    return self._again(each.holding, new, each.likeness, reason)
        ties = [each for each in similar if each.likeness.contained >= DOUBTFUL]
        if ties:
            return copies(ties)
        expected = self._by_title.get(plain_title(new.metadata.title))
        if expected and not as_new:
            return Expected(expected, f"{expected} has the same title and no text yet")
        return New("nothing like it is held")

    def _holding(self, source: str) -> Holding:
        if source not in self._held:
            raise IntakeError(f"there is no source {source!r}; see `researchdb ask sources`")
        return self._held[source]

    def _add(self, holding: Holding) -> None:
        self._held[holding.key] = holding
        for state in holding.states:
            self._by_raw.setdefault(state.raw_sha256, (holding.key, state.number))
            self._by_text[state.text_sha256].setdefault(holding.key, state.number)
            self._by_file[state.file].add(holding.key)
        for url in holding.urls:
            if url.count("/") > 2:  # noqa: PLR2004 - that of a page, not of a whole site
                self._by_url.setdefault(url, holding.key)
        title = plain_title(holding.title)
        if holding.states:
            self._by_title.pop(title, None)
        elif title:
            self._by_title.setdefault(title, holding.key)
        if holding.pieces:
            self._unsketched.append(holding.key)

    def _again(
        self, holding: Holding, new: Candidate, likeness: Likeness | None, reason: str
    ) -> Verdict:
        """Return what ``new`` is if it belongs to ``holding``."""
        key = holding.key
        if not holding.states:
            return Expected(key, f"{key} {reason} and no text yet")
        number = self._by_text.get(sha256(new.cut.text), {}).get(key)
        if number is not None:
            return SameText(key, number, f"the same text as {key}, revision {number}")
        if likeness is None:
            likeness = _wording(new).like(self._wording(holding))
        share = f"{likeness.shared:.0%} of the wording is shared"
        return NewRevision(key, round(likeness.shared, 2), f"{key} {reason}; {share}")

    def _reason_for_revision(self, each: Similar, new: Candidate) -> str | None:
        """Return why ``new`` is a later text of a similar source, None if it need not be."""
        holding, shared = each.holding, each.likeness.shared
        if each.is_elsewhere or shared < DOUBTFUL:
            return None
        if shared >= SAME:
            return "has the same text but for a few words"
        if holding.key in self._by_file.get(file_name(new.file_name), ()):
            return "came from a file of this name"
        title = plain_title(new.metadata.title)
        return "has the same title" if title and title == plain_title(holding.title) else None

    def _similar(self, new: Candidate) -> Iterator[Similar]:
        """Yield the sources that may share wording with ``new``, with how much they do."""
        wording = _wording(new)
        digest = sha256(new.cut.text)
        for key in self._candidates(new, wording):
            holding = self._held[key]
            likeness = (
                Likeness(1.0, 1.0)
                if key in self._by_text.get(digest, {})
                else wording.like(self._wording(holding))
            )
            yield Similar(holding, likeness, is_elsewhere(new, holding))

    def _candidates(self, new: Candidate, wording: Wording) -> list[str]:
        """Return the keys of the sources worth comparing."""
        hashes = _sketch(new.cut.text[slice(*piece.span)] for piece in new.cut.pieces)
        found = dict.fromkeys(self._by_text.get(sha256(new.cut.text), {}))
        found |= dict.fromkeys(self._stored.alike(hashes, _COMPARED))
        self._sketch_drafts()
        votes: Counter[str] = Counter()
        for hash_ in hashes:
            votes.update(self._by_sketch.get(hash_, ()))
        bare = self._bare()
        for digest in wording.lengths:
            votes.update(bare.get(digest, ()))
        found |= dict.fromkeys(key for key, _ in votes.most_common(_COMPARED))
        found |= dict.fromkeys(sorted(self._by_file.get(file_name(new.file_name), ()))[:_COMPARED])
        return [key for key in found if key in self._held and self._held[key].states]

    def _sketch_drafts(self) -> None:
        """Sketch the texts of drafts that have come in since."""
        for key in self._unsketched:
            pieces = self._pieces(self._held[key])
            for hash_ in _sketch(piece.words for piece in pieces if piece.words is not None):
                self._by_sketch[hash_].add(key)
            if self._by_piece is not None:
                self._note_bare(self._by_piece, key, pieces)
        self._unsketched.clear()

    def _bare(self) -> dict[str, set[str]]:
        """Return the sources by the hashes of passages of which no words are held."""
        if self._by_piece is None:
            self._by_piece = defaultdict(set)
            for key, digest in self._stored.bare():
                self._by_piece[digest].add(key)
            for holding in self._held.values():
                if holding.pieces is not None:
                    self._note_bare(self._by_piece, holding.key, self._pieces(holding))
        return self._by_piece

    @staticmethod
    def _note_bare(by_piece: dict[str, set[str]], key: str, pieces: list[Piece]) -> None:
        for piece in pieces:
            if piece.words is None:
                by_piece[piece.sha256].add(key)

    def _wording(self, holding: Holding) -> Wording:
        return Wording.of_pieces(self._pieces(holding))

    def _pieces(self, holding: Holding) -> list[Piece]:
        """Return the passages of a source with their words, if those are held anywhere."""
        pieces = holding.pieces if holding.pieces is not None else self._stored.pieces(holding.key)
        state = holding.current
        if state is None or all(piece.words is not None for piece in pieces):
            return list(pieces)
        text = self._file_text(state)
        if text is None:
            return list(pieces)
        return [
            replace(piece, words=text[piece.start : piece.start + piece.length]) for piece in pieces
        ]

    def _file_text(self, state: State) -> str | None:
        """Return the text of a revision from its file, if that is held and is the one meant."""
        if state.text is not None:
            return state.text
        path = self._articles.find(state.text_file or state.file)
        try:
            text = normalise(path.read_bytes()) if path else None
        except (OSError, UnicodeDecodeError):
            return None
        return text if text is not None and sha256(text) == state.text_sha256 else None


def _wording(new: Candidate) -> Wording:
    return Wording.of_words(new.cut.text[slice(*piece.span)] for piece in new.cut.pieces)


def _sketch(passages: Iterator[str]) -> set[int]:
    return {hash_ for words in passages for hash_ in sketch(shingles(words))}
