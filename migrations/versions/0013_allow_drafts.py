"""Allow drafts: a passage nobody has read yet, a source without a summary.

A new article enters as a draft whose gists and summary a person still has to write; null says so.
Existing rows: untouched, all have both. A downgrade puts a short remark where nothing stands.
"""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None

GIST = "What it says, in our own words"
VECTOR = "Words of the gist, for search"
SUMMARY = "What it says, in our own words"
CONFIRMED = "False if the name may mean something else and nobody has decided"


def upgrade() -> None:
    """Let gist and summary be null, the summary of a draft only."""
    alter("passages", "gist", f"{GIST}; null while no person has read it", nullable=True)
    alter("passages", "gist_vector", f"{VECTOR}; null without a gist", nullable=True)
    alter("sources", "summary", f"{SUMMARY}; null while a draft has none", nullable=True)
    op.create_check_constraint(
        op.f("ck_sources_coded_has_summary"),
        "sources",
        "summary is not null or status = 'draft'",
        schema="research",
    )
    comment_on_confirmed(
        "False if nobody has decided and the name may mean something else, or no person"
        " has read the passage"
    )


def downgrade() -> None:
    """Fill what is null and refuse it again."""
    op.execute("update research.passages set gist = 'not read yet' where gist is null")
    op.execute("update research.sources set summary = 'not written yet' where summary is null")
    op.drop_constraint(op.f("ck_sources_coded_has_summary"), "sources", schema="research")
    alter("sources", "summary", SUMMARY, nullable=False)
    alter("passages", "gist_vector", VECTOR, nullable=False)
    alter("passages", "gist", GIST, nullable=False)
    comment_on_confirmed(CONFIRMED)


def alter(table: str, column: str, comment: str, *, nullable: bool) -> None:
    """Say anew what a column means and whether it may be null."""
    op.alter_column(table, column, nullable=nullable, comment=comment, schema="research")


def comment_on_confirmed(comment: str) -> None:
    """Say anew when a mention is confirmed."""
    op.alter_column(
        "mentions",
        "is_confirmed",
        existing_type=sa.Boolean(),
        existing_nullable=False,
        comment=comment,
        schema="research",
    )
