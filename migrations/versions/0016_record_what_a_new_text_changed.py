"""Record what a later revision changed in passages and quotes.

When the text of an article changes, every passage and quote is found again or not; what differs
must not pass silently, for links rest on it. A passage that is lost or ambiguous keeps its place
in the last revision that had one.
Existing rows: exact, nothing changed. A downgrade loses the marks, not the passages.
"""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None

CHANGED = "What differs from the revision before, in few words; null if nothing or not told"
OLD_STATUS = "How the span was found: exact, moved, altered, ambiguous, lost"
NEW_STATUS = (
    "How the span was found again when the text changed: exact, moved, altered;"
    " ambiguous or lost: the current revision has no one place for it, and this is the last"
    " revision that had"
)
TABLES = ("passage_texts", "quotes")


def upgrade() -> None:
    """Add the columns and their rules."""
    op.add_column(
        "quotes",
        sa.Column(
            "match_status",
            sa.Text(),
            nullable=False,
            server_default="exact",
            comment="How the stretch was found again when the text changed: exact (or never"
            " sought), moved, altered, ambiguous, lost; all but exact and moved wait for a person",
        ),
        schema="research",
    )
    op.create_check_constraint(
        op.f("ck_quotes_match_status_known"),
        "quotes",
        "match_status in ('exact', 'moved', 'altered', 'ambiguous', 'lost')",
        schema="research",
    )
    for table in TABLES:
        op.add_column(
            table,
            sa.Column("changed_words", sa.Text(), nullable=True, comment=CHANGED),
            schema="research",
        )
        op.create_check_constraint(
            op.f(f"ck_{table}_exact_is_unchanged"),
            table,
            "changed_words is null or match_status <> 'exact'",
            schema="research",
        )
    say(NEW_STATUS)


def downgrade() -> None:
    """Drop the columns."""
    say(OLD_STATUS)
    for table in reversed(TABLES):
        op.drop_constraint(op.f(f"ck_{table}_exact_is_unchanged"), table, schema="research")
        op.drop_column(table, "changed_words", schema="research")
    op.drop_constraint(op.f("ck_quotes_match_status_known"), "quotes", schema="research")
    op.drop_column("quotes", "match_status", schema="research")


def say(comment: str) -> None:
    """Say anew what the status of a passage's text means."""
    op.alter_column(
        "passage_texts",
        "match_status",
        existing_type=sa.Text(),
        existing_nullable=False,
        comment=comment,
        schema="research",
    )
