"""Passages and quotes found again in a changed text; what changed is never passed over."""

from __future__ import annotations

import os
import random
import re
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from researchdb.text.reanchor import Anchored, Place, Status, reanchor, requote
from researchdb.text.reanchor.changes import MAX_WORDS

ALTERED, AMBIGUOUS, EXACT, LOST, MOVED = (
    Status.ALTERED,
    Status.AMBIGUOUS,
    Status.EXACT,
    Status.LOST,
    Status.MOVED,
)
Span = tuple[int, int]
Found = tuple[str, str | None, str | None]

OPENING = "The ferry company of Varnby stopped all trips on Monday."
TOLL = "The storm killed 145 sheep. Nobody was hurt on the quay. Repairs took until May 2019."
SHORT = "No answer."
HOPE = "Ida Holm hopes that the line will open again before the summer."
TEXT = "\n\n".join([OPENING, TOLL, SHORT, HOPE])


def lines(text: str) -> list[Span]:
    return [(line.start(), line.end()) for line in re.finditer(r"\S(?:[^\n]*\S)?", text)]


def anchored(old: str, new: str) -> Anchored:
    return reanchor(old, lines(old), new, lines(new), "en")


def found(new: str, old: str = TEXT) -> list[Found]:
    """Return status, words and what changed for each line of ``old``."""
    return [
        (place.status, place.span and new[slice(*place.span)], place.changed)
        for place in anchored(old, new).places
    ]


def fresh(new: str, old: str = TEXT) -> list[str]:
    return [new[slice(*span)] for span in anchored(old, new).fresh]


def test_same_text_is_exact_throughout() -> None:
    assert found(TEXT) == [(EXACT, line, None) for line in TEXT.split("\n\n")]
    assert fresh(TEXT) == []


def test_text_that_stands_further_down_is_exact() -> None:
    new = f"A new first line.\n\n{TEXT}"
    assert [status for status, *_ in found(new)] == [EXACT] * 4
    assert fresh(new) == ["A new first line."]


# What is written for what, and how the passage it stands in comes out.
EDITS = [
    ("145 sheep", "147 sheep", 1, "145 → 147"),
    ("will open", "will not open", 3, "not added"),
    ("Nobody was", "One was", 1, "Nobody → One"),
    ("Ida Holm", "Ada Holm", 3, "Ida → Ada"),
    ("May 2019", "June 2019", 1, "May → June"),
    ("all trips", "many trips", 0, "all → many"),
    ("on Monday.", "on Monday?", 0, ". → ?"),
    ("Nobody was hurt on the quay. ", "", 1, "Nobody was hurt … gone"),
    ("Repairs took", "All of them were old. Repairs took", 1, "All of them … added"),
    ("May 2019.", "May 2019. This is denied.", 1, "This is denied … added"),
    ("The storm killed", "Not so. The storm killed", 1, "Not so. added"),
    (
        "The storm killed 145 sheep. Nobody was hurt on the quay.",
        "Nobody was hurt on the quay. The storm killed 145 sheep.",
        1,
        "the order of the words",
    ),
]


@pytest.mark.parametrize(("was", "now", "number", "changed"), EDITS)
def test_edited_passage_is_altered_and_says_how(
    was: str, now: str, number: int, changed: str
) -> None:
    assert TEXT.count(was) == 1
    new = TEXT.replace(was, now)
    expected: list[Found] = [(EXACT, line, None) for line in TEXT.split("\n\n")]
    expected[number] = (ALTERED, new.split("\n\n")[number], changed)
    assert found(new) == expected
    assert fresh(new) == []


def test_numbers_negations_names_and_months_are_told_first() -> None:
    new = TEXT.replace("storm killed 145", "gale killed 147").replace("hurt on", "seen near")
    assert found(new)[1][2] == "145 → 147; storm → gale; hurt on → seen near"


