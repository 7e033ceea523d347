# ruff: noqa: E501
"""Checklists and their lines, what is done at the customer's; skills, leave and hours of staff; what visits and plans say more."""

from __future__ import annotations

from typing import Any

STATEMENTS = (
    """CREATE TABLE "checklists" ("id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, "code" TEXT NOT NULL DEFAULT '', "version" INTEGER NOT NULL, "name" TEXT NOT NULL, "kind" TEXT NOT NULL, "category" TEXT NOT NULL DEFAULT '', "product_id" INTEGER, "current" INTEGER NOT NULL DEFAULT 1, "created_at" TEXT NOT NULL, FOREIGN KEY ("product_id") REFERENCES "products" ("id") ON DELETE SET NULL)""",
    'CREATE UNIQUE INDEX "checklists_code_version" ON "checklists" ("code", "version")',
    'CREATE INDEX "checklists_product_id" ON "checklists" ("product_id") WHERE "product_id" IS NOT NULL',
    """CREATE TABLE "checklist_lines" ("id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, "checklist_id" INTEGER NOT NULL, "position" INTEGER NOT NULL, "text" TEXT NOT NULL, "asks" TEXT NOT NULL DEFAULT '', "measure" TEXT NOT NULL DEFAULT '', "least" TEXT NOT NULL DEFAULT '', "most" TEXT NOT NULL DEFAULT '', "photo" INTEGER NOT NULL DEFAULT 0, FOREIGN KEY ("checklist_id") REFERENCES "checklists" ("id") ON DELETE CASCADE)""",
    'CREATE INDEX "checklist_lines_checklist_id" ON "checklist_lines" ("checklist_id")',
    """CREATE TABLE "check_results" ("id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, "job_id" INTEGER NOT NULL, "line_id" INTEGER NOT NULL, "visit_id" INTEGER, "result" TEXT NOT NULL, "value" TEXT NOT NULL DEFAULT '', "note" TEXT NOT NULL DEFAULT '', "photo_id" INTEGER, "no_photo" TEXT NOT NULL DEFAULT '', "repair_id" INTEGER, "at" TEXT NOT NULL, "staff_id" INTEGER, FOREIGN KEY ("job_id") REFERENCES "jobs" ("id") ON DELETE CASCADE, FOREIGN KEY ("line_id") REFERENCES "checklist_lines" ("id") ON DELETE RESTRICT, FOREIGN KEY ("visit_id") REFERENCES "visits" ("id") ON DELETE SET NULL, FOREIGN KEY ("photo_id") REFERENCES "attachments" ("id") ON DELETE SET NULL, FOREIGN KEY ("repair_id") REFERENCES "jobs" ("id") ON DELETE SET NULL, FOREIGN KEY ("staff_id") REFERENCES "staff" ("id") ON DELETE SET NULL)""",
    'CREATE INDEX "check_results_job_id" ON "check_results" ("job_id")',
    'CREATE UNIQUE INDEX "check_results_job_id_line_id" ON "check_results" ("job_id", "line_id")',
    'CREATE INDEX "check_results_line_id" ON "check_results" ("line_id")',
    'CREATE INDEX "check_results_photo_id" ON "check_results" ("photo_id") WHERE "photo_id" IS NOT NULL',
    'CREATE INDEX "check_results_repair_id" ON "check_results" ("repair_id") WHERE "repair_id" IS NOT NULL',
    'CREATE INDEX "check_results_staff_id" ON "check_results" ("staff_id") WHERE "staff_id" IS NOT NULL',
    'CREATE INDEX "check_results_visit_id" ON "check_results" ("visit_id") WHERE "visit_id" IS NOT NULL',
    """CREATE TABLE "installations" ("id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, "job_id" INTEGER NOT NULL, "serial_found" TEXT NOT NULL DEFAULT '', "serial_reason" TEXT NOT NULL DEFAULT '', FOREIGN KEY ("job_id") REFERENCES "jobs" ("id") ON DELETE CASCADE)""",
    'CREATE UNIQUE INDEX "installations_job_id" ON "installations" ("job_id")',
    """CREATE TABLE "trainings" ("id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, "job_id" INTEGER NOT NULL, "visit_id" INTEGER, "held_at" TEXT NOT NULL, "held" TEXT NOT NULL, "to_whom" TEXT NOT NULL DEFAULT '', "topics" TEXT NOT NULL DEFAULT '', "minutes" INTEGER, "handed_over" TEXT NOT NULL DEFAULT '', "open_questions" TEXT NOT NULL DEFAULT '', "tried" INTEGER NOT NULL DEFAULT 0, "staff_id" INTEGER, FOREIGN KEY ("job_id") REFERENCES "jobs" ("id") ON DELETE CASCADE, FOREIGN KEY ("visit_id") REFERENCES "visits" ("id") ON DELETE SET NULL, FOREIGN KEY ("staff_id") REFERENCES "staff" ("id") ON DELETE SET NULL)""",
    'CREATE UNIQUE INDEX "trainings_job_id" ON "trainings" ("job_id")',
    'CREATE INDEX "trainings_staff_id" ON "trainings" ("staff_id") WHERE "staff_id" IS NOT NULL',
    'CREATE INDEX "trainings_visit_id" ON "trainings" ("visit_id") WHERE "visit_id" IS NOT NULL',
    """CREATE TABLE "leaves" ("id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, "staff_id" INTEGER NOT NULL, "first_on" DATE NOT NULL, "last_on" DATE NOT NULL, "note" TEXT NOT NULL DEFAULT '', FOREIGN KEY ("staff_id") REFERENCES "staff" ("id") ON DELETE CASCADE)""",
    'CREATE INDEX "leaves_staff_id" ON "leaves" ("staff_id")',
    'CREATE TABLE "working_spans" ("id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, "staff_id" INTEGER NOT NULL, "weekday" INTEGER NOT NULL, "opens" TEXT NOT NULL, "closes" TEXT NOT NULL, FOREIGN KEY ("staff_id") REFERENCES "staff" ("id") ON DELETE CASCADE)',
    'CREATE INDEX "working_spans_staff_id" ON "working_spans" ("staff_id")',
    """ALTER TABLE "staff" ADD COLUMN "skills" TEXT NOT NULL DEFAULT ''""",
    'ALTER TABLE "sites" ADD COLUMN "latitude" INTEGER',
    'ALTER TABLE "sites" ADD COLUMN "longitude" INTEGER',
    'ALTER TABLE "products" ADD COLUMN "maintenance_usage" INTEGER',
    """ALTER TABLE "products" ADD COLUMN "meter_unit" TEXT NOT NULL DEFAULT ''""",
    'ALTER TABLE "products" ADD COLUMN "installed" INTEGER NOT NULL DEFAULT 0',
    """ALTER TABLE "products" ADD COLUMN "skill" TEXT NOT NULL DEFAULT ''""",
    'ALTER TABLE "plans" ADD COLUMN "price_cents" INTEGER',
    'ALTER TABLE "plans" ADD COLUMN "notice_until" DATE',
    'ALTER TABLE "visits" ADD COLUMN "excused" INTEGER NOT NULL DEFAULT 0',
    'ALTER TABLE "visits" ADD COLUMN "travel_cents" INTEGER',
    'ALTER TABLE "jobs" ADD COLUMN "checklist_id" INTEGER REFERENCES "checklists" ("id") ON DELETE SET NULL',
    'CREATE INDEX "jobs_checklist_id" ON "jobs" ("checklist_id") WHERE "checklist_id" IS NOT NULL',
)


CONFIRMED = (
    ("confirmed", """ALTER TABLE "visits" ADD COLUMN "confirmed" TEXT NOT NULL DEFAULT ''"""),
    ("confirmed_at", 'ALTER TABLE "visits" ADD COLUMN "confirmed_at" TEXT'),
)
"""Columns that a shop has already whose visits were made by the program before."""


def up(migrator: Any, db: Any) -> None:  # noqa: ARG001
    """Make the tables and columns."""
    for statement in STATEMENTS:
        db.execute_sql(statement)
    there = {row[1] for row in db.execute_sql('PRAGMA table_info("visits")').fetchall()}
    for column, statement in CONFIRMED:
        if column not in there:
            db.execute_sql(statement)
