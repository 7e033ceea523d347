"""What returns have due on some days: the last day to pay money back."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from helpdesk.classes import NamedTuple
from helpdesk.domain.agenda import AgendaItem, Span
from helpdesk.services.cases.return_reader import Returns
from helpdesk.services.cases.return_rows import ReturnRow
from helpdesk.settings import Settings
from helpdesk.store.database import Store
from helpdesk.texts import Text, translate


class PayDue(NamedTuple):
    """A return on which money is owed, and by when."""

    row: ReturnRow
    due: date
    why: Text


def due_to_pay(store: Store, settings: Settings, today: date) -> list[PayDue]:
    """The open returns with a day to pay. One that may be kept back is told of until that day, never as overdue."""
    from helpdesk.domain.returns import pay_day

    found = []
    for owed in Returns(store, lambda: settings).to_pay():
        day = pay_day(owed.law, owed.facts)
        if day.due is None or (day.withheld and day.due < today):
            continue
        why = _WITHHELD if day.withheld else _LAST
        found.append(PayDue(owed.row, day.due, why))
    return found


_LAST = translate("Agenda", "Last day to pay the customer back")
_WITHHELD = translate(
    "Agenda", "Last day to pay back; it may be kept back until the goods or proof of sending are here"
)


def return_items(store: Store, span: Span, settings: Settings) -> Iterator[AgendaItem]:
    """The payments due within the span; what is overdue comes too where it holds today."""
    for each in due_to_pay(store, settings, span.today):
        if span.from_day <= each.due.isoformat() <= span.to_day:
            row = each.row
            yield AgendaItem(
                "refund",
                each.due,
                row.number,
                each.why,
                row.customer_name,
                row.serial,
                row.owner_name,
            )
