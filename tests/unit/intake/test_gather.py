from __future__ import annotations

from researchdb.intake.bounds import MAX_SEARCHED_CHARS, MAX_SEARCHED_PASSAGE_CHARS
from researchdb.intake.document import Cut, Piece
from researchdb.intake.proposals import MentionProposal, NameProposal
from researchdb.intake.propose.gather import _unmentioned, within_bounds


def cut_of(*lengths: int) -> Cut:
    """Return a cut into paragraphs of these lengths."""
    pieces, at = [], 0
    for number, length in enumerate(lengths, start=1):
        pieces.append(Piece(f"p{number:02}", "paragraph", (at, at + length)))
        at += length + 1
    return Cut("x" * at, tuple(pieces))


def test_an_article_is_searched_whole() -> None:
    assert within_bounds(cut_of(40, 5000, 300)) == {"p01", "p02", "p03"}


def test_a_passage_that_is_no_paragraph_is_not_searched() -> None:
    assert within_bounds(cut_of(40, MAX_SEARCHED_PASSAGE_CHARS + 1, 300)) == {"p01", "p03"}


def test_a_book_is_searched_from_its_beginning_only() -> None:
    share = MAX_SEARCHED_CHARS // 20
    found = within_bounds(cut_of(*[share] * 30))
    assert found == {f"p{number:02}" for number in range(1, 21)}


def test_a_name_within_a_known_one_is_not_new_and_one_around_it_is() -> None:
    mentions = [MentionProposal((10, 19), "Ruritania", 1, ("ruritania",))]
    within = NameProposal((10, 19), "Ruritania", 1)
    around = NameProposal((2, 19), "Bank of Ruritania", 1, "organisation")
    assert _unmentioned([within, around], mentions) == (around,)
