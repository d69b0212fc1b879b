"""The walk through a draft: metadata, what is open passage by passage, and the end."""

from __future__ import annotations

from researchdb.cli.review_ask import Asker, Back
from researchdb.cli.review_metadata import MetadataWalk
from researchdb.cli.review_passage import PassageWalk
from researchdb.cli.review_show import Screen
from researchdb.errors import ReviewError
from researchdb.intake.review.draft import Draft
from researchdb.intake.review.finishing import faults_as, set_status
from researchdb.intake.review.metadata import is_open
from researchdb.intake.review.progress import Progress, passage_gaps, progress_of
from researchdb.seeding import ArticleFolders

_MOST_GAPS = 12


class Walk:
    """One sitting with one draft."""

    def __init__(self, draft: Draft, folders: ArticleFolders, screen: Screen, asker: Asker) -> None:
        self._draft = draft
        self._folders = folders
        self._screen = screen
        self._asker = asker

    def walk(self, first: str | None = None) -> None:
        """Walk from the passage ``first``, or from what is open first, to the end.

        Raises ReviewError when there is no such passage, Quit when the person leaves.
        """
        problems = self._draft.faults()
        keys = self._keys()
        if first is not None and first not in keys:
            named = f"{keys[0]} to {keys[-1]}" if keys else "none"
            raise ReviewError(f"there is no passage {first!r} in {self._draft.key}; it has {named}")
        self._greet()
        for problem in problems:
            self._screen.line(problem)
        if first is None and is_open(self._draft):
            self._metadata()
        self._passages(first)
        self._end()

    def progress(self) -> Progress:
        """Return how far the source is coded as it stands."""
        content = self._draft.sheet.plain()
        return progress_of(self._draft.key, content, self._draft.words)

    def _greet(self) -> None:
        shown = self.progress()
        self._screen.line(f"{shown.title or shown.key} ({shown.key}, {shown.status})", "bold")
        self._screen.line(
            f"{shown.read} of {shown.passages} passages read, {shown.open} proposals open."
            " Every answer is written at once; q leaves, ? helps.",
            "dim",
        )
        if self._draft.text is None and shown.passages:
            self._screen.line("The text is not held; passages are shown without it.")

    def _metadata(self) -> None:
        try:
            MetadataWalk(self._draft, self._screen, self._asker).walk()
        except Back:
            return

    def _passages(self, first: str | None) -> None:
        """Visit what is open in order; what is left open does not come again in this sitting."""
        before: list[str] = []
        seen: set[str] = set()
        key = first or self._next(None, seen)
        while key is not None:
            keys = self._keys()
            at = f"{keys.index(key) + 1} of {len(keys)}"
            going = PassageWalk(self._draft, self._screen, self._asker, key, at).walk()
            if going == "metadata" or (going == "back" and not before):
                self._metadata()
            elif going == "back":
                key = before.pop()
            else:
                seen.add(key)
                before.append(key)
                key = self._next(key, seen)

    def _keys(self) -> list[str]:
        return self._draft.sheet.passage_keys

    def _next(self, after: str | None, seen: set[str]) -> str | None:
        """Return the next open passage behind ``after``; None at the end."""
        self._draft.refresh()
        is_behind = after is None or after not in self._keys()
        for each in self._draft.sheet.passages:
            key = str(each.get("key"))
            if is_behind and key not in seen and passage_gaps(each, self._draft.words(each)):
                return key
            is_behind = is_behind or key == after
        return None

    def _end(self) -> None:
        shown = self.progress()
        self._screen.rule(f"{shown.key} · how far it is")
        self._screen.pairs(progress_rows(shown))
        if shown.gaps:
            self._screen.line("Still asked for:", "bold")
            for gap in shown.gaps[:_MOST_GAPS]:
                self._screen.line(f"· {gap}", indent=2)
            if len(shown.gaps) > _MOST_GAPS:
                self._screen.line(f"· and {len(shown.gaps) - _MOST_GAPS} more", indent=2)
            return
        self._check(shown)

    def _check(self, shown: Progress) -> None:
        """Ask the strict check, and offer to call the draft coded."""
        self._screen.line("Nothing is missing. Checking …", "dim")
        own, elsewhere = faults_as(self._draft, "coded", self._folders)
        for problem in own:
            self._screen.line(problem)
        if elsewhere:
            self._screen.line(
                f"Findings in other files: {elsewhere}; `researchdb check --strict` tells them.",
                "dim",
            )
        if own:
            if shown.status == "draft":
                self._screen.line("It stays a draft until these are mended.")
            return
        if shown.status != "draft":
            self._screen.line("The check has nothing to say.")
            return
        try:
            is_coded = self._asker.yes("set status: coded?")
        except Back:
            is_coded = False
        if is_coded:
            for line in self._draft.apply(set_status("coded")):
                self._screen.line(f"✓ {line}", indent=2)
            self._screen.line("`researchdb seed` brings it into the database.")


def progress_rows(shown: Progress) -> list[tuple[str, str]]:
    """Return how far a source is, as labels and texts."""
    coded = f"{shown.claims} claims, {shown.events} events, {shown.mentions} names"
    held = f"{shown.touched} of {shown.sentences} touched by a quote"
    return [
        ("passages", f"{shown.read} of {shown.passages} read"),
        ("sentences", held if shown.sentences else "the text is not held"),
        ("proposals", f"{shown.open} open, {shown.rejected} rejected"),
        ("accepted", f"{coded}, {shown.silent} silent sentences"),
        *([("to recheck", str(shown.marks))] if shown.marks else []),
    ]
