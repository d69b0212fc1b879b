"""A later text of a known article: what its source file says then, and that it is accepted."""

from __future__ import annotations

import os
import random
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from researchdb.intake.revise import Revised
from researchdb.intake.revise.entry import quoted
from researchdb.intake.seedfile import parse, read
from researchdb.text.normalise import normalise
from researchdb.text.quotes import Folded, Span
from researchdb.text.reanchor import Status, requote
from researchdb.text.sentences import sentences
from tests.support.desk import ALPHA, ALPHA_CUT, ALPHA_SEED, BETA, Desk, make_desk, told
from tests.unit.intake.revising import add_text, cut_blocks, marks

SEEDS = Path(__file__).parents[3] / "seeds"
SOURCE = "sources/alpha.yaml"
OLD_BETA = normalise(BETA.encode())


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return make_desk(tmp_path)


def revised(desk: Desk, text: str, old_text: str | None = ALPHA) -> Revised:
    """Add a text of alpha; the desk must stand as before."""
    done = add_text(desk, "alpha", text, old_text)
    assert told(desk) == []
    return done


def passage(desk: Desk, key: str, source: str = SOURCE) -> dict[str, object]:
    found = {each["key"]: dict(each) for each in parse(desk.read(source))["passages"]}
    return found[key]


def test_same_passages_further_down_get_new_spans_and_no_marks(desk: Desk) -> None:
    before = passage(desk, "p02")
    done = revised(desk, f"LOG IN TO READ ON\n\n{ALPHA}")
    assert marks(desk, "alpha") == {"p01": {}, "p02": {}, "p03": {}}
    assert passage(desk, "p02") == {**before, "span": ["60", "235"]}
    assert done.passages == {Status.EXACT: 3}
    assert done.quotes == {Status.EXACT: 8}
    assert done.told == "revision 2; passages 3 exact; quotes 8 exact"
    assert done.lines == ()
    assert done.new == {}


def test_revision_becomes_a_list_and_the_former_one_keeps_its_furniture(desk: Desk) -> None:
    revised(desk, ALPHA + "\nLOG IN TO READ ON\n")
    revisions = parse(desk.read(SOURCE))["revisions"]
    assert [each["number"] for each in revisions] == ["1", "2"]
    assert [each["file"] for each in revisions] == ["alpha.txt", "alpha-2.txt"]
    assert [len(each["furniture"]) for each in revisions] == [1, 2]
    revised(desk, ALPHA + "\nLOG IN TO READ ON\n\nEnd\n", ALPHA + "\nLOG IN TO READ ON\n")
    assert [each["number"] for each in parse(desk.read(SOURCE))["revisions"]] == ["1", "2", "3"]


def test_comments_and_everything_else_stay_as_they_are(desk: Desk) -> None:
    desk.change(SOURCE, "revision:\n", "# The text.\nrevision:\n")
    desk.change(SOURCE, "  - key: p02\n", "  # Who differs.\n  - key: p02   # the quarrel\n")
    desk.change(SOURCE, "  - key: p03\n", "  # What it cost.\n  - key: p03\n")
    desk.change(SOURCE, "\nclaims:\n  - key", "\n# First said here.\nclaims:\n  - key")
    before = desk.read(SOURCE)
    revised(desk, ALPHA.replace("According", "A new one.\n\nAccording") + "\nAnd a last one.\n")
    after = desk.read(SOURCE)
    assert [line for line in before.split("\n") if line.strip().startswith("#")] == [
        line for line in after.split("\n") if line.strip().startswith("#")
    ]
    assert "  # Who differs.\n  - key: p02   # the quarrel\n" in after
    assert "  # What it cost.\n  - key: p03\n" in after
    assert "\n\n# First said here.\nclaims:\n" in after
    assert before[before.index("# First said") :] == after[after.index("# First said") :]
    assert before[: before.index("# The text.")] == after[: after.index("# The text.")]


