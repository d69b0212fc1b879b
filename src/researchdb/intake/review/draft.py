"""A source file under review: read, changed by one choice at a time, written at once.

The file is the only state. Whoever else writes it meanwhile loses nothing: before a choice is
written the file is looked at again, and read again if it is not as it was.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from functools import cached_property
from pathlib import Path
from typing import Any

from ruamel.yaml.error import YAMLError

from researchdb.errors import Problem, ReviewError, SeedProblems
from researchdb.intake import seedfile
from researchdb.seeding.articles import ArticleFolders
from researchdb.seeding.parse import Parsed, parse_file
from researchdb.text.quotes import Span

from .reading import plain
from .registry import Registry
from .sheet import Proposal, Sheet, is_rejected
from .texts import newest_text, text_of, words_of
from .wording import Words

Choice = Callable[[Sheet], list[str]]
"""Writes one decision into the content and returns what to tell; raises ReviewError."""

_TRIES = 5


class Draft:
    """One file of ``seeds/sources`` with the text it was cut from, as far as that is held."""

    def __init__(self, path: Path, registry: Registry, folders: ArticleFolders) -> None:
        self.path = path
        self.registry = registry
        self._folders = folders
        self._history: list[tuple[bytes, bytes]] = []
        self._checked: dict[bytes, Parsed] = {}
        self._raw = b""
        self.sheet = Sheet("")
        self.refresh()

    @property
    def name(self) -> str:
        """Return the path of the file below the seeds."""
        return self.path.resolve().relative_to(self.registry.seeds.resolve()).as_posix()

    @property
    def key(self) -> str:
        """Return the key of the source."""
        return self.path.stem

    @property
    def language(self) -> str:
        """Return the language of the article."""
        return str(self.sheet.source.get("language") or "und")

    def refresh(self) -> bool:
        """Read the file if it is not as it was, and return whether it was read.

        Raises ReviewError when it cannot be read any more.
        """
        try:
            raw = self.path.read_bytes()
        except OSError as error:
            raise ReviewError(f"{self.path}: {error.strerror}; restore the file") from error
        if raw == self._raw:
            return False
        self._read(raw)
        return True

    def _read(self, raw: bytes) -> None:
        try:
            text = raw.decode("utf-8-sig").replace("\r\n", "\n")
            sheet = Sheet(text)
            if not all(sheet.passages):
                raise ReviewError(f"{self.path}: a passage cannot be read; see `researchdb check`")
        except (UnicodeDecodeError, YAMLError) as error:
            said = " ".join(str(error).split())[:120]
            found = f"{self.path} cannot be read: {said}"
            raise ReviewError(f"{found}; see `researchdb check`") from error
        self._raw, self.sheet = raw, sheet
        self.registry.take(self.name, text)
        self.__dict__.pop("text", None)

    def apply(self, *choices: Choice) -> list[str]:
        """Write choices into the file, all or none, and return what to tell about them.

        Raises ReviewError when one cannot be taken or would bring a fault into the file;
        nothing is written then.
        """
        for _ in range(_TRIES):
            self.refresh()
            raw = self._raw
            try:
                told = [line for choice in choices for line in choice(self.sheet)]
                made = self.sheet.render().encode()
                self._refuse_faults(raw, made)
            except YAMLError as error:
                self._read(raw)
                found = f"{self.path}: the passage cannot be read"
                raise ReviewError(f"{found}; see `researchdb check`") from error
            except BaseException:
                self._read(raw)
                raise
            if self.path.read_bytes() == raw:
                if made != raw:
                    seedfile.replace(self.path, made)
                    self._history.append((raw, made))
                self._read(made)
                return told
            self._raw = b""  # changed by somebody else in this moment: once more on top of that
        raise ReviewError(f"{self.path} is being written by somebody else; try again")

    def trial(self, choice: Choice) -> bytes:
        """Return what the file would be with a choice; nothing is written."""
        try:
            choice(self.sheet)
            return self.sheet.render().encode()
        finally:
            self._read(self._raw)

    def places(self, passage: Mapping[str, Any]) -> list[Span]:
        """Return where the words of a passage that lost its place stand in the newest text.

        Empty where the text of either revision is not held.
        """
        number = str(passage.get("revision"))
        old = text_of(plain(self.sheet.content), self._folders, number)
        if old is None or self.text is None:
            return []
        start, end = (int(place) for place in passage["span"])
        words, found, at = old[start:end], [], -1
        while words and (at := self.text.find(words, at + 1)) >= 0:
            found.append(Span(at, at + len(words)))
        return found

    def undo(self) -> bool:
        """Take back the last choice; False where there is none or the file has changed since."""
        if not self._history or self.path.read_bytes() != self._history[-1][1]:
            return False
        seedfile.replace(self.path, self._history.pop()[0])
        self.refresh()
        return True

    def _refuse_faults(self, raw: bytes, made: bytes) -> None:
        """Raise ReviewError for the first fault that ``made`` has and ``raw`` had not."""
        before, after = self._parsed(raw), self._parsed(made)
        known = Counter((each.key, each.found) for each in before.problems)
        for problem in after.problems:
            if not known[problem.key, problem.found]:
                raise ReviewError(f"{problem.found}; {problem.remedy}")
        wanted = {name for name, *_ in before.wanted}
        for name, *_ in after.wanted:
            if name not in wanted and not self.registry.has(*name):
                raise ReviewError(f"there is no {name[0].removesuffix('s')} {name[1]!r}")

    def faults(self) -> list[Problem]:
        """Return what the check finds in the file by itself.

        Raises SeedProblems where the file does not follow the format at all.
        """
        found = self._parsed(self._raw)
        if found.problems and not found.rows:
            raise SeedProblems(found.problems, self.registry.seeds)
        return list(found.problems)

    def _parsed(self, raw: bytes) -> Parsed:
        if raw not in self._checked:
            found = parse_file(self.name, raw, self.registry.vocabulary, self._folders)
            # What was just written is what the next choice begins with.
            held = {key: value for key, value in self._checked.items() if key == self._raw}
            self._checked = {**held, raw: found}
        return self._checked[raw]

    @cached_property
    def text(self) -> str | None:
        """Return the text of the newest revision; None where it is not held or another."""
        return newest_text(plain(self.sheet.content), self._folders)

    def words(self, passage: Mapping[str, Any]) -> Words | None:
        """Return the text of a passage; None where it is not held or has no place in it."""
        return words_of(passage, self.text, self.language)

    def notes(self) -> list[str]:
        """Return the remarks that were made when the article was taken in."""
        lines = (line.strip() for line in self._raw.decode("utf-8-sig").splitlines())
        return [line.removeprefix("# ") for line in lines if line.startswith("# Note:")]

    def open_proposals(self, key: str) -> list[Proposal]:
        """Return the proposals of a passage that nobody has decided."""
        return [each for each in self.sheet.proposals(key) if not is_rejected(each.entry)]

    def headings(self, passage: Mapping[str, Any]) -> list[str]:
        """Return the headings a passage stands under, the outermost first."""
        by_key = dict(zip(self.sheet.passage_keys, self.sheet.passages, strict=True))
        path: list[str] = []
        above = by_key.get(str(passage.get("under")))
        while above is not None and len(path) < len(by_key):
            words = self.words(above)
            path.append(words.text if words else str(above.get("gist") or above.get("key")))
            above = by_key.get(str(above.get("under")))
        return path[::-1]
