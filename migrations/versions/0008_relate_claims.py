"""Create ties between claims and assessments of claims.

Verdicts on conflicts overlay what sources say; they never change it.
Existing rows: none. A downgrade loses these tables and all their rows.
"""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def seeded(table: str) -> list[sa.schema.SchemaItem]:
    """Return the columns that say which file and runs a row of ``table`` comes from."""
    comments = {
        "seed_file_id": "Seed file that holds this row",
        "created_run_id": "Run that inserted this row",
        "updated_run_id": "Run that last changed this row; the inserting run if none did",
        "retired_run_id": "Run in which the row left the seeds; null while it is live",
    }
    line = "Line of the seed file where the row begins; follows the file, is not logged"
    items: list[sa.schema.SchemaItem] = [
        sa.Column("seed_line", sa.Integer(), nullable=False, comment=line)
    ]
    for name, comment in comments.items():
        nullable = name == "retired_run_id"
        target = "seed_files" if name == "seed_file_id" else "seed_runs"
        items += [
            sa.Column(name, sa.BigInteger(), nullable=nullable, comment=comment),
            sa.ForeignKeyConstraint(
                [name], [f"research.{target}.id"], name=op.f(f"fk_{table}_{name}")
            ),
        ]
    return items


def upgrade() -> None:
    """Create the tables."""
    op.create_table(
        "claim_relations",
        sa.Column(
            "id",
            sa.BigInteger(),
            sa.Identity(always=True),
            nullable=False,
            comment="Internal number",
        ),
        sa.Column(
            "from_claim_id", sa.BigInteger(), nullable=False, comment="Claim that has the tie"
        ),
        sa.Column("kind", sa.Text(), nullable=False, comment="Kind of tie"),
        sa.Column(
            "is_symmetric",
            sa.Boolean(),
            nullable=False,
            comment="True if the kind has no direction",
        ),
        sa.Column("to_claim_id", sa.BigInteger(), nullable=False, comment="Claim it is tied to"),
        sa.Column("rationale", sa.Text(), nullable=False, comment="Why"),
        *seeded("claim_relations"),
        sa.CheckConstraint(
            "from_claim_id <> to_claim_id", name=op.f("ck_claim_relations_not_to_itself")
        ),
        sa.ForeignKeyConstraint(
            ["from_claim_id"], ["research.claims.id"], name=op.f("fk_claim_relations_from_claim_id")
        ),
        sa.ForeignKeyConstraint(
            ["kind", "is_symmetric"],
            ["research.claim_relation_kinds.key", "research.claim_relation_kinds.is_symmetric"],
            name="fk_claim_relations_kind",
            onupdate="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["to_claim_id"], ["research.claims.id"], name=op.f("fk_claim_relations_to_claim_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_claim_relations")),
        sa.UniqueConstraint(
            "from_claim_id",
            "kind",
            "to_claim_id",
            name=op.f("uq_claim_relations_from_claim_id_kind_to_claim_id"),
        ),
        schema="research",
        comment="One row per tie between two claims, verdicts on conflicts included",
    )
    op.create_index(
        op.f("ix_claim_relations_seed_file_id"),
        "claim_relations",
        ["seed_file_id"],
        unique=False,
        schema="research",
    )
    op.create_index(
        op.f("ix_claim_relations_to_claim_id"),
        "claim_relations",
        ["to_claim_id"],
        unique=False,
        schema="research",
    )
    op.create_index(
        "uq_claim_relations_symmetric_once",
        "claim_relations",
        [
            "kind",
            sa.literal_column("least(from_claim_id, to_claim_id)"),
            sa.literal_column("greatest(from_claim_id, to_claim_id)"),
        ],
        unique=True,
        schema="research",
        postgresql_where=sa.text("is_symmetric and retired_run_id is null"),
    )
    op.create_table(
        "claim_assessments",
        sa.Column(
            "id",
            sa.BigInteger(),
            sa.Identity(always=True),
            nullable=False,
            comment="Internal number",
        ),
        sa.Column("claim_id", sa.BigInteger(), nullable=False, comment="Claim"),
        sa.Column("assessor", sa.Text(), nullable=False, comment="Who assessed it"),
        sa.Column("assessed_on", sa.Date(), nullable=False, comment="Day of the assessment"),
        sa.Column("credibility", sa.Text(), nullable=False, comment="Credibility, 1 to 6"),
        sa.Column(
            "likelihood", sa.Text(), nullable=True, comment="How likely it is; null if not said"
        ),
        sa.Column(
            "confidence",
            sa.Text(),
            nullable=True,
            comment="low, moderate or high: how sure the assessor is; null if not said",
        ),
        sa.Column("rationale", sa.Text(), nullable=False, comment="Why"),
        *seeded("claim_assessments"),
        sa.CheckConstraint(
            "confidence in ('low', 'moderate', 'high')",
            name=op.f("ck_claim_assessments_confidence_known"),
        ),
        sa.ForeignKeyConstraint(
            ["claim_id"], ["research.claims.id"], name=op.f("fk_claim_assessments_claim_id")
        ),
        sa.ForeignKeyConstraint(
            ["credibility"],
            ["research.credibility_grades.key"],
            name=op.f("fk_claim_assessments_credibility"),
        ),
        sa.ForeignKeyConstraint(
            ["likelihood"],
            ["research.likelihoods.key"],
            name=op.f("fk_claim_assessments_likelihood"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_claim_assessments")),
        sa.UniqueConstraint(
            "claim_id",
            "assessor",
            "assessed_on",
            name=op.f("uq_claim_assessments_claim_id_assessor_assessed_on"),
        ),
        schema="research",
        comment="One row per claim, assessor and day: what the assessor makes of it",
    )
    op.create_index(
        op.f("ix_claim_assessments_seed_file_id"),
        "claim_assessments",
        ["seed_file_id"],
        unique=False,
        schema="research",
    )


def downgrade() -> None:
    """Drop the tables."""
    op.drop_table("claim_assessments", schema="research")
    op.drop_table("claim_relations", schema="research")
