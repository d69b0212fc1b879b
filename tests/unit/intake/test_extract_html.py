"""Web pages of several shapes: nothing of the article is lost, nothing else enters."""

from __future__ import annotations

import pytest

from researchdb.errors import IntakeError
from researchdb.intake.document import Document
from researchdb.intake.extract import read_document

from .making import FIRST, FOURTH, PARAGRAPHS, SECOND, THIRD, TITLE

ONLY_FURNITURE = (
    "holds only furniture (menus, banners, forms) and no article; save the page when its text shows"
)
BODY = "".join(f"<p>{each}</p>" for each in PARAGRAPHS)


def page(body: str, head: str = "", attributes: str = 'lang="en"') -> Document:
    markup = f"<!doctype html><html {attributes}><head>{head}</head><body>{body}</body></html>"
    return read_document(markup.encode(), "a.html")


def told(document: Document) -> list[tuple[str, int, str]]:
    """Return kind, level and words of what is content."""
    return [(each.kind, each.level, each.text) for each in document.blocks if not each.furniture]


def words(document: Document) -> str:
    return "\n".join(each.text for each in document.blocks)


def paragraph(text: str) -> tuple[str, int, str]:
    return "paragraph", 0, text


SEMANTIC = f"""
<header><a href="/">The Gazette</a><nav><ul><li><a href="1">News</a><li><a href="2">Sport</a></ul>
</nav></header><main><article><header><h1>{TITLE}</h1><p class="standfirst">The trains run, but
not for all.</p><p class="byline">By Mara Lind</p></header><p>{FIRST}</p><h2>A hard bridge</h2>
<p>{SECOND}</p>
<ul><li>Length: 312 km</li><li>Stations: 14<ul><li>of which new: 9</li></ul></li></ul>
<p>{THIRD}</p>
<p>Too late.</p><blockquote><p>We were promised a station, said the mayor.</p></blockquote>
<figure><img src="a.jpg"><figcaption>The bridge at Kara</figcaption></figure><h3>Prices</h3>
<p>{FOURTH}</p></article><aside><h3>Most read</h3><ul><li><a href="3">Ten cakes</a></li></ul>
</aside></main><footer><p>© 2025 The Gazette. All rights reserved.</p></footer>"""


def test_a_semantic_article_is_whole() -> None:
    document = page(SEMANTIC)
    assert told(document) == [
        ("heading", 1, TITLE),
        paragraph("The trains run, but not for all."),
        paragraph(FIRST),
        ("heading", 2, "A hard bridge"),
        paragraph(SECOND),
        ("list_item", 1, "Length: 312 km"),
        ("list_item", 1, "Stations: 14"),
        ("list_item", 2, "of which new: 9"),
        paragraph(THIRD),
        paragraph("Too late."),
        ("quotation", 0, "We were promised a station, said the mayor."),
        ("caption", 0, "The bridge at Kara"),
        ("heading", 3, "Prices"),
        paragraph(FOURTH),
    ]
    assert [each.text for each in document.blocks if each.furniture == "byline"] == ["By Mara Lind"]
    assert (document.extraction or "").startswith("trafilatura ")


def test_a_page_of_bare_divs_and_line_breaks_is_cut_into_paragraphs() -> None:
    document = page(
        f'<div><a href="a">Home</a> | <a href="b">World</a></div><div class="c1"><div>'
        f"<h1>{TITLE}</h1></div><div>{FIRST}<br><br>{SECOND}<br><br><b>Reasons</b><br><br>{THIRD}</div>"
        f'<div>{FOURTH}</div></div><div><div><a href="x">Ten cakes to bake</a></div></div>'
    )
    assert told(document) == [
        ("heading", 1, TITLE),
        paragraph(FIRST),
        paragraph(SECOND),
        ("heading", 2, "Reasons"),
        paragraph(THIRD),
        paragraph(FOURTH),
    ]


