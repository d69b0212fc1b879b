"""Create places and events, with the date each passage gives.

The settled date stands in events, the date a passage gives in event_sources.
Existing rows: none. A downgrade loses these tables and all their rows.
"""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def seeded(table: str) -> list[sa.schema.SchemaItem]:
    """Return the columns that say which file and runs a row of ``table`` comes from."""
    comments = {
        "seed_file_id": "Seed file that holds this row",
        "created_run_id": "Run that inserted this row",
        "updated_run_id": "Run that last changed this row; the inserting run if none did",
        "retired_run_id": "Run in which the row left the seeds; null while it is live",
    }
    line = "Line of the seed file where the row begins; follows the file, is not logged"
    items: list[sa.schema.SchemaItem] = [
        sa.Column("seed_line", sa.Integer(), nullable=False, comment=line)
    ]
    for name, comment in comments.items():
        nullable = name == "retired_run_id"
        target = "seed_files" if name == "seed_file_id" else "seed_runs"
        items += [
            sa.Column(name, sa.BigInteger(), nullable=nullable, comment=comment),
            sa.ForeignKeyConstraint(
                [name], [f"research.{target}.id"], name=op.f(f"fk_{table}_{name}")
            ),
        ]
    return items


FITS = """\
case {p}_precision
    when 'day' then {p}_earliest = {p}_latest
    when 'month' then {p}_earliest = date_trunc('month', {p}_earliest::timestamp)::date
        and {p}_latest = ({p}_earliest + interval '1 month -1 day')::date
    when 'season' then {p}_earliest = date_trunc('month', {p}_earliest::timestamp)::date
        and {p}_latest = ({p}_earliest + interval '3 months -1 day')::date
    when 'year' then {p}_earliest = date_trunc('year', {p}_earliest::timestamp)::date
        and {p}_latest = ({p}_earliest + interval '1 year -1 day')::date
    when 'decade' then extract(month from {p}_earliest) = 1 and extract(day from {p}_earliest) = 1
        and extract(year from {p}_earliest)::integer % 10 = 0
        and {p}_latest = ({p}_earliest + interval '10 years -1 day')::date
    when 'interval' then {p}_earliest is not null or {p}_latest is not null
    when 'unknown' then {p}_earliest is null and {p}_latest is null
    else {p}_precision is null and {p}_earliest is null and {p}_latest is null
end is true"""


def dated(table: str, prefix: str, what: str) -> list[sa.schema.SchemaItem]:
    """Return the eight columns of an uncertain date and the rules that hold among them."""
    p = prefix
    columns: dict[str, tuple[type[sa.types.TypeEngine[Any]], str]] = {
        "text": (sa.Text, f"{what}, in the words of the source"),
        "edtf": (sa.Text, f"{what}, as EDTF; null where it follows from another date"),
        "earliest": (sa.Date, f"{what}, first possible day; null = open or not given"),
        "latest": (sa.Date, f"{what}, last possible day; null = open or not given"),
        "precision": (
            sa.Text,
            f"{what}: day, month, season, year, decade, interval, unknown; null = not given",
        ),
        "basis": (
            sa.Text,
            f"{what}: stated, metadata, relative, inferred, unknown; null = not given",
        ),
        "relative_to": (sa.Text, f"{what}: the date of the same source it hangs on"),
        "note": (sa.Text, f"{what}: why these bounds"),
    }
    checks = {
        "bounds_in_order": f"{p}_earliest <= {p}_latest",
        "bounds_in_calendar": (
            f"least({p}_earliest, {p}_latest) >= date '0001-01-01'"
            f" and greatest({p}_earliest, {p}_latest) <= date '9999-12-31'"
        ),
        "precision_fits_bounds": FITS.format(p=p),
        "basis_known": f"{p}_basis in ('stated', 'metadata', 'relative', 'inferred', 'unknown')",
        "basis_with_precision": f"({p}_basis is null) = ({p}_precision is null)",
        "relative_has_anchor": (
            f"({p}_basis is not distinct from 'relative') = ({p}_relative_to is not null)"
        ),
        "anchor_known": f"{p}_relative_to in ('published', 'captured')",
    }
    return [
        *(
            sa.Column(f"{p}_{part}", type_(), nullable=True, comment=comment)
            for part, (type_, comment) in columns.items()
        ),
        *(
            sa.CheckConstraint(condition, name=op.f(f"ck_{table}_{p}_{name}"))
            for name, condition in checks.items()
        ),
    ]


