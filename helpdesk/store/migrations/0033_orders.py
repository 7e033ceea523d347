# ruff: noqa: E501
"""How an order went out, the supplier's invoice of a delivery, what a count takes in, what went back to suppliers."""

from __future__ import annotations

from typing import Any

STATEMENTS = (
    """ALTER TABLE "purchase_orders" ADD COLUMN "sent_how" TEXT NOT NULL DEFAULT ''""",
    """CREATE INDEX "purchase_orders_their_number" ON "purchase_orders" ("their_number") WHERE "their_number" <> ''""",
    """CREATE INDEX "purchase_orders_tracking" ON "purchase_orders" ("tracking") WHERE "tracking" <> ''""",
    """ALTER TABLE "receipts" ADD COLUMN "invoice" TEXT NOT NULL DEFAULT ''""",
    'ALTER TABLE "receipt_lines" ADD COLUMN "before_cents" INTEGER',
    """ALTER TABLE "counts" ADD COLUMN "scope" TEXT NOT NULL DEFAULT 'all'""",
    'ALTER TABLE "counts" ADD COLUMN "blind" INTEGER NOT NULL DEFAULT 0',
    'ALTER TABLE "counts" ADD COLUMN "since_move" INTEGER',
    """CREATE TABLE "supplier_returns" ("id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, "part_id" INTEGER NOT NULL, "supplier_id" INTEGER, "line_id" INTEGER, "quantity" INTEGER NOT NULL, "why" TEXT NOT NULL, "note" TEXT NOT NULL DEFAULT '', "their_number" TEXT NOT NULL DEFAULT '', "sent_on" DATE NOT NULL, "expected_cents" INTEGER, "credited_cents" INTEGER, "credited_on" DATE, "staff_id" INTEGER, FOREIGN KEY ("part_id") REFERENCES "parts" ("id") ON DELETE RESTRICT, FOREIGN KEY ("supplier_id") REFERENCES "suppliers" ("id") ON DELETE RESTRICT, FOREIGN KEY ("line_id") REFERENCES "purchase_order_lines" ("id") ON DELETE SET NULL, FOREIGN KEY ("staff_id") REFERENCES "staff" ("id") ON DELETE SET NULL)""",
    'CREATE INDEX "supplier_returns_line_id" ON "supplier_returns" ("line_id") WHERE "line_id" IS NOT NULL',
    'CREATE INDEX "supplier_returns_open" ON "supplier_returns" ("sent_on", "id") WHERE "credited_on" IS NULL',
    'CREATE INDEX "supplier_returns_part_id" ON "supplier_returns" ("part_id")',
    'CREATE INDEX "supplier_returns_staff_id" ON "supplier_returns" ("staff_id") WHERE "staff_id" IS NOT NULL',
    'CREATE INDEX "supplier_returns_supplier_id" ON "supplier_returns" ("supplier_id") WHERE "supplier_id" IS NOT NULL',
    'ALTER TABLE "stock_moves" ADD COLUMN "supplier_return_id" INTEGER REFERENCES "supplier_returns" ("id") ON DELETE SET NULL',
    'CREATE INDEX "stock_moves_supplier_return_id" ON "stock_moves" ("supplier_return_id") WHERE "supplier_return_id" IS NOT NULL',
)


def up(migrator: Any, db: Any) -> None:  # noqa: ARG001
    """Make the table and the columns."""
    for statement in STATEMENTS:
        db.execute_sql(statement)
