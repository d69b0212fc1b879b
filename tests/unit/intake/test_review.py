"""Choices about a draft: each is written at once, whole or not at all."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from researchdb.errors import ReviewError, SeedProblems
from researchdb.intake.review import attaching, choices, metadata
from researchdb.intake.review.comments import keep_comments
from researchdb.intake.review.draft import Choice, Draft
from researchdb.intake.review.finishing import faults_as, set_status
from researchdb.intake.review.progress import missing, passage_gaps, progress_of
from researchdb.intake.review.reading import plain, plain_of
from researchdb.intake.review.registry import Registry
from researchdb.intake.review.sheet import Proposal
from researchdb.intake.review.shelf import find_source, open_sources
from researchdb.intake.review.telling import told
from researchdb.intake.review.wording import Words, checked_quote, in_own_words
from researchdb.seeding import ArticleFolders, check
from researchdb.text.quotes import Span
from tests.support.review_desk import KEY, RETURN, write_review_desk

FIRST = "The harbour board … 4 May 2031"


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The desk that is copied for each test."""
    return write_review_desk(tmp_path_factory.mktemp("review") / "desk")


@pytest.fixture
def folder(desk: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(desk, tmp_path / "desk"))


@pytest.fixture
def draft(folder: Path) -> Draft:
    return opened(folder)


def opened(folder: Path) -> Draft:
    registry = Registry.read(folder / "seeds")
    return Draft(registry.seeds / "sources" / f"{KEY}.yaml", registry, articles(folder))


def articles(folder: Path) -> ArticleFolders:
    return ArticleFolders((folder / "articles",))


def written(draft: Draft) -> dict[str, Any]:
    """Return what the file says on disk."""
    found = plain_of(draft.path.read_text(encoding="utf-8"))
    assert isinstance(found, dict)
    return found


def passage(draft: Draft, key: str) -> dict[str, Any]:
    return next(each for each in written(draft)["passages"] if each["key"] == key)


def proposal(draft: Draft, key: str, group: str, nth: int = 0) -> Proposal:
    return [each for each in draft.sheet.proposals(key) if each.group == group][nth]


def words(draft: Draft, key: str) -> Words:
    found = draft.words(plain(draft.sheet.passage(key)))
    assert found is not None
    return found


def linked(draft: Draft, **values: Any) -> Choice:
    values = {"claim": "line-is-open", "quote": FIRST, **values}
    return choices.link_claim("p02", values, draft.registry, words(draft, "p02"))


def test_accepted_mention_is_a_ruling_and_no_proposal_any_more(draft: Draft) -> None:
    taken = proposal(draft, "p01", "mentions")
    draft.apply(choices.rule_name(taken, "island", draft.registry, words(draft, "p01")))
    assert passage(draft, "p01")["mentions"] == [{"name": "island", "nth": "1", "actor": "island"}]
    assert "suggested" not in passage(draft, "p01")


def test_rejected_mention_means_nobody_and_is_not_proposed_again(draft: Draft) -> None:
    draft.apply(choices.reject(proposal(draft, "p02", "mentions")))
    found = passage(draft, "p02")
    assert found["mentions"] == [{"name": "The harbour board", "nth": "1", "actor": None}]
    assert found["suggested"]["mentions"][0]["rejected"] == "true"
    assert "The harbour board" not in {
        each.entry.get("name") for each in draft.open_proposals("p02")
    }


def test_name_of_nobody_is_refused_in_the_whole_article(draft: Draft) -> None:
    lines = draft.apply(choices.reject(proposal(draft, "p02", "names")))
    for key in ("p02", "p03"):
        assert passage(draft, key)["suggested"]["names"][0]["rejected"] == "true"
    assert lines == ["rejected: Tidewater Trust (also in p03)"]


def test_new_actor_is_declared_in_the_file_and_asked_for_nowhere_else(draft: Draft) -> None:
    values = {"key": "tidewater-trust", "kind": "organisation", "name": "Tidewater Trust"}
    draft.apply(choices.declare_actor(proposal(draft, "p02", "names"), values))
    assert written(draft)["actors"] == [values]
    assert "names" not in passage(draft, "p02")["suggested"]
    assert "names" not in passage(draft, "p03")["suggested"]
    assert draft.registry.sole_actor("Tidewater Trust") == "tidewater-trust"


