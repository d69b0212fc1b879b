"""`check`, `seed`, `migrate` and `views` on a database given by address."""

from __future__ import annotations

import json
import os
import signal
import subprocess
from os.path import relpath
from pathlib import Path

from sqlalchemy import URL, text

from researchdb import migrate
from researchdb.db import connect_url
from researchdb.views import discover
from tests.cli.affair import ARTICLE, FILE_NAME
from tests.cli.conftest import PROGRAM, Desk, in_clear

SQL = Path(__file__).parents[2] / "sql"
SEED_LOCK = "select pg_advisory_xact_lock(1936024932)"


def count(url: URL, table: str) -> int:
    with connect_url(url) as connection:
        return connection.execute(text(f"select count(*) from research.{table}")).scalar_one()


def test_seeding_prints_counts_and_again_that_nothing_changed(fresh: Desk) -> None:
    first = fresh.ok("seed")
    assert [line.split() for line in first.splitlines() if " claims " in line] == [
        ["claims", "2", "0", "0", "0", "0"]
    ]
    assert "Run 1: " in first
    assert fresh.ok("seed").startswith("Nothing changed: 0 files loaded")


def test_dry_run_tells_and_writes_nothing(fresh: Desk) -> None:
    assert "nothing was written" in fresh.ok("seed", "--dry-run")
    assert count(fresh.url, "claims") == 0
    fresh.ok("seed")
    registry = fresh.folder / "seeds" / "affair.yaml"
    registry.write_text(registry.read_text().replace("costs 12 million.", "costs 13 million."))
    told = fresh.json("seed", "--dry-run")
    assert told["changed"] is True
    assert [(each["operation"], each["table"]) for each in told["changes"]] == [
        ("update", "claims")
    ]
    assert count(fresh.url, "changes") == 0


def test_one_file_can_be_seeded_alone(fresh: Desk) -> None:
    fresh.ok("seed")
    registry = fresh.folder / "seeds" / "affair.yaml"
    registry.write_text(registry.read_text().replace("costs 12 million.", "costs 13 million."))
    told = fresh.json("seed", str(fresh.folder / "seeds" / "outlets.yaml"))
    assert told["changed"] is False
    told = fresh.json("seed", str(registry))
    assert [each["updated"] for each in told["tables"] if each["table"] == "claims"] == [1]


def test_faults_are_told_line_by_line_and_nothing_is_written(fresh: Desk) -> None:
    registry = fresh.folder / "seeds" / "affair.yaml"
    registry.write_text(
        registry.read_text().replace("statement: The bridge", "statment: The bridge")
    )
    places = registry.with_name("places.yaml")
    places.write_text("places: [{key: x, name: X, kind: hut}]\n")
    for name in ("check", "seed"):
        result = fresh.run(name)
        assert result.exit_code == 1
        lines = result.stderr.splitlines()
        assert len(lines) > 1
        assert any(line.startswith(f"researchdb: {relpath(registry)}:17: ") for line in lines), (
            lines
        )
        assert any(line.startswith(f"researchdb: {relpath(places)}:1: ") for line in lines), lines
    assert count(fresh.url, "seed_runs") == 0
    answer = json.loads(fresh.run("check", "--json").stdout)
    assert answer["ok"] is False
    told = {each["path"] for each in answer["errors"]}
    assert {relpath(registry), relpath(places)} <= told
    assert all(each["line"] and each["remedy"] for each in answer["errors"])


def test_check_tells_the_faults_of_the_files_asked_for(fresh: Desk) -> None:
    places = fresh.folder / "seeds" / "places.yaml"
    places.write_text("places: [{key: x, name: X, kind: hut}]\n")
    result = fresh.run("check", str(fresh.folder / "seeds" / "sources"))
    assert (result.exit_code, result.stdout) == (0, "No fault in the files given.\n")
    assert "faults in other files: 1" in result.stderr
    assert fresh.run("check", str(places)).exit_code == 1


def test_check_reads_the_articles(fresh: Desk) -> None:
    assert fresh.json("check")["articles"] == 1
    (fresh.folder / "articles" / FILE_NAME).write_bytes(ARTICLE.replace("5", "6").encode())
    source = fresh.folder / "seeds" / "sources" / "bridge.yaml"
    assert f"researchdb: {relpath(source)}:" in fresh.run("check").stderr


def test_articles_are_looked_up_in_the_folder_given_then_in_the_desks_own(
    fresh: Desk, tmp_path: Path
) -> None:
    given = tmp_path / "given"
    given.mkdir()
    assert fresh.json("check", "--articles", str(given))["articles"] == 1
    (given / FILE_NAME).write_bytes(b"Another text.\n")
    assert "raw_sha256" in fresh.run("check", "--articles", str(given)).stderr


def test_strict_check_tells_what_is_not_coded(fresh: Desk) -> None:
    source = fresh.folder / "seeds" / "sources" / "bridge.yaml"
    assert fresh.ok("check", "--strict").startswith("No gap: ")
    source.write_text(source.read_text().replace("    uncoded: names the topic only\n", ""))
    assert fresh.ok("check").startswith("No fault: ")
    assert f"researchdb: {relpath(source)}:" in fresh.fault("check", "--strict")


