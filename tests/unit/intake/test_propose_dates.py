# ruff: noqa: RUF001 - foreign letters and typographic marks are the subject here
from __future__ import annotations

import datetime as dt
from collections import Counter
from decimal import Decimal

import pytest
from benchmarks.suggesting.score_dates import (
    CodedDate,
    CodedQuantity,
    bounds_of,
    coded_dates,
    rates,
    score_dates,
    score_quantities,
)
from hypothesis import given, settings
from hypothesis import strategies as st

from researchdb.intake.proposals import DateProposal, GivenDate, QuantityProposal
from researchdb.intake.propose.dates import find_dates
from researchdb.seeding.fields import Date
from researchdb.text.dates import UNKNOWN, Bounds, from_edtf, from_relative

DAY = from_edtf("2025-04-09")  # a Wednesday


def said(
    text: str, published: Bounds | None = DAY, language: str = "en"
) -> list[tuple[str, str, str]]:
    """Return words, what they come to, and the basis, of every date."""
    return [
        (
            one.date.text,
            one.date.edtf or (f"{one.date.relative}, {one.date.to}" if one.date.relative else "?"),
            one.date.basis,
        )
        for one in find_dates(text, language, published)
    ]


@pytest.mark.parametrize(
    ("text", "words", "edtf"),
    [
        ("The bridge fell on April 17, 2019, at noon.", "April 17, 2019", "2019-04-17"),
        ("It fell on 17 April 2019.", "17 April 2019", "2019-04-17"),
        ("It fell on the 17th of April 2019.", "17th of April 2019", "2019-04-17"),
        ("It fell on Sept. 3, 2019.", "Sept. 3, 2019", "2019-09-03"),
        ("It fell on Wednesday, April 17, 2019.", "Wednesday, April 17, 2019", "2019-04-17"),
        ("Dated 2019-04-17 by hand.", "2019-04-17", "2019-04-17"),
        ("Dated 17.04.2019 by hand.", "17.04.2019", "2019-04-17"),
        ("It fell in April 2019.", "April 2019", "2019-04"),
        ("It fell in 2019.", "in 2019", "2019"),
        ("After the 2019 flood they left.", "2019", "2019"),
        ("The mayor’s 2019 pledge was kept.", "2019", "2019"),
        ("The flood (2019) was the worst.", "2019", "2019"),
        ("1992, May: a truce is signed.", "1992, May", "1992-05"),
        ("It grew in the 1990s.", "1990s", "199X"),
        ("It grew in the ’90s.", "’90s", "199X"),
        ("It grew in the early 1990s.", "early 1990s", "1990/1994"),
        ("It grew in the mid-1990s.", "mid-1990s", "1993/1997"),
        ("It grew in the late 1990s.", "late 1990s", "1995/1999"),
        ("Built in the 19th century.", "19th century", "18XX"),
        ("Built in the late nineteenth century.", "late nineteenth century", "1850/1899"),
        ("It closed in early 2019.", "early 2019", "2019-01/2019-06"),
        ("It closed at the end of March 2019.", "end of March 2019", "2019-03-16/2019-03-31"),
        ("In the spring of 2019 it closed.", "spring of 2019", "2019-21"),
        ("In winter 2019 it closed.", "winter 2019", "2019-24"),
        ("In the second quarter of 2019 it closed.", "second quarter of 2019", "2019-34"),
        ("In Q3 2019 it closed.", "Q3 2019", "2019-35"),
        ("In the first half of 2019 it closed.", "first half of 2019", "2019-01/2019-06"),
        ("It has stood since 2003.", "since 2003", "2003/.."),
        ("By March 2022 it stood.", "By March 2022", "../2022-03"),
        ("It stood until 2019.", "until 2019", "../2019"),
        ("It stood before 2019.", "before 2019", "../2018"),
        ("It stood before March 2019.", "before March 2019", "../2019-02"),
        ("It stood before March 1, 2019.", "before March 1, 2019", "../2019-02-28"),
        ("It fell after 2019.", "after 2019", "2019/.."),
        ("It began as early as 2015.", "as early as 2015", "2015"),
        ("Done no later than June 30, 2019.", "no later than June 30, 2019", "../2019-06-30"),
        ("From 2015 onwards it paid.", "From 2015 onwards", "2015/.."),
        ("The pre-2015 rules held.", "pre-2015", "../2014"),
        ("It was built around 1920.", "around 1920", "1920~"),
        ("Between 2015 and 2017 it grew.", "Between 2015 and 2017", "2015/2017"),
        ("It grew from 2015 to 2017.", "from 2015 to 2017", "2015/2017"),
        ("It grew, 2015–2017, then shrank.", "2015–2017", "2015/2017"),
        ("The 1990-91 drought hit.", "1990-91", "1990/1991"),
        ("On April 17-19, 2019 they met.", "April 17-19, 2019", "2019-04-17/2019-04-19"),
        ("On 17 to 19 April 2019 they met.", "17 to 19 April 2019", "2019-04-17/2019-04-19"),
        ("March to May 2019 was dry.", "March to May 2019", "2019-03/2019-05"),
        (
            "November to February 2019 was wet.",
            "November to February 2019",
            "2018-11/2019-02",
        ),
    ],
)
def test_a_written_date_comes_to_what_its_words_support(text: str, words: str, edtf: str) -> None:
    assert said(text) == [(words, edtf, "stated")]


