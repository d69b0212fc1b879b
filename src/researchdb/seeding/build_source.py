"""From a source and everything its file says of it to staged rows."""

from __future__ import annotations

from .build_passage import PassageBuilder
from .build_revisions import Texts, add_revisions, places
from .format import SeedFile
from .sheet import Sheet, own
from .source_file import Source


def add_source(sheet: Sheet, source: Source, file: SeedFile, texts: Texts) -> None:
    """Add a source with everything its file says of it; ``texts`` are those that are held."""
    add_revisions(
        sheet, source, file, texts
    )  # before the date of publication, which may hang on them
    sheet.add(
        "sources",
        source.line,
        **sheet.anchor("published", source.published),
        **own(source, "published", "coder", "relations"),
    )
    if source.summary is None and source.status == "coded":
        found = "a coded source has no summary"
        sheet.fault(source.line, "summary", found, "say in your own words what it says")
    for tie in source.relations:
        symmetric = sheet.is_symmetric("source_relation_kinds", tie.kind)
        pair = (source.key, tie.to)
        first, second = sorted(pair) if symmetric else pair
        sheet.add(
            "source_relations",
            tie.line,
            source=first,
            to_source=second,
            is_symmetric=symmetric,
            **own(tie, "to"),
        )
    place_of = places(sheet, file, texts)
    headings: set[str] = set()
    for ordinal, passage in enumerate(file.passages, start=1):
        if passage.under and passage.under not in headings:
            found = f"no earlier heading has the key {passage.under!r}"
            sheet.fault(passage.line, "under", found, "name a heading above the passage")
        if passage.kind == "heading":
            headings.add(passage.key)
        PassageBuilder(sheet, source, passage, place_of[passage.key]).build(ordinal)
