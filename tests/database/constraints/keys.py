"""Primary keys, unique keys and foreign keys: one case for each, from the model."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import ExcludeConstraint

from researchdb.model import Base
from tests.database.constraints.case import Case, Changes, Sample

TABLES = tuple(Base.metadata.sorted_tables)
RETIRED = {"retired_run_id": Sample("seed_runs")}

# What makes a copy of the sample row different, where the last column of the key cannot simply
# take another value.
DIFFERENT: dict[str, Changes] = {
    "uq_source_relations_from_source_id_kind_to_source_id": {
        "from_source_id": Sample("sources other"),
        "to_source_id": Sample("sources"),
    },
    "uq_actor_relation_sources_actor_relation_id_passage_id": {
        "passage_id": Sample("passages second")
    },
    "uq_mentions_passage_text_id_start_char_actor_id": {"actor_id": Sample("actors other")},
    "uq_event_actors_event_id_actor_id_role": {"role": "target"},
    "uq_event_relations_from_event_id_kind_to_event_id": {"kind": "part_of"},
    "uq_claim_actors_claim_id_actor_id_role": {"role": "object"},
    "uq_claim_events_claim_id_event_id_role": {"role": "ground"},
    "uq_claim_topics_claim_id_topic_id": {"topic_id": Sample("topics outer")},
    "uq_claim_relations_from_claim_id_kind_to_claim_id": {"to_claim_id": Sample("claims date")},
    "uq_quote_anchors_quote_id_passage_text_id": {
        "passage_text_id": Sample("passage_texts second")
    },
    "uq_passage_texts_passage_id_revision_id_start_char_end_char": {
        "start_char": 500,
        "end_char": 501,
        "text": None,
    },
    "uq_furniture_revision_id_start_char_end_char": {"end_char": 111},
    "uq_attributions_claim_source_id_live_hop": {"hop": 3},
    "uq_text_reuses_passage_text_id_other_passage_text_id": {
        "passage_text_id": Sample("passage_texts second")
    },
}
NEXT: dict[str, Any] = {
    "id": -1,
    "key": "another",
    "path": "another.yaml",
    "old_key": "another",
    "view_name": "another",
    "valid_from": "2024-01-01",
    "number": 2,
    "name": "another",
    "title": "another",
    "nth": 2,
    "phrase": "another",
    "proposed": "another",
    "occurrence": 2,
    "hop": 3,
    "assessed_on": "2024-01-01",
    "passage_text_id": Sample("passage_texts second"),
    "hash": 0,
}

# What breaks a composite foreign key: a row that exists, but belongs to something else.
ELSEWHERE: dict[str, Changes] = {
    # Only the other source has a passage of this key.
    "heading_key": {"heading_key": "p04"},
    "passage_id": {"passage_id": Sample("passages other")},
    "revision_id": {
        "revision_id": Sample("revisions other"),
        "start_char": 500,
        "end_char": 500 + len("The court in Moscow lifted the ban"),
    },
    "quote_id": {"quote_id": Sample("quotes second")},
    "passage_text_id": {"passage_text_id": Sample("passage_texts other")},
    "passage_length_chars": {"passage_length_chars": 999},
    "claim_source_id": {"claim_source_id": Sample("claim_sources other")},
    "chain_without_hole": {"hop": 4},
    "attribute": {"attribute": "list_status_since"},
    "kind": {"is_symmetric": False},
    "kind_is_symmetric": {"is_symmetric": False},
}
ROW = {
    "fk_passages_heading_key": "passages other",
    "fk_claims_subject_actor_id": "claims actor",
    "fk_claims_unit": "claims number",
    "fk_claims_value_event_id": "claims event",
    "fk_attributions_chain_without_hole": "attributions second",
    "fk_suggestions_actor_id": "suggestions speaker",
    "fk_suggestions_claim_id": "suggestions claim",
    "fk_suggestions_event_id": "suggestions event",
    "fk_suggestions_actor_kind": "suggestions name",
    "fk_suggestions_speech_act": "suggestions speaker",
    "fk_suggestions_unit": "suggestions quantity",
}
# The same, where the column alone says too little.
TOGETHER: dict[str, Changes] = {
    "fk_quote_anchors_quote_id": {"quote_id": Sample("quotes other")},
    "fk_claim_sources_passage_id": {"passage_id": Sample("passages other"), "occurrence": 9},
    "fk_text_reuses_passage_text_id": {"source_id": Sample("sources third")},
    "fk_text_reuses_other_passage_text_id": {"other_source_id": Sample("sources third")},
}


def key_cases() -> Iterator[Case]:
    """Give a case for every primary and unique key: the same key twice is refused."""
    for table in TABLES:
        for key in _keys(table):
            yield _key_case(table, key)


def reference_cases() -> Iterator[Case]:
    """Give a case for every foreign key: what it names must be there, and belong together."""
    for table in TABLES:
        for constraint in table.foreign_key_constraints:
            yield _reference_case(table, constraint)


def _keys(table: sa.Table) -> list[sa.PrimaryKeyConstraint | sa.UniqueConstraint]:
    kinds = (sa.PrimaryKeyConstraint, sa.UniqueConstraint)
    return [constraint for constraint in table.constraints if isinstance(constraint, kinds)]


def _key_case(table: sa.Table, key: sa.PrimaryKeyConstraint | sa.UniqueConstraint) -> Case:
    columns = [column.name for column in key.columns]
    primary = table.primary_key.columns.keys()
    extra: Changes = RETIRED if table.name == "claims" else {}
    if set(primary) <= set(columns):
        fixed: Changes = dict(extra)
        different: Changes = {primary[-1]: NEXT[primary[-1]]}
        aside = _others(table, key, primary)
    else:
        fixed = {**extra, "id": -1}
        different = DIFFERENT.get(str(key.name)) or {columns[-1]: NEXT[columns[-1]]}
        aside = _others(table, key, ())
    accepted = ({**fixed, **different},)
    return Case(str(key.name), table.name, accepted, (fixed,), "insert", aside=aside)


def _others(
    table: sa.Table, key: sa.Constraint, primary: tuple[str, ...] | list[str]
) -> tuple[str, ...]:
    """Return the statements that drop the other rules against a second such row.

    Keys that hold the primary key refuse nothing as long as it differs.
    """
    drops = [
        _drop(other)
        for other in table.constraints
        if other is not key
        and isinstance(other, sa.PrimaryKeyConstraint | sa.UniqueConstraint | ExcludeConstraint)
        and (primary or not set(table.primary_key.columns.keys()) <= _names(other))
    ]
    drops += [f"drop index research.{index.name}" for index in table.indexes if index.unique]
    return tuple(drops)


def _names(constraint: sa.Constraint) -> set[str]:
    columns = getattr(constraint, "columns", ())
    return {column.name for column in columns}


def _drop(constraint: sa.Constraint) -> str:
    assert constraint.table is not None
    table = constraint.table.name
    return f"alter table research.{table} drop constraint if exists {constraint.name} cascade"


def _reference_case(table: sa.Table, key: sa.ForeignKeyConstraint) -> Case:
    name, columns = str(key.name), key.column_keys
    if len(columns) > 1:
        refused = TOGETHER.get(name) or ELSEWHERE[name.removeprefix(f"fk_{table.name}_")]
    else:
        is_text = isinstance(table.c[columns[0]].type, sa.Text)
        refused = {columns[0]: "no-such-term" if is_text else -1}
    row = ROW.get(name, table.name)
    aside = tuple(_drop(other) for other in _touched(table, key, set(columns)))
    return Case(name, row, ({},), (refused,), filled=tuple(columns), aside=aside)


def _touched(
    table: sa.Table, key: sa.ForeignKeyConstraint, columns: set[str]
) -> Iterator[sa.ForeignKeyConstraint]:
    """Give the other foreign keys from or to the columns: they would notice the change too."""
    for other in table.foreign_key_constraints:
        if other is not key and columns & set(other.column_keys):
            yield other
    for one in TABLES:
        for other in one.foreign_key_constraints:
            if other is not key and other.referred_table is table:
                referred = {element.column.name for element in other.elements}
                if columns & referred and referred != {"id"}:
                    yield other
