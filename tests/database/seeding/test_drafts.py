"""A new article as a draft: what is proposed waits beside what counts."""

from __future__ import annotations

import pytest
import sqlalchemy as sa
from sqlalchemy import Connection

from researchdb import paths
from researchdb.errors import SeedProblems
from researchdb.views import discover
from tests.database.seeding.conftest import Run
from tests.database.views.ask import ask, row
from tests.support import stored
from tests.support.desk import Desk

FILE = "sources/gamma.yaml"
GAMMA = """\
Ferry late

Ida Holm said on Monday that the bridge was closed for good. Holm hopes for more than two ferries.
"""
CUT = {"p01": "Ferry late", "p02": GAMMA[GAMMA.index("Ida") :].strip()}
DRAFT = """\
source:
  key: gamma
  citation_key: Holm:2025
  outlet: coast-post
  kind: news_report
  language: en
  published: 2025-03-20
  summary: null
  status: draft
  relations:
    - {kind: duplicates, to: alpha, method: shared wording, score: 0.4}

revision:
  number: 1
  file: gamma.txt
  media_type: text/plain
  raw_sha256: <raw>
  text_sha256: <text>
  length: <length>

passages:
  - key: p01
    kind: heading
    span: <span p01>
    sha256: <sha256 p01>
    gist: null
    suggested:
      names:
        - {name: Ferry, nth: 1, kind: organisation}
  - key: p02
    kind: paragraph
    under: p01
    span: <span p02>
    sha256: <sha256 p02>
    gist: null
    suggested:
      mentions:
        - {name: Ida Holm, nth: 1, actor: ida-holm}
        - {name: Holm, nth: 2, actor: ida-holm, rejected: true}
      dates:
        - {quote: on Monday, date: {text: Monday, relative: 1 week before, to: published}}
      quantities:
        - {quote: more than two ferries, low: 2, unit: count}
      speakers:
        - {quote: Ida Holm said, actor: ida-holm, title: mayor, act: states}
        - {quote: Ida Holm said, label: officials, act: states, rejected: true}
      claims:
        - {claim: bridge-closed, quote: the bridge was closed, score: 0.81}
        - {claim: bridge-repaired, quote: the bridge was closed, score: 0.3}
      events:
        - {event: bridge-closure, quote: the bridge was closed, score: 0.7}
"""
# Views that list sources, their passages, their rows, or what waits in them.
OWN = {
    "bi.dim_date",
    "bi.dim_passage",
    "bi.dim_source",
    "report.changes",
    "report.open_questions",
    "report.passages",
    "report.provenance",
    "report.seeded_rows",
    "report.furniture",
    "report.source_motive_counts",
    "report.source_origins",
    "report.source_titles",
    "report.sources",
    "report.suggestions",
}


@pytest.fixture
def connection(seeded: Connection) -> Connection:
    """The database holds the made-up desk already."""
    return seeded


def add(desk: Desk, seed: str = DRAFT) -> None:
    desk.add_article("gamma", seed, GAMMA, CUT)


def view_rows(connection: Connection) -> dict[str, set[str]]:
    """Return the rows of every saved view as text, without what deploying them wrote."""
    files = [file for file in discover(paths.sql()) if not file.is_part]
    names = [file.qualified for file in files if file.kind == "view"]
    return {
        name: set(connection.scalars(sa.text(f"select shown::text from {name} as shown")))
        for name in names
    }


