-- Question: which terms do all vocabularies hold, and what follows from them?
-- Grain: vocabulary, term
do $do$
begin
    execute (
        select
            'create view parts.terms as '
            || string_agg(
                format(
                    $select$
                    select
                        %1$L as vocabulary,
                        key as term,
                        label as term_label,
                        description as term_description,
                        rank as term_rank,
                        %2$s as effect,
                        %3$s as order_in_time,
                        %4$s as is_utterance
                    from living.%1$I
                    $select$,
                    vocabularies.relname,
                    coalesce(effects.attname, 'null::text'),
                    coalesce(orders.attname, 'null::text'),
                    coalesce(utterances.attname, 'null::boolean')
                ),
                'union all' order by vocabularies.relname
            )
        from pg_catalog.pg_constraint
        inner join pg_catalog.pg_class as vocabularies
            on pg_constraint.conrelid = vocabularies.oid
        inner join pg_catalog.pg_attribute as keys
            on
                vocabularies.oid = keys.attrelid
                and pg_constraint.conkey = array[keys.attnum]
        left join pg_catalog.pg_attribute as effects
            on vocabularies.oid = effects.attrelid and effects.attname = 'effect'
        left join pg_catalog.pg_attribute as orders
            on vocabularies.oid = orders.attrelid and orders.attname = 'order_in_time'
        left join pg_catalog.pg_attribute as utterances
            on
                vocabularies.oid = utterances.attrelid
                and utterances.attname = 'is_utterance'
        where
            vocabularies.relnamespace = 'research'::regnamespace
            and pg_constraint.contype = 'p'
            and keys.attname = 'key'
    );
end
$do$;

comment on view parts.terms is
'One row per term of a vocabulary, a table whose primary key is called key';
