"""Kept answers: what the definitions in ``sql/kept`` give, written by the seeder.

Ids, counts, codes and parts of keys only; texts and labels are joined when a view is asked. The
rows follow from the schema ``research`` and need no foreign keys: nothing is deleted there, and
rows that left it are not kept.
"""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import TSVECTOR

from .base import NAMING

KEPT_SCHEMA = "kept"

KEPT = sa.MetaData(schema=KEPT_SCHEMA, naming_convention=NAMING)


def _ident(name: str, comment: str, **given: Any) -> sa.Column[int]:
    """Return a column of internal numbers of a table of ``research``."""
    given = {"nullable": False, "autoincrement": False, **given}
    return sa.Column(name, sa.BigInteger, comment=comment, **given)


def _count(name: str, comment: str) -> sa.Column[int]:
    return sa.Column(name, sa.BigInteger, nullable=False, comment=comment)


def _date_key(name: str, comment: str) -> sa.Column[int]:
    return sa.Column(
        name,
        sa.Integer,
        nullable=False,
        index=True,
        comment=f"{comment}, as YYYYMMDD; 0 if none, or if it is not one day",
    )


def _word(
    name: str, comment: str, *, nullable: bool = False, index: bool = False
) -> sa.Column[str]:
    return sa.Column(name, sa.Text, nullable=nullable, index=index, comment=comment)


def _flag(name: str, comment: str) -> sa.Column[bool]:
    return sa.Column(name, sa.Boolean, nullable=False, comment=comment)


def _day(name: str, comment: str) -> sa.Column[Any]:
    return sa.Column(name, sa.Date, nullable=True, comment=comment)


definitions = sa.Table(
    "definitions",
    KEPT,
    sa.Column("name", sa.Text, primary_key=True, comment="Table of this schema"),
    _word("sha256", "SHA-256 of the file that defines it, as it was when the table was filled"),
    comment="One row per table of kept answers, with the definition it was last filled by",
)


source_ties = sa.Table(
    "source_ties",
    KEPT,
    _ident("source_id", "Source", primary_key=True),
    _ident("tied_source_id", "Source it is tied to", primary_key=True),
    comment="One row per source and source it is a copy of or shares most of a text with, both"
    " ways round",
)


source_origins = sa.Table(
    "source_origins",
    KEPT,
    _ident("source_id", "Source", primary_key=True),
    _ident("origin_source_id", "Source that stands for all copies, itself if there are none"),
    _count("same_origin_source_count", "Sources that are copies of one another, this included"),
    comment="One row per source, with the source that stands for all its copies",
)


evidence = sa.Table(
    "evidence",
    KEPT,
    _ident("evidence_id", "Act of saying (row of claim_sources)", primary_key=True),
    _ident("claim_id", "Claim", index=True),
    _ident("source_id", "Source", index=True),
    _ident("passage_id", "Passage", index=True),
    sa.Column("hop_count", sa.Integer, nullable=False, comment="Speakers up to the origin"),
    _ident("attribution_id", "Deepest hop; null if the source speaks itself", nullable=True),
    _word("origin_kind", "Whose word it is in the end: actor, label, source"),
    _ident("origin_actor_id", "Origin, if an actor; null if it is none", nullable=True),
    _ident(
        "origin_source_id",
        "Source whose own word it is, or that quotes the label; null if an actor's word",
        nullable=True,
    ),
    _word("origin_stance", "Stance of the origin"),
    sa.Column("polarity", sa.Integer, nullable=False, comment="1 for, -1 against, 0 neither"),
    _flag("is_self_interested", "True if the claim is about its origin"),
    _word("source_stance", "The source's own stance"),
    _word("hedge", "How firmly the source puts it"),
    _ident("quote_id", "Words that say it; null for the whole passage", nullable=True),
    _word("passage_key", "Stable key of the passage", index=True),
    sa.Column(
        "evidence_key",
        sa.Text,
        nullable=False,
        unique=True,
        comment="Stable key: source, passage, claim, occurrence",
    ),
    _word("origin_key", "Origin, the same for all who pass on one word", index=True),
    _date_key("said_date_key", "Day on which the origin said it"),
    # Facts say 0 where the rest says null.
    sa.Index("ix_evidence_origin_actor_or_none", sa.text("coalesce(origin_actor_id, 0)")),
    comment="One row per act of saying a claim, with the origin on whose word it rests",
)


