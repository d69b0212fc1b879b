"""The seed format: what a seed file may hold, as models that also publish a JSON Schema.

``seeds/README.md`` shows every part by example.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any, Self, cast

from pydantic import Field, model_validator

from .fields import VOCABULARY, Entry, refuse
from .registries import Actor, Claim, Conflict, Event, Outlet, Place, Topic
from .source_file import Passage, Revision, Source


class SeedFile(Entry):
    """One YAML file of the seeds: any of these sections."""

    outlets: list[Outlet] = Field(default_factory=list)
    places: list[Place] = Field(default_factory=list)
    topics: list[Topic] = Field(default_factory=list)
    actors: list[Actor] = Field(default_factory=list)
    events: list[Event] = Field(default_factory=list)
    claims: list[Claim] = Field(default_factory=list)
    conflicts: list[Conflict] = Field(default_factory=list)
    source: Source | None = None
    revision: Revision | None = None
    revisions: list[Revision] = Field(default_factory=list)
    passages: list[Passage] = Field(default_factory=list)

    @model_validator(mode="after")
    def _source_is_whole(self) -> Self:
        held = [bool(self.revision or self.revisions), bool(self.passages)]
        if self.source is None and any(held):
            raise refuse("there are passages or a revision but no source", "add the source")
        if self.source is not None and not held[0]:
            # A draft may come from a bibliography: nothing but metadata yet.
            if self.source.status != "draft":
                raise refuse("the source has no revision", "add the revision of its text")
            if held[1]:
                raise refuse("there are passages but no revision", "add the revision of the text")
        return self

    @property
    def current(self) -> Revision | None:
        """Return the revision with the highest number, or None if there is none."""
        return max(self.all_revisions, key=lambda revision: revision.number, default=None)

    @property
    def all_revisions(self) -> tuple[Revision, ...]:
        """Return every revision the file holds."""
        return (*([self.revision] if self.revision else []), *self.revisions)


def json_schema(terms: Mapping[str, Collection[str]]) -> dict[str, Any]:
    """Return the JSON Schema of a seed file, for editors that complete and check YAML.

    ``terms`` holds the keys of each lookup table; they become the values an editor offers.
    """
    schema = SeedFile.model_json_schema()
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **cast("dict[str, Any]", _with_terms(schema, terms)),
    }


def _with_terms(part: Any, terms: Mapping[str, Collection[str]]) -> Any:
    """Return ``part`` of a schema with the vocabularies it names spelled out."""
    if isinstance(part, list):
        return [_with_terms(item, terms) for item in part]
    if not isinstance(part, dict):
        return part
    rest = {key: _with_terms(value, terms) for key, value in part.items() if key != VOCABULARY}
    table = part.get(VOCABULARY)
    if table is None:
        return rest
    numbers = [int(term) for term in terms[table] if term.isdecimal()]
    rest.pop("type", None)
    return {**rest, "enum": [*terms[table], *numbers]}
