"""One row in every table, and the second rows that refusals need."""

from __future__ import annotations

from typing import Any

from researchdb.model import Base
from tests.support.rows import Speaker, World
from tests.support.source_rows import DAY
from tests.support.table_rows import vocabulary

Samples = dict[str, tuple[str, dict[str, int | str]]]
"""Label of a row (its table, unless it needs a name) to its table and primary key."""

WORDS = "The court in Moscow lifted the ban"
HASH = 4294967295
OTHER = "The court in Almaty lifted its ban"
_ATTRIBUTE = {
    "label": "Unused",
    "description": "No claim has it",
    "rank": 1,
    "subject_kind": "actor",
    "value_kind": "text",
    "is_single_valued": True,
}


def build_samples(world: World) -> Samples:
    """Return the labels of the rows it inserts: at least one in every table."""
    ids = {"seed_runs": world.run_id, "seed_files": world.file_id}
    ids |= _record(world)
    ids |= _sources(world)
    ids |= _actors(world, ids)
    ids |= _events(world, ids)
    ids |= _claims(world, ids)
    ids |= _suggestions(world, ids)
    world.row("attributes", key="unused", **_ATTRIBUTE)
    world.settle()
    samples: Samples = {label: (label.split(" ")[0], {"id": id_}) for label, id_ in ids.items()}
    for table in Base.metadata.tables.values():
        if "key" in table.primary_key.columns:
            samples[table.name] = (table.name, {"key": next(iter(vocabulary(table.name)))})
    samples["claim_relation_kinds directed"] = ("claim_relation_kinds", {"key": "supports"})
    samples["attributes unused"] = ("attributes", {"key": "unused"})
    samples["deployed_views"] = (
        "deployed_views",
        {"schema_name": "report", "view_name": "sample"},
    )
    sketched: dict[str, int | str] = {"passage_text_id": ids["passage_texts"]}
    samples["passage_sketches"] = ("passage_sketches", sketched)
    samples["sketch_hashes"] = ("sketch_hashes", {**sketched, "hash": HASH})
    return samples


def _record(world: World) -> dict[str, int]:
    change = {"run_id": world.run_id, "seed_file_id": world.file_id}
    row = {"table_name": "claims", "row_id": 1, "row_key": "c", "operation": "update"}
    image = {"changed_columns": "{note}", "old_row": "{}", "new_row": "{}"}
    names = {"table_name": "claims", "old_key": "old", "new_key": "new"}
    view = {"schema_name": "report", "view_name": "sample", "kind": "view"}
    text = {"question": "which?", "grain": "key", "file_sha256": "", "live_sha256": ""}
    world.insert("deployed_views", **view, **text)
    return {
        "changes": world.insert("changes", **change, **row, **image),
        "key_redirects": world.insert("key_redirects", **names, run_id=world.run_id),
    }


def _sources(world: World) -> dict[str, int]:
    outlet = world.outlet()
    source, other = world.source("source-1", outlet), world.source("source-2", outlet)
    revision, other_revision = world.revision(source), world.revision(other)
    heading = world.passage(source, kind="heading")
    other_heading = world.passage(other, kind="heading")
    passage = world.passage(source, heading_key="p01")
    second, loose = world.passage(source), world.passage(source)
    other_passage = world.passage(other, heading_key="p01")
    texts = {
        "passage_texts": world.passage_text(passage, WORDS),
        "passage_texts second": world.passage_text(second, WORDS),
        "passage_texts loose": world.passage_text(loose, WORDS),
        "passage_texts other": world.passage_text(other_passage, OTHER),
    }
    world.sketch(passage, 3, [HASH])
    return texts | {
        "text_reuses": world.reuse(passage, other_passage, 1),
        "outlets": outlet,
        "outlets other": world.outlet("outlet-2"),
        "outlet_reliabilities": world.reliability(outlet, valid_to="2025-12-31"),
        "sources": source,
        "sources other": other,
        "sources third": world.source("source-3", outlet),
        "source_relations": world.relate_sources(source, "duplicates", other, score=0.5),
        "source_relations directed": world.relate_sources(source, "cites", other),
        "revisions": revision,
        "revisions other": other_revision,
        "passages heading": heading,
        "passages other heading": other_heading,
        "passages": passage,
        "passages second": second,
        "passages other": other_passage,
        "furniture": world.furniture(revision, 100, 110),
        "quotes": world.quote(passage, "The court … ban"),
        "quotes second": world.quote(second, "court"),
        "quotes other": world.quote(other_passage, "court"),
    }


