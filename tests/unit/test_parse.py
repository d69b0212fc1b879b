"""What bad registries get: one line with file, line, key, what was found and what to do."""

from __future__ import annotations

from pathlib import Path

import pytest

from researchdb.seeding import check
from tests.support.desk import Desk, make_desk, told


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return make_desk(tmp_path)


def test_good_seeds_have_no_problems(desk: Desk) -> None:
    assert told(desk) == told(desk, articles=False) == []
    desk.change("sources/beta.yaml", "  status: draft", "  status: coded")
    assert check(desk.seeds, desk.folders, strict=True).article_count == 2
    assert check(desk.seeds).article_count == 0


# File, what stands there, what is written instead, words of the line that is told, what is told.
FAULTS = [
    # keys and values
    ("actors.yaml", "    relations:\n", "    relatoins:\n", "relatoins",
     "actors.relatoins: unknown key 'relatoins'; did you mean 'relations'?"),
    ("events.yaml", "    place: varnby\n", "    place: varnby\n    zzz: 1\n", "zzz",
     ("events.zzz: unknown key 'zzz'; "
     "use one of actors, date, key, kind, note, place, relations, status, title, was")),
    ("topics.yaml", "topics:", "topcis:", "topcis",
     "topcis: unknown key 'topcis'; did you mean 'topics'?"),
    ("outlets.yaml", "    name: Coast Post\n", "", "key: coast-post",
     "outlets.name: 'name' is missing; add it"),
    ("outlets.yaml", "name: Coast Post", "name:", "name:",
     "outlets.name: there is nothing; a string belongs here"),
    ("outlets.yaml", "name: Coast Post", "name: [Coast]", "[Coast]",
     "outlets.name: there is a list; a string belongs here"),
    ("outlets.yaml", "name: Coast Post", "name: ' '", "name:",
     "outlets.name: ' ': string should have at least 1 character; correct the value"),
    ("topics.yaml", "  - {key: bridges,", "  - bridges\n  - {key: bridges,", "- bridges",
     "topics: there is a text; a mapping belongs here"),
    ("places.yaml", "kind: country}", "kind: state}", "norland,",
     ("places.kind: 'state' is not allowed here; "
     "write one of 'region', 'country', 'city' or 'site'")),
    ("places.yaml", "kind: country}", "kind: country, country: Norland}", "norland,",
     "places.country: 'Norland' has not the form it needs; write an ISO 3166 code of two capitals"),
    ("actors.yaml", "is_ambiguous: true", "is_ambiguous: perhaps", "perhaps",
     ("actors.names.is_ambiguous: 'perhaps': input should be a valid boolean, unable to interpret "
     "input; correct the value")),
    ("actors.yaml", 'quote: "Mayor Ida Holm"', 'quote: "a b c d e f g … h i j k l m"', "a b c",
     ("actors.relations.evidence.quote: quote 'a b c d e f g … h i j k l m' "
     "has more than 12 words; name only its first and last words")),
    # references
    ("conflicts.yaml", "[bridge-closed,", "[bridge-closd,", "claims: [",
     "claims: unknown claim 'bridge-closd'; did you mean 'bridge-closed'?"),
    ("events.yaml", "actor: harbour-council,", "actor: harbour-counsel,", "counsel",
     "actor: unknown actor 'harbour-counsel'; did you mean 'harbour-council'?"),
    ("events.yaml", "place: varnby", "place: elsewhere", "elsewhere",
     "place: unknown place 'elsewhere'; declare it in places"),
    ("events.yaml", "to: bridge-opening", "to: bridge-opning", "to:",
     "to: unknown event 'bridge-opning'; did you mean 'bridge-opening'?"),
    ("actors.yaml", "passage: alpha/p02", "passage: alpha/p09", "p09",
     "passage: unknown passage 'alpha/p09'; did you mean 'alpha/p03'?"),
    ("actors.yaml", "passage: alpha/p02", "passage: alpha", "passage:",
     "actors.relations.evidence.passage: 'alpha' has not the form it needs; see README"),
    ("claims.yaml", "topics: [bridges, transport]", "topics: [bridges, trnsport]", "trnsport",
     "topics: unknown topic 'trnsport'; did you mean 'transport'?"),
    ("topics.yaml", "parent: transport", "parent: transprt", "parent:",
     "parent: unknown topic 'transprt'; did you mean 'transport'?"),
    # terms
    ("actors.yaml", "kind: person", "kind: preson", "preson",
     ("kind: unknown term 'preson'; "
     "write 'person', or another term: the terms are in vocabularies/actor_kinds.csv")),
    ("claims.yaml", "kind: plan", "kind: zzz", "zzz",
     "kind: unknown term 'zzz'; the terms are in vocabularies/claim_kinds.csv"),
    # dates, bounds, numbers
    ("events.yaml", "date: 2019", "date: 2019-02-29", "date: 2019",
     "events.date.edtf: '2019-02-29' is no day of the calendar; correct it"),
    ("events.yaml", "edtf: 2025-21,", "edtf: 2025/2024,", "edtf:",
     "events.date.edtf: '2025/2024' ends before it begins; swap its sides"),
    ("events.yaml", "edtf: 2025-21,", "edtf: soon,", "edtf:",
     ("events.date.edtf: 'soon' is no EDTF date; "
     "write for example 2025, 2025-04, 2025-04-17 or 2025/..")),
    ("events.yaml", "date: 2019", "date: {text: soon}", "soon",
     "events.date: no date is given; add edtf or relative, or set basis: unknown"),
    ("events.yaml", "date: 2019", "date: {edtf: 2019, basis: unknown}", "date: {edtf: 2019",
     "events.date: basis unknown does not go with edtf; say where it comes from"),
    ("events.yaml", "date: 2019", "date: {relative: 2 days before}", "relative",
     "events.date: relative and to go together; add the other, published or captured"),
    ("events.yaml", "date: 2019", "date: {relative: 2 dys before, to: published}", "relative",
     ("events.date.relative: '2 dys before' is no relative date; "
     "write for example '18 hours before', '3 years until' or 'same year month 3'")),
    ("events.yaml", "date: 2019", "date: {relative: 2 days before, to: published}", "relative",
     ("to: the date hangs on 'published', which is not known here; "
     "give edtf, or move it into the source file")),
    ("claims.yaml", "on: 2025-12-01", "on: 2025-13-01", "on:",
     ("claims.assessments.on: '2025-13-01': input should be a valid date or datetime, "
     "month value is outside expected range of 1-12; correct the value")),
    ("outlets.yaml", "to: 2022-12-31", "to: 2019-12-31", "2019-12-31",
     "outlets.reliability: the period ends before it begins; swap from and to"),
    ("outlets.yaml", "from: 2023-01-01", "from: 2022-12-31", "key: coast-post",
     ("outlets: the grades from 2020-01-01 and from 2022-12-31 overlap; "
     "end the first on the day before the second")),
    ("claims.yaml", "{text: repaired}", "{low: 5, high: 3, unit: usd}", "low: 5",
     "claims.value: the bounds of the number are reversed; order low, best, high"),
    ("claims.yaml", "{text: repaired}", "{low: 5}", "low: 5",
     "claims.value: a number and a unit go together; add the other"),
    ("claims.yaml", "{text: repaired}", "{text: repaired, best: 5, unit: usd}", "best: 5",
     "claims.value: a value is one of text, number, date, actor, event; keep one of them"),
    ("claims.yaml", "{text: repaired}", "{best: NaN, unit: usd}", "NaN",
     "claims.value.best: 'NaN': input should be a finite number; correct the value"),
    ("claims.yaml", "{text: repaired}", "{best: 1e400, unit: usd}", "1e400",
     ("claims.value.best: '1e400': "
     "input should be less than 1000000000000000000000000000000; correct the value")),
    # the whole entry
    ("claims.yaml", "{text: repaired}", "{best: 5, unit: usd}", "best: 5",
     "value: attribute 'outcome' takes a text; this is a number; give the other"),
    ("claims.yaml", "    value: {text: repaired}\n", "", "key: bridge-repaired",
     "claims: the structure is not whole; give subject, attribute and value"),
    ("claims.yaml", "    topics: [bridges, transport]\n",
     "    about: {subject: [ida-hlm], act: [bridge-closure]}\n", "ida-hlm",
     "subject: unknown actor 'ida-hlm'; did you mean 'ida-holm'?"),
    ("claims.yaml", "    topics: [bridges, transport]\n",
     "    about: {ground: [ferry-strt]}\n", "ferry-strt",
     "ground: unknown event 'ferry-strt'; did you mean 'ferry-start'?"),
    ("claims.yaml", "    topics: [bridges, transport]\n", "    about: {whom: [ida-holm]}\n", "whom",
     ("claims.about.whom: unknown key 'whom'; use one of act, ground, object, subject")),
    ("events.yaml", ", rationale: made up}", "}", "kind: precedes",
     "events.relations.rationale: 'rationale' is missing; add it"),
    ("events.yaml", "to: bridge-opening,", "to: ferry-start,", "kind: precedes",
     "to: 'ferry-start' is tied to itself; name another event"),
    ("conflicts.yaml", "verdict: contradicts", "verdict: supports", "verdict:",
     ("verdict: 'supports' is no verdict; write one of contradicts, changed, corrects, retracts, "
     "refines, differs_in_wording, differs_in_judgement, fulfils, distinct_from, undecided")),
    ("conflicts.yaml", ", bridge-repaired]", ", bridge-closed]", "- claims:",
     "claims: 'bridge-closed' is tied to itself; name another claim"),
    ("conflicts.yaml", ", bridge-repaired]", "]", "claims: [",
     ("conflicts.claims: ['bridge-closed']: "
     "list should have at least 2 items after validation, not 1; correct the value")),
    # said twice
    ("actors.yaml", "{name: Holm, kind: alias}", "{name: Ida Holm, kind: alias}", "name: Ida Holm,",
     "key: 'ida-holm/Ida Holm' stands twice in actor_names, first in line 7; keep one of the two"),
    ("claims.yaml", "topics: [bridges, transport]", "topics: [bridges, bridges]",
     "key: bridge-repaired", ("key: 'bridge-repaired/bridges' stands twice in claim_topics, "
     "first in line 11; keep one of the two")),
    ("conflicts.yaml", "conflicts:\n", ("conflicts:\n  - claims: [bridge-repaired, bridge-closed]\n"
     "    verdict: contradicts\n    rationale: The other way round.\n"), "claims: [bridge-closed",
     ("key: 'bridge-closed/contradicts/bridge-repaired' stands twice in claim_relations, "
     "first in line 2; keep one of the two")),
]  # fmt: skip


