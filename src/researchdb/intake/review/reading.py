"""What YAML says, as plain mappings, lists and texts."""

from __future__ import annotations

from typing import Any

import yaml

from researchdb.seeding.located import Loader


def plain_of(text: str) -> Any:
    """Return what a seed file says, without lines and comments; None where it is no YAML."""
    try:
        return yaml.load(text, Loader=Loader)  # noqa: S506 - derived from the safe loader
    except yaml.YAMLError:
        return None


def plain(value: Any) -> Any:
    """Return what a part of a seed file says, its comments left out."""
    if isinstance(value, dict):
        return {str(key): plain(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [plain(inner) for inner in value]
    return None if value is None else str(value)
