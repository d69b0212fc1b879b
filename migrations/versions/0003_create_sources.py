"""Create outlets, sources and revisions of their text.

A source is published once; its text may be held in several revisions.
Existing rows: none. A downgrade loses these tables and all their rows.
"""

from typing import Any

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0003"
down_revision = "0002"
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
        "outlets",
        sa.Column(
            "id",
            sa.BigInteger(),
            sa.Identity(always=True),
            nullable=False,
            comment="Internal number",
        ),
        sa.Column("key", sa.Text(), nullable=False, comment="Stable name in seeds and links"),
        sa.Column("name", sa.Text(), nullable=False, comment="Name"),
        sa.Column("kind", sa.Text(), nullable=False, comment="Kind of outlet"),
        sa.Column(
            "url", sa.Text(), nullable=True, comment="Address of its site; null if not shown"
        ),
        sa.Column(
            "country", sa.Text(), nullable=True, comment="ISO 3166-1 alpha-2; null if not shown"
        ),
        *seeded("outlets"),
        sa.CheckConstraint("key ~ '^[a-z0-9]+(-[a-z0-9]+)*$'", name=op.f("ck_outlets_key_is_slug")),
        sa.ForeignKeyConstraint(
            ["kind"], ["research.outlet_kinds.key"], name=op.f("fk_outlets_kind")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_outlets")),
        sa.UniqueConstraint("key", name=op.f("uq_outlets_key")),
        schema="research",
        comment="One row per outlet that publishes sources",
    )
    op.create_index(
        op.f("ix_outlets_seed_file_id"),
        "outlets",
        ["seed_file_id"],
        unique=False,
        schema="research",
    )
    op.create_table(
        "outlet_reliabilities",
        sa.Column(
            "id",
            sa.BigInteger(),
            sa.Identity(always=True),
            nullable=False,
            comment="Internal number",
        ),
        sa.Column("outlet_id", sa.BigInteger(), nullable=False, comment="Outlet"),
        sa.Column("grade", sa.Text(), nullable=False, comment="Grade A to F"),
        sa.Column("valid_from", sa.Date(), nullable=False, comment="First day of the judgement"),
        sa.Column("valid_to", sa.Date(), nullable=True, comment="Last day; null while it stands"),
        sa.Column("rationale", sa.Text(), nullable=False, comment="Why this grade"),
        *seeded("outlet_reliabilities"),
        postgresql.ExcludeConstraint(
            (sa.text("int8range(outlet_id, outlet_id, '[]')"), "&&"),
            (sa.text("daterange(valid_from, valid_to, '[]')"), "&&"),
            where=sa.text("retired_run_id is null"),
            using="gist",
            name="ex_outlet_reliabilities_one_grade_at_a_time",
        ),
        sa.CheckConstraint(
            "valid_from <= valid_to", name=op.f("ck_outlet_reliabilities_bounds_in_order")
        ),
        sa.ForeignKeyConstraint(
            ["grade"],
            ["research.reliability_grades.key"],
            name=op.f("fk_outlet_reliabilities_grade"),
        ),
        sa.ForeignKeyConstraint(
            ["outlet_id"], ["research.outlets.id"], name=op.f("fk_outlet_reliabilities_outlet_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_outlet_reliabilities")),
        sa.UniqueConstraint(
            "outlet_id", "valid_from", name=op.f("uq_outlet_reliabilities_outlet_id_valid_from")
        ),
        schema="research",
        comment="One row per outlet and period: its reliability grade",
    )
    op.create_index(
        op.f("ix_outlet_reliabilities_seed_file_id"),
        "outlet_reliabilities",
        ["seed_file_id"],
        unique=False,
        schema="research",
    )
    op.create_table(
        "sources",
        sa.Column(
            "id",
            sa.BigInteger(),
            sa.Identity(always=True),
            nullable=False,
            comment="Internal number",
        ),
        sa.Column("key", sa.Text(), nullable=False, comment="Stable name in seeds and links"),
        sa.Column("outlet_id", sa.BigInteger(), nullable=False, comment="Who published it"),
        sa.Column("kind", sa.Text(), nullable=False, comment="Kind of source"),
        sa.Column("title", sa.Text(), nullable=True, comment="Title as shown; null if none is"),
        sa.Column("author", sa.Text(), nullable=True, comment="Author as shown; null if none is"),
        sa.Column("url", sa.Text(), nullable=True, comment="Address; null if not known"),
        sa.Column("language", sa.Text(), nullable=False, comment="BCP 47 tag"),
        sa.Column("rights", sa.Text(), nullable=True, comment="What may be done with its text"),
        sa.Column("summary", sa.Text(), nullable=False, comment="What it says, in our own words"),
        sa.Column("status", sa.Text(), nullable=False, comment="draft or coded"),
        *dated("sources", "published", "Date of publication"),
        *seeded("sources"),
        sa.CheckConstraint("key ~ '^[a-z0-9]+(-[a-z0-9]+)*$'", name=op.f("ck_sources_key_is_slug")),
        sa.CheckConstraint("status in ('draft', 'coded')", name=op.f("ck_sources_status_known")),
        sa.ForeignKeyConstraint(
            ["kind"], ["research.source_kinds.key"], name=op.f("fk_sources_kind")
        ),
        sa.ForeignKeyConstraint(
            ["outlet_id"], ["research.outlets.id"], name=op.f("fk_sources_outlet_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sources")),
        sa.UniqueConstraint("key", name=op.f("uq_sources_key")),
        schema="research",
        comment="One row per source: an article, post or document",
    )
    op.create_index(
        op.f("ix_sources_outlet_id"), "sources", ["outlet_id"], unique=False, schema="research"
    )
    op.create_index(
        op.f("ix_sources_seed_file_id"),
        "sources",
        ["seed_file_id"],
        unique=False,
        schema="research",
    )
    op.create_table(
        "source_relations",
        sa.Column(
            "id",
            sa.BigInteger(),
            sa.Identity(always=True),
            nullable=False,
            comment="Internal number",
        ),
        sa.Column(
            "from_source_id", sa.BigInteger(), nullable=False, comment="Source that has the tie"
        ),
        sa.Column("kind", sa.Text(), nullable=False, comment="Kind of tie"),
        sa.Column(
            "is_symmetric",
            sa.Boolean(),
            nullable=False,
            comment="True if the kind has no direction",
        ),
        sa.Column("to_source_id", sa.BigInteger(), nullable=False, comment="Source it is tied to"),
        sa.Column("method", sa.Text(), nullable=False, comment="How the tie was found"),
        sa.Column(
            "score", sa.Numeric(), nullable=True, comment="Strength, 0 to 1; null if not measured"
        ),
        sa.Column("note", sa.Text(), nullable=True, comment="Where it shows"),
        *seeded("source_relations"),
        sa.CheckConstraint(
            "from_source_id <> to_source_id", name=op.f("ck_source_relations_not_to_itself")
        ),
        sa.CheckConstraint(
            "score between 0 and 1", name=op.f("ck_source_relations_score_is_share")
        ),
        sa.ForeignKeyConstraint(
            ["from_source_id"],
            ["research.sources.id"],
            name=op.f("fk_source_relations_from_source_id"),
        ),
        sa.ForeignKeyConstraint(
            ["kind", "is_symmetric"],
            ["research.source_relation_kinds.key", "research.source_relation_kinds.is_symmetric"],
            name=op.f("fk_source_relations_kind_is_symmetric"),
            onupdate="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["to_source_id"], ["research.sources.id"], name=op.f("fk_source_relations_to_source_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_source_relations")),
        sa.UniqueConstraint(
            "from_source_id",
            "kind",
            "to_source_id",
            name=op.f("uq_source_relations_from_source_id_kind_to_source_id"),
        ),
        schema="research",
        comment="One row per tie between two sources",
    )
    op.create_index(
        op.f("ix_source_relations_seed_file_id"),
        "source_relations",
        ["seed_file_id"],
        unique=False,
        schema="research",
    )
    op.create_index(
        op.f("ix_source_relations_to_source_id"),
        "source_relations",
        ["to_source_id"],
        unique=False,
        schema="research",
    )
    op.create_index(
        "uq_source_relations_symmetric_once",
        "source_relations",
        [
            "kind",
            sa.literal_column("least(from_source_id, to_source_id)"),
            sa.literal_column("greatest(from_source_id, to_source_id)"),
        ],
        unique=True,
        schema="research",
        postgresql_where=sa.text("is_symmetric and retired_run_id is null"),
    )
    op.create_table(
        "revisions",
        sa.Column(
            "id",
            sa.BigInteger(),
            sa.Identity(always=True),
            nullable=False,
            comment="Internal number",
        ),
        sa.Column("source_id", sa.BigInteger(), nullable=False, comment="Source"),
        sa.Column(
            "number",
            sa.Integer(),
            nullable=False,
            comment="1 for the first text held, then upwards",
        ),
        sa.Column("file_name", sa.Text(), nullable=False, comment="Name of the article file"),
        sa.Column(
            "media_type", sa.Text(), nullable=False, comment="Media type of the article file"
        ),
        sa.Column("raw_sha256", sa.Text(), nullable=False, comment="SHA-256 of the file's bytes"),
        sa.Column(
            "text_sha256",
            sa.Text(),
            nullable=False,
            comment="SHA-256 of the normalised text as UTF-8",
        ),
        sa.Column(
            "text_rule", sa.Text(), nullable=False, comment="Name of the normalisation: nfc-lf-1"
        ),
        sa.Column(
            "length_chars",
            sa.Integer(),
            nullable=False,
            comment="Code points of the normalised text",
        ),
        sa.Column(
            "is_current",
            sa.Boolean(),
            nullable=False,
            comment="True for the text that is coded now",
        ),
        *dated("revisions", "captured", "When the copy was made"),
        *seeded("revisions"),
        sa.CheckConstraint(
            "raw_sha256 ~ '^[0-9a-f]{64}$'", name=op.f("ck_revisions_raw_sha256_is_sha256")
        ),
        sa.CheckConstraint(
            "text_sha256 ~ '^[0-9a-f]{64}$'", name=op.f("ck_revisions_text_sha256_is_sha256")
        ),
        sa.CheckConstraint("length_chars >= 0", name=op.f("ck_revisions_length_not_negative")),
        sa.CheckConstraint("number >= 1", name=op.f("ck_revisions_number_from_one")),
        sa.ForeignKeyConstraint(
            ["source_id"], ["research.sources.id"], name=op.f("fk_revisions_source_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_revisions")),
        sa.UniqueConstraint("id", "source_id", name=op.f("uq_revisions_id_source_id")),
        sa.UniqueConstraint("source_id", "number", name=op.f("uq_revisions_source_id_number")),
        schema="research",
        comment="One row per revision of a source's text",
    )
    op.create_index(
        op.f("ix_revisions_seed_file_id"),
        "revisions",
        ["seed_file_id"],
        unique=False,
        schema="research",
    )
    op.create_index(
        "uq_revisions_one_current",
        "revisions",
        ["source_id"],
        unique=True,
        schema="research",
        postgresql_where=sa.text("is_current and retired_run_id is null"),
    )


def downgrade() -> None:
    """Drop the tables."""
    op.drop_table("revisions", schema="research")
    op.drop_table("source_relations", schema="research")
    op.drop_table("sources", schema="research")
    op.drop_table("outlet_reliabilities", schema="research")
    op.drop_table("outlets", schema="research")
