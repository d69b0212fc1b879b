"""Markdown with its front matter."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from importlib.metadata import version
from typing import Any

import yaml
from markdown_it import MarkdownIt
from markdown_it.token import Token

from researchdb.errors import IntakeError
from researchdb.intake.document import Block, Document, Metadata

from .address import canonical
from .blocks import walk
from .clean import clean, one_line
from .decode import Decoded
from .pagedata import edtf
from .visible import parse, strip_hidden

_FRONT = re.compile(r"\A---[ \t]*\n(.*?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_MAX_FRONT_CHARS = 20_000
_KEY = re.compile(r"^(?P<key>\w[\w.-]*(?: [\w.-]+)?):(?P<value>[ \t].*)?$", re.MULTILINE)


def read_markdown(page: Decoded) -> Document:
    """Return the blocks of a Markdown file; its front matter in YAML becomes metadata."""
    cleaned = clean(page.text)
    text, front, remark = _parted(cleaned.text)
    blocks = list(_blocks(MarkdownIt("commonmark").enable("table").parse(text)))
    first = next((each.text for each in blocks if each.kind == "heading" and each.level == 1), None)
    done = [f"markdown-it-py {version('markdown-it-py')}", page.done, *cleaned.done]
    return Document(
        media_type="text/markdown",
        metadata=_metadata(front, first),
        blocks=tuple(blocks),
        extraction=", ".join(filter(None, done)),
        remarks=tuple(filter(None, (page.remark, remark))),
    )


def _parted(text: str) -> tuple[str, dict[str, Any], str | None]:
    """Return the text behind the front matter, the front matter, and what is wrong with it.

    What stands between two rules and does not begin with a key is text. Front matter is often no
    YAML (``title: After the list: what now``); then each line that is a key and a value counts.
    """
    found = _FRONT.match(text)
    if not found or len(found[1]) > _MAX_FRONT_CHARS or not _KEY.match(found[1]):
        return text, {}, None
    remark = None
    try:
        front = yaml.safe_load(found[1])
    except (yaml.YAMLError, ValueError, RecursionError):
        front = None
    if not isinstance(front, dict):
        front = dict(_lines(found[1]))
        remark = "the front matter is no valid YAML and was read line by line; check the metadata"
    return text[found.end() :], {str(key).lower(): value for key, value in front.items()}, remark


def _lines(front: str) -> Iterator[tuple[str, str | list[str]]]:
    for found in _KEY.finditer(front):
        words = (found["value"] or "").strip()
        if words.startswith("[") and words.endswith("]"):
            yield found["key"], [_bare(each) for each in words[1:-1].split(",")]
        elif words:
            yield found["key"], _bare(words)


def _bare(words: str) -> str:
    """Return ``words`` without the quotation marks around them."""
    words = words.strip()
    quoted = len(words) > 1 and words[0] == words[-1] and words[0] in "\"'"
    return words[1:-1] if quoted else words


def _metadata(front: dict[str, Any], first_heading: str | None) -> Metadata:
    def told(*names: str) -> str | None:
        for name in names:
            value = front.get(name)
            values = value if isinstance(value, list) else [value]
            words = [str(each) for each in values if isinstance(each, str | int | dt.date)]
            if words:
                return one_line(", ".join(words))
        return None

    return Metadata(
        title=told("title") or first_heading,
        author=told("author", "authors", "by"),
        site=told("site", "publication", "outlet", "source"),
        url=canonical(told("canonical", "canonical_url", "url", "link")),
        published=edtf(told("published", "date", "pubdate")),
        language=told("language", "lang"),
    )


def _blocks(tokens: Sequence[Token]) -> Iterator[Block]:
    depth: Counter[str] = Counter()  # how many of each container are open
    heading = 0
    row: list[str] = []
    for token in tokens:
        container, _, side = token.type.rpartition("_")
        if side in {"open", "close"}:
            depth[container] += token.nesting
            if container == "heading":
                heading = int(token.tag[1])
            elif container == "tr" and side == "close":
                if any(row):
                    yield Block("paragraph", " | ".join(row).strip())
                row = []
        elif token.type == "inline":
            words = clean(_inline(token.children or ())).text.strip()
            if depth["tr"]:
                row.append(words)
            elif words:
                yield _block(words, depth, heading)
        elif token.type in {"fence", "code_block"} and token.content.strip():
            yield Block("paragraph", token.content.strip())
        elif token.type == "html_block":
            yield from _from_html(token.content)


def _block(words: str, depth: Counter[str], heading: int) -> Block:
    if depth["heading"]:
        return Block("heading", words.replace("\n", " "), heading)
    if lists := depth["bullet_list"] + depth["ordered_list"]:
        return Block("list_item", words, lists)
    return Block("quotation" if depth["blockquote"] else "paragraph", words)


def _inline(tokens: Sequence[Token]) -> str:
    words = {"softbreak": " ", "hardbreak": "\n", "image": "", "html_inline": ""}
    return "".join(words.get(token.type, token.content) for token in tokens)


def _from_html(markup: str) -> Iterator[Block]:
    try:
        tree = parse(markup)
    except IntakeError:
        return
    strip_hidden(tree)
    yield from (each.block for each in walk(tree))
