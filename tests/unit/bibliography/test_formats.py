# ruff: noqa: RUF001 - typographic characters are the subject here
from __future__ import annotations

import json
from unicodedata import is_normalized

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from researchdb.bibliography import FORMATS, Reference, load, render

WHOLE = Reference(
    key="dam-2025",
    kind="news_report",
    title=r"The {Dam} & 50% of it: \x ~ a_b #1 $3 ^",
    author="Jane Doe; World Bank; Ö. Müller",
    outlet="Valley & Hill",
    url="https://example.org/a_b?x=1%20&y={z}",
    language="en",
    published="2025-04-17",
    accessed="2026-11-22",
    rights="all rights reserved",
    abstract="What it says – “in short” $5.",
)


def without_line(reference: Reference) -> Reference:
    return Reference(**{**vars(reference), "line": 0})


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize(
    "published",
    ["2025-04-17", "2025-04", "2025", "2025-04-17/..", "2025-04~", "2025-04-01/2025-04-30", None],
)
def test_a_reference_comes_back_as_it_went(name: str, published: str | None) -> None:
    sent = Reference(**{**vars(WHOLE), "published": published})
    found, faults = load(render([sent, Reference("bare", kind="other")], name), name)
    assert faults == []
    assert [without_line(each) for each in found] == [sent, Reference("bare", kind="other")]


TEXT = st.text(
    st.characters(codec="utf-8", exclude_categories=["C", "Z", "M", "Lm", "Sk"]), min_size=1
).filter(lambda text: text == text.strip() and is_normalized("NFC", text))


@pytest.mark.parametrize("name", FORMATS)
@given(title=TEXT)
@example(title="a--b---c ``d'' !`e?`")
def test_any_title_comes_back(name: str, title: str) -> None:
    found, faults = load(render([Reference("k", kind="other", title=title)], name), name)
    assert (faults, [each.title for each in found]) == ([], [title])


def test_csl_names_are_split_only_where_they_are_persons() -> None:
    item = json.loads(render([WHOLE], "csl-json"))[0]
    assert item["author"] == [
        {"family": "Doe", "given": "Jane"},
        {"literal": "World Bank"},
        {"family": "Müller", "given": "Ö."},
    ]
    assert item["issued"] == {"date-parts": [[2025, 4, 17]]}
    assert (item["id"], item["type"]) == ("dam-2025", "article-newspaper")


def test_a_zotero_export_in_csl_json_is_read() -> None:
    text = json.dumps(
        [
            {
                "id": "http://zotero.org/users/1/items/AB",
                "citation-key": "seitovRuling2025",
                "type": "post-weblog",
                "title": "On the ruling",
                "author": [{"family": "Seitov", "given": "Marat"}, {"literal": "The Desk"}],
                "container-title": "Steppe Courier",
                "URL": "https://steppe.example/1",
                "issued": {"date-parts": [["2025", 5]], "circa": True},
                "accessed": {"raw": "2025-06-01T10:00:00Z"},
            }
        ]
    )
    assert load(text, "csl-json") == (
        [
            Reference(
                "seitovRuling2025",
                kind="commentary",
                title="On the ruling",
                author="Marat Seitov; The Desk",
                outlet="Steppe Courier",
                url="https://steppe.example/1",
                published="2025-05~",
                accessed="2025-06-01",
            )
        ],
        [],
    )


def test_the_key_pinned_in_a_note_is_the_citation_key() -> None:
    note = "tex.ids= old\nCitation Key: lee2025\nmore"
    text = json.dumps([{"id": "http://zotero.org/users/1/items/AB", "title": "x", "note": note}])
    assert load(text, "csl-json") == ([Reference("lee2025", title="x")], [])


def test_markup_of_a_title_is_dropped_and_other_signs_stay() -> None:
    title = '<i>After</i> the <span class="nocase">UN</span> list: a < b > c, H<sub>2</sub>O'
    (found,), _ = load(json.dumps([{"id": "a", "title": title}]), "csl-json")
    assert found.title == "After the UN list: a < b > c, H2O"


def test_a_key_that_bibtex_cannot_write_breaks_no_file() -> None:
    keys = ["a b{c}", "x,y", 'é"#%', "http://zotero.org/users/1/items/AB"]
    found, faults = load(render([Reference(key, title="x") for key in keys], "bibtex"), "bibtex")
    assert faults == []
    assert [each.key for each in found] == ["a-b-c-", "x-y", "é-", keys[3]]


def test_ris_without_an_id_is_read() -> None:
    text = "TY  - NEWS\nTI  - The weir\nER  - \nTY  - NEWS\nTI  - The dam\nER  - \n"
    assert load(text, "ris") == (
        [
            Reference("", kind="news_report", title="The weir", line=1),
            Reference("", kind="news_report", title="The dam", line=4),
        ],
        [],
    )


