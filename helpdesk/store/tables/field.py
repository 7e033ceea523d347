"""Tables of work in the field: maintenance plans, the dates let go, and what meters showed."""

from __future__ import annotations

from peewee import SQL

from helpdesk.domain.plans import CLOSED_DAYS, INTERVAL_UNITS, PLAN_MODES, TOLERANCE_DAYS
from helpdesk.store.tables.base import (
    SILENT,
    About,
    DayColumn,
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
from helpdesk.store.tables.goods import Unit
from helpdesk.store.tables.people import Customer, Staff
from helpdesk.texts import translate


class MaintenancePlan(Table):
    """What makes maintenance fall due on a unit."""

    about = About(
        noun="plan", word=translate("Changes", "Maintenance plan"), part_of=("unit",), named_by="name"
    )

    ref = TextColumn(SILENT, null=True)
    unit = LinkColumn(translate("Changes", "Unit"), Unit, "CASCADE")
    name = WordsColumn(translate("Changes", "Name"))
    every_count = NumberColumn(translate("Changes", "Every"))
    every_unit = TextColumn(translate("Changes", "Unit of time"), choices=INTERVAL_UNITS)
    mode = TextColumn(translate("Changes", "Counted"), default="fixed", choices=PLAN_MODES)
    anchor_on = DayColumn(translate("Changes", "Counted from"))
    start_on = DayColumn(translate("Changes", "First date from"), null=True)
    end_on = DayColumn(translate("Changes", "Last date until"), null=True)
    visits = NumberColumn(translate("Changes", "Visits promised"), null=True)
    tolerance_days = NumberColumn(
        translate("Changes", "Days of tolerance"),
        default=TOLERANCE_DAYS,
        constraints=[SQL(f"DEFAULT {TOLERANCE_DAYS}")],
    )
    closed_days = TextColumn(translate("Changes", "On a closed day"), default="forward", choices=CLOSED_DAYS)
    last_done_on = DayColumn(translate("Changes", "Last done on"), null=True)
    """Before the program knew of it."""
    meter_every = NumberColumn(translate("Changes", "Every, by meter"), null=True)
    meter_unit = WordsColumn(translate("Changes", "Unit of the meter"))
    contract = TruthColumn(translate("Changes", "By contract"), False)
    price_cents = MoneyColumn(translate("Changes", "Price of the contract"), null=True)
    notice_until = DayColumn(translate("Changes", "Last day to say no"), null=True)
    """The last day on which the customer can end a contract with a fixed term."""
    customer = LinkColumn(translate("Changes", "Contract with"), Customer, "SET NULL", null=True)
    """With whom a contract was made: a unit that is sold has another owner then."""
    told_on = DayColumn(translate("Changes", "End of the contract told on"), null=True)
    continues = LinkColumn(translate("Changes", "Renews"), "self", "SET NULL", null=True)
    """The plan whose term it takes up."""
    active = TruthColumn(translate("Changes", "Runs"), True)
    created_at = MomentColumn(SILENT)

    class Meta:
        table_name = "plans"


MaintenancePlan.add_index(SQL('CREATE UNIQUE INDEX "plans_ref" ON "plans" ("ref") WHERE "ref" IS NOT NULL'))
MaintenancePlan.add_index(SQL('CREATE INDEX "plans_contract" ON "plans" ("end_on") WHERE "contract"'))
index_where_filled(MaintenancePlan, "customer_id", "continues_id")


class DateLetGo(Table):
    """A date of a plan that was given up, and why."""

    about = About(word=translate("Changes", "Date let go"), part_of=("plan", "unit"))

    plan = LinkColumn(SILENT, MaintenancePlan, "CASCADE")
    unit = LinkColumn(SILENT, Unit, "CASCADE")
    counted_on = DayColumn(translate("Changes", "Date"))
    """As it is counted, before it is moved off a closed day."""
    reason = WordsColumn(translate("Changes", "Reason"))

    class Meta:
        table_name = "plan_dates_let_go"


class MeterReading(Table):
    """What the meter of a unit showed on a day."""

    about = About(noun="reading", word=translate("Changes", "Reading"), part_of=("unit",))

    ref = TextColumn(SILENT, null=True)
    unit = LinkColumn(translate("Changes", "Unit"), Unit, "CASCADE")
    read_on = DayColumn(translate("Changes", "Read on"))
    value = NumberColumn(translate("Changes", "Value"))
    measure = WordsColumn(translate("Changes", "Unit of the meter"))
    series = NumberColumn(translate("Changes", "Meter"), default=1, constraints=[SQL("DEFAULT 1")])
    """A new meter begins a new series."""
    staff = LinkColumn(translate("Changes", "Who"), Staff, "SET NULL", null=True)

    class Meta:
        table_name = "readings"
        indexes = ((("unit", "read_on"), False),)


MeterReading.add_index(
    SQL('CREATE UNIQUE INDEX "readings_ref" ON "readings" ("ref") WHERE "ref" IS NOT NULL')
)
index_where_filled(MeterReading, "staff_id")
