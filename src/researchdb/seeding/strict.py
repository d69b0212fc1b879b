"""The strict check: whether a desk is coded completely, beyond being valid.

A finding is either mended in the seeds or answered there with a reason (``uncoded``, ``silent``,
``unstructured``, ``unnamed``, a verdict in ``conflicts``). ``strict_claims`` asks what hangs on
claims and events; the rest is here.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from researchdb.errors import Problem
from researchdb.text.mentions import Matcher
from researchdb.text.quotes import Folded, Span
from researchdb.text.sentences import sentences

from .articles import ArticleFolders, read_article
from .format import SeedFile
from .located import parse
from .source_file import Passage, Source
from .strict_claims import claim_problems
from .survey import find_files
from .vocabulary import FOLDER, read_vocabulary

SHARED_WORDS = 8
"""A gist or statement that shares this many words in a row with a text is a copy of it."""

_WORD = re.compile(r"[^\W_]+(?:['\u2019][^\W_]+)*")


@dataclass(frozen=True)
class _Read:
    """A seed file with its path and, if it is a source whose text is held, that text."""

    path: str
    file: SeedFile
    text: str | None


def strict_problems(seeds: Path, articles: ArticleFolders) -> list[Problem]:
    """Return every gap of valid seeds, in no order; gaps of texts only where they are held."""
    found = find_files(seeds)
    tables = [path for path in found if path.startswith(f"{FOLDER}/")]
    vocabulary, _, _ = read_vocabulary(seeds, tables)
    read = [_read(path, file, articles) for path, file in found.items() if path not in tables]
    problems = [problem for one in read for problem in _passage_problems(one)]
    problems += _copied(read)
    problems += _unmentioned(read)
    problems += claim_problems(((one.path, one.file) for one in read), vocabulary)
    return problems


def _read(path: str, file: Path, articles: ArticleFolders) -> _Read:
    model = SeedFile.model_validate(parse(file.read_bytes(), path).value)
    article = read_article(articles, model.current)[0] if model.current else None
    return _Read(path, model, article.text if article else None)


def _passage_problems(read: _Read) -> Iterator[Problem]:
    """Yield passages without coding and sentences that no quote touches."""
    source = read.file.source
    if source is None:
        return
    if source.status == "draft":
        yield _draft(read, source)
        return
    for passage in read.file.passages:
        yield from _undecided(read.path, source.key, passage)
        if not (passage.claims or passage.events or passage.uncoded):
            found = f"passage {passage.key} is not coded"
            remedy = "link its claims or events, or give uncoded: with the reason"
            yield Problem(read.path, passage.line, "passages", found, remedy)
        elif read.text is not None and passage.has_place and not passage.uncoded:
            text = read.text[slice(*passage.span)]
            for start, end in untouched_sentences(passage, text, source.language):
                first = " ".join(text[start:end].split()[:4])
                found = f"passage {passage.key}: no quote touches the sentence {first!r} …"
                remedy = "link what it says, or list it under silent with the reason"
                yield Problem(read.path, passage.line, "passages", found, remedy)


def _draft(read: _Read, source: Source) -> Problem:
    """Return the one finding of a draft: how much of it waits for a person."""
    passages = read.file.passages
    unread = sum(passage.gist is None for passage in passages)
    waiting = sum(passage.open_count for passage in passages)
    found = (
        f"the source is a draft: {unread} of {len(passages)} passages have no gist,"
        f" {waiting} proposals are open"
    )
    return Problem(read.path, source.line, "status", found, f"`researchdb review {source.key}`")


def _undecided(path: str, source: str, passage: Passage) -> Iterator[Problem]:
    """Yield what a person has still to say of a passage of a coded source."""
    review = f"or `researchdb review {source}`"
    if passage.gist is None:
        found = f"passage {passage.key} has no gist"
        remedy = f"say in a few words what the passage says, {review}"
        yield Problem(path, passage.line, "gist", found, remedy)
    if passage.open_count:
        found = f"passage {passage.key} has {passage.open_count} open proposals"
        yield Problem(path, passage.line, "suggested", found, f"accept or reject each, {review}")
    if passage.needs_recheck:
        found = f"passage {passage.key} does not stand as it did in the revision before"
        remedy = f"check what rests on it, then take out match, changed and recheck, {review}"
        yield Problem(path, passage.line, "match", found, remedy)


def untouched_sentences(passage: Passage, text: str, language: str) -> Iterator[tuple[int, int]]:
    """Yield from and to of the sentences of a passage that none of its quotes touches."""
    quotes = [link.quote for link in passage.claims] + [link.quote for link in passage.events]
    if None in quotes:
        return  # a link without a quote means the whole passage
    quotes += [silence.quote for silence in passage.silent]
    folded = Folded(text)
    spans = [folded.find(quote) for quote in quotes if quote]
    touched = [span for span in spans if isinstance(span, Span)]
    for sentence in sentences(text, language):
        if not any(s.start < sentence.end and sentence.start < s.end for s in touched):
            yield sentence.start, sentence.end


def _copied(read: Sequence[_Read]) -> Iterator[Problem]:
    """Yield gists, summaries and statements that copy a run of words from a held text.

    The text of a draft counts for its own file only: that an article has arrived which says what a
    claim says is no fault of the claim.
    """
    runs: dict[tuple[str, ...], str] = {}
    drafted: dict[tuple[str, ...], set[str]] = {}
    for one in read:
        is_draft = one.file.source is not None and one.file.source.status == "draft"
        for run in word_runs(one.text or ""):
            if is_draft:
                drafted.setdefault(run, set()).add(one.path)
            else:
                runs[run] = one.path
    for one in read:
        own = [(p.line, f"gist of {p.key}", p.gist) for p in one.file.passages]
        own += [(c.line, f"statement of {c.key}", c.statement) for c in one.file.claims]
        if one.file.source:
            own.append((one.file.source.line, "summary", one.file.source.summary))
        for line, what, words in own:
            if words is None:
                continue
            copied = next(
                (
                    runs.get(run, one.path)
                    for run in word_runs(words)
                    if run in runs or one.path in drafted.get(run, ())
                ),
                None,
            )
            if copied:
                found = f"the {what} shares {SHARED_WORDS} words in a row with {copied}"
                yield Problem(one.path, line, "", found, "say it in other words")


def word_runs(text: str) -> Iterator[tuple[str, ...]]:
    """Yield every ``SHARED_WORDS`` words in a row of ``text``, case folded."""
    words = [word.casefold().replace("\u2019", "'") for word in _WORD.findall(text)]
    return zip(*(words[n:] for n in range(SHARED_WORDS)), strict=False)


def _unmentioned(read: Iterable[_Read]) -> Iterator[Problem]:
    """Yield actors that no held text names; silent unless the text of every source is held."""
    sources = [one for one in read if one.file.current]
    if not sources or any(one.text is None for one in sources):
        return
    actors = [(one.path, actor) for one in read for actor in one.file.actors]
    forms: dict[str, set[str]] = defaultdict(set)
    for _, actor in actors:
        for form in (actor.name, *(name.name for name in actor.names)):
            forms[form].add(actor.key)
    matcher = Matcher(forms)
    named = {
        actor
        for one in sources
        for passage in one.file.passages
        if passage.has_place
        for found in matcher.find((one.text or "")[slice(*passage.span)])
        for actor in forms[found.name]
    }
    for path, actor in actors:
        if actor.key not in named and not actor.unnamed:
            found = f"no held text names the actor {actor.key!r}"
            remedy = "add the form a text uses, or give unnamed: with the reason"
            yield Problem(path, actor.line, "actors", found, remedy)
