"""Say of deployed views that parts of saved views are among them. Existing rows: unchanged.

A downgrade loses nothing.
"""

from alembic import op

revision = "0038"
down_revision = "0037"
branch_labels = None
depends_on = None

COLUMN = "comment on column research.deployed_views.schema_name is"


def upgrade() -> None:
    """Name all schemas."""
    op.execute(f"{COLUMN} 'report, bi or parts'")


def downgrade() -> None:
    """Name those of before."""
    op.execute(f"{COLUMN} 'report or bi'")