def test_speaker_called_by_a_new_name_is_that_actor(draft: Draft) -> None:
    path = draft.path
    text = path.read_text(encoding="utf-8").replace("label: Critics", "label: Tidewater Trust")
    path.write_text(text, encoding="utf-8")
    draft.refresh()
    values = {"key": "tidewater-trust", "kind": "organisation", "name": "Tidewater Trust"}
    draft.apply(choices.declare_actor(proposal(draft, "p02", "names"), values))
    (speaker,) = passage(draft, "p03")["suggested"]["speakers"]
    assert list(speaker.items())[1:] == [("actor", "tidewater-trust"), ("act", "criticises")]


def test_accepted_claim_takes_its_speaker_along(draft: Draft) -> None:
    claim, speaker = proposal(draft, "p02", "claims"), proposal(draft, "p02", "speakers")
    values = {
        "claim": "line-is-open",
        "stance": "reports",
        "quote": FIRST,
        "said_by": [attaching.hop_of(speaker)],
    }
    held = words(draft, "p02")
    draft.apply(choices.link_claim("p02", values, draft.registry, held, taken=[claim, speaker]))
    found = passage(draft, "p02")
    hop = {"actor": "ilsa-morrow", "title": "Captain", "act": "states"}
    assert found["claims"] == [{**values, "said_by": [hop]}]
    assert "speakers" not in found["suggested"]
    assert [each["claim"] for each in found["suggested"]["claims"]] == ["line-is-closed"]


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"quote": "no such words"}, "is not in the passage"),
        ({"quote": "the"}, "more than once"),
        ({"quote": " ".join(["word"] * 13)}, "more than 12 words"),
        ({"claim": "line-is-opne"}, "did you mean 'line-is-open'?"),
        ({"hedge": "posible"}, "write 'possible'"),
        ({"stance": "shouts"}, "vocabularies/stances.csv"),
        ({"said_by": [{"label": "critics", "actor": "island", "act": "states"}]}, "one label"),
        ({"said_by": [{"label": "critics"}]}, "is missing"),
        ({"said_by": [{"actor": "nobody", "act": "states"}]}, "there is no actor 'nobody'"),
    ],
)
def test_wrong_answer_never_reaches_the_file(
    draft: Draft, values: dict[str, Any], said: str
) -> None:
    before = draft.path.read_bytes()
    with pytest.raises(ReviewError) as refused:
        draft.apply(linked(draft, **values))
    assert said in str(refused.value)
    assert "\n" not in str(refused.value)
    assert draft.path.read_bytes() == before
    draft.apply(linked(draft))  # what was refused has left nothing behind
    assert len(passage(draft, "p02")["claims"]) == 1


def test_choices_made_together_are_written_all_or_none(draft: Draft) -> None:
    before = draft.path.read_bytes()
    new = {"key": "trust-paid", "statement": "The trust paid.", "kind": "fact"}
    with pytest.raises(ReviewError):
        draft.apply(choices.declare("claims", new), linked(draft, quote="no such words"))
    assert draft.path.read_bytes() == before


def test_same_link_twice_is_refused(draft: Draft) -> None:
    draft.apply(linked(draft))
    with pytest.raises(ReviewError, match="has this link already"):
        draft.apply(linked(draft))


def test_comments_of_other_passages_stay(draft: Draft) -> None:
    held = words(draft, "p01")
    draft.apply(choices.rule_name(proposal(draft, "p01", "mentions"), None, draft.registry, held))
    text = draft.path.read_text(encoding="utf-8")
    assert (
        "      - {name: island, nth: 1, actor: null}\n\n  # is this one passage or two?\n" in text
    )


def test_edit_from_outside_is_kept(draft: Draft) -> None:
    text = draft.path.read_text(encoding="utf-8")
    edited = text.replace("author: null", "author: J. Hale # asked by letter")
    draft.path.write_text(edited, encoding="utf-8")
    draft.apply(linked(draft))
    text = draft.path.read_text(encoding="utf-8")
    assert "author: J. Hale # asked by letter" in text
    assert len(passage(draft, "p02")["claims"]) == 1


def test_file_from_another_system_keeps_its_comments_once(draft: Draft) -> None:
    text = draft.path.read_text(encoding="utf-8")
    draft.path.write_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())
    draft.apply(linked(draft))
    lines = draft.path.read_text(encoding="utf-8").splitlines()
    assert lines.count("  # is this one passage or two?") == 1
    assert lines.count("# Decide what is marked so.") == 1


