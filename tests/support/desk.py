"""A small made-up desk: a bridge, a ferry, two articles; easy to vary in one thing."""

from __future__ import annotations

import re
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from researchdb.errors import SeedProblems
from researchdb.paths import vocabularies
from researchdb.seeding import NO_ARTICLES, ArticleFolders, check
from researchdb.text.normalise import normalise, sha256

ATTRIBUTES = """\
key,label,description,rank,subject_kind,value_kind,is_single_valued,order_in_time
outcome,Outcome,What came of it,10,event,text,true,
cost,Cost,What it cost,20,event,number,true,
opens_on,Opens on,When it opens,30,event,date,true,
run_by,Run by,Who runs it,40,event,actor,true,
prompts,Prompts,What it led to,50,event,event,false,before
responds_to,Responds to,What it answers,60,event,event,false,after
"""

REGISTRIES = {
    "outlets.yaml": """\
outlets:
  - key: coast-post
    name: Coast Post
    kind: news_site
    reliability:
      - {grade: C, from: 2020-01-01, to: 2022-12-31, rationale: made up}
      - {grade: B, from: 2023-01-01, rationale: made up}
""",
    "places.yaml": """\
places:
  - {key: norland, name: Norland, kind: country}
  - {key: varnby, name: Varnby, kind: city, parent: norland}
""",
    "topics.yaml": """\
topics:
  - {key: transport, label: Transport, facet: theme}
  - {key: bridges, label: Bridges, facet: theme, parent: transport}
""",
    "actors.yaml": """\
actors:
  - key: harbour-council
    kind: government_body
    name: harbour council
    names:
      - {name: council, kind: alias, is_ambiguous: true}
  - key: ida-holm
    kind: person
    name: Ida Holm
    names:
      - {name: Holm, kind: alias}
      - {name: Холм, kind: transliteration}
    relations:
      - kind: holds_office
        to: harbour-council
        title: mayor
        date: {edtf: 2019/.., basis: inferred}
        evidence:
          - {passage: alpha/p02, quote: "Mayor Ida Holm"}
  - key: tide-institute
    kind: organisation
    name: Tide Institute
  - key: nordline
    kind: organisation
    name: Nordline
  - key: istanbul-port
    kind: organisation
    name: İstanbul
""",
    "events.yaml": """\
events:
  - key: bridge-closure
    title: The bridge is closed
    kind: policy
    date: 2019
    place: varnby
    actors:
      - {actor: harbour-council, role: agent}
  - key: ferry-start
    title: A ferry begins to run
    kind: other
    status: planned
    date: {edtf: 2025-21, basis: inferred, note: from spring}
    relations:
      - {kind: precedes, to: bridge-opening, rationale: made up}
  - key: bridge-opening
    title: A new bridge opens
    kind: other
    status: hypothetical
""",
    "claims.yaml": """\
claims:
  - key: bridge-closed
    statement: The old bridge is closed.
    kind: fact
    topics: [bridges]
    subject: {event: bridge-closure}
    attribute: outcome
    value: {text: closed}
    assessments:
      - {assessor: desk, on: 2025-12-01, credibility: 3, confidence: low, rationale: made up}
  - key: bridge-repaired
    statement: The old bridge is repaired.
    kind: plan
    modality: planned
    topics: [bridges, transport]
    subject: {event: bridge-closure}
    attribute: outcome
    value: {text: repaired}
""",
    "conflicts.yaml": """\
conflicts:
  - claims: [bridge-closed, bridge-repaired]
    verdict: contradicts
    rationale: One bridge cannot be both.
""",
}

