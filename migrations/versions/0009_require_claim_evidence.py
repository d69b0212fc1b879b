"""Require that a live claim has a live link when a transaction commits.

A claim nobody says is not evidence of anything. The rule spans two tables, so it is a deferred
constraint trigger on both: on the claim when it comes or returns, on the link when it goes.
Existing rows: checked by hand before this revision. A downgrade loses the rule, not a row.
"""

from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

ADD_FUNCTION = """
create function research.require_claim_evidence() returns trigger
language plpgsql as $$
declare
    meant bigint;
    claim_key text;
begin
    if tg_table_name = 'claims' then
        meant := new.id;
    else
        meant := old.claim_id;
    end if;
    select claims.key into claim_key
    from research.claims
    where claims.id = meant
        and claims.retired_run_id is null
        and not exists (
            select 1
            from research.claim_sources
            where claim_sources.claim_id = meant
                and claim_sources.retired_run_id is null
        );
    if found then
        raise exception 'claim % has no live link to a passage', claim_key
            using errcode = 'check_violation',
            schema = 'research',
            table = 'claims',
            constraint = 'ck_claims_has_evidence',
            hint = 'link the claim to a passage that says it, or retire it';
    end if;
    return null;
end
$$
"""
COMMENT = """
comment on function research.require_claim_evidence() is
'Refuses a live claim without a live link, when the transaction commits'
"""
ON_CLAIMS = """
create constraint trigger ck_claims_has_evidence
after insert or update of retired_run_id on research.claims
deferrable initially deferred
for each row execute function research.require_claim_evidence()
"""
ON_LINKS = """
create constraint trigger ck_claim_sources_claim_has_evidence
after delete or update of retired_run_id, claim_id on research.claim_sources
deferrable initially deferred
for each row execute function research.require_claim_evidence()
"""


def upgrade() -> None:
    """Add the rule."""
    for statement in (ADD_FUNCTION, COMMENT, ON_CLAIMS, ON_LINKS):
        op.execute(statement)


def downgrade() -> None:
    """Drop the rule."""
    op.execute("drop trigger ck_claim_sources_claim_has_evidence on research.claim_sources")
    op.execute("drop trigger ck_claims_has_evidence on research.claims")
    op.execute("drop function research.require_claim_evidence()")
