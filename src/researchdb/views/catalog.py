"""What stands in the schemas of saved views, read from the catalogue of the database."""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from sqlalchemy import Connection, bindparam, text

from researchdb.views.files import SCHEMAS

# Rights are listed without the owner's own, which differ between server versions.
_RELATIONS = text("""
    select
        c.oid, n.nspname, c.relname,
        case c.relkind when 'v' then 'view' when 'm' then 'materialized view'
            when 'f' then 'foreign table' else 'table' end,
        format('%I.%I', n.nspname, c.relname),
        coalesce(pg_get_viewdef(c.oid), ''),
        coalesce(array_to_string(c.reloptions, ', '), ''),
        pg_get_userbyid(c.relowner),
        coalesce(obj_description(c.oid, 'pg_class'), ''),
        array(
            select array[a.attname, format_type(a.atttypid, a.atttypmod),
                coalesce(col_description(c.oid, a.attnum), '')]
            from pg_attribute as a
            where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
            order by a.attnum
        ),
        array(
            select array[coalesce(r.rolname, 'public'), lower(g.privilege_type)
                || case when g.is_grantable then ' with grant option' else '' end]
            from aclexplode(c.relacl) as g left join pg_roles as r on r.oid = g.grantee
            where g.grantee <> c.relowner
            union
            select array[coalesce(r.rolname, 'public'),
                format('%s (%I)', lower(g.privilege_type), a.attname)]
            from pg_attribute as a, aclexplode(a.attacl) as g
            left join pg_roles as r on r.oid = g.grantee
            where a.attrelid = c.oid
            order by 1
        )
    from pg_class as c inner join pg_namespace as n on n.oid = c.relnamespace
    where n.nspname in :schemas and c.relkind in ('v', 'm', 'r', 'p', 'f')
""").bindparams(bindparam("schemas", expanding=True))
_FUNCTIONS = text("""
    select
        p.oid, n.nspname, p.proname,
        case p.prokind when 'f' then 'function' when 'p' then 'procedure'
            when 'a' then 'aggregate' else 'window function' end,
        format('%I.%I(%s)', n.nspname, p.proname, pg_get_function_identity_arguments(p.oid)),
        case when p.prokind in ('f', 'p') then pg_get_functiondef(p.oid) else '' end,
        '',
        pg_get_userbyid(p.proowner),
        coalesce(obj_description(p.oid, 'pg_proc'), ''),
        array(
            select array[coalesce(p.proargnames[i], ''),
                format_type(coalesce(p.proallargtypes[i], p.proargtypes[i - 1]), null), '']
            from generate_series(
                1, coalesce(cardinality(p.proallargtypes), p.pronargs)
            ) as i
            order by i
        ) || case
            when p.prorettype in ('record'::regtype, 'void'::regtype) then '{}'
            else array[array[p.proname, format_type(p.prorettype, null), '']]
        end,
        array(
            select array[coalesce(r.rolname, 'public'), lower(g.privilege_type)
                || case when g.is_grantable then ' with grant option' else '' end]
            from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) as g
            left join pg_roles as r on r.oid = g.grantee
            where g.grantee <> p.proowner
            order by 1
        )
    from pg_proc as p inner join pg_namespace as n on n.oid = p.pronamespace
    where n.nspname in :schemas
""").bindparams(bindparam("schemas", expanding=True))

# A view depends through its rule, a default through its table, a row type is its table.
_EDGES = text("""
    select distinct
        coalesce(ref_row.typrelid, ref_item.typrelid, d.refobjid)::bigint,
        coalesce(w.ev_class, ad.adrelid, dep_row.typrelid, d.objid)::bigint,
        case when coalesce(w.ev_class, ad.adrelid, dep_row.typrelid) is null
            then d.classid else 'pg_class'::regclass end::bigint
    from pg_depend as d
    left join pg_rewrite as w on d.classid = 'pg_rewrite'::regclass and w.oid = d.objid
    left join pg_attrdef as ad on d.classid = 'pg_attrdef'::regclass and ad.oid = d.objid
    left join pg_type as dep_row
        on d.classid = 'pg_type'::regclass and dep_row.oid = d.objid and dep_row.typrelid <> 0
    left join pg_type as ref_row
        on d.refclassid = 'pg_type'::regclass and ref_row.oid = d.refobjid
        and ref_row.typrelid <> 0
    left join pg_type as ref_list
        on d.refclassid = 'pg_type'::regclass and ref_list.oid = d.refobjid
    left join pg_type as ref_item on ref_item.oid = ref_list.typelem and ref_item.typrelid <> 0
    where d.deptype = 'n' and d.refobjid >= 16384
""")


