"""A small made-up affair: one article, what it says, and the files of its desk."""

from __future__ import annotations

import hashlib
from pathlib import Path

from researchdb import desk

HEADING = "New bridge approved"
VOTE = "The council voted on 5 March 2024 to build the bridge."
COST = "Mayor Ada Quill said that it would cost 12 million dollars."
ARTICLE = f"{HEADING}\n\n{VOTE}\n{COST}\n"
FILE_NAME = "bridge.txt"

REGISTRY = """\
outlets:
  - {key: harbour-gazette, name: Harbour Gazette, kind: news_site}
topics:
  - {key: bridge, label: The bridge, facet: theme, description: plans and building}
actors:
  - {key: city-council, kind: government_body, name: City Council,
     names: [{name: The council, kind: alias}]}
  - {key: ada-quill, kind: person, name: Ada Quill}
events:
  - {key: bridge-vote, title: The council votes for the bridge, kind: policy, status: occurred,
     date: 2024-03-05, actors: [{actor: city-council, role: agent}]}
  - {key: bridge-opens, title: The bridge opens, kind: other, status: planned,
     date: {text: "some day", basis: unknown}}
claims:
  - {key: council-approved-bridge, statement: The council approved the bridge., kind: fact,
     topics: [bridge], about: {subject: [city-council], act: [bridge-vote]}}
  - {key: bridge-costs-twelve-million, statement: The bridge costs 12 million., kind: prediction,
     topics: [bridge], about: {act: [bridge-opens]}, unstructured: made up for a test}
"""


def sha(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def span(part: str) -> list[int]:
    start = ARTICLE.index(part)
    return [start, start + len(part)]


def source(title: str = HEADING) -> str:
    """Return the source file of the article."""
    return f"""\
# yaml-language-server: $schema=../schema.json
source:
  key: bridge
  outlet: harbour-gazette
  kind: news_report
  title: {title}
  language: en
  published: 2024-03-06
  summary: The council votes for a bridge; the mayor names a price.
  status: coded
revision:
  number: 1
  file: {FILE_NAME}
  media_type: text/plain
  raw_sha256: {sha(ARTICLE)}
  text_sha256: {sha(ARTICLE)}
  length: {len(ARTICLE)}
passages:
  - key: p01
    kind: heading
    span: {span(HEADING)}
    sha256: {sha(HEADING)}
    gist: the bridge is approved
    uncoded: names the topic only
  - key: p02
    kind: paragraph
    under: p01
    span: {span(VOTE)}
    sha256: {sha(VOTE)}
    gist: the vote of the council
    claims:
      - {{claim: council-approved-bridge, quote: "voted on … the bridge"}}
    events:
      - event: bridge-vote
        date: {{text: 5 March 2024, edtf: 2024-03-05}}
        quote: "5 March 2024"
  - key: p03
    kind: paragraph
    under: p01
    span: {span(COST)}
    sha256: {sha(COST)}
    gist: the price the mayor names
    claims:
      - claim: bridge-costs-twelve-million
        quote: "12 million dollars"
        said_by:
          - {{actor: ada-quill, title: mayor, act: estimates}}
"""


def write_affair(folder: Path) -> Path:
    """Make the folder a desk with the affair in it and return the folder."""
    desk.create(folder)
    (folder / "seeds" / "affair.yaml").write_text(REGISTRY, encoding="utf-8")
    (folder / "seeds" / "sources" / "bridge.yaml").write_text(source(), encoding="utf-8")
    (folder / "articles" / FILE_NAME).write_bytes(ARTICLE.encode())
    return folder
