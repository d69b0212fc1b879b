"""Deploying toy views: what is touched, what is left, what is refused and restored."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, text
from sqlalchemy.exc import DBAPIError

from researchdb.errors import ViewError
from researchdb.roles import OWNER, acting_as, role_exists
from researchdb.views import Deployed, check, clear, deploy, list_views
from researchdb.views.execute import run

READER = "researchdb_reader"


@dataclass(frozen=True)
class Toy:
    """A folder of view files and the database they are deployed to."""

    connection: Connection
    folder: Path

    def write(self, name: str, select: str, *columns: str, grain: str = "item_key") -> None:
        """Write a view file with every comment it needs."""
        lines = [f"-- Question: what is in {name}?", f"-- Grain: {grain}"]
        lines += [f"create view {name} as", f"{select};"]
        lines.append(f"comment on view {name} is 'One row per item';")
        lines += [f"comment on column {name}.{column} is 'A {column}';" for column in columns]
        self.file(name).write_text("\n".join(lines), encoding="utf-8")

    def function(self, arguments: str, result: str, body: str) -> None:
        """Write the file of the function report.search."""
        self.file("report.search").write_text(
            "-- Question: which items match?\n-- Grain: item_key\n"
            f"create function report.search({arguments}) returns {result}\n"
            f"language sql stable as $$ {body} $$;\n"
            "comment on function report.search is 'One row per match';\n",
            encoding="utf-8",
        )

    def file(self, name: str) -> Path:
        """Return the path of a view file."""
        return self.folder.joinpath(*name.split(".")).with_suffix(".sql")

    def deploy(self) -> Deployed:
        """Bring the database to the files."""
        return deploy(self.connection, self.folder)

    def check(self) -> tuple[str, ...]:
        """Compare the database with the files."""
        return check(self.connection, self.folder)

    def run(self, sql: str) -> None:
        """Run a statement as the owner of the views."""
        with acting_as(self.connection, OWNER):
            run(self.connection, sql)

    def value(self, sql: str) -> Any:
        """Return the first value of the first row."""
        return self.connection.execute(text(sql)).scalar()

    def version(self, name: str) -> tuple[int, str]:
        """Return oid and row version of a view in the catalogue."""
        query = f"select oid, xmin::text from pg_class where oid = '{name}'::regclass"
        return tuple(self.connection.execute(text(query)).one())

    def comment(self, name: str) -> str | None:
        """Return the comment on a view."""
        return self.value(f"select obj_description('{name}'::regclass)")


@pytest.fixture
def toy(connection: Connection, tmp_path: Path) -> Toy:
    """Toy tables, three views deployed on each other, and none of the real ones."""
    clear(connection)
    toy = Toy(connection, tmp_path)
    (tmp_path / "report").mkdir()
    (tmp_path / "bi").mkdir()
    toy.run("create schema toy")
    toy.run("create table toy.items (id bigint, key text, label text, day date)")
    toy.run(
        "insert into toy.items values (1, 'one', '100% :x', '2024-05-01'), (2, 'two', '', null)"
    )
    toy.write("report.items", "select key as item_key, label from toy.items", "item_key", "label")
    toy.write("report.a_names", "select item_key from report.items", "item_key")
    toy.write("bi.a_names", "select item_key from report.a_names", "item_key")
    assert toy.deploy().created == ("report.items", "report.a_names", "bi.a_names")
    return toy


def refusal(toy: Toy) -> str:
    """Return the message of the ViewError a deploy ends in, and see that it left no trace."""
    before = toy.connection.execute(text("select * from research.deployed_views")).all()
    with pytest.raises(ViewError) as caught:
        toy.deploy()
    after = toy.connection.execute(text("select * from research.deployed_views")).all()
    assert after == before
    return str(caught.value)


def test_views_answer_with_their_rows(toy: Toy) -> None:
    rows = toy.connection.execute(text("select item_key from bi.a_names order by item_key")).all()
    assert [tuple(row) for row in rows] == [("one",), ("two",)]


def test_unchanged_views_are_not_touched(toy: Toy) -> None:
    names = ("report.items", "report.a_names", "bi.a_names")
    before = [toy.version(name) for name in names]
    written = toy.value("select string_agg(xmin::text, ',') from research.deployed_views")
    result = toy.deploy()
    assert result == Deployed(unchanged=names, notes=result.notes)
    assert [toy.version(name) for name in names] == before
    now = toy.value("select string_agg(xmin::text, ',') from research.deployed_views")
    assert now == written


def test_a_changed_expression_is_replaced_in_place(toy: Toy) -> None:
    oid = toy.version("report.items")[0]
    toy.write(
        "report.items",
        "select key as item_key, label || '50% :y' as label from toy.items",
        "item_key",
        "label",
    )
    result = toy.deploy()
    assert (result.replaced, result.recreated) == (("report.items",), ())
    assert toy.version("report.items")[0] == oid
    assert toy.value("select label from report.items where item_key = 'one'") == "100% :x50% :y"


def test_an_appended_column_is_added_in_place(toy: Toy) -> None:
    oid = toy.version("report.items")[0]
    columns = ("item_key", "label", "day")
    toy.write("report.items", "select key as item_key, label, day from toy.items", *columns)
    assert toy.deploy().replaced == ("report.items",)
    assert toy.version("report.items")[0] == oid


def test_a_removed_column_recreates_the_view_and_those_on_it(toy: Toy) -> None:
    oid = toy.version("bi.a_names")[0]
    toy.write("report.items", "select key as item_key from toy.items", "item_key")
    result = toy.deploy()
    assert result.recreated == ("report.items", "report.a_names", "bi.a_names")
    assert (result.created, result.replaced, result.unchanged) == ((), (), ())
    assert toy.version("bi.a_names")[0] != oid
    assert toy.comment("bi.a_names") == "One row per item"
    assert toy.check() == ()


def test_a_view_that_stops_using_a_recreated_one_is_replaced_in_place(toy: Toy) -> None:
    oid = toy.version("bi.a_names")[0]
    toy.write("report.a_names", "select id as item_id from toy.items", "item_id", grain="item_id")
    toy.write("bi.a_names", "select key as item_key from toy.items", "item_key")
    result = toy.deploy()
    assert (result.replaced, result.recreated) == (("bi.a_names",), ("report.a_names",))
    assert toy.version("bi.a_names")[0] == oid


def test_two_views_may_swap_who_rests_on_whom(toy: Toy) -> None:
    toy.write("report.a_names", "select item_key from bi.a_names", "item_key")
    toy.write("bi.a_names", "select item_key from report.items", "item_key")
    assert toy.deploy().replaced == ("bi.a_names", "report.a_names")
    assert toy.check() == ()


def test_a_users_view_in_the_way_is_named_with_the_remedy(toy: Toy) -> None:
    toy.run("create view toy.mine as select item_key from report.a_names")
    toy.run("create materialized view toy.kept as select item_key from toy.mine")
    toy.write("report.items", "select key as item_key from toy.items", "item_key")
    lines = refusal(toy).splitlines()
    assert [line.split(" rests on")[0] for line in lines] == [
        "materialized view toy.kept",
        "view toy.mine",
    ]
    assert "pg_get_viewdef('toy.mine'::regclass)" in lines[1]
    assert "drop it, deploy again" in lines[1]
    toy.run("drop materialized view toy.kept")
    toy.run("drop view toy.mine")
    assert len(toy.deploy().recreated) == 3


def test_a_users_view_does_not_stop_a_change_in_place(toy: Toy) -> None:
    toy.run("create view toy.mine as select item_key from report.items")
    columns = ("item_key", "label", "day")
    toy.write("report.items", "select key as item_key, label, day from toy.items", *columns)
    assert toy.deploy().replaced == ("report.items",)


def test_a_users_function_over_the_rows_of_a_view_is_named(toy: Toy) -> None:
    toy.run("create function toy.f(report.items) returns text language sql as 'select $1.item_key'")
    toy.write("report.items", "select key as item_key from toy.items", "item_key")
    assert refusal(toy).startswith("function toy.f(report.items) rests on report.items")


def test_a_removed_file_drops_its_view(toy: Toy) -> None:
    toy.file("bi.a_names").unlink()
    result = toy.deploy()
    assert result.dropped == ("bi.a_names",)
    assert toy.value("select to_regclass('bi.a_names')") is None
    assert [row.qualified for row in list_views(toy.connection)] == [
        "report.a_names",
        "report.items",
    ]


def test_removed_files_are_dropped_with_what_rested_on_them(toy: Toy) -> None:
    toy.file("bi.a_names").unlink()
    toy.file("report.a_names").unlink()
    toy.write("report.items", "select key as item_key from toy.items", "item_key")
    result = toy.deploy()
    assert (result.recreated, result.dropped) == (
        ("report.items",),
        ("bi.a_names", "report.a_names"),
    )


def test_a_definition_changed_by_hand_is_reported_and_restored(toy: Toy) -> None:
    toy.run(
        "create or replace view report.items as select id::text as item_key, label from toy.items"
    )
    assert [line.split(" of ")[0] for line in toy.check()] == ["report.items: definition"]
    assert toy.deploy().replaced == ("report.items",)
    assert toy.value("select min(item_key) from report.items") == "one"
    assert toy.check() == ()


def test_columns_added_by_hand_are_taken_away_again(toy: Toy) -> None:
    toy.run("create or replace view bi.a_names as select item_key, 1 as more from report.a_names")
    assert toy.check()
    assert toy.deploy().recreated == ("bi.a_names",)
    assert toy.check() == ()


def test_comments_changed_by_hand_are_restored(toy: Toy) -> None:
    toy.run("comment on view report.items is 'One row per lie'")
    toy.run("comment on column report.items.label is null")
    assert [line.split(" of ")[0] for line in toy.check()] == [
        "report.items: comment",
        "report.items: column comments",
    ]
    assert toy.deploy().replaced == ("report.items",)
    assert toy.comment("report.items") == "One row per item"
    assert toy.check() == ()


def test_grants_changed_by_hand_are_restored(toy: Toy) -> None:
    assert role_exists(toy.connection, READER)
    toy.run(f"revoke select on report.items from {READER}")
    toy.run("grant select on bi.a_names to public")
    toy.run(f"grant update (item_key) on report.a_names to {READER}")
    assert [line.split(" of ")[0] for line in toy.check()] == [
        "bi.a_names: grants",
        "report.a_names: grants",
        "report.items: grants",
    ]
    assert len(toy.deploy().replaced) == 3
    assert toy.value(f"select has_table_privilege('{READER}', 'report.items', 'select')")
    assert not toy.value(f"select has_any_column_privilege('{READER}', 'report.a_names', 'update')")
    assert toy.check() == ()


def test_readers_read_views_and_not_tables(toy: Toy) -> None:
    query = f"select has_schema_privilege('{READER}', '{{}}', 'usage')"
    assert [toy.value(query.format(schema)) for schema in ("report", "bi", "toy")] == [
        True,
        True,
        False,
    ]
    assert toy.value(f"select has_table_privilege('{READER}', 'bi.a_names', 'select')")


def test_parts_are_read_through_saved_views_only(toy: Toy) -> None:
    toy.file("parts.shared").parent.mkdir()
    toy.write("parts.shared", "select key as item_key, array[1] as places from toy.items")
    toy.file("parts.shout").write_text(
        "-- Question: how does a name read aloud?\n-- Grain: shout\n"
        "create function parts.shout(name text) returns text\n"
        "language sql stable as $$ select upper(name) $$;\n"
        "comment on function parts.shout is 'One text per name';\n",
        encoding="utf-8",
    )
    toy.write(
        "report.loud", "select parts.shout(item_key) as item_key from parts.shared", "item_key"
    )
    assert toy.deploy().created == ("parts.shared", "parts.shout", "report.loud")
    assert [
        toy.value(f"select has_{kind}_privilege('{READER}', '{name}', '{right}')")
        for kind, name, right in (
            ("schema", "parts", "usage"),
            ("function", "parts.shout(text)", "execute"),
            ("table", "parts.shared", "select"),
            ("table", "report.loud", "select"),
        )
    ] == [True, True, False, True]
    assert toy.check() == ()


def test_a_part_may_be_put_together_from_the_catalogue(toy: Toy) -> None:
    toy.file("parts.shared").parent.mkdir()
    chosen = (
        "-- Question: which column is shown?\n-- Grain: chosen\n"
        "create function parts.chosen() returns text language sql stable as $$ select '{}' $$;\n"
        "comment on function parts.chosen is 'One name';\n"
    )
    toy.file("parts.chosen").write_text(chosen.format("key"), encoding="utf-8")
    toy.file("parts.shared").write_text(
        "-- Question: what is shown?\n-- Grain: item\n"
        "do $$ begin execute format(\n"
        "'create view parts.shared as select %I as item from toy.items', parts.chosen()\n"
        "); end $$;\n"
        "comment on view parts.shared is 'One row per item';\n",
        encoding="utf-8",
    )
    toy.write("report.items", "select item as item_key from parts.shared", "item_key")
    toy.deploy()
    assert not toy.deploy().changed
    assert toy.value("select string_agg(item_key, ' ') from report.items") == "one two"
    toy.file("parts.chosen").write_text(chosen.format("label"), encoding="utf-8")
    assert toy.deploy().replaced == ("parts.chosen", "parts.shared")
    assert toy.value("select string_agg(item_key, ' ') from report.items") == "100% :x "
    toy.run("create or replace view parts.shared as select key as item from toy.items")
    assert toy.check() == (
        "parts.shared: definition of the database and of the file differ; deploy restores it",
    )


def test_a_view_dropped_by_hand_is_made_again(toy: Toy) -> None:
    toy.run("drop view bi.a_names")
    assert toy.check() == ("bi.a_names: not in the database; deploy creates it",)
    assert toy.deploy().created == ("bi.a_names",)


def test_views_nobody_deployed_are_told_and_left_alone(toy: Toy) -> None:
    toy.run("create view report.scratch as select 1 as one")
    toy.run("create table bi.notes (note text)")
    assert [line.split(",")[0] for line in toy.check()] == [
        "bi.notes: unknown",
        "report.scratch: unknown",
    ]
    before = toy.version("report.scratch")
    assert toy.deploy().changed is False
    assert toy.version("report.scratch") == before


def test_a_file_does_not_overwrite_a_view_nobody_deployed(toy: Toy) -> None:
    toy.run("create view report.scratch as select 1 as one")
    toy.write("report.scratch", "select key as item_key from toy.items", "item_key")
    assert "view report.scratch exists and was not deployed from a file" in refusal(toy)


def test_check_changes_nothing(toy: Toy) -> None:
    toy.write("report.items", "select key as item_key from toy.items", "item_key")
    before = toy.version("report.items")
    assert len(toy.check()) > 1
    assert toy.version("report.items") == before
    assert toy.value("select label from report.items where item_key = 'one'") == "100% :x"


def test_a_new_question_is_recorded_and_told_before(toy: Toy) -> None:
    file = toy.file("report.items")
    file.write_text(file.read_text().replace("what is in report.items?", "which items?"))
    assert toy.check() == (
        "report.items: question or grain is older than the file; deploy records it",
    )
    toy.deploy()
    questions = {row.qualified: row.question for row in list_views(toy.connection)}
    assert questions["report.items"] == "which items?"
    assert toy.check() == ()


def test_an_error_in_the_sql_names_file_and_line_and_undoes_everything(toy: Toy) -> None:
    toy.write("bi.a_names", "select item_key,\n\n  nothing\nfrom report.a_names", "item_key")
    toy.write("report.items", "select key as item_key from toy.items", "item_key")
    message = refusal(toy)
    assert message.startswith(
        f'{toy.folder.name}/bi/a_names.sql:6: column "nothing" does not exist'
    )
    assert "\n" not in message
    assert toy.value("select label from report.items where item_key = 'one'") == "100% :x"


def test_an_error_without_a_position_names_the_statement(toy: Toy) -> None:
    toy.write("bi.a_names", "select item_key from report.a_names", "item_key", "nothing")
    assert refusal(toy).startswith(f"{toy.folder.name}/bi/a_names.sql:7: ")


def test_an_error_in_the_body_of_a_function_names_its_line(toy: Toy) -> None:
    toy.function("query text", "table (item_key text)", "select key\nfrom toy.items\nwhere nothing")
    assert refusal(toy).startswith(f"{toy.folder.name}/report/search.sql:6: ")


def test_every_broken_rule_is_told_at_once(toy: Toy) -> None:
    toy.file("report.bad").write_text(
        "-- Question: bad?\n-- Grain: item_key, nowhere\n"
        "create view report.bad with (security_invoker) as\n"
        'select key as item_key, id::numeric(9, 2) as amount, array[label] as "Labels"\n'
        "from toy.items;\n"
        "comment on column report.bad.item_key is 'Item';\n",
        encoding="utf-8",
    )
    place = f"{toy.folder.name}/report/bad.sql:3: "
    assert [line.removeprefix(place).split(";")[0] for line in refusal(toy).splitlines()] == [
        "no comment on the view",
        "security_invoker",
        "Labels: name is not snake_case",
        "Labels: no comment on the column",
        "Labels: type text[], which some clients cannot read",
        "amount: no comment on the column",
        "amount: type numeric(9,2), which some clients cannot read",
        "nowhere: in the grain but not a column",
    ]


def test_a_function_is_replaced_in_place_and_executed_by_readers_only(toy: Toy) -> None:
    result = "table (item_key text)"
    toy.function("query text", result, "select item_key from report.items where label like query")
    assert toy.deploy().created == ("report.search",)
    assert toy.value("select item_key from report.search('100%')") == "one"
    rights = "select proacl::text[] from pg_proc where oid = 'report.search'::regproc"
    granted = toy.value(rights)
    assert not [item for item in granted if item.startswith("=")]
    assert [item for item in granted if item.startswith(f"{READER}=X/")]
    oid = toy.value("select 'report.search'::regproc::oid")
    toy.function("query text", result, "select item_key from report.items where label = query")
    assert toy.deploy().replaced == ("report.search",)
    assert toy.value("select 'report.search'::regproc::oid") == oid


@pytest.mark.parametrize(
    ("arguments", "result"),
    [
        ("query text, most integer", "table (item_key text)"),
        ("query text", "table (item_key text, label text)"),
        ("words text", "table (item_key text)"),
    ],
)
def test_a_function_with_another_signature_takes_the_place_of_the_old(
    toy: Toy, arguments: str, result: str
) -> None:
    toy.function("query text", "table (item_key text)", "select key from toy.items")
    toy.deploy()
    columns = "key, label" if "label" in result else "key"
    toy.function(arguments, result, f"select {columns} from toy.items")
    assert toy.deploy().recreated == ("report.search",)
    assert (
        toy.value("select count(*) from pg_proc where pronamespace = 'report'::regnamespace") == 1
    )
    assert toy.check() == ()


def test_a_function_returns_only_what_clients_can_read(toy: Toy) -> None:
    toy.function("query text[]", "table (item_key varchar, n int)", "select key, 1 from toy.items")
    assert [line.split(": ")[1] for line in refusal(toy).splitlines()] == ["item_key", "query"]


def test_a_view_may_become_a_function(toy: Toy) -> None:
    toy.write("report.search", "select item_key from report.items", "item_key")
    toy.deploy()
    toy.function("query text", "table (item_key text)", "select item_key from report.items")
    assert toy.deploy().recreated == ("report.search",)
    assert toy.check() == ()


def test_clear_drops_dependants_first_and_leaves_strangers(toy: Toy) -> None:
    toy.run("create view report.scratch as select 1 as one")
    assert clear(toy.connection) == ("bi.a_names", "report.a_names", "report.items")
    assert clear(toy.connection) == ()
    assert list_views(toy.connection) == ()
    assert toy.value("select to_regclass('report.scratch')::text") == "report.scratch"


def test_clear_names_a_users_view_and_drops_nothing(toy: Toy) -> None:
    toy.run("create view toy.mine as select item_key from bi.a_names")
    with pytest.raises(ViewError, match=r"^view toy\.mine rests on"):
        clear(toy.connection)
    assert len(list_views(toy.connection)) == 3
    assert toy.value("select count(*) from bi.a_names") == 2


def test_role_and_search_path_are_given_back(toy: Toy) -> None:
    query = "select current_user || ' ' || current_setting('search_path')"
    before = toy.value(query)
    toy.file("bi.a_names").unlink()
    toy.deploy()
    toy.check()
    clear(toy.connection)
    assert toy.value(query) == before


def test_views_belong_to_the_owner_role(toy: Toy) -> None:
    query = "select pg_get_userbyid(relowner) from pg_class where oid = 'bi.a_names'::regclass"
    assert toy.value(query) == "researchdb_owner"


def test_a_view_cannot_name_a_table_without_its_schema(toy: Toy) -> None:
    toy.connection.execute(text("set local search_path = toy"))
    toy.write("bi.a_names", "select key as item_key from items", "item_key")
    assert 'relation "items" does not exist' in refusal(toy)


def test_the_session_goes_on_after_a_refused_deploy(toy: Toy) -> None:
    toy.write("bi.a_names", "select 1 / 0", "item_key")
    refusal(toy)
    try:
        assert toy.value("select count(*) from bi.a_names") == 2
    except DBAPIError as error:  # pragma: no cover - the failure this test is about
        pytest.fail(str(error))
