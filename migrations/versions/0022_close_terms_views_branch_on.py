"""Close the sets of terms that views branch on, and say which ties change the support of a claim.

A verdict and a comparable group are one of a known set. A tie between claims may make the first
narrower than the second, or withdraw the second; a tie between sources may retract or correct.
Existing rows: the narrower kind of the shipped vocabulary is marked, no other has an effect yet.
A downgrade loses the effects and the rules.
"""

import sqlalchemy as sa
from alembic import op

revision = "0022"
down_revision = "0021"
branch_labels = None
depends_on = None

VERDICTS = (
    "'contradiction', 'changed over time', 'precision', 'wording', 'judgement',"
    " 'plan and outcome', 'corrected', 'retracted', 'ruled out', 'open'"
)
GROUPS = "'actual', 'plan', 'possible', 'required'"
GROUP_COMMENT = "Claims contradict each other only within one group"
EFFECTS = {
    "claim_relation_kinds": (
        ("narrower", "withdraws"),
        (
            "What the first claim does to the support of the second: narrower (who says the"
            " first says the second too), withdraws (who says the first no longer says the second);"
            " null = nothing"
        ),
    ),
    "source_relation_kinds": (
        ("retracts", "corrects"),
        (
            "What the first does to the second: retracts (nothing in it counts any more),"
            " corrects (what the first denies no longer counts as said by the second);"
            " null = nothing"
        ),
    ),
}


def upgrade() -> None:
    """Add the rules and the effects."""
    for table, (values, comment) in EFFECTS.items():
        op.add_column(table, sa.Column("effect", sa.Text(), comment=comment), schema="research")
        listed = ", ".join(f"'{value}'" for value in values)
        op.create_check_constraint(
            op.f(f"ck_{table}_effect_known"), table, f"effect in ({listed})", schema="research"
        )
    op.execute(
        "update research.claim_relation_kinds set effect = 'narrower'"
        " where key = 'refines' and not is_symmetric"
    )
    op.create_check_constraint(
        op.f("ck_claim_relation_kinds_effect_has_direction"),
        "claim_relation_kinds",
        "effect is null or not is_symmetric",
        schema="research",
    )
    op.create_check_constraint(
        op.f("ck_claim_relation_kinds_verdict_known"),
        "claim_relation_kinds",
        f"verdict in ({VERDICTS})",
        schema="research",
    )
    op.create_check_constraint(
        op.f("ck_modalities_comparable_group_known"),
        "modalities",
        f"comparable_group in ({GROUPS})",
        schema="research",
    )
    op.execute(
        "comment on column research.modalities.comparable_group is"
        f" '{GROUP_COMMENT}: actual, plan, possible, required'"
    )
    op.execute("update research.seed_files set format = 1")  # read anew by the next run


def downgrade() -> None:
    """Drop rules and effects."""
    op.execute(f"comment on column research.modalities.comparable_group is '{GROUP_COMMENT}'")
    op.drop_constraint("ck_modalities_comparable_group_known", "modalities", schema="research")
    op.drop_constraint(
        "ck_claim_relation_kinds_verdict_known", "claim_relation_kinds", schema="research"
    )
    op.drop_constraint(
        "ck_claim_relation_kinds_effect_has_direction", "claim_relation_kinds", schema="research"
    )
    for table in reversed(EFFECTS):
        op.drop_column(table, "effect", schema="research")
