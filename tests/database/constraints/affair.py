"""The rules of actors, events and claims that no other table repeats."""

from __future__ import annotations

from collections.abc import Iterator

from tests.database.constraints.case import Case, Changes, Sample
from tests.database.constraints.held import at_least, known, once, short

ACTOR, EVENT = Sample("actors"), Sample("events")


def actor_cases() -> Iterator[Case]:
    """Give the cases of actors, their ties and mentions."""
    yield from _countries("actors")
    yield Case(
        "ck_actors_wikidata_id_is_item",
        "actors",
        tuple({"wikidata_id": item} for item in (None, "Q1", "Q159")),
        tuple({"wikidata_id": item} for item in ("", "159", "Q", "Q0", "P31", "q1", "Q1\n")),
    )
    yield Case(
        "ck_actor_relations_not_to_itself",
        "actor_relations",
        ({"to_actor_id": Sample("actors other")},),
        ({"to_actor_id": ACTOR},),
    )
    row = "actor_relation_sources"
    yield short(f"ck_{row}_quote_is_short", row, "quote")
    yield at_least("ck_mention_decisions_nth_from_one", "mention_decisions", "nth", 1)
    # The sample mention is "Moscow" in 34 characters.
    yield Case(
        "ck_mentions_inside_passage",
        "mentions",
        ({"start_char": 0, "end_char": 6}, {"start_char": 28, "end_char": 34}),
        (
            {"start_char": -1, "end_char": 5},
            {"start_char": 29, "end_char": 35},
            {"start_char": 6, "end_char": 6, "surface": ""},
        ),
    )
    yield Case(
        "ck_mentions_surface_fills",
        "mentions",
        ({"surface": "Kabul!"}, {"start_char": 0, "end_char": 4, "surface": "🕊 on"}),
        ({"surface": "Mosco"}, {"surface": "Moscow "}, {"surface": ""}),
    )
    yield known("ck_mentions_method_known", "mentions", "method", "matched", "decided")


def event_cases() -> Iterator[Case]:
    """Give the cases of places and events."""
    yield known("ck_places_kind_known", "places", "kind", "region", "country", "city", "site")
    yield from _countries("places")
    yield Case(
        "ck_places_not_within_itself",
        "places",
        ({"parent_key": None}, {"parent_key": "russia"}),
        ({"parent_key": "moscow"},),
    )
    yield Case(
        "ck_event_relations_not_to_itself",
        "event_relations",
        ({"to_event_id": EVENT},),
        ({"to_event_id": Sample("events other")},),
    )
    yield at_least("ck_event_sources_occurrence_from_one", "event_sources", "occurrence", 1)


def claim_cases() -> Iterator[Case]:
    """Give the cases of topics, claims, links, speakers, ties and assessments."""
    yield Case(
        "ck_topics_not_within_itself",
        "topics",
        ({"parent_key": None}, {"parent_key": "law"}),
        ({"parent_key": "listing"},),
    )
    yield known("ck_claim_actors_role_known", "claim_actors", "role", "subject", "object")
    yield known("ck_claim_events_role_known", "claim_events", "role", "act", "ground")
    yield from _structure_cases()
    yield at_least("ck_claim_sources_occurrence_from_one", "claim_sources", "occurrence", 1)
    quotations = ("none", "partial", "full")
    yield known("ck_claim_sources_quotation_known", "claim_sources", "quotation", *quotations)
    yield Case("ck_attributions_hop_from_one", "attributions", ({},), ({"hop": 0}, {"hop": -1}))
    yield Case(
        "ck_attributions_one_speaker",
        "attributions",
        (
            {"speaker_actor_id": ACTOR, "speaker_label": None},
            {"speaker_actor_id": None, "speaker_label": "critics"},
        ),
        (
            {"speaker_actor_id": ACTOR, "speaker_label": "critics"},
            {"speaker_actor_id": None, "speaker_label": None},
        ),
    )
    yield Case(
        "ck_claim_relations_not_to_itself",
        "claim_relations directed",
        ({"to_claim_id": Sample("claims date")},),
        ({"to_claim_id": Sample("claims")},),
    )
    turned: Changes = {
        "from_claim_id": Sample("claims text"),
        "to_claim_id": Sample("claims"),
    }
    yield once(
        "uq_claim_relations_symmetric_once",
        "claim_relations",
        (
            {**turned, "kind": "supports", "is_symmetric": False},
            {**turned, "kind": "same_as"},
            {**turned, "retired_run_id": Sample("seed_runs")},
        ),
        turned,
    )
    levels = ("low", "moderate", "high")
    yield known("ck_claim_assessments_confidence_known", "claim_assessments", "confidence", *levels)