@pytest.mark.parametrize(
    ("text", "words", "what"),
    [
        ("Trade grew this year.", "this year", "same year, published"),
        (
            "It closed in March of this year.",
            "in March of this year",
            "same year month 3, published",
        ),
        (
            "On 3 March this year it closed.",
            "3 March this year",
            "same year month 3 day 3, published",
        ),
        (
            "Over the past three years it grew.",
            "Over the past three years",
            "3 years until, published",
        ),
        ("In the last decade it grew.", "In the last decade", "10 years until, published"),
        ("It closed 18 hours ago.", "18 hours ago", "18 hours before, published"),
        ("It closed two weeks ago.", "two weeks ago", "2 weeks before, published"),
        ("It closed yesterday.", "yesterday", "1 day before, published"),
        ("Posted 18 hours ago", "Posted 18 hours ago", "18 hours before, captured"),
    ],
)
def test_what_hangs_on_the_article_is_relative(text: str, words: str, what: str) -> None:
    assert said(text) == [(words, what, "relative")]
    assert said(text, None) == [(words, what, "relative")]


@pytest.mark.parametrize(
    ("text", "words", "edtf"),
    [
        ("The vote is set for April 17.", "April 17", "2025-04-17"),
        ("The vote was on December 17.", "December 17", "2024-12-17"),
        ("It has stood since January.", "since January", "2025-01/.."),
        ("In March it closed.", "March", "2025-03"),
        ("It closed on Friday.", "Friday", "2025-04-04"),
        ("It closes next Friday.", "next Friday", "2025-04-11"),
        ("It closed last month.", "last month", "2025-03"),
        ("It closed last week.", "last week", "2025-03-31/2025-04-06"),
        ("It closed last year.", "last year", "2024"),
        ("It closed late last year.", "late last year", "2024-07/2024-12"),
        ("It closed last summer.", "last summer", "2024-22"),
        ("It closed this spring.", "this spring", "2025-21"),
        ("It closed last December.", "last December", "2024-12"),
        ("It closed three years ago.", "three years ago", "2022"),
        ("It closed five months ago.", "five months ago", "2024-11"),
        ("It closed more than ten years ago.", "more than ten years ago", "../2015-04-09"),
        ("For over two decades it stood.", "For over two decades", "../2005-04-09"),
        ("It ends over the next two years.", "over the next two years", "2025-04-09/2027-04-09"),
        ("It ends by the end of this year.", "by the end of this year", "../2025-12"),
    ],
)
def test_what_follows_from_the_day_of_the_article_is_inferred(
    text: str, words: str, edtf: str
) -> None:
    assert said(text) == [(words, edtf, "inferred")]


@pytest.mark.parametrize(
    "words",
    [
        "recently",
        "in recent years",
        "over the past few years",
        "several years ago",
        "three days later",
        "the following day",
        "the same year",
        "on the eve of the harbour summit",
    ],
)
def test_vague_words_are_dates_from_which_nothing_follows(words: str) -> None:
    assert said(f"It closed {words}.") == [(words, "?", "unknown")]


@pytest.mark.parametrize(
    "words", ["last month", "last year", "last week", "last Friday", "For over two decades"]
)
def test_what_an_undated_article_cannot_settle_is_unknown(words: str) -> None:
    assert said(f"{words} it stood.", None) == [(words, "?", "unknown")]
    assert said(f"{words} it stood.", from_edtf("2023/..")) == [(words, "?", "unknown")]


