"""Tables of visits: when a technician goes where, for which jobs, and how it ended."""

from __future__ import annotations

from peewee import SQL

from helpdesk.domain.visit_words import CONFIRMATIONS, NOT_DONE_REASONS, VISIT_RESULTS
from helpdesk.store.tables.base import (
    SILENT,
    About,
    LinkColumn,
    MomentColumn,
    MoneyColumn,
    NumberColumn,
    Table,
    TextColumn,
    TruthColumn,
    WordsColumn,
    index_where_filled,
)
from helpdesk.store.tables.people import Site, Staff
from helpdesk.store.tables.work import Job
from helpdesk.texts import translate


class Visit(Table):
    """A technician goes to a customer's place at a time; serves one or more jobs there."""

    about = About(noun="visit", word=translate("Changes", "Visit"), part_of=("site",))

    ref = TextColumn(SILENT, null=True)
    site = LinkColumn(translate("Changes", "Place"), Site, "SET NULL", null=True)
    technician = LinkColumn(translate("Changes", "Technician"), Staff, "SET NULL", null=True)
    planned_start = MomentColumn(translate("Changes", "Planned from"))
    planned_end = MomentColumn(translate("Changes", "Planned until"), null=True)
    fixed = TruthColumn(translate("Changes", "Time promised to the customer"), False)
    before_minutes = NumberColumn(
        translate("Changes", "Minutes kept free before"), default=0, constraints=[SQL("DEFAULT 0")]
    )
    after_minutes = NumberColumn(
        translate("Changes", "Minutes kept free after"), default=0, constraints=[SQL("DEFAULT 0")]
    )
    travel_minutes = NumberColumn(
        translate("Changes", "Minutes of travel"), default=0, constraints=[SQL("DEFAULT 0")]
    )
    arrived_at = MomentColumn(translate("Changes", "Arrived"), null=True)
    left_at = MomentColumn(translate("Changes", "Left"), null=True)
    result = WordsColumn(translate("Changes", "Result"), choices=VISIT_RESULTS)
    reason = WordsColumn(translate("Changes", "Why not done"), choices=NOT_DONE_REASONS)
    continues = LinkColumn(SILENT, "self", "SET NULL", null=True)
    """The visit whose undone lines it takes up, or that it is planned anew for."""
    excused = TruthColumn(translate("Changes", "Absent through no fault of theirs"), False)
    travel_cents = MoneyColumn(translate("Changes", "Charged for travel"), null=True)
    confirmed = WordsColumn(translate("Changes", "Confirmed"), choices=CONFIRMATIONS)
    """What the customer said of it before."""
    confirmed_at = MomentColumn(translate("Changes", "Asked on"), null=True)
    note = WordsColumn(translate("Changes", "Note"), erased="")
    created_at = MomentColumn(SILENT)

    class Meta:
        table_name = "visits"
        indexes = ((("planned_start", "technician"), False),)


Visit.add_index(SQL('CREATE UNIQUE INDEX "visits_ref" ON "visits" ("ref") WHERE "ref" IS NOT NULL'))
Visit.add_index(
    SQL(
        'CREATE INDEX "visits_open" ON "visits" ("planned_start") WHERE "arrived_at" IS NULL AND "result" = \'\''
    )
)
Visit.add_index(
    SQL(
        'CREATE INDEX "visits_undone" ON "visits" ("planned_start") '
        "WHERE \"result\" IN ('partly', 'not_done')"
    )
)
index_where_filled(Visit, "site_id", "technician_id", "continues_id", "arrived_at")


class VisitJob(Table):
    """A job that a visit serves."""

    about = About(part_of=("visit", "job"), copied=translate("Changes", "Job of a visit"))

    visit = LinkColumn(SILENT, Visit, "CASCADE")
    job = LinkColumn(SILENT, Job, "CASCADE")
    position = NumberColumn(SILENT, default=1)
    minutes = NumberColumn(translate("Changes", "Minutes"), null=True)
    """Hands-on minutes for the job at this visit."""

    class Meta:
        table_name = "visit_jobs"
