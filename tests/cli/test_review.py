"""Walking through a draft in the terminal, with the answers given line by line."""

from __future__ import annotations

import json
import os
import pty
import select
import shutil
import signal
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import psutil
import pytest
from click.testing import CliRunner, Result

from researchdb.cli import main
from researchdb.cli.review_answers import HELP, pick, read_answer
from researchdb.cli.review_show import readable
from researchdb.errors import ReviewError
from researchdb.intake.review.reading import plain_of
from tests.cli.conftest import PROGRAM
from tests.support.review_desk import FILE_NAME, KEY, sha, write_review_desk

METADATA = ["", "news_report", "", "", "", "", "all rights reserved", "The line is open again."]
HEADING = ["a 1", "g the island has ships again", "u names the topic only"]
SENTENCES = [
    "a mentions",
    *["a names", "", "", ""],
    *["r 5", "a claims", "", "", ""],  # quote, said by, hedge
    *["a events", "", "", ""],  # quote, its date, status
    *["a quantities", "n", "A trip may be dear for many."],  # attaches to a new claim
    *["trip-is-dear", "prediction", "possible", "the ferry", "", "n"],
    *["ilsa-morrow", "", "sails again", ""],  # whom and what it is about
    *["", "", "", ""],  # quote, said by, stance, hedge
    *["x", "", "an aside"],
    "g The board lets ships run; the price is high.",
    *["r quantities"],
]
CRITICS = [
    *["a speakers", "n", "The price is too high.", "-", "price-is-too-high", "assessment"],
    *["", "-", "n", "harbour-board, island", "-", "-", "", "", "", ""],
    "r dates",
    "g people find it dear",
]
WHOLE = [*METADATA, *HEADING, *SENTENCES, *CRITICS, "y"]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The desk that is copied for each test."""
    return write_review_desk(tmp_path_factory.mktemp("review") / "desk")


@pytest.fixture
def folder(made: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(made, tmp_path / "desk"))


def run(folder: Path, *arguments: str, answers: Sequence[str] = (), code: int = 0) -> Result:
    """Return what the command said to these answers and the end of input after them."""
    result = CliRunner().invoke(
        main,
        ["--desk", str(folder), "review", *arguments],
        input="".join(f"{answer}\n" for answer in answers),
        env={"COLUMNS": "100"},
    )
    assert result.exit_code == code, result.output
    return result


def source(folder: Path) -> Path:
    return folder / "seeds" / "sources" / f"{KEY}.yaml"


def content(folder: Path) -> dict[str, Any]:
    found = plain_of(source(folder).read_text(encoding="utf-8"))
    assert isinstance(found, dict)
    return found


def check(folder: Path) -> None:
    result = CliRunner().invoke(main, ["--desk", str(folder), "check"])
    assert result.exit_code == 0, result.output


def test_draft_is_walked_from_its_metadata_to_coded(folder: Path) -> None:
    result = run(folder, KEY, answers=WHOLE)
    assert "✓ status: coded" in result.stdout
    found = content(folder)
    assert found["source"]["status"] == "coded"
    assert found["source"]["rights"] == "all rights reserved"
    heading, sentences, critics = found["passages"]
    assert heading["uncoded"] == "names the topic only"
    assert [link["claim"] for link in sentences["claims"]] == ["line-is-open", "trip-is-dear"]
    assert sentences["claims"][1]["hedge"] == "possible"
    assert sentences["claims"][1]["said_by"][0]["actor"] == "ilsa-morrow"
    assert sentences["events"][0]["date"]["edtf"] == "2031-05-04"
    assert sentences["silent"][0]["reason"] == "an aside"
    assert critics["claims"][0]["said_by"] == [{"label": "Critics", "act": "criticises"}]
    assert found["claims"][0]["topics"] == ["ferry"]
    check(folder)
    again = run(folder)
    assert again.stdout == "Nothing is open.\n"


def test_broken_off_anywhere_it_goes_on_where_it_was(folder: Path, tmp_path: Path) -> None:
    whole = Path(shutil.copytree(folder, tmp_path / "whole"))
    run(whole, KEY, answers=WHOLE)
    # Never within the questions about one proposal: what is asked last is written last.
    stops = (len(METADATA), len(METADATA) + 2, len(METADATA + HEADING) + 6, len(WHOLE) - 3)
    done = 0
    for stop in (*stops, len(WHOLE)):
        result = run(folder, KEY, answers=WHOLE[done:stop])
        if stop < len(WHOLE):
            assert "everything answered is written" in result.stderr
        check(folder)
        done = stop
    assert content(folder) == content(whole)


def test_question_broken_off_writes_nothing(folder: Path) -> None:
    before = source(folder).read_bytes()
    run(folder, KEY, "--passage", "p02", answers=["a 4", "", ""])
    run(folder, KEY, "--passage", "p02", answers=["a 4", "", "", "b", "n", "Dear.", "q"])
    assert source(folder).read_bytes() == before


def test_end_of_input_leaves_everything_as_it_is(folder: Path) -> None:
    before = source(folder).read_bytes()
    result = run(folder, KEY)
    assert "metadata" in result.stdout
    assert source(folder).read_bytes() == before


def test_the_only_draft_needs_no_key(folder: Path) -> None:
    assert f"{KEY} · metadata" in run(folder).stdout


def test_one_of_several_is_chosen(folder: Path) -> None:
    text = source(folder).read_text(encoding="utf-8")
    second = source(folder).with_name("another-ferry.yaml")
    second.write_text(text.replace(f"key: {KEY}", "key: another-ferry"), encoding="utf-8")
    result = run(folder, answers=["3", "nonsense", "another-ferry"])
    assert result.stdout.count("answer a key of the list") == 2
    assert "another-ferry · metadata" in result.stdout
    assert f"{KEY} · metadata" in run(folder, answers=["2"]).stdout
    assert "metadata" not in run(folder, answers=["q"]).stdout


def test_list_and_json_ask_nothing(folder: Path) -> None:
    before = source(folder).read_bytes()
    assert KEY in run(folder, "--list").stdout
    assert "p01: the gist is missing" in run(folder, KEY, "--list").stdout
    (listed,) = json.loads(run(folder, "--json").stdout)["sources"]
    (named,) = json.loads(run(folder, KEY, "--json").stdout)["sources"]
    assert listed == named
    assert (listed["key"], listed["passages"], listed["read"]) == (KEY, 3, 0)
    assert (listed["open"], listed["rejected"], listed["sentences"]) == (13, 0, 5)
    assert listed["gaps"][0] == "the summary is missing"
    assert source(folder).read_bytes() == before


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["ferry-retruns"], 1, f"did you mean '{KEY}'?"),
        (["../harbour"], 1, "there is no source '../harbour'"),
        ([KEY, "--passage", "p99"], 1, "there is no passage 'p99'"),
        (["--passage", "p01"], 2, "--passage needs the KEY of a source"),
    ],
)
def test_what_is_not_there_is_one_line(
    folder: Path, arguments: list[str], code: int, said: str
) -> None:
    result = run(folder, *arguments, code=code)
    assert said in result.stderr
    assert result.stderr.count("\n") == 1
    assert result.stdout == ""


def test_it_begins_at_the_passage_named(folder: Path) -> None:
    result = run(folder, KEY, "--passage", "p03", answers=["g people find it dear", "b"])
    assert "metadata" in result.stdout.partition("── p03")[2]
    assert "── p02" not in result.stdout
    assert content(folder)["passages"][2]["gist"] == "people find it dear"


def test_wrong_answers_get_one_line_and_are_asked_again(folder: Path) -> None:
    answers = ["frobnicate", "a 99", "a", "r sundry", "m now", "a 4", "no such words", "b", "q"]
    result = run(folder, KEY, "--passage", "p02", answers=answers)
    for said in (
        "there is no answer 'frobnicate'",
        "99 is not open; open are 1, 2, 3, 4, 5, 6, 7, 8, 9",
        "which? for example",
        "'sundry' is no number",
        "m stands alone",
        "is not in the passage",
        "Nothing written.",
    ):
        assert result.stdout.count(said) == 1
    assert len(content(folder)["passages"][1]["suggested"]["claims"]) == 2


def test_a_language_that_is_no_tag_is_asked_again_with_examples(folder: Path) -> None:
    told = run(folder, KEY, answers=["", "", "", "", "", "Russian", "?", "ru", "q"]).output
    assert "'Russian' is no language tag; write en, ru, pt-BR ..." in told
    assert "A tag of BCP 47" in told
    assert content(folder)["source"]["language"] == "ru"


def test_skipped_proposals_stay_and_come_again(folder: Path) -> None:
    before = source(folder).read_bytes()
    result = run(folder, KEY, "--passage", "p02", answers=["s 1-3", "s all", "s", "s"])
    assert "── p03" in result.stdout
    assert source(folder).read_bytes() == before
    assert "The harbour board" in run(folder, KEY, "--passage", "p02").stdout


def test_back_returns_to_a_passage_that_is_done(folder: Path) -> None:
    answers = [*HEADING, "b", "z", "s", "q"]
    result = run(folder, KEY, "--passage", "p01", answers=answers)
    assert result.stdout.count("── p01") == 3
    assert "Taken back." in result.stdout
    assert "uncoded" not in content(folder)["passages"][0]


def test_every_answer_is_explained(folder: Path) -> None:
    shown = run(folder, KEY, "--passage", "p02", answers=["?"]).stdout
    assert all(f"{name}: {what}" in shown for name, _, what in HELP.values())


def test_article_cannot_steer_the_terminal(folder: Path) -> None:
    evil = "\x1b[2J\x1b]0;owned\x07 A line\u202e about\u200c ships."
    (folder / "articles" / FILE_NAME).write_text(evil, encoding="utf-8")
    text = source(folder).read_text(encoding="utf-8").partition("revision:")[0]
    text += f"""\