@pytest.mark.parametrize(
    ("file", "old", "new", "at", "expected"),
    FAULTS,
    ids=[fault[2].strip() or fault[1].strip() for fault in FAULTS],
)
def test_fault_is_one_line_with_its_place(
    desk: Desk, file: str, old: str, new: str, at: str, expected: str
) -> None:
    desk.change(file, old, new)
    assert told(desk) == [f"{file}:{desk.line(file, at)}: {expected}"]


def test_typo_in_a_needed_key_is_told_with_the_key_it_hides(desk: Desk) -> None:
    desk.change("actors.yaml", "    kind: person", "    knid: person")
    assert told(desk) == [
        "actors.yaml:7: actors.kind: 'kind' is missing; add it",
        "actors.yaml:8: actors.knid: unknown key 'knid'; did you mean 'kind'?",
    ]


def test_bad_key_is_told_where_it_stands_and_where_it_is_meant(desk: Desk) -> None:
    desk.change("actors.yaml", "key: tide-institute", "key: Tide_Institute")
    here = desk.line("actors.yaml", "Tide_Institute")
    there = desk.line("sources/alpha.yaml", "tide-institute")
    assert told(desk) == [
        (
            f"actors.yaml:{here}: actors.key: 'Tide_Institute' has not the form it needs; "
            "use lower-case letters, digits and single hyphens"
        ),
        (
            f"sources/alpha.yaml:{there}: actor: unknown actor 'tide-institute'; "
            "did you mean 'Tide_Institute'?"
        ),
    ]


