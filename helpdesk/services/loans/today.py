"""What loaners ask for today: those that are due back, or should be back by now."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

from helpdesk.domain.loans import days_late
from helpdesk.domain.today import Section, TodayRow
from helpdesk.domain.workflows.states import Tone
from helpdesk.formats import Words
from helpdesk.services.loans.reader import Loans
from helpdesk.services.loans.rows import LoanRow
from helpdesk.settings import Settings
from helpdesk.store.database import Store
from helpdesk.texts import translate

MOST = 50
LOANS = Section(
    "loans", 35, translate("Today", "Loaners due back"), "arrow-right-left", "due", "cases", "loaners"
)


def loan_sections(
    store: Store,
    today: date,
    now: datetime,  # noqa: ARG001
    settings: Settings,
) -> Iterator[Section]:
    """The loaners that are due today or late, the latest first."""
    words = Words(
        settings["shop.language"], settings["shop.country"], settings["shop.zone"], settings["shop.currency"]
    )
    found = [(due, row) for row in Loans(store).out() if (due := row.due(words)) is not None and due <= today]
    if found:
        found.sort(key=lambda each: (each[0], each[1].id))
        tone: Tone = "late" if found[0][0] < today else "due"
        rows = [_row(row, due, today) for due, row in found[:MOST]]
        yield LOANS._replace(rows=rows, total=len(found), tone=tone)


def _row(row: LoanRow, due: date, today: date) -> TodayRow:
    """Its case, since there it is taken back."""
    late = days_late(due, today)
    about = (
        translate("Today", "Loaner {serial}: %n day(s) late", "", 1)(n=late, serial=row.serial)
        if late
        else translate("Today", "Loaner {serial}: due back today")(serial=row.serial)
    )
    return TodayRow(
        "case", row.case, row.title, row.number, row.customer_name or "", about, row.case_owner or "", due=due
    )
