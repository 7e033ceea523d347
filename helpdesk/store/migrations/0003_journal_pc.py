"""An entry of the journal knows the PC it was done at, as it knows its staff."""

from __future__ import annotations

from typing import Any


def up(migrator: Any, db: Any) -> None:  # noqa: ARG001
    """Add the column; entries of before are of no PC known."""
    db.execute_sql('ALTER TABLE "journal_entries" ADD COLUMN "pc" TEXT')
