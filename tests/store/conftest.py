"""What the tests of the store may ask for: a bare store with the schema, without desk or services."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from helpdesk.store import schema
from helpdesk.store.database import Store
from tests.store.pen import Pen


@pytest.fixture(scope="session")
def empty_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with the schema and nothing in it; never opened itself."""
    store = Store(tmp_path_factory.mktemp("database") / "helpdesk.db")
    with store.connected():
        schema.bring_up(store)
    return store.path


@pytest.fixture
def pen(empty_database: Path, tmp_path: Path) -> Iterator[Pen]:
    """An open store to write to."""
    store = Store(Path(shutil.copy(empty_database, tmp_path / "helpdesk.db")))
    with store.connected():
        yield Pen(store)