withdrawals = sa.Table(
    "withdrawals",
    KEPT,
    _ident("evidence_id", "Act of saying that was taken back"),
    _ident("claim_id", "Claim it says", index=True),
    _word("withdrawal_kind", "source retracted, source corrected, claim taken back"),
    _ident("withdrawing_source_id", "Source that takes it back"),
    _ident("withdrawing_claim_id", "Claim that takes it back; null if none does", nullable=True),
    sa.UniqueConstraint(
        "evidence_id",
        "withdrawal_kind",
        "withdrawing_source_id",
        "withdrawing_claim_id",
        name="uq_withdrawals_once",
        postgresql_nulls_not_distinct=True,
    ),
    comment="One row per act of saying a claim and what takes it back",
)


broader_claims = sa.Table(
    "broader_claims",
    KEPT,
    _ident("claim_id", "Claim", primary_key=True),
    _ident("broader_claim_id", "Broader claim it is part of", primary_key=True, index=True),
    sa.Column(
        "step_count", sa.Integer, nullable=False, comment="Ties from the one to the other, at least"
    ),
    comment="One row per claim and broader claim it is part of, directly or through others",
)


claims = sa.Table(
    "claims",
    KEPT,
    _ident("claim_id", "Claim", primary_key=True),
    _count("evidence_count", "Acts of saying it"),
    _count("source_count", "Sources that say it"),
    _count("source_count_for", "Sources in which an origin says it"),
    _count("source_count_against", "Sources in which an origin denies or doubts it"),
    _count("outlet_count", "Outlets of its sources"),
    _count("origin_count", "Independent origins"),
    _count("origin_count_for", "Independent origins that say it"),
    _count("origin_count_against", "Independent origins that deny or doubt it"),
    _count("self_interested_origin_count_for", "Of those for it, the ones it is about"),
    _count("self_interested_origin_count_against", "Of those against it, the ones it is about"),
    _count("anonymous_origin_count_for", "Of those for it, nobody in particular"),
    _count("siding_origin_count", "Independent origins that say, deny or doubt it"),
    _word("support", "disputed, corroborated, single origin, only denied, withdrawn, …"),
    _count("withdrawn_evidence_count", "Acts of saying it that were taken back"),
    _count("narrower_claim_count", "Claims that are part of it, directly or through others"),
    _count("origin_count_for_with_narrower", "Origins that say it or a claim that is part of it"),
    _count("source_count_for_with_narrower", "Sources in which an origin says one of these"),
    _word("support_with_narrower", "As support, with the claims that are part of it"),
    _word("subject_key", "Actor or event it is about; null without structure", nullable=True),
    sa.Index(None, "subject_key"),
    # Dimensions say none where the others say null.
    sa.Index("ix_claims_subject_key_or_none", sa.text("coalesce(subject_key, 'none')")),
    comment="One row per claim: how many acts, sources, outlets and origins stand for and against",
)


differing_values = sa.Table(
    "differing_values",
    KEPT,
    _ident("claim_a_id", "Claim with the lower key", primary_key=True),
    _ident("claim_b_id", "Claim with the higher key", primary_key=True, index=True),
    _word("derived_as", "possible contradiction, precision, plan and outcome"),
    comment="One row per two structured claims that answer one question with different values",
)


conflicts = sa.Table(
    "conflicts",
    KEPT,
    _ident("claim_a_id", "One claim, the first of the verdict if there is one", primary_key=True),
    _ident("claim_b_id", "The other claim; the same if it is denied", primary_key=True, index=True),
    _word("conflict_kind", "two claims, denied claim"),
    _word(
        "derived_as",
        "possible contradiction, precision, plan and outcome, denial; null if it was only judged",
        nullable=True,
    ),
    _ident("claim_relation_id", "Verdict that counts; null if it is not judged", nullable=True),
    _word("verdict", "Verdict of that tie; open without one, contradiction if the claim is denied"),
    _word("conflict_key", "Stable key: that of claim a / that of claim b or denied", index=True),
    _word(
        "subject_key",
        "Actor or event both claims are about; null if it is not the same",
        nullable=True,
        index=True,
    ),
    comment="One row per two claims that contradict each other or seem to, or claim that is denied",
)


