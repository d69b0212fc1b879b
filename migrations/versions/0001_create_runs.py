"""Create the record of loading: runs, files, changes, renamed keys.

Every seeded row names its file and runs, so these tables come first.
Existing rows: none. A downgrade loses these tables and all their rows.
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the tables."""
    op.execute("create schema if not exists research")
    op.execute(
        "comment on schema research is 'Tables of the research database, written by the seeder'"
    )
    op.create_table(
        "seed_runs",
        sa.Column(
            "id",
            sa.BigInteger(),
            sa.Identity(always=True),
            nullable=False,
            comment="Number of the run",
        ),
        sa.Column(
            "started_at", sa.DateTime(timezone=True), nullable=False, comment="When the run began"
        ),
        sa.Column(
            "finished_at",
            sa.DateTime(timezone=True),
            nullable=False,
            comment="When it was about to commit",
        ),
        sa.Column(
            "tool_version", sa.Text(), nullable=False, comment="Version of researchdb that ran"
        ),
        sa.CheckConstraint("started_at <= finished_at", name=op.f("ck_seed_runs_ends_after_start")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_seed_runs")),
        schema="research",
        comment="One row per run of the seeder that wrote something",
    )
    op.create_table(
        "seed_files",
        sa.Column(
            "id",
            sa.BigInteger(),
            sa.Identity(always=True),
            nullable=False,
            comment="Internal number",
        ),
        sa.Column("path", sa.Text(), nullable=False, comment="Path below the seeds folder"),
        sa.Column(
            "sha256", sa.Text(), nullable=False, comment="SHA-256 of the file as last loaded"
        ),
        sa.Column(
            "article_sha256",
            sa.Text(),
            nullable=True,
            comment="SHA-256 of the article file read with it; null if its text was never held",
        ),
        sa.Column(
            "format",
            sa.Integer(),
            nullable=False,
            comment="Version of the rules by which it was read",
        ),
        sa.Column(
            "loaded_run_id",
            sa.BigInteger(),
            nullable=False,
            comment="Run that last loaded the file",
        ),
        sa.Column(
            "retired_run_id",
            sa.BigInteger(),
            nullable=True,
            comment="Run in which the file was gone; null while it is there",
        ),
        sa.CheckConstraint(
            "article_sha256 ~ '^[0-9a-f]{64}$'", name=op.f("ck_seed_files_article_sha256_is_sha256")
        ),
        sa.CheckConstraint(
            "sha256 ~ '^[0-9a-f]{64}$'", name=op.f("ck_seed_files_sha256_is_sha256")
        ),
        sa.ForeignKeyConstraint(
            ["loaded_run_id"], ["research.seed_runs.id"], name=op.f("fk_seed_files_loaded_run_id")
        ),
        sa.ForeignKeyConstraint(
            ["retired_run_id"], ["research.seed_runs.id"], name=op.f("fk_seed_files_retired_run_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_seed_files")),
        sa.UniqueConstraint("path", name=op.f("uq_seed_files_path")),
        schema="research",
        comment="One row per seed file, as it was last loaded",
    )
    op.create_table(
        "changes",
        sa.Column(
            "id",
            sa.BigInteger(),
            sa.Identity(always=True),
            nullable=False,
            comment="Order of changes",
        ),
        sa.Column("run_id", sa.BigInteger(), nullable=False, comment="Run"),
        sa.Column("seed_file_id", sa.BigInteger(), nullable=False, comment="File that caused it"),
        sa.Column("table_name", sa.Text(), nullable=False, comment="Table of the changed row"),
        sa.Column(
            "row_id",
            sa.BigInteger(),
            nullable=True,
            comment="Internal number of the row; null in a vocabulary",
        ),
        sa.Column(
            "row_key",
            sa.Text(),
            nullable=False,
            comment="Natural key of the row, parts joined by /",
        ),
        sa.Column(
            "operation",
            sa.Text(),
            nullable=False,
            comment="update, retire (left the seeds), revive (came back), rename",
        ),
        sa.Column(
            "changed_columns",
            postgresql.ARRAY(sa.Text()),
            nullable=False,
            comment="Columns whose value changed; empty where only its life did",
        ),
        sa.Column(
            "old_row",
            postgresql.JSONB(astext_type=sa.Text()),
            nullable=False,
            comment="Row before, without the text of articles",
        ),
        sa.Column(
            "new_row",
            postgresql.JSONB(astext_type=sa.Text()),
            nullable=False,
            comment="Row after, without the text of articles",
        ),
        sa.CheckConstraint(
            "operation in ('update', 'retire', 'revive', 'rename')",
            name=op.f("ck_changes_operation_known"),
        ),
        sa.ForeignKeyConstraint(
            ["run_id"], ["research.seed_runs.id"], name=op.f("fk_changes_run_id")
        ),
        sa.ForeignKeyConstraint(
            ["seed_file_id"], ["research.seed_files.id"], name=op.f("fk_changes_seed_file_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_changes")),
        schema="research",
        comment="One row per change of a seeded row after its insertion (which the row"
        " itself records)",
    )
    op.create_index(
        op.f("ix_changes_run_id"), "changes", ["run_id"], unique=False, schema="research"
    )
    op.create_index(
        op.f("ix_changes_table_name_row_key"),
        "changes",
        ["table_name", "row_key"],
        unique=False,
        schema="research",
    )
    op.create_table(
        "key_redirects",
        sa.Column(
            "id",
            sa.BigInteger(),
            sa.Identity(always=True),
            nullable=False,
            comment="Internal number",
        ),
        sa.Column("table_name", sa.Text(), nullable=False, comment="Table of the renamed row"),
        sa.Column("old_key", sa.Text(), nullable=False, comment="Key it had"),
        sa.Column("new_key", sa.Text(), nullable=False, comment="Key it got in that run"),
        sa.Column("run_id", sa.BigInteger(), nullable=False, comment="Run that renamed it"),
        sa.CheckConstraint("old_key <> new_key", name=op.f("ck_key_redirects_key_differs")),
        sa.ForeignKeyConstraint(
            ["run_id"], ["research.seed_runs.id"], name=op.f("fk_key_redirects_run_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_key_redirects")),
        sa.UniqueConstraint(
            "table_name", "old_key", name=op.f("uq_key_redirects_table_name_old_key")
        ),
        schema="research",
        comment="One row per renamed key",
    )


def downgrade() -> None:
    """Drop the tables."""
    op.drop_table("key_redirects", schema="research")
    op.drop_table("changes", schema="research")
    op.drop_table("seed_files", schema="research")
    op.drop_table("seed_runs", schema="research")
