"""A shop with a loaner and a customer's machine in repair, for the tests."""

from __future__ import annotations

from datetime import date

from helpdesk.desk import Desk
from helpdesk.domain.agenda import AgendaItem
from helpdesk.services.goods.unit_actions import AddUnit
from helpdesk.services.loans.loan_actions import Lend
from helpdesk.services.loans.loaner_actions import MakeLoaner
from helpdesk.services.workshop.repair_actions import CheckWork, FinishWork, StartWork
from tests import builders
from tests.services.claims.counter import at


class Shop:
    """A desk with a loaner worth 180.00, and a customer's machine in repair."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        desk.staff = 1
        at(desk, "2026-11-20")
        self.customer = builders.customer(desk, language="en", address="Calle Mayor 1")
        self.product = builders.product(desk, category="Washing machines")
        self.unit = builders.unit(desk, owner=self.customer, product=self.product)
        self.case = builders.received(desk, self.unit, by=self.customer, quote_choice="waived")
        self.job = self.job_of(self.case)
        self.loaner = self.ours("LO-1", self.product)
        desk.do(MakeLoaner(unit=self.loaner, value_cents=18_000, accessories="Hose"))

    def ours(self, serial: str, product: int) -> int:
        """A unit of the shop."""
        return builders.did(self.desk, AddUnit(product=product, serial=serial))

    def job_of(self, case: int) -> int:
        return int(self.desk.store.value("SELECT id FROM jobs WHERE case_id = ?", (case,)))

    def lend(self, **more: object) -> None:
        told = {"job": self.job, "unit": self.loaner, "condition": "Scratch on the lid", **more}
        self.desk.do(Lend(**told))  # type: ignore[arg-type]

    def ready(self, day: str) -> None:
        """The customer's own unit is ready."""
        self.desk.do(StartWork(job=self.job))
        self.desk.do(FinishWork(job=self.job, work_done="Pump renewed", minutes=30))
        at(self.desk, day)
        self.desk.do(CheckWork(job=self.job))

    @property
    def due(self) -> date | None:
        [loan] = self.desk.loans.of_job(self.job)
        return loan.due(self.desk.words())

    def agenda(self, first: str, last: str) -> list[AgendaItem]:
        items = self.desk.agenda.items(date.fromisoformat(first), date.fromisoformat(last))
        return [item for item in items if item.kind == "loan"]
