"""Every pair of claims that disagrees or seems to, with the verdict the desk gave it."""

from __future__ import annotations

import pytest

from tests.content.desk import Desk

# Two claims to a line, in the order in which the desk wrote them.
VERDICTS = {
    "contradicts": """
        formal-ties-by-march-2022 ties-informal
    """,
    "undecided": """
        ruling-lifted-ban ruling-suspended-ban
        bill-presented-to-duma removal-by-ruling
        foreign-ministry-recommended-delisting principal-decision-taken
        justice-ministry-recommended-delisting principal-decision-taken
        principal-decision-taken krasnov-petitioned-court
        kazakhstan-delisted kazakhstan-contemplates-delisting
        kyrgyzstan-delisted kyrgyzstan-contemplates-delisting
        india-waits india-keeps-embassy
        iran-waits iran-keeps-embassy
        pakistan-waits regional-powers-turn-pragmatic
        ties-informal russia-accredited-taliban-diplomats
        ties-informal russia-taliban-trade-agreements
        ties-informal russia-keeps-embassy
        several-rounds-of-talks russia-hosts-moscow-format
        us-opposes-sanctions-relief west-should-lift-sanctions
        states-reluctant-to-lift-sanctions west-should-lift-sanctions
        un-sanctions-in-force taliban-sanctioned-internationally
        russia-sanctioned-taliban taliban-listed-since-2003
        legal-steps-finalise-delisting bill-presented-to-duma
        legal-steps-finalise-delisting krasnov-petitioned-court
    """,
    "changed": """
        informal-contacts-since-2015 formal-ties-by-march-2022
        russia-delisted-taliban delisting-under-way
        russia-delisted-taliban russia-decided-to-delist
        taliban-still-listed russia-delisted-taliban
        listed-over-two-decades russia-delisted-taliban
        russia-opposed-taliban russia-draws-closer
        russia-opposed-taliban russia-cooperates-with-taliban
        russia-opposed-taliban russia-softened-stance
        russia-opposed-taliban russia-sees-partner-against-terror
        listing-motive-extremism russia-sees-partner-against-extremists
        russia-opposed-taliban russia-sees-stabilising-force
    """,
    "fulfils": """
        russia-delisted-taliban russia-intends-delisting
    """,
    "refines": """
        taliban-rule-since-august-2021 taliban-rule-since-2021
    """,
    "differs_in_wording": """
        resources-over-three-trillion resources-three-trillion
        motive-expand-influence-central-south-asia motive-stabilise-influence-central-south-asia
        russia-decided-to-delist russia-intends-delisting
        delisting-signals-acceptability sets-precedent
        delisting-signals-acceptability others-may-open-up
        delisting-signals-acceptability waiting-states-influenced
        russia-seeks-stronger-ties russia-develops-ties-with-kabul
        isolation-could-weaken delisting-new-phase-of-standing
        russia-kept-engagement russia-softened-stance
        russia-willing-to-engage-economically seeks-economic-ties
        afghanistan-key-transit afghanistan-key-link
        afghanistan-part-of-central-asia afghanistan-key-link
        motive-gain-from-engagement motive-economic-interest-in-stability
        motive-power-bloc motive-non-western-alignment
        motive-reassert-influence-central-asia motive-expand-influence-central-asia
        motive-reassert-influence-central-asia motive-stabilise-influence-central-south-asia
        motive-stabilise-influence-central-south-asia motive-expand-influence-central-asia
        motive-keep-foothold motive-reassert-influence-central-asia
        motive-secure-interests motive-serve-interests-central-asia
        isis-k-still-a-threat isis-k-regional-threat
        security-concerns-grow security-concerns-remain-high
        security-problems-continue security-concerns-remain-high
        regional-cooperation-on-recruitment-important region-should-stop-recruitment
        interests-before-principles-in-region russian-policy-gain-before-values
        observers-watch-relations world-watches
        delisting-fits-pragmatic-efforts delisting-is-pragmatic
        motive-keep-foothold motive-stabilise-influence-central-south-asia
        motive-keep-foothold motive-key-regional-player
        taliban-rule-harsh taliban-repression
        taliban-rule-authoritarian taliban-repression
        taliban-rule-authoritarian taliban-rule-harsh
        threats-emanate-from-afghanistan terrorism-emanates-from-afghanistan
        ruling-brings-legitimacy-and-resources isolation-could-weaken
    """,
    "differs_in_judgement": """
        taliban-stabilising-force engagement-may-backfire
        afghanistan-between-regions afghanistan-part-of-central-asia
        sets-precedent russia-aligns-with-neighbours
        ruling-opens-normalisation un-sanctions-limit-russia
        delisting-calculated-step delisting-paves-way-to-recognition
        isolation-could-weaken path-to-recognition-is-hard
        motive-stable-afghanistan motive-reshape-balance
        motive-stabilise-afghanistan motive-reshape-balance
        motive-key-player-for-stability motive-reshape-balance
        bloc-with-china alignment-with-china
        bloc-with-iran alignment-with-iran
        russia-challenges-western-influence western-influence-could-be-countered
        russia-could-shape-regional-strategy russia-could-be-power-broker
        russia-sees-partner-against-isis-k taliban-valuable-partner
        russia-sees-partner-against-isis-k taliban-reliability-doubtful
        taliban-valuable-partner taliban-reliability-doubtful
        cooperation-essential-against-isis-k engagement-is-risky
        cooperation-essential-against-isis-k delisting-undermines-counterterrorism
        delisting-is-pragmatic delisting-undermines-counterterrorism
        delisting-undermines-counterterrorism motive-counter-isis-k
        delisting-undermines-counterterrorism taliban-valuable-partner
        russia-sees-partner-against-isis-k delisting-undermines-counterterrorism
        motive-stabilise-afghanistan engagement-may-backfire
        engagement-may-backfire outcome-open
        taliban-stabilising-force afghanistan-unstable
        taliban-stabilising-force insurgency-goes-on
        taliban-stabilising-force security-problems-continue
        taliban-stabilising-force taliban-reliability-doubtful
        taliban-should-be-delisted rights-speak-against-delisting
        policy-fits-central-asian-interests outcome-open
        approach-nuanced gains-before-rights
        instability-challenges-region taliban-stabilising-force
        cooperation-essential-against-isis-k engagement-may-backfire
        cooperation-essential-against-isis-k taliban-reliability-doubtful
        legitimacy-prolongs-authoritarian-rule taliban-future-depends-on-balance
    """,
    "distinct_from": """
        informal-contacts-since-2015 ties-informal
        russia-intends-delisting delisting-under-way
        principal-decision-taken delisting-under-way
        recommendation-in-2024 petition-in-march-2025
        principal-decision-taken ruling-lifted-ban
        resources-over-three-trillion trade-turnover-three-billion
        no-state-recognises china-accepted-ambassador
        no-state-recognises uae-accepted-ambassador
        taliban-unrecognised-in-law china-accepted-ambassador
        taliban-unrecognised-in-law uae-accepted-ambassador
        no-state-recognises formal-ties-by-march-2022
        delisting-is-not-recognition delisting-calculated-step
        taliban-progress-against-isis-k isis-k-still-a-threat
        taliban-combat-isis-k taliban-harbour-terrorists
        motive-export-market discounted-petroleum
        afghanistan-could-be-export-market russia-taliban-trade-agreements
        afghanistan-between-regions afghanistan-key-link
        ruling-on-17-april hearing-set-for-17-april
        krasnov-petitioned-court bill-presented-to-duma
        foreign-ministry-recommended-delisting krasnov-petitioned-court
        russia-decided-to-delist delisting-under-way
        taliban-should-be-delisted russia-delisted-taliban
        taliban-listed-since-2003 listed-over-two-decades
        taliban-activities-banned-in-russia taliban-listed-since-2003
        ruling-suspended-ban russia-delisted-taliban
        several-asian-states-delisted other-states-contemplate-similar-steps
        sets-precedent several-asian-states-delisted
        sets-precedent kazakhstan-delisted
        sets-precedent kyrgyzstan-delisted
        delisting-signals-acceptability kazakhstan-delisted
        delisting-signals-acceptability kyrgyzstan-delisted
        others-could-follow-recognition others-may-open-up
        others-could-follow-recognition delisting-signals-acceptability
        ruling-opens-normalisation delisting-paves-way-to-recognition
        ruling-opens-normalisation russia-seeks-normalisation
        russia-seeks-stronger-ties russia-seeks-normalisation
        russia-seeks-normalisation russia-withheld-recognition
        ruling-opens-normalisation formal-ties-by-march-2022
        delisting-strengthens-relations ruling-opens-normalisation
        delisting-strengthens-relations russia-seeks-stronger-ties
        willing-to-talk-without-recognition ruling-opens-normalisation
        delisting-calculated-step russia-seeks-normalisation
        delisting-paves-way-to-recognition us-opposes-recognition
        delisting-paves-way-to-recognition path-to-recognition-is-hard
        russia-could-recognise-early russia-withheld-recognition
        russia-legitimises-taliban delisting-is-not-recognition
        taliban-unrecognised-in-law formal-ties-by-march-2022
        no-state-recognises others-withheld-recognition
        no-state-recognises russia-accredited-taliban-diplomats
        china-accepted-ambassador china-keeps-embassy
        pakistan-may-intensify-partnership regional-powers-turn-pragmatic
        pakistan-may-intensify-partnership pakistan-gives-safe-havens
        pakistan-has-partnership pakistan-gives-safe-havens
        pakistan-wants-no-terrorist-haven pakistan-gives-safe-havens
        taliban-isolated states-engage-without-recognition
        russia-draws-closer russia-seeks-stronger-ties
        russia-opposed-taliban informal-contacts-since-2015
        russia-kept-engagement informal-contacts-since-2015
        russia-kept-engagement ties-informal
        russia-kept-engagement formal-ties-by-march-2022
        taliban-invited-to-petersburg taliban-hosted-at-forums
        taliban-invited-to-economic-forums taliban-hosted-at-economic-forums
        taliban-hosted-at-economic-forums taliban-invited-to-petersburg
        russia-willing-to-engage-economically russia-develops-ties-with-kabul
        russia-hosts-moscow-format russia-hosted-afghanistan-conference
        russia-taliban-trade-agreements trade-turnover-three-billion
        motive-export-market discounted-wheat
        resources-three-trillion trade-turnover-three-billion
        motive-gas-transit afghanistan-key-transit
        motive-gas-transit motive-trans-afghan-railway
        motive-trans-afghan-railway afghanistan-key-transit
        motive-key-player-for-stability motive-stabilise-afghanistan
        motive-counter-isis-k motive-stability-against-terrorism
        motive-fill-vacuum motive-response-to-us
        motive-fill-vacuum west-retreats-others-step-in
        motive-fill-vacuum closeness-instance-of-western-retreat
        withdrawal-left-vacuum withdrawal-led-to-takeover
        russia-has-eurasian-grand-strategy delisting-fits-broad-strategy
        motive-global-south motive-non-western-alignment
        motive-non-western-alignment motive-grand-strategy
        motive-secure-interests motive-reassert-influence-central-asia
        motive-reduce-western-influence russia-challenges-western-influence
        motive-counter-western-influence-central-asia russia-challenges-western-influence
        russia-challenges-western-influence russia-challenges-western-norms
        motive-counter-western-influence-central-asia western-influence-could-be-countered
        russia-could-be-power-broker motive-key-regional-player
        russia-could-be-power-broker motive-key-player-for-stability
        russia-expands-footprint projects-raise-influence
        cooperation-essential-against-isis-k taliban-role-critical-for-stability
        delisting-undermines-counterterrorism western-counterterrorism-harder
        delisting-undermines-counterterrorism counterterrorism-weight-shifts-to-moscow
        motive-influence-afghan-policy motive-stabilise-afghanistan
        engagement-may-backfire delisting-undermines-counterterrorism
        taliban-stabilising-force taliban-repression
        isis-k-most-significant-threat isis-k-still-a-threat
        isis-k-is-terrorist-network isis-k-is-affiliate
        isis-k-shared-threat isis-k-still-a-threat
        isis-k-shared-threat isis-k-regional-threat
        taliban-progress-against-isis-k isis-k-attacks-continue
        rights-are-precondition rights-precondition-for-recognition
        us-opposes-sanctions-relief states-reluctant-to-lift-sanctions
        un-sanctions-in-force western-sanctions-on-afghanistan
        russia-sanctioned-taliban west-should-lift-sanctions
        russia-under-sanctions un-sanctions-in-force
        russia-under-sanctions western-sanctions-on-afghanistan
        west-criticises-delisting russia-risks-criticism
        relations-with-west-may-suffer west-criticises-delisting
        us-opposes-recognition khalilzad-visited-kabul
        us-seeks-isolation us-opposes-recognition
        us-seeks-isolation khalilzad-visited-kabul
        closeness-marks-policy-shift delisting-marks-policy-shift
        course-is-pragmatic delisting-is-pragmatic
        announcement-turning-point-in-relations delisting-marks-policy-shift
        ruling-marks-policy-shift delisting-marks-policy-shift
        recommendation-shows-recalibration delisting-marks-policy-shift
        closeness-marks-policy-shift signals-geopolitical-shift
        delisting-marks-policy-shift signals-geopolitical-shift
        relations-bear-on-regional-stability delisting-affects-regional-security
        relations-bear-on-terrorism-policies delisting-affects-counterterrorism
        russia-redefines-alliances alliances-could-be-redrawn
        russia-redefines-alliances closeness-marks-policy-shift
        policy-fits-central-asian-interests russia-has-interests-central-asia
        policy-fits-central-asian-interests alliances-could-be-redrawn
        rights-dilemma-for-russia gains-before-rights
        russia-course-meets-difficulties taliban-face-challenges
        interests-before-principles-in-region gains-before-rights
        closeness-instance-of-gain-trend gains-before-rights
        regional-powers-turn-pragmatic regional-powers-near-normalisation
        some-states-wait-and-see west-wary-of-recognition
        others-may-open-up regional-powers-turn-pragmatic
        rights-obstacle-to-normalisation rights-record-blocks-recognition
        moscow-format-key-platform moscow-format-discusses-security
        projects-bring-gain instability-hampers-investment
        projects-bring-gain motive-gain-from-engagement
        afghanistan-strategically-important afghanistan-economic-partner
        taliban-rule-in-fact taliban-unrecognised-in-law
        delisting-fits-pragmatic-efforts delisting-reflects-regional-trend
        closer-ties-part-of-influence-strategy motive-reassert-influence-central-asia
        russia-has-regional-ambitions motive-influence
        difficulties-date-from-soviet-invasion russia-opposed-taliban
        relations-long-fraught russia-opposed-taliban
        no-state-recognises russia-withheld-recognition
        afghanistan-has-economic-potential afghanistan-rich-in-minerals
        russia-seeks-normalisation regional-powers-near-normalisation
        delistings-show-regional-shift delisting-signals-acceptability
        delistings-show-regional-shift delisting-reflects-regional-trend
        us-holds-taliban-accountable us-seeks-isolation
        contrast-above-all-with-us us-leads-west
        international-engagement-complex relations-around-afghanistan-in-flux
        treatment-of-women-a-concern womens-rights-restricted
        treatment-of-minorities-a-concern rights-record-blocks-recognition
        taliban-present-themselves-as-stabilising taliban-stabilising-force
        taliban-present-themselves-as-stabilising russia-sees-stabilising-force
        humanitarian-crisis-in-afghanistan afghanistan-in-economic-collapse
        instability-challenges-region instability-hampers-investment
        taliban-valuable-partner taliban-harbour-terrorists
        terrorists-operate-from-pakistan pakistan-gives-safe-havens
        terrorists-operate-from-pakistan pakistan-denied
        terrorists-operate-from-pakistan taliban-harbour-terrorists
        russia-softened-stance informal-contacts-since-2015
        informal-contacts-since-2015 listed-over-two-decades
        formal-ties-by-march-2022 russia-withheld-recognition
        ruling-opens-normalisation rights-obstacle-to-normalisation
        ruling-opens-normalisation regional-powers-near-normalisation
        no-state-recognises several-asian-states-delisted
        no-state-recognises china-keeps-embassy
        no-state-recognises india-keeps-embassy
        no-state-recognises qatar-keeps-embassy
        no-state-recognises iran-keeps-embassy
        eu-seeks-isolation west-wary-of-recognition
        us-seeks-isolation west-wary-of-recognition
        us-seeks-isolation states-engage-without-recognition
        eu-seeks-isolation states-engage-without-recognition
        cooperation-essential-against-isis-k western-counterterrorism-harder
        motive-stabilise-afghanistan outcome-open
        isis-k-shared-threat isis-k-most-significant-threat
        isis-k-attacked-afghanistan isis-k-attacks-continue
        russia-expands-footprint motive-expand-influence-central-south-asia
        motive-reduce-western-influence western-influence-could-be-countered
        motive-gas-transit afghanistan-economic-partner
        ruling-is-landmark announcement-turning-point-in-relations
        terrorism-emanates-from-afghanistan taliban-harbour-terrorists
        terrorism-emanates-from-afghanistan pakistan-based-groups-attack-afghanistan
        us-fights-terrorism-from-afghanistan taliban-combat-isis-k
        west-presses-on-rights rights-precondition-for-recognition
        west-presses-on-rights us-holds-taliban-accountable
        delisting-challenges-western-policy russia-challenges-western-influence
        delisting-challenges-western-policy russia-challenges-western-norms
        delisting-affects-international-dynamics signals-geopolitical-shift
        delisting-shifts-regional-diplomacy delisting-marks-policy-shift
        delisting-shifts-regional-diplomacy signals-geopolitical-shift
        delisting-shifts-regional-diplomacy delistings-show-regional-shift
        security-cooperation-possible russia-cooperates-with-taliban
        ruling-brings-legitimacy-and-resources russia-legitimises-taliban
        takeover-in-august-2021 taliban-took-power-1996
    """,
}


