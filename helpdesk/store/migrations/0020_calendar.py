# ruff: noqa: E501
"""Indexes of the jobs for which a visit may have to be planned."""

from __future__ import annotations

from typing import Any

STATEMENTS = (
    """CREATE INDEX "jobs_to_plan" ON "jobs" ("kind", "state") WHERE "state" NOT IN ('delivered', 'cancelled') AND "received_at" IS NULL""",
    """CREATE INDEX "visits_undone" ON "visits" ("planned_start") WHERE "result" IN ('partly', 'not_done')""",
)


def up(migrator: Any, db: Any) -> None:  # noqa: ARG001
    """Make the indexes."""
    for statement in STATEMENTS:
        db.execute_sql(statement)
