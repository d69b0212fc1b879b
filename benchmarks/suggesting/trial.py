"""One coded article taken in as if new: what is proposed for it, beside how it was coded."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import psycopg
import sqlalchemy as sa

from benchmarks.database import Bench, connect
from researchdb import server
from researchdb.db import connect_url
from researchdb.intake.cut import cut
from researchdb.intake.extract import read_document
from researchdb.intake.known import Known, read_known
from researchdb.intake.proposals import Proposals
from researchdb.intake.propose.gather import gather
from researchdb.intake.propose.likely import Likely
from researchdb.seeding import ArticleFolders, seed
from researchdb.semantic.model import find_model

from . import score_cut, score_dates
from .desk import Desk
from .gold import gold_of
from .leave_out import forget_actors, without
from .measures import Counts, count_dates, count_likely, count_who
from .score_who import Mention

_MENTIONS = sa.text("""
    select sources.key, passage_texts.start_char + mentions.start_char,
        passage_texts.start_char + mentions.end_char, actors.key
    from research.mentions
    inner join research.passage_texts on mentions.passage_text_id = passage_texts.id
    inner join research.revisions on passage_texts.revision_id = revisions.id
    inner join research.sources on passage_texts.source_id = sources.id
    inner join research.actors on mentions.actor_id = actors.id
    where mentions.is_confirmed and mentions.retired_run_id is null and revisions.is_current
""")


@dataclass(frozen=True)
class Bed:
    """Where articles are tried: a server for scratch databases, a desk, the article files."""

    bench: Bench
    desk: Desk
    articles: Path

    @contextmanager
    def seeded(self, desk: Desk) -> Iterator[sa.Connection]:
        """Give a connection to a scratch database that holds ``desk`` with its texts."""
        with TemporaryDirectory() as folder, self.bench.fresh("bench_suggest") as url:
            _allow_vectors(self.bench, "bench_suggest")
            seeds = Path(folder, "seeds")
            desk.write(seeds)
            with connect_url(url) as connection:
                seed(connection, seeds, ArticleFolders((self.articles,)))
                yield connection

    def mentions(self) -> dict[str, list[Mention]]:
        """Return by source the mentions that a person decided or that leave no doubt."""
        with self.seeded(self.desk) as connection:
            found: dict[str, list[Mention]] = {key: [] for key in self.desk.sources}
            for source, start, end, actor in connection.execute(_MENTIONS):
                found[source].append((start, end, actor))
            return found


def try_article(bed: Bed, key: str, mentions: Iterable[Mention]) -> Counts:
    """Return what was counted for the article ``key``; see the ``rates`` of each measure.

    ``mentions`` are those of the article as coded. Everything is proposed with what the other
    articles alone would have brought; mentions and speakers also with all actors of the desk.
    """
    source = bed.desk.sources[key]
    gold = gold_of(bed.desk, key, bed.desk.text_of(key, bed.articles))
    name = bed.desk.file_of(key)
    found = cut(read_document((bed.articles / name).read_bytes(), name))
    published, _ = score_dates.own_dates(source)
    left = without(bed.desk, key)
    others = [left.text_of(other, bed.articles) for other in left.sources]
    counts: Counts = {"cut": score_cut.count(gold.cut, found)}

    def propose(known: Known, likely: Likely) -> list[Proposals]:
        return gather(found, gold.language, published, known, likely)

    with bed.seeded(left) as connection:
        known = read_known(connection)
        proposals = propose(known, Likely(connection, gold.language, known, semantic=False))
        counts |= count_who(found, proposals, gold, mentions, bed.desk, known)
        del counts["new names"]
    with bed.seeded(forget_actors(left, others)) as connection:
        known = read_known(connection)
        likely = Likely(connection, gold.language, known, semantic=False)
        proposals = propose(known, likely)
        for kind, counted in count_who(found, proposals, gold, mentions, bed.desk, known).items():
            counts[kind if kind == "new names" else f"{kind}, actors unknown"] = counted
        counts |= count_dates(found, proposals, gold, source, bed.desk)
        counts |= count_likely(found, proposals, gold, left, likely)
        likely = Likely(connection, gold.language, known)
        if find_model() and not likely.remark:
            nearer = propose(known, likely)
            for kind, counted in count_likely(found, nearer, gold, left, likely).items():
                counts[f"{kind}, by meaning too"] = counted
    return counts


def _allow_vectors(bench: Bench, database: str) -> None:
    """Make the extension that vectors need, where the server has it."""
    url = bench.url(database, server.SUPERUSER)
    with connect(url, autocommit=True) as connection, suppress(psycopg.errors.FeatureNotSupported):
        connection.execute("create extension if not exists vector")
