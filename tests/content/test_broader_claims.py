"""What several articles say, each in its own narrower way, stands under one broader claim."""

from __future__ import annotations

import pytest

from tests.content.desk import Desk

# Broader claim: which article says it, or which narrower claim that says it too.
SAID_UNDER = {
    "motive-counterterrorism": {
        ("court-lifts-ban", "russia-sees-partner-against-extremists"),
        ("growing-closeness", "motive-counter-isis-k"),
        ("iais-motivations", "russia-sees-partner-against-isis-k"),
        ("intention-to-delist", "motive-counter-isis-k"),
        ("strategic-pivot", "motive-counter-isis-k"),
    },
    "motive-regional-security": {
        ("court-lifts-ban", "motive-prevent-spillover"),
        ("growing-closeness", "motive-regional-security"),
        ("strategic-pivot", "motive-regional-security"),
    },
    "motive-influence": {
        ("court-lifts-ban", "motive-expand-influence-central-south-asia"),
        ("growing-closeness", "motive-expand-influence-central-asia"),
        ("intention-to-delist", "motive-reassert-influence-central-asia"),
        ("intention-to-delist", "motive-stabilise-influence-central-south-asia"),
        ("strategic-pivot", "motive-key-regional-player"),
    },
    "motive-geopolitical-interest": {
        ("court-lifts-ban", "motive-power-bloc"),
        ("growing-closeness", "motive-fill-vacuum"),
        ("iais-motivations", "motive-grand-strategy"),
        ("intention-to-delist", "motive-keep-foothold"),
        ("strategic-pivot", "motive-counter-western-influence-central-asia"),
    },
    "motive-economic-interest": {
        ("court-lifts-ban", "motive-gas-transit"),
        ("growing-closeness", "motive-trans-afghan-railway"),
        ("iais-motivations", "motive-export-market"),
        ("intention-to-delist", "motive-economic-interest-in-stability"),
        ("strategic-pivot", "motive-gain-from-engagement"),
    },
    "motive-transit": {
        ("court-lifts-ban", "motive-gas-transit"),
        ("growing-closeness", "motive-trans-afghan-railway"),
        ("iais-motivations", "motive-global-south"),
        ("intention-to-delist", "motive-trade-routes"),
    },
    "motive-natural-resources": {
        ("growing-closeness", "motive-balance-security-and-gain"),
        ("iais-motivations", "delisting-motive-resources"),
        ("intention-to-delist", "motive-natural-resources"),
        ("strategic-pivot", "motive-natural-resources"),
    },
    "russia-delisted-taliban": {
        ("court-lifts-ban", "removal-by-ruling"),
        ("iais-motivations", "removal-by-ruling"),
        ("court-lifts-ban", "removal-on-17-april"),
        ("iais-motivations", "removal-on-17-april"),
    },
    "delisting-under-way": {
        ("growing-closeness", "delisting-under-way"),
        ("intention-to-delist", "legal-steps-finalise-delisting"),
        ("strategic-pivot", "delisting-under-way"),
    },
    "russia-changes-course": {
        ("court-lifts-ban", "delisting-marks-policy-shift"),
        ("growing-closeness", "closeness-marks-policy-shift"),
        ("intention-to-delist", "closeness-changes-posture"),
        ("strategic-pivot", "recommendation-shows-recalibration"),
    },
    "russia-suffered-attacks": {
        ("court-lifts-ban", "crocus-attack-by-isis-k"),
        ("strategic-pivot", "russia-suffered-attacks"),
    },
    "taliban-hosted-at-forums": {
        ("court-lifts-ban", "taliban-hosted-at-economic-forums"),
        ("growing-closeness", "taliban-hosted-at-forums"),
    },
    "taliban-repression": {
        ("court-lifts-ban", "womens-rights-restricted"),
        ("growing-closeness", "civil-liberties-suppressed"),
        ("intention-to-delist", "media-freedom-restricted"),
        ("strategic-pivot", "womens-rights-restricted"),
    },
    "taliban-rule-in-fact": {
        ("court-lifts-ban", "taliban-rule-since-august-2021"),
        ("growing-closeness", "taliban-rule-since-2021"),
        ("intention-to-delist", "taliban-rule-in-fact"),
    },
    "afghanistan-strategically-important": {
        ("iais-motivations", "afghanistan-key-in-eurasian-strategy"),
        ("intention-to-delist", "afghanistan-important-by-location"),
    },
    "some-western-states-wary": {
        ("growing-closeness", "some-western-states-wary"),
        ("intention-to-delist", "west-wary-of-recognition"),
    },
}

# Close to each other, and yet who says the first does not say the second.
NOT_UNDER = [
    ("motive-expand-influence-central-asia", "motive-expand-influence-central-south-asia"),
    ("motive-counterterrorism", "motive-counter-isis-k"),
    ("delisting-is-pragmatic", "course-is-pragmatic"),
    ("delisting-under-way", "russia-delisted-taliban"),
    ("taliban-invited-to-economic-forums", "taliban-hosted-at-forums"),
    ("china-accepted-ambassador", "russia-draws-closer"),
    ("rights-precondition-for-recognition", "rights-are-precondition"),
    ("attacks-on-russia-claimed", "russia-suffered-attacks"),
    ("motive-power-bloc", "motive-non-western-alignment"),
    ("others-may-open-up", "waiting-states-influenced"),
    ("russia-willing-to-engage-economically", "motive-economic-interest"),
    ("announcement-turning-point-in-relations", "russia-changes-course"),
    ("insurgency-goes-on", "security-problems-continue"),
    ("russia-develops-trade-ties", "motive-economic-interest"),
]


@pytest.mark.parametrize("claim", SAID_UNDER)
def test_narrower_claims_of_several_articles_stand_under_a_broader_one(
    desk: Desk, claim: str
) -> None:
    assert desk.below(claim) >= SAID_UNDER[claim]


@pytest.mark.parametrize(("claim", "broader"), NOT_UNDER)
def test_claim_is_not_counted_for_one_that_says_more_or_something_else(
    desk: Desk, claim: str, broader: str
) -> None:
    assert claim not in {key for _, key in desk.below(broader)}
