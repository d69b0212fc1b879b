"""The draft of a source that is known from a bibliography only: metadata without a text."""

from __future__ import annotations

from ruamel.yaml.comments import CommentedMap

from researchdb.intake.outlets import Declaration
from researchdb.intake.seedfile import block, flow, parse

from .reference import Reference

_HEAD = """\
# yaml-language-server: $schema=../schema.json
# From the bibliography {origin}: a source whose text is not held yet. `researchdb add` of its text
# or address finds it by its key, address or title and fills in the rest.
source:
"""


def new_source(
    key: str, reference: Reference, outlet: str, declaration: Declaration | None, origin: str
) -> CommentedMap:
    """Return the content of a source file made of a reference alone."""
    content = parse(_HEAD.format(origin=" ".join(origin.split())))
    if declaration:
        content.insert(0, "outlets", [block(declaration)])
    entry = block(
        {
            "key": key,
            **({"citation_key": reference.key} if reference.key not in ("", key) else {}),
            "outlet": outlet,
            "kind": reference.kind or "other",
            "title": reference.title,
            "author": reference.author,
            "url": reference.url,
            "language": reference.language or "und",
            "published": _published(reference, origin),
            "rights": reference.rights,
            "summary": None,
            "status": "draft",
        }
    )
    if reference.kind is None:
        entry.yaml_add_eol_comment("decide: the bibliography does not say", "kind")
    if not reference.language:
        entry.yaml_add_eol_comment("decide: en, ru, ...", "language")
    content["source"] = entry
    return content


def _published(reference: Reference, origin: str) -> CommentedMap | None:
    if reference.published is None:
        return None
    note = f"from the bibliography {origin}"
    return flow({"edtf": reference.published, "basis": "metadata", "note": note})
