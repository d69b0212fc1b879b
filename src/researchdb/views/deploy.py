"""Bring the views of a database to their files, tell how they differ, or take them away."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy import Connection

from researchdb.errors import Problem, ViewError
from researchdb.roles import OWNER, READER, acting_as, role_exists
from researchdb.views import access, catalog, ledger, living, rules
from researchdb.views.catalog import Live, LiveObject
from researchdb.views.execute import create, replace, run
from researchdb.views.files import SCHEMAS, ViewFile, discover
from researchdb.views.session import empty_search_path, ensure_schema, lock


@dataclass(frozen=True)
class Deployed:
    """What a deploy did, by qualified name, each in the order it was done.

    `recreated` were dropped and created again, because they or one below them could not
    be replaced in place; `notes` are remarks for the person who deploys.
    """

    created: tuple[str, ...] = ()
    replaced: tuple[str, ...] = ()
    recreated: tuple[str, ...] = ()
    dropped: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def changed(self) -> bool:
        """Return whether anything was done."""
        return bool(self.created or self.replaced or self.recreated or self.dropped)


def deploy(connection: Connection, sql_folder: Path, *, force: bool = False) -> Deployed:
    """Bring the schemas to the files of the folder, inside the caller's transaction.

    A view whose file and live state are as last deployed is not touched, unless `force`.
    On an error everything is undone and the transaction goes on.
    Raises ViewError for faults in files, in what they define, or for objects in the way;
    DatabaseError when the tables are not there yet.
    """
    files = discover(sql_folder)
    with connection.begin_nested():
        lock(connection)
        for schema in SCHEMAS:
            ensure_schema(connection, schema)
        with acting_as(connection, OWNER), empty_search_path(connection):
            access.grant_schemas(connection)
            living.create(connection, sql_folder)
            return _Deploy(connection, files, force=force).run()


def check(connection: Connection, sql_folder: Path) -> tuple[str, ...]:
    """Return how the database differs from the files, one line each; changes nothing.

    It deploys everything, compares before and after, and rolls that back.
    Raises as `deploy` does.
    """
    savepoint = connection.begin_nested()
    try:
        lock(connection)
        with empty_search_path(connection):
            before = catalog.read(connection)
        rows_before = {row.qualified: row for row in ledger.list_views(connection)}
        result = deploy(connection, sql_folder, force=True)
        with empty_search_path(connection):
            after = catalog.read(connection)
        rows_after = {row.qualified: row for row in ledger.list_views(connection)}
    finally:
        savepoint.rollback()
    found: list[str] = []
    for name in sorted({*before, *after}):
        if name in result.dropped:
            found.append(f"{name}: its file is gone; deploy drops it")
        elif name not in rows_after:
            found.append(
                f"{name}: unknown, no file defines it; add its file, or move it to another schema"
            )
        elif name not in before:
            found.append(f"{name}: not in the database; deploy creates it")
        else:
            found.extend(
                f"{name}: {aspect} of the database and of the file differ; deploy restores it"
                for aspect in _differing(before[name], after[name])
            )
    for name, row in rows_after.items():
        old = rows_before.get(name)
        if old and (old.question, old.grain) != (row.question, row.grain):
            found.append(f"{name}: question or grain is older than the file; deploy records it")
    return tuple(found)


def clear(connection: Connection) -> tuple[str, ...]:
    """Drop every view ever deployed from a file, dependants first; return their names.

    Does nothing in a database that has none. Raises ViewError naming each object of
    other people that rests on one of ours.
    """
    with connection.begin_nested():
        lock(connection)
        if not ledger.exists(connection):
            return ()
        with acting_as(connection, OWNER), empty_search_path(connection):
            ours = {row.qualified for row in ledger.list_views(connection)}
            dropped = _drop(connection, catalog.read(connection), ours, ours)
            ledger.forget(connection, ours)
            living.drop(connection)
            return dropped


def _differing(before: Iterable[LiveObject], after: Iterable[LiveObject]) -> list[str]:
    old = {live.identity: live.aspects() for live in before}
    new = {live.identity: live.aspects() for live in after}
    if old.keys() != new.keys():
        return ["kind or arguments"]
    aspects = dict.fromkeys(
        aspect for key in new for aspect in new[key] if old[key][aspect] != new[key][aspect]
    )
    return list(aspects)


def _drop(
    connection: Connection, live: Live, names: Collection[str], ours: Collection[str]
) -> tuple[str, ...]:
    """Drop the named views with those of ours that rest on them; return all names dropped."""
    objects = {each.oid: each for name in ours for each in live.get(name, ())}
    dependants = catalog.read_dependants(connection)
    wanted = [each.oid for each in objects.values() if each.qualified in names]
    order = dependants.of(sorted(wanted, key=lambda oid: objects[oid].identity))
    foreign = [dependants.describe(connection, oid) for oid in order if oid not in objects]
    if foreign:
        raise ViewError("\n".join(_in_the_way(found, names) for found in sorted(foreign)))
    for oid in order:
        run(connection, f"drop {objects[oid].kind} {objects[oid].identity} restrict")
    return tuple(dict.fromkeys(objects[oid].qualified for oid in order))


def _in_the_way(foreign: str, names: Collection[str]) -> str:
    base = next(iter(names)) if len(names) == 1 else "saved views"
    name = foreign.removeprefix("materialized ").removeprefix("view ")
    keep = (
        f"keep its text (select pg_get_viewdef('{name}'::regclass)), "
        if name != foreign
        else "keep its definition, "
    )
    return (
        f"{foreign} rests on {base} and stands in the way; "
        f"{keep}drop it, deploy again, then create it again"
    )


@dataclass
class _Deploy:
    connection: Connection
    files: tuple[ViewFile, ...]
    force: bool
    created: list[str] = field(default_factory=list)
    replaced: list[str] = field(default_factory=list)
    recreated: list[str] = field(default_factory=list)
    gone: set[str] = field(default_factory=set)

    def run(self) -> Deployed:
        rows = {row.qualified: row for row in ledger.list_views(self.connection)}
        live = catalog.read(self.connection)
        wanted = access.wanted_grants(self.connection)
        self._refuse_strangers(live, rows)
        by_name = {file.qualified: file for file in self.files}
        ours = {*rows, *by_name}
        changed = {
            name
            for name, file in by_name.items()
            if self.force
            or name not in rows
            or rows[name].file_sha256 != file.sha256
            or rows[name].live_sha256 != catalog.fingerprint(live.get(name, ()))
            or any(each.grants != wanted.of(each) for each in live[name])
        }
        for name, file in by_name.items():
            if file.is_made and file.references & changed:
                changed.add(name)
            if name in self.gone:
                create(self.connection, file)
                self.recreated.append(name)
            elif name in changed:
                self._bring(file, live, ours)
        removed = [name for name in rows if name not in by_name]
        left = [name for name in removed if name not in self.gone]
        _drop(self.connection, catalog.read(self.connection), left, ours) if left else ()
        self._finish(wanted)
        ledger.forget(self.connection, removed)
        done = {*self.created, *self.replaced, *self.recreated}
        return Deployed(
            created=tuple(self.created),
            replaced=tuple(self.replaced),
            recreated=tuple(self.recreated),
            dropped=tuple(sorted(removed)),
            unchanged=tuple(name for name in by_name if name not in done),
            notes=self._notes(),
        )

    def _refuse_strangers(self, live: Live, rows: Collection[str]) -> None:
        problems = [
            f"{file.path}: {each.kind} {each.identity} exists and was not deployed from a file; "
            "drop or rename it and deploy again"
            for file in self.files
            for each in live.get(file.qualified, ())
            if file.qualified not in rows or each.kind not in ("view", "function")
        ]
        if problems:
            raise ViewError("\n".join(problems))

    def _bring(self, file: ViewFile, live: Live, ours: set[str]) -> None:
        """Create, replace in place, or recreate with all of ours that rest on it."""
        standing = live.get(file.qualified, ())
        if not standing:
            create(self.connection, file)
            self.created.append(file.qualified)
        elif self._in_place(file, standing):
            self.replaced.append(file.qualified)
        else:
            now = catalog.read(self.connection)
            self.gone.update(_drop(self.connection, now, {file.qualified}, ours))
            create(self.connection, file)
            self.recreated.append(file.qualified)

    def _in_place(self, file: ViewFile, standing: tuple[LiveObject, ...]) -> bool:
        if len(standing) > 1 or standing[0].kind != file.kind:
            return False
        savepoint = self.connection.begin_nested()
        kept = False
        try:
            kept = replace(self.connection, file) and self._is_alone(file)
        finally:
            (savepoint.commit if kept else savepoint.rollback)()
        return kept

    def _is_alone(self, file: ViewFile) -> bool:
        """Return False when `create or replace`, given other arguments, added a function."""
        if file.kind == "view":
            return True
        return len(catalog.read(self.connection)[file.qualified]) == 1

    def _finish(self, wanted: access.Wanted) -> None:
        """Set rights, check the rules and write down what stands now."""
        done = {*self.created, *self.replaced, *self.recreated}
        live = catalog.read(self.connection)
        touched = [each for name in done for each in live[name]]
        access.set_access(self.connection, touched, wanted)
        live = catalog.read(self.connection) if done else live
        problems: list[Problem] = []
        for file in self.files:
            for each in live[file.qualified]:
                problems.extend(rules.faults(file, each))
        if problems:
            raise ViewError("\n".join(str(problem) for problem in sorted(problems)))
        states = [(file, catalog.fingerprint(live[file.qualified])) for file in self.files]
        ledger.record(self.connection, states)

    def _notes(self) -> tuple[str, ...]:
        if role_exists(self.connection, READER):
            return ()
        note = (
            f"there is no role {READER}, so nobody was granted anything; "
            "run sql/roles.sql as an administrator and deploy again"
        )
        return (note,)
