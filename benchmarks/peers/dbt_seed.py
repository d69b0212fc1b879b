"""dbt: ``dbt seed`` of the CSV files into PostgreSQL, with indexes made by hooks.

It empties and fills every table at every run, which foreign keys would forbid; a key is a unique
index, the words of the passages an index of the expression.
"""

from __future__ import annotations

import importlib
import json
import os
import shutil
import sys
import time
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import psutil

from benchmarks.clock import Stopwatch, Taken

from .report import say
from .rows import SEARCHED, Table, read_tables

SCHEMA = "peer_seeds"
_PATIENCE_S = 10


def main() -> None:
    """Load the rows in the folder given into the database in DATABASE_URL."""
    folder, project = Path(sys.argv[1]), Path(sys.argv[2])
    _write_project(read_tables(folder), folder, project)
    # Imported by name: it is in an environment of its own.
    runner = importlib.import_module("dbt.cli.main").dbtRunner()
    with importlib.import_module("psycopg2").connect(os.environ["DATABASE_URL"]) as connection:
        connection.autocommit = True
        postmaster = psutil.Process(connection.info.backend_pid).parent()
        before = _ended(postmaster)
        watch = Stopwatch()
        done = runner.invoke(
            ["--quiet", "seed", "--project-dir", str(project), "--profiles-dir", str(project)]
        )
        taken = watch.read()
        if not done.success:
            raise SystemExit(f"dbt seed failed: {done.exception or done.result}")
        _wait_for_backends(connection)
        say(Taken(taken.seconds, taken.cpu_seconds + _ended(postmaster) - before))


def _write_project(tables: list[Table], folder: Path, project: Path) -> None:
    """Write the project anew, as JSON, which is YAML; what dbt remembers of it stays."""
    shutil.rmtree(project / "seeds", ignore_errors=True)
    (project / "seeds").mkdir(parents=True)
    for table in tables:
        shutil.copy(table.file(folder), project / "seeds")
    url = urlsplit(os.environ["DATABASE_URL"])
    settings = {
        "dbt_project.yml": {
            "name": "peers",
            "profile": "peers",
            "flags": {"send_anonymous_usage_stats": False},
            "seeds": {"peers": {table.name: _settings(table) for table in tables}},
        },
        "profiles.yml": {
            "peers": {
                "target": "bench",
                "outputs": {
                    "bench": {
                        "type": "postgres",
                        "host": url.hostname,
                        "port": url.port,
                        "user": unquote(url.username or ""),
                        "password": unquote(url.password or ""),
                        "dbname": url.path[1:],
                        "schema": SCHEMA,
                        "threads": 1,
                    }
                },
            }
        },
    }
    for name, content in settings.items():
        (project / name).write_text(json.dumps(content, indent=1))


def _settings(table: Table) -> dict[str, Any]:
    index = "create {} if not exists {{{{ this.identifier }}}}_{} on {{{{ this }}}} {}"
    hooks = [index.format("unique index", "key", f"({table.key})")]
    searched, column = SEARCHED
    if table.name == searched:
        words = f"using gin (to_tsvector('english', coalesce({column}, '')))"
        hooks.append(index.format("index", "words", words))
    return {"+column_types": table.columns, "+post-hook": hooks}


def _ended(postmaster: psutil.Process | None) -> float:
    """Return the processor time of the server's processes that have ended."""
    if postmaster is None:
        raise SystemExit("the server of this connection is not on this machine")
    times = postmaster.cpu_times()
    return float(times.children_user + times.children_system)


def _wait_for_backends(connection: Any) -> None:
    """Wait until the connections of dbt have ended."""
    query = (
        "select count(*) from pg_stat_activity"
        " where datname = current_database() and pid <> pg_backend_pid()"
        " and backend_type = 'client backend'"
    )
    until = time.monotonic() + _PATIENCE_S
    with connection.cursor() as cursor:
        while time.monotonic() < until:
            cursor.execute(query)
            if cursor.fetchone() == (0,):
                return
            time.sleep(0.05)


if __name__ == "__main__":
    main()
