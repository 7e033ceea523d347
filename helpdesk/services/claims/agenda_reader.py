"""What of claims falls due on some days: refunds, and both last days of what is claimed from makers."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Annotated

from helpdesk.classes import NamedTuple
from helpdesk.domain import numbers
from helpdesk.domain.agenda import AgendaItem, Span
from helpdesk.domain.claim_words import MEASURES, RECOURSES
from helpdesk.formats import Words
from helpdesk.settings import Settings
from helpdesk.store.database import Store
from helpdesk.store.paging import SHOWN_NAME
from helpdesk.store.rows import read_from
from helpdesk.texts import Text, translate

PENDING = "r.state <> 'closed' AND r.state <> 'accepted'"
"""What the shop must still act on; the first half word for word as its index has it."""

_JOB = (
    "jobs j ON j.id = {of}.job_id JOIN cases c ON c.id = j.case_id LEFT JOIN customers k ON k.id = c.customer_id "
    "LEFT JOIN staff o ON o.id = c.owner_id LEFT JOIN units u ON u.id = j.unit_id"
)


@read_from(f"claims m JOIN {_JOB.format(of='m')}")
class _DueRefund(NamedTuple):
    """What is to be paid back."""

    id: int
    case: Annotated[int, "j.case_id"]
    position: Annotated[int, "j.position"]
    measure: Annotated[str, "coalesce(m.measure, '')"]
    amount_cents: int | None
    refund_due_on: date | None
    customer: Annotated[str | None, SHOWN_NAME]
    serial: Annotated[str | None, "u.serial"]
    who: Annotated[str | None, "o.name"]


@read_from(f"recourses r JOIN {_JOB.format(of='r')} LEFT JOIN suppliers s ON s.id = r.supplier_id")
class _DueRecourse(NamedTuple):
    """What is to be claimed from a maker."""

    id: int
    case: Annotated[int, "j.case_id"]
    position: Annotated[int, "j.position"]
    state: str
    term_on: date | None
    lawful_on: date | None
    supplier: Annotated[str | None, "s.name"]
    customer: Annotated[str | None, SHOWN_NAME]
    serial: Annotated[str | None, "u.serial"]
    who: Annotated[str | None, "o.name"]

    @property
    def whom(self) -> Text | str:
        """From whom it is claimed."""
        return self.supplier or translate("Agenda", "maker or supplier")


def claim_items(store: Store, span: Span, settings: Settings) -> Iterator[AgendaItem]:
    """Refunds that were not paid, and claims on makers that are not settled."""
    days = (span.from_day, span.to_day)
    words = Words(
        settings["shop.language"], settings["shop.country"], settings["shop.zone"], settings["shop.currency"]
    )
    refunds = (
        "WHERE m.refund_due_on BETWEEN ? AND ? AND m.refunded_on IS NULL AND m.refund_due_on IS NOT NULL"
    )
    for refund in store.select(_DueRefund, refunds, days):
        why = translate("Agenda", "Last day to pay back {amount}: {measure}")
        said = why(amount=words.money(refund.amount_cents), measure=MEASURES[refund.measure])
        yield _item("refund", refund.refund_due_on, refund, said)
    for row in store.select(_DueRecourse, f"WHERE {PENDING} AND r.lawful_on BETWEEN ? AND ?", days):
        why = translate("Agenda", "Last lawful day to claim from {whom}: {state}")
        yield _item("recourse", row.lawful_on, row, why(whom=row.whom, state=RECOURSES[row.state]))
    # What was sent keeps the supplier's own term; the law's runs on.
    for row in store.select(_DueRecourse, "WHERE r.state = 'open' AND r.term_on BETWEEN ? AND ?", days):
        why = translate("Agenda", "Last day by the terms of {whom}")
        yield _item("term", row.term_on, row, why(whom=row.whom))


def _item(kind: str, due: date | None, row: _DueRefund | _DueRecourse, why: Text) -> AgendaItem:
    number = numbers.number("job", row.case, row.position)
    return AgendaItem(kind, due or date.max, number, why, row.customer, row.serial, row.who)