ALPHA = """\
LOG IN TO READ ON

The bridge at Varnby

The harbour council of Varnby said on Monday that the old bridge “was closed for good” —
after the flood of 2019. Mayor Ida Holm denied that, and Holm spoke of a short repair.

According to the Tide Institute the repair cost over 300 crowns. Critics called it a waste. \
😀 Later Холм wrote from İstanbul: the council knows. Another council does not.
"""
ALPHA_CUT = {
    "f1": "LOG IN TO READ ON",
    "p01": "The bridge at Varnby",
    "p02": ALPHA[ALPHA.index("The harbour") : ALPHA.index("\n\nAccording")],
    "p03": ALPHA[ALPHA.index("According") :].strip(),
}
ALPHA_SEED = """\
source:
  key: alpha
  outlet: coast-post
  kind: news_report
  title: The bridge at Varnby
  language: en
  published: {edtf: 2025-03, basis: inferred}
  summary: Council and mayor differ about a bridge.
  status: coded

revision:
  number: 1
  file: alpha.txt
  media_type: text/plain
  captured: {edtf: 2025-06-30, basis: metadata}
  raw_sha256: <raw>
  text_sha256: <text>
  length: <length>
  furniture:
    - {span: <span f1>, reason: login_prompt}

passages:
  - key: p01
    kind: heading
    span: <span p01>
    sha256: <sha256 p01>
    gist: Names the bridge.
    uncoded: names the subject only
  - key: p02
    kind: paragraph
    under: p01
    span: <span p02>
    sha256: <sha256 p02>
    gist: The council says one thing and the mayor another.
    claims:
      - claim: bridge-closed
        stance: reports
        quote: 'The harbour council … "was closed for good"'
        quotation: partial
        said_by:
          - actor: harbour-council
            act: states
            said_on: {text: Monday, relative: 1 week before, to: published}
      - claim: bridge-closed
        stance: reports
        quote: "Mayor Ida Holm denied that"
        said_by:
          - {actor: ida-holm, title: mayor, act: denies, stance: denies}
      - claim: bridge-repaired
        stance: reports
        quote: "Holm spoke … repair"
        said_by:
          - {label: observers, act: states}
          - {actor: ida-holm, act: pledges, at: bridge-closure}
    events:
      - event: bridge-closure
        date: {text: "2019", edtf: 2019}
        quote: "for good\\" - after the flood of 2019"
  - key: p03
    kind: paragraph
    under: p01
    span: <span p03>
    sha256: <sha256 p03>
    gist: Gives a cost and what others say of it.
    claims:
      - claim: repair-cost
        stance: reports
        hedge: approximate
        quote: "the repair cost … crowns"
        as_stated: over 300
        said_by:
          - {actor: tide-institute, act: estimates}
    mentions:
      - {name: council, actor: harbour-council}
      - {name: council, nth: 2, actor: null}
    silent:
      - {quote: "Critics called it a waste.", reason: colour}
      - {quote: "Later … knows.", reason: colour}
      - {quote: "Another council does not.", reason: colour}

claims:
  - key: repair-cost
    statement: The repair cost more than three hundred crowns.
    kind: fact
    topics: [bridges]
    subject: {event: bridge-closure}
    attribute: cost
    value: {low: 300, unit: usd}
    holds: {relative: same year, to: published}
"""

# With everything normalising has to undo: byte order mark, CRLF, a letter in two code points.
BETA = (
    "\ufeffFerry to Varnby planned\r\n\r\n"
    "Nordline plans a ferry from spring. Cafe\u0301 owners welcome it.\r\n"
)
BETA_CUT = {
    "p01": "Ferry to Varnby planned",
    "p02": "Nordline plans a ferry from spring. Café owners welcome it.",
}
BETA_SEED = """\
source:
  key: beta
  outlet: coast-post
  kind: analysis
  language: en
  published: 2025-01-15
  summary: A ferry is planned.
  status: draft
  coder: second
  relations:
    - {kind: cites, to: alpha, method: read, score: 0.5}

revision:
  number: 1
  file: beta.txt
  media_type: text/plain
  raw_sha256: <raw>
  text_sha256: <text>
  length: <length>

passages:
  - key: p01
    kind: heading
    span: <span p01>
    sha256: <sha256 p01>
    gist: Says that a ferry is planned.
    claims:
      - {claim: ferry-planned, quote: "Ferry to Varnby planned"}
  - key: p02
    kind: paragraph
    span: <span p02>
    sha256: <sha256 p02>
    gist: Who plans it and who likes it.
    claims:
      - {claim: ferry-planned, hedge: likely, quote: "Nordline … spring"}
    events:
      - {event: ferry-start, date: {text: spring, edtf: 2025-21}, status: planned}

claims:
  - key: ferry-planned
    statement: A ferry to Varnby is planned.
    kind: plan
    modality: planned
    topics: [transport]
    subject: {event: ferry-start}
    attribute: run_by
    value: {actor: nordline}
"""


