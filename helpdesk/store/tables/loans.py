"""Tables of the shop's own units that are lent while a customer's is here."""

from __future__ import annotations

from peewee import SQL

from helpdesk.store.tables.base import (
    SILENT,
    About,
    DayColumn,
    LinkColumn,
    MoneyColumn,
    Table,
    TruthColumn,
    WordsColumn,
    index_where_filled,
)
from helpdesk.store.tables.goods import Unit
from helpdesk.store.tables.people import Staff
from helpdesk.store.tables.work import Job
from helpdesk.texts import translate


class Loaner(Table):
    """A unit of the shop that may be lent."""

    about = About(noun="loaner", word=translate("Changes", "Loaner"), part_of=("unit",))

    unit = LinkColumn(SILENT, Unit, "CASCADE", unique=True)
    value_cents = MoneyColumn(translate("Changes", "Value"))
    accessories = WordsColumn(translate("Changes", "Usual accessories"))
    notes = WordsColumn(translate("Changes", "Notes"))
    since_on = DayColumn(translate("Changes", "Loaner since"))
    retired_on = DayColumn(translate("Changes", "Lent no more since"), null=True)
    retired_why = WordsColumn(translate("Changes", "Why lent no more"))

    class Meta:
        table_name = "loaners"


class Loan(Table):
    """A stretch in which a loaner is with a customer, for one job."""

    about = About(noun="loan", word=translate("Changes", "Loan"), part_of=("job", "unit"))

    job = LinkColumn(SILENT, Job, "CASCADE")
    unit = LinkColumn(translate("Changes", "Unit lent"), Unit, "RESTRICT")
    value_cents = MoneyColumn(translate("Changes", "Value"))
    accessories = WordsColumn(translate("Changes", "Accessories lent with it"))
    condition_out = WordsColumn(translate("Changes", "Condition when lent"))
    lent_on = DayColumn(translate("Changes", "Lent on"))
    lent_by = LinkColumn(translate("Changes", "Lent by"), Staff, "SET NULL", null=True)
    asked_on = DayColumn(translate("Changes", "Asked back by"), null=True)
    """A day that somebody set; without one the due day follows from when the customer's unit is ready."""
    back_on = DayColumn(translate("Changes", "Back on"), null=True)
    condition_in = WordsColumn(translate("Changes", "Condition when it came back"))
    missing = WordsColumn(translate("Changes", "Missing"))
    damage_cents = MoneyColumn(translate("Changes", "Loss and damage"), null=True)
    wiped = TruthColumn(translate("Changes", "Own data removed"), False)
    remarks = WordsColumn(translate("Changes", "Remarks"))
    kept_on = DayColumn(translate("Changes", "Unit handed over without it on"), null=True)
    kept_why = WordsColumn(translate("Changes", "Why the unit was handed over without it"))

    class Meta:
        table_name = "loans"


index_where_filled(Loan, "lent_by_id", "kept_on")
Loan.add_index(SQL('CREATE UNIQUE INDEX "loans_out" ON "loans" ("unit_id") WHERE "back_on" IS NULL'))
Loan.add_index(SQL('CREATE INDEX "loans_out_jobs" ON "loans" ("job_id") WHERE "back_on" IS NULL'))
