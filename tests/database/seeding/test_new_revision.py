"""A later text of a coded article: what it changed is marked until a person takes the mark out."""

from __future__ import annotations

import re

import pytest
from sqlalchemy import Connection

from researchdb.errors import SeedProblems
from researchdb.seeding import NO_ARTICLES, seed
from tests.database.seeding.conftest import Run
from tests.database.views.ask import ask, row
from tests.support import stored
from tests.support.desk import ALPHA_CUT, ALPHA_SEED, Desk, filled

FILE = "sources/alpha.yaml"
# The heading is another, the first paragraph moved behind the second, which has another sum.
LATER = """\
The bridge of Varnby

According to the Tide Institute the repair cost over 450 crowns. Critics called it a waste. \
😀 Later Холм wrote from İstanbul: the council knows. Another council does not.

Nobody knows who pays.

{p02}
""".format(p02=ALPHA_CUT["p02"])
CUT = {
    "p03": LATER[LATER.index("According") : LATER.index("\n\nNobody")],
    "p04": "Nobody knows who pays.",
    "p02": ALPHA_CUT["p02"],
}
HEADING = "The bridge of Varnby"
STATEMENT = "The repair cost more than three hundred crowns."
OPEN = "question_kind ~ '^(lost|recheck)_'"


@pytest.fixture
def connection(seeded: Connection) -> Connection:
    """The database holds the made-up desk already."""
    return seeded


def revised(desk: Desk) -> str:
    """Return the source file of alpha after the later text, as a program would leave it."""
    first = desk.read(FILE)
    heading, _, rest = first.partition("\npassages:\n")
    old = heading[heading.index("\nrevision:\n") + len("\nrevision:\n") :]
    lost = rest[: rest.index("  - key: p02")].replace(
        "    kind: heading\n", "    kind: heading\n    match: lost\n    revision: 1\n"
    )
    second = ALPHA_SEED[ALPHA_SEED.index("  - key: p02") : ALPHA_SEED.index("  - key: p03")]
    third = ALPHA_SEED[ALPHA_SEED.index("  - key: p03") : ALPHA_SEED.index("\nclaims:\n  - key")]
    second = second.replace("    kind:", "    match: moved\n    kind:")
    third = third.replace(
        "    kind:",
        "    match: altered\n    changed: 300 → 450\n    recheck:\n"
        "      - {quote: the repair cost … crowns, match: altered, changed: 300 → 450}\n    kind:",
    )
    fourth = (
        "  - key: p04\n    kind: paragraph\n    span: <span p04>\n    sha256: <sha256 p04>\n"
        "    gist: null\n"
    )
    furniture = "    furniture:\n      - {span: <span f1>, reason: navigation}\n"
    passages = lost + third.rstrip("\n") + "\n" + fourth + second
    template = (
        heading[: heading.index("\nrevision:\n")]
        + "\nrevisions:\n  - "
        + old.strip("\n ").replace("\n", "\n  ")
        + "\n  - number: 2\n    file: alpha-2.html\n    text_file: alpha-2.html.txt\n"
        + "    extraction: by hand\n    url: https://coast.example/alpha\n"
        + "    retrieved: 2025-07-01T08:30:00Z\n    media_type: text/html\n"
        + "    captured: {edtf: 2025-07-01, basis: metadata}\n"
        + f"    raw_sha256: {'a' * 64}\n    text_sha256: <text>\n    length: <length>\n"
        + furniture
        + "\npassages:\n"
        + passages
        + first[first.index("\nclaims:\n  - key") :]
    )
    return filled(template, LATER.encode(), {**CUT, "f1": HEADING})


def revise(desk: Desk) -> None:
    desk.write(FILE, revised(desk))
    (desk.articles / "alpha-2.html.txt").write_text(LATER, encoding="utf-8")


def test_what_a_later_text_changed_waits_for_a_person(
    connection: Connection, desk: Desk, run: Run
) -> None:
    revise(desk)
    run()
    columns = ("passage_key", "match_status", "changed_words", "is_text_held")
    where = "source_key = 'alpha'"
    assert ask(connection, "report.passages", *columns, where=where) == [
        ("alpha/p01", "lost", None, False),
        ("alpha/p02", "moved", None, True),
        ("alpha/p03", "altered", "300 → 450", True),
        ("alpha/p04", "exact", None, True),
    ]
    assert ask(
        connection, "report.open_questions", "question_kind", "entity_key", "detail", where=OPEN
    ) == [
        ("lost_anchor", "alpha/p03/the repair cost … crowns", "Quote: altered (300 → 450)"),
        ("lost_passage", "alpha/p01", "Passage: lost"),
        ("lost_passage", "alpha/p03", "Passage: altered (300 → 450)"),
        (
            "recheck_claim",
            "alpha/p03/repair-cost/1",
            f"Quote the repair cost … crowns: altered (300 → 450). {STATEMENT}",
        ),
    ]
    rechecked = "needs_recheck or match_status <> 'exact'"
    shown = ("evidence_key", "needs_recheck", "match_status", "quote_text")
    assert ask(connection, "report.evidence", *shown, where=rechecked) == [
        ("alpha/p03/repair-cost/1", True, "altered", "the repair cost over 450 crowns")
    ]
    revision = stored.content(connection)["revisions"]["alpha 2"]
    assert (revision["file_name"], revision["text_file_name"], revision["extraction"]) == (
        "alpha-2.html",
        "alpha-2.html.txt",
        "by hand",
    )
    assert revision["retrieved_at"].isoformat() == "2025-07-01T08:30:00+00:00"
    assert revision["url"] == "https://coast.example/alpha"
    assert not run().changed


