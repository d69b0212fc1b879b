"""A desk with one draft on it: a made-up article, cut, with proposals that nobody has decided."""

from __future__ import annotations

import hashlib
from pathlib import Path

from researchdb import desk

HEADING = "Ferry line to the island returns"
RETURN = (
    "The harbour board reopened the ferry line on 4 May 2031. "
    "Captain Ilsa Morrow said the crossing may cost 14 crowns. "
    "Tidewater Trust paid for the new pier."
)
CRITICS = "Critics called the price of the Tidewater Trust too high in March of this year."
ADVERT = "Sign in to comment"
ARTICLE = f"{HEADING}\n\n{RETURN}\n\n{CRITICS}\n\n{ADVERT}\n"
KEY, FILE_NAME = "ferry-returns", "ferry.txt"

REGISTRY = """\
outlets:
  - {key: island-post, name: Island Post, kind: news_site}
topics:
  - {key: ferry, label: The ferry, facet: theme, description: the line and its price}
actors:
  - {key: harbour-board, kind: government_body, name: Harbour Board,
     names: [{name: The harbour board, kind: alias}]}
  - {key: ilsa-morrow, kind: person, name: Ilsa Morrow}
  - {key: island, kind: state, name: island, is_ambiguous: true}
events:
  - {key: line-reopens, title: The ferry sails again, kind: other, date: 2031-05-04}
claims:
  - {key: line-is-open, statement: Ships go to the island again., kind: fact, topics: [ferry],
     about: {object: [island], act: [line-reopens]}}
  - {key: line-is-closed, statement: No ship goes to the island., kind: fact, topics: [ferry],
     about: {object: [island]}}
"""

SUGGESTED = """\
    suggested:
      mentions:
        - {name: The harbour board, nth: 1, actor: harbour-board}
        - {name: Ilsa Morrow, nth: 1, actor: ilsa-morrow}
      names:
        - {name: Tidewater Trust, nth: 1, kind: organisation}
      dates:
        - {quote: "on 4 May 2031", date: {text: 4 May 2031, edtf: 2031-05-04, basis: stated}}
      quantities:
        - {quote: "14 crowns", best: 14, unit: count}
      speakers:
        - {quote: "Captain Ilsa Morrow said", actor: ilsa-morrow, title: Captain, act: states}
      claims:
        - {claim: line-is-open, quote: "The harbour board … 4 May 2031", score: 0.71}
        - {claim: line-is-closed, quote: "The harbour board … 4 May 2031", score: 0.40}
      events:
        - {event: line-reopens, quote: "The harbour board … 4 May 2031", score: 0.66}
"""

NOTICE = """\
source:
  key: old-notice
  outlet: island-post
  kind: news_report
  language: en
  published: 2030-01-01
  summary: An older notice about the line.
  status: coded
revision:
  number: 1
  file: notice.txt
  media_type: text/plain
  raw_sha256: {digest}
  text_sha256: {digest}
  length: 40
passages:
  - key: p01
    kind: paragraph
    span: [0, 40]
    sha256: {digest}
    gist: the line was open, then closed
    claims:
      - {{claim: line-is-open}}
      - {{claim: line-is-closed}}
    events:
      - {{event: line-reopens, status: planned}}
"""

RELATIVE = """\
        - {quote: "in March of this year", date: {text: March, relative: same year month 3, \
to: published}}"""


def sha(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def span(part: str) -> str:
    start = ARTICLE.index(part)
    return f"[{start}, {start + len(part)}]"


def draft() -> str:
    """Return the source file of the article as a draft."""
    return f"""\
# yaml-language-server: $schema=../schema.json
# A draft: `researchdb review {KEY}` walks through it; everything can be written by hand as well.
# Decide what is marked so.
# Note: the file shows no author
source:
  key: {KEY}
  outlet: island-post
  kind: other # decide: news_report or another
  title: {HEADING}
  author: null
  url: null
  language: en
  published: {{edtf: 2031-05-05, basis: metadata}}
  rights: null
  summary: null # decide: two or three sentences in your own words
  status: draft

revision:
  number: 1
  file: {FILE_NAME}
  media_type: text/plain
  captured: null
  raw_sha256: {sha(ARTICLE)}
  text_sha256: {sha(ARTICLE)}
  length: {len(ARTICLE)}
  furniture:
    - {{span: {span(ADVERT)}, reason: login_prompt}}

passages:
  - key: p01
    kind: heading
    span: {span(HEADING)}
    sha256: {sha(HEADING)}
    gist: null
    suggested:
      mentions:
        - {{name: island, nth: 1, actor: island}}

  # is this one passage or two?
  - key: p02
    kind: paragraph
    under: p01
    span: {span(RETURN)}
    sha256: {sha(RETURN)}
    gist: null
{SUGGESTED}
  - key: p03
    kind: paragraph
    under: p01
    span: {span(CRITICS)}
    sha256: {sha(CRITICS)}
    gist: null
    suggested:
      names:
        - {{name: Tidewater Trust, nth: 1}}
      dates:
{RELATIVE}
      speakers:
        - {{quote: "Critics called", label: Critics, act: criticises}}
"""


def write_review_desk(folder: Path) -> Path:
    """Make the folder a desk with the draft on it and return the folder."""
    desk.create(folder)
    (folder / "seeds" / "harbour.yaml").write_text(REGISTRY, encoding="utf-8")
    sources = folder / "seeds" / "sources"
    (sources / "old-notice.yaml").write_text(NOTICE.format(digest=sha("")), encoding="utf-8")
    (sources / f"{KEY}.yaml").write_text(draft(), encoding="utf-8")
    (folder / "articles" / FILE_NAME).write_bytes(ARTICLE.encode())
    return folder
