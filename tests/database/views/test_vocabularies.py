"""Terms and their meaning."""

from __future__ import annotations

from tests.database.views.ask import ask, row
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


def test_terms_show_what_follows_from_them(world: World) -> None:
    columns = ("effect", "effect_label", "order_in_time", "is_utterance")
    terms = [
        ("attributes", "responds_to"),
        ("claim_relation_kinds", "refines"),
        ("claim_relation_kinds", "retracts"),
        ("event_relation_kinds", "precedes"),
        ("source_relation_kinds", "corrects"),
        ("source_relation_kinds", "retracts"),
        ("speech_acts", "rules"),
        ("speech_acts", "states"),
        ("stances", "doubts"),
    ]
    shown = [
        row(
            world.connection,
            "report.vocabularies",
            f"vocabulary = '{vocabulary}' and term = '{term}'",
            *columns,
        )
        for vocabulary, term in terms
    ]
    assert shown == [
        (None, None, "after", None),
        ("narrower", "Who says the first says the second too", None, None),
        ("withdraws", "Who says the first no longer says the second", None, None),
        (None, None, "before", None),
        ("corrects", "What the first denies is no longer said by the second", None, None),
        ("retracts", "Nothing in the second counts as support", None, None),
        (None, None, None, False),
        (None, None, None, True),
        (None, None, None, None),
    ]


def test_every_effect_has_its_label(world: World) -> None:
    unexplained = "(effect is null) <> (effect_label is null)"
    found = ask(world.connection, "report.vocabularies", "vocabulary", "term", where=unexplained)
    assert found == []
