"""How another program reaches the database of a desk."""

from __future__ import annotations

import shlex
import shutil
import sys
from collections.abc import Iterator
from typing import Any

from researchdb import server
from researchdb.db import resolve_url
from researchdb.settings import Settings, hide_password


def connecting_lines(settings: Settings) -> Iterator[str]:
    """Yield what a person types or pastes; the password is the reader's and stays on this host."""
    yield "How to connect"
    # In an environment that is not activated it has to be named by its path.
    program = "researchdb" if shutil.which("researchdb") else shlex.quote(sys.argv[0])
    yield f"  here      {program} psql"
    found = None if not settings.is_embedded else server.find_address(settings)
    if found is None:
        yield f"  URL       {_given(settings)}"
        return
    # The packaged psql is on no PATH.
    psql = "psql" if shutil.which("psql") else str(server.psql_path(settings) or "psql")
    place = f"-h {found.host} -p {found.port} -U {server.READER} {found.database}"
    yield f"  psql      PGPASSFILE={shlex.quote(str(found.passfile))} {shlex.quote(psql)} {place}"
    yield f"  URL       {_reader_url(settings)}"
    yield "            The reader sees the schemas report and bi and can change nothing."
    yield f"            Its password is kept in {found.passfile}."


def connecting_result(settings: Settings) -> dict[str, Any]:
    """Return the same as a JSON object."""
    found = None if not settings.is_embedded else server.find_address(settings)
    if found is None:
        return {"url": _given(settings)}
    return {
        "url": _reader_url(settings),
        "host": found.host,
        "port": found.port,
        "database": found.database,
        "user": server.READER,
        "passfile": str(found.passfile),
    }


def _reader_url(settings: Settings) -> str:
    url = resolve_url(settings, "reader").set(drivername="postgresql")
    return url.render_as_string(hide_password=False)


def _given(settings: Settings) -> str:
    return hide_password(resolve_url(settings).set(drivername="postgresql"))
