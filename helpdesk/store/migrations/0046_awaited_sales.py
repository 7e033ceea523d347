"""Sales that are still to be handed over are found without reading all sales."""

from __future__ import annotations

from typing import Any

STATEMENTS = (
    'CREATE INDEX "purchases_awaited" ON "purchases" ("promised_on") WHERE promised_on IS NOT NULL AND '
    "delivered_on IS NULL AND installed_on IS NULL AND unit_id IS NOT NULL",
)


def up(migrator: Any, db: Any) -> None:  # noqa: ARG001
    """Make the index."""
    for statement in STATEMENTS:
        db.execute_sql(statement)
