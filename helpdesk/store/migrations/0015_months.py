# ruff: noqa: E501
"""What a month's figures look for: what was handed back in it, what is under a guarantee, who bought in two years."""

from __future__ import annotations

from typing import Any

STATEMENTS = (
    'CREATE INDEX "jobs_delivered_at" ON "jobs" ("delivered_at") WHERE "delivered_at" IS NOT NULL',
    'CREATE INDEX "jobs_guarantee" ON "jobs" ("unit_id", "received_at", "delivered_at", "outcome", "state") WHERE "under_warranty" = \'yes\'',
    'CREATE INDEX "jobs_guaranteed" ON "jobs" ("repair_guarantee_until", "unit_id", "delivered_at") WHERE "repair_guarantee_until" IS NOT NULL',
    'CREATE INDEX "purchases_bought" ON "purchases" ("purchased_on", "customer_id")',
)


def up(migrator: Any, db: Any) -> None:  # noqa: ARG001
    """Make the indexes."""
    for statement in STATEMENTS:
        db.execute_sql(statement)
