"""Settings of a desk folder: found from the folder, its researchdb.toml and the environment."""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

from researchdb.errors import SettingsError

FILE_NAME = "researchdb.toml"
STATE_NAME = ".researchdb"
KNOWN_KEYS: Mapping[str, frozenset[str]] = {"desk": frozenset({"name", "articles"})}
# Any of these says that libpq knows where to go; PGUSER or PGPASSWORD alone do not.
LIBPQ_VARIABLES = ("PGHOST", "PGHOSTADDR", "PGSERVICE", "PGDATABASE")


@dataclass(frozen=True)
class ArticleFolders:
    """The folders article files are looked up in, in this order."""

    folders: tuple[Path, ...] = ()

    def find(self, name: str) -> Path | None:
        """Return the first file of this name, or None if no folder holds it."""
        paths = (folder / name for folder in self.folders)
        return next((path for path in paths if path.is_file()), None)


NO_ARTICLES = ArticleFolders()


@dataclass(frozen=True)
class Settings:
    """What one desk folder and the environment say; paths are absolute.

    ``desk_articles`` is the desk's own folder of article files, where new ones are put; it need
    not exist. ``articles`` are all folders they are looked up in, those that exist.
    ``database_url`` is None when the embedded server of the desk is meant. ``pg_bin`` is None
    when the packaged PostgreSQL is used.
    """

    desk: Path
    name: str
    seeds: Path
    articles: ArticleFolders
    desk_articles: Path
    state: Path
    database_url: URL | None
    pg_bin: Path | None

    @property
    def is_embedded(self) -> bool:
        """Return whether the desk's own server is used rather than one given by address."""
        return self.database_url is None


def load_settings(
    desk: Path | None = None, environ: Mapping[str, str] | None = None, start: Path | None = None
) -> Settings:
    """Return the settings of the given desk folder, or of the one around the current folder.

    ``start`` is where the search begins (default: the current folder). Raises SettingsError when
    no desk folder is found, researchdb.toml is not valid, or a variable names nothing usable.
    """
    environ = os.environ if environ is None else environ
    folder = find_desk(start or Path.cwd()) if desk is None else desk.expanduser().resolve()
    if not folder.is_dir():
        raise SettingsError(
            f"{folder}: no such folder; give an existing one or run `researchdb init {folder}`"
        )
    values = _read_file(folder / FILE_NAME)
    own = (folder / Path(values.get("articles", "articles")).expanduser()).resolve()
    given = _folder_variable(environ, "RESEARCHDB_ARTICLES")
    held = [each for each in (given, own) if each is not None and each.is_dir()]
    return Settings(
        desk=folder,
        name=values.get("name", folder.name),
        seeds=folder / "seeds",
        articles=ArticleFolders(tuple(dict.fromkeys(held))),
        desk_articles=own,
        state=folder / STATE_NAME,
        database_url=_database_url(environ),
        pg_bin=_folder_variable(environ, "RESEARCHDB_PG_BIN"),
    )


def find_desk(start: Path) -> Path:
    """Return the nearest folder, from start upwards, with researchdb.toml or seeds/sources.

    Raises SettingsError when there is none.
    """
    start = start.resolve()
    for folder in (start, *start.parents):
        if (folder / FILE_NAME).is_file() or (folder / "seeds" / "sources").is_dir():
            return folder
    raise SettingsError(
        f"{start}: neither this folder nor one above it is a desk folder; "
        "change into one or run `researchdb init DIR`"
    )


def parse_url(text: str, origin: str = "DATABASE_URL") -> URL:
    """Return the address as a ``postgresql+psycopg`` URL; ``origin`` is named in the error.

    Raises SettingsError when the text is no PostgreSQL URL; the error shows no password.
    """
    scheme, separator, rest = text.strip().partition("://")
    if not separator or scheme not in {"postgres", "postgresql", "postgresql+psycopg"}:
        raise SettingsError(
            f"{origin}: {_scheme(scheme, separator)} is not a PostgreSQL address; "
            "write postgresql://user@host:port/database"
        )
    try:
        return make_url(f"postgresql+psycopg://{rest}")
    except (ArgumentError, ValueError):
        raise SettingsError(
            f"{origin}: the address cannot be read; write postgresql://user@host:port/database "
            "and percent-encode special characters in the password"
        ) from None


def hide_password(url: URL | str) -> str:
    """Return the address with every password in it replaced by ``***``."""
    text = url.render_as_string(hide_password=True) if isinstance(url, URL) else url
    text = re.sub(r"(://[^/?#:@]*:)[^/?#]*@", r"\1***@", text)
    return re.sub(r"((?:^|[?&\s])(?:ssl)?password=)[^&\s]*", r"\1***", text)


def _scheme(scheme: str, separator: str) -> str:
    # Without "://" the text may be a libpq string that holds a password.
    return f"{scheme}://" if separator else "the value"


def _read_file(path: Path) -> dict[str, str]:
    if not path.is_file():
        return {}
    try:
        tables = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SettingsError(f"{path}: not valid TOML: {error}; correct the file") from error
    values: dict[str, str] = {}
    for table, content in tables.items():
        if table not in KNOWN_KEYS or not isinstance(content, dict):
            raise _unknown(path, table, KNOWN_KEYS)
        for key, value in content.items():
            if key not in KNOWN_KEYS[table]:
                raise _unknown(path, f"{table}.{key}", KNOWN_KEYS[table])
            if not isinstance(value, str) or not value.strip():
                raise SettingsError(
                    f"{path}: {table}.{key}: {value!r} is not a text; write it in quotes"
                )
            values[key] = value
    return values


def _unknown(path: Path, key: str, known: Mapping[str, object] | frozenset[str]) -> SettingsError:
    return SettingsError(f"{path}: {key}: unknown key; use one of {', '.join(sorted(known))}")


def _folder_variable(environ: Mapping[str, str], name: str) -> Path | None:
    value = environ.get(name, "").strip()
    if not value:
        return None
    folder = Path(value).expanduser().resolve()
    if not folder.is_dir():
        raise SettingsError(f"{name}: {folder} is not a folder; correct or unset the variable")
    return folder


def _database_url(environ: Mapping[str, str]) -> URL | None:
    given = environ.get("DATABASE_URL", "").strip()
    if given:
        return parse_url(given)
    if any(environ.get(name) for name in LIBPQ_VARIABLES):
        return URL.create("postgresql+psycopg")
    return None