def test_changed_number_marks_the_passage_and_the_quotes_of_its_sentence(desk: Desk) -> None:
    done = revised(desk, ALPHA.replace("2019", "2018"))
    assert marks(desk, "alpha") == {
        "p01": {},
        "p02": {
            "match": "altered",
            "changed": "2019 → 2018",
            "recheck": [
                ('The harbour council … "was closed for good"', "altered", "2019 → 2018"),
                ('for good" - after the flood of 2019', "altered", "2019 → 2018"),
            ],
        },
        "p03": {},
    }
    assert done.lines == ("p02 altered: 2019 → 2018",)
    assert done.told == "revision 2; passages 2 exact, 1 altered; quotes 6 exact, 2 altered"


def test_only_the_quotes_of_a_changed_sentence_are_to_be_looked_at_again(desk: Desk) -> None:
    revised(desk, ALPHA.replace("and Holm spoke", "and Holm never spoke"))
    assert marks(desk, "alpha")["p02"]["recheck"] == [
        ("Mayor Ida Holm denied that", "altered", "never added"),
        ("Holm spoke … repair", "altered", "never added"),
    ]


def test_deleted_passage_stays_with_its_links_in_the_revision_that_had_it(desk: Desk) -> None:
    before = passage(desk, "p02")
    text = ALPHA[: ALPHA.index("The harbour")] + ALPHA[ALPHA.index("According") :]
    done = revised(desk, text)
    assert passage(desk, "p02") == {**before, "match": "lost", "revision": "1"}
    assert done.lines == ("p02 lost",)
    assert done.quotes == {Status.EXACT: 4, Status.LOST: 4}


def test_doubled_passage_is_ambiguous_and_both_its_places_are_new(desk: Desk) -> None:
    paragraph = ALPHA[ALPHA.index("The harbour") : ALPHA.index("According")]
    done = revised(desk, ALPHA.replace(paragraph, paragraph * 2))
    assert marks(desk, "alpha")["p02"] == {"match": "ambiguous", "revision": "1"}
    assert list(done.new) == ["p04", "p05"]


def test_new_text_becomes_passages_that_nobody_has_read(desk: Desk) -> None:
    text = ALPHA.replace("According", "A second heading\n\nWhat nobody knew.\n\nAccording")
    done = revised(desk, text)
    entries = parse(desk.read(SOURCE))["passages"]
    assert [each["key"] for each in entries] == ["p01", "p02", "p04", "p05", "p03"]
    assert {name: each for name, each in entries[3].items() if name != "sha256"} == {
        "key": "p05",
        "kind": "paragraph",
        "under": "p04",
        "span": ["236", "253"],
        "gist": None,
    }
    assert [cut_blocks(text).pieces[at].span for at in done.new.values()] == [
        (218, 234),
        (236, 253),
    ]


def test_passage_under_another_heading_is_moved(desk: Desk) -> None:
    revised(desk, ALPHA.replace("According", "A second heading\n\nAccording"))
    assert passage(desk, "p03")["under"] == "p04"
    assert marks(desk, "alpha")["p03"] == {"match": "moved"}
    assert passage(desk, "p02")["under"] == "p01"


def test_passages_that_changed_places_stand_in_the_order_of_the_text(desk: Desk) -> None:
    head, second, third = re.split(r"(?<=Varnby\n\n)|(?=According)", ALPHA)
    done = revised(desk, f"{head}{third}\n{second}")
    assert [each["key"] for each in parse(desk.read(SOURCE))["passages"]] == ["p01", "p03", "p02"]
    assert done.passages == {Status.EXACT: 2, Status.MOVED: 1}


def test_other_quotation_marks_alter_nothing_and_quotes_are_found(desk: Desk) -> None:
    text = ALPHA.replace("“", '"').replace("”", '"').replace('good" —', 'good" -')
    revised(desk, text.replace("said on", "said  on"))
    assert marks(desk, "alpha")["p02"] == {"match": "moved"}