def test_an_article_of_one_year_gives_its_year_to_a_day_without_one() -> None:
    year = from_edtf("2025-04-17/2025-12-31")
    (found,) = find_dates("On April 17 the ban ended.", "en", year)
    assert found.date.edtf == "2025-04-17"
    assert found.date.note == "no year is given; the day nearest to the article's date is taken"


def test_a_day_without_a_year_in_an_undated_article_hangs_on_its_year() -> None:
    assert said("On April 17 the ban ended.", None) == [
        ("April 17", "same year month 4 day 17, published", "relative")
    ]


def test_a_day_without_a_year_takes_that_of_the_full_date_before_it() -> None:
    text = "On April 10, 2016, a truce began. By May 21, it had failed; on Dec 3 talks resumed."
    assert [edtf for _, edtf, _ in said(text)] == ["2016-04-10", "../2016-05-21", "2016-12-03"]
    assert said("On December 28, 2016, it began. On January 3, it failed.")[1][1] == "2017-01-03"


def test_a_full_date_gives_its_year_only_until_the_text_goes_on_to_another_time() -> None:
    born = "Born on 2 May 1930, she came here in 1951. She died on 28 March."
    assert said(born)[-1] == ("28 March", "2025-03-28", "inferred")
    assert said(f"On April 10, 2016, it began. {'It lasted. ' * 40}On May 21 it rained.")[-1][
        1
    ] == ("2025-05-21")


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("It ended in September.", "2024-09"),
        ("It will end in September.", "2025-09"),
        ("They agreed to meet on 3 February.", "2026-02-03"),
        ("The mayor, who will stand again, resigned on 3 December.", "2024-12-03"),
        ("Talks may resume on Friday.", "2025-04-11"),
        ("Talks resumed on Friday.", "2025-04-04"),
        ("They talked in the first quarter.", "2025-33"),
        ("They talked in the third quarter.", "2024-35"),
        ("It will be done in the third quarter.", "2025-35"),
        ("From 2030 it pays.", "2030/.."),
        ("A report from 2012 told of it.", "2012"),
        ("The office today announced a strike.", "1 day"),
        ("They were killed overnight, police said.", "2025-04-08/2025-04-09"),
        ("They met on 12 and 13 May.", "2024-05-12/2024-05-13"),
        ("It rained for the first time in 13 years.", "13 years until, published"),
        ("He left in 1972 and ten years later came back.", "1982"),
        ("It fell in the last three months of 2023.", "2023-10/2023-12"),
        ("It ends in 2026 at the latest.", "../2026"),
    ],
)
def test_the_verb_before_a_date_tells_whether_it_is_to_come(text: str, edtf: str) -> None:
    found = said(text)[-1][1]
    assert found == edtf or (edtf == "1 day" and found == "0 days before, published")


@pytest.mark.parametrize(
    ("language", "words", "edtf"),
    [
        ("en", "13/6/2025", "2025-06-13"),
        ("en", "6/13/2025", "2025-06-13"),
        ("en", "5/5/2025", "2025-05-05"),
        ("en", "3/9/2025", "[2025-03-09,2025-09-03]"),
        ("en-GB", "3/9/2025", "2025-09-03"),
        ("en-US", "3/9/2025", "2025-03-09"),
        ("en", "2024/25", "2024/2025"),
        ("en", "FY2024/25", "2024/2025"),
        ("en", "FY2026", "2026"),
        ("en", "fiscal year 2026", "2026"),
    ],
)
def test_a_stroke_is_read_by_the_custom_of_the_language(
    language: str, words: str, edtf: str
) -> None:
    assert [what for _, what, _ in said(f"As of {words} it holds.", DAY, language)] == [edtf]


@pytest.mark.parametrize("words", ["24/7", "2024/1", "1/2", "31/13/2024", "1/2/3/2024", "2024/31"])
def test_other_strokes_are_no_dates(words: str) -> None:
    assert said(f"It says {words} here.") == []


