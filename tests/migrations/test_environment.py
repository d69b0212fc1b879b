"""migrations/env.py and researchdb.migrate: toy migrations by call, the real ones by command."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from uuid import uuid4

import psycopg
import pytest
from alembic.config import Config
from sqlalchemy import URL, Connection, text

from researchdb import migrate, paths
from researchdb.db import connect_url
from researchdb.errors import DatabaseError, ViewError
from researchdb.roles import OWNER, acting_as
from tests.conftest import Server

FIRST = '''
from alembic import op
revision, down_revision = "0001", None

def upgrade():
    op.execute("create table research.items (key text)")
    op.execute("""
        create table research.deployed_views (
            schema_name text, view_name text, kind text, question text, grain text,
            file_sha256 text, live_sha256 text, deployed_at timestamptz,
            primary key (schema_name, view_name)
        )
    """)

def downgrade():
    op.execute("drop table research.deployed_views")
    op.execute("drop table research.items")
'''
# Changing a type is what PostgreSQL refuses while a view stands on the column.
SECOND = """
from alembic import op
revision, down_revision = "0002", "0001"

def upgrade():
    op.execute("alter table research.items alter column key type varchar(9)")

def downgrade():
    op.execute("alter table research.items alter column key type text")
"""
THIRD = """
from alembic import op
revision, down_revision = "0003", "0002"

def upgrade():
    op.execute("alter table research.items alter column key type varchar(12)")

def downgrade():
    op.execute("alter table research.items alter column key type varchar(9)")
"""
VIEW = """-- Question: what is there?
-- Grain: item_key
create view report.items as
select key::text as item_key
from research.items;

comment on view report.items is 'One row per item';
comment on column report.items.item_key is 'Item';
"""


@pytest.fixture
def empty(server: Server) -> Iterator[URL]:
    """The address of an empty database with the roles and rights of a real one."""
    name = f"empty_{uuid4().hex[:12]}"
    url = server.superuser_url("postgres")
    with psycopg.connect(
        host=server.host,
        port=server.port,
        user=url.username,
        password=url.password,
        dbname="postgres",
        autocommit=True,
    ) as admin:
        admin.execute(f"create database {name} template template0 encoding 'UTF8'".encode())
        try:
            server.adopt(name)
            yield server.url(name)
        finally:
            admin.execute(f"drop database {name} with (force)".encode())


@pytest.fixture
def connection(empty: URL) -> Iterator[Connection]:
    """A connection to the empty database; what a test commits stays until its end."""
    with connect_url(empty) as opened:
        yield opened


@pytest.fixture
def toy(tmp_path: Path) -> Config:
    """The real env.py over two toy migrations and one view."""
    folder = tmp_path / "migrations"
    (folder / "versions").mkdir(parents=True)
    shutil.copy(paths.migrations() / "env.py", folder)
    (folder / "versions" / "0001_first.py").write_text(FIRST)
    (folder / "versions" / "0002_second.py").write_text(SECOND)
    (tmp_path / "sql" / "report").mkdir(parents=True)
    (tmp_path / "sql" / "report" / "items.sql").write_text(VIEW)
    config = Config()
    config.set_main_option("script_location", str(folder))
    config.attributes["sql"] = tmp_path / "sql"
    return config


def view_oid(connection: Connection) -> Any:
    return connection.scalar(text("select to_regclass('report.items')::oid"))


def test_an_empty_database_is_brought_to_head_with_its_views(
    connection: Connection, toy: Config
) -> None:
    assert migrate.current(connection) is None
    assert migrate.pending(connection, config=toy) == ("0001", "0002")
    done = migrate.upgrade(connection, config=toy)
    assert (done.before, done.after) == (None, "0002")
    assert done.views is not None
    assert done.views.created == ("report.items",)
    assert migrate.pending(connection, config=toy) == ()
    migrate.require_head(connection, config=toy)


def test_below_head_there_are_no_views(connection: Connection, toy: Config) -> None:
    assert migrate.upgrade(connection, "0001", config=toy).views is None
    assert view_oid(connection) is None
    migrate.upgrade(connection, config=toy)
    assert migrate.downgrade(connection, "-1", config=toy).after == "0001"
    assert view_oid(connection) is None
    assert migrate.upgrade(connection, "+1", config=toy).after == "0002"
    assert view_oid(connection) is not None


def test_with_nothing_pending_a_view_is_not_touched(connection: Connection, toy: Config) -> None:
    migrate.upgrade(connection, config=toy)
    before = view_oid(connection)
    done = migrate.upgrade(connection, config=toy)
    assert done.views is not None
    assert done.views.unchanged == ("report.items",)
    assert view_oid(connection) == before


def test_a_migration_may_change_a_column_under_a_view(
    connection: Connection, toy: Config, tmp_path: Path
) -> None:
    migrate.upgrade(connection, config=toy)
    (tmp_path / "migrations" / "versions" / "0003_third.py").write_text(THIRD)
    assert migrate.pending(connection, config=toy) == ("0003",)
    done = migrate.upgrade(connection, config=toy)
    assert done.views is not None
    assert done.views.created == ("report.items",)


def test_a_broken_view_undoes_the_whole_upgrade(
    connection: Connection, toy: Config, tmp_path: Path
) -> None:
    file = tmp_path / "sql" / "report" / "items.sql"
    file.write_text(VIEW.replace("key::text", "nothing"))
    with pytest.raises(ViewError, match=r"^sql/report/items\.sql:4: "), connection.begin():
        migrate.upgrade(connection, config=toy)
    assert migrate.current(connection) is None
    assert connection.scalar(text("select to_regnamespace('research')")) is None


def test_a_users_view_in_the_way_keeps_the_old_state(
    connection: Connection, toy: Config, tmp_path: Path
) -> None:
    with connection.begin():
        migrate.upgrade(connection, config=toy)
        connection.execute(text("create schema desk"))
        with acting_as(connection, OWNER):
            connection.execute(text("grant select on report.items to public"))
            connection.execute(text("grant usage on schema report to public"))
        connection.execute(text("create view desk.mine as select item_key from report.items"))
    (tmp_path / "migrations" / "versions" / "0003_third.py").write_text(THIRD)
    with pytest.raises(ViewError, match=r"^view desk\.mine rests on"), connection.begin():
        migrate.upgrade(connection, config=toy)
    assert migrate.current(connection) == "0002"
    assert view_oid(connection) is not None


def test_down_to_base_and_up_again(connection: Connection, toy: Config) -> None:
    with connection.begin():
        migrate.upgrade(connection, config=toy)
    with connection.begin():
        assert migrate.downgrade(connection, "base", config=toy).after is None
    with connection.begin():
        assert migrate.upgrade(connection, config=toy).after == "0002"


def test_the_callers_rollback_undoes_the_upgrade(connection: Connection, toy: Config) -> None:
    transaction = connection.begin()
    migrate.upgrade(connection, config=toy)
    transaction.rollback()
    assert migrate.current(connection) is None


def test_without_a_transaction_the_upgrade_is_committed(
    connection: Connection, toy: Config
) -> None:
    migrate.upgrade(connection, config=toy)
    connection.commit()
    connection.rollback()
    assert migrate.current(connection) == "0002"


def test_everything_belongs_to_the_owner_role(connection: Connection, toy: Config) -> None:
    migrate.upgrade(connection, config=toy)
    owners = connection.scalars(
        text("""
            select distinct pg_get_userbyid(relowner)
            from pg_class
            where relnamespace in ('research'::regnamespace, 'report'::regnamespace)
        """)
    ).all()
    assert owners == ["researchdb_owner"]
    assert connection.scalar(text("select current_user")) == "researchdb"


def test_a_database_behind_ahead_or_empty_is_told_apart(
    connection: Connection, toy: Config
) -> None:
    with pytest.raises(DatabaseError, match="is empty, this researchdb needs 0002; run"):
        migrate.require_head(connection, config=toy)
    migrate.upgrade(connection, "0001", config=toy)
    with pytest.raises(DatabaseError, match="is at revision 0001, this researchdb needs 0002"):
        migrate.require_head(connection, config=toy)
    with acting_as(connection, OWNER):
        connection.execute(text("update research.alembic_version set version_num = '0099'"))
    for ask in (migrate.require_head, migrate.pending, migrate.upgrade):
        with pytest.raises(DatabaseError, match="0099, made by a newer researchdb; update"):
            ask(connection, config=toy)


def test_an_unknown_target_is_refused(connection: Connection, toy: Config) -> None:
    with pytest.raises(DatabaseError, match="0077"):
        migrate.upgrade(connection, "0077", config=toy)


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A copy of alembic.ini and the real migrations in a desk folder."""
    shutil.copy(paths.alembic_ini(), tmp_path)
    shutil.copytree(
        paths.migrations(), tmp_path / "migrations", ignore=shutil.ignore_patterns("__pycache__")
    )
    (tmp_path / "researchdb.toml").touch()
    return tmp_path


