"""What bad drafts, proposals and marks of a later text get, and what a strict check asks."""

from __future__ import annotations

from pathlib import Path

import pytest

from researchdb.errors import SeedProblems
from researchdb.seeding import check
from researchdb.seeding.suggested import Suggested
from tests.support.desk import BETA, BETA_CUT, BETA_SEED, Desk, make_desk, told

BETA_FILE = "sources/beta.yaml"
ALPHA_FILE = "sources/alpha.yaml"
SUGGESTED = """\
    suggested:
      mentions:
        - {name: Nordline, actor: nordline}
      names:
        - {name: Café, kind: organisation}
      dates:
        - {quote: from spring, date: {text: spring, edtf: 2025-21}}
      quantities:
        - {quote: a ferry, best: 1, unit: count}
      speakers:
        - {quote: owners welcome, label: owners, act: states}
      claims:
        - {claim: bridge-closed, quote: a ferry from, score: 0.4}
      events:
        - {event: ferry-start, quote: a ferry from}
"""
MARKS = """\
    recheck:
      - {quote: Ferry to Varnby planned, match: altered, changed: planned → begun}
"""


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """The made-up desk; beta is a draft with proposals and a quote to check again."""
    desk = make_desk(tmp_path)
    seed = BETA_SEED.replace("    gist: Who plans", SUGGESTED + "    gist: Who plans").replace(
        "    gist: Says that", MARKS + "    gist: Says that"
    )
    desk.add_article("beta", seed, BETA, BETA_CUT)
    return desk


def test_draft_with_proposals_is_valid(desk: Desk) -> None:
    assert told(desk) == []


