# ruff: noqa: E501
"""Months whose quality report was printed, and what is to be done better."""

from __future__ import annotations

from typing import Any

STATEMENTS = (
    'CREATE TABLE "month_reports" ("id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, "month" TEXT NOT NULL, "printed_at" TEXT NOT NULL, "staff_id" INTEGER, "figures" TEXT NOT NULL, "trends" TEXT NOT NULL, FOREIGN KEY ("staff_id") REFERENCES "staff" ("id") ON DELETE SET NULL)',
    'CREATE UNIQUE INDEX "month_reports_month" ON "month_reports" ("month")',
    'CREATE INDEX "month_reports_staff_id" ON "month_reports" ("staff_id") WHERE "staff_id" IS NOT NULL',
    """CREATE TABLE "improvements" ("id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, "month" TEXT NOT NULL, "text" TEXT NOT NULL, "staff_id" INTEGER, "due_on" DATE, "figure" TEXT NOT NULL DEFAULT '', "state" TEXT NOT NULL, "fate" TEXT NOT NULL DEFAULT '', "settled_on" DATE, FOREIGN KEY ("staff_id") REFERENCES "staff" ("id") ON DELETE SET NULL)""",
    'CREATE INDEX "improvements_month" ON "improvements" ("month")',
    'CREATE INDEX "improvements_staff_id" ON "improvements" ("staff_id") WHERE "staff_id" IS NOT NULL',
)


def up(migrator: Any, db: Any) -> None:  # noqa: ARG001
    """Make the tables."""
    for statement in STATEMENTS:
        db.execute_sql(statement)
