"""Imports point one way: what each layer may import of ours."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import researchdb

PACKAGE = Path(researchdb.__file__).parent
FOUNDATIONS = {"errors", "paths", "settings", "server", "db", "roles", "built_last"}
# What each layer may import of ours besides itself.
ALLOWED: dict[str, set[str]] = {
    "errors": set(),
    "roles": {"errors"},
    "built_last": {"roles"},
    "paths": {"errors"},
    "settings": {"errors", "paths"},
    "server": {"errors", "paths", "settings"},
    "db": {"errors", "settings", "server"},
    "model": {"errors"},
    "text": {"errors"},
    "views": FOUNDATIONS,
    "kept": FOUNDATIONS | {"model"},
    "migrate": FOUNDATIONS | {"views"},
    "saved": FOUNDATIONS,
    "asking": FOUNDATIONS | {"saved"},
    "queries": FOUNDATIONS | {"saved", "asking"},
    "desk": FOUNDATIONS | {"seeding"},
    "seeding": FOUNDATIONS | {"text", "model", "kept"},
    "semantic": FOUNDATIONS,
    "intake": FOUNDATIONS | {"model", "text", "seeding", "semantic"},
    "bibliography": FOUNDATIONS | {"text", "seeding", "intake"},
    "cli": FOUNDATIONS
    | {"model", "text", "views", "kept", "migrate", "saved", "queries", "asking", "desk", "seeding"}
    | {"intake", "bibliography"},
    # The entry point of `python -m researchdb`, and the package itself: its version only.
    "__main__": {"cli"},
    "__init__": set(),
}


def modules() -> list[Path]:
    """Return the modules of the package, below the folder of the package."""
    return sorted(path.relative_to(PACKAGE) for path in PACKAGE.rglob("*.py"))


def layer(module: Path) -> str:
    """Return the first part of the module's name."""
    return module.parts[0].removesuffix(".py")


def imported_layers(module: Path) -> Iterator[str]:
    """Give the layer of every import of ours in the module, those inside functions included."""
    package = ("researchdb", *module.parent.parts)
    for node in ast.walk(ast.parse((PACKAGE / module).read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            base = list(package[: len(package) - node.level + 1]) if node.level else []
            origin = ".".join(base + ([node.module] if node.module else []))
            names = [f"{origin}.{alias.name}" for alias in node.names]
        else:
            continue
        for name in names:
            first, *rest = name.split(".")
            if first == "researchdb" and rest and not rest[0].startswith("__"):
                yield rest[0]


def test_every_module_belongs_to_a_layer() -> None:
    assert {layer(module) for module in modules()} <= ALLOWED.keys()


@pytest.mark.parametrize("module", modules(), ids=str)
def test_a_module_imports_only_layers_below_its_own(module: Path) -> None:
    allowed = ALLOWED.get(layer(module), set()) | {layer(module)}
    assert set(imported_layers(module)) - allowed == set()


def test_nothing_imports_the_command_line() -> None:
    importers = [module for module in modules() if "cli" in set(imported_layers(module))]
    assert {layer(module) for module in importers} <= {"cli", "__main__"}


def test_layers_have_an_order() -> None:
    done: set[str] = set()
    left = dict(ALLOWED)
    while left:
        ready = {name for name, below in left.items() if below <= done}
        assert ready, f"a circle among {sorted(left)}"
        done |= ready
        left = {name: below for name, below in left.items() if name not in ready}


def test_imports_are_told_apart_by_layer() -> None:
    assert set(imported_layers(Path("migrate.py"))) == {"paths", "errors", "views"}
