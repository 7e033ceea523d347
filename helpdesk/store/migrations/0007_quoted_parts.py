"""A part put in knows the line of the accepted quote that promised it."""

from __future__ import annotations

from typing import Any


def up(migrator: Any, db: Any) -> None:  # noqa: ARG001
    """Add the link; parts of before have none and are known by their name."""
    db.execute_sql(
        'ALTER TABLE "parts_used" ADD COLUMN "quote_line_id" INTEGER '
        'REFERENCES "quote_lines" ("id") ON DELETE SET NULL'
    )
    db.execute_sql(
        'CREATE INDEX "parts_used_quote_line_id" ON "parts_used" ("quote_line_id") '
        'WHERE "quote_line_id" IS NOT NULL'
    )
