# ruff: noqa: E501
"""What an hour costs, work bought outside, what was charged, and what the shop earned in a month."""

from __future__ import annotations

from typing import Any

STATEMENTS = (
    'CREATE TABLE "hour_costs" ("id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, "from_on" DATE NOT NULL, "cents" INTEGER NOT NULL)',
    'CREATE UNIQUE INDEX "hour_costs_from_on" ON "hour_costs" ("from_on")',
    """CREATE TABLE "outside_work" ("id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, "job_id" INTEGER NOT NULL, "what" TEXT NOT NULL, "supplier_id" INTEGER, "cost_cents" INTEGER NOT NULL, "invoice" TEXT NOT NULL DEFAULT '', "on_day" DATE NOT NULL, FOREIGN KEY ("job_id") REFERENCES "jobs" ("id") ON DELETE CASCADE, FOREIGN KEY ("supplier_id") REFERENCES "suppliers" ("id") ON DELETE SET NULL)""",
    'CREATE INDEX "outside_work_job_id" ON "outside_work" ("job_id")',
    'CREATE INDEX "outside_work_supplier_id" ON "outside_work" ("supplier_id") WHERE "supplier_id" IS NOT NULL',
    'CREATE TABLE "month_books" ("id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, "month" TEXT NOT NULL, "gross_profit_cents" INTEGER, "turnover_cents" INTEGER)',
    'CREATE UNIQUE INDEX "month_books_month" ON "month_books" ("month")',
    'ALTER TABLE "jobs" ADD COLUMN "charge_cents" INTEGER',
)


def up(migrator: Any, db: Any) -> None:  # noqa: ARG001
    """Make the tables and the column."""
    for statement in STATEMENTS:
        db.execute_sql(statement)