def alembic(folder: Path, url: URL, *arguments: str) -> str:
    """Return what the plain alembic command prints on stdout; it must succeed."""
    address = url.render_as_string(hide_password=False)
    done = subprocess.run(
        [sys.executable, "-W", "error", "-m", "alembic", *arguments],
        cwd=folder,
        env={**os.environ, "DATABASE_URL": address},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_alembic_commands_work_on_their_own(
    checkout: Path, empty: URL, connection: Connection
) -> None:
    assert alembic(checkout, empty, "current") == ""
    assert connection.scalar(text("select to_regnamespace('research')")) is None
    connection.rollback()
    alembic(checkout, empty, "upgrade", "head")
    assert alembic(checkout, empty, "current").startswith(migrate.head())
    assert "No new upgrade operations detected" in alembic(checkout, empty, "check")
    connection.rollback()
    migrate.require_head(connection)
    connection.rollback()
    alembic(checkout, empty, "downgrade", "base")
    assert migrate.current(connection) is None
    connection.rollback()
    alembic(checkout, empty, "upgrade", "head")
    assert migrate.current(connection) == migrate.head()


def test_a_new_revision_comes_from_the_template(checkout: Path, empty: URL) -> None:
    alembic(checkout, empty, "upgrade", "head")
    arguments = ("--autogenerate", "--rev-id", "9999", "-m", "try it")
    alembic(checkout, empty, "revision", *arguments)
    made = (checkout / "migrations" / "versions" / "9999_try_it.py").read_text()
    assert made.startswith('"""try it.\n')
    assert f"down_revision = '{migrate.head()}'" in made
    compile(made, "9999_try_it.py", "exec")


def test_the_printed_sql_builds_the_same_tables(
    checkout: Path, empty: URL, connection: Connection
) -> None:
    sql = alembic(checkout, empty, "upgrade", "head", "--sql")
    assert "create view" not in sql.lower()
    cursor = connection.connection.cursor()
    cursor.execute(sql.encode())
    cursor.close()
    assert migrate.current(connection) == migrate.head()
    tables = "select count(*) from pg_tables where schemaname = 'research'"
    printed = connection.scalar(text(tables))
    connection.rollback()
    with connection.begin():
        connection.execute(text("drop schema research cascade"))
        connection.execute(text("drop schema if exists kept, report, bi cascade"))
        migrate.upgrade(connection)
        assert connection.scalar(text(tables)) == printed