def test_key_twice_in_one_file_is_refused(desk: Desk) -> None:
    desk.append("places.yaml", "  - {key: varnby, name: Varnby, kind: site}\n")
    assert told(desk) == [
        "places.yaml:4: key: 'varnby' stands twice in places, first in line 3; keep one of the two"
    ]


def test_key_twice_across_files_is_refused(desk: Desk) -> None:
    desk.write("more/places.yaml", "\nplaces:\n  - {key: varnby, name: Varnby, kind: site}\n")
    assert told(desk) == [
        (
            "places.yaml:3: places: 'varnby' is declared in more/places.yaml:3 too; "
            "declare it once and refer to it elsewhere"
        )
    ]


def test_tie_without_direction_stands_in_one_file(desk: Desk) -> None:
    desk.write(
        "more.yaml",
        "conflicts:\n"
        "  - claims: [bridge-repaired, bridge-closed]\n"
        "    verdict: contradicts\n"
        "    rationale: The other way round.\n",
    )
    assert told(desk) == [
        (
            "more.yaml:2: claim_relations: 'bridge-repaired/contradicts/bridge-closed' is declared "
            "in conflicts.yaml:2 too; declare it once and refer to it elsewhere"
        )
    ]


def test_sources_that_name_each_other_as_copies_say_it_once(desk: Desk) -> None:
    tie = "  relations:\n    - {kind: duplicates, to: TO, method: read}\n"
    desk.change(
        "sources/alpha.yaml", "  status: coded\n", f"  status: coded\n{tie}".replace("TO", "beta")
    )
    desk.change(
        "sources/beta.yaml",
        "    - {kind: cites, to: alpha, method: read, score: 0.5}\n",
        tie.replace("TO", "alpha").partition("\n")[2],
    )
    line, first = (
        desk.line("sources/beta.yaml", "duplicates"),
        desk.line("sources/alpha.yaml", "duplicates"),
    )
    assert told(desk) == [
        (
            f"sources/beta.yaml:{line}: source_relations: 'alpha/duplicates/beta' is declared in "
            f"sources/alpha.yaml:{first} too; declare it once and refer to it elsewhere"
        )
    ]


