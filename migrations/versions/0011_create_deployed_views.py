"""Create the record of deployed views.

Views are defined by files alone; this table says which file each live view was brought to.
Existing rows: none. A downgrade loses these tables and all their rows.
"""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the tables."""
    op.create_table(
        "deployed_views",
        sa.Column("schema_name", sa.Text(), nullable=False, comment="report or bi"),
        sa.Column("view_name", sa.Text(), nullable=False, comment="Name of the view"),
        sa.Column("kind", sa.Text(), nullable=False, comment="view or function"),
        sa.Column(
            "question",
            sa.Text(),
            nullable=False,
            comment="Question it answers, from the file's header",
        ),
        sa.Column(
            "grain",
            sa.Text(),
            nullable=False,
            comment="Columns that identify a row, comma-separated",
        ),
        sa.Column("file_sha256", sa.Text(), nullable=False, comment="SHA-256 of the file"),
        sa.Column(
            "live_sha256",
            sa.Text(),
            nullable=False,
            comment="SHA-256 of definition, comments and grants as read back after the deploy",
        ),
        sa.Column(
            "deployed_at",
            sa.DateTime(timezone=True),
            server_default=sa.text("now()"),
            nullable=False,
            comment="When it was last created or replaced",
        ),
        sa.CheckConstraint(
            "kind in ('view', 'function')", name=op.f("ck_deployed_views_kind_known")
        ),
        sa.PrimaryKeyConstraint("schema_name", "view_name", name=op.f("pk_deployed_views")),
        schema="research",
        comment="One row per saved view or function, as last brought to its file",
    )


def downgrade() -> None:
    """Drop the tables."""
    op.drop_table("deployed_views", schema="research")
