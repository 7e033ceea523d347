# ruff: noqa: E501
"""Campaigns and who was told, the exclusion list, coupons, points; draws with entries and sealed seeds; their papers."""

from __future__ import annotations

from typing import Any

STATEMENTS = (
    """CREATE TABLE "campaigns" ("id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, "name" TEXT NOT NULL, "segment" TEXT NOT NULL, "product_id" INTEGER, "least" INTEGER NOT NULL, "most" INTEGER NOT NULL, "means" TEXT NOT NULL, "similar" INTEGER NOT NULL DEFAULT 1, "offer" TEXT NOT NULL, "texts" TEXT NOT NULL DEFAULT '', "window_days" INTEGER NOT NULL, "held_percent" INTEGER NOT NULL, "seed" TEXT NOT NULL DEFAULT '', "created_at" TEXT NOT NULL, "started_on" DATE, "left_out" TEXT NOT NULL DEFAULT '', "closed_at" TEXT, "told" INTEGER, "told_bought" INTEGER, "held" INTEGER, "held_bought" INTEGER, FOREIGN KEY ("product_id") REFERENCES "products" ("id") ON DELETE SET NULL)""",
    'CREATE INDEX "campaigns_product_id" ON "campaigns" ("product_id") WHERE "product_id" IS NOT NULL',
    """CREATE TABLE "campaign_people" ("id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, "campaign_id" INTEGER NOT NULL, "customer_id" INTEGER, "held_out" INTEGER NOT NULL DEFAULT 0, "ground" TEXT NOT NULL DEFAULT '', "ground_on" DATE, "why" TEXT NOT NULL DEFAULT '', "told_at" TEXT, "outcome" TEXT NOT NULL DEFAULT '', "note" TEXT NOT NULL DEFAULT '', "staff_id" INTEGER, FOREIGN KEY ("campaign_id") REFERENCES "campaigns" ("id") ON DELETE CASCADE, FOREIGN KEY ("customer_id") REFERENCES "customers" ("id") ON DELETE SET NULL, FOREIGN KEY ("staff_id") REFERENCES "staff" ("id") ON DELETE SET NULL)""",
    'CREATE INDEX "campaign_people_campaign_id" ON "campaign_people" ("campaign_id")',
    'CREATE INDEX "campaign_people_customer_id" ON "campaign_people" ("customer_id") WHERE "customer_id" IS NOT NULL',
    'CREATE INDEX "campaign_people_staff_id" ON "campaign_people" ("staff_id") WHERE "staff_id" IS NOT NULL',
    'CREATE INDEX "campaign_people_told" ON "campaign_people" ("customer_id", "told_at") WHERE "told_at" IS NOT NULL',
    'CREATE TABLE "exclusion_checks" ("id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, "customer_id" INTEGER NOT NULL, "checked_on" DATE NOT NULL, "listed" INTEGER NOT NULL, "campaign_id" INTEGER, "staff_id" INTEGER, FOREIGN KEY ("customer_id") REFERENCES "customers" ("id") ON DELETE CASCADE, FOREIGN KEY ("campaign_id") REFERENCES "campaigns" ("id") ON DELETE SET NULL, FOREIGN KEY ("staff_id") REFERENCES "staff" ("id") ON DELETE SET NULL)',
    'CREATE INDEX "exclusion_checks_campaign_id" ON "exclusion_checks" ("campaign_id") WHERE "campaign_id" IS NOT NULL',
    'CREATE INDEX "exclusion_checks_customer_id" ON "exclusion_checks" ("customer_id")',
    'CREATE INDEX "exclusion_checks_staff_id" ON "exclusion_checks" ("staff_id") WHERE "staff_id" IS NOT NULL',
    """CREATE TABLE "coupons" ("id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, "code" TEXT NOT NULL, "gives" TEXT NOT NULL, "valid_until" DATE, "customer_id" INTEGER, "campaign_id" INTEGER, "created_at" TEXT NOT NULL, "used_at" TEXT, "job_id" INTEGER, "invoice" TEXT NOT NULL DEFAULT '', FOREIGN KEY ("customer_id") REFERENCES "customers" ("id") ON DELETE SET NULL, FOREIGN KEY ("campaign_id") REFERENCES "campaigns" ("id") ON DELETE SET NULL, FOREIGN KEY ("job_id") REFERENCES "jobs" ("id") ON DELETE SET NULL)""",
    'CREATE INDEX "coupons_campaign_id" ON "coupons" ("campaign_id") WHERE "campaign_id" IS NOT NULL',
    'CREATE UNIQUE INDEX "coupons_code" ON "coupons" ("code")',
    'CREATE INDEX "coupons_customer_id" ON "coupons" ("customer_id") WHERE "customer_id" IS NOT NULL',
    'CREATE INDEX "coupons_job_id" ON "coupons" ("job_id") WHERE "job_id" IS NOT NULL',
    """CREATE TABLE "point_moves" ("id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, "customer_id" INTEGER NOT NULL, "kind" TEXT NOT NULL, "points" INTEGER NOT NULL, "at" TEXT NOT NULL, "job_id" INTEGER, "purchase_id" INTEGER, "note" TEXT NOT NULL DEFAULT '', "staff_id" INTEGER, FOREIGN KEY ("customer_id") REFERENCES "customers" ("id") ON DELETE CASCADE, FOREIGN KEY ("job_id") REFERENCES "jobs" ("id") ON DELETE CASCADE, FOREIGN KEY ("purchase_id") REFERENCES "purchases" ("id") ON DELETE CASCADE, FOREIGN KEY ("staff_id") REFERENCES "staff" ("id") ON DELETE SET NULL)""",
    'CREATE INDEX "point_moves_customer_id" ON "point_moves" ("customer_id")',
    'CREATE INDEX "point_moves_job_id" ON "point_moves" ("job_id") WHERE "job_id" IS NOT NULL',
    'CREATE INDEX "point_moves_purchase_id" ON "point_moves" ("purchase_id") WHERE "purchase_id" IS NOT NULL',
    'CREATE INDEX "point_moves_staff_id" ON "point_moves" ("staff_id") WHERE "staff_id" IS NOT NULL',
    """CREATE TABLE "draws" ("id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, "name" TEXT NOT NULL, "prize" TEXT NOT NULL, "prize_cents" INTEGER NOT NULL, "delivery_cents" INTEGER NOT NULL, "cost_cents" INTEGER, "region" TEXT NOT NULL, "who_may" TEXT NOT NULL DEFAULT '', "how_to" TEXT NOT NULL DEFAULT '', "source" TEXT NOT NULL, "starts_on" DATE NOT NULL, "ends_on" DATE NOT NULL, "drawn_on" DATE NOT NULL, "public_source" TEXT NOT NULL, "substitutes" INTEGER NOT NULL, "claim_days" INTEGER NOT NULL, "data_use" TEXT NOT NULL DEFAULT '', "fraud_rule" TEXT NOT NULL DEFAULT '', "created_at" TEXT NOT NULL, "seed_hash" TEXT NOT NULL DEFAULT '', "list_hash" TEXT NOT NULL DEFAULT '', "fixed_at" TEXT, "public_number" TEXT NOT NULL DEFAULT '', "seed" TEXT NOT NULL DEFAULT '', "drawn_at" TEXT, "handed_on" DATE)""",
    """CREATE TABLE "draw_entries" ("id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, "draw_id" INTEGER NOT NULL, "customer_id" INTEGER, "entry" TEXT NOT NULL, "rank" INTEGER, "told_at" TEXT, "answer" TEXT NOT NULL DEFAULT '', "answered_at" TEXT, "handed_to" TEXT NOT NULL DEFAULT '', "note" TEXT NOT NULL DEFAULT '', FOREIGN KEY ("draw_id") REFERENCES "draws" ("id") ON DELETE CASCADE, FOREIGN KEY ("customer_id") REFERENCES "customers" ("id") ON DELETE SET NULL)""",
    'CREATE INDEX "draw_entries_customer_id" ON "draw_entries" ("customer_id") WHERE "customer_id" IS NOT NULL',
    'CREATE INDEX "draw_entries_draw_id" ON "draw_entries" ("draw_id")',
    'CREATE UNIQUE INDEX "draw_entries_draw_id_entry" ON "draw_entries" ("draw_id", "entry")',
    'CREATE TABLE "draw_seeds" ("id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, "draw_id" INTEGER NOT NULL, "hash" TEXT NOT NULL, "sealed" TEXT NOT NULL, FOREIGN KEY ("draw_id") REFERENCES "draws" ("id") ON DELETE CASCADE)',
    'CREATE INDEX "draw_seeds_draw_id" ON "draw_seeds" ("draw_id")',
    'ALTER TABLE "documents" ADD COLUMN "draw_id" INTEGER REFERENCES "draws" ("id") ON DELETE SET NULL',
    'CREATE INDEX "documents_draw_id" ON "documents" ("draw_id") WHERE "draw_id" IS NOT NULL',
)


def up(migrator: Any, db: Any) -> None:  # noqa: ARG001
    """Make the tables."""
    for statement in STATEMENTS:
        db.execute_sql(statement)
