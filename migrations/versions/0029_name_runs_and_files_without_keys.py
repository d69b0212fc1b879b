"""Name runs and seed files without foreign keys, and refuse to remove either.

Every seeded row names its file and up to three runs; checking that row by row was most of what
a load cost. Runs and files are never deleted, which triggers now say for everybody, the owner
included. Existing rows: unchanged. A downgrade checks every row anew and loses the triggers.
"""

from alembic import op

revision = "0029"
down_revision = "0028"
branch_labels = None
depends_on = None

KEPT_TABLES = ("seed_runs", "seed_files")


def upgrade() -> None:
    """Drop the foreign keys to runs and files; guard both tables."""
    op.execute("""
        do $$
        declare
            known record;
        begin
            for known in
                select pg_constraint.conrelid::regclass as table_name, pg_constraint.conname
                from pg_constraint
                where pg_constraint.contype = 'f'
                    and pg_constraint.confrelid in (
                        'research.seed_runs'::regclass, 'research.seed_files'::regclass
                    )
                order by pg_constraint.conrelid, pg_constraint.conname
            loop
                execute format(
                    'alter table %s drop constraint %I', known.table_name, known.conname
                );
            end loop;
        end
        $$
    """)
    op.execute("""
        create function research.refuse_removal() returns trigger
        language plpgsql as $$
        begin
            raise exception 'rows of %.% are never deleted or renumbered',
                tg_table_schema, tg_table_name
                using errcode = 'restrict_violation',
                    detail = 'Rows of all tables name the run and the file they came from.',
                    hint = 'delete the seed file; the next run of the seeder retires its rows';
        end
        $$
    """)
    for table in KEPT_TABLES:
        op.execute(f"""
            create trigger {table}_stay
            before delete or truncate or update of id on research.{table}
            for each statement execute function research.refuse_removal()
        """)


def downgrade() -> None:
    """Drop the guard; make the foreign keys again, named by the convention."""
    for table in KEPT_TABLES:
        op.execute(f"drop trigger {table}_stay on research.{table}")
    op.execute("drop function research.refuse_removal()")
    op.execute("""
        do $$
        declare
            named record;
        begin
            for named in
                select pg_class.oid::regclass as table_name,
                    format('fk_%s_%s', pg_class.relname, pg_attribute.attname) as conname,
                    pg_attribute.attname,
                    case pg_attribute.attname
                        when 'seed_file_id' then 'research.seed_files'
                        else 'research.seed_runs'
                    end as referred
                from pg_class
                inner join pg_attribute on pg_class.oid = pg_attribute.attrelid
                where pg_class.relnamespace = 'research'::regnamespace
                    and pg_class.relkind = 'r'
                    and pg_attribute.attname in (
                        'seed_file_id', 'run_id', 'created_run_id', 'updated_run_id',
                        'retired_run_id', 'loaded_run_id'
                    )
                    and not pg_attribute.attisdropped
                order by pg_class.relname, pg_attribute.attnum
            loop
                execute format(
                    'alter table %s add constraint %I foreign key (%I) references %s (id)',
                    named.table_name, named.conname, named.attname, named.referred
                );
            end loop;
        end
        $$
    """)
