"""The files the package brings along are found."""

from __future__ import annotations

from pathlib import Path

import pytest

from researchdb import paths
from researchdb.errors import SettingsError


def test_every_shipped_thing_is_found() -> None:
    assert paths.alembic_ini().is_file()
    assert paths.migrations().is_dir()
    assert (paths.sql() / "roles.sql").is_file()
    assert paths.vocabularies().is_dir()


def test_files_in_the_package_come_before_the_checkout(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "sql").mkdir()
    monkeypatch.setattr(paths, "SHIPPED", tmp_path)
    assert paths.sql() == tmp_path / "sql"


def test_incomplete_installation_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paths, "SHIPPED", tmp_path)
    monkeypatch.setattr(paths, "CHECKOUT", tmp_path)
    with pytest.raises(SettingsError, match="sql is missing from the installation"):
        paths.sql()
