# ruff: noqa: E501
"""Requests about personal data, objections that outlive erasing, coaching sheets."""

from __future__ import annotations

from typing import Any

STATEMENTS = (
    """CREATE TABLE "privacy_requests" ("id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, "customer_id" INTEGER, "kind" TEXT NOT NULL, "received_on" DATE NOT NULL, "channel" TEXT NOT NULL DEFAULT '', "note" TEXT NOT NULL DEFAULT '', "due_on" DATE NOT NULL, "extended_on" DATE, "extension_reason" TEXT NOT NULL DEFAULT '', "answered_at" TEXT, "answer" TEXT, "answer_note" TEXT NOT NULL DEFAULT '', "file_hash" TEXT NOT NULL DEFAULT '', "staff_id" INTEGER, FOREIGN KEY ("customer_id") REFERENCES "customers" ("id") ON DELETE SET NULL, FOREIGN KEY ("staff_id") REFERENCES "staff" ("id") ON DELETE SET NULL)""",
    'CREATE INDEX "privacy_requests_customer_id" ON "privacy_requests" ("customer_id") WHERE "customer_id" IS NOT NULL',
    'CREATE INDEX "privacy_requests_open" ON "privacy_requests" ("due_on") WHERE "answered_at" IS NULL',
    'CREATE INDEX "privacy_requests_staff_id" ON "privacy_requests" ("staff_id") WHERE "staff_id" IS NOT NULL',
    'CREATE TABLE "objections" ("id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, "purpose" TEXT NOT NULL, "kind" TEXT NOT NULL, "digest" TEXT NOT NULL, "at" TEXT NOT NULL)',
    'CREATE UNIQUE INDEX "objections_digest_purpose" ON "objections" ("digest", "purpose")',
    """CREATE TABLE "coaching_sheets" ("id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, "call_id" INTEGER, "survey_id" INTEGER, "person_id" INTEGER NOT NULL, "observer_id" INTEGER, "at" TEXT NOT NULL, "named" TEXT NOT NULL DEFAULT '', "permission" TEXT NOT NULL DEFAULT '', "let_finish" TEXT NOT NULL DEFAULT '', "repeated" TEXT NOT NULL DEFAULT '', "answered" TEXT NOT NULL DEFAULT '', "neutral" TEXT NOT NULL DEFAULT '', "next_step" TEXT NOT NULL DEFAULT '', "thanked" TEXT NOT NULL DEFAULT '', "keep" TEXT NOT NULL DEFAULT '', "attempt" TEXT NOT NULL DEFAULT '', FOREIGN KEY ("call_id") REFERENCES "calls" ("id") ON DELETE CASCADE, FOREIGN KEY ("survey_id") REFERENCES "surveys" ("id") ON DELETE CASCADE, FOREIGN KEY ("person_id") REFERENCES "staff" ("id") ON DELETE CASCADE, FOREIGN KEY ("observer_id") REFERENCES "staff" ("id") ON DELETE SET NULL)""",
    'CREATE INDEX "coaching_sheets_call_id" ON "coaching_sheets" ("call_id") WHERE "call_id" IS NOT NULL',
    'CREATE INDEX "coaching_sheets_observer_id" ON "coaching_sheets" ("observer_id") WHERE "observer_id" IS NOT NULL',
    'CREATE INDEX "coaching_sheets_person_id" ON "coaching_sheets" ("person_id")',
    'CREATE INDEX "coaching_sheets_survey_id" ON "coaching_sheets" ("survey_id") WHERE "survey_id" IS NOT NULL',
)


def up(migrator: Any, db: Any) -> None:  # noqa: ARG001
    """Make the tables."""
    for statement in STATEMENTS:
        db.execute_sql(statement)