passages = sa.Table(
    "passages",
    KEPT,
    _ident("passage_id", "Passage", primary_key=True),
    _ident("source_id", "Source", index=True),
    sa.Column(
        "passage_key",
        sa.Text,
        nullable=False,
        unique=True,
        comment="Stable key, source key and key of the passage",
    ),
    _word(
        "match_status",
        "How its place in the current text was found, else lost or ambiguous; null without a text",
        nullable=True,
    ),
    _word("changed_words", "What changed, before and after; null if nothing", nullable=True),
    _count("evidence_count", "Acts of saying a claim in it"),
    _count("claim_count", "Claims said in it"),
    _count("event_count", "Events it speaks of"),
    _ident(
        "passage_text_id",
        "Its place in the current text; null if it has none",
        nullable=True,
        unique=True,
    ),
    sa.Column(
        "heading_ids",
        sa.ARRAY(sa.BigInteger),
        comment="Headings it stands under, the outermost first; null at the top",
    ),
    comment="One row per passage: its key, its place in the current text, what is linked to it",
)


unheld_passages = sa.Table(
    "unheld_passages",
    KEPT,
    _ident("passage_id", "Passage", primary_key=True),
    _ident("source_id", "Source", index=True),
    sa.Column(
        "gist_vector",
        TSVECTOR,
        nullable=True,
        comment="Words of its gist, for search; null without a gist",
    ),
    sa.Index(None, "gist_vector", postgresql_using="gin"),
    comment="One row per passage of whose current text nothing is held",
)


event_reports = sa.Table(
    "event_reports",
    KEPT,
    _ident("event_id", "Event", primary_key=True),
    _ident("source_id", "Source that speaks of it", primary_key=True, index=True),
    _word("status", "How real the source puts it as being; null if only claims do", nullable=True),
    _count("passage_count", "Passages of the source that speak of it"),
    _ident(
        "event_source_id",
        "Link whose date stands for the source; null if it gives none",
        nullable=True,
        index=True,
    ),
    _count("dated_mention_count", "Links that give a date with bounds"),
    _count("wording_count", "Links that give words only"),
    _count("planned_mention_count", "Links that put it as planned or announced"),
    _word("relation_to_settled", "Date it gives, against the one we settled on; or why none is"),
    _word("otherwise", "Its coverage if it were not: not yet happened, silent, undecidable"),
    _date_key("given_date_key", "Day it gives"),
    comment="One row per event and source that speaks of it, with the date that stands for it",
)


events = sa.Table(
    "events",
    KEPT,
    _ident("event_id", "Event", primary_key=True),
    sa.Column(
        "is_planned",
        sa.Boolean,
        nullable=False,
        comment="True if we or a source put it as planned or announced",
    ),
    _count("source_count", "Sources that speak of it"),
    _count("outlet_count", "Outlets of these"),
    _count("origin_source_count", "Sources that speak of it, copies counted once"),
    _count("passage_count", "Passages that speak of it"),
    _count("dated_source_count", "Sources that give a date with bounds for it"),
    _count("disagreeing_source_count", "Sources whose date lies wholly outside the settled one"),
    _count("coded_source_count", "Coded sources that speak of it"),
    _count("early_source_count", "Of these, certainly published before it"),
    _count("late_source_count", "Of these, certainly published after it"),
    _day("first_reported_earliest", "First published: first possible day; null = open or unknown"),
    _day("first_reported_latest", "First published: last possible day; null = open or unknown"),
    _word("first_reported_precision", "day, interval, unknown; null = never", nullable=True),
    sa.Index("ix_events_planned", "event_id", postgresql_where=sa.text("is_planned")),
    comment="One row per event: how widely it is reported, and since when",
)


reporting_sources = sa.Table(
    "reporting_sources",
    KEPT,
    _ident("source_id", "Source", primary_key=True),
    _count("event_count", "Events it speaks of"),
    _count("early_event_count", "Of these, certainly before it was published"),
    _count("late_event_count", "Of these, certainly after it was published"),
    comment="One row per source: of how many events it speaks",
)


event_order = sa.Table(
    "event_order",
    KEPT,
    _ident("event_id", "Event", primary_key=True),
    _day("sort_on", "Day to sort by; null if neither it nor a later event has a date"),
    sa.Column(
        "sort_order", sa.BigInteger, nullable=False, comment="Place in the order of all, from 1"
    ),
    sa.Index(None, "sort_order"),
    comment="One row per event, with its place in the order of all",
)


published_days = sa.Table(
    "published_days",
    KEPT,
    sa.Column("day_on", sa.Date, primary_key=True, comment="Day"),
    _count("begun_count", "Coded sources whose first possible day is by then, or open"),
    _count("ended_count", "Coded sources whose last possible day is by then"),
    comment="One row per bound of the days of coded sources; the last counts all",
)