@pytest.mark.parametrize("verdict", VERDICTS)
def test_pairs_of_claims_have_the_verdict_the_desk_gave_them(desk: Desk, verdict: str) -> None:
    held = {row[:2] for row in desk.verdicts() if row[2] == verdict}
    assert held == {tuple(line.split()) for line in VERDICTS[verdict].strip().splitlines()}


def test_no_verdict_is_at_odds_with_another_tie_of_the_same_claims(desk: Desk) -> None:
    """What says a claim too, or speaks for it, is not weighed against it."""
    others = desk.ask(
        """
        select from_claims.key, to_claims.key, claim_relation_kinds.effect
        from research.claim_relations
        join research.claim_relation_kinds on claim_relations.kind = claim_relation_kinds.key
        join research.claims as from_claims on claim_relations.from_claim_id = from_claims.id
        join research.claims as to_claims on claim_relations.to_claim_id = to_claims.id
        where claim_relations.retired_run_id is null and claim_relation_kinds.verdict is null
        """
    )
    held = {frozenset(row[:2]): row[2] for row in desk.verdicts()}
    for first, second, effect in others:
        verdict = held.get(frozenset(map(str, (first, second))))
        assert verdict is None or (effect is None and verdict == "distinct_from"), (first, second)


def test_no_verdict_stands_that_is_not_listed_here(desk: Desk) -> None:
    assert {kind for _, _, kind in desk.verdicts()} == set(VERDICTS)


def test_no_pair_of_claims_has_two_verdicts(desk: Desk) -> None:
    pairs = [frozenset(row[:2]) for row in desk.verdicts()]
    assert len(pairs) == len(set(pairs))


def test_every_verdict_gives_its_reason(desk: Desk) -> None:
    assert not desk.ask(
        "select id from research.claim_relations where retired_run_id is null and rationale = ''"
    )