def test_old_name_of_a_renamed_key_is_told_with_the_new_one(desk: Desk) -> None:
    desk.change("actors.yaml", "- key: nordline\n", "- key: nordline-as\n    was: nordline\n")
    line = desk.line("sources/beta.yaml", "nordline")
    assert told(desk) == [
        (
            f"sources/beta.yaml:{line}: actor: unknown actor 'nordline'; "
            "it was renamed; write 'nordline-as'"
        )
    ]


@pytest.mark.parametrize("raw", [b"", b"# nothing yet\n", b"claims: []\n"])
def test_empty_file_is_no_fault(desk: Desk, raw: bytes) -> None:
    desk.write("more.yaml", raw)
    assert told(desk) == []


def test_unreadable_file_does_not_make_its_keys_unknown(desk: Desk) -> None:
    desk.change(
        "actors.yaml", "    names:\n      - {name: council", "\tnames:\n      - {name: council"
    )
    desk.change("topics.yaml", "topics:", "topcis:")
    desk.change("events.yaml", "role: agent", "role: agnt")
    line = desk.line("events.yaml", "agnt")
    assert told(desk) == [
        (
            "actors.yaml:5: this is not YAML: found a tab character that violates indentation; "
            "indent with blanks, not with a tab"
        ),
        (
            f"events.yaml:{line}: role: unknown term 'agnt'; "
            "write 'agent', or another term: the terms are in vocabularies/event_roles.csv"
        ),
        "topics.yaml:1: topcis: unknown key 'topcis'; did you mean 'topics'?",
    ]


def test_all_problems_of_all_files_are_told_at_once(desk: Desk) -> None:
    desk.change("actors.yaml", "    relations:\n", "    relatoins:\n")
    desk.change("claims.yaml", "topics: [bridges, transport]", "topics: [bridges, trnsport]")
    desk.change("events.yaml", "date: 2019", "date: 2019-02-29")
    desk.append("places.yaml", "\0")
    desk.write("outlets.yaml", desk.read("outlets.yaml").encode() + b"\xff")
    desk.change("sources/alpha.yaml", "Mayor Ida Holm denied that", "Mayor Ida Holm admitted that")
    desk.change("vocabularies/stances.csv", "suggests,", "asserts,")
    (desk.articles / "beta.txt").write_text("another text")
    lines = told(desk)
    assert [line.split(":")[0] for line in lines] == [
        "actors.yaml",
        "claims.yaml",
        "events.yaml",
        "outlets.yaml",
        "places.yaml",
        "sources/alpha.yaml",
        "sources/beta.yaml",
        "vocabularies/stances.csv",
    ]