def _structure_cases() -> Iterator[Case]:
    yield Case(
        "ck_claims_structure_is_whole",
        "claims plain",
        ({}, {**_structure("event", "text"), "subject_event_id": EVENT, "value_text": "x"}),
        (
            {"attribute": "legal_effect"},
            {"subject_kind": "event", "subject_event_id": EVENT},
            {"value_kind": "text", "value_text": "x"},
            {"attribute": "legal_effect", "subject_kind": "event", "subject_event_id": EVENT},
        ),
    )
    yield Case(
        "ck_claims_subject_fits_kind",
        "claims text",
        ({"subject_event_id": Sample("events other")},),
        (
            {"subject_event_id": None},
            {"subject_event_id": None, "subject_actor_id": ACTOR},
            {"subject_actor_id": ACTOR},
            {"subject_kind": "actor"},
        ),
    )
    number: Changes = {"value_low": 1, "value_best": 2, "value_high": 3}
    date: Changes = {
        "value_date_precision": "unknown",
        "value_date_basis": "unknown",
        "value_date_earliest": None,
        "value_date_latest": None,
    }
    yield Case(
        "ck_claims_value_fits_kind",
        "claims text",
        ({"value_text": "y"},),
        (
            {"value_text": None},
            *({name: value} for name, value in number.items()),
            {"value_actor_id": ACTOR},
            {"value_event_id": EVENT},
            date,
        ),
    )
    text, actor, event = {"value_text": "x"}, {"value_actor_id": ACTOR}, {"value_event_id": EVENT}
    refused: dict[str, tuple[Changes, ...]] = {
        "claims": (text, date, event, {"value_best": 1}, {"value_actor_id": None}),
        "claims number": (text, actor, event, date, dict.fromkeys(number)),
        "claims date": (text, actor, event, {"value_low": 1}, dict.fromkeys(date)),
        "claims event": (text, actor, date, {"value_low": 1}, {"value_event_id": None}),
        "claims plain": (text, actor, event, date, {"value_high": 1}),
    }
    for row, changes in refused.items():
        yield Case("ck_claims_value_fits_kind", row, ({},), changes)
    yield Case(
        "ck_claims_unit_with_number",
        "claims number",
        ({"unit": "persons"},),
        ({"unit": None},),
    )
    yield Case("ck_claims_unit_with_number", "claims plain", ({},), ({"unit": "count"},))
    yield Case(
        "ck_claims_value_bounds_in_order",
        "claims number",
        tuple(map(_number, ((1, 2, 3), (2, 2, 2), (1, None, None), (None, 3, 3), (1, None, 3)))),
        tuple(map(_number, ((3, None, 1), (2, 1, None), (None, 2, 1), (1, 4, 3), (2, 1, 3)))),
    )
    yield Case(
        "ck_claims_value_finite",
        "claims number",
        tuple(map(_number, ((-1e300, 0, 1e300), (None, -3, None)))),
        tuple(
            map(
                _number,
                (
                    (None, "NaN", None),
                    (None, "Infinity", None),
                    ("-Infinity", None, 1),
                    (1, 2, "Infinity"),
                ),
            )
        ),
    )


def _structure(subject_kind: str, value_kind: str) -> Changes:
    return {"attribute": "legal_effect", "subject_kind": subject_kind, "value_kind": value_kind}


def _number(bounds: tuple[float | str | None, ...]) -> Changes:
    return dict(zip(("value_low", "value_best", "value_high"), bounds, strict=True))


def _countries(table: str) -> Iterator[Case]:
    yield Case(
        f"ck_{table}_country_is_iso",
        table,
        tuple({"country": country} for country in (None, "RU", "AF")),
        tuple({"country": country} for country in ("", "ru", "RUS", "R1", "RU\n")),
    )
