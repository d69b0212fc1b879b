"""Checks that many tables repeat: uncertain dates, slugs, hashes. The model says where."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import sqlalchemy as sa

from researchdb.model import Base
from tests.database.constraints.case import Case, Changes

Group = tuple[str | None, str | None, str | None, str | None, str | None]
"""Earliest, latest, precision, basis, what it hangs on."""

ROW = {"claims value_date": "claims date"}
ALWAYS_GIVEN = {"claims value_date", "suggestions given"}


def group(
    earliest: str | None,
    latest: str | None,
    precision: str | None,
    basis: str | None = "stated",
    relative_to: str | None = None,
) -> Group:
    return earliest, latest, precision, basis, relative_to


DAY = ("2025-04-17", "2025-04-17", "day")
NOT_GIVEN = group(None, None, None, None)

DATE_RULES: dict[str, tuple[tuple[Group, ...], tuple[Group, ...]]] = {
    "bounds_in_order": (
        (group(*DAY), group(None, "2025-04-17", "interval"), NOT_GIVEN),
        (group("2025-04-18", "2025-04-17", "interval"),),
    ),
    "bounds_in_calendar": (
        (group("0001-01-01", "9999-12-31", "interval"), group(None, None, "unknown")),
        (
            group("2025-04-17", "infinity", "interval"),
            group("-infinity", None, "interval"),
            group("2025-04-17", "10000-01-01", "interval"),
            group("0001-12-31 BC", "2025-04-17", "interval"),
        ),
    ),
    "precision_fits_bounds": (
        (
            group(*DAY),
            group("2024-02-01", "2024-02-29", "month"),
            group("2025-03-01", "2025-05-31", "season"),
            group("2024-12-01", "2025-02-28", "season"),
            group("2025-01-01", "2025-12-31", "year"),
            group("2020-01-01", "2029-12-31", "decade"),
            group("2025-04-17", None, "interval"),
            group(None, "2025-04-17", "interval"),
            group("2025-04-17", "2025-06-03", "interval"),
            group(None, None, "unknown", "unknown"),
            NOT_GIVEN,
        ),
        (
            group("2025-04-17", "2025-04-18", "day"),
            group("2025-04-17", None, "day"),
            group(None, None, "day"),
            group("2025-04-01", "2025-04-29", "month"),
            group("2025-04-02", "2025-05-01", "month"),
            group("2025-04-01", None, "month"),
            group("2025-03-01", "2025-04-30", "season"),
            group("2025-03-02", "2025-06-01", "season"),
            group("2025-01-01", "2025-12-30", "year"),
            group("2025-02-01", "2026-01-31", "year"),
            group("2021-01-01", "2030-12-31", "decade"),
            group("2020-02-01", "2030-01-31", "decade"),
            group("2020-01-02", "2030-01-01", "decade"),
            group("2020-01-01", "2028-12-31", "decade"),
            group(None, None, "interval"),
            group("2025-04-17", None, "unknown"),
            group(None, "2025-04-17", "unknown"),
            group("2025-04-17", "2025-04-17", "hour"),
            group(None, None, "hour"),
            group("2025-04-17", None, None, None),
            group(None, "2025-04-17", None, None),
        ),
    ),
    "basis_known": (
        (
            *(group(*DAY, basis) for basis in ("stated", "metadata", "inferred", "unknown")),
            group(*DAY, "relative", "published"),
        ),
        (group(*DAY, "guessed"), group(*DAY, "")),
    ),
    "basis_with_precision": (
        (group(*DAY), NOT_GIVEN),
        (group(*DAY, None), group(None, None, None, "stated")),
    ),
    "relative_has_anchor": (
        (group(*DAY, "relative", "published"), group(*DAY)),
        (group(*DAY, "relative"), group(*DAY, "stated", "published")),
    ),
    "anchor_known": (
        (group(*DAY, "relative", "published"), group(*DAY, "relative", "captured")),
        (group(*DAY, "relative", "recorded"),),
    ),
}


def date_cases() -> Iterator[Case]:
    """Give the cases of the seven rules of every uncertain date."""
    for table, prefix in date_groups():
        for rule, (accepted, refused) in DATE_RULES.items():
            is_given = f"{table} {prefix}" in ALWAYS_GIVEN
            fits = [given for given in accepted if given != NOT_GIVEN or not is_given]
            yield Case(
                f"ck_{table}_{prefix}_{rule}",
                ROW.get(f"{table} {prefix}", table),
                tuple(_columns(prefix, given) for given in fits),
                tuple(_columns(prefix, given) for given in refused),
            )


def date_groups() -> Iterator[tuple[str, str]]:
    """Give table and prefix of every uncertain date."""
    for table in Base.metadata.sorted_tables:
        for column in table.c:
            if column.name.endswith("_precision"):
                yield table.name, column.name.removesuffix("_precision")


def slug_cases() -> Iterator[Case]:
    """Give the cases of keys that are lower-case ASCII words joined by hyphens."""
    for table in _with_check("key_is_slug"):
        accepted = ("a", "0", "a-1", "two-words-9")
        refused = ("", "A", "a_b", "-a", "a-", "a--b", "a b", "é", "a\n", "a/b")
        yield Case(
            f"ck_{table.name}_key_is_slug",
            table.name,
            tuple({"key": key} for key in accepted),
            tuple({"key": key} for key in refused),
        )


def hash_cases() -> Iterator[Case]:
    """Give the cases of hashes in lower-case hexadecimal."""
    for table in Base.metadata.sorted_tables:
        for column in table.c:
            if _has_check(table, f"{column.name}_is_sha256"):
                extra: Changes = {"text": None} if table.name == "passage_texts" else {}
                yield Case(
                    f"ck_{table.name}_{column.name}_is_sha256",
                    table.name,
                    tuple({**extra, column.name: word} for word in ("0" * 64, "9abcdef0" * 8)),
                    tuple(
                        {**extra, column.name: word}
                        for word in ("", "0" * 63, "0" * 65, "A" * 64, "g" * 64, "0" * 64 + "\n")
                    ),
                    filled=(column.name,),
                )


def _with_check(rule: str) -> Iterator[sa.Table]:
    yield from (table for table in Base.metadata.sorted_tables if _has_check(table, rule))


def _has_check(table: sa.Table, rule: str) -> bool:
    return f"ck_{table.name}_{rule}" in {str(one.name) for one in table.constraints}


def _columns(prefix: str, given: Group) -> Changes:
    parts = ("earliest", "latest", "precision", "basis", "relative_to")
    return {f"{prefix}_{part}": value for part, value in zip(parts, given, strict=True)}


PATTERNS: tuple[Callable[[], Iterator[Case]], ...] = (date_cases, slug_cases, hash_cases)
