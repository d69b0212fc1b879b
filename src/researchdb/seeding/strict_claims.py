"""What the strict check asks of claims, events and verdicts, across all files."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from researchdb.errors import Problem

from .format import SeedFile
from .registries import About, Claim, Event
from .source_file import ClaimLink, EventLink
from .vocabulary import Vocabulary

_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_NUMBERS = "two|three|four|five|six|seven|eight|nine|ten|dozen|hundred|thousand|million|billion"
FIGURE = re.compile(rf"\d|\b(?:{_MONTHS})\b|\b(?i:{_NUMBERS}|trillion|decades?|centur(?:y|ies))\b")
"""What makes a statement one that needs a structure: a digit, a month, a number in words."""

LEANING = re.compile(
    r"^(?:"
    r"(?:all|both|each|many|most|much|neither|none|one|several|some) of (?:it|them|th[eo]se|this)"
    r"|(?:it|he|she|they|its|his|her|their|this|the (?:former|latter|move|step))"
    r"|th[eo]se(?! (?:who|which|that)\b)"
    r"|that (?:is|was|has|had|may|might|can|could|will|would|makes?)"
    r")\b"
    r"|\bsuch(?! as\b)\b"
    r"|\b(?:at|by|for|from|in|of|on|to|with) (?:it|this|that)\.?$",
    re.IGNORECASE,
)
"""Words by which a statement leans on another one: who reads it alone cannot know what is meant."""

MAYBE = re.compile(
    r"\b(?:may|might|could|can|would|if|whether|open|possib\w+|potential\w*|perhaps|risk\w*|likely)\b",
    re.IGNORECASE,
)
"""Words that say of something that it is only possible."""

_WEAK_HEDGES = frozenset({"likely", "apparent", "possible", "conditional"})
_MOTIVE = "motive"


@dataclass
class Desk:
    """What all files of the seeds hold, by key."""

    claims: dict[str, tuple[str, Claim]] = field(default_factory=dict)
    events: dict[str, tuple[str, Event]] = field(default_factory=dict)
    motive_themes: set[str] = field(default_factory=set)
    links: dict[str, list[ClaimLink]] = field(default_factory=lambda: defaultdict(list))
    reports: dict[str, list[EventLink]] = field(default_factory=lambda: defaultdict(list))
    verdicts: dict[frozenset[str], list[tuple[str, int, str, str, str]]] = field(
        default_factory=lambda: defaultdict(list)
    )
    """Path, line, kind, first and second claim of every tie, by the pair."""

    def take(self, path: str, file: SeedFile) -> None:
        """Add one file; what a draft says does not count."""
        self.claims |= {claim.key: (path, claim) for claim in file.claims}
        self.events |= {event.key: (path, event) for event in file.events}
        self.motive_themes |= {topic.key for topic in file.topics if topic.facet == _MOTIVE}
        for conflict in file.conflicts:
            first, second = conflict.claims
            self._tie(path, conflict.line, conflict.verdict, first, second)
        for claim in file.claims:
            for tie in claim.relations:
                self._tie(path, tie.line, tie.kind, claim.key, tie.to)
        if file.source and file.source.status == "coded":
            for passage in file.passages:
                for link in passage.claims:
                    self.links[link.claim].append(link)
                for report in passage.events:
                    self.reports[report.event].append(report)

    def _tie(self, path: str, line: int, kind: str, first: str, second: str) -> None:
        self.verdicts[frozenset({first, second})].append((path, line, kind, first, second))


def claim_problems(files: Iterable[tuple[str, SeedFile]], terms: Vocabulary) -> Iterator[Problem]:
    """Yield every gap in claims, events and verdicts; path and content of each file given."""
    desk = Desk()
    for path, file in files:
        desk.take(path, file)
        for actor in file.actors:
            for tie in actor.relations:
                if not tie.evidence:
                    found = f"no passage shows that {actor.key!r} {tie.kind} {tie.to!r}"
                    yield Problem(path, tie.line, "evidence", found, "name one, or drop the tie")
    for path, claim in desk.claims.values():
        for key, found, remedy in (
            *_unstructured(claim),
            *_leaning(claim),
            *_about_nothing(claim, desk.motive_themes),
            *_stronger_than_its_links(claim, desk.links[claim.key], terms),
        ):
            yield Problem(path, claim.line, key, f"the claim {claim.key!r} {found}", remedy)
    for path, event in desk.events.values():
        yield from _event_problems(path, event, desk.reports[event.key], terms)
    yield from _unjudged(desk, terms)
    yield from _outcomes_without_plan(desk, terms)


Gap = tuple[str, str, str]
"""Key, what was found and what to do."""


def _unstructured(claim: Claim) -> Iterator[Gap]:
    figure = FIGURE.search(claim.statement)
    if figure and not claim.attribute and not claim.unstructured:
        remedy = "give subject, attribute and value, or unstructured: with the reason"
        yield "claims", f"states {figure.group()!r} without a structure", remedy


def _leaning(claim: Claim) -> Iterator[Gap]:
    if found := LEANING.search(claim.statement):
        yield "statement", f"leans on another by {found.group()!r}", "say who or what is meant"


def _about_nothing(claim: Claim, motive_themes: set[str]) -> Iterator[Gap]:
    """Yield what a claim does not say of whom and what it is about."""
    subject, value, about = claim.subject, claim.value, claim.about or About()
    actors = [subject.actor if subject else None, *about.subject]
    events = [subject.event if subject else None, value.event if value else None, *about.act]
    if claim.kind == _MOTIVE:
        if not any(actors):
            yield "about", "does not say whose motive it is", "name the actor under about: subject"
        if not any(events):
            yield "about", "does not say what it explains", "name the event under about: act"
        if not motive_themes.intersection(claim.topics):
            remedy = f"add a topic of the facet {_MOTIVE}"
            yield "topics", "has no theme of motives", remedy
    elif not any((*actors, *events, *about.object, *about.ground, value and value.actor)):
        remedy = "name actors and events under about, or give it a structure"
        yield "about", "names nobody and nothing it is about", remedy


def _stronger_than_its_links(
    claim: Claim, links: list[ClaimLink], terms: Vocabulary
) -> Iterator[Gap]:
    """Yield where a claim is put as more certain than any passage puts it."""
    hedges = {link.hedge for link in links}
    if claim.kind == "fact" and claim.modality == "actual" and hedges and hedges <= _WEAK_HEDGES:
        found = f"is a fact, but its links are only {' or '.join(sorted(hedges))}"
        yield "kind", found, "word it as what it is, or correct the hedges"
    group = terms.tables.get("modalities", {}).get(claim.modality, {}).get("comparable_group")
    if group == "possible" and not MAYBE.search(claim.statement):
        found = f"is {claim.modality}, but its statement says it flatly"
        yield "statement", found, "write may, could or would, or correct the modality"


def _event_problems(
    path: str, event: Event, reports: list[EventLink], terms: Vocabulary
) -> Iterator[Problem]:
    statuses = {report.status for report in reports}
    if event.status == "occurred" and statuses and "occurred" not in statuses:
        found = f"the event {event.key!r} occurred, but is only {' or '.join(sorted(statuses))}"
        remedy = "settle it as the passages put it, or say in its note why not"
        if not event.note:
            yield Problem(path, event.line, "status", found, remedy)
    for tie in event.relations:
        if (said := ("attributes", tie.kind)) in terms and terms.row(*said)[
            "value_kind"
        ] == "event":
            found = f"{tie.kind!r} is what a source says of two events"
            remedy = "make it a claim with the event as subject and the other as value"
            yield Problem(path, tie.line, "relations", found, remedy)


def _unjudged(desk: Desk, terms: Vocabulary) -> Iterator[Problem]:
    """Yield pairs of claims that give a single-valued attribute two values, without a verdict."""
    kinds = terms.tables["claim_relation_kinds"]
    judged = {
        pair
        for pair, ties in desk.verdicts.items()
        if any(kinds[tie[2]]["verdict"] for tie in ties)
    }
    same: dict[tuple[str, str], list[tuple[str, str, Claim]]] = defaultdict(list)
    for path, claim in desk.claims.values():
        if claim.attribute and claim.subject and desk.links[claim.key]:
            subject = claim.subject.actor or claim.subject.event or ""
            group = terms.row("modalities", claim.modality)["comparable_group"]
            if terms.row("attributes", claim.attribute)["is_single_valued"]:
                same[subject, claim.attribute].append((path, group, claim))
    for (subject, attribute), claims in same.items():
        for index, (path, group, claim) in enumerate(claims):
            for _, other_group, other in claims[:index]:
                comparable = group == other_group or {group, other_group} == {"actual", "plan"}
                is_judged = frozenset({claim.key, other.key}) in judged
                if comparable and not is_judged and _value(claim) != _value(other):
                    found = f"{claim.key!r} and {other.key!r} differ on {attribute} of {subject}"
                    remedy = "give the pair a verdict in conflicts"
                    yield Problem(path, claim.line, "claims", found, remedy)


def _outcomes_without_plan(desk: Desk, terms: Vocabulary) -> Iterator[Problem]:
    """Yield verdicts of plan and outcome of which the second claim is no plan."""
    kinds = terms.tables["claim_relation_kinds"]
    for ties in desk.verdicts.values():
        for path, line, kind, _, second in ties:
            _, claim = desk.claims.get(second, ("", None))
            if claim is None or kinds[kind]["verdict"] != "plan and outcome":
                continue
            group = terms.row("modalities", claim.modality)["comparable_group"]
            if claim.kind != "plan" and group != "plan":
                found = f"{second!r} is no plan, so nothing fulfils it"
                remedy = "turn the pair round, or take another verdict or bears_out"
                yield Problem(path, line, "verdict", found, remedy)


def _value(claim: Claim) -> object:
    """Return the value of a structured claim without the lines it stands in."""
    return claim.value.model_dump(exclude={"line": True, "date": {"line"}}) if claim.value else None