occurred_days = sa.Table(
    "occurred_days",
    KEPT,
    sa.Column("day_on", sa.Date, primary_key=True, comment="Day"),
    _count("begun_count", "Events whose first possible day is by then, or open"),
    _count("ended_count", "Events whose last possible day is by then"),
    comment="One row per bound of the days of events that occurred; the last counts all",
)


days = sa.Table(
    "days",
    KEPT,
    sa.Column("day_on", sa.Date, primary_key=True, comment="Day"),
    sa.Column("date_key", sa.Integer, nullable=False, unique=True, comment="The day as YYYYMMDD"),
    comment="One row per day that anything is dated to",
)


sources = sa.Table(
    "sources",
    KEPT,
    _ident("source_id", "Source", primary_key=True),
    _count("passage_count", "Passages"),
    _count("held_passage_count", "Passages whose text is held"),
    _count("unread_passage_count", "Passages without a gist"),
    _count("uncoded_passage_count", "Passages without a link or a reason why there is none"),
    _count("body_passage_count", "Passages other than headings"),
    _count("coded_body_passage_count", "Of these, with a link or a reason why there is none"),
    _count("linked_body_passage_count", "Of these, with a link"),
    _count("furniture_count", "Stretches of the current text that are no content"),
    _count("claim_count", "Claims said in it"),
    _count("evidence_count", "Acts of saying a claim in it"),
    _count("attributed_evidence_count", "Of these, words of others that it passes on"),
    _count("event_count", "Events it speaks of"),
    _count("open_suggestion_count", "Proposals that wait for a person"),
    comment="One row per source: what is held of it, how far it is coded, what is linked to it",
)


source_pairs = sa.Table(
    "source_pairs",
    KEPT,
    _ident("source_a_id", "Source with the lower key", primary_key=True),
    _ident("source_b_id", "Source with the higher key", primary_key=True, index=True),
    _count("shared_claim_count", "Claims both carry"),
    _count("agreeing_claim_count", "Claims both say, or both deny"),
    _count("opposed_claim_count", "Claims one says and the other denies"),
    _count("conflict_count", "Conflicts on whose two sides they stand, not those ruled out"),
    _count("contradiction_count", "Of these, contradictions"),
    _count("refining_count", "Of these, judged or seen to differ in precision only"),
    _count("open_conflict_count", "Of these, without a verdict or left open"),
    comment="One row per two sources that share a claim or stand on two sides of a conflict",
)


passage_reuses = sa.Table(
    "passage_reuses",
    KEPT,
    _ident("passage_a_id", "Passage of the source with the lower key", primary_key=True),
    _ident("passage_b_id", "Passage of the other source", primary_key=True, index=True),
    _ident("source_a_id", "Source with the lower key", index=True),
    _ident("source_b_id", "Other source", index=True),
    _ident("text_a_id", "Current text of the one passage"),
    _ident("text_b_id", "Current text of the other"),
    sa.Column(
        "shared_count", sa.Integer, nullable=False, comment="Runs of five words that stand in both"
    ),
    sa.Column(
        "shingle_a_count", sa.Integer, nullable=False, comment="Runs of five words in the one"
    ),
    sa.Column(
        "shingle_b_count", sa.Integer, nullable=False, comment="Runs of five words in the other"
    ),
    _ident(
        "original_passage_id",
        "Passage that was published first; null if undecidable",
        nullable=True,
        index=True,
    ),
    comment="One row per two passages of different sources that share wording",
)


topic_sources = sa.Table(
    "topic_sources",
    KEPT,
    _ident("topic_id", "Topic", primary_key=True),
    _ident("source_id", "Source", primary_key=True, index=True),
    _count("claim_count", "Claims on the topic or one within it that the source carries"),
    _count("passage_count", "Passages in which it does so"),
    comment="One row per topic and source that speaks of it or of one within it",
)


topic_claims = sa.Table(
    "topic_claims",
    KEPT,
    _ident("topic_id", "Topic", primary_key=True),
    _ident("seed_file_id", "Seed file of the claims", primary_key=True, index=True),
    _count("claim_count", "Claims on the topic or one within it"),
    _count("direct_claim_count", "Claims on this very topic"),
    _count(
        "conflict_count",
        "Conflicts of which the newer claim stands in the file and either"
        " claim is on the topic or one within it, not those ruled out",
    ),
    _count("open_conflict_count", "Of these, without a verdict or left open"),
    comment="One row per topic and seed file with claims on it; summed over the files everything"
    " counts once",
)


