"""One run of the seeder in a process of its own: prints seconds, peak memory and rows as JSON.

The clock runs around the call alone, not around the start of Python or of the connection.
"""

from __future__ import annotations

import json
import os
import resource
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from unittest.mock import patch

from sqlalchemy import make_url, text

from researchdb import kept
from researchdb.db import connect_url
from researchdb.seeding import ArticleFolders, seed

from .clock import Stopwatch, Taken


def main() -> None:
    """Seed the database in DATABASE_URL from the folders given."""
    seeds, articles = (Path(argument) for argument in sys.argv[1:])
    with connect_url(make_url(os.environ["DATABASE_URL"])) as connection:
        with connection.begin():
            backend = connection.scalar(text("select pg_backend_pid()"))
        with _keeping(backend) as keeping:
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
            "kept_seconds": sum(one.seconds for one in keeping),
            "kept_cpu_seconds": sum(one.cpu_seconds for one in keeping),
            "seeder_mib": peaks[0],
            "worker_mib": peaks[1],
            "changed_rows": sum(table.changed for table in report.tables),
            "loaded_files": report.loaded_files,
        },
        sys.stdout,
    )


@contextmanager
def _keeping(backend: int | None) -> Iterator[list[Taken]]:
    """Give a list that what working out the kept answers takes is added to; none in a rerun."""
    taken: list[Taken] = []
    update = kept.update

    def timed(*arguments: Any) -> None:
        watch = Stopwatch(backend)
        update(*arguments)
        taken.append(watch.read())

    # The seeder need not know that it is measured.
    with patch.object(kept, "update", timed):
        yield taken


if __name__ == "__main__":
    main()
