"""The rules of runs, vocabularies, sources and passages that no other table repeats."""

from __future__ import annotations

from collections.abc import Iterator

from researchdb.model.vocabularies import VERDICTS
from tests.database.constraints.case import Case, Changes, Sample

NEW: Changes = {"id": -1}
UNUSED = "attributes unused"
LOOSE = "passage_texts loose"
OPERATIONS = ("update", "retire", "revive", "rename")
MATCHES = ("exact", "moved", "altered", "ambiguous", "lost")


def known(constraint: str, row: str, column: str, *values: str) -> Case:
    """Return the case of a closed set of values."""
    refused = ("", "something else", values[0].upper())
    return Case(
        constraint,
        row,
        tuple({column: value} for value in values),
        tuple({column: value} for value in refused),
    )


def at_least(constraint: str, row: str, column: str, least: int) -> Case:
    """Return the case of a number with a lower bound."""
    return Case(
        constraint, row, ({column: least}, {column: 99}), ({column: least - 1}, {column: -99})
    )


def span(constraint: str, row: str, accepted: tuple[int, int], *refused: tuple[int, int]) -> Case:
    """Return the case of a span whose ends are in order."""
    return Case(
        constraint,
        row,
        ({"start_char": accepted[0], "end_char": accepted[1]},),
        tuple({"start_char": start, "end_char": end} for start, end in refused),
    )


def short(constraint: str, row: str, column: str) -> Case:
    """Return the case of words too few to copy a sentence."""
    accepted = tuple({column: words} for words in ("a", "é" * 240))
    return Case(constraint, row, accepted, ({column: ""}, {column: "x" * 241}))


def once(constraint: str, row: str, accepted: tuple[Changes, ...], *refused: Changes) -> Case:
    """Return the case of a rule against a second row like the sample."""
    return Case(
        constraint,
        row,
        tuple({**NEW, **changes} for changes in accepted),
        tuple({**NEW, **changes} for changes in refused),
        verb="insert",
    )


def record_cases() -> Iterator[Case]:
    """Give the cases of the record of loading and of the vocabularies."""
    yield Case(
        "ck_seed_runs_ends_after_start",
        "seed_runs",
        (
            {"started_at": "2025-05-01T10:00:00Z", "finished_at": "2025-05-01T10:00:00Z"},
            {"started_at": "2025-05-01T10:00:00Z", "finished_at": "2025-05-02T10:00:00Z"},
        ),
        ({"started_at": "2025-05-01T10:00:00Z", "finished_at": "2025-05-01T09:59:59Z"},),
    )
    yield known("ck_changes_operation_known", "changes", "operation", *OPERATIONS)
    yield Case(
        "ck_key_redirects_key_differs", "key_redirects", ({"new_key": "x"},), ({"new_key": "old"},)
    )
    yield known("ck_deployed_views_kind_known", "deployed_views", "kind", "view", "function")
    yield known("ck_attributes_subject_kind_known", UNUSED, "subject_kind", "actor", "event")
    kinds = ("text", "number", "date", "actor", "event")
    yield known("ck_attributes_value_kind_known", UNUSED, "value_kind", *kinds)
    of_events: Changes = {"subject_kind": "event", "value_kind": "event"}
    for order in ("before", "after"):
        yield Case(
            "ck_attributes_order_is_of_events",
            UNUSED,
            ({}, {**of_events, "order_in_time": order}),
            ({"order_in_time": order}, {**of_events, "value_kind": "date", "order_in_time": order}),
        )
    yield Case(
        "ck_attributes_order_in_time_known",
        UNUSED,
        ({**of_events, "order_in_time": "before"},),
        ({**of_events, "order_in_time": "within"}, {**of_events, "order_in_time": ""}),
    )
    yield known(
        "ck_event_relation_kinds_order_in_time_known",
        "event_relation_kinds",
        "order_in_time",
        "before",
        "after",
    )
    ties = "claim_relation_kinds"
    yield known(f"ck_{ties}_verdict_known", ties, "verdict", *VERDICTS)
    yield known(f"ck_{ties}_effect_known", f"{ties} directed", "effect", "narrower", "withdraws")
    yield Case(
        f"ck_{ties}_effect_has_direction", ties, ({"effect": None},), ({"effect": "narrower"},)
    )
    groups = ("actual", "plan", "possible", "required")
    yield known("ck_modalities_comparable_group_known", "modalities", "comparable_group", *groups)
    effects = ("retracts", "corrects")
    table = "source_relation_kinds"
    yield known(f"ck_{table}_effect_known", table, "effect", *effects)
    yield Case(
        "ck_stances_polarity_is_sign",
        "stances",
        tuple({"polarity": sign} for sign in (-1, 0, 1)),
        tuple({"polarity": sign} for sign in (-2, 2)),
    )