def test_two_reviews_of_one_file_lose_nothing(folder: Path) -> None:
    one, two = opened(folder), opened(folder)
    one.apply(choices.write_gist("p01", "the ferry is back", one.registry, one.text))
    two.apply(choices.write_gist("p03", "people grumble", two.registry, two.text))
    assert passage(one, "p01")["gist"] == "the ferry is back"
    assert passage(one, "p03")["gist"] == "people grumble"
    assert one.refresh()
    assert not one.refresh()


def test_proposal_that_somebody_else_decided_is_gone(folder: Path) -> None:
    one, two = opened(folder), opened(folder)
    chosen = proposal(one, "p02", "events")
    one.apply(choices.reject(chosen))
    with pytest.raises(ReviewError, match="changed meanwhile"):
        two.apply(choices.reject(chosen))


def test_undo_takes_back_choice_by_choice_unless_something_came_between(draft: Draft) -> None:
    before = draft.path.read_bytes()
    assert not draft.undo()
    draft.apply(linked(draft))
    draft.apply(choices.write_gist("p02", "ships sail", draft.registry, draft.text))
    assert draft.undo()
    assert passage(draft, "p02")["gist"] is None
    assert draft.undo()
    assert draft.path.read_bytes() == before
    draft.apply(linked(draft))
    draft.path.write_bytes(draft.path.read_bytes() + b"# edited\n")
    assert not draft.undo()


def test_gist_in_the_words_of_the_text_is_refused(draft: Draft) -> None:
    eight = "Captain Ilsa Morrow said the crossing may cost"
    with pytest.raises(ReviewError, match="8 words in a row"):
        draft.apply(choices.write_gist("p02", f"here {eight}", draft.registry, draft.text))
    seven = "Captain Ilsa Morrow said the crossing may"
    draft.apply(choices.write_gist("p02", f"here {seven} be dear", draft.registry, draft.text))
    assert passage(draft, "p02")["gist"] == f"here {seven} be dear"


def test_gist_accepts_the_names_that_can_mean_nobody_else(draft: Draft) -> None:
    lines = draft.apply(choices.write_gist("p02", "ships sail", draft.registry, draft.text))
    assert lines[1].endswith("The harbour board, Ilsa Morrow")
    assert "mentions" not in passage(draft, "p02")["suggested"]
    draft.apply(choices.write_gist("p01", "ships sail", draft.registry, draft.text))
    assert passage(draft, "p01")["suggested"]["mentions"]  # island may mean something else


def test_uncoded_passage_with_a_link_is_coded(draft: Draft) -> None:
    draft.apply(choices.mark_uncoded("p02", "says nothing new"))
    draft.apply(linked(draft))
    assert "uncoded" not in passage(draft, "p02")
    with pytest.raises(ReviewError, match="has links"):
        draft.apply(choices.mark_uncoded("p02", "says nothing new"))


def every_choice(draft: Draft) -> Iterator[Callable[[], Choice]]:
    """Yield the choices of a whole review, each to be made after the one before."""
    registry = draft.registry
    event = {"event": "line-reopens", "quote": "on 4 May 2031"}
    actor = {"key": "tidewater-trust", "kind": "organisation", "name": "Tidewater Trust"}
    claim = {
        "key": "pier-cost",
        "statement": "The pier costs 14.",
        "kind": "prediction",
        "topics": ["ferry"],
    }
    structure = {
        "subject": {"event": "line-reopens"},
        "attribute": "death_toll",
        "value": {"best": "14", "unit": "count"},
    }

    def held() -> Words:
        return words(draft, "p02")

    def link(section: str) -> attaching.Link:
        found = attaching.links(draft.sheet, "p02")
        return next(each for each in found if each.section == section)

    yield lambda: metadata.decide("kind", "news_report", registry)
    yield lambda: metadata.decide("summary", "The line is open again.", registry, draft.text)
    yield lambda: choices.reject(proposal(draft, "p01", "mentions"))
    yield lambda: choices.write_gist("p01", "the ferry", registry, draft.text)
    yield lambda: choices.mark_uncoded("p01", "names the topic")
    yield lambda: choices.declare_actor(proposal(draft, "p02", "names"), actor)
    yield lambda: choices.link_event(
        "p02", event, registry, held(), taken=[proposal(draft, "p02", "events")]
    )
    yield lambda: attaching.give_date(
        link("events"),
        proposal(draft, "p02", "dates").entry["date"],
        registry,
        proposal(draft, "p02", "dates"),
    )
    yield (
        lambda: (
            lambda sheet: [
                *choices.declare("claims", claim)(sheet),
                *choices.link_claim(
                    "p02",
                    {"claim": "pier-cost", "quote": "cost 14 crowns"},
                    registry,
                    held(),
                    is_new=True,
                )(sheet),
            ]
        )
    )
    yield lambda: attaching.structure_claim(
        "pier-cost", structure, registry, proposal(draft, "p02", "quantities")
    )
    yield lambda: attaching.give_speaker(
        link("claims"),
        attaching.hop_of(proposal(draft, "p02", "speakers")),
        registry,
        proposal(draft, "p02", "speakers"),
    )
    yield lambda: choices.reject(proposal(draft, "p02", "claims", 0))
    yield lambda: choices.reject(proposal(draft, "p02", "claims", 1))
    yield lambda: choices.write_gist("p02", "ships sail", registry, draft.text)
    yield lambda: choices.mark_silent("p02", "Tidewater Trust paid", "an aside", held())
    yield lambda: choices.reject(proposal(draft, "p03", "dates"))
    yield lambda: choices.reject(proposal(draft, "p03", "speakers"))
    yield lambda: choices.write_gist("p03", "people grumble", registry, draft.text)
    yield lambda: choices.mark_uncoded("p03", "for a test")


