"""Maintenance contracts: the day their end was told, and which plan takes up the term of another."""

from __future__ import annotations

from typing import Any

STATEMENTS = (
    'ALTER TABLE "plans" ADD COLUMN "customer_id" INTEGER REFERENCES "customers" ("id") ON DELETE SET NULL',
    'ALTER TABLE "plans" ADD COLUMN "told_on" DATE',
    'ALTER TABLE "plans" ADD COLUMN "continues_id" INTEGER REFERENCES "plans" ("id") ON DELETE SET NULL',
    'CREATE INDEX "plans_contract" ON "plans" ("end_on") WHERE "contract"',
    'CREATE INDEX "plans_customer_id" ON "plans" ("customer_id") WHERE "customer_id" IS NOT NULL',
    'CREATE INDEX "plans_continues_id" ON "plans" ("continues_id") WHERE "continues_id" IS NOT NULL',
)


def up(migrator: Any, db: Any) -> None:  # noqa: ARG001
    """Make the columns and their indexes."""
    for statement in STATEMENTS:
        db.execute_sql(statement)
