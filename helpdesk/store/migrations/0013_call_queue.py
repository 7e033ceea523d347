"""The queue of calls is read from its index alone: the state stands in it, too."""

from __future__ import annotations

from typing import Any

STATEMENTS = (
    'DROP INDEX "calls_open"',
    'CREATE INDEX "calls_open" ON "calls" ("next_at", "expires_on", "caller_id", "due_on", "customer_id", "state") '
    "WHERE \"state\" = 'open'",
)


def up(migrator: Any, db: Any) -> None:  # noqa: ARG001
    """Make the index anew."""
    for statement in STATEMENTS:
        db.execute_sql(statement)
