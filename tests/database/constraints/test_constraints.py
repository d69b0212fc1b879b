"""Every named constraint accepts a row and refuses a row, by its own name."""

from __future__ import annotations

import pytest
import sqlalchemy as sa
from sqlalchemy import Connection

from researchdb.model import Base
from tests.database.constraints import affair, held, keys, patterns, proposed
from tests.database.constraints.case import Case, Trial

CASES: tuple[Case, ...] = (
    *keys.key_cases(),
    *keys.reference_cases(),
    *patterns.date_cases(),
    *patterns.slug_cases(),
    *patterns.hash_cases(),
    *held.record_cases(),
    *held.source_cases(),
    *held.passage_cases(),
    *affair.actor_cases(),
    *affair.event_cases(),
    *affair.claim_cases(),
    *proposed.suggestion_cases(),
)
# Rules kept by a constraint trigger; test_evidence.py tries them.
TRIGGERS = {
    "ck_claims_has_evidence",
    "ck_claim_sources_claim_has_evidence",
    "ck_claim_relations_not_circular",
    "ck_event_relations_not_circular",
}

NAMES = """
    select conname::text from pg_constraint
    where connamespace = 'research'::regnamespace and contype <> 'n'
    union
    select relname::text from pg_index
    inner join pg_class on pg_class.oid = pg_index.indexrelid
    where relnamespace = 'research'::regnamespace and indisunique
"""


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.constraint)
def test_it_accepts_and_refuses(trial: Trial, case: Case) -> None:
    accepted = trial.refusals(case, case.accepted)
    assert accepted == [None] * len(accepted)
    assert trial.left_empty(case) == []
    assert trial.refusals(case, case.refused) == [case.constraint] * len(case.refused)


def test_every_case_has_an_accepted_and_a_refused_row() -> None:
    assert [case for case in CASES if not (case.accepted and case.refused)] == []


def test_every_constraint_of_the_database_has_a_case(connection: Connection) -> None:
    names = set(connection.scalars(sa.text(NAMES)))
    alembics_own = {name for name in names if name.startswith("alembic_version")}
    assert names - alembics_own == {case.constraint for case in CASES} | TRIGGERS


def test_every_table_has_a_sample_row(trial: Trial) -> None:
    assert {table.name for table in Base.metadata.tables.values()} <= set(trial.samples)


def test_the_same_columns_may_be_empty_in_model_and_database(connection: Connection) -> None:
    found = connection.execute(
        sa.text(
            "select relname, attname, attnotnull from pg_attribute"
            " inner join pg_class on pg_class.oid = attrelid"
            " where relnamespace = 'research'::regnamespace and relkind = 'r' and attnum > 0"
            " and relname <> 'alembic_version'"
        )
    )
    expected = {
        (table.name, column.name, not column.nullable)
        for table in Base.metadata.tables.values()
        for column in table.c
    }
    assert set(map(tuple, found)) == expected
