"""Which elements of a page say of themselves that they are no part of the article."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from lxml.html import HtmlElement as Element

from .clean import letters

_TAGS = {"nav": "navigation", "footer": "navigation", "aside": "related_links"}
_ROLES = {
    "navigation": "navigation",
    "banner": "navigation",
    "contentinfo": "navigation",
    "complementary": "related_links",
    "search": "navigation",
    "dialog": "login_prompt",
    "alertdialog": "login_prompt",
    "toolbar": "navigation",
    "menu": "navigation",
}
_WORDS = {
    "navigation": """nav navbar navigation menu submenu breadcrumb breadcrumbs pagination pager
        sidebar toolbar footer masthead skiplink share sharing sharebar sharedaddy addtoany social
        socials tagcloud tags taglist toc ad ads advert adverts advertisement advertising
        sponsored""",
    "consent": """cookie cookies cookiebar consent gdpr""",
    "login_prompt": """newsletter subscribe subscription signup login signin paywall register
        regwall donate""",
    "related_links": """related relatedposts recommended recommendations recirculation outbrain
        taboola trending popular readmore morestories""",
    "reaction_counter": """comments comment commentlist disqus respond reactions reaction likes
        votes upvote rating ratings""",
    "byline": """byline author authors date dateline timestamp pubdate posted postmeta""",
    "credit": """credit credits photocredit""",
    "disclaimer": """disclaimer""",
}
_REASON_OF = {word: reason for reason, words in _WORDS.items() for word in words.split()}
_PAIRS = {
    ("entry", "meta"): "byline",
    ("post", "meta"): "byline",
    ("article", "meta"): "byline",
    ("posted", "on"): "byline",
    ("publish", "date"): "byline",
    ("published", "date"): "byline",
    ("read", "more"): "related_links",
    ("read", "next"): "related_links",
    ("see", "also"): "related_links",
    ("more", "stories"): "related_links",
    ("sign", "up"): "login_prompt",
    ("log", "in"): "login_prompt",
    ("post", "tags"): "navigation",
    ("reading", "time"): "byline",
}
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_PIECES = re.compile(r"[-_:]+|(?<=[a-z])(?=[A-Z])")

CONSENT = "consent"
"""Reason of what asks for consent: it is no article, however much of the page it fills."""

EVIDENCE = frozenset({"byline", "credit", "disclaimer"})
"""Reasons whose words a person wants to see: they say who, when and whose view."""


def reason(element: Element) -> str | None:
    """Return why the tag, role, class or id of ``element`` says it is furniture, or None.

    A term of ``furniture_reasons``, or ``CONSENT``.
    """
    if element.tag in _TAGS:
        return _TAGS[element.tag]
    if found := _ROLES.get(element.get("role", "").strip().lower()):
        return found
    for name in (*element.get("class", "").split(), *_own_id(element)):
        if found := _named(name):
            return found
    return None


def _own_id(element: Element) -> list[str]:
    """Return the id of ``element`` unless it is made of a heading's words, as anchors are."""
    name = element.get("id", "")
    if not name or element.tag in _HEADINGS:
        return []
    heading = next(element.iterdescendants(*_HEADINGS), None)
    words = letters("".join(heading.itertext())) if heading is not None else ""
    is_anchor = "-" in name and letters(name) == words
    return [] if is_anchor else [name]


@lru_cache(maxsize=4096)
def _named(name: str) -> str | None:
    pieces = [piece.lower() for piece in _PIECES.split(name) if piece]
    for pair in pairwise(pieces):
        if pair in _PAIRS:
            return _PAIRS[pair]
    return next((_REASON_OF[piece] for piece in pieces if piece in _REASON_OF), None)
