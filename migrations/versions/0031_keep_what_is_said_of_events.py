"""Keep what sources say of events, how widely each is reported, and their order in time.

A filter by one event or source does not reach into counts over all, nor into the order of all
events; days with counts of what lies before them tell who is silent on what without meeting every
source with every event. Events are found by place, claims that tie two, and the days that anything
is dated to, by indexes. Existing rows: none are touched; the new tables are filled by what brings
the views to their files (``researchdb up``, ``migrate``, ``views deploy``). A downgrade loses the
tables; all in them follows from the schema research.
"""

import sqlalchemy as sa
from alembic import op

revision = "0031"
down_revision = "0030"
branch_labels = None
depends_on = None


DATES = {
    "sources": "published",
    "events": "occurred",
    "event_sources": "given",
    "attributions": "said",
}


def upgrade() -> None:
    """Create the tables and the indexes."""
    op.create_table(
        "event_reports",
        sa.Column(
            "event_id", sa.BigInteger(), autoincrement=False, nullable=False, comment="Event"
        ),
        sa.Column(
            "source_id",
            sa.BigInteger(),
            autoincrement=False,
            nullable=False,
            comment="Source that speaks of it",
        ),
        sa.Column(
            "status",
            sa.Text(),
            nullable=True,
            comment="How real the source puts it as being; null if only claims do",
        ),
        sa.Column(
            "passage_count",
            sa.BigInteger(),
            nullable=False,
            comment="Passages of the source that speak of it",
        ),
        sa.Column(
            "event_source_id",
            sa.BigInteger(),
            autoincrement=False,
            nullable=True,
            comment="Link whose date stands for the source; null if it gives none",
        ),
        sa.Column(
            "dated_mention_count",
            sa.BigInteger(),
            nullable=False,
            comment="Links that give a date with bounds",
        ),
        sa.Column(
            "wording_count", sa.BigInteger(), nullable=False, comment="Links that give words only"
        ),
        sa.Column(
            "planned_mention_count",
            sa.BigInteger(),
            nullable=False,
            comment="Links that put it as planned or announced",
        ),
        sa.Column(
            "relation_to_settled",
            sa.Text(),
            nullable=False,
            comment="Date it gives, against the one we settled on; or why none is",
        ),
        sa.Column(
            "otherwise",
            sa.Text(),
            nullable=False,
            comment="Its coverage if it were not: not yet happened, silent, undecidable",
        ),
        sa.PrimaryKeyConstraint("event_id", "source_id", name=op.f("pk_event_reports")),
        schema="kept",
        comment="One row per event and source that speaks of it, with the date that stands for it",
    )
    op.create_index(
        op.f("ix_event_reports_event_source_id"),
        "event_reports",
        ["event_source_id"],
        schema="kept",
    )
    op.create_index(
        op.f("ix_event_reports_source_id"), "event_reports", ["source_id"], schema="kept"
    )
    op.create_table(
        "events",
        sa.Column(
            "event_id", sa.BigInteger(), autoincrement=False, nullable=False, comment="Event"
        ),
        sa.Column(
            "is_planned",
            sa.Boolean(),
            nullable=False,
            comment="True if we or a source put it as planned or announced",
        ),
        sa.Column(
            "source_count", sa.BigInteger(), nullable=False, comment="Sources that speak of it"
        ),
        sa.Column("outlet_count", sa.BigInteger(), nullable=False, comment="Outlets of these"),
        sa.Column(
            "origin_source_count",
            sa.BigInteger(),
            nullable=False,
            comment="Sources that speak of it, copies counted once",
        ),
        sa.Column(
            "passage_count", sa.BigInteger(), nullable=False, comment="Passages that speak of it"
        ),
        sa.Column(
            "dated_source_count",
            sa.BigInteger(),
            nullable=False,
            comment="Sources that give a date with bounds for it",
        ),
        sa.Column(
            "disagreeing_source_count",
            sa.BigInteger(),
            nullable=False,
            comment="Sources whose date lies wholly outside the settled one",
        ),
        sa.Column(
            "coded_source_count",
            sa.BigInteger(),
            nullable=False,
            comment="Coded sources that speak of it",
        ),
        sa.Column(
            "early_source_count",
            sa.BigInteger(),
            nullable=False,
            comment="Of these, certainly published before it",
        ),
        sa.Column(
            "late_source_count",
            sa.BigInteger(),
            nullable=False,
            comment="Of these, certainly published after it",
        ),
        sa.Column(
            "first_reported_earliest",
            sa.Date(),
            nullable=True,
            comment="First published: first possible day; null = open or unknown",
        ),
        sa.Column(
            "first_reported_latest",
            sa.Date(),
            nullable=True,
            comment="First published: last possible day; null = open or unknown",
        ),
        sa.Column(
            "first_reported_precision",
            sa.Text(),
            nullable=True,
            comment="day, interval, unknown; null = never",
        ),
        sa.PrimaryKeyConstraint("event_id", name=op.f("pk_events")),
        schema="kept",
        comment="One row per event: how widely it is reported, and since when",
    )
    op.create_index(
        "ix_events_planned",
        "events",
        ["event_id"],
        schema="kept",
        postgresql_where=sa.text("is_planned"),
    )
    op.create_table(
        "reporting_sources",
        sa.Column(
            "source_id", sa.BigInteger(), autoincrement=False, nullable=False, comment="Source"
        ),
        sa.Column("event_count", sa.BigInteger(), nullable=False, comment="Events it speaks of"),
        sa.Column(
            "early_event_count",
            sa.BigInteger(),
            nullable=False,
            comment="Of these, certainly before it was published",
        ),
        sa.Column(
            "late_event_count",
            sa.BigInteger(),
            nullable=False,
            comment="Of these, certainly after it was published",
        ),
        sa.PrimaryKeyConstraint("source_id", name=op.f("pk_reporting_sources")),
        schema="kept",
        comment="One row per source: of how many events it speaks",
    )
    op.create_table(
        "event_order",
        sa.Column(
            "event_id", sa.BigInteger(), autoincrement=False, nullable=False, comment="Event"
        ),
        sa.Column(
            "sort_on",
            sa.Date(),
            nullable=True,
            comment="Day to sort by; null if neither it nor a later event has a date",
        ),
        sa.Column(
            "sort_order",
            sa.BigInteger(),
            nullable=False,
            comment="Place in the order of all, from 1",
        ),
        sa.PrimaryKeyConstraint("event_id", name=op.f("pk_event_order")),
        schema="kept",
        comment="One row per event, with its place in the order of all",
    )
    op.create_table(
        "published_days",
        sa.Column("day_on", sa.Date(), nullable=False, comment="Day"),
        sa.Column(
            "begun_count",
            sa.BigInteger(),
            nullable=False,
            comment="Coded sources whose first possible day is by then, or open",
        ),
        sa.Column(
            "ended_count",
            sa.BigInteger(),
            nullable=False,
            comment="Coded sources whose last possible day is by then",
        ),
        sa.PrimaryKeyConstraint("day_on", name=op.f("pk_published_days")),
        schema="kept",
        comment="One row per bound of the days of coded sources; the last counts all",
    )
    op.create_table(
        "occurred_days",
        sa.Column("day_on", sa.Date(), nullable=False, comment="Day"),
        sa.Column(
            "begun_count",
            sa.BigInteger(),
            nullable=False,
            comment="Events whose first possible day is by then, or open",
        ),
        sa.Column(
            "ended_count",
            sa.BigInteger(),
            nullable=False,
            comment="Events whose last possible day is by then",
        ),
        sa.PrimaryKeyConstraint("day_on", name=op.f("pk_occurred_days")),
        schema="kept",
        comment="One row per bound of the days of events that occurred; the last counts all",
    )
    op.create_table(
        "days",
        sa.Column("day_on", sa.Date(), nullable=False, comment="Day"),
        sa.Column("date_key", sa.Integer(), nullable=False, comment="The day as YYYYMMDD"),
        sa.PrimaryKeyConstraint("day_on", name=op.f("pk_days")),
        sa.UniqueConstraint("date_key", name=op.f("uq_days_date_key")),
        schema="kept",
        comment="One row per day that anything is dated to",
    )
    op.create_index(op.f("ix_events_place_id"), "events", ["place_id"], schema="research")
    op.create_index(
        "ix_claims_events_tied",
        "claims",
        ["subject_event_id", "value_event_id"],
        schema="research",
        postgresql_where=sa.text(
            "subject_event_id is not null and value_event_id is not null and retired_run_id is null"
        ),
    )
    for table, date in DATES.items():
        op.create_index(
            f"ix_{table}_{date}_on",
            table,
            [f"{date}_earliest"],
            schema="research",
            postgresql_where=sa.text(f"{date}_precision = 'day' and retired_run_id is null"),
        )


def downgrade() -> None:
    """Drop the indexes and the tables."""
    for table, date in reversed(DATES.items()):
        op.drop_index(f"ix_{table}_{date}_on", table, schema="research")
    op.drop_index("ix_claims_events_tied", "claims", schema="research")
    op.drop_index(op.f("ix_events_place_id"), "events", schema="research")
    op.drop_table("days", schema="kept")
    op.drop_table("occurred_days", schema="kept")
    op.drop_table("published_days", schema="kept")
    op.drop_table("event_order", schema="kept")
    op.drop_table("reporting_sources", schema="kept")
    op.drop_table("events", schema="kept")
    op.drop_table("event_reports", schema="kept")
