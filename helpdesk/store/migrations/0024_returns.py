# ruff: noqa: E501
"""Goods that come back: the shop's policy by version, how sales were paid, returns, refunds, vouchers and their use."""

from __future__ import annotations

from typing import Any

STATEMENTS = (
    """CREATE TABLE "return_policies" ("id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, "version" INTEGER NOT NULL, "valid_from" DATE NOT NULL, "days" INTEGER, "means" TEXT NOT NULL DEFAULT '', "text" TEXT NOT NULL DEFAULT '', "made_at" TEXT NOT NULL)""",
    'CREATE UNIQUE INDEX "return_policies_version" ON "return_policies" ("version")',
    'ALTER TABLE "purchases" ADD COLUMN "informed_on" DATE',
    'ALTER TABLE "purchases" ADD COLUMN "unsolicited" INTEGER NOT NULL DEFAULT 0',
    'ALTER TABLE "purchases" ADD COLUMN "shipping_cents" INTEGER',
    'ALTER TABLE "purchases" ADD COLUMN "standard_shipping_cents" INTEGER',
    'ALTER TABLE "purchases" ADD COLUMN "extension_cents" INTEGER',
    'ALTER TABLE "purchases" ADD COLUMN "policy_id" INTEGER REFERENCES "return_policies" ("id") ON DELETE SET NULL',
    'CREATE INDEX "purchases_policy_id" ON "purchases" ("policy_id") WHERE "policy_id" IS NOT NULL',
    """CREATE INDEX "purchases_invoice" ON "purchases" ("invoice") WHERE "invoice" <> ''""",
    """CREATE INDEX "jobs_returns" ON "jobs" ("state", "case_id") WHERE "kind" = 'return'""",
    """CREATE TABLE "sale_payments" ("id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, "purchase_id" INTEGER NOT NULL, "means" TEXT NOT NULL DEFAULT '', "cents" INTEGER NOT NULL, FOREIGN KEY ("purchase_id") REFERENCES "purchases" ("id") ON DELETE CASCADE)""",
    'CREATE INDEX "sale_payments_purchase_id" ON "sale_payments" ("purchase_id")',
    """CREATE TABLE "returns" ("id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, "job_id" INTEGER NOT NULL, "purchase_id" INTEGER, "policy_id" INTEGER, "told_on" DATE NOT NULL, "sent_on" DATE, "goods_back_on" DATE, "fetched" INTEGER NOT NULL DEFAULT 0, "exception" TEXT NOT NULL DEFAULT '', "reason" TEXT NOT NULL DEFAULT '', "gift" INTEGER NOT NULL DEFAULT 0, "tested" TEXT NOT NULL DEFAULT '', "tested_note" TEXT NOT NULL DEFAULT '', "grade" TEXT NOT NULL DEFAULT '', "disposition" TEXT NOT NULL DEFAULT '', "lost_cents" INTEGER, "owed_cents" INTEGER, "on_wish" INTEGER NOT NULL DEFAULT 0, "serial_brought" TEXT NOT NULL DEFAULT '', "let_by_id" INTEGER, "let_why" TEXT NOT NULL DEFAULT '', "approved_by_id" INTEGER, "approved_why" TEXT NOT NULL DEFAULT '', "refused_why" TEXT NOT NULL DEFAULT '', "refused_law" TEXT NOT NULL DEFAULT '', "ended" TEXT NOT NULL DEFAULT '', "new_purchase_id" INTEGER, "difference_cents" INTEGER, "correcting_invoice" TEXT NOT NULL DEFAULT '', FOREIGN KEY ("job_id") REFERENCES "jobs" ("id") ON DELETE CASCADE, FOREIGN KEY ("purchase_id") REFERENCES "purchases" ("id") ON DELETE SET NULL, FOREIGN KEY ("policy_id") REFERENCES "return_policies" ("id") ON DELETE SET NULL, FOREIGN KEY ("let_by_id") REFERENCES "staff" ("id") ON DELETE SET NULL, FOREIGN KEY ("approved_by_id") REFERENCES "staff" ("id") ON DELETE SET NULL, FOREIGN KEY ("new_purchase_id") REFERENCES "purchases" ("id") ON DELETE SET NULL)""",
    'CREATE INDEX "returns_approved_by_id" ON "returns" ("approved_by_id") WHERE "approved_by_id" IS NOT NULL',
    'CREATE UNIQUE INDEX "returns_job_id" ON "returns" ("job_id")',
    'CREATE INDEX "returns_let_by_id" ON "returns" ("let_by_id") WHERE "let_by_id" IS NOT NULL',
    'CREATE INDEX "returns_new_purchase_id" ON "returns" ("new_purchase_id") WHERE "new_purchase_id" IS NOT NULL',
    'CREATE INDEX "returns_policy_id" ON "returns" ("policy_id") WHERE "policy_id" IS NOT NULL',
    'CREATE INDEX "returns_purchase_id" ON "returns" ("purchase_id") WHERE "purchase_id" IS NOT NULL',
    """CREATE TABLE "vouchers" ("id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, "job_id" INTEGER, "customer_id" INTEGER, "cents" INTEGER NOT NULL, "conditions" TEXT NOT NULL DEFAULT '', "valid_until" DATE, "issued_at" TEXT NOT NULL, "staff_id" INTEGER, FOREIGN KEY ("job_id") REFERENCES "jobs" ("id") ON DELETE SET NULL, FOREIGN KEY ("customer_id") REFERENCES "customers" ("id") ON DELETE SET NULL, FOREIGN KEY ("staff_id") REFERENCES "staff" ("id") ON DELETE SET NULL)""",
    'CREATE INDEX "vouchers_customer_id" ON "vouchers" ("customer_id") WHERE "customer_id" IS NOT NULL',
    'CREATE INDEX "vouchers_job_id" ON "vouchers" ("job_id") WHERE "job_id" IS NOT NULL',
    'CREATE INDEX "vouchers_staff_id" ON "vouchers" ("staff_id") WHERE "staff_id" IS NOT NULL',
    """CREATE TABLE "voucher_uses" ("id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, "voucher_id" INTEGER NOT NULL, "cents" INTEGER NOT NULL, "at" TEXT NOT NULL, "invoice" TEXT NOT NULL DEFAULT '', "staff_id" INTEGER, FOREIGN KEY ("voucher_id") REFERENCES "vouchers" ("id") ON DELETE CASCADE, FOREIGN KEY ("staff_id") REFERENCES "staff" ("id") ON DELETE SET NULL)""",
    'CREATE INDEX "voucher_uses_staff_id" ON "voucher_uses" ("staff_id") WHERE "staff_id" IS NOT NULL',
    'CREATE INDEX "voucher_uses_voucher_id" ON "voucher_uses" ("voucher_id")',
    """CREATE TABLE "refunds" ("id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, "job_id" INTEGER NOT NULL, "position" INTEGER NOT NULL, "means" TEXT NOT NULL DEFAULT '', "cents" INTEGER NOT NULL, "at" TEXT NOT NULL, "staff_id" INTEGER, "voucher_id" INTEGER, FOREIGN KEY ("job_id") REFERENCES "jobs" ("id") ON DELETE CASCADE, FOREIGN KEY ("staff_id") REFERENCES "staff" ("id") ON DELETE SET NULL, FOREIGN KEY ("voucher_id") REFERENCES "vouchers" ("id") ON DELETE SET NULL)""",
    'CREATE INDEX "refunds_job_id" ON "refunds" ("job_id")',
    'CREATE INDEX "refunds_staff_id" ON "refunds" ("staff_id") WHERE "staff_id" IS NOT NULL',
    'CREATE INDEX "refunds_voucher_id" ON "refunds" ("voucher_id") WHERE "voucher_id" IS NOT NULL',
)


def up(migrator: Any, db: Any) -> None:  # noqa: ARG001
    """Make the tables and columns."""
    for statement in STATEMENTS:
        db.execute_sql(statement)
