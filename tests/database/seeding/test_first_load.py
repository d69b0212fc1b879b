"""A first load builds indexes and foreign keys last, and nobody can tell afterwards."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import pytest
import sqlalchemy as sa
from sqlalchemy import Connection, Engine

from researchdb import built_last, roles
from researchdb.errors import DatabaseError
from researchdb.model import KEPT_SCHEMA, SCHEMA
from researchdb.seeding import run as seeding_run
from tests.database.seeding.conftest import Run
from tests.support import stored
from tests.support.catalogue import COLUMNS, CONSTRAINTS, INDEXES, TRIGGERS, read
from tests.support.desk import Desk

Taken = list[int]

_OF_TABLES = """
    where indrelid in (
        select oid from pg_class where relnamespace = cast(:schema as regnamespace)
    )
"""
_INVALID = f"select indexrelid::regclass::text from pg_index {_OF_TABLES} and not indisvalid"
_COMMENTED = f"""
    select indexrelid::regclass || ': ' || description
    from pg_index
    inner join pg_description on indexrelid = objoid and objsubid = 0
    {_OF_TABLES}
    union all
    select conname || ': ' || description
    from pg_constraint
    inner join pg_description on pg_constraint.oid = objoid
"""


@pytest.fixture
def taken(monkeypatch: pytest.MonkeyPatch) -> Taken:
    """Let the few rows of the desk count as many; how many rules each first load took away."""
    counts: Taken = []
    take_away: Callable[[Connection, Iterable[str]], built_last.Taken] = built_last.take_away

    def counted(connection: Connection, tables: Iterable[str]) -> built_last.Taken:
        rules = take_away(connection, tables)
        counts.append(len(rules.indexes) + len(rules.foreign_keys))
        return rules

    monkeypatch.setattr(seeding_run, "_BUILT_LAST_FROM", 1)
    monkeypatch.setattr(built_last, "take_away", counted)
    return counts


def rules(connection: Connection) -> list[str]:
    """Return all that a table demands of its rows; a constraint not validated would say so."""
    queries = (CONSTRAINTS, TRIGGERS, COLUMNS, INDEXES, _INVALID, _COMMENTED)
    schemas = (SCHEMA, KEPT_SCHEMA)
    return [
        line for schema in schemas for query in queries for line in read(connection, query, schema)
    ]


def break_rows(connection: Connection) -> None:
    """Let every row of claim_topics that comes in name a topic that is not there."""
    connection.execute(
        sa.text("""
            create function research.miss() returns trigger language plpgsql as $$
            begin
                new.topic_id = -new.topic_id;
                return new;
            end $$
        """)
    )
    connection.execute(
        sa.text(
            "create trigger miss before insert on research.claim_topics"
            " for each row execute function research.miss()"
        )
    )


def test_all_rules_are_there_again_and_validated(
    connection: Connection, run: Run, taken: Taken
) -> None:
    before = rules(connection)
    keys = [rule for rule in before if "FOREIGN KEY" in rule]
    indexes = read(connection, INDEXES, SCHEMA) + read(connection, INDEXES, KEPT_SCHEMA)
    run()
    assert len(keys) + len(indexes) * 0.8 < taken[0] < len(keys) + len(indexes)
    assert rules(connection) == before


def test_what_rows_with_content_refer_to_keeps_its_index(connection: Connection) -> None:
    connection.execute(sa.text("create table research.named (key text primary key)"))
    connection.execute(
        sa.text("create table research.naming (key text references research.named (key))")
    )
    connection.execute(sa.text("insert into research.naming values (null)"))
    rest = built_last.take_away(connection, ["research.named", "research.naming"])
    assert rest == built_last.Taken()


def test_a_view_that_rests_on_a_key_stays(connection: Connection, run: Run, taken: Taken) -> None:
    connection.execute(
        sa.text("create view public.mine as select phrase from research.quotes group by id")
    )
    before = rules(connection)
    assert run().changed
    assert taken == [0]
    assert rules(connection) == before


def test_what_is_loaded_is_the_same(
    connection: Connection, run: Run, monkeypatch: pytest.MonkeyPatch, taken: Taken
) -> None:
    run()
    rows = stored.content(connection)
    connection.rollback()
    connection.begin()
    monkeypatch.setattr(seeding_run, "_BUILT_LAST_FROM", 1_000_000)
    run()
    assert taken != [0]
    assert len(taken) == 1
    assert stored.content(connection) == rows


def test_only_the_first_articles_come_this_way(desk: Desk, run: Run, taken: Taken) -> None:
    run()
    desk.change("claims.yaml", "is repaired.", "is mended.")
    assert run().changed
    assert len(taken) == 1


def test_a_row_that_names_nothing_is_told_and_nothing_stays(
    connection: Connection, run: Run, taken: Taken
) -> None:
    break_rows(connection)
    before = rules(connection)
    with pytest.raises(
        DatabaseError, match='violates foreign key constraint "fk_claim_topics_topic_id"'
    ):
        run()
    assert taken != [0]
    assert rules(connection) == before
    assert stored.counts(connection)["claim_topics"] == 0


def test_a_dry_run_leaves_the_rules_as_they_were(
    connection: Connection, run: Run, taken: Taken
) -> None:
    before = rules(connection)
    run(dry_run=True)
    assert taken != [0]
    assert rules(connection) == before


def test_a_reader_in_the_way_is_not_waited_for(
    connection: Connection, engine: Engine, run: Run, monkeypatch: pytest.MonkeyPatch, taken: Taken
) -> None:
    monkeypatch.setattr(built_last, "_LOCK_TIMEOUT", "1ms")
    with engine.connect() as reader:
        reader.execute(sa.text("select from research.quotes"))
        report = run()
        reader.rollback()
    assert taken == [0]
    assert report.changed
    assert connection.scalar(sa.text("show lock_timeout")) == "0"


def test_a_login_that_may_not_act_as_owner_loads_row_by_row(
    run: Run, monkeypatch: pytest.MonkeyPatch, taken: Taken
) -> None:
    may_become = roles.may_become

    def may_become_all_but_owner(connection: Connection, role: str) -> bool:
        return role != roles.OWNER and may_become(connection, role)

    monkeypatch.setattr(roles, "may_become", may_become_all_but_owner)
    assert run().changed
    assert taken == [0]


def test_every_row_names_a_run_and_a_file_that_are_there(connection: Connection, run: Run) -> None:
    run()
    columns = connection.execute(
        sa.text("""
            select attrelid::regclass::text, attname,
                case attname when 'seed_file_id' then 'seed_files' else 'seed_runs' end
            from pg_attribute
            inner join pg_class on attrelid = pg_class.oid
            where relnamespace = 'research'::regnamespace and relkind = 'r'
                and (attname = 'seed_file_id' or attname like '%run\\_id')
        """)
    ).all()
    assert len(columns) > 200
    for table, column, referred in columns:
        missing = connection.scalar(
            sa.text(
                f"select count(*) from {table} where {column} is not null"
                f" and {column} not in (select id from research.{referred})"
            )
        )
        assert not missing, f"{table}.{column}"
