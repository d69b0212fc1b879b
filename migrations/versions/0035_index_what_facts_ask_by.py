"""Index what facts ask by: days as numbers, subjects and origins with 0 for none; count motives.

A fact says 0 where a date is not one day or a claim has no subject, so the index of the column
itself does not answer it. The index of origins replaces the one without 0; that of motives holds
no other claims. Existing rows stay as they are; a downgrade restores the former index.
"""

from alembic import op

revision = "0035"
down_revision = "0034"
branch_labels = None
depends_on = None

DAY_NUMBER = (
    "case when {0}_precision = 'day' then (extract(year from {0}_earliest) * 10000"
    " + extract(month from {0}_earliest) * 100 + extract(day from {0}_earliest))::integer"
    " else 0 end"
)


def upgrade() -> None:
    """Make the indexes."""
    for table, prefix in (("sources", "published"), ("events", "occurred")):
        op.execute(
            f"create index ix_{table}_{prefix}_day_number"
            f" on research.{table} (({DAY_NUMBER.format(prefix)}))"
        )
    for subject in ("actor", "event"):
        op.execute(
            f"create index ix_claims_subject_{subject}_or_none"
            f" on research.claims (coalesce(subject_{subject}_id, 0))"
        )
    op.execute(
        "create index ix_claims_motives on research.claims (id)"
        " where kind = 'motive' and retired_run_id is null"
    )
    op.execute("drop index kept.ix_evidence_origin_actor_id")
    op.execute(
        "create index ix_evidence_origin_actor_or_none"
        " on kept.evidence (coalesce(origin_actor_id, 0))"
    )


def downgrade() -> None:
    """Drop them, and index origins as before."""
    op.execute("drop index kept.ix_evidence_origin_actor_or_none")
    op.execute("create index ix_evidence_origin_actor_id on kept.evidence (origin_actor_id)")
    op.execute("drop index research.ix_claims_motives")
    for subject in ("event", "actor"):
        op.execute(f"drop index research.ix_claims_subject_{subject}_or_none")
    for table, prefix in (("events", "occurred"), ("sources", "published")):
        op.execute(f"drop index research.ix_{table}_{prefix}_day_number")
