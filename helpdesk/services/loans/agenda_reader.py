"""What of loaners falls due on some days: that they come back."""

from __future__ import annotations

from collections.abc import Iterator

from helpdesk.domain.agenda import AgendaItem, Span
from helpdesk.formats import Words
from helpdesk.services.loans.reader import Loans
from helpdesk.settings import Settings
from helpdesk.store.database import Store
from helpdesk.texts import translate


def loan_items(store: Store, span: Span, settings: Settings) -> Iterator[AgendaItem]:
    """The loaners that are out and due within the days."""
    words = Words(
        settings["shop.language"], settings["shop.country"], settings["shop.zone"], settings["shop.currency"]
    )
    for row in Loans(store).out():
        due = row.due(words)
        if due is None or not span.from_day <= due.isoformat() <= span.to_day:
            continue
        why = translate("Agenda", "Loaner due back: {unit}")(unit=row.title)
        yield AgendaItem("loan", due, row.number, why, row.customer_name, row.serial, row.case_owner)
