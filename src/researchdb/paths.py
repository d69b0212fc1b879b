"""Where the files live that the package brings along: migrations, SQL and vocabularies.

In a checkout they stand at the root of the repository; in a built wheel they are shipped inside
the package under ``shipped/``.
"""

from __future__ import annotations

from pathlib import Path

from researchdb.errors import SettingsError

PACKAGE = Path(__file__).resolve().parent
SHIPPED = PACKAGE / "shipped"
CHECKOUT = PACKAGE.parent.parent


def alembic_ini() -> Path:
    """Return the path of alembic.ini. Raises SettingsError when the installation is incomplete."""
    return _resource("alembic.ini", "alembic.ini")


def migrations() -> Path:
    """Return the folder that holds env.py and versions/. Raises SettingsError when absent."""
    return _resource("migrations", "migrations")


def sql() -> Path:
    """Return the folder that holds report/, bi/, queries/ and roles.sql.

    Raises SettingsError when the installation is incomplete.
    """
    return _resource("sql", "sql")


def vocabularies() -> Path:
    """Return the folder of the vocabulary CSV files. Raises SettingsError when absent."""
    return _resource("vocabularies", "seeds/vocabularies")


def seed_format() -> Path:
    """Return the file that describes the seed format. Raises SettingsError when absent."""
    return _resource("seed-format.md", "seeds/README.md")


def template() -> Path:
    """Return the folder of the files an empty desk starts with."""
    return PACKAGE / "template"


def _resource(shipped: str, checkout: str) -> Path:
    for path in (SHIPPED / shipped, CHECKOUT / checkout):
        if path.exists():
            return path
    raise SettingsError(
        f"{shipped} is missing from the installation in {PACKAGE}; install researchdb again"
    )
