"""A key-value table on a scratch disk, thrown away at its end: what a file of a million rows tells stays small."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from helpdesk.store import sqlite
from helpdesk.store.paging import marks


class Scratch:
    """Keys with so many values each."""

    def __init__(self, values: int) -> None:
        self._marks = marks(range(values + 1))
        self._connection = sqlite.scratch()
        columns = ", ".join(f"v{place}" for place in range(values))
        self._connection.execute(f"CREATE TABLE kept (key PRIMARY KEY, {columns}) WITHOUT ROWID")
        self._connection.execute("BEGIN")

    def find(self, keys: Sequence[Any]) -> dict[Any, tuple[Any, ...]]:
        """Of these keys those that are kept, with their values."""
        rows = self._connection.execute(f"SELECT * FROM kept WHERE key IN ({marks(keys)})", keys)
        return {key: tuple(values) for key, *values in rows}

    def keep(self, rows: Iterable[Sequence[Any]]) -> None:
        """Keep rows, each a key with its values, in the place of what was kept of that key."""
        self._connection.executemany(f"INSERT OR REPLACE INTO kept VALUES ({self._marks})", rows)

    def close(self) -> None:
        """Give the scratch space back."""
        self._connection.close()