def test_quote_whose_blanks_changed_gets_words_that_find_it(desk: Desk) -> None:
    desk.change(
        SOURCE, 'quote: "the repair cost … crowns"', 'quote: "cost over 300 crowns. Critics"'
    )
    revised(desk, ALPHA.replace("crowns. Critics", "crowns.Critics"))
    assert passage(desk, "p03")["claims"][0]["quote"] == "cost over 300 crowns.Critics"  # type: ignore[index]


def test_rulings_on_names_follow_their_names(desk: Desk) -> None:
    text = ALPHA.replace("😀 Later", "The council met. 😀 Later")
    done = revised(desk, text)
    assert passage(desk, "p03")["mentions"] == [
        {"name": "council", "actor": "harbour-council", "nth": "2"},
        {"name": "council", "nth": "3", "actor": None},
    ]
    assert done.lines == ("p03 altered: The council met … added",)


def test_ruling_on_a_name_that_is_gone_goes_and_is_told(desk: Desk) -> None:
    done = revised(desk, ALPHA.replace("Another council", "Another body"))
    assert passage(desk, "p03")["mentions"] == [{"name": "council", "actor": "harbour-council"}]
    assert done.lines == (
        "p03 altered: council → body",
        "p03: the ruling on the name 'council' is gone with it",
    )


def test_mark_that_nobody_took_out_gets_worse_but_never_better(desk: Desk) -> None:
    second = ALPHA.replace("2019", "2018")
    revised(desk, second)
    first_marks = marks(desk, "alpha")
    third = f"LOG IN TO READ ON\n\n{second}"
    done = revised(desk, third, second)
    assert done.passages == {Status.EXACT: 3}
    assert marks(desk, "alpha") == first_marks
    fourth = third.replace("2018", "2017")
    revised(desk, fourth, third)
    assert marks(desk, "alpha")["p02"]["changed"] == "2018 → 2017; 2019 → 2018"
    gone = fourth[: fourth.index("The harbour")] + fourth[fourth.index("According") :]
    revised(desk, gone, fourth)
    lost = marks(desk, "alpha")["p02"]
    assert (lost["match"], lost["revision"]) == ("lost", "4")
    revised(desk, fourth, gone)
    assert marks(desk, "alpha")["p02"] == lost


def test_words_that_come_back_are_told(desk: Desk) -> None:
    gone = ALPHA[: ALPHA.index("The harbour")] + ALPHA[ALPHA.index("According") :]
    revised(desk, gone)
    assert revised(desk, ALPHA, gone).lines == ("p04 has the words that p02 had",)


def test_furniture_a_person_found_is_furniture_again(desk: Desk) -> None:
    """The cut takes the line for a heading; the person knew better."""
    text = ALPHA.replace("LOG IN TO READ ON", "Two thousand readers like this")
    cut = {**ALPHA_CUT, "f1": "Two thousand readers like this"}
    desk.add_article("alpha", ALPHA_SEED, text, cut)
    done = revised(desk, f"{text}\nTwo thousand readers like this\n", text)
    furniture = parse(desk.read(SOURCE))["revisions"][1]["furniture"]
    assert [(each["span"], each["reason"]) for each in furniture] == [
        (["0", "30"], "login_prompt"),
        (["403", "433"], "login_prompt"),
    ]
    assert done.new == {}


def test_without_the_old_text_equal_hashes_are_exact(desk: Desk) -> None:
    revised(desk, f"LOG IN TO READ ON\n\nNew.\n\n{ALPHA}", None)
    assert marks(desk, "alpha") == {"p01": {}, "p02": {}, "p03": {}, "p04": {}}


