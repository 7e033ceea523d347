# ruff: noqa: E501
"""Suppliers and makers with their terms, guarantee claims, covers by agreement, what makers owe, where units are."""

from __future__ import annotations

from typing import Any

STATEMENTS = (
    """CREATE TABLE "suppliers" ("id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, "ref" TEXT, "name" TEXT NOT NULL, "name_key" TEXT NOT NULL DEFAULT '', "tax_id" TEXT NOT NULL DEFAULT '', "phone" TEXT NOT NULL DEFAULT '', "email" TEXT NOT NULL DEFAULT '', "address" TEXT NOT NULL DEFAULT '', "maker" INTEGER NOT NULL DEFAULT 0, "terms_days" INTEGER, "send_days" INTEGER, "doa_days" INTEGER, "doa_hours" INTEGER, "notes" TEXT NOT NULL DEFAULT '', "created_at" TEXT NOT NULL)""",
    'CREATE INDEX "suppliers_name_key_id" ON "suppliers" ("name_key", "id")',
    'CREATE UNIQUE INDEX "suppliers_ref" ON "suppliers" ("ref") WHERE "ref" IS NOT NULL',
    """CREATE TABLE "claims" ("id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, "job_id" INTEGER NOT NULL, "told_at" TEXT, "told_by_id" INTEGER, "told" TEXT NOT NULL DEFAULT '', "wish" TEXT NOT NULL DEFAULT '', "reason" TEXT NOT NULL DEFAULT '', "evidence" TEXT NOT NULL DEFAULT '', "decided_on" DATE, "measure" TEXT, "measured_on" DATE, "tier_ground" TEXT NOT NULL DEFAULT '', "amount_cents" INTEGER, "refund_due_on" DATE, "refunded_on" DATE, "refund_means" TEXT NOT NULL DEFAULT '', "replaced_by_id" INTEGER, FOREIGN KEY ("job_id") REFERENCES "jobs" ("id") ON DELETE CASCADE, FOREIGN KEY ("told_by_id") REFERENCES "staff" ("id") ON DELETE SET NULL, FOREIGN KEY ("replaced_by_id") REFERENCES "units" ("id") ON DELETE SET NULL)""",
    'CREATE UNIQUE INDEX "claims_job_id" ON "claims" ("job_id")',
    'CREATE INDEX "claims_refunds" ON "claims" ("refund_due_on", "job_id") WHERE "refund_due_on" IS NOT NULL AND "refunded_on" IS NULL',
    'CREATE INDEX "claims_replaced_by_id" ON "claims" ("replaced_by_id") WHERE "replaced_by_id" IS NOT NULL',
    'CREATE INDEX "claims_told_by_id" ON "claims" ("told_by_id") WHERE "told_by_id" IS NOT NULL',
    """CREATE TABLE "agreed_covers" ("id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, "unit_id" INTEGER NOT NULL, "kind" TEXT NOT NULL, "starts_on" DATE NOT NULL, "ends_on" DATE, "name" TEXT NOT NULL DEFAULT '', "terms" TEXT NOT NULL DEFAULT '', "agreed_on" DATE NOT NULL, "job_id" INTEGER, "withdrawn_on" DATE, "withdrawn_why" TEXT NOT NULL DEFAULT '', FOREIGN KEY ("unit_id") REFERENCES "units" ("id") ON DELETE CASCADE, FOREIGN KEY ("job_id") REFERENCES "jobs" ("id") ON DELETE SET NULL)""",
    'CREATE INDEX "agreed_covers_job_id" ON "agreed_covers" ("job_id") WHERE "job_id" IS NOT NULL',
    'CREATE INDEX "agreed_covers_unit_id" ON "agreed_covers" ("unit_id")',
    """CREATE TABLE "recourses" ("id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, "job_id" INTEGER NOT NULL, "supplier_id" INTEGER, "state" TEXT NOT NULL, "opened_on" DATE NOT NULL, "measured_on" DATE NOT NULL, "term_on" DATE, "lawful_on" DATE, "parts_cents" INTEGER NOT NULL, "labour_cents" INTEGER NOT NULL, "transport_cents" INTEGER NOT NULL, "open_cents" INTEGER NOT NULL, "sent_on" DATE, "incomplete_why" TEXT NOT NULL DEFAULT '', "their_number" TEXT NOT NULL DEFAULT '', "notes" TEXT NOT NULL DEFAULT '', FOREIGN KEY ("job_id") REFERENCES "jobs" ("id") ON DELETE CASCADE, FOREIGN KEY ("supplier_id") REFERENCES "suppliers" ("id") ON DELETE RESTRICT)""",
    """CREATE INDEX "recourses_unsettled" ON "recourses" ("lawful_on", "id") WHERE "state" <> 'closed'""",
    """CREATE INDEX "recourses_terms" ON "recourses" ("term_on") WHERE "state" = 'open'""",
    'CREATE UNIQUE INDEX "recourses_job_id" ON "recourses" ("job_id")',
    'CREATE INDEX "recourses_owed" ON "recourses" ("supplier_id", "sent_on", "open_cents") WHERE "open_cents" > 0',
    'CREATE INDEX "recourses_supplier_id" ON "recourses" ("supplier_id") WHERE "supplier_id" IS NOT NULL',
    """CREATE TABLE "recourse_moves" ("id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, "recourse_id" INTEGER NOT NULL, "kind" TEXT NOT NULL, "on_day" DATE NOT NULL, "parts_cents" INTEGER NOT NULL, "labour_cents" INTEGER NOT NULL, "transport_cents" INTEGER NOT NULL, "owed_cents" INTEGER NOT NULL, "text" TEXT NOT NULL DEFAULT '', "staff_id" INTEGER, FOREIGN KEY ("recourse_id") REFERENCES "recourses" ("id") ON DELETE CASCADE, FOREIGN KEY ("staff_id") REFERENCES "staff" ("id") ON DELETE SET NULL)""",
    'CREATE INDEX "recourse_moves_days" ON "recourse_moves" ("on_day", "kind", "owed_cents")',
    'CREATE INDEX "recourse_moves_recourse_id" ON "recourse_moves" ("recourse_id")',
    'CREATE INDEX "recourse_moves_staff_id" ON "recourse_moves" ("staff_id") WHERE "staff_id" IS NOT NULL',
    """CREATE TABLE "whereabouts" ("id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, "unit_id" INTEGER NOT NULL, "job_id" INTEGER, "supplier_id" INTEGER, "place" TEXT NOT NULL DEFAULT '', "since_on" DATE NOT NULL, "expected_on" DATE, "back_on" DATE, "shipment" TEXT NOT NULL DEFAULT '', FOREIGN KEY ("unit_id") REFERENCES "units" ("id") ON DELETE CASCADE, FOREIGN KEY ("job_id") REFERENCES "jobs" ("id") ON DELETE CASCADE, FOREIGN KEY ("supplier_id") REFERENCES "suppliers" ("id") ON DELETE SET NULL)""",
    'CREATE UNIQUE INDEX "whereabouts_away" ON "whereabouts" ("unit_id") WHERE "back_on" IS NULL',
    'CREATE INDEX "whereabouts_job_id" ON "whereabouts" ("job_id") WHERE "job_id" IS NOT NULL',
    'CREATE INDEX "whereabouts_supplier_id" ON "whereabouts" ("supplier_id") WHERE "supplier_id" IS NOT NULL',
    'CREATE INDEX "whereabouts_unit_id" ON "whereabouts" ("unit_id")',
    'ALTER TABLE "products" ADD COLUMN "maker_id" INTEGER REFERENCES "suppliers" ("id") ON DELETE SET NULL',
    'CREATE INDEX "products_maker_id" ON "products" ("maker_id") WHERE "maker_id" IS NOT NULL',
    'ALTER TABLE "products" ADD COLUMN "supplier_id" INTEGER REFERENCES "suppliers" ("id") ON DELETE SET NULL',
    'CREATE INDEX "products_supplier_id" ON "products" ("supplier_id") WHERE "supplier_id" IS NOT NULL',
    'ALTER TABLE "purchases" ADD COLUMN "supplied_on" DATE',
    """CREATE INDEX "jobs_claims" ON "jobs" ("state", "case_id") WHERE "kind" = 'claim' AND "state" NOT IN ('delivered', 'cancelled')""",
    """ALTER TABLE "parts_used" ADD COLUMN "source" TEXT NOT NULL DEFAULT ''""",
    """ALTER TABLE "purchases" ADD COLUMN "supplier_invoice" TEXT NOT NULL DEFAULT ''""",
)


def up(migrator: Any, db: Any) -> None:  # noqa: ARG001
    """Make the tables and columns."""
    for statement in STATEMENTS:
        db.execute_sql(statement)