def source_cases() -> Iterator[Case]:
    """Give the cases of outlets, sources, their ties and revisions."""
    yield Case(
        "ck_outlet_reliabilities_bounds_in_order",
        "outlet_reliabilities",
        ({"valid_to": None}, {"valid_from": "2025-01-01", "valid_to": "2025-01-01"}),
        ({"valid_from": "2025-01-02", "valid_to": "2025-01-01"},),
    )
    # The sample grade stands from 2025-01-01 to 2025-12-31.
    yield once(
        "ex_outlet_reliabilities_one_grade_at_a_time",
        "outlet_reliabilities",
        (
            {"valid_from": "2026-01-01", "valid_to": None},
            {"valid_from": "2024-01-01", "valid_to": "2024-12-31"},
            {"valid_from": "2025-06-01", "retired_run_id": Sample("seed_runs")},
            {"valid_from": "2025-06-01", "outlet_id": Sample("outlets other")},
        ),
        {"valid_from": "2025-12-31", "valid_to": None},
        {"valid_from": "2024-01-01", "valid_to": "2025-01-01"},
        {"valid_from": "2024-01-01", "valid_to": None},
        {"valid_from": "2025-06-01", "valid_to": "2025-06-30"},
    )
    yield known("ck_sources_status_known", "sources", "status", "draft", "coded")
    yield Case(
        "ck_sources_coded_has_summary",
        "sources",
        ({"summary": "Words"}, {"summary": None, "status": "draft"}),
        ({"summary": None},),
    )
    # The sample sources are source-1 to source-3 and have no key of their own to be cited by.
    yield once(
        "ex_sources_one_citation_key",
        "sources",
        (
            {"key": "another"},
            {"key": "another", "citation_key": "Author 2025"},
            {"key": "another", "citation_key": "source-2", "retired_run_id": Sample("seed_runs")},
        ),
        {"key": "another", "citation_key": "source-2"},
    )
    yield Case(
        "ck_source_relations_not_to_itself",
        "source_relations directed",
        ({"to_source_id": Sample("sources other")},),
        ({"to_source_id": Sample("sources")},),
    )
    yield Case(
        "ck_source_relations_score_is_share",
        "source_relations",
        tuple({"score": score} for score in (None, 0, 0.5, 1)),
        tuple({"score": score} for score in (-0.01, 1.01, "NaN", "Infinity")),
    )
    turned: Changes = {
        "from_source_id": Sample("sources other"),
        "to_source_id": Sample("sources"),
    }
    yield once(
        "uq_source_relations_symmetric_once",
        "source_relations",
        (
            {**turned, "kind": "cites", "is_symmetric": False},
            {**turned, "retired_run_id": Sample("seed_runs")},
        ),
        turned,
    )
    yield once(
        "uq_revisions_one_current",
        "revisions",
        (
            {"number": 2, "is_current": False},
            {"number": 2, "retired_run_id": Sample("seed_runs")},
        ),
        {"number": 2},
    )
    yield at_least("ck_revisions_number_from_one", "revisions", "number", 1)
    yield at_least("ck_revisions_length_not_negative", "revisions", "length_chars", 0)
    yield Case(
        "ck_revisions_text_file_has_extraction",
        "revisions",
        ({}, {"text_file_name": "a.txt", "extraction": "by hand"}),
        ({"text_file_name": "a.txt"}, {"extraction": "by hand"}),
    )