def test_without_the_old_text_quotes_find_a_passage_that_is_altered(desk: Desk) -> None:
    done = revised(desk, ALPHA.replace("A short", "A long").replace("crowns", "dollars"), None)
    unheld = "the old text is not held"
    found = marks(desk, "alpha")["p03"]
    assert found["match"], found["changed"] == ("altered", unheld)
    assert found["recheck"] == [
        ("the repair cost … crowns", "lost", unheld),
        ("Critics called it a waste.", "altered", unheld),
        ("Later … knows.", "altered", unheld),
        ("Another council does not.", "altered", unheld),
    ]
    assert done.quotes == {Status.EXACT: 4, Status.ALTERED: 3, Status.LOST: 1}


def test_without_the_old_text_a_passage_without_quotes_is_lost(desk: Desk) -> None:
    revised(desk, ALPHA.replace("The bridge at", "A bridge at"), None)
    assert marks(desk, "alpha")["p01"] == {"match": "lost", "revision": "1"}


def test_text_of_another_cut_counts_as_not_held(desk: Desk) -> None:
    revised(desk, ALPHA.replace("2019", "2018"), ALPHA.replace("council", "Council"))
    assert marks(desk, "alpha")["p02"]["changed"] == "the old text is not held"


# Drafts: nobody has read the passages yet.

DRAFT = """\
    suggested:
      mentions:
        - {name: Nordline, nth: 1, actor: nordline}
      names:
        - {name: Café, nth: 1}
      dates:
        - {quote: "from spring", date: {text: spring, basis: unknown}}
"""


@pytest.fixture
def draft(desk: Desk) -> Desk:
    """Beta's second passage as a draft; the ferry is planned by its heading alone."""
    text = desk.read("sources/beta.yaml")
    start = text.index("    gist: Who plans")
    end = text.index("\nclaims:\n  - key")
    desk.write("sources/beta.yaml", f"{text[:start]}    gist: null\n{DRAFT}{text[end:]}")
    assert told(desk) == []
    return desk


def test_draft_passage_gets_no_marks_and_may_be_searched_anew(draft: Desk) -> None:
    done = add_text(draft, "beta", OLD_BETA.replace("welcome it", "fear it"), OLD_BETA)
    assert told(draft) == []
    assert marks(draft, "beta") == {"p01": {}, "p02": {}}
    assert "suggested" not in passage(draft, "p02", "sources/beta.yaml")
    assert done.new == {"p02": 1}
    assert done.passages == {Status.EXACT: 1, Status.ALTERED: 1}


def test_refused_proposals_are_kept_where_their_words_stand(draft: Desk) -> None:
    draft.change("sources/beta.yaml", "Café, nth: 1", "Café, nth: 1, rejected: true")
    done = add_text(draft, "beta", OLD_BETA.replace("Nordline plans", "Nobody plans"), OLD_BETA)
    assert told(draft) == []
    assert passage(draft, "p02", "sources/beta.yaml")["suggested"] == {
        "names": [{"name": "Café", "nth": "1", "rejected": "true"}],
    }
    assert done.new == {}


def test_draft_passage_that_is_gone_is_taken_out(draft: Desk) -> None:
    done = add_text(draft, "beta", "Ferry to Varnby planned\n\nThe end of it.\n", OLD_BETA)
    assert told(draft) == []
    assert list(marks(draft, "beta")) == ["p01", "p03"]
    assert done.lines == ("taken out, for nobody had read them: p02",)


def test_source_without_a_text_gets_its_first(desk: Desk) -> None:
    source = desk.read("sources/beta.yaml")
    desk.write("sources/beta.yaml", source[: source.index("revision:")])
    done = add_text(desk, "beta", OLD_BETA, None)
    assert (done.number, done.added) == (1, 2)
    assert list(marks(desk, "beta")) == ["p01", "p02"]
    assert list(parse(desk.read("sources/beta.yaml"))) == ["source", "revision", "passages"]


# Whatever is done to the text, the file is accepted and no change passes.


