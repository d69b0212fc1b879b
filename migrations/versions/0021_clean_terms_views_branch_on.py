"""Bring verdicts and comparable groups that views do not know to ones they do.

Views branch on both; a term they do not know fell out of every count. The next revision closes
the sets.
Existing rows: an unknown verdict becomes open, an unknown group possible; the seeds still hold the
old words and are told so by the next check. A downgrade does not bring them back: the seeds do.
"""

from alembic import op

revision = "0021"
down_revision = "0020"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Replace what no view knows."""
    op.execute(
        "update research.claim_relation_kinds set verdict = 'open' where verdict not in"
        " ('contradiction', 'changed over time', 'precision', 'wording', 'judgement',"
        " 'plan and outcome', 'corrected', 'retracted', 'ruled out', 'open')"
    )
    op.execute(
        "update research.modalities set comparable_group = 'possible'"
        " where comparable_group not in ('actual', 'plan', 'possible', 'required')"
    )


def downgrade() -> None:
    """Leave the terms as they are; every older revision takes them."""