def test_draft_adds_itself_and_changes_no_other_row(
    connection: Connection, desk: Desk, run: Run
) -> None:
    before = view_rows(connection)
    add(desk)
    report = run()
    after = view_rows(connection)
    changed = {name for name in before if before[name] != after[name]}
    assert changed - OWN == {"report.actors"}  # counts the mentions that are only suggested
    assert {name for name in OWN if before[name] - after[name]} == set()
    assert stored.changes(connection) == []
    added = ask(connection, f"report.changes_since({report.run_id})", "table_name", "row_key")
    assert [one for one in added if one[0] not in ("passage_texts", "mentions")] == [
        ("passages", "gamma/p01"),
        ("passages", "gamma/p02"),
        ("revisions", "gamma/1"),
        ("source_relations", "alpha/duplicates/gamma"),
        ("sources", "gamma"),
        ("suggestions", "gamma/p01/name/Ferry/1/Ferry"),
        ("suggestions", "gamma/p02/claim/the bridge was closed/1/bridge-closed"),
        ("suggestions", "gamma/p02/claim/the bridge was closed/1/bridge-repaired"),
        ("suggestions", "gamma/p02/date/on Monday/1/Monday"),
        ("suggestions", "gamma/p02/event/the bridge was closed/1/bridge-closure"),
        ("suggestions", "gamma/p02/mention/Holm/2/ida-holm"),
        ("suggestions", "gamma/p02/quantity/more than two ferries/1/at least 2 count"),
        ("suggestions", "gamma/p02/speaker/Ida Holm said/1/ida-holm states"),
        ("suggestions", "gamma/p02/speaker/Ida Holm said/1/officials states"),
    ]
    assert [key for table, key in added if table == "passage_texts"] == [
        "gamma/p01/1/0/10",
        "gamma/p02/1/12/110",
    ]
    assert [key for table, key in added if table == "mentions"] == ["gamma/p02/1/12/110/0/ida-holm"]
    assert not run().changed


def test_what_is_proposed_is_resolved(connection: Connection, desk: Desk, run: Run) -> None:
    add(desk)
    run()
    columns = ("suggestion_kind", "quote_phrase", "proposed_text", "suggestion_rank", "is_rejected")
    where = "source_key = 'gamma'"
    assert ask(connection, "report.suggestions", *columns, where=where) == [
        ("claim", "the bridge was closed", "The old bridge is closed.", 1, False),
        ("claim", "the bridge was closed", "The old bridge is repaired.", 2, False),
        ("date", "on Monday", "2025-03-13", 1, False),
        ("event", "the bridge was closed", "The bridge is closed", 1, False),
        ("mention", "Holm", "Ida Holm", 1, True),
        ("mention", "Ida Holm", "Ida Holm", 1, False),
        ("name", "Ferry", "Ferry (Organisation)", 1, False),
        ("quantity", "more than two ferries", "at least 2 count", 1, False),
        ("speaker", "Ida Holm said", "Ida Holm (mayor) states", 1, False),
        ("speaker", "Ida Holm said", "officials states", 2, True),
    ]
    counts = ("citation_key", "open_suggestion_count", "unread_passage_count", "passage_count")
    assert row(connection, "report.sources", where, *counts) == ("Holm:2025", 8, 2, 2)
    assert row(
        connection, "report.open_questions", "entity_key = 'gamma'", "question_kind", "detail"
    ) == ("draft_source", "0 of 2 passages read, 8 proposals open")
    assert (
        ask(connection, "report.open_questions", "question_kind", where="passage_key like 'gamma%'")
        == []
    )


def test_gist_makes_sure_mentions_count(connection: Connection, desk: Desk, run: Run) -> None:
    add(desk)
    run()
    where = "source_key = 'gamma' and actor_key = 'ida-holm'"
    assert ask(connection, "report.appearances", "mention_count", where=where) == []
    at = desk.read(FILE).rindex("gist: null")
    text = desk.read(FILE)
    desk.write(FILE, text[:at] + "gist: Says who said it." + text[at + len("gist: null") :])
    run(articles=False)  # the words are held by the database
    assert ask(connection, "report.appearances", "mention_count", where=where) == [1]
    assert stored.changes(connection) == [
        ("update", "passages", "gamma/p02", ["gist"]),
        ("update", "mentions", "gamma/p02/1/12/110/0/ida-holm", ["is_confirmed"]),
    ]
    desk.write(FILE, text)
    run(articles=False)
    assert ask(connection, "report.appearances", "mention_count", where=where) == []


