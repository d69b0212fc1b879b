"""Name the actors and events a claim is about, in roles, where its structure does not.

Most motives, norms and predictions have no subject, attribute and value; whose motive, for which
act, towards whom could not be asked. Subject and value of a structure are not repeated here.
Existing rows: none. A downgrade loses these tables and all their rows.
"""

import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None

TABLES = {
    "claim_actors": (
        "actor",
        ("subject", "object"),
        "subject: who acts, wants or is so; object: towards, with or about whom",
    ),
    "claim_events": (
        "event",
        ("act", "ground"),
        "act: what it is about, for a motive the act it explains; ground: what it follows from",
    ),
}


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
    for table, (entity, roles, meaning) in TABLES.items():
        listed = ", ".join(f"'{role}'" for role in roles)
        op.create_table(
            table,
            sa.Column(
                "id",
                sa.BigInteger(),
                sa.Identity(always=True),
                nullable=False,
                comment="Internal number",
            ),
            sa.Column("claim_id", sa.BigInteger(), nullable=False, comment="Claim"),
            sa.Column(f"{entity}_id", sa.BigInteger(), nullable=False, comment=entity.capitalize()),
            sa.Column("role", sa.Text(), nullable=False, comment=meaning),
            *seeded(table),
            sa.CheckConstraint(f"role in ({listed})", name=op.f(f"ck_{table}_role_known")),
            sa.ForeignKeyConstraint(
                ["claim_id"], ["research.claims.id"], name=op.f(f"fk_{table}_claim_id")
            ),
            sa.ForeignKeyConstraint(
                [f"{entity}_id"],
                [f"research.{entity}s.id"],
                name=op.f(f"fk_{table}_{entity}_id"),
            ),
            sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{table}")),
            sa.UniqueConstraint(
                "claim_id",
                f"{entity}_id",
                "role",
                name=op.f(f"uq_{table}_claim_id_{entity}_id_role"),
            ),
            schema="research",
            comment=f"One row per claim, {entity} and role, where subject and value do not say so",
        )
        for column in (f"{entity}_id", "seed_file_id"):
            op.create_index(op.f(f"ix_{table}_{column}"), table, [column], schema="research")
    op.execute("update research.seed_files set format = 1")  # read anew by the next run


def downgrade() -> None:
    """Drop the tables."""
    for table in TABLES:
        op.drop_table(table, schema="research")
