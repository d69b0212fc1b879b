"""Seeds with faults write nothing, and are told whole."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from sqlalchemy import URL, Connection, Engine

from researchdb.db import connect_url
from researchdb.errors import DatabaseError, SeedProblems, SettingsError
from researchdb.seeding import seed
from tests.database.seeding.conftest import Run
from tests.support import stored
from tests.support.desk import Desk


@contextmanager
def refused(connection: Connection, *told: str) -> Iterator[None]:
    """Expect exactly these problems, and that no row of any table is written or touched."""
    before = stored.stamps(connection)
    with pytest.raises(SeedProblems) as refusal:
        yield
    assert str(refusal.value).split("\n") == list(told)
    assert stored.stamps(connection) == before


@pytest.fixture
def connection(seeded: Connection) -> Connection:
    """The database holds the made-up desk already; a run of it unchanged does nothing."""
    return seeded


def test_problems_of_all_files_are_told_and_nothing_is_written(clone: URL, desk: Desk) -> None:
    with connect_url(clone) as connection:
        seed(connection, desk.seeds, desk.folders)
    with connect_url(clone) as connection:
        before = stored.stamps(connection)
    desk.change("actors.yaml", "    kind: person", "    kind: preson")
    desk.change("claims.yaml", "topics: [bridges, transport]", "topics: [bridges, trnsport]")
    desk.change("events.yaml", "date: 2019", "date: 2019-02-29")
    desk.append("places.yaml", "\t- a\n")
    desk.change("sources/alpha.yaml", "Mayor Ida Holm denied that", "Mayor Ida Holm admitted that")
    desk.change("topics.yaml", "label: Transport", "label: Traffic")  # nothing wrong with that
    desk.write("sources/beta.yaml", desk.read("sources/beta.yaml").encode() + b"\xff\n")
    desk.write("more.yaml", "claims:\n  - {key: bridge-closed}\n")
    desk.change("vocabularies/stances.csv", "doubts,Doubts,", "doubts,")
    with connect_url(clone) as connection, pytest.raises(SeedProblems) as refusal:
        seed(connection, desk.seeds, desk.folders)
    places = [str(problem).split(": ")[0].split(":")[0] for problem in refusal.value.problems]
    assert set(places) == {
        *("actors.yaml", "claims.yaml", "events.yaml", "more.yaml", "places.yaml"),
        *("sources/alpha.yaml", "sources/beta.yaml", "vocabularies/stances.csv"),
    }
    assert all(";" in line and ":" in line for line in str(refusal.value).split("\n"))
    with connect_url(clone) as connection:
        assert stored.stamps(connection) == before


def test_nothing_is_written_to_an_empty_database(engine: Engine, desk: Desk) -> None:
    desk.change("topics.yaml", "parent: transport", "parent: transprt")
    told = "topics.yaml:3: parent: unknown topic 'transprt'; did you mean 'transport'?"
    with engine.connect() as connection, pytest.raises(SeedProblems, match=re.escape(told)):
        seed(connection, desk.seeds)
    with engine.connect() as connection:
        held = stored.counts(connection)
    assert held["seed_runs"] == held["seed_files"] == held["stances"] == held["topics"] == 0


def test_key_of_an_unchanged_file_cannot_be_declared_again(
    connection: Connection, desk: Desk, run: Run
) -> None:
    desk.write("more.yaml", "places:\n  - {key: varnby, name: Other, kind: city}\n")
    told = (
        "more.yaml:2: places: 'varnby' is declared in places.yaml:3 too; "
        "declare it once and refer to it elsewhere"
    )
    with refused(connection, told):
        run()
    with refused(connection, told):
        run(only=[desk.seeds / "more.yaml"])


def test_key_of_an_unchanged_file_is_told_beside_other_faults(
    connection: Connection, desk: Desk, run: Run
) -> None:
    desk.write(
        "more.yaml", "places:\n  - {key: varnby, name: Other, kind: city, country: Norland}\n"
    )
    with refused(
        connection,
        "more.yaml:2: places: 'varnby' is declared in places.yaml:3 too; "
        "declare it once and refer to it elsewhere",
        "more.yaml:2: places.country: 'Norland' has not the form it needs; "
        "write an ISO 3166 code of two capitals",
    ):
        run()


def test_tie_of_an_unchanged_file_cannot_be_declared_the_other_way_round(
    connection: Connection, desk: Desk, run: Run
) -> None:
    desk.write(
        "more.yaml",
        "conflicts:\n"
        "  - claims: [bridge-repaired, bridge-closed]\n"
        "    verdict: contradicts\n"
        "    rationale: The other way round.\n",
    )
    with refused(
        connection,
        "more.yaml:2: claim_relations: 'bridge-closed/contradicts/bridge-repaired' is declared in "
        "conflicts.yaml:2 too; declare it once and refer to it elsewhere",
    ):
        run()


def test_copies_named_from_both_sides_in_turn_are_refused(
    connection: Connection, desk: Desk, run: Run
) -> None:
    tie = "  relations:\n    - {kind: duplicates, to: beta, method: read}\n"
    desk.change("sources/alpha.yaml", "  status: coded\n", f"  status: coded\n{tie}")
    run()
    desk.change("sources/beta.yaml", "{kind: cites, to", "{kind: duplicates, to")
    line = desk.line("sources/beta.yaml", "duplicates")
    other = desk.line("sources/alpha.yaml", "duplicates")
    with refused(
        connection,
        f"sources/beta.yaml:{line}: source_relations: 'alpha/duplicates/beta' is declared in "
        f"sources/alpha.yaml:{other} too; declare it once and refer to it elsewhere",
    ):
        run()


def test_claim_nobody_says_is_refused(connection: Connection, desk: Desk, run: Run) -> None:
    desk.append("claims.yaml", "  - {key: unsaid, statement: Nobody says it., kind: fact}\n")
    line = desk.line("claims.yaml", "unsaid")
    with refused(
        connection,
        f"claims.yaml:{line}: claims: no passage says the claim 'unsaid'; link it or delete it",
    ):
        run()


def test_last_link_of_a_claim_cannot_go(connection: Connection, desk: Desk, run: Run) -> None:
    text_ = desk.read("sources/alpha.yaml")
    start = text_.index("      - claim: bridge-repaired")
    desk.write("sources/alpha.yaml", text_[:start] + text_[text_.index("    events:") :])
    line = desk.line("claims.yaml", "key: bridge-repaired")
    with refused(
        connection,
        f"claims.yaml:{line}: claims: no passage says the claim 'bridge-repaired'; "
        "link it or delete it",
    ):
        run()


def test_actor_others_name_cannot_go(connection: Connection, desk: Desk, run: Run) -> None:
    desk.change(
        "actors.yaml", "  - key: nordline\n    kind: organisation\n    name: Nordline\n", ""
    )
    line = desk.line("sources/beta.yaml", "key: ferry-planned")
    told = (
        f"sources/beta.yaml:{line}: claims: 'nordline' of actors is gone (it was in actors.yaml); "
        "declare it again, or drop the reference"
    )
    with refused(connection, told):
        run()
    with refused(connection, told):
        run(only=[desk.seeds / "actors.yaml"])


def test_file_others_need_cannot_go(connection: Connection, desk: Desk, run: Run) -> None:
    desk.remove("places.yaml")
    line = desk.line("events.yaml", "- key: bridge-closure")
    with refused(
        connection,
        f"events.yaml:{line}: events: 'varnby' of places is gone (it was in places.yaml); "
        "declare it again, or drop the reference",
    ):
        run()


def test_term_others_use_cannot_go(connection: Connection, desk: Desk, run: Run) -> None:
    row = next(line for line in desk.read("vocabularies/units.csv").split("\n") if "usd" in line)
    desk.change("vocabularies/units.csv", f"{row}\n", "")
    line = desk.line("sources/alpha.yaml", "key: repair-cost")
    with refused(
        connection,
        f"sources/alpha.yaml:{line}: claims: 'usd' of units is gone "
        "(it was in vocabularies/units.csv); declare it again, or drop the reference",
    ):
        run()


def test_quote_for_a_tie_must_be_in_its_passage(
    connection: Connection, desk: Desk, run: Run
) -> None:
    desk.change("actors.yaml", '"Mayor Ida Holm"', '"Mayor Ida Hansen"')
    line = desk.line("actors.yaml", "passage: alpha/p02")
    with refused(
        connection,
        f"actors.yaml:{line}: quote: quote 'Mayor Ida Hansen' is not in the passage; "
        "copy its first and last words from the passage",
    ):
        run()


def test_what_only_the_database_sees_is_one_line(
    connection: Connection, desk: Desk, run: Run
) -> None:
    before = stored.stamps(connection)
    desk.append("vocabularies/stances.csv", "insists,Insists,Says it again,90,2\n")
    with pytest.raises(DatabaseError) as refusal:
        run()
    assert "\n" not in str(refusal.value)
    assert "ck_stances_polarity_is_sign" in str(refusal.value)
    assert str(refusal.value).endswith("nothing was written")
    assert stored.stamps(connection) == before


def test_number_too_big_for_its_column_is_one_line(
    connection: Connection, desk: Desk, run: Run
) -> None:
    before = stored.stamps(connection)
    desk.change("vocabularies/units.csv", ",30", ",30000000000")
    with pytest.raises(DatabaseError) as refusal:
        run()
    assert str(refusal.value).startswith("the database refuses the run: ")
    assert "\n" not in str(refusal.value)
    assert stored.stamps(connection) == before


def test_missing_folders_and_files_are_told(connection: Connection, desk: Desk, run: Run) -> None:
    with pytest.raises(SettingsError, match=r"there is no seeds folder .*; make one with"):
        seed(connection, desk.folder / "nothing")
    with pytest.raises(SettingsError, match=r"there is no file .*; correct the path"):
        run(only=[desk.seeds / "nothing.yaml"])
    with pytest.raises(SettingsError, match=r"is not below .*; name files of the seeds folder"):
        run(only=[desk.articles])


def test_date_that_turns_a_tie_of_an_unchanged_file_round_is_refused(
    connection: Connection, desk: Desk, run: Run
) -> None:
    desk.write(
        "later.yaml",
        "events:\n"
        "  - {key: opening-feast, title: A feast, kind: other, date: 2020}\n"
        "  - key: feast-planned\n"
        "    title: The feast is planned\n"
        "    kind: other\n"
        "    date: 2018\n"
        "    relations: [{kind: precedes, to: opening-feast, rationale: made up}]\n",
    )
    run()
    desk.write("more.yaml", "places:\n  - {key: quay, name: Quay, kind: site}\n")
    desk.change("later.yaml", "date: 2018", "date: 2021")
    told = (
        "later.yaml:3: relations: 'opening-feast' ends by 2020-12-31, before 'feast-planned' "
        "begins (2021-01-01); correct a date, turn the tie round, or drop it"
    )
    line = desk.line("later.yaml", "kind: precedes")
    with refused(connection, told.replace(":3:", f":{line}:")):
        run()


def test_ties_of_two_files_that_form_a_circle_are_refused(
    connection: Connection, desk: Desk, run: Run
) -> None:
    relation = "    relations: [{{kind: narrower_than, to: {}, rationale: made up}}]\n"
    closed, repaired = "value: {text: closed}\n", "value: {text: repaired}\n"
    desk.change("claims.yaml", closed, closed + relation.format("bridge-repaired"))
    run()
    cost = "holds: {relative: same year, to: published}\n"
    desk.change("sources/alpha.yaml", cost, cost + relation.format("bridge-closed"))
    run()
    desk.change("claims.yaml", repaired, repaired + relation.format("repair-cost"))
    line = desk.line("claims.yaml", "to: repair-cost")
    told = (
        f"claims.yaml:{line}: relations: 'bridge-repaired' is narrower than 'bridge-repaired'; "
        "take out one of the ties between them"
    )
    with refused(connection, told):
        run()
