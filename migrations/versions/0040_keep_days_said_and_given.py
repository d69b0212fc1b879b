"""Keep the days by which facts are asked: of saying a claim, and that a source gives for an event.

Both hang on a row that need not be there, which no index of a table reaches. Existing rows: 0, as
if no day were known, until what brings the views to their files fills them anew. A downgrade loses
the columns; they follow from the schema research.
"""

import sqlalchemy as sa
from alembic import op

revision = "0040"
down_revision = "0039"
branch_labels = None
depends_on = None

COLUMNS = (
    ("evidence", "said_date_key", "Day on which the origin said it"),
    ("event_reports", "given_date_key", "Day it gives"),
)


def upgrade() -> None:
    """Add the columns and index them."""
    for table, name, comment in COLUMNS:
        op.add_column(
            table,
            sa.Column(
                name,
                sa.Integer(),
                nullable=False,
                server_default="0",
                comment=f"{comment}, as YYYYMMDD; 0 if none, or if it is not one day",
            ),
            schema="kept",
        )
        op.alter_column(table, name, server_default=None, schema="kept")
        op.create_index(op.f(f"ix_{table}_{name}"), table, [name], schema="kept")


def downgrade() -> None:
    """Drop the columns."""
    for table, name, _ in COLUMNS:
        op.drop_column(table, name, schema="kept")
