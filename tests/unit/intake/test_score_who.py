from __future__ import annotations

from benchmarks.suggesting.score_who import count_mentions, count_names, count_speakers, rates


def test_mention_is_right_if_place_and_actor_agree() -> None:
    gold = [(0, 4, "a"), (9, 12, "b"), (20, 22, "c")]
    found = [(0, 4, "a"), (9, 12, "c"), (30, 31, "a")]
    counts = count_mentions(gold, found)
    assert dict(counts) == {"gold": 3, "found": 3, "hits": 1, "right": 1}
    assert rates(counts) == {"precision": 1 / 3, "recall": 1 / 3, "f1": 1 / 3}


def test_new_words_count_once_wherever_they_stand() -> None:
    missing = [(0, 14, "President Aland"), (40, 54, "President Aland"), (60, 64, "Zeno")]
    counts = count_names(missing, [(10, 14), (70, 75)], [(70, 75, "known")])
    assert dict(counts) == {"gold": 2, "found": 2, "hits": 1, "right": 2}


def test_hop_is_found_by_who_and_act_where_they_overlap() -> None:
    gold = [
        (10, 20, "a", None, "states"),
        (10, 20, "a", None, "warns"),
        (30, 40, None, "some users on Q", "views"),
        (50, 60, "b", None, "states"),
    ]
    found = [
        (0, 8, 9, 25, "a", None, "states"),
        (28, 34, 34, 45, None, "some users", "views"),
        (70, 75, 75, 90, "b", None, "states"),
    ]
    assert dict(count_speakers(gold, found)) == {
        "gold": 4,
        "found": 3,
        "hits": 2,
        "right": 2,
        "hits_who": 3,
        "right_who": 2,
    }


def test_label_that_is_a_name_of_the_actor_is_the_actor() -> None:
    gold = [(10, 20, "aland", None, "states")]
    found = [(0, 8, 9, 25, None, "Aland", "states")]
    assert count_speakers(gold, found)["hits"] == 0
    assert count_speakers(gold, found, {"aland": {"Aland", "Flavia Aland"}})["hits"] == 1


def test_nothing_to_find_is_all_found() -> None:
    assert rates(count_mentions([], []))["f1"] == 1
