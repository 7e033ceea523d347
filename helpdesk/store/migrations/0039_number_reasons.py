"""Why a draw was made with another public number than the one that was taken back."""

from __future__ import annotations

from typing import Any

COLUMN = 'ALTER TABLE "draws" ADD COLUMN "number_reason" TEXT NOT NULL DEFAULT \'\''


def up(migrator: Any, db: Any) -> None:  # noqa: ARG001
    """Add the column."""
    db.execute_sql(COLUMN)
