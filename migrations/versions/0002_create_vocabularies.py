"""Create the lookup tables.

Terms people group by are rows, not enum labels, so a desk can add its own without a migration.
Existing rows: none. A downgrade loses these tables and all their rows.
"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


PLAIN = {
    "actor_kinds": "kinds of actors",
    "actor_relation_kinds": "ties between actors",
    "claim_kinds": "kinds of propositions",
    "credibility_grades": "credibility of information, 1 to 6 (NATO AJP-2.1)",
    "event_kinds": "kinds of events",
    "event_relation_kinds": "ties between events",
    "event_roles": "how an actor took part in an event",
    "event_statuses": "how real an event is, or is put as being",
    "furniture_reasons": "why a stretch of text is not content",
    "hedges": "how firmly something is said",
    "likelihoods": "words of estimative probability (ICD 203)",
    "name_kinds": "how a further name relates to the main one",
    "outlet_kinds": "kinds of outlets",
    "passage_kinds": "parts of a text",
    "reliability_grades": "reliability of outlets, A to F (NATO AJP-2.1)",
    "source_kinds": "kinds of sources",
    "speech_acts": "what a speaker does in saying it",
    "topic_facets": "ways of dividing topics",
    "units": "units of numbers",
}
SPECIAL = ("attributes", "claim_relation_kinds", "modalities", "source_relation_kinds", "stances")


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


def create_lookup(table: str, comment: str, *own: sa.schema.SchemaItem) -> None:
    """Create a lookup table with the columns all have and its ``own``."""
    op.create_table(
        table,
        sa.Column("key", sa.Text(), nullable=False, comment="Term as other tables hold it"),
        sa.Column("label", sa.Text(), nullable=False, comment="Term as people read it"),
        sa.Column("description", sa.Text(), nullable=False, comment="When the term applies"),
        sa.Column(
            "rank",
            sa.Integer(),
            nullable=False,
            comment="Order in which terms are listed, low first",
        ),
        *seeded(table),
        sa.PrimaryKeyConstraint("key", name=op.f(f"pk_{table}")),
        *own,
        schema="research",
        comment=comment,
    )
    op.create_index(op.f(f"ix_{table}_seed_file_id"), table, ["seed_file_id"], schema="research")


def upgrade() -> None:
    """Create the tables."""
    for table, what in PLAIN.items():
        create_lookup(table, f"Vocabulary: {what}")
    create_lookup(
        "attributes",
        "Vocabulary: what a structured claim says about its subject",
        sa.Column(
            "subject_kind", sa.Text(), nullable=False, comment="What it is said of: actor or event"
        ),
        sa.Column(
            "value_kind",
            sa.Text(),
            nullable=False,
            comment="Kind of value: text, number, date or actor",
        ),
        sa.Column(
            "is_single_valued",
            sa.Boolean(),
            nullable=False,
            comment="True if a subject has one value at a time, so that two values are a conflict",
        ),
        sa.CheckConstraint(
            "subject_kind in ('actor', 'event')", name=op.f("ck_attributes_subject_kind_known")
        ),
        sa.CheckConstraint(
            "value_kind in ('text', 'number', 'date', 'actor')",
            name=op.f("ck_attributes_value_kind_known"),
        ),
        sa.UniqueConstraint(
            "key",
            "subject_kind",
            "value_kind",
            name=op.f("uq_attributes_key_subject_kind_value_kind"),
        ),
    )
    create_lookup(
        "claim_relation_kinds",
        "Vocabulary: ties between claims",
        sa.Column(
            "is_symmetric", sa.Boolean(), nullable=False, comment="True if the tie has no direction"
        ),
        sa.Column(
            "verdict",
            sa.Text(),
            nullable=True,
            comment="What the tie says about a seeming conflict; null if it judges none",
        ),
        sa.UniqueConstraint(
            "key", "is_symmetric", name=op.f("uq_claim_relation_kinds_key_is_symmetric")
        ),
    )
    create_lookup(
        "modalities",
        "Vocabulary: how a proposition is put: as actual, planned, …",
        sa.Column(
            "comparable_group",
            sa.Text(),
            nullable=False,
            comment="Claims contradict each other only within one group",
        ),
    )
    create_lookup(
        "source_relation_kinds",
        "Vocabulary: ties between sources",
        sa.Column(
            "is_symmetric", sa.Boolean(), nullable=False, comment="True if the tie has no direction"
        ),
        sa.Column(
            "is_same_origin",
            sa.Boolean(),
            nullable=False,
            comment="True if sources so tied count as one origin",
        ),
        sa.UniqueConstraint(
            "key", "is_symmetric", name=op.f("uq_source_relation_kinds_key_is_symmetric")
        ),
    )
    create_lookup(
        "stances",
        "Vocabulary: for, against, or merely passing on",
        sa.Column(
            "polarity",
            sa.Integer(),
            nullable=False,
            comment="1 counts for the claim, -1 against, 0 is neither",
        ),
        sa.CheckConstraint("polarity in (-1, 0, 1)", name=op.f("ck_stances_polarity_is_sign")),
    )


def downgrade() -> None:
    """Drop the tables."""
    for table in (*SPECIAL, *PLAIN):
        op.drop_table(table, schema="research")
