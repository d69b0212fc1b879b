"""Which outlet an article comes from: one the seeds declare, or a new one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from researchdb.seeding.located import parse
from researchdb.text.keys import free, slug
from researchdb.text.normalise import fold

_SECTION = re.compile(rb"^outlets:", re.MULTILINE)
_WWW = "www."

Declaration = dict[str, Any]
"""An entry of the section ``outlets`` of a seed file."""


class Outlets:
    """The outlets of a desk, by key, host and name; those of new drafts are added as they come."""

    def __init__(self, declared: Iterable[Declaration] = ()) -> None:
        self._keys: set[str] = set()
        self._by_host: dict[str, str] = {}
        self._by_name: dict[str, str] = {}
        for outlet in declared:
            self._put(outlet)

    @classmethod
    def read(cls, seeds: Path) -> Outlets:
        """Return the outlets declared anywhere in the folder ``seeds``."""
        return cls(declared(seeds))

    def find(
        self, site: str | None, url: str | None, source: str
    ) -> tuple[str, Declaration | None]:
        """Return the key of the outlet of a new source, and its declaration if it is new.

        An outlet is known by the host of its address or by its name. Where the file shows
        neither, the outlet is unknown and named after the source.
        """
        host = host_of(url)
        known = self._by_host.get(host or "") or self._by_name.get(fold(site or ""))
        if known:
            return known, None
        name = site or host
        key = slug(name or "") or f"unnamed-{source}"
        outlet: Declaration = {
            "key": free(key, self._keys.__contains__),
            "name": name or f"Unnamed outlet of {source}",
            "kind": "unknown",
            "url": f"{urlsplit(url).scheme}://{urlsplit(url).netloc}" if url and host else None,
            "country": None,
        }
        self._put(outlet)
        return str(outlet["key"]), outlet

    def _put(self, outlet: Declaration) -> None:
        key = str(outlet["key"])
        self._keys.add(key)
        if host := host_of(outlet.get("url")):
            self._by_host.setdefault(host, key)
        if name := fold(str(outlet.get("name") or "")):
            self._by_name.setdefault(name, key)


def host_of(url: str | None) -> str | None:
    """Return the host of an address without ``www.``, None where there is none."""
    try:
        host = urlsplit(url or "").hostname
    except ValueError:
        return None
    return host.removeprefix(_WWW) if host else None


def declared(seeds: Path) -> Iterator[Declaration]:
    """Yield every outlet that a file of the seeds declares."""
    for path in sorted(seeds.rglob("*.y*ml")):
        raw = path.read_bytes()
        if not _SECTION.search(raw):
            continue  # thousands of source files declare none and need not be parsed
        value = parse(raw, path.name).value
        listed = value.get("outlets") if isinstance(value, dict) else None
        for outlet in listed if isinstance(listed, list) else ():
            if isinstance(outlet, dict) and isinstance(outlet.get("key"), str):
                yield outlet