def test_no_more_than_a_dozen_words_are_told() -> None:
    old = " ".join(f"word{n} stays as it was" for n in range(40)) + "."
    new = old.replace("word", "term")
    (_, (status, _, changed), _) = found(f"{OPENING}\n{new}\n{HOPE}", f"{OPENING}\n{old}\n{HOPE}")
    assert status == ALTERED
    assert changed is not None
    assert changed.endswith("; 34 more")
    assert len(re.findall(r"word|term", changed)) == MAX_WORDS


def test_quotation_marks_dashes_and_blanks_do_not_alter() -> None:
    old = "\n\n".join(
        [OPENING, 'They said "no" - it\'s over \N{EN DASH} for a\N{SOFT HYPHEN}ges.', HOPE]
    )
    new = "\n\n".join(
        [OPENING, "They said “no” — it\N{RIGHT SINGLE QUOTATION MARK}s  over - for ages.", HOPE]
    )
    assert [status for status, *_ in found(new, old)] == [EXACT, MOVED, EXACT]


def test_passage_in_another_order_is_moved() -> None:
    new = "\n\n".join([TOLL, SHORT, HOPE, OPENING])
    assert found(new) == [
        (MOVED, OPENING, None),
        (EXACT, TOLL, None),
        (EXACT, SHORT, None),
        (EXACT, HOPE, None),
    ]


def test_deleted_passage_is_lost() -> None:
    assert found("\n\n".join([OPENING, SHORT, HOPE]))[1] == (LOST, None, None)


def test_replaced_passage_is_lost_and_the_new_one_fresh() -> None:
    other = "Quite another matter is told here about the price of fish."
    new = TEXT.replace(TOLL, other)
    assert found(new)[1] == (LOST, None, None)
    assert fresh(new) == [other]


def test_copy_right_behind_makes_both_places_doubtful() -> None:
    new = TEXT.replace(TOLL, f"{TOLL}\n\n{TOLL}")
    assert found(new)[1] == (AMBIGUOUS, None, None)
    assert fresh(new) == [TOLL, TOLL]


def test_copy_elsewhere_is_told_apart_by_what_stands_before_and_after() -> None:
    new = f"{TEXT}\n\nAs was told:\n\n{TOLL}\n\nThat is all."
    assert [status for status, *_ in found(new)] == [EXACT] * 4
    assert fresh(new) == ["As was told:", TOLL, "That is all."]


def test_one_side_alone_decides_nothing() -> None:
    """The first copy has the old words before it, the second those after it."""
    new = TEXT.replace(TOLL, f"{TOLL}\n\nA storm it was.\n\n{TOLL}")
    assert found(new)[1][0] == AMBIGUOUS


def test_words_that_came_back_elsewhere_are_not_those_that_changed() -> None:
    old = "\n\n".join(["Was it so?", SHORT, "Is it so now?", SHORT, "Will it be?"])
    new = "\n\n".join(["Was it so?", SHORT, "Is it so now?", "We know.", "Will it be?"])
    assert [status for status, *_ in found(new, old)] == [EXACT, EXACT, EXACT, LOST, EXACT]


def test_heading_is_not_found_among_the_words_of_a_paragraph() -> None:
    old = "Varnby\n\nThe quay of Varnby is old.\n\nPrices\n\nThey rose."
    new = old.replace("Varnby\n", "Norland\n", 1).replace("is old", "is quite old")
    assert [status for status, *_ in found(new, old)] == [LOST, ALTERED, EXACT, EXACT]


def test_word_added_behind_a_short_line_alters_it() -> None:
    old = f"He came\n\n{OPENING}"
    assert found(f"He came not\n\n{OPENING}", old)[0] == (ALTERED, "He came not", "not added")


def test_parts_of_a_line_are_found_each() -> None:
    old, new = "Costs: they rise.\n\nEnd.", "So.\n\nCosts: they rise.\n\nEnd."
    spans = [(0, 6), (7, 17), (19, 23)]
    places = reanchor(old, spans, new, lines(new), "en").places
    assert places == tuple(Place(EXACT, (start + 5, end + 5)) for start, end in spans)