def upgrade() -> None:
    """Create the tables."""
    op.create_table(
        "places",
        sa.Column(
            "id",
            sa.BigInteger(),
            sa.Identity(always=True),
            nullable=False,
            comment="Internal number",
        ),
        sa.Column("key", sa.Text(), nullable=False, comment="Stable name in seeds and links"),
        sa.Column("name", sa.Text(), nullable=False, comment="Name"),
        sa.Column("kind", sa.Text(), nullable=False, comment="region, country, city or site"),
        sa.Column(
            "country", sa.Text(), nullable=True, comment="ISO 3166-1 alpha-2; null if not given"
        ),
        sa.Column(
            "parent_key",
            sa.Text(),
            nullable=True,
            comment="Key of the place it lies in; null if not given",
        ),
        *seeded("places"),
        sa.CheckConstraint("country ~ '^[A-Z]{2}$'", name=op.f("ck_places_country_is_iso")),
        sa.CheckConstraint("key ~ '^[a-z0-9]+(-[a-z0-9]+)*$'", name=op.f("ck_places_key_is_slug")),
        sa.CheckConstraint(
            "kind in ('region', 'country', 'city', 'site')", name=op.f("ck_places_kind_known")
        ),
        sa.CheckConstraint("parent_key <> key", name=op.f("ck_places_not_within_itself")),
        sa.ForeignKeyConstraint(
            ["parent_key"],
            ["research.places.key"],
            name=op.f("fk_places_parent_key"),
            onupdate="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_places")),
        sa.UniqueConstraint("key", name=op.f("uq_places_key")),
        schema="research",
        comment="One row per place",
    )
    op.create_index(
        op.f("ix_places_seed_file_id"), "places", ["seed_file_id"], unique=False, schema="research"
    )
    op.create_table(
        "events",
        sa.Column(
            "id",
            sa.BigInteger(),
            sa.Identity(always=True),
            nullable=False,
            comment="Internal number",
        ),
        sa.Column("key", sa.Text(), nullable=False, comment="Stable name in seeds and links"),
        sa.Column("title", sa.Text(), nullable=False, comment="What happened, in our own words"),
        sa.Column("kind", sa.Text(), nullable=False, comment="Kind of event"),
        sa.Column("status", sa.Text(), nullable=False, comment="How real it is, as we settled it"),
        sa.Column("place_id", sa.BigInteger(), nullable=True, comment="Where; null if not given"),
        sa.Column("note", sa.Text(), nullable=True, comment="What a reader must know"),
        *dated("events", "occurred", "When it happened, as we settled it"),
        *seeded("events"),
        sa.CheckConstraint("key ~ '^[a-z0-9]+(-[a-z0-9]+)*$'", name=op.f("ck_events_key_is_slug")),
        sa.ForeignKeyConstraint(
            ["kind"], ["research.event_kinds.key"], name=op.f("fk_events_kind")
        ),
        sa.ForeignKeyConstraint(
            ["place_id"], ["research.places.id"], name=op.f("fk_events_place_id")
        ),
        sa.ForeignKeyConstraint(
            ["status"], ["research.event_statuses.key"], name=op.f("fk_events_status")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_events")),
        sa.UniqueConstraint("key", name=op.f("uq_events_key")),
        schema="research",
        comment="One row per event, with the date we settled on",
    )
    op.create_index(
        op.f("ix_events_seed_file_id"), "events", ["seed_file_id"], unique=False, schema="research"
    )
    op.create_table(
        "event_actors",
        sa.Column(
            "id",
            sa.BigInteger(),
            sa.Identity(always=True),
            nullable=False,
            comment="Internal number",
        ),
        sa.Column("event_id", sa.BigInteger(), nullable=False, comment="Event"),
        sa.Column("actor_id", sa.BigInteger(), nullable=False, comment="Actor"),
        sa.Column("role", sa.Text(), nullable=False, comment="Part it had"),
        *seeded("event_actors"),
        sa.ForeignKeyConstraint(
            ["actor_id"], ["research.actors.id"], name=op.f("fk_event_actors_actor_id")
        ),
        sa.ForeignKeyConstraint(
            ["event_id"], ["research.events.id"], name=op.f("fk_event_actors_event_id")
        ),
        sa.ForeignKeyConstraint(
            ["role"], ["research.event_roles.key"], name=op.f("fk_event_actors_role")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_event_actors")),
        sa.UniqueConstraint(
            "event_id", "actor_id", "role", name=op.f("uq_event_actors_event_id_actor_id_role")
        ),
        schema="research",
        comment="One row per event, actor and role",
    )
    op.create_index(
        op.f("ix_event_actors_actor_id"),
        "event_actors",
        ["actor_id"],
        unique=False,
        schema="research",
    )
    op.create_index(
        op.f("ix_event_actors_seed_file_id"),
        "event_actors",
        ["seed_file_id"],
        unique=False,
        schema="research",
    )
    op.create_table(
        "event_sources",
        sa.Column(
            "id",
            sa.BigInteger(),
            sa.Identity(always=True),
            nullable=False,
            comment="Internal number",
        ),
        sa.Column("source_id", sa.BigInteger(), nullable=False, comment="Source"),
        sa.Column("passage_id", sa.BigInteger(), nullable=False, comment="Passage"),
        sa.Column("event_id", sa.BigInteger(), nullable=False, comment="Event"),
        sa.Column(
            "occurrence",
            sa.Integer(),
            nullable=False,
            comment="1, or more if the passage does so again",
        ),
        sa.Column("status", sa.Text(), nullable=False, comment="How real it is put as being"),
        sa.Column(
            "quote_id",
            sa.BigInteger(),
            nullable=True,
            comment="Words meant; null for the whole passage",
        ),
        *dated("event_sources", "given", "When it happened, as this passage gives it"),
        *seeded("event_sources"),
        sa.CheckConstraint("occurrence >= 1", name=op.f("ck_event_sources_occurrence_from_one")),
        sa.ForeignKeyConstraint(
            ["event_id"], ["research.events.id"], name=op.f("fk_event_sources_event_id")
        ),
        sa.ForeignKeyConstraint(
            ["passage_id", "source_id"],
            ["research.passages.id", "research.passages.source_id"],
            name="fk_event_sources_passage_id",
        ),
        sa.ForeignKeyConstraint(
            ["quote_id", "passage_id"],
            ["research.quotes.id", "research.quotes.passage_id"],
            name="fk_event_sources_quote_id",
        ),
        sa.ForeignKeyConstraint(
            ["source_id"], ["research.sources.id"], name=op.f("fk_event_sources_source_id")
        ),
        sa.ForeignKeyConstraint(
            ["status"], ["research.event_statuses.key"], name=op.f("fk_event_sources_status")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_event_sources")),
        sa.UniqueConstraint(
            "passage_id",
            "event_id",
            "occurrence",
            name=op.f("uq_event_sources_passage_id_event_id_occurrence"),
        ),
        schema="research",
        comment="One row per passage that speaks of an event, with the date it gives",
    )
    op.create_index(
        op.f("ix_event_sources_event_id"),
        "event_sources",
        ["event_id"],
        unique=False,
        schema="research",
    )
    op.create_index(
        op.f("ix_event_sources_seed_file_id"),
        "event_sources",
        ["seed_file_id"],
        unique=False,
        schema="research",
    )
    op.create_index(
        op.f("ix_event_sources_source_id"),
        "event_sources",
        ["source_id"],
        unique=False,
        schema="research",
    )
    op.create_table(
        "event_relations",
        sa.Column(
            "id",
            sa.BigInteger(),
            sa.Identity(always=True),
            nullable=False,
            comment="Internal number",
        ),
        sa.Column(
            "from_event_id", sa.BigInteger(), nullable=False, comment="Event that has the tie"
        ),
        sa.Column("kind", sa.Text(), nullable=False, comment="Kind of tie"),
        sa.Column("to_event_id", sa.BigInteger(), nullable=False, comment="Event it is tied to"),
        *seeded("event_relations"),
        sa.CheckConstraint(
            "from_event_id <> to_event_id", name=op.f("ck_event_relations_not_to_itself")
        ),
        sa.ForeignKeyConstraint(
            ["from_event_id"], ["research.events.id"], name=op.f("fk_event_relations_from_event_id")
        ),
        sa.ForeignKeyConstraint(
            ["kind"], ["research.event_relation_kinds.key"], name=op.f("fk_event_relations_kind")
        ),
        sa.ForeignKeyConstraint(
            ["to_event_id"], ["research.events.id"], name=op.f("fk_event_relations_to_event_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_event_relations")),
        sa.UniqueConstraint(
            "from_event_id",
            "kind",
            "to_event_id",
            name=op.f("uq_event_relations_from_event_id_kind_to_event_id"),
        ),
        schema="research",
        comment="One row per tie between two events",
    )
    op.create_index(
        op.f("ix_event_relations_seed_file_id"),
        "event_relations",
        ["seed_file_id"],
        unique=False,
        schema="research",
    )
    op.create_index(
        op.f("ix_event_relations_to_event_id"),
        "event_relations",
        ["to_event_id"],
        unique=False,
        schema="research",
    )


def downgrade() -> None:
    """Drop the tables."""
    op.drop_table("event_relations", schema="research")
    op.drop_table("event_sources", schema="research")
    op.drop_table("event_actors", schema="research")
    op.drop_table("events", schema="research")
    op.drop_table("places", schema="research")
