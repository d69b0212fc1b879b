"""Create the proposals for passages: what was found and no person has accepted.

Names, dates, quantities, speakers, claims and events that a search found in a new article wait
here; nothing of them counts until they are accepted, and then their rows are retired.
Existing rows: none. A downgrade loses the table and all its rows; the seeds still hold them.
"""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None

ONE_SPEAKER = """\
case kind
    when 'speaker' then num_nonnulls(actor_id, speaker_label) = 1
    when 'mention' then speaker_label is null
    else num_nonnulls(actor_id, speaker_label) = 0
end"""


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
    """Create the table."""
    op.create_table(
        "suggestions",
        sa.Column(
            "id",
            sa.BigInteger(),
            sa.Identity(always=True),
            nullable=False,
            comment="Internal number",
        ),
        sa.Column("source_id", sa.BigInteger(), nullable=False, comment="Source"),
        sa.Column("passage_id", sa.BigInteger(), nullable=False, comment="Passage"),
        sa.Column(
            "kind",
            sa.Text(),
            nullable=False,
            comment="name, date, quantity, speaker, claim, event; mention only where refused",
        ),
        sa.Column(
            "phrase",
            sa.Text(),
            nullable=False,
            comment="The name, or first … last words of the stretch",
        ),
        sa.Column(
            "nth",
            sa.Integer(),
            nullable=False,
            comment="Which occurrence of a name in the passage, from 1; 1 for other kinds",
        ),
        sa.Column(
            "proposed",
            sa.Text(),
            nullable=False,
            comment="What is proposed, as far as it identifies the row: a key, name, label or"
            " words",
        ),
        sa.Column(
            "actor_id",
            sa.BigInteger(),
            nullable=True,
            comment="Speaker or actor named, if a known one",
        ),
        sa.Column("claim_id", sa.BigInteger(), nullable=True, comment="Claim it may say"),
        sa.Column("event_id", sa.BigInteger(), nullable=True, comment="Event it may speak of"),
        sa.Column(
            "actor_kind",
            sa.Text(),
            nullable=True,
            comment="Kind of actor a name looks like; null if not told",
        ),
        sa.Column(
            "speech_act", sa.Text(), nullable=True, comment="What the speaker does in saying it"
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
            "value_low",
            sa.Numeric(),
            nullable=True,
            comment="Least value of a quantity; null = no lower bound said",
        ),
        sa.Column(
            "value_best",
            sa.Numeric(),
            nullable=True,
            comment="The quantity itself; null = only bounds said",
        ),
        sa.Column(
            "value_high",
            sa.Numeric(),
            nullable=True,
            comment="Greatest value of a quantity; null = no upper bound said",
        ),
        sa.Column("unit", sa.Text(), nullable=True, comment="Unit of a quantity"),
        sa.Column(
            "score",
            sa.Numeric(),
            nullable=True,
            comment="How likely it is held to be, 0 to 1; null if not measured",
        ),
        sa.Column(
            "rank",
            sa.Integer(),
            nullable=False,
            comment="Place among the proposals of its kind for the same words, 1 = likeliest",
        ),
        sa.Column(
            "is_rejected", sa.Boolean(), nullable=False, comment="True if a person refused it"
        ),
        *dated("suggestions", "given", "Date proposed"),
        *seeded("suggestions"),
        sa.CheckConstraint(
            "(kind = 'date') = (given_precision is not null)",
            name=op.f("ck_suggestions_given_precision_with_date"),
        ),
        sa.CheckConstraint(
            "(kind = 'claim') = (claim_id is not null)",
            name=op.f("ck_suggestions_claim_id_with_claim"),
        ),
        sa.CheckConstraint(
            "(kind = 'event') = (event_id is not null)",
            name=op.f("ck_suggestions_event_id_with_event"),
        ),
        sa.CheckConstraint(
            "(kind = 'quantity') = (unit is not null)",
            name=op.f("ck_suggestions_unit_with_quantity"),
        ),
        sa.CheckConstraint(
            "(kind = 'speaker') = (speech_act is not null)",
            name=op.f("ck_suggestions_speech_act_with_speaker"),
        ),
        sa.CheckConstraint(
            "actor_kind is null or kind = 'name'", name=op.f("ck_suggestions_actor_kind_with_name")
        ),
        sa.CheckConstraint(ONE_SPEAKER, name=op.f("ck_suggestions_one_speaker")),
        sa.CheckConstraint(
            "greatest(abs(value_low), abs(value_best), abs(value_high)) < 'Infinity'",
            name=op.f("ck_suggestions_value_finite"),
        ),
        sa.CheckConstraint(
            "kind <> 'mention' or is_rejected", name=op.f("ck_suggestions_mention_is_rejected")
        ),
        sa.CheckConstraint(
            "kind in ('mention', 'name', 'date', 'quantity', 'speaker', 'claim', 'event')",
            name=op.f("ck_suggestions_kind_known"),
        ),
        sa.CheckConstraint(
            "speaker_title is null or kind = 'speaker'",
            name=op.f("ck_suggestions_title_with_speaker"),
        ),
        sa.CheckConstraint(
            "(unit is not null) = (num_nonnulls(value_low, value_best, value_high) > 0)",
            name=op.f("ck_suggestions_unit_with_number"),
        ),
        sa.CheckConstraint(
            "char_length(phrase) between 1 and 240", name=op.f("ck_suggestions_phrase_is_short")
        ),
        sa.CheckConstraint(
            "char_length(proposed) between 1 and 240", name=op.f("ck_suggestions_proposed_is_short")
        ),
        sa.CheckConstraint("nth >= 1", name=op.f("ck_suggestions_nth_from_one")),
        sa.CheckConstraint("rank >= 1", name=op.f("ck_suggestions_rank_from_one")),
        sa.CheckConstraint("score between 0 and 1", name=op.f("ck_suggestions_score_is_share")),
        sa.CheckConstraint(
            "value_low <= value_high and value_low <= value_best and value_best <= value_high",
            name=op.f("ck_suggestions_value_bounds_in_order"),
        ),
        sa.ForeignKeyConstraint(
            ["actor_id"], ["research.actors.id"], name=op.f("fk_suggestions_actor_id")
        ),
        sa.ForeignKeyConstraint(
            ["actor_kind"], ["research.actor_kinds.key"], name=op.f("fk_suggestions_actor_kind")
        ),
        sa.ForeignKeyConstraint(
            ["claim_id"], ["research.claims.id"], name=op.f("fk_suggestions_claim_id")
        ),
        sa.ForeignKeyConstraint(
            ["event_id"], ["research.events.id"], name=op.f("fk_suggestions_event_id")
        ),
        sa.ForeignKeyConstraint(
            ["passage_id", "source_id"],
            ["research.passages.id", "research.passages.source_id"],
            name="fk_suggestions_passage_id",
        ),
        sa.ForeignKeyConstraint(
            ["source_id"], ["research.sources.id"], name=op.f("fk_suggestions_source_id")
        ),
        sa.ForeignKeyConstraint(
            ["speech_act"], ["research.speech_acts.key"], name=op.f("fk_suggestions_speech_act")
        ),
        sa.ForeignKeyConstraint(["unit"], ["research.units.key"], name=op.f("fk_suggestions_unit")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_suggestions")),
        sa.UniqueConstraint(
            "passage_id",
            "kind",
            "phrase",
            "nth",
            "proposed",
            name=op.f("uq_suggestions_passage_id_kind_phrase_nth_proposed"),
        ),
        schema="research",
        comment="One row per proposal for a passage that no person has accepted; mentions found by"
        " the search of names are rows of mentions instead",
    )
    op.create_index(
        op.f("ix_suggestions_source_id"),
        "suggestions",
        ["source_id"],
        unique=False,
        schema="research",
    )
    op.create_index(
        op.f("ix_suggestions_seed_file_id"),
        "suggestions",
        ["seed_file_id"],
        unique=False,
        schema="research",
    )


def downgrade() -> None:
    """Drop the table."""
    op.drop_table("suggestions", schema="research")
