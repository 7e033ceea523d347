# ruff: noqa: E501
"""Maintenance plans, dates let go, meter readings; a job knows the plan it serves."""

from __future__ import annotations

from typing import Any

STATEMENTS = (
    """CREATE TABLE "plans" ("id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, "ref" TEXT, "unit_id" INTEGER NOT NULL, "name" TEXT NOT NULL DEFAULT '', "every_count" INTEGER NOT NULL, "every_unit" TEXT NOT NULL, "mode" TEXT NOT NULL, "anchor_on" DATE NOT NULL, "start_on" DATE, "end_on" DATE, "visits" INTEGER, "tolerance_days" INTEGER NOT NULL DEFAULT 5, "closed_days" TEXT NOT NULL, "last_done_on" DATE, "meter_every" INTEGER, "meter_unit" TEXT NOT NULL DEFAULT '', "contract" INTEGER NOT NULL DEFAULT 0, "active" INTEGER NOT NULL DEFAULT 1, "created_at" TEXT NOT NULL, FOREIGN KEY ("unit_id") REFERENCES "units" ("id") ON DELETE CASCADE)""",
    'CREATE UNIQUE INDEX "plans_ref" ON "plans" ("ref") WHERE "ref" IS NOT NULL',
    'CREATE INDEX "plans_unit_id" ON "plans" ("unit_id")',
    """CREATE TABLE "plan_dates_let_go" ("id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, "plan_id" INTEGER NOT NULL, "unit_id" INTEGER NOT NULL, "counted_on" DATE NOT NULL, "reason" TEXT NOT NULL DEFAULT '', FOREIGN KEY ("plan_id") REFERENCES "plans" ("id") ON DELETE CASCADE, FOREIGN KEY ("unit_id") REFERENCES "units" ("id") ON DELETE CASCADE)""",
    'CREATE INDEX "plan_dates_let_go_plan_id" ON "plan_dates_let_go" ("plan_id")',
    'CREATE INDEX "plan_dates_let_go_unit_id" ON "plan_dates_let_go" ("unit_id")',
    """CREATE TABLE "readings" ("id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, "ref" TEXT, "unit_id" INTEGER NOT NULL, "read_on" DATE NOT NULL, "value" INTEGER NOT NULL, "measure" TEXT NOT NULL DEFAULT '', "series" INTEGER NOT NULL DEFAULT 1, "staff_id" INTEGER, FOREIGN KEY ("unit_id") REFERENCES "units" ("id") ON DELETE CASCADE, FOREIGN KEY ("staff_id") REFERENCES "staff" ("id") ON DELETE SET NULL)""",
    'CREATE UNIQUE INDEX "readings_ref" ON "readings" ("ref") WHERE "ref" IS NOT NULL',
    'CREATE INDEX "readings_staff_id" ON "readings" ("staff_id") WHERE "staff_id" IS NOT NULL',
    'CREATE INDEX "readings_unit_id" ON "readings" ("unit_id")',
    'CREATE INDEX "readings_unit_id_read_on" ON "readings" ("unit_id", "read_on")',
    'ALTER TABLE "jobs" ADD COLUMN "plan_id" INTEGER REFERENCES "plans" ("id") ON DELETE SET NULL',
    'CREATE INDEX "jobs_plan_id" ON "jobs" ("plan_id") WHERE "plan_id" IS NOT NULL',
)


def up(migrator: Any, db: Any) -> None:  # noqa: ARG001
    """Make the tables, and the link from a job."""
    for statement in STATEMENTS:
        db.execute_sql(statement)
