"""Numbers in words."""

from __future__ import annotations

import pytest
from sqlalchemy import Connection

from tests.database.views.ask import ask


@pytest.mark.parametrize(
    ("low", "best", "high", "words"),
    [
        (None, 145, None, "145"),
        (3000000000000, None, None, "at least 3,000,000,000,000"),
        (None, None, 2.5, "at most 2.5"),
        (140, None, 150, "140 to 150"),
        (140, 145, 150, "145 (140 to 150)"),
        (140, 145, None, "145 (at least 140)"),
        (None, 0, None, "0"),
        (None, -3, None, "-3"),
        (None, None, None, None),
    ],
)
def test_number_reads_as_it_is_known(
    connection: Connection,
    low: float | None,
    best: float | None,
    high: float | None,
    words: str | None,
) -> None:
    listed = ", ".join("null" if part is None else str(part) for part in (low, best, high))
    assert ask(connection, f"report.number_text({listed})", "number_text") == [words]