def test_lost_passage_stays_in_the_last_text_that_had_it(
    connection: Connection, desk: Desk, run: Run
) -> None:
    revise(desk)
    run()
    texts = stored.content(connection)["passage_texts"]
    assert {key: row["match_status"] for key, row in texts.items() if "alpha" in key} == {
        "alpha p01 alpha 1 19 39": "lost",
        f"alpha p02 alpha 2 {span('p02')}": "moved",
        f"alpha p03 alpha 2 {span('p03')}": "altered",
        f"alpha p04 alpha 2 {span('p04')}": "exact",
    }
    assert texts["alpha p01 alpha 1 19 39"]["text"] == "The bridge at Varnby"


def test_marks_that_a_person_takes_out_leave_nothing_open(
    connection: Connection, desk: Desk, run: Run
) -> None:
    revise(desk)
    run()
    text = re.sub(r"    (match|changed|revision): .*\n", "", desk.read(FILE))
    text = re.sub(r"    recheck:\n      - .*\n", "", text)
    start = text.index("  - key: p01")
    text = text[:start] + text[text.index("  - key: p03") :]
    text = text.replace("    under: p01\n", "").replace(
        "the repair cost … crowns", "over 450 crowns"
    )
    text = text.replace("as_stated: over 300", "as_stated: over 450")
    desk.write(FILE, text)
    run()
    assert ask(connection, "report.open_questions", "entity_key", where=OPEN) == []
    assert ask(connection, "report.evidence", "evidence_key", where="needs_recheck") == []
    columns = ("passage_key", "match_status", "changed_words")
    assert ask(connection, "report.passages", *columns, where="source_key = 'alpha'") == [
        ("alpha/p02", "exact", None),
        ("alpha/p03", "exact", None),
        ("alpha/p04", "exact", None),
    ]


def test_first_text_may_be_gone_when_the_second_is_loaded(
    connection: Connection, desk: Desk, run: Run
) -> None:
    revise(desk)
    (desk.articles / "alpha.txt").unlink()
    run()
    texts = stored.content(connection)["passage_texts"]
    assert texts["alpha p01 alpha 1 19 39"]["text"] == "The bridge at Varnby"
    assert row(
        connection, "report.passages", "passage_key = 'alpha/p01'", "match_status", "passage_gist"
    ) == ("lost", "Names the bridge.")


def test_unchanged_rerun_notices_that_the_text_came_or_changed(
    connection: Connection, desk: Desk, run: Run
) -> None:
    revise(desk)
    place = desk.articles / "alpha-2.html.txt"
    raw = place.read_bytes()
    place.unlink()
    run()
    where = "source_key = 'alpha' and is_text_held"
    assert ask(connection, "report.passages", "passage_key", where=where) == []
    assert not run().changed
    place.write_bytes(raw)
    assert run().loaded_files == 1
    assert len(ask(connection, "report.passages", "passage_key", where=where)) == 3
    place.write_bytes(raw + b"\n")
    with pytest.raises(SeedProblems, match="text_sha256"):
        run()
    assert not seed(connection, desk.seeds, NO_ARTICLES).changed


def test_original_is_held_against_its_hash_where_it_is_at_hand(desk: Desk, run: Run) -> None:
    revise(desk)
    (desk.articles / "alpha-2.html").write_text("<p>another page", encoding="utf-8")
    with pytest.raises(SeedProblems, match=r"article alpha-2\.html has sha256"):
        run()


def test_taking_the_later_text_back_restores_everything(
    connection: Connection, desk: Desk, run: Run
) -> None:
    first, before = desk.read(FILE), stored.content(connection)
    revise(desk)
    run()
    desk.write(FILE, first)
    run()
    assert stored.content(connection) == before


def test_quote_of_a_tie_between_actors_in_a_changed_passage_waits_too(
    connection: Connection, desk: Desk, run: Run
) -> None:
    revise(desk)
    desk.change("actors.yaml", "passage: alpha/p02, quote", "passage: alpha/p03, quote")
    desk.change("actors.yaml", '"Mayor Ida Holm"', '"the repair cost over 300"')
    run()
    assert ask(
        connection, "report.open_questions", "detail", where="entity = 'actor relation'"
    ) == [
        (
            "Quote the repair cost over 300: altered (300 → 450)."
            " Ida Holm holds office in harbour council"
        )
    ]


def span(passage: str) -> str:
    start = LATER.index(CUT[passage])
    return f"{start} {start + len(CUT[passage])}"
