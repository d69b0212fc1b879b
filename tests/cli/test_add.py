"""`add` on a desk of its own: every kind of file, what is recognised, what is refused."""

from __future__ import annotations

import subprocess
import zipfile
from collections.abc import Iterator
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest
import yaml
from sqlalchemy import URL, text

from researchdb.db import connect_url
from researchdb.intake.turn import take_turn
from tests.cli.affair import ARTICLE, FILE_NAME, VOTE
from tests.cli.conftest import PROGRAM, Desk
from tests.unit.intake import making
from tests.unit.intake.test_fetch import Site, send, serving

NEWS = """\
<html lang="en"><head><title>Bridge opens | Hill Post</title>
<meta property="og:title" content="Bridge opens at last">
<meta property="og:site_name" content="Hill Post">
<meta property="article:published_time" content="2026-03-02">
<link rel="canonical" href="https://hillpost.example/bridge-opens">
<script>alert("not for readers")</script></head><body>
<nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
<article><h1>Bridge opens at last</h1>
<p>Ada Quill opened the bridge on 1 March 2026 before some 300 people, two years after the council
had voted for it.</p>
<p>According to Ada Quill the work cost over 14 million dollars, and the last million came from the
river towns.</p>
<p style="display:none">Nobody sees this line.</p>
<h2>What comes next</h2>
<ul><li>The ferry stops running in May, says the River Authority.</li>
<li>The toll ends after ten years.</li></ul>
</article><footer>© Hill Post</footer></body></html>
"""


@pytest.fixture
def desk(fresh: Desk) -> Desk:
    fresh.ok("seed")
    return fresh


def draft(desk: Desk, key: str) -> Any:
    path = desk.folder / "seeds" / "sources" / f"{key}.yaml"
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def sources(desk: Desk) -> set[str]:
    return {path.stem for path in (desk.folder / "seeds" / "sources").glob("*.yaml")} - {"example"}


def rows(url: URL, query: str) -> list[tuple[Any, ...]]:
    with connect_url(url) as connection:
        return [tuple(row) for row in connection.execute(text(query))]


def snapshot(url: URL) -> dict[str, set[tuple[Any, ...]]]:
    """Return which rows each seeded table has, in which version."""
    tables = rows(url, "select tablename from pg_tables where schemaname = 'research'")
    return {
        name: set(rows(url, f"select ctid::text, xmin::text from research.{name}"))
        for (name,) in tables
        if name not in ("alembic_version", "seed_runs")
    }


def write_news(folder: Path) -> Path:
    path = folder / "news.html"
    path.write_text(NEWS, encoding="utf-8")
    return path


def test_a_page_becomes_a_draft_with_everything_found(desk: Desk, tmp_path: Path) -> None:
    told = desk.ok("add", str(write_news(tmp_path)))
    assert told.startswith(f"added    {tmp_path}/news.html: bridge-opens-at-last: ")
    held = draft(desk, "bridge-opens-at-last")
    source = held["source"]
    assert (source["title"], source["url"], source["status"], source["summary"]) == (
        "Bridge opens at last",
        "https://hillpost.example/bridge-opens",
        "draft",
        None,
    )
    assert held["outlets"][0]["name"] == "Hill Post"
    assert str(source["published"]["edtf"]) == "2026-03-02"
    kinds = [passage["kind"] for passage in held["passages"]]
    assert kinds == ["heading", "paragraph", "paragraph", "heading", "list_item", "list_item"]
    articles = desk.folder / "articles"
    assert (articles / "news.html").read_text(encoding="utf-8") == NEWS
    kept = (articles / "news.html.txt").read_text(encoding="utf-8")
    assert "Nobody sees" not in kept
    assert "not for readers" not in kept
    assert "No fault" in desk.ok("check")


def test_proposals_name_what_the_desk_knows(desk: Desk, tmp_path: Path) -> None:
    desk.ok("add", str(write_news(tmp_path)))
    first, second = draft(desk, "bridge-opens-at-last")["passages"][1:3]
    assert {"name": "Ada Quill", "nth": 1, "actor": "ada-quill"} in first["suggested"]["mentions"]
    assert "2026-03-01" in {
        str(each["date"]["edtf"]) for each in first["suggested"]["dates"] if "edtf" in each["date"]
    }
    assert {"quote": "over 14 million dollars,", "low": 14000000, "unit": "usd"} in [
        {**each, "quote": each["quote"].rstrip(",") + ","}
        for each in second["suggested"]["quantities"]
    ]
    assert second["suggested"]["speakers"][0]["actor"] == "ada-quill"
    assert first["suggested"]["events"][0]["event"] in ("bridge-opens", "bridge-vote")