def test_bibtex_with_macros_accents_and_months_is_read() -> None:
    text = r"""
@string{sc = "Steppe Courier"}
@comment{of no use}
@article{seitov,
  title = {{On the} r{\"o}ling},
  author = {Seitov, Marat and {World Bank and Friends} and Ann Lee},
  journal = sc, month = jul, year = 2025, url = {https://e.example/a_b},
}
"""
    assert load(text, "bibtex") == (
        [
            Reference(
                "seitov",
                kind="news_report",
                title="On the röling",
                author="Marat Seitov; World Bank and Friends; Ann Lee",
                outlet="Steppe Courier",
                url="https://e.example/a_b",
                published="2025-07",
                line=4,
            )
        ],
        [],
    )


def test_ris_of_a_reference_manager_is_read() -> None:
    text = (
        "TY  - NEWS\r\nID  - seitov\r\nTI  - On the ruling\r\nAU  - Seitov, Marat\r\n"
        "T2  - Courier\r\n"
        "DA  - 2025/07/03/\r\nUR  - https://e.example/1\r\nLA  - en\r\nKW  - law\r\nER  - \r\n"
    )
    assert load(text, "ris") == (
        [
            Reference(
                "seitov",
                kind="news_report",
                title="On the ruling",
                author="Marat Seitov",
                outlet="Courier",
                url="https://e.example/1",
                language="en",
                published="2025-07-03",
                line=1,
            )
        ],
        [],
    )


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("csl-json", "[{", [(1, "", "no JSON: Expecting property name enclosed in double quotes")]),
        ("csl-json", '"x"', [(0, "", "no list of items")]),
        (
            "csl-json",
            '[{"title": "x"}, 3]',
            [(0, "item 1", "there is no id"), (0, "item 2", "there is no id")],
        ),
        ("csl-json", '[{"id": "a"}, {"id": "a"}]', [(0, "a", "the key stands twice")]),
        (
            "bibtex",
            "@misc{a, title={x}}\n@misc{a, title={y}}\n@misc{b, title={x}, title={y}}\n@misc{c, t=",
            [
                (2, "a", "the key stands twice"),
                (3, "b", "title stands twice"),
                (4, "", "the entry cannot be read"),
            ],
        ),
        ("ris", "nothing", [(0, "", "no entry that begins with TY")]),
        (
            "ris",
            "TY  - GEN\nAU  - x\nER  - \n",
            [(1, "", "there is no ID, no title and no address")],
        ),
        ("ris", "TY  - GEN\nID  - a\n", [(1, "", "an entry has no end")]),
    ],
)
def test_a_broken_file_is_told_with_its_lines(
    name: str, text: str, told: list[tuple[int, str, str]]
) -> None:
    _, faults = load(text, name)
    assert [(fault.line, fault.key, fault.found) for fault in faults] == told
    assert all(fault.is_fatal and fault.remedy for fault in faults)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("csl-json", '[{"id": "a", "title": "x", "issued": {"date-parts": [[2025, 13]]}}]'),
        ("bibtex", "@misc{a, title={x}, date={spring of hope}}"),
        ("ris", "TY  - GEN\nID  - a\nTI  - x\nDA  - 2025/13/03/\nER  - \n"),
    ],
)
def test_a_date_that_is_none_costs_the_field_only(name: str, text: str) -> None:
    found, faults = load(text, name)
    assert [(each.title, each.published) for each in found] == [("x", None)]
    assert [fault.is_fatal for fault in faults] == [False]


@pytest.mark.parametrize(
    ("told", "tag"),
    [
        ("english", "en"),
        ("American", "en-US"),
        ("ngerman", "de"),
        ("Русский", "ru"),
        ("eng", "en"),
        ("en_US", "en-US"),
        ("EN-us", "en-us"),
        ("Persian; English", "fa"),
        ("tg", "tg"),
    ],
)
def test_a_language_is_a_tag_however_it_is_written(told: str, tag: str) -> None:
    text = f"@misc{{a, title={{x}}, langid={{{told}}}}}"
    (found,), faults = load(text, "bibtex")
    assert (found.language, faults) == (tag, [])


def test_a_language_nobody_knows_costs_the_field_only() -> None:
    (found,), faults = load("TY  - GEN\nID  - a\nLA  - the king's\nER  - \n", "ris")
    assert found.language is None
    assert [(each.key, each.found, each.is_fatal) for each in faults] == [
        ("a", 'language: "the king\'s" is unknown', False)
    ]


def test_a_work_without_a_date_is_no_fault() -> None:
    assert load("@misc{a, date={n.d.}}", "bibtex") == ([Reference("a", line=1)], [])


def test_many_entries_are_read() -> None:
    many = [
        Reference(f"k{number}", kind="other", title=f"Title {number}") for number in range(2000)
    ]
    for name in FORMATS:
        found, faults = load(render(many, name), name)
        assert (len(found), faults) == (2000, [])