def test_word_between_two_parts_of_a_line_alters_both() -> None:
    old = "Costs: they rise.\n\nEnd."
    new = "Costs: never they rise.\n\nEnd."
    first, second, _ = reanchor(old, [(0, 6), (7, 17), (19, 23)], new, lines(new), "en").places
    assert first == Place(ALTERED, (0, 12), "never added")
    assert second == Place(ALTERED, (13, 23), "never added")


def test_what_stood_beside_a_passage_before_is_not_new() -> None:
    old = f"1 {OPENING} Share\n\n{HOPE}"
    new = f"Top\n\n1 {OPENING} Share\n\n{HOPE}"
    spans = [(2, 2 + len(OPENING)), (len(old) - len(HOPE), len(old))]
    result = reanchor(old, spans, new, lines(new), "en")
    assert [place.status for place in result.places] == [EXACT, EXACT]
    assert [new[slice(*span)] for span in result.fresh] == ["Top", "1", "Share"]


def test_paragraph_cut_in_two_keeps_its_place() -> None:
    new = TEXT.replace("sheep. Nobody", "sheep.\n\nNobody")
    assert found(new)[1] == (MOVED, TOLL.replace("sheep. ", "sheep.\n\n"), None)


def test_paragraphs_made_one_keep_their_places() -> None:
    new = TEXT.replace(f"{TOLL}\n\n{SHORT}\n\n{HOPE}", f"{TOLL} {HOPE}\n\n{SHORT}")
    assert [status for status, *_ in found(new)] == [EXACT, EXACT, MOVED, EXACT]


def test_updated_figures_in_a_list_stay_with_their_items() -> None:
    names = ["Aland", "Beland", "Celand", "Deland", "Eland"]
    item = "Exports of salted fish and dried peas to {} rose by {} per cent within a year."
    old = "\n".join(["Exports", *(item.format(name, 5 + n) for n, name in enumerate(names)), "End"])
    new = "\n".join(
        ["Exports", *(item.format(name, 25 + n) for n, name in enumerate(names)), "End"]
    )
    assert found(new, old)[1:-1] == [
        (ALTERED, item.format(name, 25 + n), f"{5 + n} → {25 + n}") for n, name in enumerate(names)
    ]


def test_scripts_without_blanks_and_from_right_to_left_are_compared_too() -> None:
    old = "他们于2019年签署了该协议并且离开。\n\nلم يوقع أحد على الاتفاق هذا العام"
    new = old.replace("签署", "未签署").replace("أحد", "أحمد")
    assert [(status, changed) for status, _, changed in found(new, old)] == [
        (ALTERED, "未 added"),
        (ALTERED, "أحد → أحمد"),
    ]


@pytest.mark.parametrize(("old", "new"), [("", "A line."), ("A line.", ""), ("", "")])
def test_empty_text_has_nothing_to_find(old: str, new: str) -> None:
    result = anchored(old, new)
    assert [place.status for place in result.places] == [LOST] * len(lines(old))
    assert len(result.fresh) == len(lines(new))


def test_text_of_a_million_characters_is_compared() -> None:
    chance = random.Random(1)
    words = [f"w{number}" for number in range(5000)]
    paragraphs = [" ".join(chance.choices(words, k=90)) + "." for _ in range(2500)]
    old = "\n\n".join(paragraphs)
    edited = set(range(0, 2500, 50))
    for number in edited:
        paragraphs[number] = paragraphs[number].replace(" ", " not ", 1)
    new = "\n\n".join(paragraphs)
    assert len(new) > 1_000_000
    statuses = [place.status for place in anchored(old, new).places]
    assert {n for n, status in enumerate(statuses) if status == ALTERED} == edited
    assert set(statuses) == {ALTERED, EXACT}


