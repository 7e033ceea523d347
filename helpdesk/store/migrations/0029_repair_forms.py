# ruff: noqa: E501
"""The European Repair Information Forms that customers were given."""

from __future__ import annotations

from typing import Any

STATEMENTS = (
    """CREATE TABLE "repair_forms" ("id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, "job_id" INTEGER NOT NULL, "quote_id" INTEGER, "state" TEXT NOT NULL, "online" TEXT NOT NULL DEFAULT '', "good" TEXT NOT NULL DEFAULT '', "defect" TEXT NOT NULL DEFAULT '', "measures" TEXT NOT NULL DEFAULT '', "price_cents" INTEGER, "method" TEXT NOT NULL DEFAULT '', "ceiling_cents" INTEGER, "days" INTEGER NOT NULL, "loaner" TEXT NOT NULL, "loaner_cents" INTEGER, "place" TEXT NOT NULL DEFAULT '', "ancillary" TEXT NOT NULL DEFAULT '', "ancillary_costs" TEXT NOT NULL DEFAULT '', "valid_days" INTEGER NOT NULL, "more" TEXT NOT NULL DEFAULT '', "provided_at" TEXT NOT NULL, "provided_how" TEXT NOT NULL DEFAULT '', "valid_until" DATE NOT NULL, "decided_at" TEXT, "decided_how" TEXT NOT NULL DEFAULT '', "decided_by" TEXT NOT NULL DEFAULT '', "document_id" INTEGER, "staff_id" INTEGER, FOREIGN KEY ("job_id") REFERENCES "jobs" ("id") ON DELETE CASCADE, FOREIGN KEY ("quote_id") REFERENCES "quotes" ("id") ON DELETE SET NULL, FOREIGN KEY ("document_id") REFERENCES "documents" ("id") ON DELETE SET NULL, FOREIGN KEY ("staff_id") REFERENCES "staff" ("id") ON DELETE SET NULL)""",
    'CREATE INDEX "repair_forms_document_id" ON "repair_forms" ("document_id") WHERE "document_id" IS NOT NULL',
    'CREATE INDEX "repair_forms_job_id" ON "repair_forms" ("job_id")',
    'CREATE INDEX "repair_forms_quote_id" ON "repair_forms" ("quote_id") WHERE "quote_id" IS NOT NULL',
    'CREATE INDEX "repair_forms_staff_id" ON "repair_forms" ("staff_id") WHERE "staff_id" IS NOT NULL',
)


def up(migrator: Any, db: Any) -> None:  # noqa: ARG001
    """Make the tables."""
    for statement in STATEMENTS:
        db.execute_sql(statement)