@dataclass(frozen=True)
class Column:
    """One column of a view, or one argument or result of a function."""

    name: str
    type: str
    comment: str


@dataclass(frozen=True)
class LiveObject:
    """One view, function or other object as it stands.

    `identity` is its name as SQL takes it; `grants` holds (role, right) without the owner.
    """

    columns: tuple[Column, ...]
    grants: tuple[tuple[str, str], ...]
    oid: int
    schema: str
    name: str
    kind: str
    identity: str
    definition: str
    options: str
    owner: str
    comment: str

    @property
    def qualified(self) -> str:
        """Return `schema.name`."""
        return f"{self.schema}.{self.name}"

    def aspects(self) -> dict[str, str]:
        """Return what two states are compared by, each aspect as text."""
        return {
            "definition": f"{self.kind} {self.definition}",
            "options": self.options,
            "columns": json.dumps([[column.name, column.type] for column in self.columns]),
            "comment": self.comment,
            "column comments": json.dumps([column.comment for column in self.columns]),
            "grants": json.dumps(self.grants),
            "owner": self.owner,
        }


Live = Mapping[str, tuple[LiveObject, ...]]


def read(connection: Connection) -> Live:
    """Return the objects of the schemas by qualified name; overloads share a name.

    The search path must be empty, or definitions come out differently.
    """
    found: dict[str, list[LiveObject]] = defaultdict(list)
    for query in (_RELATIONS, _FUNCTIONS):
        for row in connection.execute(query, {"schemas": SCHEMAS}):
            columns = tuple(Column(*column) for column in row[-2])
            grants = tuple((role, right) for role, right in row[-1])
            live = LiveObject(columns, grants, *row[:-2])
            found[live.qualified].append(live)
    return {
        name: tuple(sorted(objects, key=lambda live: live.identity))
        for name, objects in found.items()
    }


def fingerprint(objects: Iterable[LiveObject]) -> str:
    """Return the sha256 over definition, comments, rights and owner of what has one name."""
    states = [[live.identity, live.aspects()] for live in objects]
    return hashlib.sha256(json.dumps(states, sort_keys=True).encode()).hexdigest()


@dataclass(frozen=True)
class Dependants:
    """Who depends on whom; objects are known by oid, and `catalogs` tells where each lives."""

    edges: Mapping[int, tuple[int, ...]]
    catalogs: Mapping[int, int]

    def of(self, oids: Collection[int]) -> tuple[int, ...]:
        """Return the objects and all that rest on them, each after its own dependants."""
        order: dict[int, None] = {}

        def visit(oid: int, above: frozenset[int]) -> None:
            for dependant in self.edges.get(oid, ()):
                if dependant not in above and dependant not in order:
                    visit(dependant, above | {dependant})
            order.setdefault(oid)

        for oid in oids:
            visit(oid, frozenset({oid}))
        return tuple(order)

    def describe(self, connection: Connection, oid: int) -> str:
        """Return kind and qualified name, such as `view desk.mine`."""
        query = text("select pg_catalog.pg_describe_object(:catalog, :oid, 0)")
        return str(connection.scalar(query, {"catalog": self.catalogs[oid], "oid": oid}))


def read_dependants(connection: Connection) -> Dependants:
    """Return every dependency between objects that are not the server's own."""
    edges: dict[int, list[int]] = defaultdict(list)
    catalogs: dict[int, int] = {}
    for base, dependant, catalog in connection.execute(_EDGES):
        if base != dependant:
            edges[base].append(dependant)
            catalogs[dependant] = catalog
    return Dependants({base: tuple(sorted(found)) for base, found in edges.items()}, catalogs)
