"""Photos say at which visit they were taken, what they show, and when; lines without their photo are found."""

from __future__ import annotations

from typing import Any

STATEMENTS = (
    'ALTER TABLE "attachments" ADD COLUMN "visit_id" INTEGER REFERENCES "visits" ("id") ON DELETE SET NULL',
    """ALTER TABLE "attachments" ADD COLUMN "shows" TEXT NOT NULL DEFAULT ''""",
    'ALTER TABLE "attachments" ADD COLUMN "taken_at" TEXT',
    'CREATE INDEX "attachments_visit_id" ON "attachments" ("visit_id") WHERE "visit_id" IS NOT NULL',
    """CREATE INDEX "check_results_unpictured" ON "check_results" ("at") WHERE "no_photo" <> ''""",
)


def up(migrator: Any, db: Any) -> None:  # noqa: ARG001
    """Make the columns."""
    for statement in STATEMENTS:
        db.execute_sql(statement)
