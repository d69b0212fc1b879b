"""Create passages, their texts, furniture and quotes.

Spans of one revision may not overlap; a text may be absent but never wrong.
Existing rows: none. A downgrade loses these tables and all their rows.
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0004"
down_revision = "0003"
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


def upgrade() -> None:
    """Create the tables."""
    op.create_table(
        "passages",
        sa.Column(
            "id",
            sa.BigInteger(),
            sa.Identity(always=True),
            nullable=False,
            comment="Internal number",
        ),
        sa.Column("source_id", sa.BigInteger(), nullable=False, comment="Source"),
        sa.Column(
            "key", sa.Text(), nullable=False, comment="Stable name within the source, such as p01"
        ),
        sa.Column("ordinal", sa.Integer(), nullable=False, comment="Place in the source, from 1"),
        sa.Column("kind", sa.Text(), nullable=False, comment="Kind of passage"),
        sa.Column(
            "heading_key",
            sa.Text(),
            nullable=True,
            comment="Key of the heading it stands under, in the same source; null at the top",
        ),
        sa.Column("gist", sa.Text(), nullable=False, comment="What it says, in our own words"),
        sa.Column(
            "uncoded_reason",
            sa.Text(),
            nullable=True,
            comment="Why it carries nothing to code; null if it does",
        ),
        sa.Column(
            "gist_vector",
            postgresql.TSVECTOR(),
            sa.Computed("to_tsvector('english'::regconfig, gist)", persisted=True),
            nullable=False,
            comment="Words of the gist, for search",
        ),
        *seeded("passages"),
        sa.CheckConstraint(
            "key ~ '^[a-z0-9]+(-[a-z0-9]+)*$'", name=op.f("ck_passages_key_is_slug")
        ),
        sa.CheckConstraint("heading_key <> key", name=op.f("ck_passages_not_under_itself")),
        sa.CheckConstraint("ordinal >= 1", name=op.f("ck_passages_ordinal_from_one")),
        sa.ForeignKeyConstraint(
            ["kind"], ["research.passage_kinds.key"], name=op.f("fk_passages_kind")
        ),
        sa.ForeignKeyConstraint(
            ["source_id", "heading_key"],
            ["research.passages.source_id", "research.passages.key"],
            name="fk_passages_heading_key",
            onupdate="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["source_id"], ["research.sources.id"], name=op.f("fk_passages_source_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_passages")),
        sa.UniqueConstraint("id", "source_id", name=op.f("uq_passages_id_source_id")),
        sa.UniqueConstraint("source_id", "key", name=op.f("uq_passages_source_id_key")),
        schema="research",
        comment="One row per passage: a heading, paragraph or list item of a source",
    )
    op.create_index(
        op.f("ix_passages_gist_vector"),
        "passages",
        ["gist_vector"],
        unique=False,
        schema="research",
        postgresql_using="gin",
    )
    op.create_index(
        op.f("ix_passages_seed_file_id"),
        "passages",
        ["seed_file_id"],
        unique=False,
        schema="research",
    )
    op.create_table(
        "passage_texts",
        sa.Column(
            "id",
            sa.BigInteger(),
            sa.Identity(always=True),
            nullable=False,
            comment="Internal number",
        ),
        sa.Column("source_id", sa.BigInteger(), nullable=False, comment="Source"),
        sa.Column("passage_id", sa.BigInteger(), nullable=False, comment="Passage"),
        sa.Column("revision_id", sa.BigInteger(), nullable=False, comment="Revision"),
        sa.Column(
            "start_char",
            sa.Integer(),
            nullable=False,
            comment="First code point in the normalised text",
        ),
        sa.Column("end_char", sa.Integer(), nullable=False, comment="Code point after the last"),
        sa.Column(
            "length_chars",
            sa.Integer(),
            sa.Computed("end_char - start_char", persisted=True),
            nullable=False,
            comment="Code points",
        ),
        sa.Column("sha256", sa.Text(), nullable=False, comment="SHA-256 of the words as UTF-8"),
        sa.Column(
            "text",
            sa.Text(),
            nullable=True,
            comment="The words; null where the article file was never at hand",
        ),
        sa.Column(
            "match_status",
            sa.Text(),
            nullable=False,
            comment="How the span was found: exact, moved, altered, ambiguous, lost",
        ),
        sa.Column(
            "text_vector",
            postgresql.TSVECTOR(),
            sa.Computed("to_tsvector('english'::regconfig, coalesce(text, ''))", persisted=True),
            nullable=False,
            comment="Words of the text, for search",
        ),
        *seeded("passage_texts"),
        postgresql.ExcludeConstraint(
            (sa.text("int8range(revision_id, revision_id, '[]')"), "&&"),
            (sa.text("int4range(start_char, end_char)"), "&&"),
            where=sa.text("retired_run_id is null"),
            using="gist",
            name="ex_passage_texts_no_overlap",
        ),
        sa.CheckConstraint(
            "match_status in ('exact', 'moved', 'altered', 'ambiguous', 'lost')",
            name=op.f("ck_passage_texts_match_status_known"),
        ),
        sa.CheckConstraint(
            "sha256 = encode(sha256(convert_to(text, 'UTF8')), 'hex')",
            name=op.f("ck_passage_texts_text_has_sha256"),
        ),
        sa.CheckConstraint(
            "sha256 ~ '^[0-9a-f]{64}$'", name=op.f("ck_passage_texts_sha256_is_sha256")
        ),
        sa.CheckConstraint(
            "0 <= start_char and start_char < end_char", name=op.f("ck_passage_texts_span_in_order")
        ),
        sa.CheckConstraint(
            "char_length(text) = end_char - start_char",
            name=op.f("ck_passage_texts_text_fills_span"),
        ),
        sa.ForeignKeyConstraint(
            ["passage_id", "source_id"],
            ["research.passages.id", "research.passages.source_id"],
            name="fk_passage_texts_passage_id",
        ),
        sa.ForeignKeyConstraint(
            ["revision_id", "source_id"],
            ["research.revisions.id", "research.revisions.source_id"],
            name="fk_passage_texts_revision_id",
        ),
        sa.ForeignKeyConstraint(
            ["source_id"], ["research.sources.id"], name=op.f("fk_passage_texts_source_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_passage_texts")),
        sa.UniqueConstraint("id", "length_chars", name=op.f("uq_passage_texts_id_length_chars")),
        sa.UniqueConstraint("id", "source_id", name=op.f("uq_passage_texts_id_source_id")),
        sa.UniqueConstraint(
            "passage_id",
            "revision_id",
            "start_char",
            "end_char",
            name=op.f("uq_passage_texts_passage_id_revision_id_start_char_end_char"),
        ),
        schema="research",
        comment="One row per passage and revision: its span, hash and, if held, its words",
    )
    op.create_index(
        op.f("ix_passage_texts_revision_id"),
        "passage_texts",
        ["revision_id"],
        unique=False,
        schema="research",
    )
    op.create_index(
        op.f("ix_passage_texts_seed_file_id"),
        "passage_texts",
        ["seed_file_id"],
        unique=False,
        schema="research",
    )
    op.create_index(
        op.f("ix_passage_texts_text_vector"),
        "passage_texts",
        ["text_vector"],
        unique=False,
        schema="research",
        postgresql_using="gin",
    )
    op.create_index(
        "uq_passage_texts_one_live",
        "passage_texts",
        ["passage_id", "revision_id"],
        unique=True,
        schema="research",
        postgresql_where=sa.text("retired_run_id is null"),
    )
    op.create_table(
        "furniture",
        sa.Column(
            "id",
            sa.BigInteger(),
            sa.Identity(always=True),
            nullable=False,
            comment="Internal number",
        ),
        sa.Column("source_id", sa.BigInteger(), nullable=False, comment="Source"),
        sa.Column("revision_id", sa.BigInteger(), nullable=False, comment="Revision"),
        sa.Column(
            "start_char",
            sa.Integer(),
            nullable=False,
            comment="First code point in the normalised text",
        ),
        sa.Column("end_char", sa.Integer(), nullable=False, comment="Code point after the last"),
        sa.Column("reason", sa.Text(), nullable=False, comment="Why it is not content"),
        sa.Column("note", sa.Text(), nullable=True, comment="What it is evidence for, if anything"),
        *seeded("furniture"),
        postgresql.ExcludeConstraint(
            (sa.text("int8range(revision_id, revision_id, '[]')"), "&&"),
            (sa.text("int4range(start_char, end_char)"), "&&"),
            where=sa.text("retired_run_id is null"),
            using="gist",
            name="ex_furniture_no_overlap",
        ),
        sa.CheckConstraint(
            "0 <= start_char and start_char < end_char", name=op.f("ck_furniture_span_in_order")
        ),
        sa.ForeignKeyConstraint(
            ["reason"], ["research.furniture_reasons.key"], name=op.f("fk_furniture_reason")
        ),
        sa.ForeignKeyConstraint(
            ["revision_id", "source_id"],
            ["research.revisions.id", "research.revisions.source_id"],
            name="fk_furniture_revision_id",
        ),
        sa.ForeignKeyConstraint(
            ["source_id"], ["research.sources.id"], name=op.f("fk_furniture_source_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_furniture")),
        sa.UniqueConstraint(
            "revision_id",
            "start_char",
            "end_char",
            name=op.f("uq_furniture_revision_id_start_char_end_char"),
        ),
        schema="research",
        comment="One row per stretch of a revision that is not content",
    )
    op.create_index(
        op.f("ix_furniture_seed_file_id"),
        "furniture",
        ["seed_file_id"],
        unique=False,
        schema="research",
    )
    op.create_table(
        "quotes",
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
            "phrase", sa.Text(), nullable=False, comment="First … last words of the stretch meant"
        ),
        *seeded("quotes"),
        sa.CheckConstraint(
            "char_length(phrase) between 1 and 240", name=op.f("ck_quotes_phrase_is_short")
        ),
        sa.ForeignKeyConstraint(
            ["passage_id", "source_id"],
            ["research.passages.id", "research.passages.source_id"],
            name="fk_quotes_passage_id",
        ),
        sa.ForeignKeyConstraint(
            ["source_id"], ["research.sources.id"], name=op.f("fk_quotes_source_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_quotes")),
        sa.UniqueConstraint("id", "passage_id", name=op.f("uq_quotes_id_passage_id")),
        sa.UniqueConstraint("id", "source_id", name=op.f("uq_quotes_id_source_id")),
        sa.UniqueConstraint("passage_id", "phrase", name=op.f("uq_quotes_passage_id_phrase")),
        schema="research",
        comment="One row per quote selector: a stretch of a passage named by its first and"
        " last words (after the W3C text quote selector)",
    )
    op.create_index(
        op.f("ix_quotes_seed_file_id"), "quotes", ["seed_file_id"], unique=False, schema="research"
    )
    op.create_table(
        "quote_anchors",
        sa.Column(
            "id",
            sa.BigInteger(),
            sa.Identity(always=True),
            nullable=False,
            comment="Internal number",
        ),
        sa.Column("source_id", sa.BigInteger(), nullable=False, comment="Source"),
        sa.Column("quote_id", sa.BigInteger(), nullable=False, comment="Quote"),
        sa.Column(
            "passage_text_id", sa.BigInteger(), nullable=False, comment="Text of the passage"
        ),
        sa.Column(
            "passage_length_chars", sa.Integer(), nullable=False, comment="Code points of that text"
        ),
        sa.Column(
            "start_char",
            sa.Integer(),
            nullable=False,
            comment="First code point within the passage",
        ),
        sa.Column("end_char", sa.Integer(), nullable=False, comment="Code point after the last"),
        sa.Column(
            "sha256", sa.Text(), nullable=False, comment="SHA-256 of the words found, as UTF-8"
        ),
        sa.Column(
            "match_status",
            sa.Text(),
            nullable=False,
            comment="How it was found: exact, moved, altered, ambiguous, lost",
        ),
        *seeded("quote_anchors"),
        sa.CheckConstraint(
            "match_status in ('exact', 'moved', 'altered', 'ambiguous', 'lost')",
            name=op.f("ck_quote_anchors_match_status_known"),
        ),
        sa.CheckConstraint(
            "sha256 ~ '^[0-9a-f]{64}$'", name=op.f("ck_quote_anchors_sha256_is_sha256")
        ),
        sa.CheckConstraint(
            "0 <= start_char and start_char < end_char and end_char <= passage_length_chars",
            name=op.f("ck_quote_anchors_inside_passage"),
        ),
        sa.ForeignKeyConstraint(
            ["passage_text_id", "passage_length_chars"],
            ["research.passage_texts.id", "research.passage_texts.length_chars"],
            name="fk_quote_anchors_passage_length_chars",
        ),
        sa.ForeignKeyConstraint(
            ["passage_text_id", "source_id"],
            ["research.passage_texts.id", "research.passage_texts.source_id"],
            name="fk_quote_anchors_passage_text_id",
        ),
        sa.ForeignKeyConstraint(
            ["quote_id", "source_id"],
            ["research.quotes.id", "research.quotes.source_id"],
            name="fk_quote_anchors_quote_id",
        ),
        sa.ForeignKeyConstraint(
            ["source_id"], ["research.sources.id"], name=op.f("fk_quote_anchors_source_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_quote_anchors")),
        sa.UniqueConstraint(
            "quote_id", "passage_text_id", name=op.f("uq_quote_anchors_quote_id_passage_text_id")
        ),
        schema="research",
        comment="One row per quote and text of its passage: where the words were found",
    )
    op.create_index(
        op.f("ix_quote_anchors_passage_text_id"),
        "quote_anchors",
        ["passage_text_id"],
        unique=False,
        schema="research",
    )
    op.create_index(
        op.f("ix_quote_anchors_seed_file_id"),
        "quote_anchors",
        ["seed_file_id"],
        unique=False,
        schema="research",
    )


def downgrade() -> None:
    """Drop the tables."""
    op.drop_table("quote_anchors", schema="research")
    op.drop_table("quotes", schema="research")
    op.drop_table("furniture", schema="research")
    op.drop_table("passage_texts", schema="research")
    op.drop_table("passages", schema="research")
