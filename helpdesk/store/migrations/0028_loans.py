# ruff: noqa: E501
"""Loaners and their loans; reminders to collect and disposals; since when a job is ready, what storing it cost."""

from __future__ import annotations

from typing import Any

STATEMENTS = (
    """CREATE TABLE "loaners" ("id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, "unit_id" INTEGER NOT NULL, "value_cents" INTEGER NOT NULL, "accessories" TEXT NOT NULL DEFAULT '', "notes" TEXT NOT NULL DEFAULT '', "since_on" DATE NOT NULL, "retired_on" DATE, "retired_why" TEXT NOT NULL DEFAULT '', FOREIGN KEY ("unit_id") REFERENCES "units" ("id") ON DELETE CASCADE)""",
    'CREATE UNIQUE INDEX "loaners_unit_id" ON "loaners" ("unit_id")',
    """CREATE TABLE "loans" ("id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, "job_id" INTEGER NOT NULL, "unit_id" INTEGER NOT NULL, "value_cents" INTEGER NOT NULL, "accessories" TEXT NOT NULL DEFAULT '', "condition_out" TEXT NOT NULL DEFAULT '', "lent_on" DATE NOT NULL, "lent_by_id" INTEGER, "asked_on" DATE, "back_on" DATE, "condition_in" TEXT NOT NULL DEFAULT '', "missing" TEXT NOT NULL DEFAULT '', "damage_cents" INTEGER, "wiped" INTEGER NOT NULL DEFAULT 0, "remarks" TEXT NOT NULL DEFAULT '', "kept_on" DATE, "kept_why" TEXT NOT NULL DEFAULT '', FOREIGN KEY ("job_id") REFERENCES "jobs" ("id") ON DELETE CASCADE, FOREIGN KEY ("unit_id") REFERENCES "units" ("id") ON DELETE RESTRICT, FOREIGN KEY ("lent_by_id") REFERENCES "staff" ("id") ON DELETE SET NULL)""",
    'CREATE INDEX "loans_job_id" ON "loans" ("job_id")',
    'CREATE INDEX "loans_kept_on" ON "loans" ("kept_on") WHERE "kept_on" IS NOT NULL',
    'CREATE INDEX "loans_lent_by_id" ON "loans" ("lent_by_id") WHERE "lent_by_id" IS NOT NULL',
    'CREATE UNIQUE INDEX "loans_out" ON "loans" ("unit_id") WHERE "back_on" IS NULL',
    'CREATE INDEX "loans_out_jobs" ON "loans" ("job_id") WHERE "back_on" IS NULL',
    'CREATE INDEX "loans_unit_id" ON "loans" ("unit_id")',
    """CREATE TABLE "reminders" ("id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, "job_id" INTEGER NOT NULL, "stage" TEXT NOT NULL, "on_day" DATE NOT NULL, "how" TEXT NOT NULL, "letter" TEXT NOT NULL DEFAULT '', "last_day" DATE, "text" TEXT NOT NULL DEFAULT '', "staff_id" INTEGER, FOREIGN KEY ("job_id") REFERENCES "jobs" ("id") ON DELETE CASCADE, FOREIGN KEY ("staff_id") REFERENCES "staff" ("id") ON DELETE SET NULL)""",
    'CREATE INDEX "reminders_job_id" ON "reminders" ("job_id")',
    'CREATE INDEX "reminders_staff_id" ON "reminders" ("staff_id") WHERE "staff_id" IS NOT NULL',
    """CREATE TABLE "disposals" ("id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, "job_id" INTEGER NOT NULL, "decided_on" DATE NOT NULL, "decided_by_id" INTEGER, "how" TEXT NOT NULL, "reason" TEXT NOT NULL DEFAULT '', "to_whom" TEXT NOT NULL DEFAULT '', "cents" INTEGER, "data_destroyed" INTEGER NOT NULL DEFAULT 0, "early" INTEGER NOT NULL DEFAULT 0, FOREIGN KEY ("job_id") REFERENCES "jobs" ("id") ON DELETE CASCADE, FOREIGN KEY ("decided_by_id") REFERENCES "staff" ("id") ON DELETE SET NULL)""",
    'CREATE INDEX "disposals_decided_by_id" ON "disposals" ("decided_by_id") WHERE "decided_by_id" IS NOT NULL',
    'CREATE UNIQUE INDEX "disposals_job_id" ON "disposals" ("job_id")',
    'ALTER TABLE "jobs" ADD COLUMN "ready_at" TEXT',
    'ALTER TABLE "jobs" ADD COLUMN "storage_cents" INTEGER',
    """UPDATE "jobs" SET "ready_at" = "finished_at" WHERE "state" = 'ready'""",
    """UPDATE "jobs" SET "settled" = 'kept' WHERE "kind" = 'return' AND "state" = 'cancelled' AND "settled" = ''
        AND "id" IN (SELECT "job_id" FROM "returns")""",
)


def up(migrator: Any, db: Any) -> None:  # noqa: ARG001
    """Make the tables and columns; what is ready already is so since its work was finished, and a return that the
    customer kept is pending no more."""
    for statement in STATEMENTS:
        db.execute_sql(statement)