@pytest.mark.parametrize(
    ("language", "text", "edtf"),
    [
        ("de", "Am 14. März kam er.", "2025-03-14"),
        ("de", "Er kommt am kommenden Freitag, sagte er am Montag.", "2025-04-07"),
        ("de", "Zwischen 2008 und 2014 fiel er.", "2008/2014"),
        ("de", "Im März dieses Jahres fiel er.", "same year month 3, published"),
        ("de", "Er soll bis Ende 2026 fallen.", "../2026-12"),
        ("de", "Im vergangenen Jahr fiel er.", "2024"),
        ("ru", "Он пришёл 14 марта.", "2025-03-14"),
        ("ru", "Он придёт и будет здесь в пятницу.", "2025-04-11"),
        ("ru", "С января по март 2024 года шёл дождь.", "2024-01/2024-03"),
        ("ru", "В мае прошлого года шёл дождь.", "2024-05"),
        ("fr", "Entre 2008 et 2014, il a plu.", "2008/2014"),
        ("es", "Llovió a finales de 2023.", "2023-07/2023-12"),
    ],
)
def test_other_languages_hang_on_the_article_too(language: str, text: str, edtf: str) -> None:
    assert said(text, DAY, language)[-1][1] == edtf


def test_numbers_of_other_things_are_no_stretch_of_years() -> None:
    assert said("Zwischen 1900 und 2000 Menschen kamen.", DAY, "de") == []
    assert said("De 1900 à 2000 personnes sont venues.", DAY, "fr") == []


def test_a_weekday_that_does_not_fit_is_noted_and_decides_an_open_year() -> None:
    (wrong,) = find_dates("On Monday, April 17, 2019, it fell.", "en", DAY)
    assert wrong.date.note == "the text calls it a Monday, that day is a Wednesday"
    assert said("On Wednesday, April 17, it fell.")[0][1] == "2024-04-17"


def test_since_an_act_gives_the_date_of_the_act_and_the_time_since() -> None:
    assert said("Since the mayor's return to office in 2021, trade grew.") == [
        ("Since the mayor's return to office in 2021", "2021/..", "inferred"),
        ("in 2021", "2021", "stated"),
    ]


def test_a_list_shares_its_year_and_its_preposition() -> None:
    assert [what for _, what, _ in said("In March, April and May 2024 it rained.")] == [
        "2024-03",
        "2024-04",
        "2024-05",
    ]
    assert [what for _, what, _ in said("It won in 2019, 2021 and 2023.")] == [
        "2019",
        "2021",
        "2023",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Some 2000 people came and 2,000 left.",
        "In 2000 villages there is no school.",
        "From 1500 to 2000 people came, between 1500 and 2000 people left.",
        "Under Resolution 1973 and Article 2024 the port stays.",
        "Agenda 2030, the 2030 Agenda and Vision 2025 are programmes.",
        "COP29 cost $1999 and lasted until 20:15 on page 1984.",
        "By April Smith, with August Wilson; they may march on.",
        "Black Friday sales; the Sunday Times; on Sundays.",
        "February 30, 2024 is no day.",
        "Decades of conflict and years of drought followed.",
        "The country's recent efforts came first, then the second and the 20th round.",
        "In the long term the fall of the city may matter.",
    ],
)
def test_what_is_no_date_is_not_proposed(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        (
            "ru",
            "Суд заседал 17 апреля 2025 года, а в апреле 2024 года и с 2003 года нет; в четверг.",
            ["2025-04-17", "2024-04", "2003/..", "2025-04-03"],
        ),
        (
            "de",
            "Am 17. April 2025, im März 2024, seit Mai 2019 und im Jahr 2021; am Donnerstag.",
            ["2025-04-17", "2024-03", "2019-05/..", "2021", "2025-04-03"],
        ),
        (
            "fr",
            "Le 1er mai 2024, en août 2021, jusqu'en 2019, depuis le 3 mars 2020, jeudi.",
            ["2024-05-01", "2021-08", "../2019", "2020-03-03/..", "2025-04-03"],
        ),
        (
            "es",
            "El 17 de abril de 2025, en marzo de 2024, desde 2003, el jueves.",
            ["2025-04-17", "2024-03", "2003/..", "2025-04-03"],
        ),
        ("fa", "در ۱۷ آوریل ۲۰۲۵ و در مارس ۲۰۲۴ و ۲۸ فروردین ۱۴۰۴", ["2025-04-17", "2024-03"]),
        (
            "ar",
            "في 17 أبريل 2025 وفي ١٧ نيسان ٢٠٢٤ وفي عام 2021",
            ["2025-04-17", "2024-04-17", "2021"],
        ),
        ("it", "Il 17 aprile 2025, nel 2021, giovedì.", ["2025-04-17", "2021"]),
        ("qqq", "17.04.2025 and 2024-05-01 and 2021", ["2025-04-17", "2024-05-01"]),
    ],
)
def test_other_languages_give_dates_that_are_written_out(
    language: str, text: str, found: list[str]
) -> None:
    assert [what for _, what, _ in said(text, DAY, language)] == found


