"""Who is in a segment, from facts: each one question to the records, with its numbers; says nothing of who may be told."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, time, timedelta
from typing import Any

from helpdesk.classes import NamedTuple
from helpdesk.clock import from_text, local, to_text, zone
from helpdesk.domain.campaigns import SEGMENTS
from helpdesk.domain.periods import add_days, add_months
from helpdesk.services.field.plan_reader import Plans
from helpdesk.services.goods.ending_reader import covers_ending
from helpdesk.settings import Settings
from helpdesk.store.database import Store
from helpdesk.texts import Cents, Text

Heard = Callable[[int, int], None]
"""Told how many of how many were looked at."""
SLICE = 2_000
"""Rows gone through between two words of progress."""


class Asked(NamedTuple):
    """A segment with its numbers."""

    segment: str
    least: int = 0
    most: int = 0
    product: int | None = None


class Found(NamedTuple):
    """Somebody of a segment, and why."""

    customer: int
    why: Text


class _Look(NamedTuple):
    """What a segment is sought with."""

    store: Store
    settings: Settings
    asked: Asked
    today: date
    heard: Heard


REGULARS = (
    "SELECT customer_id, count(DISTINCT purchased_on), max(purchased_on) FROM purchases "
    "WHERE purchased_on >= ? AND purchased_on <= ? GROUP BY customer_id HAVING count(DISTINCT purchased_on) >= ?"
)
SILENT = (
    "SELECT customer_id, coalesce(max(bought), ''), coalesce(max(came), '') FROM "
    "(SELECT customer_id, purchased_on AS bought, NULL AS came FROM purchases "
    "UNION ALL SELECT customer_id, NULL, opened_at FROM cases WHERE customer_id IS NOT NULL) AS seen "
    "GROUP BY customer_id HAVING coalesce(max(bought), '') < ? AND coalesce(max(came), '') < ?"
)
OWNERS = (
    "SELECT owner_id, min(p.name), min(u.serial) FROM units u JOIN products p ON p.id = u.product_id "
    "WHERE u.product_id = ? AND u.owner_id IS NOT NULL GROUP BY owner_id "
    "UNION ALL SELECT s.customer_id, min(p.name), '' FROM purchases s JOIN products p ON p.id = s.product_id "
    "WHERE s.product_id = ? AND s.unit_id IS NULL GROUP BY s.customer_id"
)
OLD_UNITS = (
    "SELECT u.owner_id, p.name, count(*), p.price_cents, sum((SELECT coalesce(sum(q.total_cents), 0) FROM quotes q "
    "WHERE q.job_id = j.id AND q.state = 'accepted')) FROM jobs j JOIN units u ON u.id = j.unit_id "
    "JOIN products p ON p.id = u.product_id WHERE j.kind = 'repair' AND j.state = 'delivered' "
    "AND u.owner_id IS NOT NULL AND (u.year <= ? OR (SELECT min(s.purchased_on) FROM purchases s "
    "WHERE s.unit_id = u.id) <= ?) GROUP BY u.id HAVING count(*) >= 2 ORDER BY u.owner_id, count(*) DESC, u.id"
)


def people_of(
    store: Store, settings: Settings, asked: Asked, today: date, heard: Heard = lambda _done, _of: None
) -> list[Found]:
    """Everybody in a segment on a day, once, by their ids. A segment that nobody knows has nobody."""
    seek = _LOOKS.get(asked.segment)
    found: dict[int, Text] = {}
    for customer, why in seek(_Look(store, settings, asked, today, heard)) if seek else ():
        found.setdefault(customer, why)
    return [Found(customer, found[customer]) for customer in sorted(found)]


def _told(look: _Look, sql: str, params: tuple[Any, ...]) -> Iterator[tuple[Any, ...]]:
    """The rows of a question, and how many of them were gone through, so that it can be stopped between."""
    look.heard(0, 0)
    rows = look.store.rows(sql, params)
    for place, row in enumerate(rows):
        if place % SLICE == 0:
            look.heard(place, len(rows))
        yield row


def _cover_ends(look: _Look) -> Iterator[tuple[int, Text]]:
    said = SEGMENTS["cover_ends"].why
    first, last = add_days(look.today, look.asked.least), add_days(look.today, look.asked.most)
    ending = covers_ending(look.store, look.settings, first, last, look.today, look.heard)
    for row in sorted(ending, key=lambda row: (row.end, row.unit)):
        yield row.owner, said(what=row.product, day=row.end)


def _service_due(look: _Look) -> Iterator[tuple[int, Text]]:
    said = SEGMENTS["service_due"].why
    for due in Plans(look.store, lambda: look.settings).open_dates(
        look.today + timedelta(days=look.asked.least)
    ):
        if due.plan.owner is not None:
            yield due.plan.owner, said(what=due.plan.unit_title, day=due.due)


def _old_unit(look: _Look) -> Iterator[tuple[int, Text]]:
    said = SEGMENTS["old_unit"].why
    before = add_months(look.today, -12 * look.asked.least)
    for owner, product, count, price, charged in _told(look, OLD_UNITS, (before.year, before.isoformat())):
        new = Cents(price) if price else "?"
        yield owner, said(what=product, count=count, sum=Cents(charged or 0), price=new)


def _regulars(look: _Look) -> Iterator[tuple[int, Text]]:
    said = SEGMENTS["regulars"].why
    since = add_months(look.today, -look.asked.most)
    bought = (since.isoformat(), look.today.isoformat(), look.asked.least)
    for customer, days, last in _told(look, REGULARS, bought):
        yield customer, said(n=days, day=date.fromisoformat(last))


def _silent(look: _Look) -> Iterator[tuple[int, Text]]:
    said = SEGMENTS["silent"].why
    before, place = add_months(look.today, -look.asked.least), zone(look.settings["shop.zone"])
    midnight = to_text(local(before, time(0), place))
    for customer, bought, came in _told(look, SILENT, (before.isoformat(), midnight)):
        day = from_text(came).astimezone(place).date().isoformat() if came else ""
        yield customer, said(day=date.fromisoformat(max(bought, day)))


def _recall(look: _Look) -> Iterator[tuple[int, Text]]:
    said = SEGMENTS["recall"].why
    product = look.asked.product or 0
    for owner, name, serial in _told(look, OWNERS, (product, product)):
        yield owner, said(what=f"{name} {serial}".strip())


_LOOKS: dict[str, Callable[[_Look], Iterator[tuple[int, Text]]]] = {
    "cover_ends": _cover_ends,
    "service_due": _service_due,
    "old_unit": _old_unit,
    "regulars": _regulars,
    "silent": _silent,
    "recall": _recall,
}
