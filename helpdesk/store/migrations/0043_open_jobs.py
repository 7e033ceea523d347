"""What is asked of open jobs together is read from their index alone: how many lie on the bench, who collects nothing."""

from __future__ import annotations

from typing import Any

STATEMENTS = (
    'DROP INDEX "jobs_open"',
    'CREATE INDEX "jobs_open" ON "jobs" ("state", "promised_on", "kind", "told_at", "received_at", "case_id") '
    "WHERE \"state\" NOT IN ('delivered', 'cancelled')",
)


def up(migrator: Any, db: Any) -> None:  # noqa: ARG001
    """Make the index wider."""
    for statement in STATEMENTS:
        db.execute_sql(statement)