def test_check_accepts_the_file_after_each_step(draft: Draft, folder: Path) -> None:
    seeds = folder / "seeds"
    check(seeds, articles(folder))
    for choice in every_choice(draft):
        draft.apply(choice())
        check(seeds, articles(folder))
    content = written(draft)
    assert progress_of(KEY, content, draft.words).gaps == ()
    assert faults_as(draft, "coded", articles(folder)) == ([], 0)
    draft.apply(set_status("coded"))
    check(seeds, articles(folder), strict=True)
    claim = content["claims"][0]
    assert claim["value"] == {"best": "14", "unit": "count"}
    link = content["passages"][1]["claims"][0]
    assert link["stance"] == "reports"
    assert link["said_by"] == [{"actor": "ilsa-morrow", "title": "Captain", "act": "states"}]
    assert content["passages"][1]["events"][0]["date"]["edtf"] == "2031-05-04"


def test_coded_source_needs_no_notice_but_keeps_its_notes(draft: Draft) -> None:
    draft.apply(set_status("coded"), metadata.decide("summary", "open again", draft.registry))
    head = draft.path.read_text(encoding="utf-8").partition("source:")[0].splitlines()
    assert head == [
        "# yaml-language-server: $schema=../schema.json",
        "# Note: the file shows no author",
    ]


def test_file_that_would_be_refused_stays_a_draft(draft: Draft, folder: Path) -> None:
    before = draft.path.read_bytes()
    own, elsewhere = faults_as(draft, "coded", articles(folder))
    assert any("summary" in problem.found for problem in own)
    assert all(problem.path == f"sources/{KEY}.yaml" for problem in own)
    assert elsewhere == 0
    assert draft.path.read_bytes() == before


def test_metadata_is_open_until_nothing_is_to_decide(draft: Draft) -> None:
    assert metadata.is_open(draft)
    draft.apply(metadata.decide("summary", "The line is open again.", draft.registry))
    assert metadata.is_open(draft)  # the kind is still marked
    draft.apply(metadata.decide("kind", "other", draft.registry))
    assert not metadata.is_open(draft)
    text = draft.path.read_text(encoding="utf-8")
    assert "  kind: other\n  title:" in text


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("kind", "newsreport", "write 'news_report'"),
        ("outlet", "iland-post", "did you mean 'island-post'?"),
        ("language", "English", "language"),
        ("published", {"edtf": "5 May"}, "is no EDTF date"),
        ("summary", RETURN, "8 words in a row"),
    ],
)
def test_wrong_metadata_is_refused(draft: Draft, name: str, value: Any, said: str) -> None:
    before = draft.path.read_bytes()
    with pytest.raises(ReviewError) as refused:
        draft.apply(metadata.decide(name, value, draft.registry, draft.text))
    assert said in str(refused.value)
    assert draft.path.read_bytes() == before


