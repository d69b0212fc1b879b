"""Hold the words of what is no content, so that one can show what does not stand in the body.

Existing rows: no words until their file is loaded anew with the article at hand. A downgrade loses
the words, not a stretch.
"""

import sqlalchemy as sa
from alembic import op

revision = "0024"
down_revision = "0023"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add hash and words."""
    op.add_column(
        "furniture",
        sa.Column(
            "sha256",
            sa.Text(),
            comment="SHA-256 of the whole text it is a stretch of;"
            " null until the file is loaded anew",
        ),
        schema="research",
    )
    op.add_column(
        "furniture",
        sa.Column(
            "text", sa.Text(), comment="The words; null where the article file was never at hand"
        ),
        schema="research",
    )
    op.create_check_constraint(
        op.f("ck_furniture_sha256_is_sha256"),
        "furniture",
        "sha256 ~ '^[0-9a-f]{64}$'",
        schema="research",
    )
    op.create_check_constraint(
        op.f("ck_furniture_text_fills_span"),
        "furniture",
        "char_length(text) = end_char - start_char",
        schema="research",
    )
    op.execute("update research.seed_files set format = 1")  # read anew by the next run


def downgrade() -> None:
    """Drop both."""
    op.drop_column("furniture", "text", schema="research")
    op.drop_column("furniture", "sha256", schema="research")
