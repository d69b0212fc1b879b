"""The sources in the database, asked in few statements however many there are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

import sqlalchemy as sa

from .holding import Holding, Outlet, Piece, State, addresses

_SOURCES = sa.text("""
    select seed_files.path, sources.key, sources.outlet_id, sources.title, sources.url,
        revisions.url, revisions.number, revisions.file_name, revisions.raw_sha256,
        revisions.text_sha256, revisions.length_chars, revisions.text_file_name
    from research.sources
    inner join research.seed_files on sources.seed_file_id = seed_files.id
    left join research.revisions
        on sources.id = revisions.source_id
        and revisions.retired_run_id is null
    where sources.retired_run_id is null
    order by sources.key, revisions.number
""")

_OUTLETS = sa.text("""
    select id, key, name, url, kind = 'unknown'
    from research.outlets
    where retired_run_id is null
""")

# Phrases in stock cost rows here, not wrong answers: whole texts are compared afterwards.
_ALIKE = sa.text("""
    select sources.key
    from research.sketch_hashes
    inner join research.passage_sketches
        on sketch_hashes.passage_text_id = passage_sketches.passage_text_id
    inner join research.sources on passage_sketches.source_id = sources.id
    where sketch_hashes.hash = any(:hashes)
        and sources.retired_run_id is null
    group by sources.key
    order by count(distinct sketch_hashes.hash) desc, sources.key
    limit :most
""")

_PIECES = sa.text("""
    select sources.key, passage_texts.start_char, passage_texts.length_chars,
        passage_texts.sha256, passage_texts.text
    from research.passage_texts
    inner join research.revisions on passage_texts.revision_id = revisions.id
    inner join research.sources on passage_texts.source_id = sources.id
    where sources.key = any(:keys)
        and revisions.is_current
        and passage_texts.retired_run_id is null
    order by sources.key, passage_texts.start_char
""")

_BARE = sa.text("""
    select sources.key, passage_texts.sha256
    from research.passage_texts
    inner join research.revisions on passage_texts.revision_id = revisions.id
    inner join research.sources on passage_texts.source_id = sources.id
    where passage_texts.text is null
        and revisions.is_current
        and passage_texts.retired_run_id is null
        and sources.retired_run_id is null
""")


class Stored:
    """The live sources of a database."""

    def __init__(self, connection: sa.Connection) -> None:
        self._connection = connection
        self.outlets = {number: Outlet(*rest) for number, *rest in connection.execute(_OUTLETS)}

    def holdings(self, seeds: Path) -> Iterator[Holding]:
        """Yield every source, without its passages."""
        rows = self._connection.execute(_SOURCES)
        last: Holding | None = None
        urls: set[str] = set()
        states: list[State] = []
        for path, key, outlet, title, url, fetched, number, *files in rows:
            if last is None or last.key != key:
                if last:
                    yield _whole(last, urls, states)
                last = Holding(key, seeds / path, self.outlets[outlet], title)
                urls, states = set(), []
            urls |= addresses(url, fetched)
            if number is not None:
                file, raw, text, length, text_file = files
                states.append(State(number, file, raw, text, length, text_file))
        if last:
            yield _whole(last, urls, states)

    def alike(self, hashes: Iterable[int], most: int) -> list[str]:
        """Return the sources that share most of ``hashes``, at most so many."""
        values = {"hashes": sorted(hashes), "most": most}
        return list(self._connection.execute(_ALIKE, values).scalars())

    def pieces(self, key: str) -> list[Piece]:
        """Return the passages of the current text of a source, in order."""
        rows = self._connection.execute(_PIECES, {"keys": [key]})
        return [Piece(*piece) for _, *piece in rows]

    def bare(self) -> Iterator[tuple[str, str]]:
        """Yield source and hash of every passage of which no words are held."""
        yield from self._connection.execute(_BARE)


def _whole(holding: Holding, urls: set[str], states: list[State]) -> Holding:
    return Holding(
        holding.key,
        holding.path,
        holding.outlet,
        holding.title,
        frozenset(urls),
        tuple(states),
    )
