"""Terms and their meaning."""

from __future__ import annotations

from tests.database.views.ask import row
from tests.support.rows import World


def test_terms_show_label_and_meaning(world: World) -> None:
    connection = world.connection
    assert row(
        connection,
        "report.vocabularies",
        "vocabulary = 'stances' and term = 'doubts'",
        "term_label",
        "term_description",
        "term_rank",
    ) == ("Doubts", "Leans against it without denying it", 40)
