"""Create the record of wording shared between sources.

Copies count as one origin; what two texts share is found when they are loaded.
Existing rows: none. A downgrade loses these tables and all their rows.
"""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the tables."""
    op.create_table(
        "passage_sketches",
        sa.Column(
            "passage_text_id",
            sa.BigInteger(),
            autoincrement=False,
            nullable=False,
            comment="Text of the passage",
        ),
        sa.Column("source_id", sa.BigInteger(), nullable=False, comment="Source"),
        sa.Column(
            "shingle_count",
            sa.Integer(),
            nullable=False,
            comment="Different runs of five words in the text",
        ),
        sa.Column(
            "created_run_id", sa.BigInteger(), nullable=False, comment="Run that made the sketch"
        ),
        sa.CheckConstraint(
            "shingle_count >= 0", name=op.f("ck_passage_sketches_shingle_count_not_negative")
        ),
        sa.ForeignKeyConstraint(
            ["created_run_id"],
            ["research.seed_runs.id"],
            name=op.f("fk_passage_sketches_created_run_id"),
        ),
        sa.ForeignKeyConstraint(
            ["passage_text_id", "source_id"],
            ["research.passage_texts.id", "research.passage_texts.source_id"],
            name="fk_passage_sketches_passage_text_id",
        ),
        sa.ForeignKeyConstraint(
            ["source_id"], ["research.sources.id"], name=op.f("fk_passage_sketches_source_id")
        ),
        sa.PrimaryKeyConstraint("passage_text_id", name=op.f("pk_passage_sketches")),
        schema="research",
        comment="One row per held text of a passage: how many shingles (runs of words) it has",
    )
    op.create_index(
        op.f("ix_passage_sketches_source_id"),
        "passage_sketches",
        ["source_id"],
        unique=False,
        schema="research",
    )
    op.create_table(
        "sketch_hashes",
        sa.Column(
            "passage_text_id",
            sa.BigInteger(),
            autoincrement=False,
            nullable=False,
            comment="Text of the passage",
        ),
        sa.Column(
            "hash",
            sa.BigInteger(),
            autoincrement=False,
            nullable=False,
            comment="CRC-32 of five folded words",
        ),
        sa.ForeignKeyConstraint(
            ["passage_text_id"],
            ["research.passage_sketches.passage_text_id"],
            name=op.f("fk_sketch_hashes_passage_text_id"),
        ),
        sa.PrimaryKeyConstraint("passage_text_id", "hash", name=op.f("pk_sketch_hashes")),
        schema="research",
        comment="One row per sampled shingle of a held passage, as its CRC-32",
    )
    op.create_index(
        op.f("ix_sketch_hashes_hash"), "sketch_hashes", ["hash"], unique=False, schema="research"
    )
    op.create_table(
        "text_reuses",
        sa.Column(
            "id",
            sa.BigInteger(),
            sa.Identity(always=True),
            nullable=False,
            comment="Internal number",
        ),
        sa.Column(
            "passage_text_id", sa.BigInteger(), nullable=False, comment="Text of one passage"
        ),
        sa.Column("source_id", sa.BigInteger(), nullable=False, comment="Its source"),
        sa.Column(
            "other_passage_text_id",
            sa.BigInteger(),
            nullable=False,
            comment="Text of the other passage, the higher id of the two",
        ),
        sa.Column("other_source_id", sa.BigInteger(), nullable=False, comment="Its source"),
        sa.Column(
            "shared_count",
            sa.Integer(),
            nullable=False,
            comment="Runs of five words that stand in both",
        ),
        sa.Column("created_run_id", sa.BigInteger(), nullable=False, comment="Run that found it"),
        sa.CheckConstraint(
            "passage_text_id < other_passage_text_id", name=op.f("ck_text_reuses_pair_in_order")
        ),
        sa.CheckConstraint("shared_count >= 1", name=op.f("ck_text_reuses_something_shared")),
        sa.CheckConstraint(
            "source_id <> other_source_id", name=op.f("ck_text_reuses_across_sources")
        ),
        sa.ForeignKeyConstraint(
            ["created_run_id"],
            ["research.seed_runs.id"],
            name=op.f("fk_text_reuses_created_run_id"),
        ),
        sa.ForeignKeyConstraint(
            ["other_passage_text_id", "other_source_id"],
            ["research.passage_texts.id", "research.passage_texts.source_id"],
            name="fk_text_reuses_other_passage_text_id",
        ),
        sa.ForeignKeyConstraint(
            ["passage_text_id", "source_id"],
            ["research.passage_texts.id", "research.passage_texts.source_id"],
            name="fk_text_reuses_passage_text_id",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_text_reuses")),
        sa.UniqueConstraint(
            "passage_text_id",
            "other_passage_text_id",
            name=op.f("uq_text_reuses_passage_text_id_other_passage_text_id"),
        ),
        schema="research",
        comment="One row per pair of passages in different sources that share wording",
    )
    op.create_index(
        op.f("ix_text_reuses_other_passage_text_id"),
        "text_reuses",
        ["other_passage_text_id"],
        unique=False,
        schema="research",
    )


def downgrade() -> None:
    """Drop the tables."""
    op.drop_table("text_reuses", schema="research")
    op.drop_table("sketch_hashes", schema="research")
    op.drop_table("passage_sketches", schema="research")
