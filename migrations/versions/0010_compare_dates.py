"""Add the one function that compares uncertain dates.

Two dates given as bounds can be in one of seven relations, and "unknown" is one of them. Every
view that orders or compares dates asks this function, so that all answer alike.
Existing rows: untouched. A downgrade loses the function, not a row.
"""

from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

ADD_FUNCTION = """
create function research.date_relation(
    a_earliest date, a_latest date, b_earliest date, b_latest date
) returns text
language sql immutable parallel safe as $$
    select case
        when a_earliest is null and a_latest is null then 'unknown'
        when b_earliest is null and b_latest is null then 'unknown'
        when daterange(a_earliest, a_latest, '[]') = daterange(b_earliest, b_latest, '[]')
            then 'equal'
        when daterange(a_earliest, a_latest, '[]') << daterange(b_earliest, b_latest, '[]')
            then 'before'
        when daterange(a_earliest, a_latest, '[]') >> daterange(b_earliest, b_latest, '[]')
            then 'after'
        when daterange(a_earliest, a_latest, '[]') <@ daterange(b_earliest, b_latest, '[]')
            then 'within'
        when daterange(a_earliest, a_latest, '[]') @> daterange(b_earliest, b_latest, '[]')
            then 'contains'
        else 'overlaps'
    end
$$
"""
COMMENT = """
comment on function research.date_relation(date, date, date, date) is
'Relation of date a to date b, each given as inclusive bounds (null = open):
equal, before, after, within, contains, overlaps; unknown where either has no bound at all'
"""


def upgrade() -> None:
    """Add the function."""
    op.execute(ADD_FUNCTION)
    op.execute(COMMENT)


def downgrade() -> None:
    """Drop the function."""
    op.execute("drop function research.date_relation(date, date, date, date)")
