"""The embedded PostgreSQL of a desk folder: start, stop, look at, delete."""

from researchdb.server.control import (
    Address,
    Started,
    Status,
    delete,
    find_address,
    psql_path,
    start,
    status,
    stop,
)
from researchdb.server.state import APP, DATABASE, READER, SUPERUSER

__all__ = [
    "APP",
    "DATABASE",
    "READER",
    "SUPERUSER",
    "Address",
    "Started",
    "Status",
    "delete",
    "find_address",
    "psql_path",
    "start",
    "status",
    "stop",
]
