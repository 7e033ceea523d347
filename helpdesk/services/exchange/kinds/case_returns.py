"""Knows which rows of returns say whose a unit is: the shop's from the day its return was settled."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from helpdesk.domain.return_words import TAKEN_BACK
from helpdesk.services.exchange.file.cells import Value
from helpdesk.services.exchange.kinds.owners import Owners, day_at
from helpdesk.services.exchange.run.kind import ImportRun
from helpdesk.services.exchange.run.rows import Row

DATES = ("finished_at", "delivered_at", "closed_at", "received_at", "opened_at")
"""When a return was settled: the first of these that its row gives."""


def take_back(run: ImportRun, rows: Sequence[Row]) -> None:
    """Write into a unit's owners what rows of returns, new and changed, say of it."""
    for row in rows:
        if row.get("kind") != "return" or not row.fresh("kind", "settled", "serial", *DATES):
            continue
        unit, customer = run.store.rows(
            "SELECT j.unit_id, c.customer_id FROM jobs j JOIN cases c ON c.id = j.case_id WHERE j.id = ?",
            (row.record,),
        )[0]
        if unit is None:
            continue
        was, is_now = row.before.get("settled") in TAKEN_BACK, row.get("settled") in TAKEN_BACK
        if was:
            Owners(run.store, run.zone, unit).give_back(_day(run, row.before))
        if is_now:
            Owners(run.store, run.zone, unit).take_back(customer, _day(run, row.all))


def _day(run: ImportRun, told: Mapping[str, Value]) -> str:
    return day_at(next(str(told[name]) for name in DATES if told.get(name)), run.zone)
