"""What every database test starts from."""

from __future__ import annotations

from sqlalchemy import URL

from researchdb.db import connect_url
from researchdb.migrate import upgrade


def build_template(url: URL) -> None:
    """Bring the empty database at the address, as login researchdb, to what tests clone."""
    with connect_url(url) as connection, connection.begin():
        upgrade(connection)
