"""Keep counts per source, pair of sources and topic, reuse of wording, and open questions.

Each of these answers hangs on many rows, so that a key could not be followed through it.
Existing rows: none are touched; the new tables are filled by what brings the views to their files
(``researchdb up``, ``migrate``, ``views deploy``). A downgrade loses the tables; all in them
follows from the schema research.
"""

import sqlalchemy as sa
from alembic import op

revision = "0033"
down_revision = "0032"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the tables."""
    op.create_table(
        "sources",
        sa.Column(
            "source_id", sa.BigInteger(), autoincrement=False, nullable=False, comment="Source"
        ),
        sa.Column("passage_count", sa.BigInteger(), nullable=False, comment="Passages"),
        sa.Column(
            "held_passage_count",
            sa.BigInteger(),
            nullable=False,
            comment="Passages whose text is held",
        ),
        sa.Column(
            "unread_passage_count",
            sa.BigInteger(),
            nullable=False,
            comment="Passages without a gist",
        ),
        sa.Column(
            "uncoded_passage_count",
            sa.BigInteger(),
            nullable=False,
            comment="Passages without a link or a reason why there is none",
        ),
        sa.Column(
            "body_passage_count",
            sa.BigInteger(),
            nullable=False,
            comment="Passages other than headings",
        ),
        sa.Column(
            "coded_body_passage_count",
            sa.BigInteger(),
            nullable=False,
            comment="Of these, with a link or a reason why there is none",
        ),
        sa.Column(
            "linked_body_passage_count",
            sa.BigInteger(),
            nullable=False,
            comment="Of these, with a link",
        ),
        sa.Column(
            "furniture_count",
            sa.BigInteger(),
            nullable=False,
            comment="Stretches of the current text that are no content",
        ),
        sa.Column("claim_count", sa.BigInteger(), nullable=False, comment="Claims said in it"),
        sa.Column(
            "evidence_count",
            sa.BigInteger(),
            nullable=False,
            comment="Acts of saying a claim in it",
        ),
        sa.Column(
            "attributed_evidence_count",
            sa.BigInteger(),
            nullable=False,
            comment="Of these, words of others that it passes on",
        ),
        sa.Column("event_count", sa.BigInteger(), nullable=False, comment="Events it speaks of"),
        sa.Column(
            "open_suggestion_count",
            sa.BigInteger(),
            nullable=False,
            comment="Proposals that wait for a person",
        ),
        sa.PrimaryKeyConstraint("source_id", name=op.f("pk_sources")),
        schema="kept",
        comment="One row per source: what is held of it, how far it is coded, what is linked to it",
    )
    op.create_table(
        "source_pairs",
        sa.Column(
            "source_a_id",
            sa.BigInteger(),
            autoincrement=False,
            nullable=False,
            comment="Source with the lower key",
        ),
        sa.Column(
            "source_b_id",
            sa.BigInteger(),
            autoincrement=False,
            nullable=False,
            comment="Source with the higher key",
        ),
        sa.Column(
            "shared_claim_count", sa.BigInteger(), nullable=False, comment="Claims both carry"
        ),
        sa.Column(
            "agreeing_claim_count",
            sa.BigInteger(),
            nullable=False,
            comment="Claims both say, or both deny",
        ),
        sa.Column(
            "opposed_claim_count",
            sa.BigInteger(),
            nullable=False,
            comment="Claims one says and the other denies",
        ),
        sa.Column(
            "conflict_count",
            sa.BigInteger(),
            nullable=False,
            comment="Conflicts on whose two sides they stand, not those ruled out",
        ),
        sa.Column(
            "contradiction_count",
            sa.BigInteger(),
            nullable=False,
            comment="Of these, contradictions",
        ),
        sa.Column(
            "refining_count",
            sa.BigInteger(),
            nullable=False,
            comment="Of these, judged or seen to differ in precision only",
        ),
        sa.Column(
            "open_conflict_count",
            sa.BigInteger(),
            nullable=False,
            comment="Of these, without a verdict or left open",
        ),
        sa.PrimaryKeyConstraint("source_a_id", "source_b_id", name=op.f("pk_source_pairs")),
        schema="kept",
        comment="One row per two sources that share a claim or stand on two sides of a conflict",
    )
    op.create_index(
        op.f("ix_source_pairs_source_b_id"), "source_pairs", ["source_b_id"], schema="kept"
    )
    op.create_table(
        "passage_reuses",
        sa.Column(
            "passage_a_id",
            sa.BigInteger(),
            autoincrement=False,
            nullable=False,
            comment="Passage of the source with the lower key",
        ),
        sa.Column(
            "passage_b_id",
            sa.BigInteger(),
            autoincrement=False,
            nullable=False,
            comment="Passage of the other source",
        ),
        sa.Column(
            "source_a_id",
            sa.BigInteger(),
            autoincrement=False,
            nullable=False,
            comment="Source with the lower key",
        ),
        sa.Column(
            "source_b_id",
            sa.BigInteger(),
            autoincrement=False,
            nullable=False,
            comment="Other source",
        ),
        sa.Column(
            "text_a_id",
            sa.BigInteger(),
            autoincrement=False,
            nullable=False,
            comment="Current text of the one passage",
        ),
        sa.Column(
            "text_b_id",
            sa.BigInteger(),
            autoincrement=False,
            nullable=False,
            comment="Current text of the other",
        ),
        sa.Column(
            "shared_count",
            sa.Integer(),
            nullable=False,
            comment="Runs of five words that stand in both",
        ),
        sa.Column(
            "shingle_a_count", sa.Integer(), nullable=False, comment="Runs of five words in the one"
        ),
        sa.Column(
            "shingle_b_count",
            sa.Integer(),
            nullable=False,
            comment="Runs of five words in the other",
        ),
        sa.Column(
            "original_passage_id",
            sa.BigInteger(),
            autoincrement=False,
            nullable=True,
            comment="Passage that was published first; null if undecidable",
        ),
        sa.PrimaryKeyConstraint("passage_a_id", "passage_b_id", name=op.f("pk_passage_reuses")),
        schema="kept",
        comment="One row per two passages of different sources that share wording",
    )
    op.create_index(
        op.f("ix_passage_reuses_original_passage_id"),
        "passage_reuses",
        ["original_passage_id"],
        schema="kept",
    )
    op.create_index(
        op.f("ix_passage_reuses_passage_b_id"), "passage_reuses", ["passage_b_id"], schema="kept"
    )
    op.create_index(
        op.f("ix_passage_reuses_source_a_id"), "passage_reuses", ["source_a_id"], schema="kept"
    )
    op.create_index(
        op.f("ix_passage_reuses_source_b_id"), "passage_reuses", ["source_b_id"], schema="kept"
    )
    op.create_table(
        "topic_sources",
        sa.Column(
            "topic_id", sa.BigInteger(), autoincrement=False, nullable=False, comment="Topic"
        ),
        sa.Column(
            "source_id", sa.BigInteger(), autoincrement=False, nullable=False, comment="Source"
        ),
        sa.Column(
            "claim_count",
            sa.BigInteger(),
            nullable=False,
            comment="Claims on the topic or one within it that the source carries",
        ),
        sa.Column(
            "passage_count", sa.BigInteger(), nullable=False, comment="Passages in which it does so"
        ),
        sa.PrimaryKeyConstraint("topic_id", "source_id", name=op.f("pk_topic_sources")),
        schema="kept",
        comment="One row per topic and source that speaks of it or of one within it",
    )
    op.create_index(
        op.f("ix_topic_sources_source_id"), "topic_sources", ["source_id"], schema="kept"
    )
    op.create_table(
        "topic_claims",
        sa.Column(
            "topic_id", sa.BigInteger(), autoincrement=False, nullable=False, comment="Topic"
        ),
        sa.Column(
            "seed_file_id",
            sa.BigInteger(),
            autoincrement=False,
            nullable=False,
            comment="Seed file of the claims",
        ),
        sa.Column(
            "claim_count",
            sa.BigInteger(),
            nullable=False,
            comment="Claims on the topic or one within it",
        ),
        sa.Column(
            "direct_claim_count",
            sa.BigInteger(),
            nullable=False,
            comment="Claims on this very topic",
        ),
        sa.Column(
            "conflict_count",
            sa.BigInteger(),
            nullable=False,
            comment="Conflicts of which the newer claim stands in the file and either"
            " claim is on the topic or one within it, not those ruled out",
        ),
        sa.Column(
            "open_conflict_count",
            sa.BigInteger(),
            nullable=False,
            comment="Of these, without a verdict or left open",
        ),
        sa.PrimaryKeyConstraint("topic_id", "seed_file_id", name=op.f("pk_topic_claims")),
        schema="kept",
        comment="One row per topic and seed file with claims on it; summed over the files"
        " everything counts once",
    )
    op.create_index(
        op.f("ix_topic_claims_seed_file_id"), "topic_claims", ["seed_file_id"], schema="kept"
    )
    op.create_table(
        "topics",
        sa.Column(
            "topic_id", sa.BigInteger(), autoincrement=False, nullable=False, comment="Topic"
        ),
        sa.Column(
            "claim_count",
            sa.BigInteger(),
            nullable=False,
            comment="Claims on the topic or one within it",
        ),
        sa.Column(
            "direct_claim_count",
            sa.BigInteger(),
            nullable=False,
            comment="Claims on this very topic",
        ),
        sa.Column(
            "source_count",
            sa.BigInteger(),
            nullable=False,
            comment="Sources that carry one of these claims",
        ),
        sa.Column(
            "conflict_count",
            sa.BigInteger(),
            nullable=False,
            comment="Conflicts in which one of them stands, not those ruled out",
        ),
        sa.Column(
            "open_conflict_count",
            sa.BigInteger(),
            nullable=False,
            comment="Of these, without a verdict or left open",
        ),
        sa.PrimaryKeyConstraint("topic_id", name=op.f("pk_topics")),
        schema="kept",
        comment="One row per topic: how much is claimed on it and on those within it",
    )
    op.create_table(
        "open_questions",
        sa.Column("question_kind", sa.Text(), nullable=False, comment="Kind of thing to do"),
        sa.Column("entity_key", sa.Text(), nullable=False, comment="Key of what it is about"),
        sa.Column(
            "source_id",
            sa.BigInteger(),
            autoincrement=False,
            nullable=True,
            comment="Source it stands in; null if in none",
        ),
        sa.Column(
            "passage_id",
            sa.BigInteger(),
            autoincrement=False,
            nullable=True,
            comment="Passage it stands in; null if in none",
        ),
        sa.Column(
            "entity_id",
            sa.BigInteger(),
            autoincrement=False,
            nullable=True,
            comment="Mention, quote, act of saying, report of an event or witness of a tie in that"
            " passage; null if it is about none",
        ),
        sa.Column(
            "claim_a_id",
            sa.BigInteger(),
            autoincrement=False,
            nullable=True,
            comment="Claim, or one of the two of a conflict; null if none",
        ),
        sa.Column(
            "claim_b_id",
            sa.BigInteger(),
            autoincrement=False,
            nullable=True,
            comment="Other claim of a conflict; null if none",
        ),
        sa.Column(
            "event_id",
            sa.BigInteger(),
            autoincrement=False,
            nullable=True,
            comment="Event; null if it is about none",
        ),
        schema="kept",
        comment="One row per thing left to do",
    )
    op.create_index(
        op.f("ix_open_questions_claim_a_id"),
        "open_questions",
        ["claim_a_id"],
        schema="kept",
        postgresql_where=sa.text("claim_a_id is not null"),
    )
    op.create_index(
        op.f("ix_open_questions_claim_b_id"),
        "open_questions",
        ["claim_b_id"],
        schema="kept",
        postgresql_where=sa.text("claim_b_id is not null"),
    )
    op.create_index(
        op.f("ix_open_questions_entity_key"),
        "open_questions",
        ["entity_key"],
        schema="kept",
        postgresql_using="hash",
    )
    op.create_index(
        op.f("ix_open_questions_event_id"),
        "open_questions",
        ["event_id"],
        schema="kept",
        postgresql_where=sa.text("event_id is not null"),
    )
    op.create_index(
        op.f("ix_open_questions_passage_id"),
        "open_questions",
        ["passage_id"],
        schema="kept",
        postgresql_where=sa.text("passage_id is not null"),
    )
    op.create_index(
        op.f("ix_open_questions_source_id"),
        "open_questions",
        ["source_id"],
        schema="kept",
        postgresql_where=sa.text("source_id is not null"),
    )


def downgrade() -> None:
    """Drop the tables."""
    op.drop_table("open_questions", schema="kept")
    op.drop_table("topics", schema="kept")
    op.drop_table("topic_claims", schema="kept")
    op.drop_table("topic_sources", schema="kept")
    op.drop_table("passage_reuses", schema="kept")
    op.drop_table("source_pairs", schema="kept")
    op.drop_table("sources", schema="kept")
