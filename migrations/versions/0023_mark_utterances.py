"""Mark which speech acts are utterances.

A petition, a ruling and a view somebody is said to hold are acts towards a claim, but nobody
uttered it; counts of statements leave them out.
Existing rows: the three shipped terms that are none are marked, all others are utterances.
A downgrade loses the marks.
"""

import sqlalchemy as sa
from alembic import op

revision = "0023"
down_revision = "0022"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the mark."""
    op.add_column(
        "speech_acts",
        sa.Column(
            "is_utterance",
            sa.Boolean(),
            nullable=False,
            server_default=sa.true(),
            comment="True if something is uttered; false for a petition, a ruling, a view held",
        ),
        schema="research",
    )
    op.execute(
        "update research.speech_acts set is_utterance = false"
        " where key in ('petitions', 'rules', 'views')"
    )
    op.execute("update research.seed_files set format = 1")  # read anew by the next run


def downgrade() -> None:
    """Drop the mark."""
    op.drop_column("speech_acts", "is_utterance", schema="research")