def test_what_is_proposed_counts_in_no_view(desk: Desk, tmp_path: Path) -> None:
    counted = """
        select 'claims', count(*) from report.claims union all
        select 'evidence', count(*) from report.evidence union all
        select 'timeline', count(*) from report.timeline union all
        select 'statements', count(*) from report.statements union all
        select 'appearances', count(*) from report.appearances union all
        select 'quantities', count(*) from report.quantities union all
        select 'mentions', count(*) from bi.fact_mention union all
        select 'reports', count(*) from bi.fact_event_report union all
        select 'actors', count(*) from report.actors
    """
    before = rows(desk.url, counted)
    desk.ok("add", str(write_news(tmp_path)))
    desk.ok("seed")
    assert rows(desk.url, counted) == before
    open_ones = dict(
        rows(desk.url, "select suggestion_kind, count(*) from report.suggestions group by 1")
    )
    assert {"mention", "date", "quantity", "speaker"} <= open_ones.keys()


def test_seeding_a_draft_changes_no_row_of_others_and_says_what_it_brought(
    desk: Desk, tmp_path: Path
) -> None:
    before = snapshot(desk.url)
    desk.ok("add", str(write_news(tmp_path)))
    assert snapshot(desk.url) == before
    run = desk.json("seed")["run"]
    after = snapshot(desk.url)
    assert {name for name in before if before[name] - after[name]} == set()
    brought = rows(
        desk.url, f"select table_name, operation, row_key from report.changes_since({run})"
    )
    assert {operation for _, operation, _ in brought} == {"insert"}
    assert {name for name, *_ in brought} == {
        "outlets",
        "sources",
        "revisions",
        "passages",
        "passage_texts",
        "mentions",
        "suggestions",
    }
    assert all("bridge-opens-at-last" in key or key == "hill-post" for *_, key in brought)


def test_the_same_bytes_again_change_nothing(desk: Desk, tmp_path: Path) -> None:
    path = write_news(tmp_path)
    desk.ok("add", str(path))
    before = {file: file.read_bytes() for file in desk.folder.rglob("*.*") if file.is_file()}
    told = desk.ok("add", str(path), str(desk.folder / "articles" / FILE_NAME))
    assert told.splitlines() == [
        f"held     {path}: the same bytes as bridge-opens-at-last, revision 1",
        f"held     {desk.folder}/articles/{FILE_NAME}: the same bytes as bridge, revision 1",
        "2 held.",
    ]
    assert {
        file: file.read_bytes() for file in desk.folder.rglob("*.*") if file.is_file()
    } == before


def test_a_changed_text_is_a_revision_whose_links_are_open(desk: Desk, tmp_path: Path) -> None:
    changed = tmp_path / "bridge-corrected.txt"
    changed.write_text(ARTICLE.replace("5 March", "6 March"))
    told = desk.ok("add", str(changed))
    assert told.startswith(f"revised  {changed}: bridge: revision 2; ")
    assert "p02 altered: 5 → 6" in told
    desk.ok("seed")
    asked = """
        select question_kind, entity_key from report.open_questions
        where question_kind in ('recheck_claim', 'recheck_event') order by 1, 2
    """
    assert [kind for kind, _ in rows(desk.url, asked)][:1] == ["recheck_claim"]
    assert all("bridge/p02/" in key for _, key in rows(desk.url, asked))
    path = desk.folder / "seeds" / "sources" / "bridge.yaml"
    now = path.read_text(encoding="utf-8").replace("5 March 2024", "6 March 2024")
    lines = now.splitlines(keepends=True)
    kept, in_recheck = [], False
    for line in lines:
        in_recheck = line.startswith("    recheck:") or (in_recheck and line.startswith("      "))
        if not in_recheck and not line.startswith(("    match:", "    changed:")):
            kept.append(line)
    path.write_text("".join(kept), encoding="utf-8")
    desk.ok("seed")
    assert rows(desk.url, asked) == []


def test_the_same_text_elsewhere_is_a_copy_with_one_origin(desk: Desk, tmp_path: Path) -> None:
    paragraphs = "".join(f"<p>{line}</p>" for line in ARTICLE.splitlines()[2:])
    page = tmp_path / "copy.html"
    page.write_text(
        f'<html lang="en"><head><meta property="og:site_name" content="Hill Post"></head>'
        f"<body><article><h1>{ARTICLE.splitlines()[0]}</h1>{paragraphs}</article></body></html>"
    )
    assert "of its wording with bridge" in desk.ok("add", str(page))
    (key,) = sources(desk) - {"bridge"}
    (tie,) = draft(desk, key)["source"]["relations"]
    assert (tie["kind"], tie["to"]) == ("duplicates", "bridge")
    assert float(tie["score"]) >= 0.8
    desk.ok("seed")
    shared = "select source_key, origin_source_key from report.source_origins order by source_key"
    assert rows(desk.url, shared) == [("bridge", "bridge"), (key, "bridge")]


