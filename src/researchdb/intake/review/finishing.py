"""The end of a review: is anything missing, does the check accept the file as coded."""

from __future__ import annotations

import tempfile
from pathlib import Path

from researchdb.errors import Problem, SeedProblems
from researchdb.seeding import check
from researchdb.seeding.articles import ArticleFolders
from researchdb.seeding.survey import find_files

from .draft import Choice, Draft
from .sheet import Sheet

_NOTICE = "# A draft: "
_KEPT = ("# Note:", "# yaml-language-server")


def set_status(status: str) -> Choice:
    """Say that a source is coded, or a draft again; a coded one needs no notice at its top."""

    def choice(sheet: Sheet) -> list[str]:
        sheet.settle("status", status)
        if status == "coded":
            _drop_notice(sheet)
        return [f"status: {status}"]

    return choice


def faults_as(draft: Draft, status: str, folders: ArticleFolders) -> tuple[list[Problem], int]:
    """Return what the strict check finds in the file if it had ``status``, and faults elsewhere.

    Nothing is written: the check reads a folder of links to the seeds, with only this file anew.
    """
    draft.refresh()
    text = draft.trial(set_status(status))
    with tempfile.TemporaryDirectory(prefix="researchdb-review-") as folder:
        seeds = Path(folder) / "seeds"
        for name, file in find_files(draft.registry.seeds).items():
            place = seeds / name
            place.parent.mkdir(parents=True, exist_ok=True)
            if name == draft.name:
                place.write_bytes(text)
            else:
                place.symlink_to(file)
        try:
            check(seeds, folders, strict=True)
        except SeedProblems as error:
            own = [each for each in error.problems if each.path == draft.name]
            return own, len(error.problems) - len(own)
    return [], 0


def _drop_notice(sheet: Sheet) -> None:
    """Take the notice away that tells how to finish a draft."""
    comment = sheet.content.ca.comment
    tokens = comment[1] if comment and len(comment) > 1 and comment[1] else []
    lines = [line for token in tokens for line in token.value.splitlines()]
    notice: set[str] = set()
    for line in lines:
        if line.startswith(_NOTICE) or (notice and not line.startswith(_KEPT)):
            notice.add(line.strip())
        elif notice:
            break
    sheet.dropped |= notice
    if notice:
        for token in tokens:
            kept = [x for x in token.value.splitlines(keepends=True) if x.strip() not in notice]
            token.value = "".join(kept)
        comment[1] = [token for token in tokens if token.value]
