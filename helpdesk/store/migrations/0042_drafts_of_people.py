"""A half-typed form belongs to whoever typed it, where people sign in: two may have begun the same one."""

from __future__ import annotations

from typing import Any

STATEMENTS = (
    'ALTER TABLE "drafts" ADD COLUMN "kept_for" INTEGER',
    'DROP INDEX "drafts_key"',
    'CREATE INDEX "drafts_key" ON "drafts" ("key")',
)


def up(migrator: Any, db: Any) -> None:  # noqa: ARG001
    """Add the column; the key alone is no longer unique."""
    for statement in STATEMENTS:
        db.execute_sql(statement)
