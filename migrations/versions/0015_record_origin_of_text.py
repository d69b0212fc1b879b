"""Record where the text of a revision comes from.

An original may be a web page or a PDF: then the text is a file of its own, made by a program. What
was fetched has an address and a time.
Existing rows: all null, their files are text and were not fetched by us. A downgrade loses this.
"""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None

COLUMNS: dict[str, tuple[sa.types.TypeEngine[Any], str]] = {
    "text_file_name": (
        sa.Text(),
        "Name of the file with the text made from the article file; null where that is text",
    ),
    "extraction": (
        sa.Text(),
        "What made the text of the article file; null where the file is the text",
    ),
    "url": (sa.Text(), "Address it was fetched from; null if it was not fetched"),
    "retrieved_at": (sa.DateTime(timezone=True), "When it was fetched; null if it was not"),
}


def upgrade() -> None:
    """Add the columns."""
    for name, (type_, comment) in COLUMNS.items():
        column: sa.Column[Any] = sa.Column(name, type_, nullable=True, comment=comment)
        op.add_column("revisions", column, schema="research")
    op.create_check_constraint(
        op.f("ck_revisions_text_file_has_extraction"),
        "revisions",
        "(text_file_name is null) = (extraction is null)",
        schema="research",
    )
    say("file_name", "Name of the article file, the original")
    say("raw_sha256", "SHA-256 of the article file's bytes")


def downgrade() -> None:
    """Drop the columns."""
    say("raw_sha256", "SHA-256 of the file's bytes")
    say("file_name", "Name of the article file")
    op.drop_constraint(
        op.f("ck_revisions_text_file_has_extraction"), "revisions", schema="research"
    )
    for name in reversed(COLUMNS):
        op.drop_column("revisions", name, schema="research")


def say(column: str, comment: str) -> None:
    """Say anew what a column means."""
    op.alter_column(
        "revisions",
        column,
        existing_type=sa.Text(),
        existing_nullable=False,
        comment=comment,
        schema="research",
    )
