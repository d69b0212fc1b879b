from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from benchmarks import suggest
from benchmarks.suggesting.desk import read_desk
from benchmarks.suggesting.gold import Link
from benchmarks.suggesting.score_likely import Listed, rates, score_likely

from researchdb.semantic.model import find_model
from tests.support.town import make_town


@pytest.fixture(autouse=True)
def without_weights(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Measure by words alone, whatever is installed."""
    monkeypatch.setenv("RESEARCHDB_MODEL", str(tmp_path))
    assert find_model() is None


def test_each_article_is_tried_against_what_the_others_bring(tmp_path: Path) -> None:
    town = make_town(tmp_path / "town")
    desk = read_desk(town / "seeds")
    counted = suggest.measure(desk, town / "articles", tmp_path / "work")
    assert list(counted) == ["alpha", "beta", "gamma", "all"]
    # What only one article says is not asked of the others.
    assert {key: counts["claims"]["links"] for key, counts in counted.items()} == {
        "alpha": 3,
        "beta": 2,
        "gamma": 2,
        "all": 7,
    }
    whole = {kind: suggest.rates(kind, counts) for kind, counts in counted["all"].items()}
    assert whole["cut"]["passages_f1"] == 1
    assert whole["claims"]["sentence_3"] == 1
    # Of one event an article speaks in words that it shares with no other.
    events = counted["all"]["events"]
    assert (events["links"], events["sentence_3"]) == (4, 3)
    assert whole["mentions"]["recall"] > whole["mentions, actors unknown"]["recall"]
    assert all(0 <= rate <= 1 for kind in whole.values() for rate in kind.values())
    lines = suggest.table(counted)
    assert lines[0] == "| | alpha | beta | gamma | all |"
    assert "| claims: recall by sentence at 3 | 1.000 | 1.000 | 1.000 | 1.000 |" in lines


def test_missing_articles_are_named(tmp_path: Path) -> None:
    town = make_town(tmp_path / "town")
    (town / "articles" / "beta.txt").unlink()
    desk = read_desk(town / "seeds")
    assert suggest.missing_articles(desk, town / "articles") == ["beta.txt"]


def test_without_the_articles_the_benchmark_says_what_it_needs(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("RESEARCHDB_ARTICLES", raising=False)
    monkeypatch.setattr("sys.argv", ["suggest"])
    with pytest.raises(SystemExit, match="RESEARCHDB_ARTICLES is not set"):
        suggest.main()


def _link(key: str, start: int, end: int) -> Link:
    return Link(key, (start, end), (0, 100), {})


def test_recall_counts_places_in_the_lists_of_touched_sentences() -> None:
    first = Listed((0, 40), [("a", 0.9), ("b", 0.5), ("c", 0.4), ("d", 0.3)])
    second = Listed((41, 90), [("d", 0.8), ("a", 0.1)])
    links = [_link("a", 5, 10), _link("d", 5, 10), _link("d", 50, 60), _link("new", 0, 9)]
    counts = score_likely(
        links, {"a", "d"}, [first, second], {(0, 90): [first, second]}, {(0, 90): {"a", "x"}}
    )
    assert counts == Counter(
        links=3,
        sentence_1=2,  # a in the first, d in the second
        sentence_3=2,
        sentence_10=3,  # d in the first, in fourth place
        passage_1=1,  # merged: a, d, b, c
        passage_3=3,
        passage_10=3,
        shown=1,
        proposals=2,
        right=1,
    )
    assert rates(counts)["sentence_3"] == pytest.approx(2 / 3)
    assert rates(counts)["precision"] == 0.5


def test_a_link_without_a_list_is_not_found() -> None:
    counts = score_likely([_link("a", 0, 5)], {"a"}, [], {}, {})
    assert (counts["links"], counts["sentence_10"]) == (1, 0)