def test_own_outlet_that_nobody_needs_goes(draft: Draft) -> None:
    new = {"key": "pier-news", "name": "Pier News", "kind": "blog"}
    draft.apply(metadata.declare_outlet(new, draft.registry))
    assert written(draft)["source"]["outlet"] == "pier-news"
    assert metadata.is_outlet_needed(draft, "island-post")
    assert not metadata.is_outlet_needed(draft, "pier-news")
    draft.apply(metadata.decide("outlet", "island-post", draft.registry))
    draft.apply(metadata.drop_outlet("pier-news"))
    assert "outlets" not in written(draft)


def test_quantity_of_a_claim_declared_elsewhere_is_kept_as_stated(draft: Draft) -> None:
    draft.apply(linked(draft))
    quantity = proposal(draft, "p02", "quantities")
    (link,) = attaching.links(draft.sheet, "p02")
    draft.apply(attaching.give_words(link, "14 crowns", draft.registry, quantity))
    assert passage(draft, "p02")["claims"][0]["as_stated"] == "14 crowns"
    with pytest.raises(ReviewError, match="declared in another file"):
        draft.apply(attaching.structure_claim("line-is-open", {}, draft.registry))


def test_speaker_of_an_event_is_refused(draft: Draft) -> None:
    values = {"event": "line-reopens", "quote": "on 4 May 2031"}
    draft.apply(choices.link_event("p02", values, draft.registry, words(draft, "p02")))
    (link,) = attaching.links(draft.sheet, "p02")
    with pytest.raises(ReviewError, match="an event has no speaker"):
        draft.apply(attaching.give_speaker(link, {"label": "x", "act": "states"}, draft.registry))


def test_without_the_text_review_goes_on(folder: Path) -> None:
    (folder / "articles" / "ferry.txt").unlink()
    draft = opened(folder)
    assert draft.text is None
    values = {"claim": "line-is-open", "quote": "whatever stands there"}
    draft.apply(choices.link_claim("p02", values, draft.registry, None))
    assert passage(draft, "p02")["claims"] == [values]
    assert "open" in " ".join(passage_gaps(passage(draft, "p02"), None))


def test_text_that_is_not_the_one_cut_is_not_shown(folder: Path) -> None:
    (folder / "articles" / "ferry.txt").write_text("another text", encoding="utf-8")
    assert opened(folder).text is None


def test_file_that_does_not_follow_the_format_is_told_at_once(draft: Draft) -> None:
    text = draft.path.read_text(encoding="utf-8")
    draft.path.write_text(text.replace("status: draft", "status: done"), encoding="utf-8")
    draft.refresh()
    with pytest.raises(SeedProblems, match="status"):
        draft.faults()
    draft.path.write_text("passages: [", encoding="utf-8")
    with pytest.raises(ReviewError, match="cannot be read"):
        draft.refresh()


def test_progress_counts_what_is_done(draft: Draft) -> None:
    shown = progress_of(KEY, written(draft), draft.words)
    assert (shown.passages, shown.read, shown.sentences, shown.touched) == (3, 0, 5, 0)
    assert (shown.open, shown.rejected) == (13, 0)
    draft.apply(linked(draft), choices.reject(proposal(draft, "p02", "events")))
    shown = progress_of(KEY, written(draft), draft.words)
    assert (shown.touched, shown.open, shown.rejected, shown.claims) == (1, 12, 1, 1)
    assert missing(passage(draft, "p02"), words(draft, "p02")) == [
        "8 proposals",
        "gist",
        "the sentence “Captain Ilsa Morrow said the …”",
        "1 more",
    ]


def test_open_sources_are_drafts_and_what_waits(folder: Path) -> None:
    seeds = folder / "seeds"
    assert [one.key for one in open_sources(seeds, articles(folder))] == [KEY]
    notice = seeds / "sources" / "old-notice.yaml"
    text = notice.read_text(encoding="utf-8")
    waiting = "    suggested:\n      names:\n        - {name: Post}\n"
    notice.write_text(text + waiting, encoding="utf-8")
    assert [one.key for one in open_sources(seeds, articles(folder))] == [KEY, "old-notice"]
    notice.write_text(text + waiting.replace("Post}", "Post, rejected: true}"), encoding="utf-8")
    assert [one.key for one in open_sources(seeds, articles(folder))] == [KEY]


@pytest.mark.parametrize("wanted", ["../harbour", "/etc/passwd", "", "ferry-retruns"])
def test_source_is_found_by_its_key_only(folder: Path, wanted: str) -> None:
    with pytest.raises(ReviewError, match="there is no source"):
        find_source(folder / "seeds", wanted)
    assert find_source(folder / "seeds", f"{KEY}.yaml").stem == KEY


