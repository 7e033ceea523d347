"""Claims that were handed back not in conformity are found without reading all jobs."""

from __future__ import annotations

from typing import Any

INDEX = (
    'CREATE INDEX "jobs_unmended" ON "jobs" ("delivered_at", "unit_id") WHERE "kind" = \'claim\' '
    "AND \"state\" = 'delivered' AND \"decision\" = 'accepted' AND \"outcome\" IN ('not_fixed', 'not_worth')"
)


def up(migrator: Any, db: Any) -> None:  # noqa: ARG001
    """Make the index."""
    db.execute_sql(INDEX)
