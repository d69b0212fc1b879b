"""A made-up desk of three coded articles about a harbour town, small enough to rank by hand."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path
from typing import Any

import yaml

from researchdb import desk

REGISTRIES: dict[str, Any] = {
    "outlets": [{"key": "gazette", "name": "Gazette", "kind": "news_site"}],
    "places": [{"key": "marsk", "name": "Marsk", "kind": "city"}],
    "topics": [{"key": "harbour", "label": "The harbour", "facet": "theme"}],
    "actors": [
        {
            "key": "dorvia",
            "kind": "state",
            "name": "Dorvia",
            "names": [{"name": "Marsk", "kind": "metonym", "is_ambiguous": "true"}],
        },
        {"key": "selby-line", "kind": "organisation", "name": "Selby Line"},
        {
            "key": "anna-quist",
            "kind": "person",
            "name": "Anna Quist",
            "names": [{"name": "Quist", "kind": "alias"}],
        },
    ],
    "events": [
        {
            "key": "harbour-opening",
            "title": "The enlarged harbour is opened",
            "kind": "other",
            "status": "planned",
            "date": {"edtf": "2031-05", "basis": "stated"},
            "place": "marsk",
            "actors": [{"actor": "dorvia", "role": "agent"}],
        },
        {
            "key": "dock-strike",
            "title": "Dockers lay down their work",
            "kind": "other",
            "status": "occurred",
            "date": {"basis": "unknown", "text": "lately"},
        },
    ],
    "claims": [
        {
            "key": key,
            "statement": statement,
            "kind": "fact",
            "topics": ["harbour"],
        }
        for key, statement in (
            ("harbour-enlarged", "Dorvia enlarges the harbour of its capital."),
            ("dredging-harms-eels", "Dredging the fairway harms the eels."),
            ("line-buys-ferries", "Selby Line buys ferries that run on methanol."),
            ("dockers-underpaid", "Dockers earn too little for what they do."),
        )
    ],
}

ARTICLES: dict[str, list[tuple[str, list[tuple[str, str]], list[tuple[str, str]]]]] = {
    "alpha": [
        (
            "The government in Marsk is making the port larger. Dredging will kill off eels.",
            [
                ("harbour-enlarged", "making the port larger"),
                ("dredging-harms-eels", "Dredging will kill off eels"),
            ],
            [("harbour-opening", "port larger")],
        ),
        (
            "Wages on the quays are low, dockers complain. They walked out on Friday.",
            [("dockers-underpaid", "Wages on the quays … complain")],
            [("dock-strike", "They walked out")],
        ),
    ],
    "beta": [
        (
            "Selby Line has ordered two vessels fuelled by methanol, said Quist.",
            [("line-buys-ferries", "ordered two vessels … methanol")],
            [],
        ),
        (
            "Dorvia is enlarging its harbour, and the eels will suffer from the dredging.",
            [
                ("harbour-enlarged", "Dorvia is enlarging its harbour"),
                ("dredging-harms-eels", "eels will suffer"),
            ],
            [("harbour-opening", "enlarging its harbour")],
        ),
    ],
    "gamma": [
        (
            "In Marsk it rained. Marsk wants a wider harbour, and underpaid dockers struck.",
            [
                ("harbour-enlarged", "Marsk wants a wider harbour"),
                ("dockers-underpaid", "underpaid dockers struck"),
            ],
            [("dock-strike", "dockers struck")],
        ),
    ],
}

MENTIONS: dict[str, list[dict[str, Any]]] = {
    "gamma/p01": [
        {"name": "Marsk", "nth": "1", "actor": None},
        {"name": "Marsk", "nth": "2", "actor": "dorvia"},
    ]
}


def make_town(folder: Path, articles: Collection[str] = tuple(ARTICLES)) -> Path:
    """Write the desk into ``folder``: seeds/ and articles/; return it.

    Made again with fewer ``articles``, it lacks those and the claims that only they say.
    """
    if not folder.exists():
        desk.create(folder)
    for path in (folder / "seeds").rglob("*.yaml"):
        path.unlink()
    said = {claim for key in articles for _, claims, _ in ARTICLES[key] for claim, _ in claims}
    claims = [claim for claim in REGISTRIES["claims"] if claim["key"] in said]
    _write(folder / "seeds" / "registries.yaml", {**REGISTRIES, "claims": claims})
    for key in articles:
        text = "\n".join(words for words, _, _ in ARTICLES[key])
        (folder / "articles" / f"{key}.txt").write_text(text, encoding="utf-8")
        _write(folder / "seeds" / "sources" / f"{key}.yaml", _source(key, ARTICLES[key], text))
    return folder


def _source(
    key: str,
    paragraphs: Sequence[tuple[str, list[tuple[str, str]], list[tuple[str, str]]]],
    text: str,
) -> dict[str, Any]:
    passages, start = [], 0
    for number, (words, claims, events) in enumerate(paragraphs, start=1):
        passage: dict[str, Any] = {
            "key": f"p{number:02}",
            "kind": "paragraph",
            "span": [str(start), str(start + len(words))],
            "sha256": _sha256(words),
            "gist": f"Paragraph {number} of {key}.",
            "claims": [{"claim": claim, "quote": quote} for claim, quote in claims],
            "events": [{"event": event, "quote": quote} for event, quote in events],
        }
        if f"{key}/p{number:02}" in MENTIONS:
            passage["mentions"] = MENTIONS[f"{key}/p{number:02}"]
        passages.append(passage)
        start += len(words) + 1
    return {
        "source": {
            "key": key,
            "outlet": "gazette",
            "kind": "news_report",
            "language": "en",
            "published": {"edtf": "2030-03-04", "basis": "metadata"},
            "summary": "Made up.",
            "status": "coded",
        },
        "revision": {
            "number": "1",
            "file": f"{key}.txt",
            "media_type": "text/plain",
            "raw_sha256": _sha256(text),
            "text_sha256": _sha256(text),
            "length": str(len(text)),
        },
        "passages": passages,
    }


def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def _write(path: Path, content: Mapping[str, Any]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(yaml.safe_dump(dict(content), allow_unicode=True), encoding="utf-8")
