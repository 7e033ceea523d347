# ruff: noqa: E501
"""An index of the jobs for which a visit may have to be planned."""

from __future__ import annotations

from typing import Any

STATEMENTS = (
    """CREATE INDEX "jobs_to_plan" ON "jobs" (coalesce("promised_on", '9999'), "kind", "state", "received_at") WHERE "state" NOT IN ('delivered', 'cancelled')""",
)


def up(migrator: Any, db: Any) -> None:  # noqa: ARG001
    """Make the index."""
    for statement in STATEMENTS:
        db.execute_sql(statement)
