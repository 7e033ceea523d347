"""What a month's figures look for: what was handed back in it, and who bought in the two years before."""

from __future__ import annotations

from typing import Any

STATEMENTS = (
    'CREATE INDEX "jobs_delivered_at" ON "jobs" ("delivered_at") WHERE "delivered_at" IS NOT NULL',
    'CREATE INDEX "purchases_bought" ON "purchases" ("purchased_on", "customer_id")',
)


def up(migrator: Any, db: Any) -> None:  # noqa: ARG001
    """Make the indexes."""
    for statement in STATEMENTS:
        db.execute_sql(statement)
