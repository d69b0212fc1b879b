"""From a passage and what it says to staged rows."""

from __future__ import annotations

from collections import Counter

from researchdb.text import quotes
from researchdb.text.mentions import stands
from researchdb.text.normalise import sha256

from .articles import find_quote
from .build_revisions import Place
from .build_suggestions import add_suggestions
from .sheet import Sheet, own
from .source_file import WITHOUT_PLACE, ClaimLink, Passage, Recheck, Source


class PassageBuilder:
    """Adds the rows of one passage and of what it says."""

    def __init__(self, sheet: Sheet, source: Source, passage: Passage, place: Place) -> None:
        self._sheet = sheet
        self._coder = source.coder
        self._passage = passage
        self._revision = place.revision
        self._text = place.words(passage)
        self._folded = quotes.Folded(self._text) if self._text is not None else None
        self._place = {"source": source.key, "passage": passage.key}
        self._recheck = {phrase_of(recheck.quote): recheck for recheck in passage.recheck}
        self._quoted: set[str] = set()

    def build(self, ordinal: int) -> None:
        """Add everything; ``ordinal`` is the place of the passage in its source, from 1."""
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
            match_status=passage.match,
            changed_words=passage.changed,
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
            self._expect_name(decision.line, decision.name, decision.nth)
        for silence in passage.silent:
            self._find(silence.line, silence.quote)
        self._suggestions()
        self._expect_rechecked()

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
        phrase = phrase_of(quote)
        if phrase in self._quoted:
            return phrase
        self._quoted.add(phrase)
        match, changed = self._found_again(phrase)
        self._sheet.add(
            "quotes",
            line,
            **self._place,
            phrase=phrase,
            match_status=match,
            changed_words=changed,
        )
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
                match_status=match,
            )
        return phrase

    def _found_again(self, phrase: str) -> tuple[str, str | None]:
        """Return how a quote was found in the current text, and what differs there.

        A quote of a passage that has no place has none either.
        """
        if recheck := self._recheck.get(phrase):
            return recheck.match, recheck.changed
        passage = self._passage
        return ("exact", None) if passage.has_place else (passage.match, passage.changed)

    def _find(self, line: int, quote: str) -> quotes.Span | None:
        if self._folded is None:
            return None
        recheck = self._recheck.get(phrase_of(quote))
        if recheck and self._passage.has_place and recheck.match in WITHOUT_PLACE:
            return None
        span = find_quote(self._folded, quote)
        if isinstance(span, quotes.Span):
            return span
        # Altered words may no longer be those the selector names; a person is asked already.
        if recheck is None:
            self._sheet.fault(line, "quote", *span)
        return None

    def _suggestions(self) -> None:
        suggested = self._passage.suggested
        if suggested is None:
            return
        for name in suggested.named:
            self._expect_name(name.line, name.name, name.nth)
        for one in suggested.quoted:
            self._find(one.line, one.quote)
        add_suggestions(self._sheet, self._place, suggested)

    def _expect_name(self, line: int, name: str, nth: int) -> None:
        if self._text is not None and not stands(self._text, name, nth):
            found = f"the name {name!r} does not stand there {nth} times"
            self._sheet.fault(line, "name", found, "correct name or nth")

    def _expect_rechecked(self) -> None:
        """Note quotes to check again that nothing rests on."""
        passage = self._passage
        given = [link.quote for link in passage.claims] + [link.quote for link in passage.events]
        given += [silence.quote for silence in passage.silent]
        resting = {phrase_of(quote) for quote in given if quote}
        for phrase, recheck in self._recheck.items():
            if phrase not in resting:
                self._unused(recheck)

    def _unused(self, recheck: Recheck) -> None:
        found = f"no claim, event or silence has the quote {recheck.quote!r}"
        self._sheet.fault(recheck.line, "quote", found, "copy it from there, or drop the entry")


def phrase_of(quote: str) -> str:
    """Return a quote as it is stored: single blanks between its words."""
    return " ".join(quote.split())
