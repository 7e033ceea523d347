"""What quality asks for today: improvements whose day has come, and the report of a month that is over."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

from helpdesk.domain.months import first_day, month_name, moved
from helpdesk.domain.today import Section, TodayRow
from helpdesk.services.quality.improvement_reader import Improvements
from helpdesk.settings import Settings
from helpdesk.store.database import Store
from helpdesk.texts import translate

REPORT_DAYS = 10
"""Days of a month on which the report of the one before is asked for."""


def improvement_sections(
    store: Store,
    today: date,
    now: datetime,  # noqa: ARG001
    settings: Settings,  # noqa: ARG001
) -> Iterator[Section]:
    """What was to be better by today, and the report that is to be read."""
    due = Improvements(store).due(today)
    if due:
        rows = tuple(
            TodayRow("quality", row.id, row.text, who=row.staff_name or "", due=row.due_on) for row in due
        )
        yield Section(
            "improvements",
            84,
            translate("Today", "To do better"),
            "chart-column",
            "due",
            "quality",
            rows=rows,
            total=len(rows),
        )
    month = moved(month_name(today), -1)
    if today.day <= REPORT_DAYS and _report_missing(store, month):
        report = translate("Today", "The report of {month} can be read and printed")(month=month)
        why = translate("Today", "What changed, what to do about it: one thing, one person, one day.")
        yield Section(
            "report",
            86,
            translate("Today", "The month"),
            "chart-column",
            "neutral",
            "quality",
            rows=(TodayRow("quality", 0, report, why=why),),
            total=1,
        )


def _report_missing(store: Store, month: str) -> bool:
    """Whether the shop worked in a month of which no report was printed."""
    if store.value("SELECT 1 FROM month_reports WHERE month = ?", (month,)):
        return False
    span = (first_day(month).isoformat(), first_day(moved(month, 1)).isoformat())
    return bool(store.value("SELECT 1 FROM cases WHERE opened_at >= ? AND opened_at < ? LIMIT 1", span))
