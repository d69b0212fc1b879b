"""From a validated seed file to staged rows, with the faults only the whole file shows."""

from __future__ import annotations

from .build_registries import add_actor, add_claim, add_conflict, add_event, add_outlet
from .build_revisions import Texts
from .build_source import add_source
from .format import SeedFile
from .sheet import Sheet, own
from .vocabulary import Vocabulary


def build(file: SeedFile, texts: Texts, vocabulary: Vocabulary) -> Sheet:
    """Return the rows and faults of ``file``; ``texts`` are those of its revisions, if held."""
    sheet = Sheet(vocabulary)
    if file.source:
        add_source(sheet, file.source, file, texts)
    for outlet in file.outlets:
        add_outlet(sheet, outlet)
    for place in file.places:
        sheet.add("places", place.line, parent_key=place.parent, **own(place, "parent"))
    for topic in file.topics:
        sheet.add("topics", topic.line, parent_key=topic.parent, **own(topic, "parent"))
    for actor in file.actors:
        add_actor(sheet, actor)
    for event in file.events:
        add_event(sheet, event)
    for claim in file.claims:
        add_claim(sheet, claim)
    for conflict in file.conflicts:
        add_conflict(sheet, conflict)
    return sheet