def test_foreign_guesses_are_not_proposed() -> None:
    assert (
        said("Im Fenster, gestern, im Mai, um 12.30, 2000 Soldaten, Artikel 2024", DAY, "de") == []
    )


def test_words_broken_over_lines_are_one_date() -> None:
    (found,) = find_dates("It fell on April\n  17, 2019.", "en", None)
    assert (found.span, found.date.text) == ((11, 27), "April 17, 2019")


WORDS = """
    April March May may 17 31 30 2024 2019 1990s '90s early late mid - – / the of in on by
    since until before after from to between and , . ( ) last next this past year month week decade
    century 19th first half quarter Q1 spring winter fall Monday Thursday ago later three 9999 0
    00 99 hours days years centuries over about for recently end beginning 2024-02-30 31.02.2024
    12.13.2014 1500 2199 that same following Posted 's
"""


@settings(max_examples=400)
@given(
    st.lists(st.sampled_from(WORDS.split()), max_size=14),
    st.sampled_from(
        [None, "2025-04-09", "2024-02-29", "2025", "2023/..", "../2020", "0001", "9999"]
    ),
    st.sampled_from(["en", "en-GB", "de", "ru", "xx", ""]),
)
def test_every_proposal_is_a_date_of_the_seed_format(
    words: list[str], published: str | None, language: str
) -> None:
    text, bounds = " ".join(words), from_edtf(published) if published else None
    for one in find_dates(text, language, bounds):
        assert one.date.text == " ".join(text[slice(*one.span)].split()) != ""
        values = vars(one.date).items()
        date = Date.model_validate({key: value for key, value in values if value is not None})
        if date.relative:
            from_relative(date.relative, bounds or UNKNOWN)
        elif date.edtf:
            from_edtf(date.edtf)


def test_scores_count_words_with_equal_bounds() -> None:
    text = "In 2019 it fell; it was rebuilt recently, since 2021."
    coded = [
        CodedDate("in 2019", from_edtf("2019")),
        CodedDate("recently", UNKNOWN),
        CodedDate("since 2021", from_edtf("2021")),
        CodedDate("never", UNKNOWN),
    ]
    found = [
        DateProposal((0, 7), GivenDate("In 2019", edtf="2019")),
        DateProposal((32, 40), GivenDate("recently", basis="unknown")),
        DateProposal((42, 52), GivenDate("since 2021", edtf="2021/..")),
    ]
    counts = score_dates(text, coded, found, UNKNOWN)
    assert counts == Counter(coded=4, found=3, reached=2, right=2, met=3, seen=3)
    shares = rates(counts)
    assert (shares["precision"], shares["recall"]) == (2 / 3, 0.5)
    assert (shares["seen_precision"], shares["seen_recall"]) == (1.0, 0.75)


def test_coded_dates_are_distinct_and_resolved_against_the_article() -> None:
    this_year = {"text": "this year", "relative": "same year", "to": "published"}
    passage = {
        "events": [{"date": this_year}, {"date": this_year}, {"date": {"edtf": "2019"}}, {}],
        "claims": [{"said_by": [{"said_on": {"text": "Recently", "basis": "unknown"}}]}],
    }
    assert coded_dates(passage, DAY, UNKNOWN) == (
        CodedDate("recently", UNKNOWN),
        CodedDate("this year", from_edtf("2025")),
    )
    assert bounds_of("2019", DAY, UNKNOWN).earliest == dt.date(2019, 1, 1)


def test_scores_of_quantities_need_equal_unit_and_bounds() -> None:
    coded = [CodedQuantity((0, 20), "persons", None, Decimal(145), None)]
    right = QuantityProposal((5, 15), "persons", best=Decimal(145))
    low = QuantityProposal((5, 15), "persons", low=Decimal(145))
    assert score_quantities(coded, [right])["right"] == 1
    assert score_quantities(coded, [low])["right"] == 0
    assert score_quantities(coded, [low])["seen"] == 1
