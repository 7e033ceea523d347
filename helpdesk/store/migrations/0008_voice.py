# ruff: noqa: E501
"""Calls that fall due, their reasons and attempts, survey sheets; what a return was for and how it ended."""

from __future__ import annotations

from typing import Any

STATEMENTS = (
    """ALTER TABLE "jobs" ADD COLUMN "ground" TEXT NOT NULL DEFAULT ''""",
    """ALTER TABLE "jobs" ADD COLUMN "settled" TEXT NOT NULL DEFAULT ''""",
    'ALTER TABLE "jobs" ADD COLUMN "settled_cents" INTEGER',
    """CREATE TABLE "calls" ("id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, "ref" TEXT, "customer_id" INTEGER NOT NULL, "case_id" INTEGER, "due_on" DATE NOT NULL, "expires_on" DATE, "state" TEXT NOT NULL, "caller_id" INTEGER, "caller_name" TEXT NOT NULL DEFAULT '', "outcome" TEXT, "called_at" TEXT, "tries" INTEGER NOT NULL DEFAULT 0, "next_at" TEXT, "day_part" TEXT NOT NULL DEFAULT '', "note" TEXT NOT NULL DEFAULT '', "withdrawn_for" TEXT NOT NULL DEFAULT '', FOREIGN KEY ("customer_id") REFERENCES "customers" ("id") ON DELETE RESTRICT, FOREIGN KEY ("case_id") REFERENCES "cases" ("id") ON DELETE SET NULL, FOREIGN KEY ("caller_id") REFERENCES "staff" ("id") ON DELETE SET NULL)""",
    'CREATE INDEX "calls_called_at" ON "calls" ("called_at") WHERE "called_at" IS NOT NULL',
    'CREATE INDEX "calls_caller_id" ON "calls" ("caller_id") WHERE "caller_id" IS NOT NULL',
    'CREATE INDEX "calls_case_id" ON "calls" ("case_id") WHERE "case_id" IS NOT NULL',
    'CREATE INDEX "calls_customer_id" ON "calls" ("customer_id")',
    'CREATE INDEX "calls_due_on" ON "calls" ("due_on")',
    """CREATE INDEX "calls_open" ON "calls" ("next_at", "expires_on", "caller_id", "due_on", "customer_id") WHERE "state" = 'open'""",
    'CREATE UNIQUE INDEX "calls_ref" ON "calls" ("ref") WHERE "ref" IS NOT NULL',
    'CREATE TABLE "call_reasons" ("id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, "call_id" INTEGER NOT NULL, "reason" TEXT NOT NULL, "job_id" INTEGER, "purchase_id" INTEGER, "happened_on" DATE, FOREIGN KEY ("call_id") REFERENCES "calls" ("id") ON DELETE CASCADE, FOREIGN KEY ("job_id") REFERENCES "jobs" ("id") ON DELETE SET NULL, FOREIGN KEY ("purchase_id") REFERENCES "purchases" ("id") ON DELETE SET NULL)',
    'CREATE INDEX "call_reasons_call_id" ON "call_reasons" ("call_id")',
    'CREATE INDEX "call_reasons_job_id" ON "call_reasons" ("job_id") WHERE "job_id" IS NOT NULL',
    'CREATE INDEX "call_reasons_purchase_id" ON "call_reasons" ("purchase_id") WHERE "purchase_id" IS NOT NULL',
    """CREATE TABLE "call_attempts" ("id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, "call_id" INTEGER NOT NULL, "at" TEXT NOT NULL, "staff_id" INTEGER, "outcome" TEXT NOT NULL, "minutes" INTEGER, "later_at" TEXT, "note" TEXT NOT NULL DEFAULT '', FOREIGN KEY ("call_id") REFERENCES "calls" ("id") ON DELETE CASCADE, FOREIGN KEY ("staff_id") REFERENCES "staff" ("id") ON DELETE SET NULL)""",
    'CREATE INDEX "call_attempts_at" ON "call_attempts" ("at")',
    'CREATE INDEX "call_attempts_call_id" ON "call_attempts" ("call_id")',
    'CREATE INDEX "call_attempts_staff_id" ON "call_attempts" ("staff_id") WHERE "staff_id" IS NOT NULL',
    """CREATE TABLE "surveys" ("id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, "ref" TEXT, "customer_id" INTEGER, "case_id" INTEGER, "call_id" INTEGER, "second_of_id" INTEGER, "complaint_id" INTEGER, "staff_id" INTEGER, "answered_at" TEXT NOT NULL, "channel" TEXT NOT NULL DEFAULT '', "version" TEXT NOT NULL DEFAULT '', "csat" INTEGER, "nps" INTEGER, "ces" INTEGER, "ces_scale" TEXT NOT NULL DEFAULT '', "things_gone_wrong" INTEGER, "gone_wrong" TEXT NOT NULL DEFAULT '', "expected_1" INTEGER, "expected_2" INTEGER, "expected_3" INTEGER, "expected_4" INTEGER, "expected_5" INTEGER, "received_1" INTEGER, "received_2" INTEGER, "received_3" INTEGER, "received_4" INTEGER, "received_5" INTEGER, "comment" TEXT NOT NULL DEFAULT '', "asked" TEXT NOT NULL DEFAULT '', FOREIGN KEY ("customer_id") REFERENCES "customers" ("id") ON DELETE SET NULL, FOREIGN KEY ("case_id") REFERENCES "cases" ("id") ON DELETE SET NULL, FOREIGN KEY ("call_id") REFERENCES "calls" ("id") ON DELETE SET NULL, FOREIGN KEY ("second_of_id") REFERENCES "surveys" ("id") ON DELETE SET NULL, FOREIGN KEY ("complaint_id") REFERENCES "jobs" ("id") ON DELETE SET NULL, FOREIGN KEY ("staff_id") REFERENCES "staff" ("id") ON DELETE SET NULL)""",
    'CREATE INDEX "surveys_answered_at" ON "surveys" ("answered_at")',
    'CREATE INDEX "surveys_call_id" ON "surveys" ("call_id") WHERE "call_id" IS NOT NULL',
    'CREATE INDEX "surveys_case_id" ON "surveys" ("case_id") WHERE "case_id" IS NOT NULL',
    'CREATE INDEX "surveys_complaint_id" ON "surveys" ("complaint_id") WHERE "complaint_id" IS NOT NULL',
    'CREATE INDEX "surveys_customer_id" ON "surveys" ("customer_id") WHERE "customer_id" IS NOT NULL',
    'CREATE UNIQUE INDEX "surveys_ref" ON "surveys" ("ref") WHERE "ref" IS NOT NULL',
    'CREATE INDEX "surveys_second_of_id" ON "surveys" ("second_of_id") WHERE "second_of_id" IS NOT NULL',
    'CREATE INDEX "surveys_staff_id" ON "surveys" ("staff_id") WHERE "staff_id" IS NOT NULL',
)


def up(migrator: Any, db: Any) -> None:  # noqa: ARG001
    """Make the tables and columns."""
    for statement in STATEMENTS:
        db.execute_sql(statement)
