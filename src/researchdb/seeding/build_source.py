"""From a source, its passages and what they say to staged rows."""

from __future__ import annotations

from collections import Counter

from researchdb.text import quotes
from researchdb.text.mentions import stands
from researchdb.text.normalise import RULE, sha256

from .articles import Article, check_cut, check_text, find_quote
from .format import SeedFile
from .sheet import Sheet, own
from .source_file import ClaimLink, Passage, Revision, Source


def add_source(sheet: Sheet, source: Source, file: SeedFile, article: Article | None) -> None:
    """Add a source with everything its file says of it."""
    revisions = [*([file.revision] if file.revision else []), *file.revisions]
    current = max(revisions, key=lambda revision: revision.number)
    captured = {r.number: sheet.anchor("captured", r.captured) for r in revisions}
    sheet.anchor("captured", current.captured)
    sheet.add(
        "sources",
        source.line,
        **sheet.anchor("published", source.published),
        **own(source, "published", "coder", "relations"),
    )
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
    for revision in revisions:
        sheet.add(
            "revisions",
            revision.line,
            source=source.key,
            file_name=revision.file,
            length_chars=revision.length,
            text_rule=RULE,
            is_current=revision is current,
            **captured[revision.number],
            **own(revision, "file", "length", "captured", "furniture"),
        )
        for piece in revision.furniture:
            sheet.add(
                "furniture",
                piece.line,
                source=source.key,
                revision=revision.number,
                start_char=piece.span[0],
                end_char=piece.span[1],
                reason=piece.reason,
                note=piece.note,
            )
    sheet.faults += check_cut(current, file.passages)
    if article:
        sheet.faults += check_text(article, current, file.passages)
    headings: set[str] = set()
    for ordinal, passage in enumerate(file.passages, start=1):
        if passage.under and passage.under not in headings:
            found = f"no earlier heading has the key {passage.under!r}"
            sheet.fault(passage.line, "under", found, "name a heading above the passage")
        if passage.kind == "heading":
            headings.add(passage.key)
        _PassageBuilder(sheet, source, current, passage, article).build(ordinal)


class _PassageBuilder:
    """Adds the rows of one passage and of what it says."""

    def __init__(
        self,
        sheet: Sheet,
        source: Source,
        revision: Revision,
        passage: Passage,
        article: Article | None,
    ) -> None:
        self._sheet = sheet
        self._coder = source.coder
        self._passage = passage
        self._revision = revision
        self._text = article.text[slice(*passage.span)] if article else None
        self._folded = quotes.Folded(self._text) if self._text is not None else None
        self._place = {"source": source.key, "passage": passage.key}
        self._quoted: set[str] = set()

    def build(self, ordinal: int) -> None:
        passage, add = self._passage, self._sheet.add
        add(
            "passages",
            passage.line,
            source=self._place["source"],
            key=passage.key,
            ordinal=ordinal,
            kind=passage.kind,
            heading_key=passage.under,
            gist=passage.gist,
            uncoded_reason=passage.uncoded,
        )
        add(
            "passage_texts",
            passage.line,
            **self._place,
            revision=self._revision.number,
            start_char=passage.span[0],
            end_char=passage.span[1],
            sha256=passage.sha256,
            text=self._text,
            match_status="exact",
        )
        occurrences: Counter[str] = Counter()
        for claim in passage.claims:
            occurrences[claim.claim] += 1
            self._claim(claim, occurrences[claim.claim])
        occurrences.clear()
        for event in passage.events:
            occurrences[event.event] += 1
            add(
                "event_sources",
                event.line,
                **self._place,
                event=event.event,
                occurrence=occurrences[event.event],
                status=event.status,
                quote=self._quote(event.line, event.quote),
                **self._sheet.date("given", event.date),
            )
        for decision in passage.mentions:
            add("mention_decisions", decision.line, **self._place, **own(decision))
            if self._text is not None and not stands(self._text, decision.name, decision.nth):
                found = f"the name {decision.name!r} does not stand there {decision.nth} times"
                self._sheet.fault(decision.line, "name", found, "correct name or nth")
        for silence in passage.silent:
            self._find(silence.line, silence.quote)

    def _claim(self, link: ClaimLink, occurrence: int) -> None:
        add = self._sheet.add
        act = {**self._place, "claim": link.claim, "occurrence": occurrence}
        add(
            "claim_sources",
            link.line,
            **act,
            quote=self._quote(link.line, link.quote),
            coder=self._coder,
            **own(link, "claim", "quote", "said_by"),
        )
        for number, hop in enumerate(link.said_by, start=1):
            add(
                "attributions",
                hop.line,
                **act,
                hop=number,
                speaker_actor=hop.actor,
                speaker_label=hop.label,
                speaker_title=hop.title,
                speech_act=hop.act,
                stance=hop.stance,
                occasion=hop.at,
                **self._sheet.date("said", hop.said_on),
            )

    def _quote(self, line: int, quote: str | None) -> str | None:
        """Return the selector as stored; add its row, and its anchor where the text is held."""
        if quote is None:
            return None
        phrase = " ".join(quote.split())
        if phrase in self._quoted:
            return phrase
        self._quoted.add(phrase)
        self._sheet.add("quotes", line, **self._place, phrase=phrase)
        span = self._find(line, quote)
        if span and self._text is not None:
            self._sheet.add(
                "quote_anchors",
                line,
                **self._place,
                phrase=phrase,
                revision=self._revision.number,
                passage_start=self._passage.span[0],
                passage_end=self._passage.span[1],
                passage_length_chars=len(self._text),
                start_char=span.start,
                end_char=span.end,
                sha256=sha256(self._text[span.start : span.end]),
                match_status="exact",
            )
        return phrase

    def _find(self, line: int, quote: str) -> quotes.Span | None:
        if self._folded is None:
            return None
        span = find_quote(self._folded, quote)
        if isinstance(span, quotes.Span):
            return span
        self._sheet.fault(line, "quote", *span)
        return None
