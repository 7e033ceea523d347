# ruff: noqa: E501
"""Who acts is proved by a PIN or badge; what somebody else approved says so, with the reason."""

from __future__ import annotations

from typing import Any

STATEMENTS = (
    'ALTER TABLE "staff" ADD COLUMN "pin_at" TEXT',
    'ALTER TABLE "staff" ADD COLUMN "badge_at" TEXT',
    'ALTER TABLE "staff" ADD COLUMN "recovery_at" TEXT',
    'ALTER TABLE "journal_entries" ADD COLUMN "approved_by" INTEGER',
    'ALTER TABLE "journal_entries" ADD COLUMN "approved_why" TEXT',
    """CREATE TABLE "sign_ins" ("id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, "staff_id" INTEGER NOT NULL, "proof" TEXT NOT NULL CHECK (proof IN ('pin', 'badge')), "hash" TEXT NOT NULL, FOREIGN KEY ("staff_id") REFERENCES "staff" ("id") ON DELETE CASCADE)""",
    'CREATE UNIQUE INDEX "sign_ins_hash" ON "sign_ins" ("hash")',
    'CREATE INDEX "sign_ins_staff_id" ON "sign_ins" ("staff_id")',
    'CREATE UNIQUE INDEX "sign_ins_staff_id_proof" ON "sign_ins" ("staff_id", "proof")',
    'CREATE TABLE "sign_in_guard" ("id" INTEGER NOT NULL PRIMARY KEY, "salt" TEXT NOT NULL, "recovery" TEXT, "misses" INTEGER NOT NULL, "wait" INTEGER NOT NULL, "since" INTEGER)',
)


def up(migrator: Any, db: Any) -> None:  # noqa: ARG001
    """Make the tables and the columns."""
    for statement in STATEMENTS:
        db.execute_sql(statement)