def test_a_blog_page_loses_its_buttons_related_posts_and_comments() -> None:
    document = page(
        f"""<header class="site-header"><p class="site-title"><a href="/">My Blog</a></p></header>
        <main><article class="post tag-rail category-social"><h1 class="entry-title">{TITLE}</h1>
        <div class="entry-meta"><span class="posted-on">July 3, 2025</span> by mara</div>
        <div class="entry-content"><p>{FIRST}</p>
        <div class="wp-caption"><img src="x"><p class="wp-caption-text">The bridge at Kara</p></div>
        <h2><img class="emoji" alt="🚆" src="s"> Why it took long</h2><p>{SECOND}</p>
        <ol><li><strong>Money.</strong> The bank stopped paying.</li><li>Land.</li></ol>
        <p>{THIRD}</p><p>{FOURTH}</p>
        <div class="sharedaddy"><h3>Share this:</h3><ul><li><a href="t">Twitter</a></li></ul></div>
        <div id="jp-relatedposts"><h3>Related</h3><p>An older post about ships in winter, which was
        long and dull to read.</p></div></div></article>
        <div id="comments"><h2>2 thoughts</h2><ol class="comment-list"><li><p>I rode it yesterday,
        and it was quite fine I must say.</p></li></ol></div></main>""",
        attributes='lang="en" class="single comments-open has-sidebar"',
    )
    assert told(document) == [
        ("heading", 1, TITLE),
        paragraph(FIRST),
        ("caption", 0, "The bridge at Kara"),
        ("heading", 2, "🚆 Why it took long"),
        paragraph(SECOND),
        ("list_item", 1, "Money. The bank stopped paying."),
        ("list_item", 1, "Land."),
        paragraph(THIRD),
        paragraph(FOURTH),
    ]


def test_a_saved_page_behind_an_open_cookie_banner_gives_the_article() -> None:
    document = page(
        f"""<div id="consent"><div role="dialog"><h2>We value your privacy</h2><p>We and our 812
        partners store and access information on a device, such as cookies, and process data.</p>
        <button>Accept all</button></div></div><div id="app" aria-hidden="true">
        <div class="Body-sc-1"><h1>{TITLE}</h1><div class="Social__Share-x"><a>Share</a></div>
        <p>{FIRST}</p><p>{SECOND}</p><div class="newsletter-signup"><h3>Get our newsletter</h3>
        <p>Sign up for the best stories of the week, every Friday morning.</p></div><p>{THIRD}</p>
        <h2>Related</h2><ul><li><a href="1">Ten cakes to bake at home</a></li>
        <li><a href="2">Nine beaches for you</a></li></ul><p>{FOURTH}</p></div></div>"""
    )
    assert told(document) == [("heading", 1, TITLE), *map(paragraph, PARAGRAPHS)]


def test_a_page_laid_out_by_a_table_is_read_like_any_other() -> None:
    document = page(f'<table><tr><td><a href="1">Home</a></td><td>{BODY}</td></tr></table>')
    assert told(document) == [*map(paragraph, PARAGRAPHS)]


def test_three_sentences_are_an_article() -> None:
    document = page(
        "<div>Menu</div><p>The bridge is shut.</p><p>It opens in May.</p><p>Boats go.</p>"
    )
    assert words(document) == "The bridge is shut.\nIt opens in May.\nBoats go."


def test_every_heading_and_item_of_a_list_article_is_kept() -> None:
    reasons = ["Land", "Money", "Votes", "Water", "Trade", "Pride"]
    document = page(
        f"<h1>{TITLE}</h1><p>{FIRST}</p>"
        + "".join(
            f'<h2><a href="#{each}">{each}</a></h2><p>{THIRD} {each}.</p>'
            f"<ul><li>{each} costs</li><li>{each} gains</li></ul>"
            for each in reasons
        )
    )
    assert [text for kind, _, text in told(document) if kind == "heading"] == [TITLE, *reasons]
    assert [text for kind, _, text in told(document) if kind == "list_item"] == [
        f"{each} {what}" for each in reasons for what in ("costs", "gains")
    ]


