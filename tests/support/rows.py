"""A small world of rows for tests: say what matters, the rest has sensible values."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import Connection

from tests.support.source_rows import SourceRows
from tests.support.table_rows import DateGiven, date_group, vocabulary

Speaker = int | str | Mapping[str, Any]
"""A hop: an actor's id, a label, or columns of attributions."""

Value = str | int | tuple[float | None, float | None, float | None] | DateGiven
"""A claim's value by kind: text, an actor's or event's id, (low, best, high), or a date."""


class World(SourceRows):
    """Builds rows by their meaning; every method returns the id of the row it inserted."""

    def __init__(self, connection: Connection) -> None:
        super().__init__(connection)
        self._said: Counter[tuple[str, int, int]] = Counter()

    def actor(
        self,
        key: str = "actor-1",
        name: str | None = None,
        names: Mapping[str, str] | Iterable[str] = (),
        **columns: Any,
    ) -> int:
        """Insert an actor with its main name and further names (aliases, or name to kind)."""
        name = name or key
        made = self.row("actors", **{"key": key, "name": name, "kind": "state", **columns})
        further = names if isinstance(names, Mapping) else dict.fromkeys(names, "alias")
        for form, kind in {name: None, **further}.items():
            given = {"name": form, "kind": kind, "folded": form.casefold(), "is_ambiguous": False}
            self.row("actor_names", actor_id=made, **given)
        return made

    def relate_actors(
        self,
        actor: int,
        kind: str,
        other: int,
        title: str = "",
        held: DateGiven | None = None,
        shown_by: Iterable[int] = (),
    ) -> int:
        """Insert a tie between actors and the passages that show it."""
        ends = {"from_actor_id": actor, "kind": kind, "to_actor_id": other}
        made = self.row("actor_relations", **ends, title=title, **date_group("held", held))
        for passage in shown_by:
            place = {"source_id": self._source_of[passage], "passage_id": passage}
            self.row("actor_relation_sources", actor_relation_id=made, **place)
        return made

    def mention(self, passage: int, actor: int, surface: str, **columns: Any) -> int:
        """Insert a mention at the first place where the held words name the actor so."""
        text_id, text = self._text[passage]
        start = text.index(surface)
        given = {
            "source_id": self._source_of[passage],
            "passage_length_chars": len(text),
            "start_char": start,
            "end_char": start + len(surface),
            "surface": surface,
            "method": "matched",
            "is_confirmed": True,
            **columns,
        }
        return self.row("mentions", passage_text_id=text_id, actor_id=actor, **given)

    def decide(self, passage: int, name: str, actor: int | None, nth: int = 1) -> int:
        place = {"source_id": self._source_of[passage], "passage_id": passage}
        return self.row("mention_decisions", **place, name=name, nth=nth, actor_id=actor)

    def place(self, key: str = "place-1", **columns: Any) -> int:
        return self.row("places", **{"key": key, "name": key, "kind": "city", **columns})

    def event(
        self,
        key: str = "event-1",
        title: str | None = None,
        occurred: DateGiven | None = None,
        **columns: Any,
    ) -> int:
        given = {"title": title or f"What {key} is", "kind": "ruling", "status": "occurred"}
        dates = date_group("occurred", occurred)
        return self.row("events", **{"key": key, **given, **dates, **columns})

    def event_source(
        self, event: int, passage: int, given: DateGiven | None = None, **columns: Any
    ) -> int:
        place = {"source_id": self._source_of[passage], "passage_id": passage, "event_id": event}
        said = {"occurrence": self._again("event", passage, event), "status": "occurred"}
        dates = date_group("given", given)
        return self.row("event_sources", **{**place, **said, **dates, **columns})

    def event_actor(self, event: int, actor: int, role: str = "agent") -> int:
        return self.row("event_actors", event_id=event, actor_id=actor, role=role)

    def relate_events(self, event: int, kind: str, other: int, rationale: str = "Because") -> int:
        ends = {"from_event_id": event, "kind": kind, "to_event_id": other}
        return self.row("event_relations", **ends, rationale=rationale)

    def topic(self, key: str = "topic-1", label: str | None = None, **columns: Any) -> int:
        return self.row(
            "topics", **{"key": key, "label": label or key, "facet": "theme", **columns}
        )

    def claim(
        self,
        key: str = "claim-1",
        statement: str | None = None,
        *,
        attribute: str | None = None,
        subject: int | None = None,
        value: Value | None = None,
        holds: DateGiven | None = None,
        topics: Iterable[int] = (),
        about: Mapping[str, Iterable[int]] | None = None,
        **columns: Any,
    ) -> int:
        """Insert a claim; with ``attribute`` its subject and value go where their kind says.

        ``about`` gives actors or events by their role in it.
        """
        given: dict[str, Any] = {"statement": statement or f"What {key} says"}
        given |= {"kind": "fact", "modality": "actual", **date_group("holds", holds)}
        if attribute is not None:
            given |= structure(attribute, subject, value)
        made = self.row("claims", **{"key": key, **given, **columns})
        for topic in topics:
            self.row("claim_topics", claim_id=made, topic_id=topic)
        for role, parts in (about or {}).items():
            entity = "actor" if role in ("subject", "object") else "event"
            for part in parts:
                ends = {"claim_id": made, f"{entity}_id": part}
                self.row(f"claim_{entity}s", **ends, role=role)
        return made

    def link(
        self,
        claim: int,
        passage: int,
        stance: str = "asserts",
        hedge: str = "none",
        said_by: Iterable[Speaker] = (),
        **columns: Any,
    ) -> int:
        """Insert one act of saying the claim, and its speakers from the first hop on."""
        source = self._source_of[passage]
        place = {"source_id": source, "passage_id": passage, "claim_id": claim}
        given = {"stance": stance, "hedge": hedge, "quotation": "none", "coder": "tester"}
        again = {"occurrence": self._again("claim", passage, claim)}
        made = self.row("claim_sources", **{**place, **given, **again, **columns})
        for hop, speaker in enumerate(said_by, start=1):
            chain = {"source_id": source, "claim_source_id": made, "hop": hop}
            act = {"speech_act": "states", "stance": "asserts", **speaker_columns(speaker)}
            self.row("attributions", **{**chain, **act})
        return made

    def relate(self, claim: int, kind: str, other: int, rationale: str = "Because") -> int:
        symmetric = vocabulary("claim_relation_kinds")[kind]["is_symmetric"] == "true"
        ends = {"from_claim_id": claim, "kind": kind, "to_claim_id": other}
        return self.row("claim_relations", **ends, is_symmetric=symmetric, rationale=rationale)

    def assess(self, claim: int, credibility: str = "2", **columns: Any) -> int:
        given = {"assessor": "tester", "assessed_on": "2025-05-01", "rationale": "Because"}
        return self.row(
            "claim_assessments", claim_id=claim, credibility=credibility, **{**given, **columns}
        )

    def _again(self, what: str, passage: int, thing: int) -> int:
        self._said[what, passage, thing] += 1
        return self._said[what, passage, thing]


def speaker_columns(speaker: Speaker) -> dict[str, Any]:
    """Return the columns that name a speaker."""
    if isinstance(speaker, int):
        return {"speaker_actor_id": speaker}
    if isinstance(speaker, str):
        return {"speaker_label": speaker}
    return dict(speaker)


def structure(attribute: str, subject: int | None, value: Any) -> dict[str, Any]:
    """Return the columns of a claim's structure; the attribute decides where they stand."""
    term = vocabulary("attributes")[attribute]
    columns: dict[str, Any] = {
        "attribute": attribute,
        "subject_kind": term["subject_kind"],
        "value_kind": term["value_kind"],
        f"subject_{term['subject_kind']}_id": subject,
    }
    match term["value_kind"]:
        case "number":
            columns |= dict(zip(("value_low", "value_best", "value_high"), value, strict=True))
            columns["unit"] = "count"
        case "date":
            columns |= date_group("value_date", value)
        case "actor" | "event" as kind:
            columns[f"value_{kind}_id"] = value
        case _:
            columns["value_text"] = value
    return columns
