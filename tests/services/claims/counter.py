"""A shop with a claim on its bench, for the tests: a maker with terms, a unit sold lately, what was done step by step."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

from helpdesk.action import Action
from helpdesk.clock import FixedClock, local, zone
from helpdesk.desk import Desk
from helpdesk.services.cases.rows import JobRow
from helpdesk.services.claims.reader import RecourseCard
from helpdesk.services.claims.rows import ClaimFacts
from helpdesk.services.suppliers.actions import AddSupplier
from helpdesk.services.workshop.claim_actions import DecideClaim
from helpdesk.services.workshop.hand_over_actions import HandBack
from helpdesk.services.workshop.repair_actions import CheckWork, Diagnose, FinishWork, StartWork
from tests import builders

MADRID = zone("Europe/Madrid")


def at(desk: Desk, day: str, hour: int = 11) -> None:
    """It is that day now."""
    assert isinstance(desk.clock, FixedClock)
    when = datetime.combine(date.fromisoformat(day), datetime.min.time()) + timedelta(hours=hour)
    desk.clock.moment = local(when.date(), when.time(), MADRID)


class Counter:
    """A desk with one unit sold on a day, handed in as a guarantee claim on another."""

    def __init__(
        self,
        desk: Desk,
        *,
        sold: str = "2026-01-15",
        into: str = "2026-11-20",
        terms: dict[str, Any] | None = None,
        buyer: dict[str, Any] | None = None,
        **unit: Any,
    ) -> None:
        self.desk = desk
        at(desk, into)
        desk.staff = 1
        maker = {"name": "Acme", "maker": True, **(terms or {})}
        self.maker = builders.did(desk, AddSupplier(**maker))
        self.customer = builders.customer(desk, address="Calle Mayor 1", language="en", **(buyer or {}))
        self.product = builders.product(desk, maker=self.maker, price_cents=39900)
        sale = {"purchased_on": date.fromisoformat(sold), "invoice": "F-77", **unit}
        self.unit = builders.unit(desk, "SN-1", owner=self.customer, product=self.product, **sale)
        self.case = builders.received(desk, self.unit, by=self.customer, kind="claim")
        self.job = int(desk.store.value("SELECT id FROM jobs WHERE case_id = ?", (self.case,)))

    def did(self, *actions: Action) -> int | None:
        """Do actions; the step of the last one, to undo it."""
        return [self.desk.do(action).step for action in actions][-1]

    def accept(self, **more: Any) -> None:
        """What the law gives was said, and the claim accepted."""
        self.did(DecideClaim(job=self.job, said=True, **more))

    def repaired(self, day: str, minutes: int = 60) -> None:
        """The claim is put right by a repair and handed back that day."""
        self.accept(wish="repair")
        self.did(
            Diagnose(job=self.job, diagnosis="Pump blocked", symptom="no_drain"),
            StartWork(job=self.job),
            FinishWork(job=self.job, work_done="Pump renewed", remedy="replaced", minutes=minutes),
            CheckWork(job=self.job),
        )
        at(self.desk, day)
        self.did(HandBack(jobs=(self.job,)))

    @property
    def row(self) -> JobRow:
        """The job as it stands."""
        return self.desk.cases.job(self.job)

    @property
    def claim(self) -> ClaimFacts:
        """What was told and done."""
        found = self.desk.claims.of_job(self.job)
        assert found is not None
        return found

    @property
    def recourse(self) -> RecourseCard:
        """What is claimed from the maker."""
        found = self.desk.claims.recourse(self.job)
        assert found is not None
        return found
