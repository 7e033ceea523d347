# ruff: noqa: E501
"""What the shop knows: solutions with versions and uses, guidance sheets; files of both."""

from __future__ import annotations

from typing import Any

STATEMENTS = (
    """CREATE TABLE "guidance_sheets" ("id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, "product_id" INTEGER, "brand" TEXT NOT NULL DEFAULT '', "category" TEXT NOT NULL DEFAULT '', "cause" TEXT NOT NULL DEFAULT '', "made_at" TEXT NOT NULL, "changed_at" TEXT NOT NULL, "staff_id" INTEGER, FOREIGN KEY ("product_id") REFERENCES "products" ("id") ON DELETE SET NULL, FOREIGN KEY ("staff_id") REFERENCES "staff" ("id") ON DELETE SET NULL)""",
    'CREATE INDEX "guidance_sheets_product_id" ON "guidance_sheets" ("product_id") WHERE "product_id" IS NOT NULL',
    'CREATE INDEX "guidance_sheets_staff_id" ON "guidance_sheets" ("staff_id") WHERE "staff_id" IS NOT NULL',
    """CREATE TABLE "guidance_texts" ("id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, "sheet_id" INTEGER NOT NULL, "language" TEXT NOT NULL, "title" TEXT NOT NULL, "steps" TEXT NOT NULL DEFAULT '', "never" TEXT NOT NULL DEFAULT '', "call_us" TEXT NOT NULL DEFAULT '', FOREIGN KEY ("sheet_id") REFERENCES "guidance_sheets" ("id") ON DELETE CASCADE)""",
    'CREATE INDEX "guidance_texts_sheet_id" ON "guidance_texts" ("sheet_id")',
    'CREATE UNIQUE INDEX "guidance_texts_sheet_id_language" ON "guidance_texts" ("sheet_id", "language")',
    """CREATE TABLE "solutions" ("id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, "ref" TEXT, "symptom" TEXT NOT NULL, "symptom_key" TEXT NOT NULL DEFAULT '', "said" TEXT NOT NULL DEFAULT '', "symptom_code" TEXT NOT NULL DEFAULT '', "product_id" INTEGER, "brand" TEXT NOT NULL DEFAULT '', "brand_key" TEXT NOT NULL DEFAULT '', "category" TEXT NOT NULL DEFAULT '', "category_key" TEXT NOT NULL DEFAULT '', "cause" TEXT NOT NULL DEFAULT '', "cause_text" TEXT NOT NULL DEFAULT '', "fix" TEXT NOT NULL, "parts" TEXT NOT NULL DEFAULT '', "minutes" INTEGER, "risk" TEXT NOT NULL DEFAULT '', "confidence" TEXT NOT NULL, "version" INTEGER NOT NULL, "superseded_by_id" INTEGER, "sheet_id" INTEGER, "from_job_id" INTEGER, "author_id" INTEGER, "created_at" TEXT NOT NULL, "changed_at" TEXT NOT NULL, FOREIGN KEY ("product_id") REFERENCES "products" ("id") ON DELETE SET NULL, FOREIGN KEY ("superseded_by_id") REFERENCES "solutions" ("id") ON DELETE SET NULL, FOREIGN KEY ("sheet_id") REFERENCES "guidance_sheets" ("id") ON DELETE SET NULL, FOREIGN KEY ("from_job_id") REFERENCES "jobs" ("id") ON DELETE SET NULL, FOREIGN KEY ("author_id") REFERENCES "staff" ("id") ON DELETE SET NULL)""",
    'CREATE INDEX "solutions_author_id" ON "solutions" ("author_id") WHERE "author_id" IS NOT NULL',
    'CREATE INDEX "solutions_confidence_id" ON "solutions" ("confidence", "id")',
    'CREATE INDEX "solutions_from_job_id" ON "solutions" ("from_job_id") WHERE "from_job_id" IS NOT NULL',
    'CREATE INDEX "solutions_product_id" ON "solutions" ("product_id") WHERE "product_id" IS NOT NULL',
    'CREATE UNIQUE INDEX "solutions_ref" ON "solutions" ("ref") WHERE "ref" IS NOT NULL',
    'CREATE INDEX "solutions_sheet_id" ON "solutions" ("sheet_id") WHERE "sheet_id" IS NOT NULL',
    'CREATE INDEX "solutions_superseded_by_id" ON "solutions" ("superseded_by_id") WHERE "superseded_by_id" IS NOT NULL',
    'CREATE INDEX "solutions_symptom_key_id" ON "solutions" ("symptom_key", "id")',
    'CREATE TABLE "solution_versions" ("id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, "solution_id" INTEGER NOT NULL, "version" INTEGER NOT NULL, "content" TEXT NOT NULL, "at" TEXT NOT NULL, "staff_id" INTEGER, "restores" INTEGER, FOREIGN KEY ("solution_id") REFERENCES "solutions" ("id") ON DELETE CASCADE, FOREIGN KEY ("staff_id") REFERENCES "staff" ("id") ON DELETE SET NULL)',
    'CREATE INDEX "solution_versions_solution_id" ON "solution_versions" ("solution_id")',
    'CREATE UNIQUE INDEX "solution_versions_solution_id_version" ON "solution_versions" ("solution_id", "version")',
    'CREATE INDEX "solution_versions_staff_id" ON "solution_versions" ("staff_id") WHERE "staff_id" IS NOT NULL',
    'CREATE TABLE "solution_uses" ("id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, "solution_id" INTEGER NOT NULL, "job_id" INTEGER NOT NULL, "result" TEXT NOT NULL, "version" INTEGER NOT NULL, "at" TEXT NOT NULL, "staff_id" INTEGER, FOREIGN KEY ("solution_id") REFERENCES "solutions" ("id") ON DELETE RESTRICT, FOREIGN KEY ("job_id") REFERENCES "jobs" ("id") ON DELETE CASCADE, FOREIGN KEY ("staff_id") REFERENCES "staff" ("id") ON DELETE SET NULL)',
    'CREATE INDEX "solution_uses_job_id" ON "solution_uses" ("job_id")',
    'CREATE UNIQUE INDEX "solution_uses_job_id_solution_id" ON "solution_uses" ("job_id", "solution_id")',
    'CREATE INDEX "solution_uses_solution_id" ON "solution_uses" ("solution_id")',
    'CREATE INDEX "solution_uses_staff_id" ON "solution_uses" ("staff_id") WHERE "staff_id" IS NOT NULL',
    'ALTER TABLE "attachments" ADD COLUMN "solution_id" INTEGER REFERENCES "solutions" ("id") ON DELETE CASCADE',
    'ALTER TABLE "attachments" ADD COLUMN "sheet_id" INTEGER REFERENCES "guidance_sheets" ("id") ON DELETE CASCADE',
    'ALTER TABLE "attachments" ADD COLUMN "step" INTEGER',
    'CREATE INDEX "attachments_solution_id" ON "attachments" ("solution_id") WHERE "solution_id" IS NOT NULL',
    'CREATE INDEX "attachments_sheet_id" ON "attachments" ("sheet_id") WHERE "sheet_id" IS NOT NULL',
)


def up(migrator: Any, db: Any) -> None:  # noqa: ARG001
    """Make the tables and columns."""
    for statement in STATEMENTS:
        db.execute_sql(statement)
