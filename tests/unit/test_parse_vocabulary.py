"""What bad vocabularies get."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.desk import Desk, make_desk, told

STANCES, ATTRIBUTES = "vocabularies/stances.csv", "vocabularies/attributes.csv"
HEADER = "key,label,description,rank,polarity"


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return make_desk(tmp_path)


@pytest.mark.parametrize(
    ("old", "new", "at", "expected"),
    [
        (HEADER, "key,label,rank,polarity", "key,label",
         f"the header is key,label,rank,polarity; write {HEADER}"),
        (HEADER, f"{HEADER},more", "key,label", f"the header is {HEADER},more; write {HEADER}"),
        ("reports,Reports,", "reports,", "reports,",
         "the row has 4 cells for 5 columns; quote cells with commas"),
        ("reports,Reports,", "reports,,", "reports,", "label: the cell is empty; fill it in"),
        (",30,1", ",thirty,1", "thirty", "rank: 'thirty' is not a whole number; write digits"),
        ("reports,Reports,", 'reports,"Rep"orts,', "reports,",
         "this is not CSV: ',' expected after '\"'; correct the quotes"),
        ("doubts,Doubts,", "denies,Doubts,", "denies,Denies",
         "key: 'denies' stands twice; keep one of the two"),
        ("doubts,Doubts,", "doubts,Dou\0bts,", "doubts,", "there is a NUL byte; delete it"),
    ],
)  # fmt: skip
def test_fault_in_a_vocabulary_is_one_line(
    desk: Desk, old: str, new: str, at: str, expected: str
) -> None:
    desk.change(STANCES, old, new)
    assert told(desk) == [f"{STANCES}:{desk.line(STANCES, at)}: {expected}"]


def test_truth_is_true_or_false(desk: Desk) -> None:
    desk.change(ATTRIBUTES, "event,number,true", "event,number,yes")
    line = desk.line(ATTRIBUTES, "yes")
    assert told(desk) == [
        (
            f"{ATTRIBUTES}:{line}: is_single_valued: 'yes' is neither true nor false; "
            "write one of the two"
        )
    ]


def test_other_encodings_are_refused(desk: Desk) -> None:
    raw = desk.read(STANCES).encode().replace(b"Doubts", b"D\xf6ubts")
    desk.write(STANCES, raw)
    line = next(n for n, text in enumerate(raw.split(b"\n"), 1) if b"\xf6" in text)
    assert told(desk) == [f"{STANCES}:{line}: byte 0xf6 is not UTF-8; save the file as UTF-8"]


def test_missing_vocabulary_is_told_and_its_terms_are_not(desk: Desk) -> None:
    desk.remove(STANCES)
    assert told(desk) == [
        f"{STANCES}: the vocabulary file is missing; restore it from the package's own"
    ]


def test_vocabulary_nobody_knows_is_told(desk: Desk) -> None:
    desk.write("vocabularies/stanzes.csv", "key,label\n")
    assert told(desk) == [
        f"vocabularies/stanzes.csv: no such vocabulary is known; name it {STANCES}"
    ]


def test_csv_outside_the_vocabularies_is_told(desk: Desk) -> None:
    desk.write("actors.csv", "key,label\n")
    assert told(desk) == ["actors.csv: a CSV file stands outside vocabularies; move or rename it"]


def test_byte_order_mark_windows_lines_and_blank_lines_are_fine(desk: Desk) -> None:
    raw = desk.read(STANCES).replace("\n", "\r\n") + "\r\n"
    desk.write(STANCES, b"\xef\xbb\xbf" + raw.encode())
    assert told(desk) == []


def test_cell_may_hold_lines(desk: Desk) -> None:
    desk.change(STANCES, '"Says that it is not so"', '"Says that\nit is not so"')
    assert told(desk) == []


@pytest.mark.parametrize(
    ("path", "old", "new", "expected"),
    [
        (ATTRIBUTES, "event,number,true", "event,numbr,true",
         "value_kind: 'numbr' is not allowed here; write 'number'"),
        (ATTRIBUTES, "prompts,Prompts,What it led to,50,event,event,false,before",
         "prompts,Prompts,What it led to,50,event,event,false,during",
         "order_in_time: 'during' is not allowed here; write one of before, after"),
        ("vocabularies/claim_relation_kinds.csv", "true,contradiction,", "true,contradicted,",
         "verdict: 'contradicted' is not allowed here; write 'contradiction'"),
        ("vocabularies/modalities.csv", ",actual\n", ",real\n",
         ("comparable_group: 'real' is not allowed here; "
         "write one of actual, plan, possible, required")),
    ],
)  # fmt: skip
def test_term_views_branch_on_is_one_they_know(
    desk: Desk, path: str, old: str, new: str, expected: str
) -> None:
    desk.change(path, old, new)
    line = desk.line(path, new.strip())
    assert f"{path}:{line}: {expected}" in told(desk)


def test_column_that_came_later_may_be_missing(desk: Desk) -> None:
    acts = "vocabularies/speech_acts.csv"
    lines = desk.read(acts).splitlines()
    desk.write(acts, "".join(line.rpartition(",")[0] + "\n" for line in lines))
    desk.write(ATTRIBUTES, desk.read(ATTRIBUTES).replace(",before", "").replace(",after", ""))
    desk.write(ATTRIBUTES, desk.read(ATTRIBUTES).replace(",order_in_time", "").replace(",\n", "\n"))
    assert told(desk) == []
