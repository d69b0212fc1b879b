"""Index the rows of content by the runs that updated and retired them, too.

What a run wrote stands together as what it inserted does, for an update writes a row anew; one
summary of each stretch of a table (BRIN) tells of all three. Existing rows: unchanged. A downgrade
restores the indexes of before.
"""

from alembic import op

revision = "0039"
down_revision = "0038"
branch_labels = None
depends_on = None

TABLES = (
    "actor_names",
    "actor_relation_sources",
    "actor_relations",
    "actors",
    "attributions",
    "claim_actors",
    "claim_assessments",
    "claim_events",
    "claim_relations",
    "claim_sources",
    "claim_topics",
    "claims",
    "event_actors",
    "event_relations",
    "event_sources",
    "events",
    "furniture",
    "mention_decisions",
    "mentions",
    "outlet_reliabilities",
    "outlets",
    "passage_texts",
    "passages",
    "places",
    "quote_anchors",
    "quotes",
    "revisions",
    "source_relations",
    "sources",
    "suggestions",
    "topics",
)


def upgrade() -> None:
    """Make the wider indexes in the place of the narrow ones."""
    for table in TABLES:
        op.drop_index(op.f(f"ix_{table}_created_run_id"), table_name=table, schema="research")
        op.create_index(
            f"ix_{table}_runs",
            table,
            ["created_run_id", "updated_run_id", "retired_run_id"],
            schema="research",
            postgresql_using="brin",
        )


def downgrade() -> None:
    """Make the narrow ones again."""
    for table in TABLES:
        op.drop_index(f"ix_{table}_runs", table_name=table, schema="research")
        op.create_index(
            op.f(f"ix_{table}_created_run_id"),
            table,
            ["created_run_id"],
            schema="research",
            postgresql_using="brin",
        )
