"""What a reader of a page sees of it: the tree without scripts, styles and hidden text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree, html
from lxml.html import HtmlElement as Element

from researchdb.errors import IntakeError

_NEVER = frozenset(
    {
        *("script", "style", "noscript", "template", "head", "svg", "math", "canvas", "rp"),
        *("iframe", "frame", "frameset", "object", "embed", "applet", "audio", "video", "map"),
        *("select", "option", "datalist", "textarea", "input", "button", "progress", "meter"),
        "dialog",
    }
)
_HIDING = re.compile(
    r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|content-visibility\s*:"
    r"\s*hidden|opacity\s*:\s*0*(?:\.0+)?(?=\s*(?:;|!|$))|font-size\s*:\s*0\w*(?=\s*(?:;|!|$))"
    r"|(?:left|top|text-indent)\s*:\s*-\d{3,})",
    re.IGNORECASE,
)
_FOR_SCREEN_READERS = frozenset(
    {
        *("sr-only", "visually-hidden", "visuallyhidden", "screen-reader-text", "assistive-text"),
        *("screen-reader-only", "hidden-visually", "element-invisible", "u-hidden", "is-hidden"),
    }
)
# No tree may hold these; a page may write them as they are or by number.
_CONTROLS = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
# The entities that a document type declares; HTML knows none, and shows their end as text.
_DECLARED = re.compile(r"<!DOCTYPE[^\[>]*\[.*?\]\s*>", re.IGNORECASE | re.DOTALL)
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_SIMPLE = re.compile(r"^(?:[a-z][\w-]*)?([.#])([\w-]+)$", re.IGNORECASE)
_OPENED = ("h1", "h2", "h3", "h4", "h5", "h6", "summary")
_CORE = frozenset({"html", "body", "main", "article"})
_MOST = 0.5


def parse(page: str) -> Element:
    """Return the tree of ``page``, entities and outside files left alone.

    Raises IntakeError where there is no element in it.
    """
    page = _CONTROLS.sub("", page)
    page = _DECLARED.sub("", page, count=1)
    parser = html.HTMLParser(encoding="utf-8", no_network=True, remove_pis=True, huge_tree=True)
    try:
        tree: Element = html.document_fromstring(page.encode("utf-8", "replace"), parser)
    except (etree.ParserError, etree.XMLSyntaxError) as error:
        raise IntakeError("holds no page; save the page anew from the browser") from error
    for each in tree.iter():
        if each.text and _CONTROLS.search(each.text):
            each.text = _CONTROLS.sub("", each.text)
        if each.tail and _CONTROLS.search(each.tail):
            each.tail = _CONTROLS.sub("", each.tail)
    return tree


def strip_hidden(tree: Element) -> None:
    """Take out of ``tree`` what a browser does not show.

    That is scripts, styles, controls of forms, comments, and elements hidden by an attribute, by
    their own style, by a rule for one class or id, or meant for screen readers alone.
    ``aria-hidden`` counts unless it covers most of the page, as it does behind an open banner.
    """
    whole = _letters(tree)
    hidden = set(_hidden_by_rules(tree))
    for element in list(tree.iter()):
        if not isinstance(element.tag, str) or _is_never(element) or _is_hidden(element, hidden):
            _drop(element)
            continue
        # The attribute goes where it does not count, lest the library heed it.
        is_marked = element.attrib.pop("aria-hidden", "").strip().lower() == "true"
        if is_marked and element.tag not in _CORE and _letters(element) <= _MOST * whole:
            _drop(element)


def _drop(element: Element) -> None:
    """Take ``element`` out; the text behind it stays."""
    parent = element.getparent()
    if parent is None:
        return
    if tail := element.tail:
        before = element.getprevious()
        if before is None:
            parent.text = (parent.text or "") + tail
        else:
            before.tail = (before.tail or "") + tail
        element.tail = None
    parent.remove(element)


def _is_never(element: Element) -> bool:
    """Return whether an element is no text by its tag; a heading may be a button that opens it."""
    if element.tag == "button":
        return next(element.iterancestors(*_OPENED), None) is None
    return element.tag in _NEVER


def _is_hidden(element: Element, by_rules: set[tuple[str, str]]) -> bool:
    if element.tag in {"html", "body"}:
        return False
    if element.get("hidden") is not None or _HIDING.search(element.get("style", "")):
        return True
    classes = set(element.get("class", "").split())
    if classes & _FOR_SCREEN_READERS:
        return True
    if not by_rules or element.tag in _CORE:
        return False
    names = {(".", name) for name in classes} | {("#", element.get("id", ""))}
    return not names.isdisjoint(by_rules)


def _hidden_by_rules(tree: Element) -> Iterator[tuple[str, str]]:
    """Yield the classes (``.``) and ids (``#``) that the page's own style sheets hide outright.

    Rules within a condition such as ``@media`` and rules for more than one name are left alone.
    """
    for style in tree.iter("style"):
        sheet = _COMMENT.sub("", style.text or "")
        for selectors, body in _RULE.findall(_without_conditions(sheet)):
            if _HIDING.search(body):
                for selector in selectors.split(","):
                    if found := _SIMPLE.match(selector.strip()):
                        yield found[1], found[2]


def _without_conditions(sheet: str) -> str:
    """Return ``sheet`` without its blocks that begin with ``@``."""
    kept, depth, begun = [], 0, 0
    skipping: int | None = None
    for at, char in enumerate(sheet):
        if char == "@" and skipping is None:
            kept.append(sheet[begun:at])
            skipping = depth
        elif char == "{":
            depth += 1
        elif char == "}":
            depth -= 1
        if skipping is not None and char in "};" and depth <= skipping:
            skipping, begun = None, at + 1
    if skipping is None:
        kept.append(sheet[begun:])
    return "".join(kept)


def _letters(element: Element) -> int:
    return sum(
        len(text.strip())
        for each in element.iter()
        if isinstance(each.tag, str) and each.tag not in _NEVER
        for text in (each.text or "", each.tail or "" if each is not element else "")
    )
