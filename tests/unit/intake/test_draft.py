from __future__ import annotations

from decimal import Decimal

from researchdb.intake.document import Cut, Document, Metadata, Piece, Stretch
from researchdb.intake.draft import Held, NewSource, new_draft
from researchdb.intake.proposals import (
    DateProposal,
    GivenDate,
    LikelyClaim,
    MentionProposal,
    Proposals,
    QuantityProposal,
    SpeakerProposal,
)
from researchdb.intake.published import find_published
from researchdb.intake.seedfile import render
from researchdb.text.dates import from_edtf
from researchdb.text.normalise import sha256

HEADING = "The dam"
SAID = "The mayor said on 3 May that over 40 people came."
LINE = "Published 4 May 2025"
TEXT = f"{HEADING}\n\n{LINE}\n\n{SAID}"
CUT = Cut(
    TEXT,
    (Piece("p01", "heading", (0, 7)), Piece("p02", "paragraph", (31, len(TEXT)), "p01")),
    (Stretch((9, 29), "byline"),),
)
FOUND = Proposals(
    mentions=(MentionProposal((4, 9), "mayor", 1, ("the-mayor",)),),
    dates=(DateProposal((15, 23), GivenDate("3 May", "2025-05-03", basis="inferred")),),
    quantities=(QuantityProposal((29, 43), "persons", low=Decimal(40)),),
    speakers=(SpeakerProposal((0, 14), "states", "said", (0, 49), label="The mayor"),),
    claims=(LikelyClaim((0, 49), "dam-visited", 0.617),),
)


def drafted() -> str:
    held = Held("dam.txt", "ab" * 32, "text/plain")
    source = NewSource("the-dam", "post", Metadata(title=HEADING, language="en"), held)
    return render(new_draft(source, CUT, [Proposals(), FOUND]))


def test_every_proposal_is_a_line_with_its_quote() -> None:
    assert drafted().partition("    gist: null\n    suggested:\n")[2] == (
        "      mentions:\n"
        "        - {name: mayor, nth: 1, actor: the-mayor}\n"
        "      dates:\n"
        "        - {quote: on 3 May, date: {text: 3 May, edtf: 2025-05-03, basis: inferred}}\n"
        "      quantities:\n"
        "        - {quote: over 40 people, low: 40, unit: persons}\n"
        "      speakers:\n"
        "        - {quote: The mayor said, label: The mayor, act: states}\n"
        "      claims:\n"
        "        - {quote: The mayor said … 40 people came., claim: dam-visited, score: 0.62}\n"
    )


def test_what_a_person_must_decide_is_marked() -> None:
    marked = [line.split(":")[0].strip() for line in drafted().splitlines() if "# decide" in line]
    assert marked == ["kind", "published", "summary"]


def test_the_cut_is_written_with_its_hashes() -> None:
    text = drafted()
    assert f"    sha256: {sha256(SAID)}\n" in text
    assert f"  text_sha256: {sha256(TEXT)}\n  length: {len(TEXT)}\n" in text
    assert "    - {span: [9, 29], reason: byline}\n" in text


def test_the_date_line_dates_an_article_that_has_no_other_date() -> None:
    plain = Document("text/plain", Metadata(language="en"), text=TEXT)
    found = find_published(plain, CUT)
    assert found.date is not None
    assert (found.date.edtf, found.date.basis) == ("2025-05-04", "metadata")
    told = Document("text/html", Metadata(published="2025-05-06", language="en"))
    assert find_published(told, CUT).bounds == from_edtf("2025-05-06")


def test_an_article_without_a_date_has_none() -> None:
    bare = Cut(SAID, (Piece("p01", "paragraph", (0, len(SAID))),))
    found = find_published(Document("text/plain", Metadata(language="en"), text=SAID), bare)
    assert (found.date, found.bounds) == (None, None)
