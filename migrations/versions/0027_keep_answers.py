"""Keep answers: a schema of narrow rows, written by the seeder, that the views read.

Which sources are one origin, on whose word evidence rests, what was taken back, and how many
origins stand for and against a claim are worked out when rows change, not when they are asked for.
Existing rows: none are touched; the new tables are filled by what brings the views to their files
(``researchdb up``, ``migrate``, ``views deploy``) and by the next run of the seeder. A downgrade
loses the tables; all in them follows from the schema research.
"""

import sqlalchemy as sa
from alembic import op

revision = "0027"
down_revision = "0026"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the schema and its tables."""
    op.execute("create schema kept")
    op.execute(
        "comment on schema kept is"
        " 'Answers worked out when rows change; written by the seeder, read through views'"
    )
    op.create_table(
        "definitions",
        sa.Column("name", sa.Text(), nullable=False, comment="Table of this schema"),
        sa.Column(
            "sha256",
            sa.Text(),
            nullable=False,
            comment="SHA-256 of the file that defines it, as it was when the table was filled",
        ),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_definitions")),
        schema="kept",
        comment="One row per table of kept answers, with the definition it was last filled by",
    )
    op.create_table(
        "source_ties",
        sa.Column(
            "source_id", sa.BigInteger(), autoincrement=False, nullable=False, comment="Source"
        ),
        sa.Column(
            "tied_source_id",
            sa.BigInteger(),
            autoincrement=False,
            nullable=False,
            comment="Source it is tied to",
        ),
        sa.PrimaryKeyConstraint("source_id", "tied_source_id", name=op.f("pk_source_ties")),
        schema="kept",
        comment="One row per source and source it is a copy of or shares most of a text with, both"
        " ways round",
    )
    op.create_table(
        "source_origins",
        sa.Column(
            "source_id", sa.BigInteger(), autoincrement=False, nullable=False, comment="Source"
        ),
        sa.Column(
            "origin_source_id",
            sa.BigInteger(),
            autoincrement=False,
            nullable=False,
            comment="Source that stands for all copies, itself if there are none",
        ),
        sa.Column(
            "same_origin_source_count",
            sa.BigInteger(),
            nullable=False,
            comment="Sources that are copies of one another, this included",
        ),
        sa.PrimaryKeyConstraint("source_id", name=op.f("pk_source_origins")),
        schema="kept",
        comment="One row per source, with the source that stands for all its copies",
    )
    op.create_table(
        "evidence",
        sa.Column(
            "evidence_id",
            sa.BigInteger(),
            autoincrement=False,
            nullable=False,
            comment="Act of saying (row of claim_sources)",
        ),
        sa.Column(
            "claim_id", sa.BigInteger(), autoincrement=False, nullable=False, comment="Claim"
        ),
        sa.Column(
            "source_id", sa.BigInteger(), autoincrement=False, nullable=False, comment="Source"
        ),
        sa.Column(
            "passage_id", sa.BigInteger(), autoincrement=False, nullable=False, comment="Passage"
        ),
        sa.Column("hop_count", sa.Integer(), nullable=False, comment="Speakers up to the origin"),
        sa.Column(
            "attribution_id",
            sa.BigInteger(),
            autoincrement=False,
            nullable=True,
            comment="Deepest hop; null if the source speaks itself",
        ),
        sa.Column(
            "origin_kind",
            sa.Text(),
            nullable=False,
            comment="Whose word it is in the end: actor, label, source",
        ),
        sa.Column(
            "origin_actor_id",
            sa.BigInteger(),
            autoincrement=False,
            nullable=True,
            comment="Origin, if an actor; null if it is none",
        ),
        sa.Column(
            "origin_source_id",
            sa.BigInteger(),
            autoincrement=False,
            nullable=True,
            comment="Source whose own word it is, or that quotes the label; null if an"
            " actor's word",
        ),
        sa.Column(
            "origin_label",
            sa.Text(),
            nullable=True,
            comment="Origin, if nobody in particular, in lower case",
        ),
        sa.Column("origin_stance", sa.Text(), nullable=False, comment="Stance of the origin"),
        sa.Column("polarity", sa.Integer(), nullable=False, comment="1 for, -1 against, 0 neither"),
        sa.Column(
            "is_self_interested",
            sa.Boolean(),
            nullable=False,
            comment="True if the claim is about its origin",
        ),
        sa.PrimaryKeyConstraint("evidence_id", name=op.f("pk_evidence")),
        schema="kept",
        comment="One row per act of saying a claim, with the origin on whose word it rests",
    )
    op.create_index(op.f("ix_evidence_claim_id"), "evidence", ["claim_id"], schema="kept")
    op.create_index(
        op.f("ix_evidence_origin_actor_id"), "evidence", ["origin_actor_id"], schema="kept"
    )
    op.create_index(op.f("ix_evidence_passage_id"), "evidence", ["passage_id"], schema="kept")
    op.create_index(op.f("ix_evidence_source_id"), "evidence", ["source_id"], schema="kept")
    op.create_table(
        "withdrawals",
        sa.Column(
            "evidence_id",
            sa.BigInteger(),
            autoincrement=False,
            nullable=False,
            comment="Act of saying that was taken back",
        ),
        sa.Column(
            "claim_id",
            sa.BigInteger(),
            autoincrement=False,
            nullable=False,
            comment="Claim it says",
        ),
        sa.Column(
            "withdrawal_kind",
            sa.Text(),
            nullable=False,
            comment="source retracted, source corrected, claim taken back",
        ),
        sa.Column(
            "withdrawing_source_id",
            sa.BigInteger(),
            autoincrement=False,
            nullable=False,
            comment="Source that takes it back",
        ),
        sa.Column(
            "withdrawing_claim_id",
            sa.BigInteger(),
            autoincrement=False,
            nullable=True,
            comment="Claim that takes it back; null if none does",
        ),
        sa.UniqueConstraint(
            "evidence_id",
            "withdrawal_kind",
            "withdrawing_source_id",
            "withdrawing_claim_id",
            name="uq_withdrawals_once",
            postgresql_nulls_not_distinct=True,
        ),
        schema="kept",
        comment="One row per act of saying a claim and what takes it back",
    )
    op.create_index(op.f("ix_withdrawals_claim_id"), "withdrawals", ["claim_id"], schema="kept")
    op.create_table(
        "broader_claims",
        sa.Column(
            "claim_id", sa.BigInteger(), autoincrement=False, nullable=False, comment="Claim"
        ),
        sa.Column(
            "broader_claim_id",
            sa.BigInteger(),
            autoincrement=False,
            nullable=False,
            comment="Broader claim it is part of",
        ),
        sa.Column(
            "step_count",
            sa.Integer(),
            nullable=False,
            comment="Ties from the one to the other, at least",
        ),
        sa.PrimaryKeyConstraint("claim_id", "broader_claim_id", name=op.f("pk_broader_claims")),
        schema="kept",
        comment="One row per claim and broader claim it is part of, directly or through others",
    )
    op.create_index(
        op.f("ix_broader_claims_broader_claim_id"),
        "broader_claims",
        ["broader_claim_id"],
        schema="kept",
    )
    op.create_table(
        "claims",
        sa.Column(
            "claim_id", sa.BigInteger(), autoincrement=False, nullable=False, comment="Claim"
        ),
        sa.Column("evidence_count", sa.BigInteger(), nullable=False, comment="Acts of saying it"),
        sa.Column("source_count", sa.BigInteger(), nullable=False, comment="Sources that say it"),
        sa.Column(
            "source_count_for",
            sa.BigInteger(),
            nullable=False,
            comment="Sources in which an origin says it",
        ),
        sa.Column(
            "source_count_against",
            sa.BigInteger(),
            nullable=False,
            comment="Sources in which an origin denies or doubts it",
        ),
        sa.Column(
            "outlet_count", sa.BigInteger(), nullable=False, comment="Outlets of its sources"
        ),
        sa.Column("origin_count", sa.BigInteger(), nullable=False, comment="Independent origins"),
        sa.Column(
            "origin_count_for",
            sa.BigInteger(),
            nullable=False,
            comment="Independent origins that say it",
        ),
        sa.Column(
            "origin_count_against",
            sa.BigInteger(),
            nullable=False,
            comment="Independent origins that deny or doubt it",
        ),
        sa.Column(
            "self_interested_origin_count_for",
            sa.BigInteger(),
            nullable=False,
            comment="Of those for it, the ones it is about",
        ),
        sa.Column(
            "self_interested_origin_count_against",
            sa.BigInteger(),
            nullable=False,
            comment="Of those against it, the ones it is about",
        ),
        sa.Column(
            "anonymous_origin_count_for",
            sa.BigInteger(),
            nullable=False,
            comment="Of those for it, nobody in particular",
        ),
        sa.Column(
            "siding_origin_count",
            sa.BigInteger(),
            nullable=False,
            comment="Independent origins that say, deny or doubt it",
        ),
        sa.Column(
            "support",
            sa.Text(),
            nullable=False,
            comment="disputed, corroborated, single origin, only denied, withdrawn, …",
        ),
        sa.Column(
            "withdrawn_evidence_count",
            sa.BigInteger(),
            nullable=False,
            comment="Acts of saying it that were taken back",
        ),
        sa.Column(
            "narrower_claim_count",
            sa.BigInteger(),
            nullable=False,
            comment="Claims that are part of it, directly or through others",
        ),
        sa.Column(
            "origin_count_for_with_narrower",
            sa.BigInteger(),
            nullable=False,
            comment="Origins that say it or a claim that is part of it",
        ),
        sa.Column(
            "source_count_for_with_narrower",
            sa.BigInteger(),
            nullable=False,
            comment="Sources in which an origin says one of these",
        ),
        sa.Column(
            "support_with_narrower",
            sa.Text(),
            nullable=False,
            comment="As support, with the claims that are part of it",
        ),
        sa.PrimaryKeyConstraint("claim_id", name=op.f("pk_claims")),
        schema="kept",
        comment="One row per claim: how many acts, sources, outlets and origins stand for and"
        " against",
    )
    op.create_table(
        "differing_values",
        sa.Column(
            "claim_a_id",
            sa.BigInteger(),
            autoincrement=False,
            nullable=False,
            comment="Claim with the lower key",
        ),
        sa.Column(
            "claim_b_id",
            sa.BigInteger(),
            autoincrement=False,
            nullable=False,
            comment="Claim with the higher key",
        ),
        sa.Column(
            "derived_as",
            sa.Text(),
            nullable=False,
            comment="possible contradiction, precision, plan and outcome",
        ),
        sa.PrimaryKeyConstraint("claim_a_id", "claim_b_id", name=op.f("pk_differing_values")),
        schema="kept",
        comment="One row per two structured claims that answer one question with different values",
    )
    op.create_index(
        op.f("ix_differing_values_claim_b_id"), "differing_values", ["claim_b_id"], schema="kept"
    )
    op.create_table(
        "conflicts",
        sa.Column(
            "claim_a_id",
            sa.BigInteger(),
            autoincrement=False,
            nullable=False,
            comment="One claim, the first of the verdict if there is one",
        ),
        sa.Column(
            "claim_b_id",
            sa.BigInteger(),
            autoincrement=False,
            nullable=False,
            comment="The other claim; the same if it is denied",
        ),
        sa.Column("conflict_kind", sa.Text(), nullable=False, comment="two claims, denied claim"),
        sa.Column(
            "derived_as",
            sa.Text(),
            nullable=True,
            comment="possible contradiction, precision, plan and outcome, denial; null if it was"
            " only judged",
        ),
        sa.Column(
            "claim_relation_id",
            sa.BigInteger(),
            autoincrement=False,
            nullable=True,
            comment="Verdict that counts; null if it is not judged",
        ),
        sa.Column(
            "verdict",
            sa.Text(),
            nullable=False,
            comment="Verdict of that tie; open without one, contradiction if the claim is denied",
        ),
        sa.PrimaryKeyConstraint("claim_a_id", "claim_b_id", name=op.f("pk_conflicts")),
        schema="kept",
        comment="One row per two claims that contradict each other or seem to, or claim that is"
        " denied",
    )
    op.create_index(op.f("ix_conflicts_claim_b_id"), "conflicts", ["claim_b_id"], schema="kept")


def downgrade() -> None:
    """Drop the schema with all that is in it."""
    op.execute("drop schema kept cascade")
