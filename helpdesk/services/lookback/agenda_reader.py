"""Collects what falls due on some days from every noun that has something due; each in its module ``agenda_reader``."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from helpdesk.domain.agenda import AGENDA_KINDS, AgendaItem, span_of
from helpdesk.services.calls.agenda_reader import call_items
from helpdesk.services.cases.agenda_reader import case_items
from helpdesk.services.claims.agenda_reader import claim_items
from helpdesk.services.complaints.agenda_reader import complaint_items
from helpdesk.services.field.agenda_reader import field_items
from helpdesk.services.loans.agenda_reader import loan_items
from helpdesk.services.pickup.agenda_reader import pickup_items
from helpdesk.services.promotions.agenda_reader import promotion_items
from helpdesk.services.returns.agenda_reader import return_items
from helpdesk.services.stock.agenda_reader import stock_items
from helpdesk.services.stock.order_agenda_reader import order_items
from helpdesk.settings import Settings
from helpdesk.store.database import Store

ITEMS = (
    case_items,
    call_items,
    complaint_items,
    claim_items,
    return_items,
    stock_items,
    order_items,
    loan_items,
    pickup_items,
    field_items,
    promotion_items,
)
"""What each noun has to tell."""


class Agenda:
    """Reads what falls due."""

    def __init__(self, store: Store, settings: Callable[[], Settings], today: Callable[[], date]) -> None:
        self.store = store
        self.settings = settings
        self.today = today

    def items(self, first: date | None = None, last: date | None = None) -> list[AgendaItem]:
        """What falls due from ``first`` to ``last``, both included, by day.

        Without days: today and the next seven. What is overdue and still open comes too, with its own day, where
        today is among the days.
        """
        span = span_of(first, last, self.today())
        order = list(AGENDA_KINDS)
        with self.store.snapshot():
            found = [item for items in ITEMS for item in items(self.store, span, self.settings())]
        return sorted(found, key=lambda item: (item.due, item.at or "", order.index(item.kind), item.number))