@dataclass(frozen=True)
class Desk:
    """A desk folder whose seeds can be changed in one place at a time."""

    folder: Path

    @property
    def seeds(self) -> Path:
        return self.folder / "seeds"

    @property
    def articles(self) -> Path:
        return self.folder / "articles"

    @property
    def folders(self) -> ArticleFolders:
        return ArticleFolders((self.articles,))

    def read(self, name: str) -> str:
        return (self.seeds / name).read_text(encoding="utf-8")

    def write(self, name: str, content: str | bytes) -> Path:
        """Write a seed file; ``name`` is its path below the seeds."""
        data = content.encode() if isinstance(content, str) else content
        path = self.seeds / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        return path

    def change(self, name: str, old: str, new: str) -> None:
        """Replace ``old``, which stands in the file exactly once."""
        text = self.read(name)
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {name}"
        self.write(name, text.replace(old, new))

    def append(self, name: str, text: str) -> None:
        self.write(name, self.read(name) + text)

    def remove(self, name: str) -> None:
        (self.seeds / name).unlink()

    def line(self, name: str, words: str) -> int:
        """Return the line of the file in which ``words`` stand; there is one."""
        found = [n for n, line in enumerate(self.read(name).split("\n"), 1) if words in line]
        assert len(found) == 1, f"{words!r} stands in lines {found} of {name}"
        return found[0]

    def add_article(self, key: str, template: str, text: str, cut: Mapping[str, str]) -> None:
        """Write an article and its source file, spans and hashes filled in."""
        raw = text.encode()
        self.articles.mkdir(exist_ok=True)
        (self.articles / f"{key}.txt").write_bytes(raw)
        self.write(f"sources/{key}.yaml", filled(template, raw, cut))


def filled(template: str, raw: bytes, cut: Mapping[str, str]) -> str:
    """Return the source file of an article: ``<span p01>`` and the like replaced."""
    text = normalise(raw)
    values = {"raw": sha256(raw), "text": sha256(text), "length": str(len(text))}
    for name, words in cut.items():
        assert text.count(words) == 1, f"{name} must stand once"
        start = text.index(words)
        values[f"span {name}"] = f"[{start}, {start + len(words)}]"
        values[f"sha256 {name}"] = sha256(words)
    return re.sub(r"<([a-z0-9 ]+)>", lambda match: values[match[1]], template)


def make_desk(folder: Path) -> Desk:
    """Return the made-up desk, written to ``folder``; its lookup tables are the real ones."""
    desk = Desk(folder)
    shutil.copytree(vocabularies(), desk.seeds / "vocabularies")
    desk.write("vocabularies/attributes.csv", ATTRIBUTES)
    for name, text in REGISTRIES.items():
        desk.write(name, text)
    desk.add_article("alpha", ALPHA_SEED, ALPHA, ALPHA_CUT)
    desk.add_article("beta", BETA_SEED, BETA, BETA_CUT)
    return desk


def told(desk: Desk, *, articles: bool = True) -> list[str]:
    """Return the problems a check of the desk tells, one a line."""
    try:
        check(desk.seeds, desk.folders if articles else NO_ARTICLES)
    except SeedProblems as problems:
        return str(problems).split("\n")
    return []
