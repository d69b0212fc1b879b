"""Create actors, their names, ties and mentions.

One row per real-world actor; every form of its name is a row of its own.
Existing rows: none. A downgrade loses these tables and all their rows.
"""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
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
        "actors",
        sa.Column(
            "id",
            sa.BigInteger(),
            sa.Identity(always=True),
            nullable=False,
            comment="Internal number",
        ),
        sa.Column("key", sa.Text(), nullable=False, comment="Stable name in seeds and links"),
        sa.Column("kind", sa.Text(), nullable=False, comment="Kind of actor"),
        sa.Column("name", sa.Text(), nullable=False, comment="Main name"),
        sa.Column(
            "country", sa.Text(), nullable=True, comment="ISO 3166-1 alpha-2; null if not given"
        ),
        sa.Column(
            "wikidata_id", sa.Text(), nullable=True, comment="Wikidata item; null if not linked"
        ),
        sa.Column("description", sa.Text(), nullable=True, comment="Who it is, in our own words"),
        sa.Column(
            "unnamed_reason",
            sa.Text(),
            nullable=True,
            comment="Why no held text names it; null if one does",
        ),
        *seeded("actors"),
        sa.CheckConstraint("country ~ '^[A-Z]{2}$'", name=op.f("ck_actors_country_is_iso")),
        sa.CheckConstraint("key ~ '^[a-z0-9]+(-[a-z0-9]+)*$'", name=op.f("ck_actors_key_is_slug")),
        sa.CheckConstraint(
            "wikidata_id ~ '^Q[1-9][0-9]*$'", name=op.f("ck_actors_wikidata_id_is_item")
        ),
        sa.ForeignKeyConstraint(
            ["kind"], ["research.actor_kinds.key"], name=op.f("fk_actors_kind")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_actors")),
        sa.UniqueConstraint("key", name=op.f("uq_actors_key")),
        schema="research",
        comment="One row per actor: a person, state, body or group",
    )
    op.create_index(
        op.f("ix_actors_seed_file_id"), "actors", ["seed_file_id"], unique=False, schema="research"
    )
    op.create_table(
        "actor_names",
        sa.Column(
            "id",
            sa.BigInteger(),
            sa.Identity(always=True),
            nullable=False,
            comment="Internal number",
        ),
        sa.Column("actor_id", sa.BigInteger(), nullable=False, comment="Actor"),
        sa.Column("name", sa.Text(), nullable=False, comment="The form as texts write it"),
        sa.Column("kind", sa.Text(), nullable=True, comment="Kind of form; null for the main name"),
        sa.Column(
            "folded",
            sa.Text(),
            nullable=False,
            comment="The form without case, accents and punctuation, for matching",
        ),
        sa.Column(
            "is_ambiguous",
            sa.Boolean(),
            nullable=False,
            comment="True if the form may mean something else, so that a match is only suggested",
        ),
        *seeded("actor_names"),
        sa.ForeignKeyConstraint(
            ["actor_id"], ["research.actors.id"], name=op.f("fk_actor_names_actor_id")
        ),
        sa.ForeignKeyConstraint(
            ["kind"], ["research.name_kinds.key"], name=op.f("fk_actor_names_kind")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_actor_names")),
        sa.UniqueConstraint("actor_id", "name", name=op.f("uq_actor_names_actor_id_name")),
        schema="research",
        comment="One row per actor and form of its name, the main name included",
    )
    op.create_index(
        op.f("ix_actor_names_folded"), "actor_names", ["folded"], unique=False, schema="research"
    )
    op.create_index(
        op.f("ix_actor_names_seed_file_id"),
        "actor_names",
        ["seed_file_id"],
        unique=False,
        schema="research",
    )
    op.create_table(
        "actor_relations",
        sa.Column(
            "id",
            sa.BigInteger(),
            sa.Identity(always=True),
            nullable=False,
            comment="Internal number",
        ),
        sa.Column(
            "from_actor_id", sa.BigInteger(), nullable=False, comment="Actor that has the tie"
        ),
        sa.Column("kind", sa.Text(), nullable=False, comment="Kind of tie"),
        sa.Column("to_actor_id", sa.BigInteger(), nullable=False, comment="Actor it is tied to"),
        sa.Column(
            "title", sa.Text(), nullable=False, comment="Office or role; empty if the tie has none"
        ),
        *dated("actor_relations", "held", "When the tie held"),
        *seeded("actor_relations"),
        sa.CheckConstraint(
            "from_actor_id <> to_actor_id", name=op.f("ck_actor_relations_not_to_itself")
        ),
        sa.ForeignKeyConstraint(
            ["from_actor_id"], ["research.actors.id"], name=op.f("fk_actor_relations_from_actor_id")
        ),
        sa.ForeignKeyConstraint(
            ["kind"], ["research.actor_relation_kinds.key"], name=op.f("fk_actor_relations_kind")
        ),
        sa.ForeignKeyConstraint(
            ["to_actor_id"], ["research.actors.id"], name=op.f("fk_actor_relations_to_actor_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_actor_relations")),
        sa.UniqueConstraint(
            "from_actor_id",
            "kind",
            "to_actor_id",
            "title",
            name=op.f("uq_actor_relations_from_actor_id_kind_to_actor_id_title"),
        ),
        schema="research",
        comment="One row per tie between two actors",
    )
    op.create_index(
        op.f("ix_actor_relations_seed_file_id"),
        "actor_relations",
        ["seed_file_id"],
        unique=False,
        schema="research",
    )
    op.create_index(
        op.f("ix_actor_relations_to_actor_id"),
        "actor_relations",
        ["to_actor_id"],
        unique=False,
        schema="research",
    )
    op.create_table(
        "actor_relation_sources",
        sa.Column(
            "id",
            sa.BigInteger(),
            sa.Identity(always=True),
            nullable=False,
            comment="Internal number",
        ),
        sa.Column("source_id", sa.BigInteger(), nullable=False, comment="Source"),
        sa.Column("actor_relation_id", sa.BigInteger(), nullable=False, comment="Tie"),
        sa.Column("passage_id", sa.BigInteger(), nullable=False, comment="Passage"),
        sa.Column(
            "quote",
            sa.Text(),
            nullable=True,
            comment="First … last words that show it; null if the whole passage does",
        ),
        *seeded("actor_relation_sources"),
        sa.CheckConstraint(
            "char_length(quote) between 1 and 240",
            name=op.f("ck_actor_relation_sources_quote_is_short"),
        ),
        sa.ForeignKeyConstraint(
            ["actor_relation_id"],
            ["research.actor_relations.id"],
            name=op.f("fk_actor_relation_sources_actor_relation_id"),
        ),
        sa.ForeignKeyConstraint(
            ["passage_id", "source_id"],
            ["research.passages.id", "research.passages.source_id"],
            name="fk_actor_relation_sources_passage_id",
        ),
        sa.ForeignKeyConstraint(
            ["source_id"], ["research.sources.id"], name=op.f("fk_actor_relation_sources_source_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_actor_relation_sources")),
        sa.UniqueConstraint(
            "actor_relation_id",
            "passage_id",
            name=op.f("uq_actor_relation_sources_actor_relation_id_passage_id"),
        ),
        schema="research",
        comment="One row per tie between actors and passage that shows it",
    )
    op.create_index(
        op.f("ix_actor_relation_sources_passage_id"),
        "actor_relation_sources",
        ["passage_id"],
        unique=False,
        schema="research",
    )
    op.create_index(
        op.f("ix_actor_relation_sources_seed_file_id"),
        "actor_relation_sources",
        ["seed_file_id"],
        unique=False,
        schema="research",
    )
    op.create_table(
        "mention_decisions",
        sa.Column(
            "id",
            sa.BigInteger(),
            sa.Identity(always=True),
            nullable=False,
            comment="Internal number",
        ),
        sa.Column("source_id", sa.BigInteger(), nullable=False, comment="Source"),
        sa.Column("passage_id", sa.BigInteger(), nullable=False, comment="Passage"),
        sa.Column("name", sa.Text(), nullable=False, comment="The name as the passage writes it"),
        sa.Column(
            "nth",
            sa.Integer(),
            nullable=False,
            comment="Which occurrence of it in the passage, from 1",
        ),
        sa.Column(
            "actor_id", sa.BigInteger(), nullable=True, comment="Actor meant; null if it names none"
        ),
        *seeded("mention_decisions"),
        sa.CheckConstraint("nth >= 1", name=op.f("ck_mention_decisions_nth_from_one")),
        sa.ForeignKeyConstraint(
            ["actor_id"], ["research.actors.id"], name=op.f("fk_mention_decisions_actor_id")
        ),
        sa.ForeignKeyConstraint(
            ["passage_id", "source_id"],
            ["research.passages.id", "research.passages.source_id"],
            name="fk_mention_decisions_passage_id",
        ),
        sa.ForeignKeyConstraint(
            ["source_id"], ["research.sources.id"], name=op.f("fk_mention_decisions_source_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_mention_decisions")),
        sa.UniqueConstraint(
            "passage_id", "name", "nth", name=op.f("uq_mention_decisions_passage_id_name_nth")
        ),
        schema="research",
        comment="One row per name in a passage that a person has decided",
    )
    op.create_index(
        op.f("ix_mention_decisions_seed_file_id"),
        "mention_decisions",
        ["seed_file_id"],
        unique=False,
        schema="research",
    )
    op.create_table(
        "mentions",
        sa.Column(
            "id",
            sa.BigInteger(),
            sa.Identity(always=True),
            nullable=False,
            comment="Internal number",
        ),
        sa.Column("source_id", sa.BigInteger(), nullable=False, comment="Source"),
        sa.Column(
            "passage_text_id", sa.BigInteger(), nullable=False, comment="Text of the passage"
        ),
        sa.Column(
            "passage_length_chars", sa.Integer(), nullable=False, comment="Code points of that text"
        ),
        sa.Column("actor_id", sa.BigInteger(), nullable=False, comment="Actor named"),
        sa.Column(
            "start_char",
            sa.Integer(),
            nullable=False,
            comment="First code point within the passage",
        ),
        sa.Column("end_char", sa.Integer(), nullable=False, comment="Code point after the last"),
        sa.Column("surface", sa.Text(), nullable=False, comment="The name as it stands there"),
        sa.Column(
            "method", sa.Text(), nullable=False, comment="matched by name, or decided by a person"
        ),
        sa.Column(
            "is_confirmed",
            sa.Boolean(),
            nullable=False,
            comment="False if the name may mean something else and nobody has decided",
        ),
        *seeded("mentions"),
        sa.CheckConstraint(
            "method in ('matched', 'decided')", name=op.f("ck_mentions_method_known")
        ),
        sa.CheckConstraint(
            "0 <= start_char and start_char < end_char and end_char <= passage_length_chars",
            name=op.f("ck_mentions_inside_passage"),
        ),
        sa.CheckConstraint(
            "char_length(surface) = end_char - start_char", name=op.f("ck_mentions_surface_fills")
        ),
        sa.ForeignKeyConstraint(
            ["actor_id"], ["research.actors.id"], name=op.f("fk_mentions_actor_id")
        ),
        sa.ForeignKeyConstraint(
            ["passage_text_id", "passage_length_chars"],
            ["research.passage_texts.id", "research.passage_texts.length_chars"],
            name="fk_mentions_passage_length_chars",
        ),
        sa.ForeignKeyConstraint(
            ["passage_text_id", "source_id"],
            ["research.passage_texts.id", "research.passage_texts.source_id"],
            name="fk_mentions_passage_text_id",
        ),
        sa.ForeignKeyConstraint(
            ["source_id"], ["research.sources.id"], name=op.f("fk_mentions_source_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_mentions")),
        sa.UniqueConstraint(
            "passage_text_id",
            "start_char",
            "actor_id",
            name=op.f("uq_mentions_passage_text_id_start_char_actor_id"),
        ),
        schema="research",
        comment="One row per stretch of held text that names a known actor",
    )
    op.create_index(
        op.f("ix_mentions_actor_id"), "mentions", ["actor_id"], unique=False, schema="research"
    )
    op.create_index(
        op.f("ix_mentions_seed_file_id"),
        "mentions",
        ["seed_file_id"],
        unique=False,
        schema="research",
    )


def downgrade() -> None:
    """Drop the tables."""
    op.drop_table("mentions", schema="research")
    op.drop_table("mention_decisions", schema="research")
    op.drop_table("actor_relation_sources", schema="research")
    op.drop_table("actor_relations", schema="research")
    op.drop_table("actor_names", schema="research")
    op.drop_table("actors", schema="research")