def passage_cases() -> Iterator[Case]:
    """Give the cases of passages, their texts, furniture, anchors and shared wording."""
    yield at_least("ck_passages_ordinal_from_one", "passages", "ordinal", 1)
    yield Case(
        "ck_passages_not_under_itself",
        "passages",
        ({"heading_key": None}, {"heading_key": "p01"}),
        ({"heading_key": "p02"},),
    )
    yield Case(
        "ck_passage_texts_span_in_order",
        LOOSE,
        ({"text": None, "start_char": 500, "end_char": 501},),
        tuple(
            {"text": None, "start_char": start, "end_char": end}
            for start, end in ((-1, 1), (500, 500), (501, 500))
        ),
    )
    yield Case(
        "ck_passage_texts_text_fills_span",
        LOOSE,
        ({"text": None, "end_char": 999}, {}),
        ({"end_char": 999}, {"text": "The"}, {"text": ""}),
    )
    yield Case(
        "ck_passage_texts_text_has_sha256",
        LOOSE,
        ({"text": None, "sha256": "0" * 64}, {}),
        ({"sha256": "0" * 64}, {"text": "the court in Moscow lifted the ban"}),
    )
    yield known("ck_passage_texts_match_status_known", "passage_texts", "match_status", *MATCHES)
    # The sample text stands at 0 to 34, the next begins at 36; the heading has no text yet.
    heading = Sample("passages heading")
    at_gap: Changes = {"text": None, "start_char": 34, "end_char": 36, "passage_id": heading}
    far: Changes = {"text": None, "start_char": 900, "end_char": 902}
    yield once(
        "ex_passage_texts_no_overlap",
        "passage_texts",
        (
            at_gap,
            {**at_gap, "start_char": 33, "retired_run_id": Sample("seed_runs")},
            {**at_gap, "start_char": 900, "end_char": 901},
        ),
        {**at_gap, "start_char": 33},
        {**at_gap, "end_char": 37},
        {**at_gap, "start_char": 10, "end_char": 11},
        {**at_gap, "start_char": 0, "end_char": 900},
    )
    yield once(
        "uq_passage_texts_one_live",
        "passage_texts",
        (
            {**far, "retired_run_id": Sample("seed_runs")},
            {**far, "passage_id": heading},
        ),
        far,
    )
    yield Case(
        "ck_furniture_text_fills_span",
        "furniture",
        ({"text": None}, {"text": "x" * 10}),
        ({"text": "x" * 9}, {"text": ""}),
    )
    yield span("ck_furniture_span_in_order", "furniture", (0, 1), (-1, 1), (0, 0), (2, 1))
    # The sample stretch stands at 100 to 110.
    yield once(
        "ex_furniture_no_overlap",
        "furniture",
        (
            {"start_char": 110, "end_char": 111},
            {"start_char": 99, "end_char": 100},
            {"start_char": 105, "end_char": 115, "retired_run_id": Sample("seed_runs")},
        ),
        {"start_char": 109, "end_char": 111},
        {"start_char": 99, "end_char": 101},
        {"start_char": 104, "end_char": 105},
    )
    outside = ((-1, 1), (0, 0), (2, 1), (0, 35), (34, 35))
    yield span("ck_quote_anchors_inside_passage", "quote_anchors", (33, 34), *outside)
    yield short("ck_quotes_phrase_is_short", "quotes", "phrase")
    yield known("ck_quote_anchors_match_status_known", "quote_anchors", "match_status", *MATCHES)
    yield known("ck_quotes_match_status_known", "quotes", "match_status", *MATCHES)
    for table in ("passage_texts", "quotes"):
        yield Case(
            f"ck_{table}_exact_is_unchanged",
            table,
            ({}, {"match_status": "altered", "changed_words": "145 → 147"}),
            ({"changed_words": "145 → 147"},),
        )
    yield from _reuse_cases()


def _reuse_cases() -> Iterator[Case]:
    yield at_least(
        "ck_passage_sketches_shingle_count_not_negative", "passage_sketches", "shingle_count", 0
    )
    yield at_least("ck_text_reuses_something_shared", "text_reuses", "shared_count", 1)
    turned: Changes = {
        "passage_text_id": Sample("passage_texts other"),
        "source_id": Sample("sources other"),
        "other_passage_text_id": Sample("passage_texts"),
        "other_source_id": Sample("sources"),
    }
    yield Case("ck_text_reuses_pair_in_order", "text_reuses", ({},), (turned,))
    same_source: Changes = {
        "other_passage_text_id": Sample("passage_texts second"),
        "other_source_id": Sample("sources"),
    }
    yield Case("ck_text_reuses_across_sources", "text_reuses", ({},), (same_source,))
