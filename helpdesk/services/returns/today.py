"""What returns ask for today: money to be paid back by law."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from helpdesk.domain.today import Section, TodayRow
from helpdesk.domain.workflows.kinds import state_of
from helpdesk.domain.workflows.returns import OPEN
from helpdesk.settings import Settings
from helpdesk.store.database import Store
from helpdesk.store.dialect import by_index
from helpdesk.store.paging import in_words
from helpdesk.texts import Cents, translate

AHEAD = timedelta(days=5)
"""Before the last day to pay, from which a return is told of."""
MOST = 50

TO_PAY = Section(
    "returns_to_pay",
    9,
    translate("Today", "Money to pay back by law"),
    "banknote",
    "late",
    "cases",
    "returns",
    verb=translate("Today", "Pay back"),
)


def return_sections(store: Store, today: date, _now: datetime, settings: Settings) -> Iterator[Section]:
    """The section, where a payment is near or past. A shop without open returns pays one look into a small index."""
    if not _any(store):
        return
    from helpdesk.services.returns.agenda_reader import due_to_pay

    rows = []
    for each in due_to_pay(store, settings, today):
        facts = each.row
        if each.due > today + AHEAD:
            continue
        number = translate("Today", "Return {number}")(number=facts.number)
        rows.append(
            TodayRow(
                "case",
                facts.case,
                facts.title or number,
                number,
                facts.customer_name or "",
                why=translate("Today", "Pay back {sum}")(sum=Cents(facts.left_cents)),
                who=facts.owner_name or "",
                mark=state_of(facts.state, "return"),
                due=each.due,
            )
        )
    if rows:
        rows.sort(key=lambda row: row.due or today)
        yield TO_PAY._replace(rows=rows[:MOST], total=len(rows))


def _any(store: Store) -> bool:
    found = store.value(
        f"SELECT EXISTS (SELECT 1 FROM {by_index('jobs', 'jobs_returns')} "
        f"WHERE kind = 'return' AND {in_words('state', OPEN)})"
    )
    return bool(found)
