"""Web pages: trafilatura says what the article is, our own walk keeps its structure."""

from __future__ import annotations

import copy
from collections.abc import Sequence
from importlib.metadata import version

from lxml.html import HtmlElement as Element
from trafilatura import bare_extraction

from researchdb.errors import IntakeError
from researchdb.intake.document import Block, Document

from .blocks import Placed, walk
from .choice import Choice
from .clean import letters
from .decode import Decoded
from .pagedata import declarations, page_metadata
from .visible import parse, strip_hidden

_SURE_CHARS = 20
_TRUSTED_SHARE = 0.25
_MIN_LETTERS = 30
_ONLY_FURNITURE = (
    "holds only furniture (menus, banners, forms) and no article; save the page when its text shows"
)


def read_html(page: Decoded, address: str | None = None) -> Document:
    """Return the article of a page as blocks, with what the page says of itself.

    ``address`` is where the page was found, if known. Raises IntakeError where no article is left.
    """
    tree = parse(page.text)
    said = declarations(tree)
    strip_hidden(tree)
    metadata = page_metadata(said, tree, page.text, address)
    blocks, made_by = article(tree, metadata.title)
    return Document(
        media_type="text/html",
        metadata=metadata,
        blocks=tuple(blocks),
        extraction=", ".join(filter(None, (made_by, page.done))),
        remarks=(page.remark,) if page.remark else (),
    )


def article(tree: Element, title: str | None) -> tuple[list[Block], str]:
    """Return the blocks of the article in a tree without hidden text, and what found them.

    The library decides which text is the article. It drops headings, items, captions and short
    paragraphs now and then, so every block of the element that holds its text is kept unless the
    page marks it as something else. Where it finds nothing, as in pages of few sentences, all
    blocks count that are neither marked nor mere links. Raises IntakeError if none is left.
    """
    placed = walk(tree)
    matched = _matched(placed, tree)
    rest = Choice(placed, (), title).blocks()
    blocks = Choice(placed, matched, title).blocks() if matched else rest
    if _length(blocks) < _TRUSTED_SHARE * _length(rest):
        matched, blocks = frozenset(), rest  # it took a banner or a teaser for the article
    if _length(blocks) < _MIN_LETTERS:
        raise IntakeError(_ONLY_FURNITURE)
    library = "trafilatura" if matched else "lxml"
    return blocks, f"{library} {version(library)}"


def _length(blocks: Sequence[Block]) -> int:
    return sum(len(letters(block.text)) for block in blocks if not block.furniture)


def _matched(placed: Sequence[Placed], tree: Element) -> frozenset[int]:
    """Return which blocks trafilatura takes for the article, by their letters and digits."""
    found = bare_extraction(
        copy.deepcopy(tree), favor_precision=True, include_comments=False, include_tables=True
    )
    body = getattr(found, "body", None)
    if body is None:
        return frozenset()
    joined = letters("".join(body.itertext()))
    whole = {letters(words) for each in body.iter() for words in (each.text, each.tail) if words}
    whole |= {letters("".join(each.itertext())) for each in body.iter("p", "head", "item", "row")}
    return frozenset(
        at
        for at, each in enumerate(placed)
        if (key := letters(each.block.text))
        and (key in whole or (len(key) >= _SURE_CHARS and key in joined))
    )
