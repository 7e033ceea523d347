"""A visit report names its visit, each job of a visit its minutes, a training when its open questions were answered."""

from __future__ import annotations

from typing import Any

STATEMENTS = (
    'ALTER TABLE "documents" ADD COLUMN "visit_id" INTEGER REFERENCES "visits" ("id") ON DELETE SET NULL',
    'CREATE INDEX "documents_visit_id" ON "documents" ("visit_id") WHERE "visit_id" IS NOT NULL',
    'ALTER TABLE "trainings" ADD COLUMN "answered_at" TEXT',
    """CREATE INDEX "trainings_asking" ON "trainings" ("held_at")
        WHERE "open_questions" <> '' AND "answered_at" IS NULL""",
    'ALTER TABLE "visit_jobs" ADD COLUMN "minutes" INTEGER',
    """UPDATE "documents" SET "visit_id" = (SELECT v.id FROM visits v JOIN visit_jobs w ON w.visit_id = v.id
        WHERE w.job_id = documents.job_id AND v.created_at <= documents.made_at
        AND v.planned_start <= documents.made_at ORDER BY v.planned_start DESC, v.id DESC LIMIT 1)
        WHERE "kind" = 'visit'""",
)


def up(migrator: Any, db: Any) -> None:  # noqa: ARG001
    """Make the columns; a report of before is that of the last visit begun when it was made."""
    for statement in STATEMENTS:
        db.execute_sql(statement)