def test_a_person_may_say_what_a_file_is(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "other.txt"
    path.write_text(ARTICLE.replace("12 million", "13 million"))
    assert "added " in desk.ok("add", str(path), "--new", "--key", "other-bridge", "--dry-run")
    assert sources(desk) == {"bridge"}
    desk.ok("add", str(path), "--new", "--key", "other-bridge")
    assert sources(desk) == {"bridge", "other-bridge"}
    news = write_news(tmp_path)
    assert "bridge: revision 2" in desk.ok("add", str(news), "--revises", "bridge")


def test_a_key_is_not_passed_over_where_the_text_belongs_elsewhere(
    desk: Desk, tmp_path: Path
) -> None:
    path = tmp_path / "other.txt"
    path.write_text(ARTICLE.replace("12 million", "13 million"))
    result = desk.run("add", str(path), "--key", "other-bridge")
    assert result.exit_code == 1
    assert result.stdout.startswith(f"failed   {path}: bridge ")
    assert "leave --key out to add it there, or say --new too" in result.stdout
    assert sources(desk) == {"bridge"}
    assert "revised" in desk.ok("add", str(path), "--key", "bridge")


def test_an_entry_of_a_bibliography_gets_its_text(desk: Desk, tmp_path: Path) -> None:
    library = tmp_path / "library.ris"
    library.write_text(
        "TY  - NEWS\nID  - quillBridge\nTI  - Bridge opens at last\nAU  - Quill, Ada\n"
        "UR  - https://hillpost.example/bridge-opens?utm_source=mail\nER  - \n"
    )
    desk.ok("bibliography", "import", str(library))
    assert "quillbridge: " in desk.ok("add", str(write_news(tmp_path)))
    held = draft(desk, "quillbridge")
    assert held["source"]["author"] == "Ada Quill"
    assert held["revision"]["file"] == "news.html"
    assert len(held["passages"]) == 6
    assert "No fault" in desk.ok("check")


def test_a_page_that_names_no_address_has_that_it_was_fetched_from(desk: Desk, site: Site) -> None:
    desk.ok("add", f"{site.root}/plain", "--key", "plain")
    assert draft(desk, "plain")["source"]["url"] == f"{site.root}/plain"


@pytest.fixture
def site() -> Iterator[Site]:
    body, plain = NEWS.encode(), b"The mill stands still since May, the miller of Hill says."
    answers = {
        "/a": lambda asked: send(asked, body, Content_Type="text/html; charset=utf-8"),
        "/plain": lambda asked: send(asked, plain, Content_Type="text/plain"),
    }
    with serving(answers) as site:
        yield site


def test_an_address_is_kept_with_its_time(desk: Desk, site: Site) -> None:
    told = desk.ok("add", f"{site.root}/a")
    assert told.startswith(f"added    {site.root}/a: bridge-opens-at-last: ")
    revision = draft(desk, "bridge-opens-at-last")["revision"]
    assert revision["url"] == f"{site.root}/a"
    assert draft(desk, "bridge-opens-at-last")["source"]["url"] == (
        "https://hillpost.example/bridge-opens"
    )
    assert revision["retrieved"] is not None
    assert revision["captured"]["basis"] == "metadata"
    assert (desk.folder / "articles" / revision["file"]).read_text(encoding="utf-8") == NEWS
    assert "No fault" in desk.ok("check")
    result = desk.run("add", f"{site.root}/missing")
    assert result.exit_code == 1
    assert result.stdout == (
        f"failed   {site.root}/missing: answers 404 Not Found; open it in a browser and add the "
        "saved page\n"
    )


def every_kind(folder: Path) -> None:
    """Write one article in each format that is read."""
    lines = [f"Paragraph {number}: {VOTE} The weir of the mill is older." for number in range(4)]
    (folder / "plain.txt").write_text("The weir\n\nIt was built in 1901, and it leaks since.")
    (folder / "marked.md").write_text(
        "# The mill\n\n- one thing of note here\n- another thing\n\nThe end of it all."
    )
    (folder / "odd.txt").write_bytes(
        "Плотина прорвана, сообщил мэр города в понедельник вечером.".encode("cp1251")
    )
    (folder / "rtl.txt").write_text("أعلن المجلس يوم الاثنين أن الجسر سيفتح في شهر مايو المقبل.")
    (folder / "page.html").write_text(NEWS)
    (folder / "paper.pdf").write_bytes(
        making.pdf([[making.Set(line, 700 - 40 * at) for at, line in enumerate(lines)]])
    )
    making_docx(folder / "paper.docx", lines)
    mail = EmailMessage()
    mail["Subject"], mail["From"] = "On the quay", "Ada Quill <ada@example.org>"
    mail["Date"] = "Mon, 02 Mar 2026 10:00:00 +0000"
    mail.set_content("The quay is next, the council says.\n\nIt was built in 1901.\n")
    (folder / "letter.eml").write_bytes(mail.as_bytes())


def making_docx(path: Path, lines: list[str]) -> None:
    import docx  # noqa: PLC0415 - slow to import

    document = docx.Document()
    document.add_heading("A report on the lock", 1)
    for line in lines:
        document.add_paragraph(" ".join(reversed(line.split())))
    document.save(str(path))


BROKEN = {
    "empty.txt": b"",
    "blank.txt": b" \n\t\n ",
    "binary.txt": bytes(range(256)) * 40,
    "menu.html": b"<html><body><nav><a href='/'>Home</a> <a href='/b'>Sport</a></nav></body>",
    "broken.pdf": b"%PDF-1.7\nnothing",
    "broken.docx": b"PK\x03\x04nothing",
    "scan.pdf": None,
    "bomb.docx": None,
}


def broken_files(folder: Path) -> None:
    for name, raw in BROKEN.items():
        if raw is not None:
            (folder / name).write_bytes(raw)
    (folder / "scan.pdf").write_bytes(making.pdf([[]]))
    with zipfile.ZipFile(folder / "bomb.docx", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", b"\0" * (300 << 20))


def test_a_folder_of_good_and_broken_files(desk: Desk, tmp_path: Path) -> None:
    folder = tmp_path / "inbox"
    folder.mkdir()
    every_kind(folder)
    broken_files(folder)
    (folder / "two\nlines.txt").write_text(
        "A text whose file name has two lines, which is odd enough."
    )
    (folder / "photo.jpg").write_bytes(b"\xff\xd8")
    result = desk.run("add", str(folder))
    assert result.exit_code == 1
    lines = result.stdout.splitlines()
    failed = sorted(
        Path(line.split(": ")[0].split()[1]).name for line in lines if line.startswith("failed")
    )
    assert failed == sorted(BROKEN)
    assert lines[-1] == f"9 added, {len(BROKEN)} failed."
    assert "left out of the folders: 1 .jpg; " in result.stderr
    assert len(sources(desk)) == 10
    assert "No fault" in desk.ok("check")
    desk.ok("seed")
    again = desk.run("add", str(folder))
    assert again.exit_code == 1
    assert again.stdout.splitlines()[-1] == f"{len(BROKEN)} failed, 9 held."


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ((), "missing argument"),
        (("nowhere.txt",), "there is no file or folder 'nowhere.txt'"),
        (("",), "there is no file or folder ''"),
        (("www.example.org/a",), "'www.example.org/a'; an address begins with https://"),
        (("{desk}", "--key", "x"), "--key is for a single article"),
        (("{desk}/articles/bridge.txt", "--revises", "x", "--new"), "--revises goes with neither"),
    ],
)
def test_misuse_gets_one_line(desk: Desk, arguments: tuple[str, ...], told: str) -> None:
    (desk.folder / "second.txt").write_text("A second text.")
    result = desk.run("add", *(each.format(desk=desk.folder) for each in arguments))
    assert (result.exit_code, len(result.stderr.splitlines())) == (2, 1)
    assert told in result.stderr


