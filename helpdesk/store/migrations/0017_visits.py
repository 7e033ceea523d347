# ruff: noqa: E501
"""Visits, and the jobs they serve."""

from __future__ import annotations

from typing import Any

STATEMENTS = (
    """CREATE TABLE "visits" ("id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, "ref" TEXT, "site_id" INTEGER, "technician_id" INTEGER, "planned_start" TEXT NOT NULL, "planned_end" TEXT, "fixed" INTEGER NOT NULL DEFAULT 0, "before_minutes" INTEGER NOT NULL DEFAULT 0, "after_minutes" INTEGER NOT NULL DEFAULT 0, "travel_minutes" INTEGER NOT NULL DEFAULT 0, "arrived_at" TEXT, "left_at" TEXT, "result" TEXT NOT NULL DEFAULT '', "reason" TEXT NOT NULL DEFAULT '', "continues_id" INTEGER, "note" TEXT NOT NULL DEFAULT '', "created_at" TEXT NOT NULL, FOREIGN KEY ("site_id") REFERENCES "sites" ("id") ON DELETE SET NULL, FOREIGN KEY ("technician_id") REFERENCES "staff" ("id") ON DELETE SET NULL, FOREIGN KEY ("continues_id") REFERENCES "visits" ("id") ON DELETE SET NULL)""",
    'CREATE INDEX "visits_arrived_at" ON "visits" ("arrived_at") WHERE "arrived_at" IS NOT NULL',
    'CREATE INDEX "visits_continues_id" ON "visits" ("continues_id") WHERE "continues_id" IS NOT NULL',
    'CREATE INDEX "visits_planned_start_technician_id" ON "visits" ("planned_start", "technician_id")',
    'CREATE UNIQUE INDEX "visits_ref" ON "visits" ("ref") WHERE "ref" IS NOT NULL',
    'CREATE INDEX "visits_site_id" ON "visits" ("site_id") WHERE "site_id" IS NOT NULL',
    'CREATE INDEX "visits_technician_id" ON "visits" ("technician_id") WHERE "technician_id" IS NOT NULL',
    'CREATE TABLE "visit_jobs" ("id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, "visit_id" INTEGER NOT NULL, "job_id" INTEGER NOT NULL, "position" INTEGER NOT NULL, FOREIGN KEY ("visit_id") REFERENCES "visits" ("id") ON DELETE CASCADE, FOREIGN KEY ("job_id") REFERENCES "jobs" ("id") ON DELETE CASCADE)',
    'CREATE INDEX "visit_jobs_job_id" ON "visit_jobs" ("job_id")',
    'CREATE INDEX "visit_jobs_visit_id" ON "visit_jobs" ("visit_id")',
    """CREATE INDEX "visits_open" ON "visits" ("planned_start") WHERE "arrived_at" IS NULL AND "result" = ''""",
)


def up(migrator: Any, db: Any) -> None:  # noqa: ARG001
    """Make the tables."""
    for statement in STATEMENTS:
        db.execute_sql(statement)
