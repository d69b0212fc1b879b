"""Keep the keys of evidence, claims and conflicts, and which source carries which claim.

A key put together from several rows, or found on either of two, can be answered by no index of
one table; and who was first among the sources of a claim hangs on all of them. Existing rows: the
three tables are emptied, for all in them follows from the schema research; they and the new one
are filled by what brings the views to their files (``researchdb up``, ``migrate``, ``views
deploy``). A downgrade empties them too.
"""

import sqlalchemy as sa
from alembic import op

revision = "0034"
down_revision = "0033"
branch_labels = None
depends_on = None

EMPTY = "truncate kept.evidence, kept.claims, kept.conflicts"


def upgrade() -> None:
    """Add the columns and the table of carriers."""
    op.execute(EMPTY)
    op.drop_column("evidence", "origin_label", schema="kept")
    op.add_column(
        "evidence",
        sa.Column("source_stance", sa.Text(), nullable=False, comment="The source's own stance"),
        schema="kept",
    )
    op.add_column(
        "evidence",
        sa.Column("hedge", sa.Text(), nullable=False, comment="How firmly the source puts it"),
        schema="kept",
    )
    op.add_column(
        "evidence",
        sa.Column(
            "quote_id",
            sa.BigInteger(),
            nullable=True,
            comment="Words that say it; null for the whole passage",
        ),
        schema="kept",
    )
    op.add_column(
        "evidence",
        sa.Column("passage_key", sa.Text(), nullable=False, comment="Stable key of the passage"),
        schema="kept",
    )
    op.add_column(
        "evidence",
        sa.Column(
            "evidence_key",
            sa.Text(),
            nullable=False,
            comment="Stable key: source, passage, claim, occurrence",
        ),
        schema="kept",
    )
    op.add_column(
        "evidence",
        sa.Column(
            "origin_key",
            sa.Text(),
            nullable=False,
            comment="Origin, the same for all who pass on one word",
        ),
        schema="kept",
    )
    op.create_index(op.f("ix_evidence_passage_key"), "evidence", ["passage_key"], schema="kept")
    op.create_unique_constraint(
        op.f("uq_evidence_evidence_key"), "evidence", ["evidence_key"], schema="kept"
    )
    op.create_index(op.f("ix_evidence_origin_key"), "evidence", ["origin_key"], schema="kept")
    op.add_column(
        "claims",
        sa.Column(
            "subject_key",
            sa.Text(),
            nullable=True,
            comment="Actor or event it is about; null without structure",
        ),
        schema="kept",
    )
    op.create_index(op.f("ix_claims_subject_key"), "claims", ["subject_key"], schema="kept")
    op.create_index(
        "ix_claims_subject_key_or_none",
        "claims",
        [sa.text("coalesce(subject_key, 'none')")],
        schema="kept",
    )
    op.add_column(
        "conflicts",
        sa.Column(
            "conflict_key",
            sa.Text(),
            nullable=False,
            comment="Stable key: that of claim a / that of claim b or denied",
        ),
        schema="kept",
    )
    op.add_column(
        "conflicts",
        sa.Column(
            "subject_key",
            sa.Text(),
            nullable=True,
            comment="Actor or event both claims are about; null if it is not the same",
        ),
        schema="kept",
    )
    op.create_index(op.f("ix_conflicts_subject_key"), "conflicts", ["subject_key"], schema="kept")
    op.create_index(op.f("ix_conflicts_conflict_key"), "conflicts", ["conflict_key"], schema="kept")
    op.create_table(
        "carriers",
        sa.Column(
            "claim_id", sa.BigInteger(), autoincrement=False, nullable=False, comment="Claim"
        ),
        sa.Column(
            "source_id",
            sa.BigInteger(),
            autoincrement=False,
            nullable=False,
            comment="Source that carries it",
        ),
        sa.Column(
            "evidence_count", sa.BigInteger(), nullable=False, comment="Acts of saying it there"
        ),
        sa.Column(
            "is_said",
            sa.Boolean(),
            nullable=False,
            comment="True if an origin says it there, whether or not that was taken back",
        ),
        sa.Column(
            "is_denied",
            sa.Boolean(),
            nullable=False,
            comment="True if an origin denies or doubts it there, taken back or not",
        ),
        sa.Column(
            "is_only_denied",
            sa.Boolean(),
            nullable=False,
            comment="True if nothing else is said of it there",
        ),
        sa.Column(
            "is_for",
            sa.Boolean(),
            nullable=False,
            comment="True if an origin says it there and it was not taken back",
        ),
        sa.Column(
            "is_against",
            sa.Boolean(),
            nullable=False,
            comment="True if an origin denies or doubts it there, not taken back",
        ),
        sa.Column(
            "is_own_voice",
            sa.Boolean(),
            nullable=False,
            comment="True if the source itself is an origin",
        ),
        sa.Column(
            "is_withdrawn",
            sa.Boolean(),
            nullable=False,
            comment="True if all that it says of the claim was taken back",
        ),
        sa.Column(
            "earliest_of_others",
            sa.Date(),
            nullable=True,
            comment="First possible day of the earliest other source; null if there is none",
        ),
        sa.Column(
            "first_latest",
            sa.Date(),
            nullable=True,
            comment="Day by which one of the sources was out at the latest; null if undated",
        ),
        sa.PrimaryKeyConstraint("claim_id", "source_id", name=op.f("pk_carriers")),
        schema="kept",
        comment="One row per claim and source that carries it",
    )
    op.create_index(op.f("ix_carriers_source_id"), "carriers", ["source_id"], schema="kept")
    op.create_index(op.f("ix_claims_kind"), "claims", ["kind"], schema="research")
    op.create_index(
        "ix_attributions_occasion_event_id",
        "attributions",
        ["occasion_event_id"],
        schema="research",
        postgresql_where=sa.text("occasion_event_id is not null"),
    )


def downgrade() -> None:
    """Drop what was added; what is left is empty until it is filled."""
    op.drop_index("ix_claims_kind", "claims", schema="research")
    op.drop_index("ix_attributions_occasion_event_id", "attributions", schema="research")
    op.drop_table("carriers", schema="kept")
    op.execute(EMPTY)
    op.drop_column("conflicts", "subject_key", schema="kept")
    op.drop_column("conflicts", "conflict_key", schema="kept")
    op.drop_column("claims", "subject_key", schema="kept")
    op.drop_column("evidence", "origin_key", schema="kept")
    op.drop_column("evidence", "evidence_key", schema="kept")
    op.drop_column("evidence", "passage_key", schema="kept")
    op.drop_column("evidence", "quote_id", schema="kept")
    op.drop_column("evidence", "hedge", schema="kept")
    op.drop_column("evidence", "source_stance", schema="kept")
    op.add_column(
        "evidence",
        sa.Column(
            "origin_label",
            sa.Text(),
            nullable=True,
            comment="Origin, if nobody in particular, in lower case",
        ),
        schema="kept",
    )
