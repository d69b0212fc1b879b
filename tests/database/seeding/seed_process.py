"""A process that seeds a desk; its arguments are address, seeds and articles.

Says on standard output what happens as it happens: ``file N`` for each file read, ``say …`` for
what the run tells, ``notice …`` for what the server tells, and ``done CHANGED`` at the end.
"""

from __future__ import annotations

import sys
from pathlib import Path

from sqlalchemy import make_url

from researchdb.db import connect_url
from researchdb.seeding import ArticleFolders, seed


def out(line: str) -> None:
    print(line, flush=True)


def main(url: str, seeds: str, articles: str) -> None:
    with connect_url(make_url(url)) as connection:
        driver = connection.connection.driver_connection
        assert driver is not None
        driver.add_notice_handler(lambda notice: out(f"notice {notice.message_primary}"))
        report = seed(
            connection,
            Path(seeds),
            ArticleFolders((Path(articles),)),
            progress=lambda done, _total: out(f"file {done}"),
            say=lambda words: out(f"say {words}"),
        )
    out(f"done {report.changed}")


if __name__ == "__main__":
    main(*sys.argv[1:])