def test_the_seeds_of_the_desk_are_no_articles(desk: Desk) -> None:
    (desk.folder / "seeds" / "notes.md").write_text("How we code: read the article to the end.")
    told = desk.ok("add", str(desk.folder / "seeds" / ".."))
    assert told.startswith("held ")
    assert sources(desk) == {"bridge"}


def test_an_unknown_source_to_revise_is_told(desk: Desk, tmp_path: Path) -> None:
    result = desk.run("add", str(write_news(tmp_path)), "--revises", "nobody")
    assert result.exit_code == 1
    assert "there is no source 'nobody'" in result.stdout


def test_two_at_once_take_each_article_in_once(desk: Desk, tmp_path: Path) -> None:
    path = write_news(tmp_path)
    with connect_url(desk.url) as first:
        take_turn(first, pytest.fail)
        waiting = [
            subprocess.Popen(
                [*PROGRAM, *desk.options, "add", str(path)],
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                text=True,
            )
            for _ in range(2)
        ]
        for process in waiting:
            assert process.stderr is not None
            assert process.stderr.readline() == "waiting for another `researchdb add` to end\n"
        assert sources(desk) == {"bridge"}
    verdicts = sorted(process.communicate()[0].split()[0] for process in waiting)
    assert verdicts == ["added", "held"]
    assert sources(desk) == {"bridge", "bridge-opens-at-last"}
