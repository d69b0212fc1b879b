"""Every pair of claims that disagrees or seems to, with the verdict the desk gave it."""

from __future__ import annotations

import pytest

from tests.content.desk import Desk

VERDICTS = {
    "contradicts": [
        ("formal-ties-by-march-2022", "ties-informal"),
    ],
    "undecided": [
        ("kazakhstan-contemplates-delisting", "kazakhstan-delisted"),
        ("kyrgyzstan-contemplates-delisting", "kyrgyzstan-delisted"),
        ("initiator-foreign-ministry", "principal-decision-taken"),
        ("initiator-prosecutor-general", "principal-decision-taken"),
        ("instrument-bill", "instrument-petition"),
    ],
    "changed": [
        ("formal-ties-by-march-2022", "informal-contacts-since-2015"),
        ("delisting-under-way", "russia-delisted-taliban"),
    ],
    "fulfils": [
        ("ruling-on-17-april", "hearing-set-for-17-april"),
        ("russia-delisted-taliban", "russia-intends-delisting"),
        ("west-criticises-delisting", "russia-risks-criticism"),
    ],
    "refines": [
        ("motive-counter-isis-k", "motive-counter-terrorism"),
        ("taliban-rule-since-august-2021", "taliban-rule-since-2021"),
    ],
    "differs_in_wording": [
        ("ruling-lifted-ban", "ruling-suspended-ban"),
        ("resources-over-three-trillion", "resources-three-trillion"),
        (
            "motive-expand-influence-central-south-asia",
            "motive-stabilise-influence-central-south-asia",
        ),
        ("motive-expand-influence-central-asia", "motive-reassert-influence-central-asia"),
        ("motive-expand-influence-central-asia", "motive-expand-influence-central-south-asia"),
        ("motive-reassert-influence-central-asia", "motive-stabilise-influence-central-south-asia"),
    ],
    "differs_in_judgement": [
        ("taliban-reliability-doubtful", "taliban-valuable-partner"),
        ("engagement-may-backfire", "taliban-stabilising-force"),
        ("course-is-pragmatic", "delisting-undermines-counterterrorism"),
        ("motive-non-western-alignment", "motive-power-bloc"),
        ("motive-fill-vacuum", "motive-response-to-us"),
        ("afghanistan-between-regions", "afghanistan-part-of-central-asia"),
        ("rights-speak-against-delisting", "taliban-should-be-delisted"),
        ("us-opposes-sanctions-relief", "west-should-lift-sanctions"),
    ],
    "distinct_from": [
        ("informal-contacts-since-2015", "ties-informal"),
        ("delisting-under-way", "russia-intends-delisting"),
        ("delisting-under-way", "principal-decision-taken"),
        ("initiator-foreign-ministry", "initiator-prosecutor-general"),
        ("petition-in-march-2025", "recommendation-in-2024"),
        ("principal-decision-taken", "ruling-lifted-ban"),
        ("resources-over-three-trillion", "trade-turnover-three-billion"),
        ("china-accepted-ambassador", "no-state-recognises"),
        ("no-state-recognises", "uae-accepted-ambassador"),
        ("formal-ties-by-march-2022", "no-state-recognises"),
        ("delisting-calculated-step", "delisting-is-not-recognition"),
        ("isis-k-still-a-threat", "taliban-progress-against-isis-k"),
        ("taliban-combat-isis-k", "taliban-harbour-terrorists"),
        ("motive-gas-transit", "motive-global-south"),
        ("discounted-petroleum", "motive-export-market"),
        ("khalilzad-visited-kabul", "us-opposes-recognition"),
        ("closeness-marks-policy-shift", "delisting-marks-policy-shift"),
    ],
}


@pytest.mark.parametrize("verdict", VERDICTS)
def test_pairs_of_claims_have_the_verdict_the_desk_gave_them(desk: Desk, verdict: str) -> None:
    held = {(one, other) for one, other, kind in desk.verdicts() if kind == verdict}
    assert held == set(VERDICTS[verdict])


def test_no_verdict_stands_that_is_not_listed_here(desk: Desk) -> None:
    assert {kind for _, _, kind in desk.verdicts()} == set(VERDICTS)


def test_every_verdict_gives_its_reason(desk: Desk) -> None:
    assert not desk.ask(
        "select id from research.claim_relations where retired_run_id is null and rationale = ''"
    )
