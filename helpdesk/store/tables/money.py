"""Tables of the after-sales money: what an hour costs, work bought outside, and the month's gross profit and turnover."""

from __future__ import annotations

from helpdesk.store.tables.base import (
    SILENT,
    About,
    DayColumn,
    LinkColumn,
    MoneyColumn,
    Table,
    TextColumn,
    WordsColumn,
    index_where_filled,
)
from helpdesk.store.tables.suppliers import Supplier
from helpdesk.store.tables.work import Job
from helpdesk.texts import translate


class HourCost(Table):
    """What an hour of work costs the shop from a day on: a month that has passed keeps the rate it had."""

    about = About(noun="money", word=translate("Changes", "Cost of an hour"))

    from_on = DayColumn(translate("Changes", "From"), unique=True)
    cents = MoneyColumn(translate("Changes", "Cost per hour"))

    class Meta:
        table_name = "hour_costs"


class OutsideWork(Table):
    """Work on a job that somebody else did for the shop, without tax: another workshop, a carrier."""

    about = About(word=translate("Changes", "Outside work"), part_of=("job",), withheld=True)

    job = LinkColumn(SILENT, Job, "CASCADE")
    what = TextColumn(translate("Changes", "What was done"))
    supplier = LinkColumn(translate("Changes", "Supplier"), Supplier, "SET NULL", null=True)
    cost_cents = MoneyColumn(translate("Changes", "Cost without tax"))
    invoice = WordsColumn(translate("Changes", "Their invoice"))
    on_day = DayColumn(translate("Changes", "On"))

    class Meta:
        table_name = "outside_work"


index_where_filled(OutsideWork, "supplier_id")


class MonthBook(Table):
    """What the whole shop earned in a month, as its owner typed it: beside it after-sales is measured."""

    about = About(noun="money", word=translate("Changes", "Month of the books"), named_by="month")

    month = TextColumn(translate("Changes", "Month"), unique=True)
    """``YYYY-MM``."""
    gross_profit_cents = MoneyColumn(translate("Changes", "Gross profit"), null=True)
    turnover_cents = MoneyColumn(translate("Changes", "Turnover without tax"), null=True)

    class Meta:
        table_name = "month_books"