def test_a_table_of_figures_gives_a_paragraph_per_row() -> None:
    document = page(
        f"{BODY}<table><caption>Fares</caption><tr><th>Class</th><th>Crowns</th></tr>"
        f"<tr><td>First</td><td>900</td></tr></table><p>{THIRD} Again.</p>"
    )
    texts = [text for _, _, text in told(document)]
    at = texts.index("Fares")
    assert texts[at : at + 3] == ["Fares", "Class | Crowns", "First | 900"]


def test_raised_digits_do_not_run_into_numbers() -> None:
    document = page(
        f"<p>{FIRST} It cost 3 billion<sup><a href='#n1'>1</a></sup> for 5 km<sup>2</sup>.</p>"
        f"{BODY}"
    )
    assert "It cost 3 billion[1] for 5 km²." in words(document)


HIDDEN = [
    "<p hidden>SECRET words of it.</p>",
    '<p style="color:red; display : none">SECRET words of it.</p>',
    '<p style="visibility:hidden">SECRET words of it.</p>',
    '<p style="position:absolute;left:-9999px">SECRET words of it.</p>',
    '<span aria-hidden="true">SECRET</span>',
    '<span class="screen-reader-text">SECRET</span>',
    '<p class="gone">SECRET words of it.</p>',
    "<noscript><p>SECRET words of it.</p></noscript>",
    "<template><p>SECRET words of it.</p></template>",
    "<script>document.write('<p>SECRET words of it.</p>')</script>",
    "<style>.SECRET { color: red }</style>",
    "<!-- SECRET words of it. -->",
    "<textarea>SECRET</textarea>",
    "<iframe>SECRET</iframe>",
]


@pytest.mark.parametrize("hidden", HIDDEN)
@pytest.mark.parametrize("times", [1, 30])
def test_what_a_browser_does_not_show_never_enters(hidden: str, times: int) -> None:
    sheet = "<style>@media print {.kept {display:none}} .gone, #x {display:none}</style>"
    document = page(
        f"<article><h1>{TITLE}</h1>{BODY}{hidden * times}<p class='kept'>{THIRD} So.</p></article>",
        head=sheet,
    )
    assert "SECRET" not in words(document)
    assert "SECRET" not in str(document.metadata)
    assert told(document)[-1] == paragraph(f"{THIRD} So.")


@pytest.mark.parametrize(
    "body",
    [
        "",
        "<script>var a = 'words';</script>",
        '<nav><a href="1">Home</a><a href="2">World news today</a></nav><form>Log in</form>',
        """<ul><li><a href="1">Story one about the world</a></li><li><a href="2">Story two</a>
        </li></ul><div>Subscribe now</div><footer>© 2025 Portal. All rights reserved.</footer>""",
        """<div class="cookie-banner"><p>We use cookies to make this site better for you.</p></div>
        <div class="menu">News Sport Weather</div>""",
    ],
)
def test_a_page_of_furniture_is_refused(body: str) -> None:
    with pytest.raises(IntakeError) as caught:
        page(body)
    assert str(caught.value) == ONLY_FURNITURE


def test_metadata_comes_from_what_the_page_declares() -> None:
    found = page(
        SEMANTIC,
        head=f"<title>{TITLE} | The Gazette</title>"
        '<meta property="og:site_name" content="The Gazette">'
        '<meta name="author" content="Mara Lind">'
        '<meta property="article:published_time" content="2025-07-03T10:00:00+02:00">'
        '<link rel="canonical" href="https://example.org/line?utm_source=x&id=3&fbclid=y#top">',
        attributes='lang="en_GB"',
    ).metadata
    assert found.title == TITLE
    assert found.author == "Mara Lind"
    assert found.site == "The Gazette"
    assert found.url == "https://example.org/line?id=3"
    assert found.published == "2025-07-03"
    assert found.language == "en-GB"


@pytest.mark.parametrize(
    "head",
    [
        "",
        '<meta name="date" content="2025-07">',
        '<meta name="date" content="2025">',
        '<meta name="copyright" content="© 2019">',
    ],
)
def test_a_day_that_the_page_does_not_state_is_not_guessed(head: str) -> None:
    assert page(BODY, head=head).metadata.published is None


