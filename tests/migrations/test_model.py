"""Model and migrations make the same tables, compared as PostgreSQL tells them back."""

from __future__ import annotations

import pytest
import sqlalchemy as sa
from alembic import command
from sqlalchemy import Connection

from researchdb import migrate
from researchdb.model import KEPT, KEPT_SCHEMA, SCHEMA, Base
from tests.support.catalogue import COMMENTS, FUNCTIONS, TRIGGERS, read, read_catalogue

# What only migrations make, because autogenerate and the model do not know of it.
ONLY_MIGRATED_FUNCTIONS = [
    "all_of(tsquery)",
    "any_of(tsquery)",
    "current_texts()",
    "date_relation(a_earliest date, a_latest date, b_earliest date, b_latest date)",
    "fold_words(words text)",
    "refuse_circular_claims()",
    "refuse_circular_events()",
    "refuse_removal()",
    "require_claim_evidence()",
    "rows_beyond_words(terms search_term[], words_beside tsquery, most bigint)",
    "rows_with_actor(actor_id bigint, words tsquery, most bigint)",
    "rows_with_words(typed tsquery, named tsquery, most bigint)",
    "search_terms(query text)",
    "search_words(query text)",
    "spelling_exchanges()",
    "spellings(word text)",
    "words_query(words text, is_prefix boolean)",
]
ONLY_MIGRATED_TRIGGERS = [
    (
        "CREATE CONSTRAINT TRIGGER ck_claim_relations_not_circular"
        " AFTER INSERT OR UPDATE OF from_claim_id, to_claim_id, kind, retired_run_id"
        " ON claim_relations DEFERRABLE INITIALLY DEFERRED FOR EACH ROW"
        " WHEN ((new.retired_run_id IS NULL)) EXECUTE FUNCTION refuse_circular_claims()"
    ),
    (
        "CREATE CONSTRAINT TRIGGER ck_claim_sources_claim_has_evidence"
        " AFTER DELETE OR UPDATE OF retired_run_id, claim_id ON claim_sources"
        " DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_claim_evidence()"
    ),
    (
        "CREATE CONSTRAINT TRIGGER ck_claims_has_evidence"
        " AFTER INSERT OR UPDATE OF retired_run_id ON claims"
        " DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_claim_evidence()"
    ),
    (
        "CREATE CONSTRAINT TRIGGER ck_event_relations_not_circular"
        " AFTER INSERT OR UPDATE OF from_event_id, to_event_id, kind, retired_run_id"
        " ON event_relations DEFERRABLE INITIALLY DEFERRED FOR EACH ROW"
        " WHEN ((new.retired_run_id IS NULL)) EXECUTE FUNCTION refuse_circular_events()"
    ),
    (
        "CREATE TRIGGER seed_files_stay BEFORE DELETE OR UPDATE OF id OR TRUNCATE"
        " ON seed_files FOR EACH STATEMENT EXECUTE FUNCTION refuse_removal()"
    ),
    (
        "CREATE TRIGGER seed_runs_stay BEFORE DELETE OR UPDATE OF id OR TRUNCATE"
        " ON seed_runs FOR EACH STATEMENT EXECUTE FUNCTION refuse_removal()"
    ),
]


@pytest.mark.parametrize("what", ["constraints", "columns", "indexes", "comments"])
@pytest.mark.parametrize("metadata", [Base.metadata, KEPT], ids=[SCHEMA, KEPT_SCHEMA])
def test_model_and_migrations_agree(
    connection: Connection, metadata: sa.MetaData, what: str
) -> None:
    schema = str(metadata.schema)
    migrated = read_catalogue(connection, schema)[what]
    connection.execute(sa.text(f"alter schema {schema} rename to migrated"))
    connection.execute(sa.text(f"create schema {schema}"))
    metadata.create_all(connection)
    assert read_catalogue(connection, schema)[what] == migrated
    assert migrated


def test_autogenerate_finds_nothing_to_do(connection: Connection) -> None:
    config = migrate.default_config()
    config.attributes["connection"] = connection
    command.check(config)


def test_every_table_and_column_has_a_comment(connection: Connection) -> None:
    comments = read(connection, COMMENTS, SCHEMA) + read(connection, COMMENTS, KEPT_SCHEMA)
    assert [line for line in comments if line.endswith("--")] == []


def test_no_name_is_cut_off() -> None:
    for tables in (Base.metadata.tables.values(), KEPT.tables.values()):
        names = [str(one.name) for table in tables for one in table.constraints]
        names += [str(one.name) for table in tables for one in table.indexes]
        assert [name for name in names if len(name) > 63] == []
        assert len(names) == len(set(names))


def test_only_these_functions_and_triggers_are_not_in_the_model(connection: Connection) -> None:
    assert read(connection, FUNCTIONS, SCHEMA) == ONLY_MIGRATED_FUNCTIONS
    assert read(connection, TRIGGERS, SCHEMA) == ONLY_MIGRATED_TRIGGERS
