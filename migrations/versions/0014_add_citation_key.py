"""Add the key a source has in a reference manager, one for each work.

A library of references names its works by keys of its own; where they are not ours, the source
keeps both. Deferred, so that two sources may swap their keys in one run.
Existing rows: null, the key of the source serves. A downgrade loses the keys given.
"""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None

ADD_RULE = """
alter table research.sources
add constraint ex_sources_one_citation_key
exclude using btree (coalesce(citation_key, key) with =)
where (retired_run_id is null)
deferrable initially deferred
"""


def upgrade() -> None:
    """Add the column and the rule that no two sources share a key."""
    op.add_column(
        "sources",
        sa.Column(
            "citation_key",
            sa.Text(),
            nullable=True,
            comment="Key of the work in a reference manager;"
            " null where that is the key of the source",
        ),
        schema="research",
    )
    op.execute(ADD_RULE)


def downgrade() -> None:
    """Drop rule and column."""
    op.drop_constraint("ex_sources_one_citation_key", "sources", schema="research")
    op.drop_column("sources", "citation_key", schema="research")
