"""What bad source files get: spans, hashes, quotes, links and speakers that cannot be right."""

from __future__ import annotations

from pathlib import Path

import pytest

from researchdb.text.normalise import sha256
from tests.support.desk import BETA, BETA_CUT, BETA_SEED, Desk, make_desk, told

ALPHA = "sources/alpha.yaml"


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return make_desk(tmp_path)


# What stands in alpha.yaml, what is written instead, words of the line that is told, what is told.
FAULTS = [
    # links and speakers
    ("stance: reports\n        quote: \"Mayor", "stanse: reports\n        quote: \"Mayor", "stanse",
     "passages.claims.stanse: unknown key 'stanse'; did you mean 'stance'?"),
    ("- claim: repair-cost", "- claim: repair-costs", "repair-costs",
     "claim: unknown claim 'repair-costs'; did you mean 'repair-cost'?"),
    ("actor: harbour-council\n", "actor: harbor-council\n", "harbor",
     "actor: unknown actor 'harbor-council'; did you mean 'harbour-council'?"),
    ("{label: observers,", "{label: observers, actor: ida-holm,", "observers",
     "passages.claims.said_by: a speaker is one actor or one label; keep one of the two"),
    ("{label: observers, act", "{act", "{act: states}",
     "passages.claims.said_by: a speaker is one actor or one label; keep one of the two"),
    ("act: pledges", "act: pledge", "act: pledge",
     ("act: unknown term 'pledge'; "
     "write 'pledges', or another term: the terms are in vocabularies/speech_acts.csv")),
    ("hedge: approximate", "hedge: aproximate", "aproximate",
     ("hedge: unknown term 'aproximate'; "
     "write 'approximate', or another term: the terms are in vocabularies/hedges.csv")),
    ("quotation: partial", "quotation: scare", "quotation",
     ("passages.claims.quotation: 'scare' is not allowed here; "
     "write one of 'none', 'partial' or 'full'")),
    ("to: published}\n      - claim", "to: printed}\n      - claim", "to: printed",
     ("passages.claims.said_by.said_on.to: 'printed' is not allowed here; "
     "write one of 'published' or 'captured'")),
    ("relative: 1 week before", "relative: 9000 years before", "9000",
     ("passages.claims.said_by.said_on.relative: "
      "'9000 years before' leaves the calendar; correct it")),
    ("    uncoded: names the subject only",
     "    uncoded: names the subject only\n    claims:\n      - claim: bridge-closed", "key: p01",
     "passages: the passage is coded and marked uncoded; drop uncoded or the links"),
    ("nth: 2, actor: null", "nth: 2", "nth: 2",
     "passages.mentions.actor: 'actor' is missing; add it"),
    # quotes
    ("Mayor Ida Holm denied that", "Mayor Ida Holm admitted that", "admitted",
     ("quote: quote 'Mayor Ida Holm admitted that' is not in the passage; "
     "copy its first and last words from the passage")),
    ("Holm spoke … repair", "Holm … repair", "Holm … repair",
     ("quote: quote 'Holm … repair' stands in the passage more than once; "
     "name more of its first words")),
    ("Holm spoke … repair", "Holm … of … repair", "of … repair",
     ("passages.claims.quote: quote 'Holm … of … repair' has more than one ellipsis; "
     "name only its first and last words")),
    ("Critics called it a waste.", "Critics were silent.", "Critics",
     ("quote: quote 'Critics were silent.' is not in the passage; "
     "copy its first and last words from the passage")),
    ("nth: 2, actor", "nth: 3, actor", "nth: 3",
     "name: the name 'council' does not stand there 3 times; correct name or nth"),
    # passages
    ("    under: p01\n    span: [41, 2", "    under: p09\n    span: [41, 2", "p09",
     "under: no earlier heading has the key 'p09'; name a heading above the passage"),
    ("{span: [0, 17]", "{span: [17, 0]", "login_prompt",
     "revision.furniture.span: span [17, 0] is empty or reversed; write [from, to]"),
    ("{span: [0, 17]", "{span: [0, x]", "login_prompt",
     ("revision.furniture.span: 'x': input should be a valid integer, "
     "unable to parse string as an integer; correct the value")),
    ("{span: [0, 17]", "{span: [0, 99999999999]", "login_prompt",
     ("revision.furniture.span: '99999999999': input should be less than or equal to 2147483647; "
     "correct the value")),
    ("{span: [0, 17]", "{span: [0, 13]", "length",
     ("length: the text from 13 to 19 is in no passage and no furniture; "
     "cut it into a passage or furniture")),
    ("    - {span: [0, 17], reason: login_prompt}",
     "    - {span: [0, 17], reason: login_prompt}\n    - {span: [17, 18], reason: login}",
     "reason: login}", ("reason: unknown term 'login'; "
     "the terms are in vocabularies/furniture_reasons.csv")),
    # the article
    ("  file: alpha.txt", "  file: ../alpha.txt", "file:",
     "revision.file: '../alpha.txt' has not the form it needs; write a file name without folders"),
    # the source
    ("  outlet: coast-post", "  outlet: cost-post", "outlet",
     "outlet: unknown outlet 'cost-post'; did you mean 'coast-post'?"),
    ("  status: coded", "  status: done", "status",
     "source.status: 'done' is not allowed here; write one of 'draft' or 'coded'"),
    ("  language: en", "  language: English", "language",
     "source.language: 'English' has not the form it needs; see README"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("old", "new", "at", "expected"),
    FAULTS,
    ids=[fault[1].strip().replace("\n", " ") for fault in FAULTS],
)
def test_fault_is_one_line_with_its_place(
    desk: Desk, old: str, new: str, at: str, expected: str
) -> None:
    desk.change(ALPHA, old, new)
    assert told(desk) == [f"{ALPHA}:{desk.line(ALPHA, at)}: {expected}"]


def test_article_whose_hash_differs_is_refused(desk: Desk) -> None:
    (desk.articles / "alpha.txt").write_text("Another text.", encoding="utf-8")
    (problem,) = told(desk)
    line = desk.line(ALPHA, "raw_sha256")
    assert problem.startswith(f"{ALPHA}:{line}: raw_sha256: article alpha.txt has sha256 ")
    assert problem.endswith(
        "; restore the file that was coded, or add the new text as a further revision"
    )
    assert told(desk, articles=False) == []


def test_article_that_is_not_utf8_is_refused(desk: Desk) -> None:
    raw = "Fähre".encode("latin-1")
    (desk.articles / "beta.txt").write_bytes(raw)
    old = next(line for line in desk.read("sources/beta.yaml").split("\n") if "raw_" in line)
    desk.change("sources/beta.yaml", old, f"  raw_sha256: {sha256(raw)}")
    line = desk.line("sources/beta.yaml", "file:")
    assert told(desk) == [
        (
            f"sources/beta.yaml:{line}: file: article beta.txt: byte 1 is not UTF-8; "
            "convert the file and code it anew"
        )
    ]


@pytest.mark.parametrize(
    ("name", "found"),
    [("text_sha256", "the normalised text has sha256 "), ("length", "the normalised text has 389")],
)
def test_wrong_hash_or_length_of_the_text_is_refused(desk: Desk, name: str, found: str) -> None:
    old = next(line for line in desk.read(ALPHA).split("\n") if f"  {name}:" in line)
    desk.change(ALPHA, f"{old}\n", f"  {name}: {'0' * 64 if 'sha' in name else 400}\n")
    (problem,) = told(desk)
    assert problem.startswith(f"{ALPHA}:{desk.line(ALPHA, f'  {name}:')}: {name}: {found}")


def test_hash_of_a_passage_must_be_that_of_its_span(desk: Desk) -> None:
    desk.change(ALPHA, "    span: [19, 39]", "    span: [19, 38]")
    lines = told(desk)
    assert lines[1:] == [
        (
            f"{ALPHA}:{desk.line(ALPHA, 'sha256: 8ffee')}: sha256: "
            "the text of span [19, 38] has another hash; correct span or sha256"
        )
    ]
    assert lines[0].endswith(
        "the text from 38 to 41 is in no passage and no furniture; "
        "cut it into a passage or furniture"
    )


@pytest.mark.parametrize("articles", [True, False], ids=["with text", "without text"])
@pytest.mark.parametrize(
    ("furniture", "said"),
    [
        (
            "[0, 20]",
            (
                "span: span [19, 39] overlaps the one before, which ends at 20; "
                "cut each character once"
            ),
        ),
        (
            "[380, 400]",
            ("span: span [380, 400] ends after the text (389 characters); correct the span"),
        ),
    ],
)
def test_spans_may_not_overlap_or_leave_the_text(
    desk: Desk, furniture: str, said: str, *, articles: bool
) -> None:
    desk.change(ALPHA, "{span: [0, 17]", f"{{span: {furniture}")
    assert said in [line.split(": ", 1)[1] for line in told(desk, articles=articles)]


def test_passages_stand_in_the_order_of_the_text(desk: Desk) -> None:
    text = desk.read("sources/beta.yaml")
    first, second = text.index("  - key: p01"), text.index("  - key: p02")
    end = text.index("\nclaims:")
    desk.write(
        "sources/beta.yaml", text[:first] + text[second:end] + text[first:second] + text[end:]
    )
    line = desk.line("sources/beta.yaml", "key: p01") + 2
    assert told(desk) == [
        f"sources/beta.yaml:{line}: span: the passage is out of order; order passages by span"
    ]


def test_span_that_begins_with_a_blank_is_refused(desk: Desk) -> None:
    cut = {**BETA_CUT, "p02": f"\n{BETA_CUT['p02']}"}
    desk.add_article("beta", BETA_SEED, BETA, cut)
    line = desk.line("sources/beta.yaml", "key: p02") + 2
    assert told(desk) == [
        f"sources/beta.yaml:{line}: span: the span begins or ends with a blank; narrow it"
    ]


@pytest.mark.parametrize("name", ["sources/alfa.yaml", "alpha.yaml"])
def test_source_stands_in_the_file_of_its_key(desk: Desk, name: str) -> None:
    desk.write(name, desk.read(ALPHA))
    desk.remove(ALPHA)
    assert told(desk) == [
        f"{name}:2: key: the source 'alpha' stands in {name}; name the file sources/alpha.yaml"
    ]


def test_source_has_a_revision_and_a_revision_a_source(desk: Desk) -> None:
    text = desk.read("sources/beta.yaml")
    revision, passages = text.index("revision:"), text.index("passages:")
    desk.write("sources/beta.yaml", text[:revision] + text[passages:])
    assert told(desk) == [
        "sources/beta.yaml:1: there are passages but no revision; add the revision of the text"
    ]
    desk.write("sources/beta.yaml", text[revision:])
    assert told(desk) == [
        "sources/beta.yaml:1: there are passages or a revision but no source; add the source"
    ]


def test_passage_key_twice_is_refused(desk: Desk) -> None:
    desk.change(ALPHA, "- key: p03", "- key: p02")
    first, second = (
        n for n, line in enumerate(desk.read(ALPHA).split("\n"), 1) if "- key: p02" in line
    )
    assert (
        f"{ALPHA}:{second}: key: 'alpha/p02' stands twice in passages, first in line {first}; "
        "keep one of the two" in told(desk)
    )