def test_refused_mention_is_not_found_again_until_the_refusal_goes(
    connection: Connection, desk: Desk, run: Run
) -> None:
    add(desk)
    run()
    mentions = "mention/%"
    where = f"suggestion_key like 'gamma/p02/{mentions}'"
    shown = ("quote_phrase", "is_rejected")
    assert ask(connection, "report.suggestions", *shown, where=where) == [
        ("Holm", True),
        ("Ida Holm", False),
    ]
    desk.change(FILE, "nth: 2, actor: ida-holm, rejected: true", "nth: 2, actor: ida-holm")
    run()
    assert ask(connection, "report.suggestions", *shown, where=where) == [
        ("Holm", False),
        ("Ida Holm", False),
    ]


def test_accepted_proposal_leaves_and_its_link_counts(
    connection: Connection, desk: Desk, run: Run
) -> None:
    add(desk)
    run()
    desk.change(
        FILE, "        - {claim: bridge-closed, quote: the bridge was closed, score: 0.81}\n", ""
    )
    desk.append(FILE, "    claims:\n      - {claim: bridge-closed, quote: the bridge was closed}\n")
    report = run()
    other = "gamma/p02/claim/the bridge was closed/1/bridge-repaired"
    assert stored.changes(connection) == [
        ("retire", "suggestions", "gamma/p02/claim/the bridge was closed/1/bridge-closed", []),
        ("update", "suggestions", other, ["rank"]),
    ]
    assert ask(
        connection,
        f"report.changes_since({report.run_id})",
        "operation",
        "table_name",
        "row_key",
        where="table_name <> 'suggestions'",
    ) == [
        ("insert", "claim_sources", "gamma/p02/bridge-closed/1"),
        ("insert", "quote_anchors", "gamma/p02/the bridge was closed/1/12/110"),
        ("insert", "quotes", "gamma/p02/the bridge was closed"),
    ]
    assert row(
        connection, "report.evidence", "source_key = 'gamma'", "needs_recheck", "quote_text"
    ) == (False, "the bridge was closed")


def test_source_of_a_bibliography_has_no_text_yet(
    connection: Connection, desk: Desk, run: Run
) -> None:
    head = DRAFT[: DRAFT.index("  relations:")]
    desk.write(FILE, head)
    report = run()
    assert report.changed
    assert ask(connection, "report.sources", "source_key", where="passage_count = 0") == ["gamma"]
    assert row(
        connection, "report.open_questions", "entity_key = 'gamma'", "question_kind", "detail"
    ) == ("draft_source", "No text yet")
    assert not run().changed
    desk.add_article("gamma", DRAFT, GAMMA, CUT)
    run()
    assert ask(connection, "report.sources", "source_key", where="passage_count = 0") == []


def test_citation_key_of_a_file_outside_the_run_is_refused(desk: Desk, run: Run) -> None:
    add(desk)
    run()
    desk.change("sources/beta.yaml", "  outlet:", "  citation_key: Holm:2025\n  outlet:")
    with pytest.raises(SeedProblems, match=r"'Holm:2025' is the citation key of sources/gamma"):
        run(only=[desk.seeds / "sources" / "beta.yaml"])


def test_two_sources_may_swap_their_citation_keys(
    connection: Connection, desk: Desk, run: Run
) -> None:
    add(desk)
    beta = "sources/beta.yaml"
    desk.change(beta, "  outlet:", "  citation_key: Nordline:2025\n  outlet:")
    run()
    desk.change(beta, "Nordline:2025", "Holm:2025")
    desk.change(FILE, "citation_key: Holm:2025", "citation_key: Nordline:2025")
    run()
    assert ask(connection, "report.sources", "source_key", "citation_key") == [
        ("alpha", "alpha"),
        ("beta", "Holm:2025"),
        ("gamma", "Nordline:2025"),
    ]
