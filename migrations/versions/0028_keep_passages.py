"""Keep what a passage is called, where it stands and how much is linked to it.

A passage is asked for by source key and its own key together, which no index of one table can
answer. Existing rows: none are touched; the new table is filled by what brings the views to their
files (``researchdb up``, ``migrate``, ``views deploy``). A downgrade loses the table; all in it
follows from the schema research.
"""

import sqlalchemy as sa
from alembic import op

revision = "0028"
down_revision = "0027"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the table."""
    op.create_table(
        "passages",
        sa.Column(
            "passage_id", sa.BigInteger(), autoincrement=False, nullable=False, comment="Passage"
        ),
        sa.Column(
            "source_id", sa.BigInteger(), autoincrement=False, nullable=False, comment="Source"
        ),
        sa.Column(
            "passage_key",
            sa.Text(),
            nullable=False,
            comment="Stable key, source key and key of the passage",
        ),
        sa.Column(
            "match_status",
            sa.Text(),
            nullable=True,
            comment="How its place in the current text was found, else lost or ambiguous; null"
            " without a text",
        ),
        sa.Column(
            "changed_words",
            sa.Text(),
            nullable=True,
            comment="What changed, before and after; null if nothing",
        ),
        sa.Column(
            "evidence_count",
            sa.BigInteger(),
            nullable=False,
            comment="Acts of saying a claim in it",
        ),
        sa.Column("claim_count", sa.BigInteger(), nullable=False, comment="Claims said in it"),
        sa.Column("event_count", sa.BigInteger(), nullable=False, comment="Events it speaks of"),
        sa.PrimaryKeyConstraint("passage_id", name=op.f("pk_passages")),
        sa.UniqueConstraint("passage_key", name=op.f("uq_passages_passage_key")),
        schema="kept",
        comment="One row per passage: its key, its place in the current text, what is linked to it",
    )
    op.create_index(op.f("ix_passages_source_id"), "passages", ["source_id"], schema="kept")


def downgrade() -> None:
    """Drop the table."""
    op.drop_table("passages", schema="kept")