def _actors(world: World, ids: dict[str, int]) -> dict[str, int]:
    passage, quote = ids["passages"], ids["quotes"]
    actor = world.actor("moscow", "Moscow", ["Russia"], country="RU", wikidata_id="Q159")
    other = world.actor("kabul", "Kabul")
    relation = world.relate_actors(actor, "member_of", other)
    place = {"source_id": ids["sources"], "passage_id": passage}
    return {
        "actors": actor,
        "actors other": other,
        "actor_names": world.first("actor_names", "kind is not null"),
        "actor_relations": relation,
        "actor_relation_sources": world.row(
            "actor_relation_sources", actor_relation_id=relation, **place, quote="Moscow"
        ),
        "mention_decisions": world.decide(passage, "Moscow", actor),
        "mentions": world.mention(passage, actor, "Moscow"),
        "quote_anchors": world.first("quote_anchors", f"quote_id = {quote}"),
    }


def _events(world: World, ids: dict[str, int]) -> dict[str, int]:
    country = world.place("russia", kind="country", country="RU")
    city = world.place("moscow", parent_key="russia")
    event, other = world.event("ruling", occurred=DAY, place_id=city), world.event("petition")
    return {
        "places": city,
        "places outer": country,
        "events": event,
        "events other": other,
        "event_actors": world.event_actor(event, ids["actors"]),
        "event_sources": world.event_source(event, ids["passages"], DAY, quote_id=ids["quotes"]),
        "event_relations": world.relate_events(other, "precedes", event),
    }


def _claims(world: World, ids: dict[str, int]) -> dict[str, int]:
    event, actor, other = ids["events"], ids["actors"], ids["actors other"]
    wide = world.topic("law")
    topic = world.topic("listing", parent_key="law")
    claims = {
        "claims": world.claim("c", attribute="decided_by", subject=event, value=other),
        "claims text": world.claim("c-text", attribute="legal_effect", subject=event, value="x"),
        "claims number": world.claim(
            "c-number", attribute="death_toll", subject=event, value=(1, 2, 3)
        ),
        "claims date": world.claim("c-date", attribute="occurred_in", subject=event, value=DAY),
        "claims actor": world.claim("c-actor", attribute="backed", subject=actor, value=other),
        "claims event": world.claim(
            "c-event", attribute="prompts", subject=event, value=ids["events other"]
        ),
        "claims plain": world.claim(
            "c-plain", topics=[topic], about={"subject": [actor], "act": [event]}
        ),
    }
    for label, claim in claims.items():
        if label != "claims":
            world.link(claim, ids["passages other"])
    said_by: list[Speaker] = [{"speaker_actor_id": actor, "occasion_event_id": event}, "critics"]
    link = world.link(claims["claims"], ids["passages"], said_by=said_by, quote_id=ids["quotes"])
    pair = claims["claims"], claims["claims text"]
    return claims | {
        "topics": topic,
        "topics outer": wide,
        "claim_topics": world.first("claim_topics"),
        "claim_actors": world.first("claim_actors"),
        "claim_events": world.first("claim_events"),
        "claim_sources": link,
        "claim_sources other": world.link(claims["claims"], ids["passages other"]),
        "attributions": world.first("attributions", "hop = 1"),
        "attributions second": world.first("attributions", "hop = 2"),
        "claim_relations": world.relate(pair[0], "contradicts", pair[1]),
        "claim_relations directed": world.relate(pair[0], "refines", pair[1]),
        "claim_assessments": world.assess(claims["claims"], likelihood="likely", confidence="high"),
    }


def _suggestions(world: World, ids: dict[str, int]) -> dict[str, int]:
    passage, actor = ids["passages"], ids["actors"]
    speaker: dict[str, Any] = {"actor_id": actor, "speech_act": "states"}
    return {
        "suggestions": world.suggest(passage, "date", "in April", given=DAY),
        "suggestions name": world.suggest(passage, "name", "Ministry", actor_kind="state"),
        "suggestions quantity": world.suggest(
            passage, "quantity", "two men", value_low=1, value_best=2, value_high=3, unit="persons"
        ),
        "suggestions speaker": world.suggest(
            passage, "speaker", "Moscow said", speaker_title="capital", **speaker
        ),
        "suggestions claim": world.suggest(
            passage, "claim", "lifted the ban", claim_id=ids["claims"], score=0.5
        ),
        "suggestions event": world.suggest(
            passage, "event", "lifted the ban", event_id=ids["events"]
        ),
        "suggestions mention": world.suggest(
            passage, "mention", "Moscow", actor_id=actor, is_rejected=True
        ),
    }
