"""Asking for the metadata of a draft: what is proposed, and Enter to take it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from researchdb.cli.review_ask import NOTHING, Asker, Back
from researchdb.cli.review_forms import read_date
from researchdb.cli.review_show import Screen
from researchdb.errors import ReviewError
from researchdb.intake.review import metadata
from researchdb.intake.review.draft import Choice, Draft
from researchdb.intake.review.reading import plain
from researchdb.intake.review.telling import date_words
from researchdb.intake.review.wording import in_own_words
from researchdb.text.keys import slug

_HELP = {
    "outlet": ("A key, words to look for, or + for an outlet nobody has declared.",),
    "published": ("2025, 2025-04, 2025-04-17, 2025-04-17/..; unknown; - for none.",),
    "language": ("A tag of BCP 47: en, ru, pt-BR, zh-Hant; und where it is not known.",),
    "summary": ("Two or three sentences in your own words; - leaves it for another time.",),
}
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]+)*")
_HOW = "Enter takes what is in brackets, - leaves it empty, ? explains, b goes back."
_BASES = {
    "stated": "the article says it",
    "metadata": "a date line or the file says it",
    "inferred": "it follows from what the article tells",
}


class MetadataWalk:
    """Asks field by field and writes each answer at once."""

    def __init__(self, draft: Draft, screen: Screen, asker: Asker) -> None:
        self._draft = draft
        self._screen = screen
        self._asker = asker

    def walk(self) -> None:
        """Go through the fields; b goes to the one before. Raises Back before the first."""
        self._screen.rule(f"{self._draft.key} · metadata")
        self._screen.line(_HOW, "dim", 2)
        self._show()
        steps: list[Callable[[], None]] = [
            self._outlet,
            lambda: self._term("kind", "source_kinds"),
            lambda: self._optional("title"),
            lambda: self._optional("author"),
            self._published,
            self._language,
            lambda: self._optional("rights"),
            self._ties,
            self._summary,
        ]
        at = 0
        while at < len(steps):
            try:
                steps[at]()
                at += 1
            except Back:
                if at == 0:
                    raise
                at -= 1
            except ReviewError as error:
                self._screen.line(error, indent=2)

    def _show(self) -> None:
        source = self._source()
        rows = [(name, str(source[name])) for name in ("url", "citation_key") if source.get(name)]
        found = source.get("published")
        if found:
            rows.append(("published", date_words(found, source)))
        if rows:
            self._screen.pairs(rows)
        for comment in self._draft.notes():
            self._screen.line(comment, "dim", 2)

    def _source(self) -> Mapping[str, Any]:
        return plain(self._draft.sheet.source)  # type: ignore[no-any-return]

    def _apply(self, *made: Choice) -> None:
        for line in self._draft.apply(*made):
            self._screen.line(f"✓ {line}", indent=2)

    def _decide(self, name: str, value: Any) -> None:
        self._apply(metadata.decide(name, value, self._draft.registry, self._draft.text))

    def _outlet(self) -> None:
        registry, before = self._draft.registry, str(self._source().get("outlet"))
        found = registry.find("outlets", before)
        is_own = found is not None and found.path == self._draft.name
        if found:
            told = f"{found.words}, {found.entry.get('kind')}"
            self._screen.line(f"{told}{'; declared in this file' if is_own else ''}", "dim", 2)

        def take(answer: str) -> str | None:
            if answer == "+":
                return None
            if registry.find("outlets", answer):
                return answer
            alike = registry.search("outlets", answer)
            if not alike:
                raise ReviewError(f"there is no outlet like {answer!r}; + declares it")
            try:
                return self._asker.choose(alike)
            except Back:
                raise ReviewError("nothing chosen; + declares a new one") from None

        key = self._asker.ask("outlet", take, before, _HELP["outlet"])
        if key is None:
            self._new_outlet()
        else:
            self._decide("outlet", key)
            if is_own and key == before:
                name = self._asker.text("name of the outlet", found.words if found else None)
                self._describe(key, "name", name)
                kind = str(found.entry.get("kind")) if found else None
                self._describe(
                    key, "kind", self._asker.term("kind of the outlet", "outlet_kinds", kind)
                )
        if self._source().get("outlet") != before and not metadata.is_outlet_needed(
            self._draft, before
        ):
            self._apply(metadata.drop_outlet(before))

    def _describe(self, key: str, name: str, value: str) -> None:
        self._apply(metadata.describe_outlet(key, name, value, self._draft.registry))

    def _new_outlet(self) -> None:
        registry = self._draft.registry
        name = self._asker.text("name of the outlet")

        def take(answer: str) -> str:
            if slug(answer) != answer:
                raise ReviewError(f"{answer!r} is no key; write for example {slug(answer)!r}")
            if registry.find("outlets", answer):
                raise ReviewError(f"{answer!r} is taken; choose another key")
            return answer

        key = self._asker.ask("key", take, slug(name))
        kind = self._asker.term("kind of the outlet", "outlet_kinds", "unknown")
        url = self._asker.optional("address of the outlet")
        values = {"key": key, "name": name, "kind": kind, "url": url}
        self._apply(metadata.declare_outlet(values, registry))

    def _term(self, name: str, table: str) -> None:
        self._decide(name, self._asker.term(name, table, self._source().get(name)))

    def _optional(self, name: str) -> None:
        self._decide(name, self._asker.optional(name, self._source().get(name)))

    def _language(self) -> None:
        before = self._source().get("language") or "und"

        def take(answer: str) -> str:
            if not _LANGUAGE.fullmatch(answer):
                raise ReviewError(f"{answer!r} is no language tag; write en, ru, pt-BR ...")
            return answer

        self._decide("language", self._asker.ask("language", take, before, _HELP["language"]))

    def _published(self) -> None:
        before = self._source().get("published")
        default = date_words(before, self._source()) if before else NOTHING

        def take(answer: str) -> Any:
            if answer == default:
                return before
            return None if answer == NOTHING else read_date(answer)

        date = self._asker.ask("published", take, default, _HELP["published"])
        if date is not None and date != before and date.get("edtf"):
            date["basis"] = self._asker.option("basis", _BASES, "stated")
            if date["basis"] == "inferred":
                date["note"] = self._asker.text("from what it follows")
        self._decide("published", date)

    def _ties(self) -> None:
        for tie in self._source().get("relations") or ():
            score = f", score {tie['score']}" if tie.get("score") else ""
            label = f"{tie.get('kind')} {tie.get('to')} ({tie.get('method')}{score}): keep?"
            if not self._asker.yes(label):
                self._apply(metadata.drop_tie(tie))

    def _summary(self) -> None:
        texts = [self._draft.text] if self._draft.text else []

        def take(answer: str) -> str | None:
            return None if answer == NOTHING else in_own_words("summary", answer, texts)

        before = self._source().get("summary")
        summary = self._asker.ask("summary in own words", take, before or NOTHING, _HELP["summary"])
        if summary is not None:
            self._decide("summary", summary)