def test_one_endless_paragraph_is_compared() -> None:
    old = " ".join(f"Thing {number} is here." for number in range(20_000))
    new = old.replace("Thing 777 is here", "Thing 777 is not here")
    assert found(new, old) == [(ALTERED, new, "not added")]


def test_text_that_repeats_one_word_is_no_trap() -> None:
    old = "\n".join(["la " * 40 + "la"] * 200)
    assert {status for status, *_ in found(f"{old}\n{old}", old)} == {AMBIGUOUS}


# Quotes within a passage.

PASSAGE = "The council lifted the ban on trips. Ida Holm said 145 sheep were dead. Later it rained."


def requoted(quote: str, new: str) -> Found:
    start = PASSAGE.index(quote)
    (place,) = requote(PASSAGE, [(start, start + len(quote))], new, "en")
    return place.status, place.span and new[slice(*place.span)], place.changed


QUOTES = [
    # the quote, what is written for what, how it comes out, its words now, what changed
    ("145 sheep", "145 ", "147 ", ALTERED, "147 sheep", "145 → 147"),
    ("145", "145 ", "147 ", ALTERED, "147", "145 → 147"),
    ("Ida Holm said 145 sheep", "145 ", "147 ", ALTERED, "Ida Holm said 147 sheep", "145 → 147"),
    ("lifted the ban", "lifted", "never lifted", ALTERED, "lifted the ban", "never added"),
    ("lifted the ban", "The council", "The mayor", ALTERED, "lifted the ban", "council → mayor"),
    ("lifted the ban", "trips.", "trips?", ALTERED, "lifted the ban", ". → ?"),
    ("lifted the ban", "145 ", "147 ", EXACT, "lifted the ban", None),
    ("Later it rained", "Later", "It thundered. Later", EXACT, "Later it rained", None),
    ("Later it rained", "Later", "Not much later", ALTERED, "later it rained",
     "Not much added; Later → later"),
    ("it rained", " Later it rained.", "", LOST, None, "Later it rained … gone"),
    ("Later it rained", "The council lifted", "Later it rained. The council lifted", AMBIGUOUS,
     None, None),
]  # fmt: skip


@pytest.mark.parametrize(("quote", "was", "now", "status", "words", "changed"), QUOTES)
def test_quote_stands_only_if_its_sentence_does(
    quote: str, was: str, now: str, status: Status, words: str | None, changed: str | None
) -> None:
    assert PASSAGE.count(was) == 1
    assert requoted(quote, PASSAGE.replace(was, now)) == (status, words, changed)


def test_sentence_that_moved_within_its_passage_is_moved() -> None:
    new = "Later it rained. The council lifted the ban on trips. Ida Holm said 145 sheep were dead."
    assert requoted("it rained", new) == (MOVED, "it rained", None)
    assert requoted("145 sheep", new) == (MOVED, "145 sheep", None)


# Whatever is done to a text.

WORDS = """
bridge quay sheep council ferry storm price harbour winter summer fish boat mayor line trip gate
tower road market field stone rope sail coast night morning letter treaty ship captain river
""".split()  # noqa: SIM905 - read more easily so
NAMES = ["Aland", "Beland", "Celand", "Ida", "Holm"]


@dataclass
class Draft:
    """A made-up text, line by line, and which lines of the first form were touched."""

    lines: list[tuple[int | None, str]]
    touched: set[int]

    @property
    def text(self) -> str:
        return "\n\n".join(line for _, line in self.lines)


def sentence(chance: random.Random) -> str:
    words = [chance.choice(NAMES), *chance.choices(WORDS, k=chance.randint(2, 9))]
    words.insert(chance.randint(1, len(words)), str(chance.randint(1, 999)))
    return " ".join(words) + "."