topics = sa.Table(
    "topics",
    KEPT,
    _ident("topic_id", "Topic", primary_key=True),
    _count("claim_count", "Claims on the topic or one within it"),
    _count("direct_claim_count", "Claims on this very topic"),
    _count("source_count", "Sources that carry one of these claims"),
    _count("conflict_count", "Conflicts in which one of them stands, not those ruled out"),
    _count("open_conflict_count", "Of these, without a verdict or left open"),
    comment="One row per topic: how much is claimed on it and on those within it",
)


open_questions = sa.Table(
    "open_questions",
    KEPT,
    _word("question_kind", "Kind of thing to do"),
    _word("entity_key", "Key of what it is about"),
    _ident("source_id", "Source it stands in; null if in none", nullable=True),
    _ident("passage_id", "Passage it stands in; null if in none", nullable=True),
    _ident(
        "entity_id",
        "Mention, quote, act of saying, report of an event or witness of a tie in that passage;"
        " null if it is about none",
        nullable=True,
    ),
    _ident("claim_a_id", "Claim, or one of the two of a conflict; null if none", nullable=True),
    _ident("claim_b_id", "Other claim of a conflict; null if none", nullable=True),
    _ident("event_id", "Event; null if it is about none", nullable=True),
    # Keys may be longer than a row of a B-tree may be.
    sa.Index(None, "entity_key", postgresql_using="hash"),
    *(
        sa.Index(None, column, postgresql_where=sa.text(f"{column} is not null"))
        for column in ("source_id", "passage_id", "claim_a_id", "claim_b_id", "event_id")
    ),
    comment="One row per thing left to do",
)


carriers = sa.Table(
    "carriers",
    KEPT,
    _ident("claim_id", "Claim", primary_key=True),
    _ident("source_id", "Source that carries it", primary_key=True, index=True),
    _count("evidence_count", "Acts of saying it there"),
    _flag("is_said", "True if an origin says it there, whether or not that was taken back"),
    _flag("is_denied", "True if an origin denies or doubts it there, taken back or not"),
    _flag("is_only_denied", "True if nothing else is said of it there"),
    _flag("is_for", "True if an origin says it there and it was not taken back"),
    _flag("is_against", "True if an origin denies or doubts it there, not taken back"),
    _flag("is_own_voice", "True if the source itself is an origin"),
    _flag("is_withdrawn", "True if all that it says of the claim was taken back"),
    sa.Column(
        "earliest_of_others",
        sa.Date,
        comment="First possible day of the earliest other source; null if there is none",
    ),
    sa.Column(
        "first_latest",
        sa.Date,
        comment="Day by which one of the sources was out at the latest; null if undated",
    ),
    comment="One row per claim and source that carries it",
)


appearances = sa.Table(
    "appearances",
    KEPT,
    _ident("passage_id", "Passage", primary_key=True),
    _ident("actor_id", "Actor that appears in it", primary_key=True, index=True),
    _ident("source_id", "Source", index=True),
    _count("mention_count", "Times the held text names it"),
    _flag("is_named", "True if it is named there, by the held text or a person's ruling"),
    _flag("is_decided", "True if a person decided that a name there means it"),
    _flag("is_speaker", "True if it is a speaker behind a claim there"),
    _word("claim_roles", "Its roles in claims there: subject, object; null if none", nullable=True),
    _flag("is_in_event", "True if an event linked there has it as a participant"),
    comment="One row per passage and actor that is named, speaks or is in a claim there",
)


names_in_sources = sa.Table(
    "names_in_sources",
    KEPT,
    _ident("source_id", "Source", primary_key=True),
    _ident("actor_id", "Actor", primary_key=True, index=True),
    sa.Column(
        "spelling",
        sa.Text,
        primary_key=True,
        comment="Name with apostrophes, dashes and blanks made alike",
    ),
    _count("mention_count", "Times the held text has it"),
    _count("decision_count", "Times a person decided that it means the actor"),
    _ident("first_passage_id", "First passage with it", index=True),
    comment="One row per source, actor and form of its name there",
)


