"""Let a claim tie two events, and keep for our own ties why we draw them.

That one event prompted another is what a source says: a claim, with passage, hedge and speaker.
What stays in event_relations is our own order of events. A kind of tie, and an attribute between
two events, say which of them is earlier, so that an effect before its cause can be refused.
Existing rows: ties keep their kind and get as reason that none is recorded; ties named prompts
stay until the seeds say them as claims. A downgrade loses the reasons, the structure of claims that
tie two events, and the attributes between events.
"""

import sqlalchemy as sa
from alembic import op

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None

KINDS = "value_kind in ('text', 'number', 'date', 'actor')"
KINDS_NOW = "value_kind in ('text', 'number', 'date', 'actor', 'event')"
VALUE_FITS = """\
case value_kind
    when 'text' then value_text is not null
        and num_nonnulls(
            value_low, value_best, value_high, value_date_precision, value_actor_id
        ) = 0
    when 'number' then num_nonnulls(value_low, value_best, value_high) > 0
        and num_nonnulls(value_text, value_date_precision, value_actor_id) = 0
    when 'date' then value_date_precision is not null
        and num_nonnulls(value_low, value_best, value_high, value_text, value_actor_id) = 0
    when 'actor' then value_actor_id is not null
        and num_nonnulls(value_low, value_best, value_high, value_text, value_date_precision) = 0
    else num_nonnulls(
        value_low, value_best, value_high, value_text, value_date_precision, value_actor_id
    ) = 0
end is true"""
VALUE_FITS_NOW = """\
case value_kind
    when 'text' then value_text is not null
    when 'number' then num_nonnulls(value_low, value_best, value_high) > 0
    when 'date' then value_date_precision is not null
    when 'actor' then value_actor_id is not null
    when 'event' then value_event_id is not null
    else true
end is true
and (value_kind is not distinct from 'text' or value_text is null)
and (
    value_kind is not distinct from 'number'
    or num_nonnulls(value_low, value_best, value_high) = 0
)
and (value_kind is not distinct from 'date' or value_date_precision is null)
and (value_kind is not distinct from 'actor' or value_actor_id is null)
and (value_kind is not distinct from 'event' or value_event_id is null)"""
ORDER = (
    "Where the first event then stands in time to the second: before or after;"
    " null if nothing follows"
)
KIND_COMMENTS = {
    ("attributes", "value_kind"): (
        "Kind of value: text, number, date or actor",
        "Kind of value: text, number, date, actor or event",
    ),
    ("claims", "value_kind"): (
        "text, number, date or actor, by the attribute",
        "text, number, date, actor or event, by the attribute",
    ),
    ("event_relations", None): (
        "One row per tie between two events",
        "One row per tie between two events that we draw ourselves",
    ),
}


def set_comments(now: bool) -> None:
    """Give the tables and columns the comments of this revision, or those before it."""
    for (table, column), words in KIND_COMMENTS.items():
        what = f"column research.{table}.{column}" if column else f"table research.{table}"
        op.execute(f"comment on {what} is '{words[now]}'")


def set_checks(kinds: str, value_fits: str) -> None:
    """Put these rules of the kinds of value in the place of those that stand."""
    op.drop_constraint("ck_attributes_value_kind_known", "attributes", schema="research")
    op.create_check_constraint(
        op.f("ck_attributes_value_kind_known"), "attributes", kinds, schema="research"
    )
    op.drop_constraint("ck_claims_value_fits_kind", "claims", schema="research")
    op.create_check_constraint(
        op.f("ck_claims_value_fits_kind"), "claims", value_fits, schema="research"
    )


def upgrade() -> None:
    """Add the value, the order in time and the reasons."""
    op.add_column(
        "claims",
        sa.Column("value_event_id", sa.BigInteger(), comment="Value, if an event"),
        schema="research",
    )
    op.create_foreign_key(
        op.f("fk_claims_value_event_id"),
        "claims",
        "events",
        ["value_event_id"],
        ["id"],
        source_schema="research",
        referent_schema="research",
    )
    op.create_index(
        op.f("ix_claims_value_event_id"), "claims", ["value_event_id"], schema="research"
    )
    set_checks(KINDS_NOW, VALUE_FITS_NOW)
    for table in ("attributes", "event_relation_kinds"):
        op.add_column(
            table, sa.Column("order_in_time", sa.Text(), comment=ORDER), schema="research"
        )
        op.create_check_constraint(
            op.f(f"ck_{table}_order_in_time_known"),
            table,
            "order_in_time in ('before', 'after')",
            schema="research",
        )
    op.create_check_constraint(
        op.f("ck_attributes_order_is_of_events"),
        "attributes",
        "order_in_time is null or (subject_kind = 'event' and value_kind = 'event')",
        schema="research",
    )
    op.add_column(
        "event_relations",
        sa.Column(
            "rationale",
            sa.Text(),
            nullable=False,
            server_default="no reason recorded",
            comment="Why we say so",
        ),
        schema="research",
    )
    op.alter_column("event_relations", "rationale", server_default=None, schema="research")
    set_comments(True)
    op.execute("update research.seed_files set format = 1")  # read anew by the next run


def downgrade() -> None:
    """Drop them; claims that tie two events stay as statements."""
    set_comments(False)
    op.execute(
        "update research.claims set attribute = null, subject_kind = null, value_kind = null,"
        " subject_actor_id = null, subject_event_id = null, value_event_id = null"
        " where value_kind = 'event'"
    )
    op.execute("delete from research.attributes where value_kind = 'event'")
    op.drop_column("event_relations", "rationale", schema="research")
    op.drop_constraint("ck_attributes_order_is_of_events", "attributes", schema="research")
    for table in ("event_relation_kinds", "attributes"):
        op.drop_column(table, "order_in_time", schema="research")
    set_checks(KINDS, VALUE_FITS)
    op.drop_column("claims", "value_event_id", schema="research")
