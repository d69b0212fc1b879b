"""Which blocks of a page are its article, given those that a library recognised."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from lxml.html import HtmlElement as Element

from researchdb.intake.document import Block

from . import marks
from .blocks import Placed
from .clean import letters

_CONTAINER_SHARE = 0.8
_GUARD_SHARE = 0.4
_WHOLE_SHARE = 0.9
_LINKED_SHARE = 0.6
_SHORT_CHARS = 40
_EVIDENCE_CHARS = 200
_ALL = None
_TEXTUAL = frozenset({"p", "li", "dt", "dd", "blockquote", "figcaption", "caption", "tr", "pre"})
_CORE = ("h1", "main", "article")
_PARTS = frozenset({"li", "ul", "ol", "dl", "table", "tbody", "tr", "blockquote", "figure"})
_ENDS = tuple(".!?…:;»”\"'。！？؟۔।")


class Choice:
    """The blocks of a page, those of them that were ``matched``, and what follows for the rest."""

    def __init__(
        self, placed: Sequence[Placed], matched: Collection[int], title: str | None
    ) -> None:
        self._placed = placed
        self._share = _GUARD_SHARE if matched else _WHOLE_SHARE
        counted = matched or range(len(placed))
        self._weights = self._weighed(counted)
        self._reasons: dict[Element, str | None] = {}
        sure = [at for at in counted if not self._reason(placed[at].element)]
        self._matched = frozenset(sure if matched else ())
        self._weights = self._weighed(sure)
        self._container = self._smallest(_CONTAINER_SHARE)
        self._first, self._last = min(sure, default=0), max(sure, default=-1)
        self._title = self._headline(letters(title or ""))

    def blocks(self) -> list[Block]:
        """Return the blocks of the article in order, evidence for its metadata among them."""
        kept: list[Block] = []
        is_kept = False  # whether the block that follows, furniture aside, is in the article
        for at in reversed(range(len(self._placed))):
            each = self._placed[at]
            reason = self._reason(each.element)
            if reason and reason not in marks.EVIDENCE:
                continue
            if reason and len(each.block.text) <= _EVIDENCE_CHARS:
                if self._is_inside(at):
                    kept.append(replace(each.block, furniture=reason))
                continue
            is_kept = self._belongs(at, is_kept)
            if is_kept:
                kept.append(each.block)
        return kept[::-1]

    def _belongs(self, at: int, is_next_kept: bool) -> bool:
        """Return whether a block is of the article: matched, or standing in it all the same."""
        each = self._placed[at]
        text, kind = each.block.text, each.block.kind
        if kind == "heading":  # often a link to itself; one with nothing under it heads no text
            is_under = at in self._matched and at < self._last
            return at == self._title or is_under or (is_next_kept and self._is_inside(at))
        is_linked = each.linked > _LINKED_SHARE * len(text)
        is_loose = each.element.tag not in _TEXTUAL and kind == "paragraph"
        if at in self._matched:
            return not (is_linked and is_loose)
        if is_linked:
            return False
        if is_loose and len(text) < _SHORT_CHARS and not text.endswith(_ENDS):
            return False
        return self._is_inside(at)

    def _is_inside(self, at: int) -> bool:
        start = self._first if self._title is None else min(self._title, self._first)
        if start <= at <= self._last:
            return True
        element = self._placed[at].element
        if self._container not in _upwards(element):
            return False
        # Beyond the last sure block only what stands beside sure ones is taken for the article.
        around = (each for each in element.iterancestors() if each.tag not in _PARTS)
        return self._weights[next(around, element)] > 0

    def _reason(self, element: Element) -> str | None:
        """Return why ``element`` is furniture by its own or an outer mark, None if it is not."""
        pending = []
        reason = None
        for each in _upwards(element):
            if each in self._reasons:
                reason = self._reasons[each]
                break
            pending.append(each)
        for each in reversed(pending):
            own = None if self._is_guarded(each) else marks.reason(each)
            reason = self._reasons[each] = own or reason
        return reason

    def _is_guarded(self, element: Element) -> bool:
        """Return whether so much lies in ``element`` that a mark on it says something else."""
        if marks.reason(element) == marks.CONSENT:
            return element.tag == "body" or next(element.iter(*_CORE), None) is not None
        return self._weights[element] > self._share * self._weights[_ALL]

    def _weighed(self, counted: Collection[int]) -> Counter[Element | None]:
        """Return how many characters lie in each element, and in all under None."""
        weights: Counter[Element | None] = Counter()
        for at in counted:
            size = len(self._placed[at].block.text)
            for element in (_ALL, *_upwards(self._placed[at].element)):
                weights[element] += size
        return weights

    def _smallest(self, share: float) -> Element | None:
        """Return the innermost element that holds ``share`` of what counts."""
        enough = share * self._weights[_ALL]
        holding = [
            each for each, size in self._weights.items() if each is not _ALL and size >= enough
        ]
        return max(holding, key=lambda each: sum(1 for _ in each.iterancestors()), default=None)

    def _headline(self, title: str) -> int | None:
        """Return the main heading before the first sure block, if it is not among them."""
        for at in reversed(range(min(self._first + 1, len(self._placed)))):
            block = self._placed[at].block
            if block.kind == "heading" and block.level == 1:
                words = letters(block.text)
                return at if words and (words in title or title in words) else None
        return None


def _upwards(element: Element) -> Iterator[Element]:
    yield element
    yield from element.iterancestors()
