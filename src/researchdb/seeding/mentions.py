"""Mentions: every naming of a known actor in the held texts, kept in step with both."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace

import sqlalchemy as sa

from researchdb.text.mentions import Found, Matcher, sure_part

from .load import LOADED, Loader, TableCount
from .rows import Rows
from .shape import shape
from .stage import Staging

_BATCH = 5000
_FEW_NAMES = 50
"""Of more, each text is searched at once rather than asked for one after the other."""

_CHANGED_NAMES = sa.text("""
    select distinct actor_names.name
    from loaded_files
    inner join research.actor_names on loaded_files.id = actor_names.seed_file_id
    where actor_names.updated_run_id = :run
""")

# Texts to search: those this run wrote or ruled on, those of passages it wrote (a passage that
# has been read counts otherwise), and those that may hold a name that came or went.
_SEARCH = sa.text("""
    create temporary table searched_texts on commit drop as
    with ruled as (
        select mention_decisions.passage_id
        from loaded_files
        inner join research.mention_decisions on loaded_files.id = mention_decisions.seed_file_id
        where mention_decisions.updated_run_id = :run
        union
        select passages.id
        from loaded_files
        inner join research.passages on loaded_files.id = passages.seed_file_id
        where passages.updated_run_id = :run
        union
        select suggestions.passage_id
        from loaded_files
        inner join research.suggestions on loaded_files.id = suggestions.seed_file_id
        where suggestions.updated_run_id = :run and suggestions.kind = 'mention'
    )
    select passage_texts.id, passage_texts.passage_id
    from loaded_files
    inner join research.passage_texts on loaded_files.id = passage_texts.seed_file_id
    where passage_texts.updated_run_id = :run
    union
    select passage_texts.id, passage_texts.passage_id
    from ruled
    inner join research.passage_texts on ruled.passage_id = passage_texts.passage_id
    union
    select passage_texts.id, passage_texts.passage_id
    from unnest(cast(:parts as text[])) as part
    inner join research.passage_texts on strpos(passage_texts.text, part) > 0
""")
_SEARCH_ALL = sa.text("""
    create temporary table searched_texts on commit drop as
    select id, passage_id from research.passage_texts
""")

_TEXTS = sa.text("""
    select sources.key, passages.key, revisions.number, passage_texts.start_char,
        passage_texts.end_char, passage_texts.text, passage_texts.seed_file_id,
        passage_texts.seed_line, passages.id, passages.gist is not null
    from searched_texts
    inner join research.passage_texts on searched_texts.id = passage_texts.id
    inner join research.passages on passage_texts.passage_id = passages.id
    inner join research.revisions on passage_texts.revision_id = revisions.id
    inner join research.sources on passage_texts.source_id = sources.id
    where passage_texts.text is not null
        and passage_texts.retired_run_id is null
""")

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
        and mention_decisions.passage_id in (select passage_id from searched_texts)
""")

_REFUSALS = sa.text("""
    select suggestions.passage_id, suggestions.phrase, suggestions.nth, actors.key
    from research.suggestions
    inner join research.actors on suggestions.actor_id = actors.id
    where suggestions.kind = 'mention'
        and suggestions.retired_run_id is null
        and suggestions.passage_id in (select passage_id from searched_texts)
""")

_SEARCHED = sa.select(sa.table("searched_texts", sa.column("id", sa.BigInteger)).c.id)

Decisions = dict[tuple[str, int], str | None]
Refusals = set[tuple[str, int, str]]
"""Names with the occurrence and an actor they do not mean there."""


@dataclass(frozen=True)
class _Meant:
    """Whom a name stands for: the actors, and whether that is certain."""

    actors: tuple[str, ...]
    is_certain: bool


def refresh_mentions(connection: sa.Connection, run_id: int) -> TableCount:
    """Bring mentions to what a search finds now in the texts this run may have changed them in."""
    changed = connection.scalars(_CHANGED_NAMES, {"run": run_id}).all()
    if len(changed) > _FEW_NAMES:
        connection.execute(_SEARCH_ALL)
    else:
        values = {"run": run_id, "parts": [sure_part(name) for name in changed]}
        connection.execute(_SEARCH, values)
    connection.exec_driver_sql("analyze searched_texts")
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
    result = connection.execute(_TEXTS, execution_options={"yield_per": _BATCH})
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
    loader = Loader(connection, run_id, shape("mentions"), staged_count=staging.counts["mentions"])
    loader.follow(sa.select(LOADED.c.id))
    settled = loader.settle(shape("mentions").table.c.passage_text_id.in_(_SEARCHED))
    updated, revived = loader.update()
    inserted = loader.insert()
    staging.drop()
    connection.exec_driver_sql("drop table searched_texts")
    return replace(settled, inserted=inserted, updated=updated, revived=revived)


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
