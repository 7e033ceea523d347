"""Entries of the journal are tied to a chain: the history shows where it was changed behind the program's back."""

from __future__ import annotations

from typing import Any

STATEMENTS = (
    'ALTER TABLE "journal_entries" ADD COLUMN "salt" TEXT',
    'ALTER TABLE "journal_entries" ADD COLUMN "seal" TEXT',
    'ALTER TABLE "journal_entries" ADD COLUMN "chain" TEXT',
    'ALTER TABLE "journal_entries" ADD COLUMN "blanked" TEXT',
    'ALTER TABLE "journal_pen" ADD COLUMN "last_entry" INTEGER',
    'ALTER TABLE "journal_pen" ADD COLUMN "last_chain" TEXT',
)


def up(migrator: Any, db: Any) -> None:  # noqa: ARG001
    """Make the columns; what was written before stays outside the chain."""
    for statement in STATEMENTS:
        db.execute_sql(statement)
