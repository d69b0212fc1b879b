"""The draft of a source file: everything found in an article, and what a person must decide."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from decimal import Decimal
from typing import Any

from ruamel.yaml.comments import CommentedMap, CommentedSeq

from researchdb.text.normalise import sha256
from researchdb.text.quotes import selector

from . import proposals as proposed
from .document import Cut, Metadata
from .outlets import Declaration
from .seedfile import block, flow, flow_list, parse

SCHEMA_LINE = "# yaml-language-server: $schema=../schema.json\n"

_NOTICE = """\
# A draft: `researchdb review {key}` walks through it; everything can be written by hand as well.
# Decide what is marked so, give each passage a gist in your own words, then set status to coded.
# What stands under `suggested` counts nowhere until it is moved to the claims, events or mentions
# of its passage; `rejected: true` refuses it for good.
"""
_KINDS = "decide: analysis, news_report, commentary, social_post, official_document, other"


@dataclass(frozen=True)
class Held:
    """The files of a revision in the articles folder, and where they came from."""

    file: str
    raw_sha256: str
    media_type: str
    text_file: str | None = None
    extraction: str | None = None
    url: str | None = None
    retrieved: dt.datetime | None = None


@dataclass(frozen=True)
class NewSource:
    """What a new source file says above its passages."""

    key: str
    outlet: str
    metadata: Metadata
    held: Held
    new_outlet: Declaration | None = None
    published: proposed.GivenDate | None = None
    relations: tuple[dict[str, Any], ...] = ()
    remarks: tuple[str, ...] = field(default=())


def new_draft(
    source: NewSource, cut: Cut, suggestions: Sequence[proposed.Proposals]
) -> CommentedMap:
    """Return the content of a new source file; ``suggestions`` follow the pieces of ``cut``."""
    remarks = "".join(f"# Note: {remark}\n" for remark in source.remarks)
    content = parse(SCHEMA_LINE + _NOTICE.format(key=source.key) + remarks + "source:\n")
    if source.new_outlet:
        content.insert(0, "outlets", [_outlet(source.new_outlet)])
    content["source"] = _source(source)
    _add_text(content, source.held, cut, suggestions)
    return content


def _outlet(declaration: Declaration) -> CommentedMap:
    outlet = block(declaration)
    outlet.yaml_add_eol_comment("decide: what the file shows of it", "kind")
    return outlet


def _source(source: NewSource) -> CommentedMap:
    found = source.metadata
    entry = block(
        {
            "key": source.key,
            "outlet": source.outlet,
            "kind": "other",
            "title": found.title,
            "author": found.author,
            "url": found.url,
            "language": found.language or "und",
            "published": given_date(source.published) if source.published else None,
            "rights": None,
            "summary": None,
            "status": "draft",
        }
    )
    decide = {"kind": _KINDS, "summary": "decide: two or three sentences in your own words"}
    if source.new_outlet:
        decide["outlet"] = "new; decide: rename it, or name one that is declared elsewhere"
    if not source.published:
        decide["published"] = "decide: what the article supports, with its basis"
    if not found.language or found.language == "und":
        decide["language"] = "decide: en, ru, ..."
    for key, words in decide.items():
        entry.yaml_add_eol_comment(words, key)
    if source.relations:
        entry["relations"] = [flow(tie) for tie in source.relations]
        entry.yaml_set_comment_before_after_key(
            "relations", before="found by comparing the texts; take out what is wrong", indent=2
        )
    return entry


def fill_in(
    content: CommentedMap,
    metadata: Metadata,
    published: proposed.GivenDate | None,
    held: Held,
    cut: Cut,
    suggestions: Sequence[proposed.Proposals],
) -> None:
    """Add the text of a source of which only the metadata were known; those stay."""
    source = content["source"]
    for key in ("title", "author", "url"):
        if source.get(key) is None and (found := getattr(metadata, key)):
            source[key] = found
    if source.get("language") in (None, "und") and metadata.language:
        source["language"] = metadata.language
    if source.get("published") is None and published:
        source["published"] = given_date(published)
    _add_text(content, held, cut, suggestions)


def _add_text(
    content: CommentedMap, held: Held, cut: Cut, suggestions: Sequence[proposed.Proposals]
) -> None:
    content["revision"] = revision_entry(held, cut)
    content["passages"] = CommentedSeq(
        passage_entry(piece.key, cut, at, suggestions[at]) for at, piece in enumerate(cut.pieces)
    )
    for section in ("revision", "passages"):
        content.yaml_set_comment_before_after_key(section, before="\n")


def suggest(
    content: CommentedMap, cut: Cut, pieces: Mapping[str, int], found: Sequence[proposed.Proposals]
) -> None:
    """Add to the passages named in ``pieces`` what was found for those pieces of ``cut``."""
    for passage in content["passages"]:
        at = pieces.get(passage["key"])
        if at is not None:
            words = cut.text[slice(*cut.pieces[at].span)]
            if listed := suggested(found[at], words):
                passage["suggested"] = listed


def revision_entry(held: Held, cut: Cut, number: int = 1) -> CommentedMap:
    """Return the entry of a revision."""
    entry: dict[str, Any] = {"number": str(number), "file": held.file}
    if held.text_file:
        entry |= {"text_file": held.text_file, "extraction": held.extraction}
    captured = None
    if held.retrieved:
        entry |= {"url": held.url, "retrieved": held.retrieved.strftime("%Y-%m-%dT%H:%M:%SZ")}
        captured = flow({"edtf": held.retrieved.date().isoformat(), "basis": "metadata"})
    entry |= {
        "media_type": held.media_type,
        "captured": captured,
        "raw_sha256": held.raw_sha256,
        "text_sha256": sha256(cut.text),
        "length": str(len(cut.text)),
    }
    if cut.furniture:
        entry["furniture"] = [
            flow({"span": _span(piece.span), "reason": piece.reason}) for piece in cut.furniture
        ]
    return block(entry)


def passage_entry(
    key: str, cut: Cut, at: int, suggestions: proposed.Proposals | None = None
) -> CommentedMap:
    """Return the entry of the piece ``at`` of a cut as a passage that nobody has read yet."""
    piece = cut.pieces[at]
    words = cut.text[slice(*piece.span)]
    entry: dict[str, Any] = {"key": key, "kind": piece.kind}
    if piece.under:
        entry["under"] = piece.under
    entry |= {"span": _span(piece.span), "sha256": sha256(words), "gist": None}
    if suggestions and (listed := suggested(suggestions, words)):
        entry["suggested"] = listed
    return block(entry)


def suggested(suggestions: proposed.Proposals, words: str) -> CommentedMap:
    """Return the section ``suggested`` of a passage with these ``words``; empty without any."""
    sections = {
        "mentions": [_mention(each) for each in suggestions.mentions],
        "names": [_name(each) for each in suggestions.names],
        "dates": [*_quoted(suggestions.dates, words, _date)],
        "quantities": [*_quoted(suggestions.quantities, words, _quantity)],
        "speakers": [*_quoted(suggestions.speakers, words, _speaker)],
        "claims": [*_quoted(suggestions.claims, words, _claim)],
        "events": [*_quoted(suggestions.events, words, _event)],
    }
    return block({kind: [flow(entry) for entry in each] for kind, each in sections.items() if each})


def given_date(date: proposed.GivenDate) -> CommentedMap:
    """Return a date as the seed format writes it."""
    entry = {key: value for key, value in asdict(date).items() if value}
    if date.relative:
        del entry["basis"]  # it follows
    return flow(entry)


def _span(span: tuple[int, int]) -> CommentedSeq:
    return flow_list([str(place) for place in span])


def _mention(each: proposed.MentionProposal) -> dict[str, Any]:
    actor = each.actors[0] if each.actors else None
    return {"name": each.name, "nth": str(each.nth), "actor": actor}


def _name(each: proposed.NameProposal) -> dict[str, Any]:
    entry: dict[str, Any] = {"name": each.name, "nth": str(each.nth)}
    return {**entry, "kind": each.kind} if each.kind else entry


def _quoted(found: Sequence[Any], words: str, entry: Any) -> Iterator[dict[str, Any]]:
    """Yield the entries of what lies at a stretch of the passage, each with its quote.

    A stretch that no short quote can single out is widened to the next words on either side.
    """
    seen = set()
    for each in found:
        quote = _quote(words, *each.span)
        made = {"quote": quote, **entry(each)} if quote else None
        if made and (mark := repr(made)) not in seen:
            seen.add(mark)
            yield made


def _quote(words: str, start: int, end: int) -> str | None:
    for _ in range(5):
        if quote := selector(words, start, end):
            return quote
        left = words.rfind(" ", 0, max(start - 1, 0))
        right = words.find(" ", end + 1)
        start, end = max(left + 1, 0), len(words) if right < 0 else right
    return None


def _date(each: proposed.DateProposal) -> dict[str, Any]:
    return {"date": given_date(each.date)}


def _quantity(each: proposed.QuantityProposal) -> dict[str, Any]:
    bounds = {"low": each.low, "best": each.best, "high": each.high}
    told = {key: _number(value) for key, value in bounds.items() if value is not None}
    return {**told, "unit": each.unit}


def _number(value: Decimal) -> str:
    return format(value.normalize(), "f")


def _speaker(each: proposed.SpeakerProposal) -> dict[str, Any]:
    who = {"actor": each.actor} if each.actor else {"label": each.label}
    title = {"title": each.title} if each.title else {}
    return {**who, **title, "act": each.act}


def _claim(each: proposed.LikelyClaim) -> dict[str, Any]:
    return {"claim": each.claim, "score": f"{each.score:.2f}"}


def _event(each: proposed.LikelyEvent) -> dict[str, Any]:
    return {"event": each.event, "score": f"{each.score:.2f}"}
