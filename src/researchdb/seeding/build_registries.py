"""From registry entries to staged rows."""

from __future__ import annotations

from typing import Any

from researchdb.text.normalise import fold

from .registries import About, Actor, Claim, Conflict, Event, Outlet
from .sheet import Sheet, own


def add_outlet(sheet: Sheet, outlet: Outlet) -> None:
    """Add an outlet and its grades."""
    sheet.add("outlets", outlet.line, **own(outlet, "reliability"))
    for grade in outlet.reliability:
        sheet.add(
            "outlet_reliabilities",
            grade.line,
            outlet=outlet.key,
            grade=grade.grade,
            valid_from=grade.from_,
            valid_to=grade.to,
            rationale=grade.rationale,
        )


def add_actor(sheet: Sheet, actor: Actor) -> None:
    """Add an actor, its names, and its ties with their evidence."""
    sheet.add(
        "actors",
        actor.line,
        wikidata_id=actor.wikidata,
        unnamed_reason=actor.unnamed,
        **own(actor, "wikidata", "unnamed", "names", "relations", "is_ambiguous"),
    )
    main = {"name": actor.name, "kind": None, "is_ambiguous": actor.is_ambiguous}
    for line, name in [(actor.line, main), *((n.line, own(n)) for n in actor.names)]:
        sheet.add("actor_names", line, actor=actor.key, folded=fold(name["name"]), **name)
    for tie in actor.relations:
        names = {
            "actor": actor.key,
            "kind": tie.kind,
            "to_actor": tie.to,
            "title": tie.title or "",
        }
        sheet.add("actor_relations", tie.line, **names, **sheet.date("held", tie.date))
        for evidence in tie.evidence:
            source, _, passage = evidence.passage.partition("/")
            sheet.add(
                "actor_relation_sources",
                evidence.line,
                source=source,
                passage=passage,
                quote=evidence.quote,
                **names,
            )


def add_event(sheet: Sheet, event: Event) -> None:
    """Add an event, who took part, and its ties."""
    sheet.add(
        "events",
        event.line,
        **sheet.date("occurred", event.date),
        **own(event, "date", "actors", "relations"),
    )
    for part in event.actors:
        sheet.add("event_actors", part.line, event=event.key, **own(part))
    for tie in event.relations:
        if tie.to == event.key:
            sheet.fault(tie.line, "to", f"{tie.to!r} is tied to itself", "name another event")
        sheet.add("event_relations", tie.line, event=event.key, to_event=tie.to, **own(tie, "to"))


def add_claim(sheet: Sheet, claim: Claim) -> None:
    """Add a claim, its topics, assessments and ties."""
    sheet.add(
        "claims",
        claim.line,
        **_structure(sheet, claim),
        **sheet.date("holds", claim.holds),
        unstructured_reason=claim.unstructured,
        **own(
            claim,
            *("topics", "subject", "attribute", "value", "about", "holds", "unstructured"),
            *("assessments", "relations"),
        ),
    )
    if claim.about:
        _add_roles(sheet, claim.key, claim.about)
    for topic in claim.topics:
        sheet.add("claim_topics", claim.line, claim=claim.key, topic=topic)
    for assessment in claim.assessments:
        sheet.add(
            "claim_assessments",
            assessment.line,
            claim=claim.key,
            assessed_on=assessment.on,
            **own(assessment, "on"),
        )
    for tie in claim.relations:
        _relate(sheet, tie.line, (claim.key, tie.to), tie.kind, tie.rationale)


def _add_roles(sheet: Sheet, claim: str, about: About) -> None:
    for role, actors in (("subject", about.subject), ("object", about.object)):
        for actor in actors:
            sheet.add("claim_actors", about.line, claim=claim, actor=actor, role=role)
    for role, events in (("act", about.act), ("ground", about.ground)):
        for event in events:
            sheet.add("claim_events", about.line, claim=claim, event=event, role=role)


def _structure(sheet: Sheet, claim: Claim) -> dict[str, Any]:
    """Return the columns of a structured claim; its attribute fixes both kinds."""
    if not (claim.subject and claim.attribute and claim.value):
        return {}
    subject_kind = "actor" if claim.subject.actor else "event"
    value = claim.value
    if ("attributes", claim.attribute) in sheet.vocabulary:
        wanted = sheet.vocabulary.row("attributes", claim.attribute)
        if wanted["subject_kind"] != subject_kind:
            found = f"attribute {claim.attribute!r} is said of an {wanted['subject_kind']}"
            sheet.fault(claim.subject.line, "subject", found, "name one, or another attribute")
        if wanted["value_kind"] != value.kind:
            found = f"attribute {claim.attribute!r} takes a {wanted['value_kind']}"
            sheet.fault(value.line, "value", found, f"this is a {value.kind}; give the other")
    return {
        "attribute": claim.attribute,
        "subject_kind": subject_kind,
        "subject_actor": claim.subject.actor,
        "subject_event": claim.subject.event,
        "value_kind": value.kind,
        "value_text": value.text,
        "value_low": value.low,
        "value_best": value.best,
        "value_high": value.high,
        "unit": value.unit,
        "value_actor": value.actor,
        "value_event": value.event,
        **sheet.date("value_date", value.date),
    }


def add_conflict(sheet: Sheet, conflict: Conflict) -> None:
    """Add a verdict on two claims."""
    kinds = sheet.vocabulary.tables.get("claim_relation_kinds", {})
    if conflict.verdict in kinds and kinds[conflict.verdict]["verdict"] is None:
        judging = ", ".join(key for key, row in kinds.items() if row["verdict"])
        found = f"{conflict.verdict!r} is no verdict"
        sheet.fault(conflict.line, "verdict", found, f"write one of {judging}")
    first, second = conflict.claims
    _relate(sheet, conflict.line, (first, second), conflict.verdict, conflict.rationale)


def _relate(sheet: Sheet, line: int, pair: tuple[str, str], kind: str, rationale: str) -> None:
    if pair[0] == pair[1]:
        sheet.fault(line, "claims", f"{pair[0]!r} is tied to itself", "name another claim")
    # As written, also where the tie has no direction: the rationale may say "the second".
    sheet.add(
        "claim_relations",
        line,
        claim=pair[0],
        kind=kind,
        to_claim=pair[1],
        is_symmetric=sheet.is_symmetric("claim_relation_kinds", kind),
        rationale=rationale,
    )