def edit(draft: Draft, chance: random.Random) -> None:
    """Do one thing to the text, as somebody does who corrects or rewrites it."""
    if not draft.lines:
        return
    at = chance.randrange(len(draft.lines))
    number, line = draft.lines[at]
    match chance.choice(["digit", "not", "name", "move", "delete", "double", "insert", "sentence"]):
        case "digit":
            changed = re.sub(r"\d", lambda d: str((int(d[0]) + 1) % 10), line, count=1)
        case "not":
            words = line.split(" ")
            words.insert(chance.randint(0, len(words)), "not")
            changed = " ".join(words)
        case "name":
            changed = re.sub(r"[A-Z][a-z]+", "Zeeland", line, count=1)
        case "sentence":
            pieces = [line, sentence(chance)]
            chance.shuffle(pieces)
            changed = " ".join(pieces)
        case "move":
            draft.lines.insert(chance.randrange(len(draft.lines)), draft.lines.pop(at))
            return
        case "delete":
            draft.lines.pop(at)
            return
        case "double":
            draft.lines.insert(chance.randint(0, len(draft.lines)), (None, line))
            return
        case _:
            draft.lines.insert(chance.randint(0, len(draft.lines)), (None, sentence(chance)))
            return
    draft.lines[at] = number, changed
    if number is not None and changed != line:
        draft.touched.add(number)


@settings(max_examples=300)
@given(st.randoms(use_true_random=False), st.integers(1, 12), st.integers(0, 8))
def test_nothing_that_changed_is_passed_over(chance: random.Random, count: int, edits: int) -> None:
    first = [" ".join(sentence(chance) for _ in range(chance.randint(1, 3))) for _ in range(count)]
    draft = Draft(list(enumerate(first)), set())
    old = draft.text
    for _ in range(edits):
        edit(draft, chance)
    new = draft.text
    result = anchored(old, new)
    spans = [place.span for place in result.places if place.span]
    assert len(spans) == len(set(spans))
    for (start, end), (after, _) in zip(sorted(spans), sorted(spans)[1:], strict=False):
        assert start < end <= after
    now = {number: at for at, (number, _) in enumerate(draft.lines) if number is not None}
    places_now = lines(new)
    present = [line for _, line in draft.lines]
    for number, place in enumerate(result.places):
        if place.status in (EXACT, MOVED):
            assert place.span is not None
            assert new[slice(*place.span)] == first[number]
            assert place.changed is None
        if number in draft.touched and first[number] not in present:
            assert place.status not in (EXACT, MOVED)
        if (
            number in now
            and number not in draft.touched
            and old.count(first[number]) == new.count(first[number]) == 1
        ):
            assert place.status in (EXACT, MOVED)
            assert place.span == places_now[now[number]]
    covered = sorted([*spans, *result.fresh])
    assert "".join(new[slice(*span)] for span in covered).split() == new.split() or all(
        not new[end:start].strip()
        for (_, end), (start, _) in zip(
            [(0, 0), *covered], [*covered, (len(new),) * 2], strict=True
        )
    )


@pytest.mark.parametrize("change", ["digit", "not", "name"])
def test_no_edit_of_an_article_is_passed_over(change: str) -> None:
    named = os.environ.get("RESEARCHDB_ARTICLES")
    if not named:
        pytest.skip("the articles are not in the repository; RESEARCHDB_ARTICLES names no folder")
    for path in sorted(Path(named).glob("*.txt")):
        old = path.read_text(encoding="utf-8")
        spans = lines(old)
        for start, end in spans:
            line = old[start:end]
            match change:
                case "digit":
                    edited = re.sub(r"\d", lambda d: str((int(d[0]) + 1) % 10), line, count=1)
                case "not":
                    edited = line.replace(" ", " not ", 1)
                case _:
                    edited = re.sub(r"\b[A-Z][a-z]+", "Zeeland", line, count=1)
            if edited == line:
                continue
            new = old[:start] + edited + old[end:]
            places = reanchor(old, spans, new, lines(new), "en").places
            for span, place in zip(spans, places, strict=True):
                if span == (start, end):
                    assert place.status not in (EXACT, MOVED), path.name
                elif old.count(old[slice(*span)]) == 1:
                    assert place.status == EXACT, path.name
