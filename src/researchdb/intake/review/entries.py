"""Entries of the seed format made of a person's answers, held against the format first."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic import TypeAdapter, ValidationError

from researchdb.errors import ReviewError
from researchdb.seeding.fields import AnyDate, Date, Entry, Term
from researchdb.seeding.references import named

from .registry import Registry
from .sheet import is_told

_DATE: TypeAdapter[Date] = TypeAdapter(AnyDate)
_SAID = {
    "missing": "is missing; give it",
    "string_pattern_mismatch": "has not the form it needs",
    "string_too_short": "is empty; give it",
}


def checked(
    model: type[Entry],
    values: Mapping[str, Any],
    registry: Registry,
    declares: tuple[str, str] | None = None,
) -> dict[str, Any]:
    """Return ``values`` without what is None, as an entry of the kind ``model``.

    ``declares`` is the section and key of what is declared along with it. Raises ReviewError
    with one line when the format refuses the entry or it names a term or key nobody knows.
    """
    kept = {
        key: value for key, value in values.items() if value is not None or is_told(key, values)
    }
    try:
        entry = model.model_validate(kept)
    except ValidationError as error:
        raise ReviewError(_explained(error)) from error
    for _, marker, value in named(entry):
        if isinstance(marker, Term):
            check_term(registry, marker.table, value)
        elif (marker.table, value) != declares:
            check_key(registry, marker.table, value)
    return kept


def checked_date(values: Mapping[str, Any] | str) -> dict[str, Any]:
    """Return a date as the seed format has it. Raises ReviewError with one line."""
    try:
        _DATE.validate_python(values)
    except ValidationError as error:
        raise ReviewError(_explained(error)) from error
    return {"edtf": values, "basis": "stated"} if isinstance(values, str) else dict(values)


def check_term(registry: Registry, table: str, term: str) -> None:
    """Raise ReviewError when the vocabulary has no such term, naming the nearest."""
    if table not in registry.vocabulary.broken and (table, term) not in registry.vocabulary:
        advice = registry.vocabulary.advice(table, term)
        raise ReviewError(f"there is no {term!r} in {table}; {advice}")


def check_key(registry: Registry, table: str, key: str) -> None:
    """Raise ReviewError when nobody declares the key, naming the nearest."""
    if not registry.has(table, key):
        near = registry.near(table, key)
        advice = f"did you mean {near[0].key!r}?" if near else "search with some of its words"
        raise ReviewError(f"there is no {table.removesuffix('s')} {key!r}; {advice}")


def _explained(error: ValidationError) -> str:
    first = error.errors()[0]
    where = ".".join(str(step) for step in first["loc"] if isinstance(step, str))
    context = first.get("ctx", {})
    if first["type"] == "seed":
        return f"{context['found']}; {context['remedy']}"
    said = _SAID.get(first["type"]) or first["msg"][:1].lower() + first["msg"][1:]
    shown = "" if first["type"] == "missing" else f" {first['input']!r}"
    return f"{where or 'the answer'}{shown}: {said}; correct it"