def test_linked_data_in_the_body_is_read_though_scripts_are_not() -> None:
    data = (
        '<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle",'
        '"datePublished":"2025-07-03","author":{"@type":"Person","name":"Mara Lind"}}</script>'
    )
    found = page(BODY + data).metadata
    assert (found.author, found.published) == ("Mara Lind", "2025-07-03")


def test_a_hidden_help_text_does_not_name_the_page() -> None:
    document = page(
        f"<div hidden><h1>Keyboard shortcuts</h1></div><main><h1>{TITLE}</h1>{BODY}</main>",
        head=f"<title>{TITLE} - The Gazette</title>",
    )
    assert document.metadata.title == TITLE


def test_a_language_that_the_words_belie_is_remarked() -> None:
    document = page(BODY, attributes='lang="de"')
    assert document.metadata.language == "de"
    assert "the file declares the language de, its words look like en" in document.remarks


RUSSIAN = "<p>Министр заявил, что дорога будет готова летом, и жители ждут её много лет.</p>" * 3


@pytest.mark.parametrize(
    ("encoding", "declared"),
    [
        ("cp1251", "windows-1251"),
        ("cp1251", "utf-8"),
        ("utf-8", "windows-1251"),
        ("utf-8", "utf-8"),
        ("utf-16", "utf-16"),
        ("utf-16-le", "utf-8"),
        ("koi8_r", "koi8-r"),
    ],
)
def test_pages_in_odd_encodings_are_read(encoding: str, declared: str) -> None:
    markup = f'<html><head><meta charset="{declared}"></head><body>{RUSSIAN}</body></html>'
    document = read_document(markup.encode(encoding), "a.html")
    assert document.blocks[0].text.startswith("Министр заявил, что")


def test_right_to_left_pages_keep_their_text() -> None:
    first = "افتتحت الوزارة الخط الشمالي يوم الاثنين بعد عامين من التأخير ووصفته بأنه نجاح كبير."
    second = "وقال المهندسون إن الجسر كان الجزء الأصعب لأن النهر غيّر مجراه مرتين خلال البناء."
    document = page(f"<p>{first}</p><p>{second}</p>", attributes='lang="ar" dir="rtl"')
    assert [text for _, _, text in told(document)] == [first, second]


def test_an_emphasis_within_a_word_or_sentence_parts_nothing() -> None:
    document = page(f"<p>The min<b>ist</b>ry<em>, </em>it <a href='#'>said</a>.</p>{BODY}")
    assert document.blocks[0].text == "The ministry, it said."


def test_deeply_nested_markup_is_read_or_refused() -> None:
    document = page("<div>" * 500 + BODY)
    assert [text for _, _, text in told(document)] == [*PARAGRAPHS]
    with pytest.raises(IntakeError, match="holds only furniture"):
        page("<div>" * 50_000 + BODY)


def test_markup_without_a_page_is_refused() -> None:
    with pytest.raises(IntakeError, match="only furniture"):
        read_document(b"<html><!-- only this --></html>", "a.html")


def test_control_characters_written_by_number_never_enter() -> None:
    document = page(f"<p>{FIRST}&#1;&#x8;\x02 So.</p><p>{SECOND}</p>")
    assert [text for _, _, text in told(document)] == [f"{FIRST} So.", SECOND]


def test_an_anchor_made_of_a_heading_is_no_mark_of_furniture() -> None:
    document = page(
        f"""<article><h1>{TITLE}</h1><p>{FIRST}</p><section id="related-work"><h2>Related work</h2>
        <p>{SECOND}</p></section><h2 id="the-share-of-farmers">The share of farmers</h2>
        <p>{THIRD}</p></article>"""
    )
    assert [text for _, _, text in told(document)] == [
        TITLE,
        FIRST,
        "Related work",
        SECOND,
        "The share of farmers",
        THIRD,
    ]
