"""What differs between two stretches of text, told in few words, the gravest first."""

from __future__ import annotations

from collections import Counter

from rapidfuzz.distance import Levenshtein

from .place import Range
from .words import Coded

MAX_WORDS = 12
"""More words of a text than this are never told."""

MAX_TOLD = 18
"""Nor more than this in all, so that a few can be added before the format refuses it."""

_SIDE_WORDS = 3
_SIDE_CHARS = 60

_NEGATIONS = """
no not never none nobody nothing nowhere neither nor without cannot hardly
не нет ни никогда никто ничего без
nicht nie niemals kein keine keinen keiner nichts niemand ohne weder
ne pas jamais aucun aucune sans ni rien personne
"""
_MONTHS = """
january february march april may june july august september october november december
jan feb mar apr jun jul aug sep sept oct nov dec
января февраля марта апреля мая июня июля августа сентября октября ноября декабря
januar februar märz mai juni juli oktober dezember
janvier février mars avril juin juillet août septembre octobre novembre décembre
"""
_GRAVE = frozenset((_NEGATIONS + _MONTHS).split())


def tell(old: Coded, before: Range, new: Coded, after: Range) -> str:
    """Return what differs: ``145 → 147; not added; by Monday gone``.

    Digits, negations, names and months are told first. ``before`` and ``after`` are words of the
    two texts; at most a dozen of them are repeated.
    """
    was, now = old.codes[slice(*before)], new.codes[slice(*after)]
    if was == now:
        return "stands with other words"
    if Counter(was) == Counter(now):
        return "the order of the words"
    edits = []
    for step in Levenshtein.opcodes(was, now):
        if step.tag != "equal":
            gone = (before[0] + step.src_start, before[0] + step.src_end)
            added = (after[0] + step.dest_start, after[0] + step.dest_end)
            is_grave = _is_grave(old, gone) or _is_grave(new, added)
            edits.append((not is_grave, _side(old, gone), _side(new, added)))
    edits.sort(key=lambda edit: edit[0])
    told: list[str] = []
    left = MAX_WORDS
    for _, gone_words, added_words in edits:
        left -= len(gone_words.split()) + len(added_words.split())
        phrase = _phrase(gone_words, added_words)
        if told and (left < 0 or len(" ".join([*told, phrase]).split()) > MAX_TOLD):
            told.append(f"{len(edits) - len(told)} more")
            break
        told.append(phrase)
    return "; ".join(told)


def _phrase(gone: str, added: str) -> str:
    if gone and added:
        return f"{gone} → {added}"
    return f"{gone} gone" if gone else f"{added} added"


def _side(coded: Coded, words: Range) -> str:
    """Return some words as they stand, no more than three of them."""
    start, end = words
    shown = " ".join(coded.surface((start, min(end, start + _SIDE_WORDS))).split())
    plain = "".join(char if char.isprintable() else "?" for char in shown)
    is_cut = end - start > _SIDE_WORDS or len(plain) > _SIDE_CHARS
    return f"{plain[:_SIDE_CHARS]} …" if is_cut else plain


def _is_grave(coded: Coded, words: Range) -> bool:
    """Return whether a number, a negation, a month or a name is among the words."""
    return any(map(_weighs, (coded.surface((at, at + 1)) for at in range(*words))))


def _weighs(word: str) -> bool:
    plain = word.casefold().replace("\u2019", "'")
    return (
        any(char.isdigit() for char in word)
        or plain in _GRAVE
        or plain.endswith("n't")
        or word[0].isupper()
    )