def test_proposals_are_told_in_words(draft: Draft) -> None:
    source = plain(draft.sheet.source)

    def shown(key: str, group: str) -> str:
        return told(proposal(draft, key, group), draft.registry, source).what

    assert shown("p02", "mentions") == "The harbour board → Harbour Board (harbour-board)"
    assert shown("p02", "claims") == "Ships go to the island again."
    assert shown("p02", "events") == "The ferry sails again (2031-05-04)"
    assert shown("p02", "quantities") == "“14 crowns” → 14 count"
    assert shown("p03", "dates").endswith("2031-03-01 to 2031-03-31")
    assert shown("p03", "speakers") == "“Critics called” → “Critics”: criticises"


@pytest.mark.parametrize(
    ("text", "language", "hedge"),
    [
        ("The line may close.", "en", "possible"),
        ("It opened in May 2031.", "en", "none"),
        ("If it rains, the line closes.", "en", "conditional"),
        ("It will probably close.", "en", "likely"),
        ("It appears to be closed.", "en", "apparent"),
        ("It cost about $40.", "en", "approximate"),
        ("They talked about the price.", "en", "none"),
        ("The line is closed.", "en", "none"),
        ("Die Linie könnte schließen.", "de", "possible"),
        ("Линия, вероятно, закроется.", "ru", "likely"),
        ("The line may close.", "fa", "none"),
    ],
)
def test_hedge_is_read_from_its_words(text: str, language: str, hedge: str) -> None:
    assert Words(text, language).hedge_of(None) == hedge


def test_quote_is_proposed_for_its_sentence() -> None:
    held = Words(RETURN, "en")
    sentence = held.sentence_of("may cost")
    assert sentence is not None
    quote = held.quote_for(sentence)
    assert quote is not None
    assert checked_quote(quote, held) == quote
    assert held.find(quote) == sentence
    assert held.sentence_of("no such words") is None
    assert held.untouched({}) == held.sentences()


@pytest.mark.parametrize("broken", ["number: x", "span: [a, b]", "span: [9, 3]", "span: []"])
def test_malformed_file_is_listed_all_the_same(folder: Path, broken: str) -> None:
    path = folder / "seeds" / "sources" / f"{KEY}.yaml"
    name = broken.partition(":")[0]
    text = re.sub(rf"(?m)^( *){name}: .*", rf"\1{broken}", path.read_text(encoding="utf-8"))
    path.write_text(text, encoding="utf-8")
    assert [one.key for one in open_sources(folder / "seeds", articles(folder))] == [KEY]


def test_own_words_are_asked_for() -> None:
    assert in_own_words("gist", "  two\t words ", [RETURN]) == "two words"
    with pytest.raises(ReviewError, match="is empty"):
        in_own_words("gist", "  ", [])


@pytest.mark.parametrize(
    ("before", "after", "kept"),
    [
        ("a:\n  - x\n\n# why\nb: 1\n", "a:\n  - y\nb: 1\n", "a:\n  - y\n\n# why\nb: 1\n"),
        ("a: 1\n# why\nb: 2\n", "a: 1\n", "a: 1\n# why\n"),
        ("# why\na: 1\n", "# why\na: 2\n", "# why\na: 2\n"),
        ("a:\n      # why\n  - x\n", "a:\n  # why\n  - y\n", "a:\n  # why\n  - y\n"),
        ("a: 1 # goes with it\nb: 2\n", "b: 2\n", "b: 2\n"),
        ("a: >\n  x\n  # text\n", "a: >\n  y\n", "a: >\n  y\n"),
    ],
)
def test_lines_of_comment_come_back(before: str, after: str, kept: str) -> None:
    assert keep_comments(before, after) == kept


def test_registry_finds_by_words_and_by_spelling(draft: Draft) -> None:
    registry = draft.registry
    assert registry.search("claims", "ships to island")[0].key == "line-is-open"
    assert registry.near("claims", "line-is-opn")[0].key == "line-is-open"
    assert registry.search("claims", "zzzz qqqq") == []
    assert registry.sole_actor("island") is None
    assert registry.sole_actor("Ilsa Morrow") == "ilsa-morrow"


def test_passage_of_span_is_found(draft: Draft) -> None:
    assert words(draft, "p02").text == RETURN
    assert words(draft, "p02").find("4 May 2031") == Span(45, 55)
    assert draft.headings(plain(draft.sheet.passage("p02"))) == ["Ferry line to the island returns"]
