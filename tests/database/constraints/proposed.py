"""The rules of proposals that no other table repeats."""

from __future__ import annotations

from collections.abc import Iterator

from tests.database.constraints.case import Case, Changes, Sample
from tests.database.constraints.held import at_least, known, short

ROW = "suggestions"
KINDS = {
    "date": ROW,
    "name": f"{ROW} name",
    "quantity": f"{ROW} quantity",
    "speaker": f"{ROW} speaker",
    "claim": f"{ROW} claim",
    "event": f"{ROW} event",
}
DATE: Changes = {
    "given_precision": "unknown",
    "given_basis": "unknown",
    "given_earliest": None,
    "given_latest": None,
}
# What a kind needs, and what it is when there: none of the other kinds may have it.
NEEDS: dict[str, tuple[str, Changes]] = {
    "date": ("given_precision", DATE),
    "quantity": (
        "unit",
        {"unit": "persons", "value_low": None, "value_best": 1, "value_high": None},
    ),
    "speaker": ("speech_act", {"speech_act": "states"}),
    "claim": ("claim_id", {"claim_id": Sample("claims")}),
    "event": ("event_id", {"event_id": Sample("events")}),
}
BOUNDS = ("value_low", "value_best", "value_high")


def suggestion_cases() -> Iterator[Case]:
    """Give the cases of what each kind of proposal has and has not."""
    yield from _kinds()
    yield short("ck_suggestions_phrase_is_short", ROW, "phrase")
    yield short("ck_suggestions_proposed_is_short", ROW, "proposed")
    yield at_least("ck_suggestions_nth_from_one", ROW, "nth", 1)
    yield at_least("ck_suggestions_rank_from_one", ROW, "rank", 1)
    yield Case(
        "ck_suggestions_score_is_share",
        ROW,
        tuple({"score": score} for score in (None, 0, 0.5, 1)),
        tuple({"score": score} for score in (-0.01, 1.01, "NaN", "Infinity")),
    )
    quantity = KINDS["quantity"]
    yield Case(
        "ck_suggestions_unit_with_number",
        quantity,
        ({"unit": "count"}, {"value_low": None, "value_high": None}),
        (dict.fromkeys(BOUNDS),),
    )
    yield Case("ck_suggestions_unit_with_number", ROW, ({},), ({"value_best": 1},))
    yield Case(
        "ck_suggestions_value_bounds_in_order",
        quantity,
        tuple(map(_number, ((1, 2, 3), (2, 2, 2), (1, None, None), (None, 3, 3), (1, None, 3)))),
        tuple(map(_number, ((3, None, 1), (2, 1, None), (None, 2, 1), (1, 4, 3), (2, 1, 3)))),
    )
    yield Case(
        "ck_suggestions_value_finite",
        quantity,
        tuple(map(_number, ((-1e300, 0, 1e300), (None, -3, None)))),
        tuple(
            map(_number, ((None, "NaN", None), (None, "Infinity", None), ("-Infinity", None, 1)))
        ),
    )


def _kinds() -> Iterator[Case]:
    yield known("ck_suggestions_kind_known", f"{ROW} mention", "kind", "mention")
    for kind, (column, given) in NEEDS.items():
        constraint = f"ck_suggestions_{column}_with_{kind}"
        emptied = dict.fromkeys(given)
        yield Case(constraint, KINDS[kind], ({},), (emptied,))
        others = [row for other, row in KINDS.items() if other != kind]
        yield from (Case(constraint, row, ({},), (given,)) for row in others)
    speaker, mention = KINDS["speaker"], f"{ROW} mention"
    actor: Changes = {"actor_id": Sample("actors")}
    label: Changes = {"speaker_label": "critics"}
    rule = "ck_suggestions_one_speaker"
    yield Case(rule, speaker, ({}, {**label, "actor_id": None}), (label, {"actor_id": None}))
    yield Case(rule, mention, ({}, {"actor_id": None}), (label,))
    for kind, row in KINDS.items():
        if kind != "speaker":
            yield Case(rule, row, ({},), (actor, label))
    yield Case("ck_suggestions_mention_is_rejected", mention, ({},), ({"is_rejected": False},))
    yield Case(
        "ck_suggestions_actor_kind_with_name",
        KINDS["name"],
        ({"actor_kind": None}, {}),
        ({"kind": "mention", "is_rejected": True},),
    )
    yield Case("ck_suggestions_title_with_speaker", ROW, ({},), ({"speaker_title": "envoy"},))


def _number(bounds: tuple[float | str | None, ...]) -> Changes:
    return dict(zip(BOUNDS, bounds, strict=True))
