"""A unit that is ready and that nobody collects, for the tests."""

from __future__ import annotations

from datetime import date
from typing import Any

from helpdesk.desk import Desk
from helpdesk.services.pickup.actions import Dispose, RemindToCollect
from helpdesk.services.shop.settings_actions import ChangeSettings
from helpdesk.services.workshop.hand_over_actions import TellReady
from helpdesk.services.workshop.repair_actions import CheckWork, FinishWork, StartWork
from tests import builders
from tests.services.claims.counter import at


class Waits:
    """A desk with a unit handed in on 20 January 2026 and told to be ready on the 31st."""

    def __init__(self, desk: Desk, price: int = 100, **more: Any) -> None:
        self.desk = desk
        desk.staff = 1
        at(desk, "2026-01-20")
        desk.do(ChangeSettings(values={"prices.storage_day_cents": price}))
        self.customer = builders.customer(desk, language="en", address="Calle Mayor 1")
        old = {"purchased_on": date(2015, 1, 15), "product": builders.product(desk, **more)}
        unit = builders.unit(desk, owner=self.customer, **old)
        self.case = builders.received(desk, unit, by=self.customer, quote_choice="waived")
        self.job = int(desk.store.value("SELECT id FROM jobs WHERE case_id = ?", (self.case,)))
        desk.do(StartWork(job=self.job))
        desk.do(FinishWork(job=self.job, work_done="Pump renewed", minutes=60))
        desk.do(CheckWork(job=self.job))
        at(desk, "2026-01-31")
        desk.do(TellReady(job=self.job))

    def remind(self, day: str, **more: Any) -> None:
        at(self.desk, day)
        self.desk.do(RemindToCollect(job=self.job, **more))

    def last_letter(self, day: str) -> None:
        self.remind(day, stage="last", how="registered", letter="CD123456789ES")

    def dispose(self, **more: Any) -> None:
        told = {"decided_by": 1, "reason": "Nobody came", "data_destroyed": True, "early": True, **more}
        self.desk.do(Dispose(job=self.job, **told))

    def agenda(self, first: str, last: str) -> list[tuple[str, date, str]]:
        items = self.desk.agenda.items(date.fromisoformat(first), date.fromisoformat(last))
        return [(item.kind, item.due, item.number) for item in items if item.kind in {"storage", "collect"}]

    def sections(self) -> list[str]:
        today = self.desk.clock.today(self.desk.words().zone)
        return [s.key for s in self.desk.today.sections(today, self.desk.clock.now(), self.desk.settings)]