# What stands in beta.yaml, what is written instead, words of the line that is told, what is told.
FAULTS = [
    # proposals
    ("actor: nordline}\n      names", "actor: nordlin}\n      names", "nordlin}",
     "actor: unknown actor 'nordlin'; did you mean 'nordline'?"),
    ("{name: Nordline, actor: nordline}", "{name: Nordline}", "{name: Nordline}",
     "passages.suggested.mentions.actor: 'actor' is missing; add it"),
    ("{name: Nordline, actor", "{name: Nordline, nth: 2, actor", "nth: 2",
     "name: the name 'Nordline' does not stand there 2 times; correct name or nth"),
    ("{name: Café, kind: organisation}", "{name: Cafe, kind: organisation}", "{name: Cafe",
     "name: the name 'Cafe' does not stand there 1 times; correct name or nth"),
    ("{name: Café, kind: organisation}", "{name: Café, kind: organization}", "organization",
     ("kind: unknown term 'organization'; write 'organisation', or another term: "
      "the terms are in vocabularies/actor_kinds.csv")),
    ("quote: from spring, date", "quote: from summer, date", "summer",
     ("quote: quote 'from summer' is not in the passage; "
      "copy its first and last words from the passage")),
    ("edtf: 2025-21}}", "edtf: 2025-77}}", "2025-77",
     "passages.suggested.dates.date.edtf: '2025-77' is no EDTF date; "),
    ("{quote: a ferry, best: 1,", "{quote: a ferry,", "unit: count",
     "passages.suggested.quantities: the quantity has no number; give low, best or high"),
    ("best: 1, unit", "low: 3, best: 1, unit", "low: 3",
     "passages.suggested.quantities: low, best and high are out of order; swap them"),
    ("label: owners, act: states}", "act: states}", "quote: owners",
     "passages.suggested.speakers: a speaker is one actor or one label; keep one of the two"),
    ("score: 0.4", "score: 1.4", "score: 1.4",
     ("passages.suggested.claims.score: '1.4': input should be less than or equal to 1; "
      "correct the value")),
    ("score: 0.4", "sure: 0.4", "sure",
     "passages.suggested.claims.sure: unknown key 'sure'; "),
    ("quote: a ferry from}", "quote: a ferry from, rejected: perhaps}", "perhaps",
     ("passages.suggested.events.rejected: 'perhaps': input should be a valid boolean, "
      "unable to interpret input; correct the value")),
    # marks of a later text
    ("    recheck:", "    match: lost\n    recheck:", "key: p01",
     ("passages: a passage that is lost has no place in the current revision; "
      "give revision: the last one in which it had a place")),
    ("    recheck:", "    match: altered\n    revision: 1\n    recheck:", "key: p01",
     "passages: a passage that is altered lies in the current revision; drop revision"),
    ("    recheck:", "    match: ambiguous\n    revision: 1\n    recheck:", "    revision: 1",
     "revision: there is no earlier revision 1; drop match and revision"),
    ("    recheck:", "    changed: a word\n    recheck:", "key: p01",
     "passages: an exact passage has changed; give match, or drop changed"),
    ("    recheck:", f"    match: altered\n    changed: {'a ' * 20}b\n    recheck:", "changed: a",
     "passages.changed: changed has more than 20 words; name only what differs"),
    ("    recheck:", "    match: similar\n    recheck:", "similar",
     ("passages.match: 'similar' is not allowed here; "
      "write one of 'exact', 'moved', 'altered', 'ambiguous' or 'lost'")),
    ("{quote: Ferry to Varnby planned, match", "{quote: Ferry to, match", "Ferry to, match",
     ("quote: no claim, event or silence has the quote 'Ferry to'; "
      "copy it from there, or drop the entry")),
    ("planned, match: altered", "planned, match: exact", "match: exact",
     ("passages.recheck.match: 'exact' is not allowed here; "
      "write one of 'moved', 'altered', 'ambiguous' or 'lost'")),
    # the source and its text
    ("  media_type", "  text_file: beta.md\n  media_type", "revision:",
     ("revision: text_file and extraction go together; "
      "give both, or neither if the file is text")),
    ("  media_type", "  retrieved: 2025-07-01 08:30\n  media_type", "retrieved",
     ("revision.retrieved: '2025-07-01 08:30' is no time in UTC; "
      "write it like 2026-11-22T18:30:00Z")),
    ("  media_type", "  retrieved: 2025-13-01T08:30:00Z\n  media_type", "retrieved",
     "revision.retrieved: '2025-13-01T08:30:00Z': input should be a valid datetime"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("old", "new", "at", "expected"), FAULTS, ids=[fault[1].strip() for fault in FAULTS]
)
def test_fault_is_one_line_with_its_place(
    desk: Desk, old: str, new: str, at: str, expected: str
) -> None:
    desk.change(BETA_FILE, old, new)
    (problem,) = told(desk)
    assert problem.startswith(f"{BETA_FILE}:{desk.line(BETA_FILE, at)}: {expected}")


@pytest.mark.parametrize("match", ["ambiguous", "lost"])
def test_quote_that_is_lost_is_not_looked_for(desk: Desk, match: str) -> None:
    desk.change(BETA_FILE, "claim: ferry-planned, quote: \"Ferry to Varnby planned\"",
                "claim: ferry-planned, quote: Ferry off")  # fmt: skip
    desk.change(BETA_FILE, "Varnby planned, match: altered", f"Varnby planned, match: {match}")
    desk.change(BETA_FILE, "{quote: Ferry to Varnby planned", "{quote: Ferry off")
    assert told(desk) == []


def test_altered_quote_may_name_words_that_are_gone(desk: Desk) -> None:
    desk.change(BETA_FILE, "claim: ferry-planned, quote: \"Ferry to Varnby planned\"",
                "claim: ferry-planned, quote: Ferry off")  # fmt: skip
    desk.change(BETA_FILE, "{quote: Ferry to Varnby planned", "{quote: Ferry off")
    assert told(desk) == []


def test_coded_source_needs_a_summary_and_a_text(desk: Desk) -> None:
    desk.change(
        ALPHA_FILE, "  summary: Council and mayor differ about a bridge.", "  summary: null"
    )
    line = desk.line(ALPHA_FILE, "summary: null")
    (problem,) = told(desk)
    assert problem == (
        f"{ALPHA_FILE}:{line}: summary: a coded source has no summary; "
        "say in your own words what it says"
    )
    text = desk.read(BETA_FILE)
    desk.write(BETA_FILE, text[: text.index("\nrevision:")] + text[text.index("\npassages:") :])
    (problem,) = [line for line in told(desk) if line.startswith(BETA_FILE)]
    assert problem.endswith("there are passages but no revision; add the revision of the text")
    desk.write(BETA_FILE, text[: text.index("\nrevision:")].replace("draft", "coded"))
    (problem,) = [line for line in told(desk) if line.startswith(BETA_FILE)]
    assert problem.endswith("the source has no revision; add the revision of its text")


def test_two_sources_have_two_citation_keys(desk: Desk) -> None:
    desk.change(BETA_FILE, "  outlet:", "  citation_key: alpha\n  outlet:")
    (problem,) = told(desk)
    line = desk.line(BETA_FILE, "citation_key")
    assert problem == (
        f"{BETA_FILE}:{line}: citation_key: 'alpha' is the citation key of {ALPHA_FILE}:2 too; "
        "give each source a citation_key of its own"
    )


def strict(desk: Desk) -> list[str]:
    with pytest.raises(SeedProblems) as caught:
        check(desk.seeds, desk.folders, strict=True)
    return str(caught.value).split("\n")


def test_strict_check_tells_a_draft_in_one_line(desk: Desk) -> None:
    desk.change(BETA_FILE, "    gist: Who plans it and who likes it.", "    gist: null")
    desk.change(
        BETA_FILE, "label: owners, act: states", "label: owners, act: states, rejected: true"
    )
    told = [line for line in strict(desk) if line.startswith(BETA_FILE)]
    found = "the source is a draft: 1 of 2 passages have no gist, 6 proposals are open"
    line = desk.line(BETA_FILE, "key: beta")
    assert told == [f"{BETA_FILE}:{line}: status: {found}; `researchdb review beta`"]


def test_strict_check_asks_a_coded_source_for_what_is_undecided(desk: Desk) -> None:
    desk.change(BETA_FILE, "  status: draft", "  status: coded")
    desk.change(BETA_FILE, "    gist: Who plans it and who likes it.", "    gist: null")
    told = [line for line in strict(desk) if line.startswith(BETA_FILE)]
    first, second = desk.line(BETA_FILE, "key: p01"), desk.line(BETA_FILE, "key: p02")
    review = "or `researchdb review beta`"
    remedies = {
        f"{first}: match: passage p01 does not stand as it did in the revision before": (
            "check what rests on it, then take out match, changed and recheck"
        ),
        f"{second}: gist: passage p02 has no gist": "say in a few words what the passage says",
        f"{second}: suggested: passage p02 has 7 open proposals": "accept or reject each",
    }
    assert told == [
        f"{BETA_FILE}:{found}; {remedy}, {review}" for found, remedy in remedies.items()
    ]


def test_proposals_without_a_refusal_are_open() -> None:
    given = {"names": [{"name": "A"}, {"name": "B", "rejected": "true"}]}
    assert Suggested.model_validate(given).open_count() == 1
