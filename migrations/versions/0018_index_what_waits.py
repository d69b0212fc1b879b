"""Index what waits for a person: changed passages and quotes, unconfirmed mentions.

Views ask for these few among many rows, for single sources and claims too.
Existing rows: indexed. A downgrade loses the indexes, not a row.
"""

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None

CHANGED = "match_status in ('altered', 'ambiguous', 'lost') and retired_run_id is null"
INDEXES = {
    "ix_passage_texts_changed": ("passage_texts", "passage_id", CHANGED),
    "ix_quotes_changed": ("quotes", "passage_id", CHANGED),
    "ix_mentions_unconfirmed": (
        "mentions",
        "passage_text_id",
        "not is_confirmed and retired_run_id is null",
    ),
}


def upgrade() -> None:
    """Add the indexes."""
    for name, (table, column, condition) in INDEXES.items():
        where = sa.text(condition)
        op.create_index(name, table, [column], schema="research", postgresql_where=where)


def downgrade() -> None:
    """Drop the indexes."""
    for name, (table, _, _) in reversed(INDEXES.items()):
        op.drop_index(name, table, schema="research")