def edited(text: str, chance: random.Random) -> str:
    """Return ``text`` after one edit as people make them."""
    blocks = text.rstrip("\n").split("\n\n")
    at = chance.randrange(len(blocks))
    words = blocks[at].split(" ")
    match chance.choice(["digit", "not", "swap", "blank", "add", "cut", "drop", "double", "join"]):
        case "digit":
            blocks[at] = re.sub(r"\d", lambda d: str((int(d[0]) + 1) % 10), blocks[at], count=1)
        case "not":
            words.insert(chance.randint(0, len(words)), "not")
            blocks[at] = " ".join(words)
        case "swap":
            words[chance.randrange(len(words))] = chance.choice(["Zeeland", "council", "Holm"])
            blocks[at] = " ".join(words)
        case "blank":
            blocks[at] = blocks[at].replace(" ", "  ", 1).replace("—", "-")
        case "add":
            sentences = re.split(r"(?<=\.) ", blocks[at])
            sentences.insert(chance.randint(0, len(sentences)), "The council met in 2020.")
            blocks[at] = " ".join(sentences)
        case "cut":
            blocks[at] = re.sub(r"(?<=\.) ", "\n\n", blocks[at], count=1)
        case "drop" if len(blocks) > 1:
            blocks.pop(at)
        case "double":
            blocks.insert(chance.randint(0, len(blocks)), blocks[at])
        case _:
            blocks[at : at + 2] = [" ".join(blocks[at : at + 2])]
    return "\n\n".join(blocks) + "\n"


@pytest.mark.parametrize("seed", range(20))
def test_file_is_accepted_after_any_edits_and_no_mark_gets_better(desk: Desk, seed: int) -> None:
    chance = random.Random(seed)
    order = list(Status)
    text = ALPHA
    for _ in range(2):
        old, before = text, marks(desk, "alpha")
        for _ in range(chance.randint(1, 4)):
            text = edited(text, chance)
        revised(desk, text, old if chance.random() < 0.8 else None)
        after = marks(desk, "alpha")
        for key in ("p01", "p02", "p03"):
            was, now = (Status(each[key].get("match", "exact")) for each in (before, after))
            assert order.index(was) <= order.index(now)
            noted, listed = (
                {quote: match for quote, match, *_ in each[key].get("recheck", [])}
                for each in (before, after)
            )
            assert noted.keys() <= listed.keys()
            assert all(
                order.index(Status(noted[quote])) <= order.index(Status(listed[quote]))
                for quote in noted
            )


def test_no_changed_sentence_of_an_article_leaves_its_links_as_they_were() -> None:
    named = os.environ.get("RESEARCHDB_ARTICLES")
    if not named:
        pytest.skip("the articles are not in the repository; RESEARCHDB_ARTICLES names no folder")
    for path in sorted(SEEDS.glob("sources/*.yaml")):
        content = read(path)
        text = normalise(Path(named, content["revision"]["file"]).read_bytes())
        for entry in content["passages"]:
            words = text[slice(*map(int, entry["span"]))]
            found = [Folded(words).find(each["quote"]) for each in quoted(entry)]
            spans = [(each.start, each.end) for each in found if isinstance(each, Span)]
            for sentence in sentences(words, "en"):
                for new in variants(words, sentence):
                    places = requote(words, spans, new, "en")
                    for span, place in zip(spans, places, strict=True):
                        if span[0] < sentence.end and sentence.start < span[1]:
                            assert place.status not in (Status.EXACT, Status.MOVED), path.name


def variants(words: str, sentence: Span) -> Iterator[str]:
    """Yield ``words`` with a digit, a negation or a name changed in a sentence of them."""
    before, middle, after = (
        words[: sentence.start],
        words[sentence.start : sentence.end],
        words[sentence.end :],
    )
    edits = (
        re.sub(r"\d", lambda digit: str((int(digit[0]) + 1) % 10), middle, count=1),
        middle.replace(" ", " not ", 1),
        middle[::-1].replace(" ", " ton ", 1)[::-1],
        re.sub(r"\b[A-Z][a-z]+", "Zeeland", middle, count=1),
    )
    yield from (before + edit + after for edit in edits if edit != middle)
