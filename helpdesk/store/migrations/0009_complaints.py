# ruff: noqa: E501
"""Complaints: what is known of one beside its job, its points, options, tasks and objections."""

from __future__ import annotations

from typing import Any

STATEMENTS = (
    """CREATE INDEX "jobs_complaints" ON "jobs" ("state", "case_id") WHERE "kind" = 'complaint'""",
    """CREATE TABLE "complaints" ("id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, "job_id" INTEGER NOT NULL, "about_case_id" INTEGER, "received_at" TEXT NOT NULL, "severity" TEXT NOT NULL DEFAULT 'normal', "safety" INTEGER NOT NULL DEFAULT 0, "wanted" TEXT NOT NULL DEFAULT '', "wanted_why" TEXT NOT NULL DEFAULT '', "we_want" TEXT NOT NULL DEFAULT '', "call_back_by" TEXT, "called_back_at" TEXT, "cause" TEXT NOT NULL DEFAULT '', "cause_note" TEXT NOT NULL DEFAULT '', "law_told_at" TEXT, "agreed" TEXT NOT NULL DEFAULT '', "agreed_at" TEXT, "decision" TEXT NOT NULL DEFAULT '', "answer" TEXT NOT NULL DEFAULT '', "answered_at" TEXT, "answered_how" TEXT NOT NULL DEFAULT '', "dispute_told_at" TEXT, "escalated_to" TEXT NOT NULL DEFAULT '', "escalated_at" TEXT, "reference" TEXT NOT NULL DEFAULT '', "action" TEXT NOT NULL DEFAULT '', "action_about" TEXT NOT NULL DEFAULT '', "action_product_id" INTEGER, "action_staff_id" INTEGER, "action_owner_id" INTEGER, "action_on" DATE, "action_done_at" TEXT, "action_result" TEXT NOT NULL DEFAULT '', "closing" TEXT NOT NULL DEFAULT '', "customer_word" TEXT NOT NULL DEFAULT '', FOREIGN KEY ("job_id") REFERENCES "jobs" ("id") ON DELETE CASCADE, FOREIGN KEY ("about_case_id") REFERENCES "cases" ("id") ON DELETE SET NULL, FOREIGN KEY ("action_product_id") REFERENCES "products" ("id") ON DELETE SET NULL, FOREIGN KEY ("action_staff_id") REFERENCES "staff" ("id") ON DELETE SET NULL, FOREIGN KEY ("action_owner_id") REFERENCES "staff" ("id") ON DELETE SET NULL)""",
    'CREATE INDEX "complaints_about_case_id" ON "complaints" ("about_case_id") WHERE "about_case_id" IS NOT NULL',
    'CREATE INDEX "complaints_action" ON "complaints" ("action_on") WHERE "action_on" IS NOT NULL AND "action_done_at" IS NULL',
    'CREATE INDEX "complaints_action_owner_id" ON "complaints" ("action_owner_id") WHERE "action_owner_id" IS NOT NULL',
    'CREATE INDEX "complaints_action_product_id" ON "complaints" ("action_product_id") WHERE "action_product_id" IS NOT NULL',
    'CREATE INDEX "complaints_action_staff_id" ON "complaints" ("action_staff_id") WHERE "action_staff_id" IS NOT NULL',
    'CREATE INDEX "complaints_call_back" ON "complaints" ("call_back_by") WHERE "call_back_by" IS NOT NULL AND "called_back_at" IS NULL',
    'CREATE UNIQUE INDEX "complaints_job_id" ON "complaints" ("job_id")',
    """CREATE TABLE "complaint_points" ("id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, "job_id" INTEGER NOT NULL, "position" INTEGER NOT NULL, "text" TEXT NOT NULL, "reply" TEXT NOT NULL DEFAULT '', FOREIGN KEY ("job_id") REFERENCES "jobs" ("id") ON DELETE CASCADE)""",
    'CREATE INDEX "complaint_points_job_id" ON "complaint_points" ("job_id")',
    """CREATE TABLE "complaint_options" ("id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, "job_id" INTEGER NOT NULL, "position" INTEGER NOT NULL, "text" TEXT NOT NULL, "cost_cents" INTEGER, "value" TEXT NOT NULL DEFAULT '', "goodwill" INTEGER NOT NULL DEFAULT 0, "chosen" INTEGER NOT NULL DEFAULT 0, FOREIGN KEY ("job_id") REFERENCES "jobs" ("id") ON DELETE CASCADE)""",
    'CREATE INDEX "complaint_options_job_id" ON "complaint_options" ("job_id")',
    'CREATE TABLE "complaint_tasks" ("id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, "job_id" INTEGER NOT NULL, "position" INTEGER NOT NULL, "text" TEXT NOT NULL, "staff_id" INTEGER, "due_on" DATE, "done_at" TEXT, FOREIGN KEY ("job_id") REFERENCES "jobs" ("id") ON DELETE CASCADE, FOREIGN KEY ("staff_id") REFERENCES "staff" ("id") ON DELETE SET NULL)',
    'CREATE INDEX "complaint_tasks_due" ON "complaint_tasks" ("due_on") WHERE "due_on" IS NOT NULL AND "done_at" IS NULL',
    'CREATE INDEX "complaint_tasks_job_id" ON "complaint_tasks" ("job_id")',
    'CREATE INDEX "complaint_tasks_staff_id" ON "complaint_tasks" ("staff_id") WHERE "staff_id" IS NOT NULL',
    """CREATE TABLE "complaint_objections" ("id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, "job_id" INTEGER NOT NULL, "at" TEXT NOT NULL, "staff_id" INTEGER, "cause" TEXT NOT NULL, "text" TEXT NOT NULL, "answer" TEXT NOT NULL DEFAULT '', "result" TEXT NOT NULL DEFAULT '', FOREIGN KEY ("job_id") REFERENCES "jobs" ("id") ON DELETE CASCADE, FOREIGN KEY ("staff_id") REFERENCES "staff" ("id") ON DELETE SET NULL)""",
    'CREATE INDEX "complaint_objections_at" ON "complaint_objections" ("at")',
    'CREATE INDEX "complaint_objections_job_id" ON "complaint_objections" ("job_id")',
    'CREATE INDEX "complaint_objections_staff_id" ON "complaint_objections" ("staff_id") WHERE "staff_id" IS NOT NULL',
)


def up(migrator: Any, db: Any) -> None:  # noqa: ARG001
    """Make the tables."""
    for statement in STATEMENTS:
        db.execute_sql(statement)
