"""Knows whose a returned unit is: the shop's from the day its return was settled, until the next sale."""

from __future__ import annotations

from collections.abc import Sequence

from helpdesk.clock import from_text
from helpdesk.domain.return_words import TAKEN_BACK
from helpdesk.services.exchange.run.kind import ImportRun
from helpdesk.services.exchange.run.rows import Row
from helpdesk.store.tables.goods import Ownership, Unit

DATES = ("finished_at", "delivered_at", "closed_at", "received_at", "opened_at")
"""When a return was settled: the first of these that its row gives."""


def take_back(run: ImportRun, rows: Sequence[Row]) -> None:
    """Write into a unit's owners what rows of returns, new and changed, say of it.

    Source: the contract's "a return settled by refund, exchange or voucher makes it the shop's until the next
    sale", in any order of rows.
    """
    for row in rows:
        if row.get("kind") != "return" or not row.fresh("kind", "settled", "serial", *DATES):
            continue
        unit = run.store.value("SELECT unit_id FROM jobs WHERE id = ?", (row.record,))
        if unit is None:
            continue
        was, is_now = row.before.get("settled") in TAKEN_BACK, row.get("settled") in TAKEN_BACK
        if is_now:
            _end(run, unit, _day(run, row))
        elif was:
            _reopen(run, unit)


def _day(run: ImportRun, row: Row) -> str:
    at = next(str(row.get(name)) for name in DATES if row.get(name))
    return from_text(at).astimezone(run.zone).date().isoformat()


def _end(run: ImportRun, unit: int, day: str) -> None:
    """End the last ownership that had begun by that day; a later sale keeps its buyer."""
    owners = run.store.rows(
        "SELECT id, since, until FROM ownerships WHERE unit_id = ? ORDER BY coalesce(since, ''), id", (unit,)
    )
    begun = [owner for owner in owners if not owner[1] or owner[1] <= day]
    if not begun:
        return
    identity, _, until = begun[-1]
    if until is None or until > day:
        run.store.update(Ownership, identity, until=day)
    if begun[-1] == owners[-1]:
        run.store.update(Unit, unit, owner_id=None)


def _reopen(run: ImportRun, unit: int) -> None:
    """A return that was none after all: the last owner still is."""
    last = run.store.row(
        "SELECT o.id, o.customer_id FROM ownerships o JOIN units u ON u.id = o.unit_id "
        "WHERE o.unit_id = ? AND u.owner_id IS NULL ORDER BY coalesce(o.since, '') DESC, o.id DESC LIMIT 1",
        (unit,),
    )
    if last is not None:
        run.store.update(Ownership, last[0], until=None)
        run.store.update(Unit, unit, owner_id=last[1])
