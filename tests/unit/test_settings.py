"""Settings: which folder, which file, which variable, and what is said when one is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from researchdb.errors import SettingsError
from researchdb.settings import ArticleFolders, find_desk, hide_password, load_settings, parse_url


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    folder = tmp_path.resolve() / "affair"
    folder.mkdir()
    return folder


def test_empty_folder_given_by_name_is_a_desk_with_defaults(desk: Path) -> None:
    settings = load_settings(desk, {})
    assert settings.desk == desk
    assert settings.name == "affair"
    assert settings.seeds == desk / "seeds"
    assert settings.state == desk / ".researchdb"
    assert settings.articles == ArticleFolders()
    assert settings.database_url is None
    assert settings.pg_bin is None
    assert settings.is_embedded


def test_file_and_folders_of_the_desk_are_used(desk: Path) -> None:
    (desk / "researchdb.toml").write_text('[desk]\nname = "A case"\narticles = "texts"\n')
    (desk / "texts").mkdir()
    settings = load_settings(desk, {})
    assert (settings.name, settings.articles.folders) == ("A case", (desk / "texts",))


def test_articles_folder_is_found_by_its_usual_name(desk: Path) -> None:
    (desk / "articles").mkdir()
    assert load_settings(desk, {}).articles.folders == (desk / "articles",)


def test_articles_variable_comes_first(desk: Path, tmp_path: Path) -> None:
    (desk / "articles").mkdir()
    elsewhere = tmp_path.resolve() / "elsewhere"
    elsewhere.mkdir()
    settings = load_settings(desk, {"RESEARCHDB_ARTICLES": str(elsewhere)})
    assert settings.articles.folders == (elsewhere, desk / "articles")
    assert settings.desk_articles == desk / "articles"


def test_article_is_found_in_the_first_folder_that_holds_it(tmp_path: Path) -> None:
    one, two = tmp_path / "one", tmp_path / "two"
    for folder, names in ((one, ["a"]), (two, ["a", "b"])):
        folder.mkdir()
        for name in names:
            (folder / name).touch()
    (one / "b").mkdir()
    folders = ArticleFolders((tmp_path / "nowhere", one, two))
    assert [folders.find(name) for name in ("a", "b", "c")] == [one / "a", two / "b", None]


@pytest.mark.parametrize("name", ["RESEARCHDB_ARTICLES", "RESEARCHDB_PG_BIN"])
def test_variable_that_names_no_folder_is_refused(desk: Path, name: str) -> None:
    with pytest.raises(SettingsError, match=rf"^{name}: .*/nowhere is not a folder"):
        load_settings(desk, {name: str(desk / "nowhere")})


@pytest.mark.parametrize("marker", ["researchdb.toml", "seeds/sources/"])
def test_nearest_desk_above_is_found(desk: Path, marker: str) -> None:
    path = desk / marker
    if marker.endswith("/"):
        path.mkdir(parents=True)
    else:
        path.touch()
    below = desk / "notes" / "2025"
    below.mkdir(parents=True)
    assert find_desk(below) == desk
    assert load_settings(environ={}, start=below).desk == desk


def test_no_desk_above_names_the_remedy(desk: Path) -> None:
    with pytest.raises(SettingsError, match=r"^\S+/affair: .*`researchdb init DIR`$"):
        find_desk(desk)


def test_given_folder_that_is_absent_is_refused(desk: Path) -> None:
    with pytest.raises(SettingsError, match="no such folder"):
        load_settings(desk / "nowhere", {})


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ('[desk]\nnmae = "x"\n', "desk.nmae: unknown key; use one of articles, name"),
        ('[dekst]\nname = "x"\n', "dekst: unknown key; use one of desk"),
        ("desk = 3\n", "desk: unknown key"),
        ("[desk]\nname = 3\n", "desk.name: 3 is not a text"),
        ('[desk]\nname = ""\n', "desk.name: '' is not a text"),
        ("[desk\n", "not valid TOML"),
    ],
)
def test_faulty_file_names_file_key_and_remedy(desk: Path, content: str, said: str) -> None:
    (desk / "researchdb.toml").write_text(content)
    with pytest.raises(SettingsError) as caught:
        load_settings(desk, {})
    message = str(caught.value)
    assert message.startswith(f"{desk / 'researchdb.toml'}: ")
    assert said in message
    assert "\n" not in message


@pytest.mark.parametrize("scheme", ["postgres", "postgresql", "postgresql+psycopg"])
def test_every_spelling_of_the_scheme_is_accepted(desk: Path, scheme: str) -> None:
    given = f"{scheme}://me:p%40ss@db.example:5433/affair?sslmode=require"
    url = load_settings(desk, {"DATABASE_URL": given}).database_url
    assert url is not None
    assert url.drivername == "postgresql+psycopg"
    assert (url.username, url.password, url.host) == ("me", "p@ss", "db.example")
    assert (url.port, url.database, dict(url.query)) == (5433, "affair", {"sslmode": "require"})


@pytest.mark.parametrize(
    "given",
    [
        "mysql://me:geheim@h/db",
        "host=h password=geheim",
        "postgresql+psycopg2://me:geheim@h/db",
        "postgresql://me:geheim@h:port/db",
    ],
)
def test_other_addresses_are_refused_without_showing_the_password(given: str) -> None:
    with pytest.raises(SettingsError, match=r"^DATABASE_URL: ") as caught:
        parse_url(given)
    assert "geheim" not in str(caught.value)
    assert "write postgresql://user@host:port/database" in str(caught.value)


@pytest.mark.parametrize("name", ["PGHOST", "PGHOSTADDR", "PGSERVICE", "PGDATABASE"])
def test_pg_variables_leave_the_address_to_libpq(desk: Path, name: str) -> None:
    url = load_settings(desk, {name: "x"}).database_url
    assert str(url) == "postgresql+psycopg://"


@pytest.mark.parametrize("name", ["PGUSER", "PGPASSWORD", "PGPASSFILE"])
def test_pg_variables_without_a_place_leave_the_embedded_server(desk: Path, name: str) -> None:
    assert load_settings(desk, {name: "x"}).is_embedded


def test_database_url_comes_before_pg_variables(desk: Path) -> None:
    environ = {"DATABASE_URL": "postgresql://one/db", "PGHOST": "two"}
    url = load_settings(desk, environ).database_url
    assert url is not None
    assert url.host == "one"


@pytest.mark.parametrize(
    ("shown", "expected"),
    [
        ("postgresql://me:geheim@h/db", "postgresql://me:***@h/db"),
        ("postgresql://h/db?password=geheim&x=1", "postgresql://h/db?password=***&x=1"),
        ("host=h password=geheim", "host=h password=***"),
        (parse_url("postgres://me:geheim@h/db"), "postgresql+psycopg://me:***@h/db"),
        ("postgresql://me@h/db", "postgresql://me@h/db"),
    ],
)
def test_passwords_are_hidden(shown: str, expected: str) -> None:
    assert hide_password(shown) == expected


def test_settings_show_no_password(desk: Path) -> None:
    settings = load_settings(desk, {"DATABASE_URL": "postgresql://me:geheim@h/db"})
    assert "geheim" not in repr(settings)
