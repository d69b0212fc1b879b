"""Index the rows of content by the run that inserted them.

What a run brought was found by reading every row of every table. Its rows stand together, so a
summary of each stretch of a table (BRIN) says where to look: 24 kB a table, and no measurable
time of a load. Vocabularies are too short to need one. Existing rows: unchanged. A downgrade
loses the indexes.
"""

from alembic import op

revision = "0036"
down_revision = "0035"
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
    """Make the indexes."""
    for table in TABLES:
        op.create_index(
            op.f(f"ix_{table}_created_run_id"),
            table,
            ["created_run_id"],
            schema="research",
            postgresql_using="brin",
        )


def downgrade() -> None:
    """Drop the indexes."""
    for table in TABLES:
        op.drop_index(op.f(f"ix_{table}_created_run_id"), table_name=table, schema="research")
