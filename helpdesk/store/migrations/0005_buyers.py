"""A customer is asked as what they buy; a sale knows its way and when second-hand goods were first sold."""

from __future__ import annotations

from typing import Any


def up(migrator: Any, db: Any) -> None:  # noqa: ARG001
    """Add the columns; of what was sold before nobody was asked."""
    db.execute_sql('ALTER TABLE "customers" ADD COLUMN "buys_as" TEXT NOT NULL DEFAULT \'\'')
    db.execute_sql('ALTER TABLE "purchases" ADD COLUMN "first_sold_on" DATE')
    db.execute_sql('ALTER TABLE "purchases" ADD COLUMN "channel" TEXT NOT NULL DEFAULT \'\'')
