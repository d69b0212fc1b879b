"""One run of the seeder in a process of its own: prints seconds, peak memory and rows as JSON.

The clock runs around the call alone, not around the start of Python or of the connection.
"""

from __future__ import annotations

import json
import os
import resource
import sys
from pathlib import Path

from sqlalchemy import make_url, text

from researchdb.db import connect_url
from researchdb.seeding import ArticleFolders, seed

from .clock import Stopwatch


def main() -> None:
    """Seed the database in DATABASE_URL from the folders given."""
    seeds, articles = (Path(argument) for argument in sys.argv[1:])
    with connect_url(make_url(os.environ["DATABASE_URL"])) as connection:
        with connection.begin():
            backend = connection.scalar(text("select pg_backend_pid()"))
        watch = Stopwatch(backend)
        report = seed(connection, seeds, ArticleFolders((articles,)))
        taken = watch.read()
    peaks = [
        resource.getrusage(who).ru_maxrss / 1024
        for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    ]
    json.dump(
        {
            "seconds": taken.seconds,
            "cpu_seconds": taken.cpu_seconds,
            "seeder_mib": peaks[0],
            "worker_mib": peaks[1],
            "changed_rows": sum(table.changed for table in report.tables),
            "loaded_files": report.loaded_files,
        },
        sys.stdout,
    )


if __name__ == "__main__":
    main()