revision:
  number: 1
  file: {FILE_NAME}
  media_type: text/plain
  raw_sha256: {sha(evil)}
  text_sha256: {sha(evil)}
  length: {len(evil)}
passages:
  - key: p01
    kind: paragraph
    span: [0, {len(evil)}]
    sha256: {sha(evil)}
    gist: null
"""
    source(folder).write_text(text, encoding="utf-8")
    shown = run(folder, KEY, "--passage", "p01").stdout
    assert "A line� about\u200c ships." in shown
    assert not {"\x1b", "\x07", "\u202e"} & set(shown)


def test_blanks_and_joiners_are_shown_as_they_read() -> None:
    assert readable("14\u00a0crowns\n a\u200cb\u200dc\x00") == "14 crowns a\u200cb\u200dc�"


def test_file_with_faults_of_format_is_refused(folder: Path) -> None:
    text = source(folder).read_text(encoding="utf-8")
    source(folder).write_text(text.replace("language: en", "tongue: en"), encoding="utf-8")
    result = run(folder, KEY, code=1)
    assert "unknown key 'tongue'" in result.stderr


@pytest.mark.parametrize(
    ("line", "letter", "rest"),
    [
        ("", "", ""),
        ("a 3", "a", "3"),
        ("a3", "a", "3"),
        ("r2 4-6", "r", "2 4-6"),
        ("accept all", "a", "all"),
        ("G own words", "g", "own words"),
        ("quit", "q", ""),
        ("?", "?", ""),
    ],
)
def test_answers_are_read(line: str, letter: str, rest: str) -> None:
    answer = read_answer(line)
    assert (answer.letter, answer.rest) == (letter, rest)


@pytest.mark.parametrize(
    ("rest", "picked"),
    [
        ("3", [3]),
        ("2 4-6", [2, 4, 5]),
        ("5,1", [1, 5]),
        ("1-999", [1, 2, 3, 4, 5]),
        ("claims", [4, 5]),
        ("all", [1, 2, 3, 4, 5]),
    ],
)
def test_numbers_are_picked_in_order(rest: str, picked: list[int]) -> None:
    assert pick(rest, {"mentions": [1, 2, 3], "claims": [4, 5]}) == picked


@pytest.mark.parametrize("rest", ["6", "7-9", "events", "-1", "two", "²", "9" * 30])
def test_what_is_not_open_is_not_picked(rest: str) -> None:
    with pytest.raises(ReviewError):
        pick(rest, {"mentions": [1, 2, 3]})
    with pytest.raises(ReviewError, match="nothing is open"):
        pick(rest, {})


def test_interrupted_at_a_terminal_it_keeps_what_was_answered(folder: Path) -> None:
    controller, terminal = pty.openpty()
    command = [*PROGRAM, "--desk", str(folder), "review", KEY, "--passage", "p01"]
    process = subprocess.Popen(command, stdin=terminal, stdout=terminal, stderr=terminal)
    os.close(terminal)
    try:
        shown = _await(controller, "p01>")
        os.write(controller, b"g the island has ships\n")
        shown += _await(controller, "gist written", "p01>")
        # Python looks for signals when its wait for a key ends: one sent before the wait is unseen.
        waiting = psutil.Process(process.pid)
        while waiting.status() in {psutil.STATUS_RUNNING, psutil.STATUS_DISK_SLEEP}:
            pass
        process.send_signal(signal.SIGINT)
        shown += _await(controller, "everything answered is written")
        assert process.wait(timeout=30) == 130
    finally:
        process.kill()
        process.wait()
        os.close(controller)
    assert "Traceback" not in shown
    assert content(folder)["passages"][0]["gist"] == "the island has ships"


def _await(controller: int, *words: str) -> str:
    """Return what is shown until ``words`` stand there one after the other."""
    shown = b""
    at = 0
    for word in words:
        while word.encode() not in shown[at:]:
            ready, _, _ = select.select([controller], [], [], 30)
            assert ready, shown
            shown += os.read(controller, 65536)
        at = shown.index(word.encode(), at)
    return shown.decode(errors="replace")
