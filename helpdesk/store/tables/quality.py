"""Tables of the monthly quality report: months that were printed, with their figures, and what is to be done better."""

from __future__ import annotations

from helpdesk.domain.improvement_words import IMPROVEMENT_STATES
from helpdesk.store.tables.base import (
    SILENT,
    About,
    DayColumn,
    LinkColumn,
    MomentColumn,
    Table,
    TextColumn,
    WordsColumn,
    index_where_filled,
)
from helpdesk.store.tables.people import Staff
from helpdesk.texts import translate


class MonthReport(Table):
    """A month whose report was printed: its figures as they were then, which later facts do not change."""

    about = About(noun="month", word=translate("Changes", "Monthly report"))

    month = TextColumn(translate("Changes", "Month"), unique=True)
    """``YYYY-MM``."""
    printed_at = MomentColumn(translate("Changes", "Printed"))
    staff = LinkColumn(translate("Changes", "Who"), Staff, "SET NULL", null=True)
    figures = TextColumn(SILENT)
    """As ``metrics --json`` gave them."""
    trends = TextColumn(SILENT)
    """The months before it as the report's charts showed them (JSON)."""

    class Meta:
        table_name = "month_reports"


index_where_filled(MonthReport, "staff_id")


class Improvement(Table):
    """What the shop does better: decided with the report of a month, by somebody, until a day."""

    about = About(noun="improvement", word=translate("Changes", "Improvement"))

    month = TextColumn(translate("Changes", "Month"), index=True)
    """Of the report with which it was decided, ``YYYY-MM``."""
    text = TextColumn(translate("Changes", "What is done"))
    staff = LinkColumn(translate("Changes", "Who"), Staff, "SET NULL", null=True)
    due_on = DayColumn(translate("Changes", "Until"), null=True)
    figure = WordsColumn(SILENT)
    """The key of the figure it is to move; empty where it came from somewhere else."""
    state = TextColumn(translate("Changes", "State"), default="open", choices=IMPROVEMENT_STATES)
    fate = WordsColumn(translate("Changes", "What became of it"))
    settled_on = DayColumn(translate("Changes", "Settled"), null=True)

    class Meta:
        table_name = "improvements"


index_where_filled(Improvement, "staff_id")
