"""Refuse ties that lead back to where they begin: narrower claims, and our order of events.

A claim that is part of itself, or an event before itself, would make every count and every order
that follows the ties meaningless. Ties are followed, however many, when a transaction commits.
Existing rows: checked when a run next touches them. A downgrade loses the rule, not a row.
"""

from alembic import op

revision = "0025"
down_revision = "0024"
branch_labels = None
depends_on = None

# Each step leads from a claim to the broader ones, from an event to the later ones.
STEPS = {
    "claim": """
        select claim_relations.to_claim_id as next_id
        from research.claim_relations
        inner join research.claim_relation_kinds
            on claim_relations.kind = claim_relation_kinds.key
        where claim_relations.from_claim_id = {at}
            and claim_relations.retired_run_id is null
            and claim_relation_kinds.effect = 'narrower'
    """,
    # What fulfils a plan comes after it, so such a tie is followed from its end.
    "event": """
        select event_relations.to_event_id as next_id
        from research.event_relations
        inner join research.event_relation_kinds
            on event_relations.kind = event_relation_kinds.key
        where event_relations.from_event_id = {at}
            and event_relations.retired_run_id is null
            and event_relation_kinds.order_in_time = 'before'
        union all
        select event_relations.from_event_id as next_id
        from research.event_relations
        inner join research.event_relation_kinds
            on event_relations.kind = event_relation_kinds.key
        where event_relations.to_event_id = {at}
            and event_relations.retired_run_id is null
            and event_relation_kinds.order_in_time = 'after'
    """,
}
FAULTS = {"claim": "is narrower than itself", "event": "comes before itself"}


def upgrade() -> None:
    """Add the rule for both tables."""
    for what, step in STEPS.items():
        table, constraint = f"{what}_relations", f"ck_{what}_relations_not_circular"
        op.execute(f"""
            create function research.refuse_circular_{what}s() returns trigger
            language plpgsql as $$
            declare
                meant text;
            begin
                with recursive reached (id) as (
                    select steps.next_id
                    from ({step.format(at=f"new.from_{what}_id")}) as steps
                    union
                    select steps.next_id
                    from reached
                    cross join lateral ({step.format(at="reached.id")}) as steps
                )
                select {what}s.key into meant
                from reached
                inner join research.{what}s on reached.id = {what}s.id
                where reached.id = new.from_{what}_id;
                if found then
                    raise exception 'the {what} % {FAULTS[what]}', meant
                        using errcode = 'check_violation',
                        schema = 'research',
                        table = '{table}',
                        constraint = '{constraint}',
                        hint = 'take out one of the ties that lead from it back to it';
                end if;
                return null;
            end
            $$
        """)  # noqa: S608  all of it is written above
        op.execute(
            f"comment on function research.refuse_circular_{what}s() is"
            f" 'Refuses a live tie by which one {what} {FAULTS[what]}, when it is committed'"
        )
        op.execute(f"""
            create constraint trigger {constraint}
            after insert or update of from_{what}_id, to_{what}_id, kind, retired_run_id
            on research.{table}
            deferrable initially deferred
            for each row when (new.retired_run_id is null)
            execute function research.refuse_circular_{what}s()
        """)


def downgrade() -> None:
    """Drop the rule."""
    for what in STEPS:
        op.execute(f"drop trigger ck_{what}_relations_not_circular on research.{what}_relations")
        op.execute(f"drop function research.refuse_circular_{what}s()")