actor_sources = sa.Table(
    "actor_sources",
    KEPT,
    _ident("source_id", "Source", primary_key=True),
    _ident("actor_id", "Actor", primary_key=True, index=True),
    sa.Column("published_earliest", sa.Date, comment="First day the source may be of; null = open"),
    sa.Column("published_latest", sa.Date, comment="Last day the source may be of; null = open"),
    _count("passage_count", "Passages in which the actor appears; 0 if it is only concluded"),
    _count("mention_count", "Times the held text names it"),
    _count("suggested_mention_count", "Times a name may mean it and nobody has decided"),
    _count("statement_count", "Times it is said to utter a claim"),
    _count("act_count_without_utterance", "Times it stands behind a claim by another act"),
    _count("first_claim_count", "Claims about it of which this source is the first, by number"),
    _flag("is_in_event", "True if the source speaks of an event it took part in"),
    sa.Column(
        "speaker_titles",
        sa.ARRAY(sa.Text),
        comment="Titles under which it speaks there; null if none",
    ),
    comment="One row per source and actor: what the source tells of it, in counts to add up",
)


actors = sa.Table(
    "actors",
    KEPT,
    _ident("actor_id", "Actor", primary_key=True),
    _word("country", "Country, its own or of a body it holds office at", nullable=True),
    _word("country_basis", "own, office, former office; null without a country", nullable=True),
    _count("passage_count", "Passages in which it appears"),
    _count("source_count", "Sources in which it appears"),
    _count("concluded_source_count", "Sources that speak only of an event it took part in"),
    _count("mention_count", "Times held texts name it"),
    _count("suggested_mention_count", "Times a name may mean it and nobody has decided"),
    _count("statement_count", "Times it is said to utter a claim"),
    _count("act_count_without_utterance", "Times it stands behind a claim by another act"),
    _count("claim_count", "Claims about it"),
    _count("event_count", "Events it took part in"),
    sa.Column("first_seen_earliest", sa.Date, comment="First source: first day; null = open"),
    sa.Column("first_seen_latest", sa.Date, comment="First source: last day; null = open"),
    _word("first_seen_precision", "day, interval, unknown; null = never", nullable=True),
    sa.Column("last_seen_earliest", sa.Date, comment="Last source: first day; null = open"),
    sa.Column("last_seen_latest", sa.Date, comment="Last source: last day; null = open"),
    _word("last_seen_precision", "day, interval, unknown; null = never", nullable=True),
    sa.Column(
        "speaker_titles", sa.ARRAY(sa.Text), comment="Titles under which it speaks; null if none"
    ),
    comment="One row per actor: what is known of it from all sources, and its country",
)


participant_sources = sa.Table(
    "participant_sources",
    KEPT,
    _ident("source_id", "Source", primary_key=True),
    _ident("event_id", "Event it speaks of", primary_key=True),
    _ident("actor_id", "Participant that it names there", primary_key=True),
    sa.Index(None, "event_id", "actor_id"),
    comment="One row per source, event it speaks of and participant it names there",
)

_PAIR_ID = "Both actors in one number: the id of a in the upper half, of b in the lower"


shown_ties = sa.Table(
    "shown_ties",
    KEPT,
    _ident("pair_id", _PAIR_ID, index=True),
    _ident("source_id", "Source", primary_key=True),
    _ident("actor_a_id", "One actor; the lower id for events", primary_key=True),
    _ident("actor_b_id", "The other actor", primary_key=True),
    sa.Column("tie_family", sa.Text, primary_key=True, comment="relation, claim, event, speech"),
    sa.Column("tie_kind", sa.Text, primary_key=True, comment="Kind of tie within its family"),
    sa.Column("origin", sa.Text, primary_key=True, comment="On whose word: kind and ids"),
    _count("evidence_count", "Passages of the source that show it, once per occurrence"),
    comment="One row per source, two actors, kind of tie that it shows, and origin",
)


actor_ties = sa.Table(
    "actor_ties",
    KEPT,
    _ident("pair_id", _PAIR_ID, index=True),
    _ident("actor_a_id", "From; the actor with the lower key for events", primary_key=True),
    _ident("actor_b_id", "To", primary_key=True, index=True),
    sa.Column("tie_family", sa.Text, primary_key=True, comment="relation, claim, event, speech"),
    sa.Column("tie_kind", sa.Text, primary_key=True, comment="Kind of tie within its family"),
    _count("weight", "Independent origins that show it"),
    _count("evidence_count", "Passages that show it, once per occurrence"),
    _count("source_count", "Sources that show it"),
    comment="One row per two actors and kind of tie between them",
)
