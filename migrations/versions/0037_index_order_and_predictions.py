"""Index the order of events and the predictions among claims.

The first events of a timeline are then read in their order, not sorted out of all, and of many
claims about an event its predictions are found without reading the others. Existing rows:
unchanged. A downgrade loses nothing.
"""

import sqlalchemy as sa
from alembic import op

revision = "0037"
down_revision = "0036"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add both indexes."""
    op.create_index(op.f("ix_event_order_sort_order"), "event_order", ["sort_order"], schema="kept")
    op.create_index(
        "ix_claims_predictions",
        "claims",
        ["id"],
        schema="research",
        postgresql_where=sa.text("kind = 'prediction' and retired_run_id is null"),
    )


def downgrade() -> None:
    """Drop both indexes."""
    op.drop_index("ix_claims_predictions", "claims", schema="research")
    op.drop_index(op.f("ix_event_order_sort_order"), "event_order", schema="kept")
