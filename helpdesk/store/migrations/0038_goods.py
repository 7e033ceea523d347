# ruff: noqa: E501
"""Photos of parts, the days of an old part's credit, and the index of parts below their minimum as SQLite finds it.

SQLite turns ``a - b < c`` of a query round, so that its column stands first, before it compares it with what an
index says: the index says it so from the beginning.
"""

from __future__ import annotations

from typing import Any

STATEMENTS = (
    'DROP INDEX "parts_low"',
    'CREATE INDEX "parts_low" ON "parts" ("name_key", "id") WHERE "minimum" > "on_hand" - "reserved" AND "archived" = 0',
    'ALTER TABLE "attachments" ADD COLUMN "part_id" INTEGER REFERENCES "parts" ("id") ON DELETE CASCADE',
    'CREATE INDEX "attachments_part_id" ON "attachments" ("part_id") WHERE "part_id" IS NOT NULL',
    'ALTER TABLE "parts_used" ADD COLUMN "core_credited_on" DATE',
    'ALTER TABLE "parts_used" ADD COLUMN "core_answered_on" DATE',
    'DROP INDEX "parts_used_core"',
    'CREATE INDEX "parts_used_core" ON "parts_used" ("job_id") WHERE "core_cents" > 0 AND "old_part" = \'maker\' AND "core_answer" <> \'accepted\'',
    'CREATE INDEX "parts_used_core_sent" ON "parts_used" ("old_sent_on") WHERE "core_cents" > 0 AND "old_sent_on" IS NOT NULL',
    'CREATE INDEX "parts_used_core_credited" ON "parts_used" ("core_credited_on") WHERE "core_credited_on" IS NOT NULL',
    # The day on which it was sent is the last one known of what was credited before days were kept.
    'UPDATE "parts_used" SET "core_credited_on" = "old_sent_on" WHERE "core_credited_cents" IS NOT NULL',
    'UPDATE "parts_used" SET "core_answered_on" = "old_sent_on" WHERE "core_answer" <> \'\'',
)


def up(migrator: Any, db: Any) -> None:  # noqa: ARG001
    """Make the columns and indexes."""
    for statement in STATEMENTS:
        db.execute_sql(statement)
