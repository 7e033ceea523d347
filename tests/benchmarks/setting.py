"""Knows where the benchmarks' shops lie and how they are opened, by the program and barely."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from helpdesk.clock import Clock
from helpdesk.desk import Desk
from helpdesk.store.sqlite import PRAGMAS


@dataclass(frozen=True, slots=True)
class Setting:
    """Where and on what to measure."""

    folder: Path
    size: int
    clock: Clock

    @property
    def big(self) -> Path:
        """The folder of the big shop."""
        return self.folder / f"shop-{self.size}"

    @property
    def file(self) -> Path:
        """The database of the big shop."""
        return self.big / "helpdesk.db"

    @contextmanager
    def desk(self) -> Iterator[Desk]:
        """The big shop, open."""
        with Desk.open(self.big, self.clock) as desk:
            yield desk

    @contextmanager
    def bare(self, file: Path | None = None) -> Iterator[sqlite3.Connection]:
        """The same file by nothing but SQLite, set up the same way."""
        with closing(sqlite3.connect(file or self.file, isolation_level=None)) as connection:
            for name, value in PRAGMAS.items():
                connection.execute(f"PRAGMA {name} = {value}")
            yield connection


def forget(file: Path) -> None:
    """Ask the system to drop what it holds of a file in memory; where it cannot, it stays warm."""
    if not hasattr(os, "posix_fadvise"):
        return
    with file.open("rb") as handle:
        os.fsync(handle.fileno())
        os.posix_fadvise(handle.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