PROMPTS = """\
  - key: closure-prompts-ferry
    statement: The closure of the bridge led to the ferry.
    kind: motive
    subject: {event: FIRST}
    attribute: prompts
    value: {event: SECOND}
"""


def tie(desk: Desk, attribute: str, first: str, second: str) -> None:
    """Let beta say that one event is tied to another."""
    claim = PROMPTS.replace("FIRST", first).replace("SECOND", second)
    desk.append("claims.yaml", claim.replace("prompts\n", f"{attribute}\n"))
    desk.change(
        "sources/beta.yaml",
        "      - {claim: ferry-planned, hedge: likely,",
        "      - {claim: closure-prompts-ferry}\n      - {claim: ferry-planned, hedge: likely,",
    )


@pytest.mark.parametrize(
    ("attribute", "first", "second"),
    [
        ("prompts", "bridge-closure", "ferry-start"),
        ("responds_to", "ferry-start", "bridge-closure"),
        ("prompts", "ferry-start", "bridge-opening"),  # undated: nothing can be said
    ],
)
def test_source_may_draw_a_tie_that_can_be(
    desk: Desk, attribute: str, first: str, second: str
) -> None:
    tie(desk, attribute, first, second)
    assert told(desk) == []


@pytest.mark.parametrize(
    ("attribute", "first", "second"),
    [
        ("prompts", "ferry-start", "bridge-closure"),
        ("responds_to", "bridge-closure", "ferry-start"),
    ],
)
def test_effect_does_not_end_before_its_cause_begins(
    desk: Desk, attribute: str, first: str, second: str
) -> None:
    tie(desk, attribute, first, second)
    line = desk.line("claims.yaml", "closure-prompts-ferry")
    assert told(desk) == [
        (
            f"claims.yaml:{line}: relations: 'bridge-closure' ends by 2019-12-31, before "
            "'ferry-start' begins (2025-03-01); correct a date, turn the tie round, or drop it"
        )
    ]


@pytest.mark.parametrize("kind", ["precedes", "fulfils"])
def test_our_own_order_of_events_follows_their_dates(desk: Desk, kind: str) -> None:
    desk.change("events.yaml", "precedes, to: bridge-opening", f"{kind}, to: bridge-closure")
    line = desk.line("events.yaml", f"kind: {kind}")
    backwards = (
        f"events.yaml:{line}: relations: 'bridge-closure' ends by 2019-12-31, before 'ferry-start' "
        "begins (2025-03-01); correct a date, turn the tie round, or drop it"
    )
    assert told(desk) == ([backwards] if kind == "precedes" else [])


def test_claims_that_are_narrower_than_themselves_are_told_once(desk: Desk) -> None:
    relation = "    relations: [{{kind: narrower_than, to: {}, rationale: made up}}]\n"
    closed, repaired = "value: {text: closed}\n", "value: {text: repaired}\n"
    desk.change("claims.yaml", closed, closed + relation.format("bridge-repaired"))
    desk.change("claims.yaml", repaired, repaired + relation.format("bridge-closed"))
    line = desk.line("claims.yaml", "to: bridge-repaired")
    assert told(desk) == [
        (
            f"claims.yaml:{line}: relations: 'bridge-closed' is narrower than 'bridge-repaired' "
            "is narrower than 'bridge-closed'; take out one of the ties between them"
        )
    ]


def test_events_that_come_before_themselves_are_told_once(desk: Desk) -> None:
    relation = "    relations: [{kind: precedes, to: ferry-start, rationale: made up}]\n"
    desk.append("events.yaml", relation)
    found = told(desk)
    assert len(found) == 1
    assert "'bridge-opening' comes before 'ferry-start'" in found[0]


def test_claim_that_no_passage_says_is_refused(desk: Desk) -> None:
    desk.append("claims.yaml", "  - {key: unsaid, statement: Nobody says it., kind: fact}\n")
    line = desk.line("claims.yaml", "unsaid")
    assert told(desk) == [
        f"claims.yaml:{line}: claims: no passage says the claim 'unsaid'; link it or delete it"
    ]
