"""Rows for what is held: outlets, sources, revisions, passages, quotes."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection

from tests.support.table_rows import DateGiven, TableRows, date_group, vocabulary

DAY: DateGiven = ("2025-04-17", "2025-04-17", "day", "stated")
DOCUMENT = "the whole text"


def sha256(words: str) -> str:
    """Return the SHA-256 of the words as UTF-8."""
    return hashlib.sha256(words.encode()).hexdigest()


class SourceRows(TableRows):
    """Builds sources and their texts; every method returns the id of the row it inserted."""

    def __init__(self, connection: Connection) -> None:
        super().__init__(connection)
        self._source_of: dict[int, int] = {}
        self._current: dict[int, int] = {}
        self._cursor: Counter[int] = Counter()
        self._ordinal: Counter[int] = Counter()
        self._text: dict[int, tuple[int, str]] = {}

    def outlet(self, key: str = "outlet-1", **columns: Any) -> int:
        return self.row("outlets", **{"key": key, "name": key, "kind": "news_site", **columns})

    def reliability(self, outlet: int, grade: str = "B", **columns: Any) -> int:
        given = {"valid_from": "2025-01-01", "rationale": "Judged for a test", **columns}
        return self.row("outlet_reliabilities", outlet_id=outlet, grade=grade, **given)

    def source(
        self,
        key: str = "source-1",
        outlet: int | None = None,
        published: DateGiven | None = DAY,
        **columns: Any,
    ) -> int:
        given = {
            "outlet_id": self.outlet(f"{key}-outlet") if outlet is None else outlet,
            "kind": "news_report",
            "language": "en",
            "summary": f"What {key} says",
            "status": "coded",
            **date_group("published", published),
        }
        return self.row("sources", **{"key": key, **given, **columns})

    def relate_sources(self, source: int, kind: str, other: int, **columns: Any) -> int:
        symmetric = vocabulary("source_relation_kinds")[kind]["is_symmetric"] == "true"
        given = {"is_symmetric": symmetric, "method": "by hand", **columns}
        return self.row(
            "source_relations", from_source_id=source, kind=kind, to_source_id=other, **given
        )

    def revision(
        self, source: int, captured: DateGiven | None = None, number: int = 1, **columns: Any
    ) -> int:
        given = {
            "file_name": f"{source}-{number}.txt",
            "media_type": "text/plain",
            "raw_sha256": sha256(DOCUMENT),
            "text_sha256": sha256(DOCUMENT),
            "text_rule": "nfc-lf-1",
            "length_chars": 0,
            "is_current": True,
            **date_group("captured", captured),
        }
        made = self.row("revisions", source_id=source, number=number, **{**given, **columns})
        self._current[source] = made
        return made

    def passage(
        self, source: int, key: str | None = None, text: str | None = None, **columns: Any
    ) -> int:
        """Insert a passage; with ``text`` its words are held in the latest revision."""
        self._ordinal[source] += 1
        ordinal = self._ordinal[source]
        key = key or f"p{ordinal:02}"
        given = {"ordinal": ordinal, "kind": "paragraph", "gist": f"Gist of {key}", **columns}
        made = self.row("passages", source_id=source, key=key, **given)
        self._source_of[made] = source
        if text is not None:
            self.passage_text(made, text)
        return made

    def passage_text(self, passage: int, text: str, **columns: Any) -> int:
        """Hold the words of a passage, after those held before in the latest revision."""
        source = self._source_of[passage]
        revision = self._current.get(source) or self.revision(source)
        start = self._cursor[revision]
        end = start + len(text)
        given = {"sha256": sha256(text), "text": text, "match_status": "exact"}
        span = {"revision_id": revision, "start_char": start, "end_char": end}
        columns = {"passage_id": passage, "source_id": source, **span, **given, **columns}
        made = self.row("passage_texts", **columns)
        self.update("revisions", revision, length_chars=end)
        self._cursor[revision] = end + 2
        self._text[passage] = (made, text)
        return made

    def text_of(self, passage: int) -> int:
        """Return the id of the text last held for the passage."""
        return self._text[passage][0]

    def sketch(self, passage: int, shingles: int, hashes: Iterable[int] = ()) -> None:
        """Insert how much wording the held words of a passage have to compare."""
        text = {"passage_text_id": self._text[passage][0]}
        source = {"source_id": self._source_of[passage], "created_run_id": self.run_id}
        self.insert("passage_sketches", **text, **source, shingle_count=shingles)
        for hash_ in hashes:
            self.insert("sketch_hashes", **text, hash=hash_)

    def reuse(self, passage: int, other: int, shared: int) -> int:
        """Insert that the held words of two passages share wording, in whichever order."""
        one, two = sorted((self._text[each][0], self._source_of[each]) for each in (passage, other))
        return self.insert(
            "text_reuses",
            passage_text_id=one[0],
            source_id=one[1],
            other_passage_text_id=two[0],
            other_source_id=two[1],
            shared_count=shared,
            created_run_id=self.run_id,
        )

    def furniture(self, revision: int, start: int, end: int, **columns: Any) -> int:
        source = next(key for key, value in self._current.items() if value == revision)
        given = {"reason": "login_prompt", **columns}
        span = {"start_char": start, "end_char": end}
        return self.row("furniture", source_id=source, revision_id=revision, **span, **given)

    def quote(self, passage: int, phrase: str) -> int:
        """Insert a quote; where the words of the passage are held it is anchored in them."""
        source = self._source_of[passage]
        made = self.row("quotes", source_id=source, passage_id=passage, phrase=phrase)
        if passage in self._text:
            first, _, last = phrase.partition(" … ")
            self._anchor(made, passage, first, last or first)
        return made

    def suggest(
        self,
        passage: int,
        kind: str,
        phrase: str,
        proposed: str | None = None,
        given: DateGiven | None = None,
        **columns: Any,
    ) -> int:
        """Insert a proposal for the passage; without ``proposed`` its phrase stands for it."""
        place = {"source_id": self._source_of[passage], "passage_id": passage}
        named = {"kind": kind, "phrase": phrase, "proposed": proposed or phrase, "nth": 1}
        rest = {"rank": 1, "is_rejected": False, **date_group("given", given), **columns}
        return self.row("suggestions", **place, **named, **rest)

    def _anchor(self, quote: int, passage: int, first: str, last: str) -> int:
        text_id, text = self._text[passage]
        start = text.index(first)
        end = text.index(last, start) + len(last)
        return self.row(
            "quote_anchors",
            source_id=self._source_of[passage],
            quote_id=quote,
            passage_text_id=text_id,
            passage_length_chars=len(text),
            start_char=start,
            end_char=end,
            sha256=sha256(text[start:end]),
            match_status="exact",
        )
