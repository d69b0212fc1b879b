"""Keep where actors appear, under which names, what is known of them, and who is tied to whom.

An actor appears in half the sources and with most of the others, and each question for it went
through all mentions, statements and claims. Existing rows: none are touched; the new tables are
filled by what brings the views to their files (``researchdb up``, ``migrate``, ``views deploy``). A
downgrade loses the tables; all in them follows from the schema research.
"""

import sqlalchemy as sa
from alembic import op

revision = "0032"
down_revision = "0031"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the tables; passages get their headings and their place in the current text."""
    op.add_column(
        "passages",
        sa.Column(
            "passage_text_id",
            sa.BigInteger(),
            autoincrement=False,
            nullable=True,
            comment="Its place in the current text; null if it has none",
        ),
        schema="kept",
    )
    op.add_column(
        "passages",
        sa.Column(
            "heading_ids",
            sa.ARRAY(sa.BigInteger()),
            nullable=True,
            comment="Headings it stands under, the outermost first; null at the top",
        ),
        schema="kept",
    )
    op.create_unique_constraint(
        op.f("uq_passages_passage_text_id"), "passages", ["passage_text_id"], schema="kept"
    )
    op.create_table(
        "appearances",
        sa.Column(
            "passage_id", sa.BigInteger(), autoincrement=False, nullable=False, comment="Passage"
        ),
        sa.Column(
            "actor_id",
            sa.BigInteger(),
            autoincrement=False,
            nullable=False,
            comment="Actor that appears in it",
        ),
        sa.Column(
            "source_id", sa.BigInteger(), autoincrement=False, nullable=False, comment="Source"
        ),
        sa.Column(
            "mention_count", sa.BigInteger(), nullable=False, comment="Times the held text names it"
        ),
        sa.Column(
            "is_named",
            sa.Boolean(),
            nullable=False,
            comment="True if it is named there, by the held text or a person's ruling",
        ),
        sa.Column(
            "is_decided",
            sa.Boolean(),
            nullable=False,
            comment="True if a person decided that a name there means it",
        ),
        sa.Column(
            "is_speaker",
            sa.Boolean(),
            nullable=False,
            comment="True if it is a speaker behind a claim there",
        ),
        sa.Column(
            "claim_roles",
            sa.Text(),
            nullable=True,
            comment="Its roles in claims there: subject, object; null if none",
        ),
        sa.Column(
            "is_in_event",
            sa.Boolean(),
            nullable=False,
            comment="True if an event linked there has it as a participant",
        ),
        sa.PrimaryKeyConstraint("passage_id", "actor_id", name=op.f("pk_appearances")),
        schema="kept",
        comment="One row per passage and actor that is named, speaks or is in a claim there",
    )
    op.create_index(op.f("ix_appearances_actor_id"), "appearances", ["actor_id"], schema="kept")
    op.create_index(op.f("ix_appearances_source_id"), "appearances", ["source_id"], schema="kept")
    op.create_table(
        "names_in_sources",
        sa.Column(
            "source_id", sa.BigInteger(), autoincrement=False, nullable=False, comment="Source"
        ),
        sa.Column(
            "actor_id", sa.BigInteger(), autoincrement=False, nullable=False, comment="Actor"
        ),
        sa.Column(
            "spelling",
            sa.Text(),
            nullable=False,
            comment="Name with apostrophes, dashes and blanks made alike",
        ),
        sa.Column(
            "mention_count", sa.BigInteger(), nullable=False, comment="Times the held text has it"
        ),
        sa.Column(
            "decision_count",
            sa.BigInteger(),
            nullable=False,
            comment="Times a person decided that it means the actor",
        ),
        sa.Column(
            "first_passage_id",
            sa.BigInteger(),
            autoincrement=False,
            nullable=False,
            comment="First passage with it",
        ),
        sa.PrimaryKeyConstraint(
            "source_id", "actor_id", "spelling", name=op.f("pk_names_in_sources")
        ),
        schema="kept",
        comment="One row per source, actor and form of its name there",
    )
    op.create_index(
        op.f("ix_names_in_sources_actor_id"), "names_in_sources", ["actor_id"], schema="kept"
    )
    op.create_index(
        op.f("ix_names_in_sources_first_passage_id"),
        "names_in_sources",
        ["first_passage_id"],
        schema="kept",
    )
    op.create_table(
        "actor_sources",
        sa.Column(
            "source_id", sa.BigInteger(), autoincrement=False, nullable=False, comment="Source"
        ),
        sa.Column(
            "actor_id", sa.BigInteger(), autoincrement=False, nullable=False, comment="Actor"
        ),
        sa.Column(
            "published_earliest",
            sa.Date(),
            nullable=True,
            comment="First day the source may be of; null = open",
        ),
        sa.Column(
            "published_latest",
            sa.Date(),
            nullable=True,
            comment="Last day the source may be of; null = open",
        ),
        sa.Column(
            "passage_count",
            sa.BigInteger(),
            nullable=False,
            comment="Passages in which the actor appears; 0 if it is only concluded",
        ),
        sa.Column(
            "mention_count", sa.BigInteger(), nullable=False, comment="Times the held text names it"
        ),
        sa.Column(
            "suggested_mention_count",
            sa.BigInteger(),
            nullable=False,
            comment="Times a name may mean it and nobody has decided",
        ),
        sa.Column(
            "statement_count",
            sa.BigInteger(),
            nullable=False,
            comment="Times it is said to utter a claim",
        ),
        sa.Column(
            "act_count_without_utterance",
            sa.BigInteger(),
            nullable=False,
            comment="Times it stands behind a claim by another act",
        ),
        sa.Column(
            "first_claim_count",
            sa.BigInteger(),
            nullable=False,
            comment="Claims about it of which this source is the first, by number",
        ),
        sa.Column(
            "is_in_event",
            sa.Boolean(),
            nullable=False,
            comment="True if the source speaks of an event it took part in",
        ),
        sa.Column(
            "speaker_titles",
            sa.ARRAY(sa.Text()),
            nullable=True,
            comment="Titles under which it speaks there; null if none",
        ),
        sa.PrimaryKeyConstraint("source_id", "actor_id", name=op.f("pk_actor_sources")),
        schema="kept",
        comment="One row per source and actor: what the source tells of it, in counts to add up",
    )
    op.create_index(op.f("ix_actor_sources_actor_id"), "actor_sources", ["actor_id"], schema="kept")
    op.create_table(
        "actors",
        sa.Column(
            "actor_id", sa.BigInteger(), autoincrement=False, nullable=False, comment="Actor"
        ),
        sa.Column(
            "country",
            sa.Text(),
            nullable=True,
            comment="Country, its own or of a body it holds office at",
        ),
        sa.Column(
            "country_basis",
            sa.Text(),
            nullable=True,
            comment="own, office, former office; null without a country",
        ),
        sa.Column(
            "passage_count", sa.BigInteger(), nullable=False, comment="Passages in which it appears"
        ),
        sa.Column(
            "source_count", sa.BigInteger(), nullable=False, comment="Sources in which it appears"
        ),
        sa.Column(
            "concluded_source_count",
            sa.BigInteger(),
            nullable=False,
            comment="Sources that speak only of an event it took part in",
        ),
        sa.Column(
            "mention_count", sa.BigInteger(), nullable=False, comment="Times held texts name it"
        ),
        sa.Column(
            "suggested_mention_count",
            sa.BigInteger(),
            nullable=False,
            comment="Times a name may mean it and nobody has decided",
        ),
        sa.Column(
            "statement_count",
            sa.BigInteger(),
            nullable=False,
            comment="Times it is said to utter a claim",
        ),
        sa.Column(
            "act_count_without_utterance",
            sa.BigInteger(),
            nullable=False,
            comment="Times it stands behind a claim by another act",
        ),
        sa.Column("claim_count", sa.BigInteger(), nullable=False, comment="Claims about it"),
        sa.Column("event_count", sa.BigInteger(), nullable=False, comment="Events it took part in"),
        sa.Column(
            "first_seen_earliest",
            sa.Date(),
            nullable=True,
            comment="First source: first day; null = open",
        ),
        sa.Column(
            "first_seen_latest",
            sa.Date(),
            nullable=True,
            comment="First source: last day; null = open",
        ),
        sa.Column(
            "first_seen_precision",
            sa.Text(),
            nullable=True,
            comment="day, interval, unknown; null = never",
        ),
        sa.Column(
            "last_seen_earliest",
            sa.Date(),
            nullable=True,
            comment="Last source: first day; null = open",
        ),
        sa.Column(
            "last_seen_latest",
            sa.Date(),
            nullable=True,
            comment="Last source: last day; null = open",
        ),
        sa.Column(
            "last_seen_precision",
            sa.Text(),
            nullable=True,
            comment="day, interval, unknown; null = never",
        ),
        sa.Column(
            "speaker_titles",
            sa.ARRAY(sa.Text()),
            nullable=True,
            comment="Titles under which it speaks; null if none",
        ),
        sa.PrimaryKeyConstraint("actor_id", name=op.f("pk_actors")),
        schema="kept",
        comment="One row per actor: what is known of it from all sources, and its country",
    )
    op.create_table(
        "participant_sources",
        sa.Column(
            "source_id", sa.BigInteger(), autoincrement=False, nullable=False, comment="Source"
        ),
        sa.Column(
            "event_id",
            sa.BigInteger(),
            autoincrement=False,
            nullable=False,
            comment="Event it speaks of",
        ),
        sa.Column(
            "actor_id",
            sa.BigInteger(),
            autoincrement=False,
            nullable=False,
            comment="Participant that it names there",
        ),
        sa.PrimaryKeyConstraint(
            "source_id", "event_id", "actor_id", name=op.f("pk_participant_sources")
        ),
        schema="kept",
        comment="One row per source, event it speaks of and participant it names there",
    )
    op.create_index(
        op.f("ix_participant_sources_event_id_actor_id"),
        "participant_sources",
        ["event_id", "actor_id"],
        schema="kept",
    )
    op.create_table(
        "shown_ties",
        sa.Column(
            "pair_id",
            sa.BigInteger(),
            autoincrement=False,
            nullable=False,
            comment="Both actors in one number: the id of a in the upper half, of b in the lower",
        ),
        sa.Column(
            "source_id", sa.BigInteger(), autoincrement=False, nullable=False, comment="Source"
        ),
        sa.Column(
            "actor_a_id",
            sa.BigInteger(),
            autoincrement=False,
            nullable=False,
            comment="One actor; the lower id for events",
        ),
        sa.Column(
            "actor_b_id",
            sa.BigInteger(),
            autoincrement=False,
            nullable=False,
            comment="The other actor",
        ),
        sa.Column(
            "tie_family", sa.Text(), nullable=False, comment="relation, claim, event, speech"
        ),
        sa.Column("tie_kind", sa.Text(), nullable=False, comment="Kind of tie within its family"),
        sa.Column("origin", sa.Text(), nullable=False, comment="On whose word: kind and ids"),
        sa.Column(
            "evidence_count",
            sa.BigInteger(),
            nullable=False,
            comment="Passages of the source that show it, once per occurrence",
        ),
        sa.PrimaryKeyConstraint(
            "source_id",
            "actor_a_id",
            "actor_b_id",
            "tie_family",
            "tie_kind",
            "origin",
            name=op.f("pk_shown_ties"),
        ),
        schema="kept",
        comment="One row per source, two actors, kind of tie that it shows, and origin",
    )
    op.create_index(op.f("ix_shown_ties_pair_id"), "shown_ties", ["pair_id"], schema="kept")
    op.create_table(
        "actor_ties",
        sa.Column(
            "pair_id",
            sa.BigInteger(),
            autoincrement=False,
            nullable=False,
            comment="Both actors in one number: the id of a in the upper half, of b in the lower",
        ),
        sa.Column(
            "actor_a_id",
            sa.BigInteger(),
            autoincrement=False,
            nullable=False,
            comment="From; the actor with the lower key for events",
        ),
        sa.Column("actor_b_id", sa.BigInteger(), autoincrement=False, nullable=False, comment="To"),
        sa.Column(
            "tie_family", sa.Text(), nullable=False, comment="relation, claim, event, speech"
        ),
        sa.Column("tie_kind", sa.Text(), nullable=False, comment="Kind of tie within its family"),
        sa.Column(
            "weight", sa.BigInteger(), nullable=False, comment="Independent origins that show it"
        ),
        sa.Column(
            "evidence_count",
            sa.BigInteger(),
            nullable=False,
            comment="Passages that show it, once per occurrence",
        ),
        sa.Column("source_count", sa.BigInteger(), nullable=False, comment="Sources that show it"),
        sa.PrimaryKeyConstraint(
            "actor_a_id", "actor_b_id", "tie_family", "tie_kind", name=op.f("pk_actor_ties")
        ),
        schema="kept",
        comment="One row per two actors and kind of tie between them",
    )
    op.create_index(op.f("ix_actor_ties_actor_b_id"), "actor_ties", ["actor_b_id"], schema="kept")
    op.create_index(op.f("ix_actor_ties_pair_id"), "actor_ties", ["pair_id"], schema="kept")


def downgrade() -> None:
    """Drop the tables and the columns."""
    for table in (
        "actor_ties",
        "shown_ties",
        "participant_sources",
        "actors",
        "actor_sources",
        "names_in_sources",
        "appearances",
    ):
        op.drop_table(table, schema="kept")
    op.drop_column("passages", "heading_ids", schema="kept")
    op.drop_column("passages", "passage_text_id", schema="kept")
