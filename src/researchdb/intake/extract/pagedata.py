"""What a page says of itself: title, author, site, address, date, language."""

from __future__ import annotations

import copy
import re

from lxml.html import HtmlElement as Element
from trafilatura.metadata import extract_metadata

from researchdb.intake.document import Metadata

from .address import canonical
from .clean import letters, one_line

_DATE = re.compile(r"^(\d{4})-(\d{2})-(\d{2})$")
_BEGINS = re.compile(r"^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?(?!\d)")
_NEAR = 24
_NO_PERSON = re.compile(r"^(https?://|admin$|administrator$|editor$)", re.IGNORECASE)
_DATES = {"original_date": True, "extensive_search": False, "max_date": "2999-12-31"}


def declarations(tree: Element) -> Element:
    """Return a copy of the head of a page with the linked data that stands anywhere in it."""
    heads = tree.xpath("//head")
    head: Element = copy.deepcopy(heads[0]) if heads else Element("head")
    for script in tree.xpath("//body//script[@type='application/ld+json']"):
        head.append(copy.deepcopy(script))
    return head


def page_metadata(head: Element, body: Element, page: str, address: str | None = None) -> Metadata:
    """Return the metadata of a page by trafilatura, with nothing that it had to guess.

    ``head`` holds the declarations, ``body`` is the tree of what shows, ``page`` the source. The
    date is one that the page declares; the address is the canonical one without tracking
    parameters.
    """
    tree = copy.deepcopy(body)
    tree.insert(0, head)
    found = extract_metadata(tree, address, _DATES, extensive=False)
    author = one_line(found.author)
    declared = tree.xpath("string((//link[@rel='canonical']/@href)[1])")
    shared = tree.xpath("string((//meta[@property='og:url']/@content)[1])")
    language = tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang")
    stated = tree.xpath(
        "string((//meta[translate(@http-equiv,'CONTENT-LANGUAGE','content-language')="
        "'content-language']/@content | //meta[@property='og:locale']/@content)[1])"
    )
    return Metadata(
        title=_title(one_line(found.title), head, body),
        author=None if author and _NO_PERSON.match(author) else author,
        site=one_line(found.sitename),
        url=canonical(declared, address) or canonical(shared, address) or canonical(address),
        published=_stated(found.date, page),
        language=(language or stated).split(",")[0].strip() or None,
    )


def _title(found: str | None, head: Element, body: Element) -> str | None:
    """Return ``found`` if the head of the page bears it out, else a main heading or the head's own.

    The library takes the first heading, which may belong to a help text or a menu.
    """
    named = one_line(head.xpath("string(//title)"))
    shared = one_line(head.xpath("string((//meta[@property='og:title']/@content)[1])"))
    declared = letters(f"{named or ''} {shared or ''}")
    if not declared or (found and letters(found) in declared):
        return found
    headings = [one_line("".join(each.itertext())) for each in body.iter("h1")]
    fitting = [each for each in headings if each and letters(each) in declared]
    leading = [each for each in fitting if letters(named or "").startswith(letters(each))]
    alone = headings if len(headings) == 1 else []
    return next(iter([*leading, *fitting, *alone]), None) or shared or named


def edtf(date: str | None) -> str | None:
    """Return the day, month or year with which an ISO 8601 date or time begins, or None."""
    found = _BEGINS.match(date or "")
    return found[0] if found else None


def _stated(date: str | None, page: str) -> str | None:
    """Return ``date`` if its day stands beside its year in ``page``: a month alone has no day."""
    found = _DATE.match(date or "")
    if not found:
        return None
    year, month, day = found.groups()
    if re.search(rf"{year}[-/.]?{month}[-/.]?{day}", page):
        return date
    for place in re.finditer(year, page):
        near = page[max(place.start() - _NEAR, 0) : place.start()]
        if re.search(rf"(?<!\d)0?{int(day)}(?!\d)", near):
            return date
    return None
