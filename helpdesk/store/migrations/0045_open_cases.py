"""What is asked of open cases together is read from their index alone, also whether somebody planned what is next."""

from __future__ import annotations

from typing import Any

STATEMENTS = (
    'DROP INDEX "cases_open"',
    'CREATE INDEX "cases_open" ON "cases" ("state", "promised_on", "next_on", "touched_at", "owner_id", '
    '"customer_id", "opened_at", "next_action", "closed_at") WHERE "closed_at" IS NULL',
)


def up(migrator: Any, db: Any) -> None:  # noqa: ARG001
    """Make the index wider."""
    for statement in STATEMENTS:
        db.execute_sql(statement)
