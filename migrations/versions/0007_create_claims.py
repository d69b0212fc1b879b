"""Create claims, their topics, the acts of saying them and the speakers.

A proposition stands once; who says it, how and on whose word are rows beside it.
Existing rows: none. A downgrade loses these tables and all their rows.
"""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
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
        "topics",
        sa.Column(
            "id",
            sa.BigInteger(),
            sa.Identity(always=True),
            nullable=False,
            comment="Internal number",
        ),
        sa.Column("key", sa.Text(), nullable=False, comment="Stable name in seeds and links"),
        sa.Column("label", sa.Text(), nullable=False, comment="Name"),
        sa.Column("facet", sa.Text(), nullable=False, comment="Way of dividing it belongs to"),
        sa.Column(
            "parent_key",
            sa.Text(),
            nullable=True,
            comment="Key of the wider topic; null at the top",
        ),
        sa.Column("description", sa.Text(), nullable=True, comment="What belongs here"),
        *seeded("topics"),
        sa.CheckConstraint("key ~ '^[a-z0-9]+(-[a-z0-9]+)*$'", name=op.f("ck_topics_key_is_slug")),
        sa.CheckConstraint("parent_key <> key", name=op.f("ck_topics_not_within_itself")),
        sa.ForeignKeyConstraint(
            ["facet"], ["research.topic_facets.key"], name=op.f("fk_topics_facet")
        ),
        sa.ForeignKeyConstraint(
            ["parent_key"],
            ["research.topics.key"],
            name=op.f("fk_topics_parent_key"),
            onupdate="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_topics")),
        sa.UniqueConstraint("key", name=op.f("uq_topics_key")),
        schema="research",
        comment="One row per topic",
    )
    op.create_index(
        op.f("ix_topics_seed_file_id"), "topics", ["seed_file_id"], unique=False, schema="research"
    )
    op.create_table(
        "claims",
        sa.Column(
            "id",
            sa.BigInteger(),
            sa.Identity(always=True),
            nullable=False,
            comment="Internal number",
        ),
        sa.Column("key", sa.Text(), nullable=False, comment="Stable name in seeds and links"),
        sa.Column(
            "statement", sa.Text(), nullable=False, comment="The proposition, in our own words"
        ),
        sa.Column("kind", sa.Text(), nullable=False, comment="Kind of proposition"),
        sa.Column(
            "modality", sa.Text(), nullable=False, comment="How it is put: actual, planned, …"
        ),
        sa.Column(
            "attribute",
            sa.Text(),
            nullable=True,
            comment="What it says of its subject; null if it has no structure",
        ),
        sa.Column(
            "subject_kind", sa.Text(), nullable=True, comment="actor or event, by the attribute"
        ),
        sa.Column(
            "subject_actor_id", sa.BigInteger(), nullable=True, comment="Subject, if an actor"
        ),
        sa.Column(
            "subject_event_id", sa.BigInteger(), nullable=True, comment="Subject, if an event"
        ),
        sa.Column(
            "value_kind",
            sa.Text(),
            nullable=True,
            comment="text, number, date or actor, by the attribute",
        ),
        sa.Column("value_text", sa.Text(), nullable=True, comment="Value, if text"),
        sa.Column(
            "value_low",
            sa.Numeric(),
            nullable=True,
            comment="Least value, if a number; null = no lower bound said",
        ),
        sa.Column(
            "value_best",
            sa.Numeric(),
            nullable=True,
            comment="The value itself, if a number; null = only bounds said",
        ),
        sa.Column(
            "value_high",
            sa.Numeric(),
            nullable=True,
            comment="Greatest value, if a number; null = no upper bound said",
        ),
        sa.Column("unit", sa.Text(), nullable=True, comment="Unit of the number"),
        sa.Column("value_actor_id", sa.BigInteger(), nullable=True, comment="Value, if an actor"),
        sa.Column(
            "unstructured_reason",
            sa.Text(),
            nullable=True,
            comment="Why a statement with a number or date has no structure",
        ),
        sa.Column("note", sa.Text(), nullable=True, comment="What a reader must know"),
        *dated("claims", "holds", "When the proposition is true"),
        *dated("claims", "value_date", "Value, where it is a date"),
        *seeded("claims"),
        sa.CheckConstraint(
            "(unit is not null) = (value_kind is not distinct from 'number')",
            name=op.f("ck_claims_unit_with_number"),
        ),
        sa.CheckConstraint(
            """\
case subject_kind
    when 'actor' then subject_actor_id is not null and subject_event_id is null
    when 'event' then subject_event_id is not null and subject_actor_id is null
    else num_nonnulls(subject_actor_id, subject_event_id) = 0
end is true""",
            name=op.f("ck_claims_subject_fits_kind"),
        ),
        sa.CheckConstraint(
            """\
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
end is true""",
            name=op.f("ck_claims_value_fits_kind"),
        ),
        sa.CheckConstraint(
            "greatest(abs(value_low), abs(value_best), abs(value_high)) < 'Infinity'",
            name=op.f("ck_claims_value_finite"),
        ),
        sa.CheckConstraint("key ~ '^[a-z0-9]+(-[a-z0-9]+)*$'", name=op.f("ck_claims_key_is_slug")),
        sa.CheckConstraint(
            "num_nonnulls(attribute, subject_kind, value_kind) in (0, 3)",
            name=op.f("ck_claims_structure_is_whole"),
        ),
        sa.CheckConstraint(
            "value_low <= value_high and value_low <= value_best and value_best <= value_high",
            name=op.f("ck_claims_value_bounds_in_order"),
        ),
        sa.ForeignKeyConstraint(
            ["attribute", "subject_kind", "value_kind"],
            [
                "research.attributes.key",
                "research.attributes.subject_kind",
                "research.attributes.value_kind",
            ],
            name="fk_claims_attribute",
            onupdate="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["kind"], ["research.claim_kinds.key"], name=op.f("fk_claims_kind")
        ),
        sa.ForeignKeyConstraint(
            ["modality"], ["research.modalities.key"], name=op.f("fk_claims_modality")
        ),
        sa.ForeignKeyConstraint(
            ["subject_actor_id"], ["research.actors.id"], name=op.f("fk_claims_subject_actor_id")
        ),
        sa.ForeignKeyConstraint(
            ["subject_event_id"], ["research.events.id"], name=op.f("fk_claims_subject_event_id")
        ),
        sa.ForeignKeyConstraint(["unit"], ["research.units.key"], name=op.f("fk_claims_unit")),
        sa.ForeignKeyConstraint(
            ["value_actor_id"], ["research.actors.id"], name=op.f("fk_claims_value_actor_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_claims")),
        sa.UniqueConstraint("key", name=op.f("uq_claims_key")),
        schema="research",
        comment="One row per claim: a proposition in our own words, whoever says it",
    )
    op.create_index(
        op.f("ix_claims_seed_file_id"), "claims", ["seed_file_id"], unique=False, schema="research"
    )
    op.create_index(
        op.f("ix_claims_subject_actor_id"),
        "claims",
        ["subject_actor_id"],
        unique=False,
        schema="research",
    )
    op.create_index(
        op.f("ix_claims_subject_event_id"),
        "claims",
        ["subject_event_id"],
        unique=False,
        schema="research",
    )
    op.create_index(
        op.f("ix_claims_value_actor_id"),
        "claims",
        ["value_actor_id"],
        unique=False,
        schema="research",
    )
    op.create_table(
        "claim_topics",
        sa.Column(
            "id",
            sa.BigInteger(),
            sa.Identity(always=True),
            nullable=False,
            comment="Internal number",
        ),
        sa.Column("claim_id", sa.BigInteger(), nullable=False, comment="Claim"),
        sa.Column("topic_id", sa.BigInteger(), nullable=False, comment="Topic"),
        *seeded("claim_topics"),
        sa.ForeignKeyConstraint(
            ["claim_id"], ["research.claims.id"], name=op.f("fk_claim_topics_claim_id")
        ),
        sa.ForeignKeyConstraint(
            ["topic_id"], ["research.topics.id"], name=op.f("fk_claim_topics_topic_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_claim_topics")),
        sa.UniqueConstraint("claim_id", "topic_id", name=op.f("uq_claim_topics_claim_id_topic_id")),
        schema="research",
        comment="One row per claim and topic",
    )
    op.create_index(
        op.f("ix_claim_topics_seed_file_id"),
        "claim_topics",
        ["seed_file_id"],
        unique=False,
        schema="research",
    )
    op.create_index(
        op.f("ix_claim_topics_topic_id"),
        "claim_topics",
        ["topic_id"],
        unique=False,
        schema="research",
    )
    op.create_table(
        "claim_sources",
        sa.Column(
            "id",
            sa.BigInteger(),
            sa.Identity(always=True),
            nullable=False,
            comment="Internal number",
        ),
        sa.Column("source_id", sa.BigInteger(), nullable=False, comment="Source"),
        sa.Column("passage_id", sa.BigInteger(), nullable=False, comment="Passage"),
        sa.Column("claim_id", sa.BigInteger(), nullable=False, comment="Claim"),
        sa.Column(
            "occurrence",
            sa.Integer(),
            nullable=False,
            comment="1, or more if the passage says it again",
        ),
        sa.Column("stance", sa.Text(), nullable=False, comment="The source's own stance (hop 0)"),
        sa.Column("hedge", sa.Text(), nullable=False, comment="How firmly the source puts it"),
        sa.Column(
            "quote_id",
            sa.BigInteger(),
            nullable=True,
            comment="Words that say it; null for the whole passage",
        ),
        sa.Column(
            "quotation",
            sa.Text(),
            nullable=False,
            comment="Speech quoted there: none, partial (a few words), full",
        ),
        sa.Column(
            "as_stated",
            sa.Text(),
            nullable=True,
            comment="Decisive words of the source, where the statement had to normalise them",
        ),
        sa.Column("coder", sa.Text(), nullable=False, comment="Who coded the link"),
        *seeded("claim_sources"),
        sa.CheckConstraint(
            "quotation in ('none', 'partial', 'full')",
            name=op.f("ck_claim_sources_quotation_known"),
        ),
        sa.CheckConstraint("occurrence >= 1", name=op.f("ck_claim_sources_occurrence_from_one")),
        sa.ForeignKeyConstraint(
            ["claim_id"], ["research.claims.id"], name=op.f("fk_claim_sources_claim_id")
        ),
        sa.ForeignKeyConstraint(
            ["hedge"], ["research.hedges.key"], name=op.f("fk_claim_sources_hedge")
        ),
        sa.ForeignKeyConstraint(
            ["passage_id", "source_id"],
            ["research.passages.id", "research.passages.source_id"],
            name="fk_claim_sources_passage_id",
        ),
        sa.ForeignKeyConstraint(
            ["quote_id", "passage_id"],
            ["research.quotes.id", "research.quotes.passage_id"],
            name="fk_claim_sources_quote_id",
        ),
        sa.ForeignKeyConstraint(
            ["source_id"], ["research.sources.id"], name=op.f("fk_claim_sources_source_id")
        ),
        sa.ForeignKeyConstraint(
            ["stance"], ["research.stances.key"], name=op.f("fk_claim_sources_stance")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_claim_sources")),
        sa.UniqueConstraint("id", "source_id", name=op.f("uq_claim_sources_id_source_id")),
        sa.UniqueConstraint(
            "passage_id",
            "claim_id",
            "occurrence",
            name=op.f("uq_claim_sources_passage_id_claim_id_occurrence"),
        ),
        schema="research",
        comment="One row per act of saying a claim: a claim at a passage",
    )
    op.create_index(
        op.f("ix_claim_sources_claim_id"),
        "claim_sources",
        ["claim_id"],
        unique=False,
        schema="research",
    )
    op.create_index(
        op.f("ix_claim_sources_seed_file_id"),
        "claim_sources",
        ["seed_file_id"],
        unique=False,
        schema="research",
    )
    op.create_index(
        op.f("ix_claim_sources_source_id"),
        "claim_sources",
        ["source_id"],
        unique=False,
        schema="research",
    )
    op.create_table(
        "attributions",
        sa.Column(
            "id",
            sa.BigInteger(),
            sa.Identity(always=True),
            nullable=False,
            comment="Internal number",
        ),
        sa.Column("source_id", sa.BigInteger(), nullable=False, comment="Source"),
        sa.Column("claim_source_id", sa.BigInteger(), nullable=False, comment="Act of saying"),
        sa.Column(
            "hop",
            sa.Integer(),
            nullable=False,
            comment="1 for whom the source names, 2 for whom they name, …",
        ),
        sa.Column(
            "live_hop",
            sa.Integer(),
            sa.Computed("case when retired_run_id is null then hop end", persisted=True),
            nullable=True,
            comment="The hop, if the row is live",
        ),
        sa.Column(
            "previous_hop",
            sa.Integer(),
            sa.Computed(
                "case when retired_run_id is null and hop > 1 then hop - 1 end", persisted=True
            ),
            nullable=True,
            comment="The hop before, which must be live too; null for the first",
        ),
        sa.Column(
            "speaker_actor_id", sa.BigInteger(), nullable=True, comment="Speaker, if a known actor"
        ),
        sa.Column(
            "speaker_label",
            sa.Text(),
            nullable=True,
            comment="Speaker, if nobody in particular, such as critics",
        ),
        sa.Column(
            "speaker_title",
            sa.Text(),
            nullable=True,
            comment="Office or role in which the speaker is named there",
        ),
        sa.Column(
            "speech_act", sa.Text(), nullable=False, comment="What the speaker does in saying it"
        ),
        sa.Column("stance", sa.Text(), nullable=False, comment="The speaker's stance"),
        sa.Column(
            "occasion_event_id",
            sa.BigInteger(),
            nullable=True,
            comment="Event at which it was said; null if not given",
        ),
        *dated("attributions", "said", "When the speaker said it"),
        *seeded("attributions"),
        sa.CheckConstraint("hop >= 1", name=op.f("ck_attributions_hop_from_one")),
        sa.CheckConstraint(
            "num_nonnulls(speaker_actor_id, speaker_label) = 1",
            name=op.f("ck_attributions_one_speaker"),
        ),
        sa.ForeignKeyConstraint(
            ["claim_source_id", "previous_hop"],
            ["research.attributions.claim_source_id", "research.attributions.live_hop"],
            name="fk_attributions_chain_without_hole",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["claim_source_id", "source_id"],
            ["research.claim_sources.id", "research.claim_sources.source_id"],
            name="fk_attributions_claim_source_id",
        ),
        sa.ForeignKeyConstraint(
            ["occasion_event_id"],
            ["research.events.id"],
            name=op.f("fk_attributions_occasion_event_id"),
        ),
        sa.ForeignKeyConstraint(
            ["source_id"], ["research.sources.id"], name=op.f("fk_attributions_source_id")
        ),
        sa.ForeignKeyConstraint(
            ["speaker_actor_id"],
            ["research.actors.id"],
            name=op.f("fk_attributions_speaker_actor_id"),
        ),
        sa.ForeignKeyConstraint(
            ["speech_act"], ["research.speech_acts.key"], name=op.f("fk_attributions_speech_act")
        ),
        sa.ForeignKeyConstraint(
            ["stance"], ["research.stances.key"], name=op.f("fk_attributions_stance")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_attributions")),
        sa.UniqueConstraint(
            "claim_source_id", "hop", name=op.f("uq_attributions_claim_source_id_hop")
        ),
        sa.UniqueConstraint(
            "claim_source_id", "live_hop", name=op.f("uq_attributions_claim_source_id_live_hop")
        ),
        schema="research",
        comment="One row per hop of the chain of speakers after the source's own voice",
    )
    op.create_index(
        op.f("ix_attributions_seed_file_id"),
        "attributions",
        ["seed_file_id"],
        unique=False,
        schema="research",
    )
    op.create_index(
        op.f("ix_attributions_speaker_actor_id"),
        "attributions",
        ["speaker_actor_id"],
        unique=False,
        schema="research",
    )


def downgrade() -> None:
    """Drop the tables."""
    op.drop_table("attributions", schema="research")
    op.drop_table("claim_sources", schema="research")
    op.drop_table("claim_topics", schema="research")
    op.drop_table("claims", schema="research")
    op.drop_table("topics", schema="research")
