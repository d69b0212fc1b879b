"""Mentions: every naming of a known actor in the held texts, kept in step with both."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

import sqlalchemy as sa

from researchdb.text.mentions import Found, Matcher

from .load import Loader, TableCount
from .rows import Rows
from .shape import shape
from .stage import Staging

_BATCH = 5000

# Texts to search: those this run wrote or ruled on, those of passages it wrote (a passage that
# has been read counts otherwise), or all where a name came or went.
_SCOPE = """
    select seed_file_id from research.passage_texts
    where updated_run_id = :run or (:names_changed and text is not null)
    union
    select seed_file_id from research.mention_decisions
    where updated_run_id = :run
    union
    select seed_file_id from research.passages
    where updated_run_id = :run
    union
    select seed_file_id from research.suggestions
    where updated_run_id = :run and kind = 'mention'
"""

_TEXTS = sa.text(f"""
    select sources.key, passages.key, revisions.number, passage_texts.start_char,
        passage_texts.end_char, passage_texts.text, passage_texts.seed_file_id,
        passage_texts.seed_line, passages.id, passages.gist is not null
    from research.passage_texts
    inner join research.passages on passage_texts.passage_id = passages.id
    inner join research.revisions on passage_texts.revision_id = revisions.id
    inner join research.sources on passage_texts.source_id = sources.id
    where passage_texts.text is not null
        and passage_texts.retired_run_id is null
        and passage_texts.seed_file_id in ({_SCOPE})
""")  # noqa: S608 - made of constants

_NAMES = sa.text("""
    select actor_names.name, actors.key, actor_names.is_ambiguous
    from research.actor_names
    inner join research.actors on actor_names.actor_id = actors.id
    where actor_names.retired_run_id is null
""")

_DECISIONS = sa.text("""
    select mention_decisions.passage_id, mention_decisions.name, mention_decisions.nth, actors.key
    from research.mention_decisions
    left join research.actors on mention_decisions.actor_id = actors.id
    where mention_decisions.retired_run_id is null
""")

_REFUSALS = sa.text("""
    select suggestions.passage_id, suggestions.phrase, suggestions.nth, actors.key
    from research.suggestions
    inner join research.actors on suggestions.actor_id = actors.id
    where suggestions.kind = 'mention'
        and suggestions.retired_run_id is null
""")

Decisions = dict[tuple[str, int], str | None]
Refusals = set[tuple[str, int, str]]
"""Names with the occurrence and an actor they do not mean there."""


@dataclass(frozen=True)
class _Meant:
    """Whom a name stands for: the actors, and whether that is certain."""

    actors: tuple[str, ...]
    is_certain: bool


def refresh_mentions(
    connection: sa.Connection, run_id: int, counts: dict[str, TableCount]
) -> TableCount:
    """Bring the mentions in the texts of this run to what a search finds now."""
    names_changed = bool(counts["actor_names"].changed)
    values = {"run": run_id, "names_changed": names_changed}
    staging = Staging(connection)
    staging.create("mentions")
    names = _names(connection)
    matcher = Matcher(names)
    decisions: dict[int, Decisions] = defaultdict(dict)
    for passage_id, name, nth, actor in connection.execute(_DECISIONS):
        decisions[passage_id][name, nth] = actor
    refusals: dict[int, Refusals] = defaultdict(set)
    for passage_id, name, nth, actor in connection.execute(_REFUSALS):
        refusals[passage_id].add((name, nth, actor))
    result = connection.execute(_TEXTS, values, execution_options={"yield_per": _BATCH})
    for source, passage, revision, start, end, text, file, line, passage_id, is_read in result:
        rows = Rows()
        refused = _refused(text, refusals.get(passage_id, set()))
        for found, actor, method, is_confirmed in _mentions(
            text, matcher, names, decisions.get(passage_id, {}), is_read=is_read
        ):
            if method == "matched" and (found.start, actor) in refused:
                continue
            rows.add(
                "mentions",
                line,
                source=source,
                passage=passage,
                revision=revision,
                passage_start=start,
                passage_end=end,
                passage_length_chars=len(text),
                actor=actor,
                start_char=found.start,
                end_char=found.end,
                surface=found.surface,
                method=method,
                is_confirmed=is_confirmed,
            )
        staging.add(rows.by_table, file)
    staging.finish()
    scope = sa.text(_SCOPE).bindparams(**values).columns(sa.column("seed_file_id", sa.BigInteger))
    loader = Loader(connection, run_id, shape("mentions"), is_staged=True)
    loader.follow()
    retired = loader.retire(scope.subquery("scope").select())
    updated, revived = loader.update()
    inserted = loader.insert()
    staging.drop()
    return TableCount("mentions", inserted, updated, revived, retired)


def _names(connection: sa.Connection) -> dict[str, _Meant]:
    """Return every live name with whom it stands for; shared names are uncertain."""
    held: dict[str, set[str]] = defaultdict(set)
    doubtful: set[str] = set()
    for name, actor, is_ambiguous in connection.execute(_NAMES):
        held[name].add(actor)
        if is_ambiguous:
            doubtful.add(name)
    return {
        name: _Meant(tuple(sorted(actors)), len(actors) == 1 and name not in doubtful)
        for name, actors in held.items()
    }


def _refused(text: str, refusals: Refusals) -> set[tuple[int, str]]:
    """Return where in ``text`` a person has refused an actor."""
    return {
        (found.start, actor)
        for name, nth, actor in refusals
        for at, found in enumerate(Matcher([name]).find(text), start=1)
        if at == nth
    }


def _mentions(
    text: str,
    matcher: Matcher,
    names: dict[str, _Meant],
    decisions: Decisions,
    *,
    is_read: bool,
) -> Iterator[tuple[Found, str, str, bool]]:
    """Yield each naming with its actor, how it was found and whether it is certain.

    A decision outranks the matcher wherever the two overlap; one for no actor silences it. What
    the matcher finds is certain only in a passage that a person has read.
    """
    ruled = [
        (found, decisions[name, nth])
        for name in {name for name, _ in decisions}
        for nth, found in enumerate(Matcher([name]).find(text), start=1)
        if (name, nth) in decisions
    ]
    decided: list[tuple[Found, str | None]] = []
    for found, actor in sorted(ruled, key=lambda pair: (pair[0].start, -pair[0].end)):
        if decided and found.start < decided[-1][0].end:
            continue  # within a longer name that is decided too
        decided.append((found, actor))
        if actor is not None:
            yield found, actor, "decided", True
    for found in matcher.find(text):
        if not any(found.start < d.end and d.start < found.end for d, _ in decided):
            meant = names[found.name]
            for actor in meant.actors:
                yield found, actor, "matched", meant.is_certain and is_read