def test_waiting_is_told_and_an_interruption_is_one_line(fresh: Desk) -> None:
    with connect_url(fresh.url) as holder:
        holder.execute(text(SEED_LOCK))
        with subprocess.Popen(
            [*PROGRAM, *fresh.options, "seed"],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        ) as waiting:
            assert waiting.stderr is not None
            assert waiting.stderr.readline().startswith("waiting for the seed run of ")
            waiting.send_signal(signal.SIGINT)
            said = waiting.communicate()
        assert waiting.returncode == 130
        assert said == ("", "researchdb: interrupted; what was not finished was undone\n")
        assert "holds the lock; run again when it has ended" in fresh.fault("seed", "--no-wait")
    assert count(fresh.url, "seed_runs") == 0


def test_empty_database_is_named_migrated_and_seeded(fresh: Desk) -> None:
    with connect_url(fresh.url) as connection, connection.begin():
        migrate.downgrade(connection, "base")
    head = migrate.head()
    behind = f"the database is empty, this researchdb needs {head}; run `researchdb migrate`"
    for arguments in (["seed"], ["views", "deploy"], ["views", "check"]):
        assert fresh.fault(*arguments) == f"researchdb: {behind}"
    assert "no saved views; run `researchdb migrate`" in fresh.fault("ask")
    status = fresh.run("status")
    assert (status.exit_code, status.stderr) == (1, f"researchdb: {behind}\n")
    told = fresh.ok("migrate")
    assert f"applied {head}" in told
    assert "created report.timeline" in told
    assert "views are as their files" in fresh.ok("migrate")
    assert fresh.ok("seed")


def test_newer_database_is_named(fresh: Desk) -> None:
    with connect_url(fresh.url) as connection, connection.begin():
        connection.execute(text("update research.alembic_version set version_num = '9999'"))
    for name in ("seed", "migrate"):
        assert fresh.fault(name) == (
            "researchdb: the database is at revision 9999, made by a newer researchdb; "
            "update this one"
        )


def test_migrations_can_be_had_as_a_script(fresh: Desk) -> None:
    script = fresh.ok("migrate", "--sql")
    assert "CREATE TABLE research.claims" in script
    assert script.rstrip().endswith("COMMIT;")


def test_views_are_listed_checked_and_brought_back(fresh: Desk) -> None:
    names = {row["name"] for row in fresh.json("views", "list")}
    assert names == {file.qualified for file in discover(SQL) if not file.is_part}
    assert fresh.ok("views", "check") == "Every view is as its file.\n"
    with connect_url(fresh.url) as connection, connection.begin():
        connection.execute(text("set local role researchdb_owner"))
        connection.execute(text("comment on view report.timeline is 'One row per guess'"))
    result = fresh.run("views", "check")
    assert result.exit_code == 1
    assert result.stdout.startswith("report.timeline: ")
    assert fresh.run("views", "check", "--json").exit_code == 1
    assert fresh.ok("views", "deploy") == "replaced report.timeline\n"
    assert fresh.run("views", "check").exit_code == 0


def test_kept_answers_are_checked_and_filled_anew(fresh: Desk) -> None:
    fresh.ok("seed")
    fine = "Every view and every kept answer is as its file.\n"
    assert fresh.ok("views", "check", "--kept") == fine
    with connect_url(fresh.url) as connection, connection.begin():
        connection.execute(text("delete from kept.claims"))
    result = fresh.run("views", "check", "--kept")
    assert result.exit_code == 1
    assert result.stdout.startswith("kept.claims: rows missing: 2, ")
    assert "Kept answers filled anew: " in fresh.ok("views", "deploy", "--force")
    assert fresh.ok("views", "check", "--kept") == fine


def test_status_tells_what_the_database_holds(asked: Desk) -> None:
    told = asked.json("status")
    assert told["rows"]["claims"] == 2
    assert told["texts"] == {"held": 3, "passages": 3}
    assert told["last_run"]["run"] == 1
    assert told["database"]["revision"] == told["database"]["needed_revision"] == migrate.head()
    shown = asked.ok("status")
    assert "3 of 3 passages hold the words" in shown
    assert asked.url.password
    assert asked.url.password not in shown


def test_up_on_a_server_given_by_address_starts_none(fresh: Desk) -> None:
    result = fresh.run("up")
    assert result.exit_code == 0, result.output
    assert "none is started" in result.stderr
    assert "The council votes for the bridge" in result.stdout
    assert not (fresh.folder / ".researchdb").exists()
    assert "which is not ours to stop" in fresh.fault("down")


def test_views_below_the_reader_are_asked_by_environment_too(fresh: Desk) -> None:
    fresh.ok("seed")
    environment = {**os.environ, "DATABASE_URL": in_clear(fresh.url)}
    done = subprocess.run(
        [*PROGRAM, "ask", "claims", "--columns", "claim_key", "--format", "csv"],
        cwd=fresh.folder / "seeds" / "sources",
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.split() == [
        "claim_key",
        "bridge-costs-twelve-million",
        "council-approved-bridge",
    ]
