"""A workshop for tests: a unit on the bench, brought to any state by the steps that lead there."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from helpdesk.action import Action
from helpdesk.clock import FixedClock
from helpdesk.desk import Desk
from helpdesk.services.cases.rows import JobRow
from helpdesk.services.workshop.hand_over_actions import CancelJob, HandBack
from helpdesk.services.workshop.quote_actions import QuoteLineForm, SendQuote, WriteQuote
from helpdesk.services.workshop.repair_actions import CheckWork, Diagnose, FinishWork, StartWork, WaitFor
from helpdesk.store.database import name_of
from helpdesk.store.tables import JOURNALLED
from tests import builders

OUT_OF_GUARANTEE = date(2018, 5, 4)
LINES = (
    QuoteLineForm(kind="labour", text="New pump", minutes=75, price_cents=4000),
    QuoteLineForm(kind="part", text="Drain pump", price_cents=3850),
)
TOTAL = 10709
"""50.00 and 38.50, with 21 % tax."""
STATES = (
    *("received", "diagnosing", "waiting_quote", "waiting_customer", "waiting_part"),
    *("in_work", "checking", "ready", "delivered", "cancelled"),
)


class Bench:
    """A desk with one unit handed in, out of guarantee, its quote waived unless something else is said."""

    def __init__(self, desk: Desk, **intake: Any) -> None:
        self.desk = desk
        self.customer = builders.customer(desk, address="Calle Mayor 1", city="León", language="en")
        self.product = builders.product(desk, category="Washing machines")
        self.unit = self.new_unit("SN-1")
        told = {"quote_choice": "waived", **intake}
        self.case = builders.received(desk, self.unit, by=self.customer, **told)
        self.job = self.jobs(self.case)[0]

    def new_unit(self, serial: str, **more: Any) -> int:
        """Another unit of the same customer and model."""
        bought = {"purchased_on": OUT_OF_GUARANTEE, **more}
        return builders.unit(self.desk, serial, owner=self.customer, product=self.product, **bought)

    def jobs(self, case: int) -> list[int]:
        """The jobs of a case, in order."""
        rows = self.desk.store.rows("SELECT id FROM jobs WHERE case_id = ? ORDER BY position", (case,))
        return [job for (job,) in rows]

    def did(self, *actions: Action) -> int:
        """Do actions; the id of the last one's record."""
        return [self.desk.do(action).id or 0 for action in actions][-1]

    def row(self, job: int | None = None) -> JobRow:
        """The job as it stands."""
        return self.desk.cases.job(self.job if job is None else job)

    def later(self, **by: float) -> None:
        """Time passes."""
        assert isinstance(self.desk.clock, FixedClock)
        self.desk.clock.advance(timedelta(**by))

    def again(self, **intake: Any) -> int:
        """The same unit comes in once more: the new job."""
        told = {"quote_choice": "waived", **intake}
        return self.jobs(builders.received(self.desk, self.unit, by=self.customer, **told))[0]

    def quoted(self, job: int | None = None, **more: Any) -> int:
        """A quote that was told."""
        of = self.job if job is None else job
        quote = self.did(WriteQuote(job=of, lines=LINES, **more))
        self.did(SendQuote(id=quote, how="phone"))
        return quote

    def reach(self, state: str, job: int | None = None) -> int:
        """Bring the job to a state."""
        of = self.job if job is None else job
        for action in self._way(state, of):
            self.desk.do(action)
        return of

    def _way(self, state: str, job: int) -> list[Action]:
        if state == "received":
            return []
        if state == "cancelled":
            return [CancelJob(job=job, reason="Bought another one", unit="gone")]
        if state == "waiting_quote":
            self.quoted(job)
            return []
        if state.startswith("waiting"):
            return [WaitFor(job=job, reason=state.removeprefix("waiting_"))]
        steps: list[Action] = [
            Diagnose(job=job, diagnosis="The pump is blocked", symptom="no_drain"),
            StartWork(job=job),
            FinishWork(job=job, work_done="Pump renewed", remedy="replaced", minutes=40),
            CheckWork(job=job, note="Three cycles without a leak"),
            HandBack(jobs=(job,)),
        ]
        order = ("diagnosing", "in_work", "checking", "ready", "delivered")
        return steps[: order.index(state) + 1]


def dump(desk: Desk) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of every journalled table."""
    return {name_of(t): desk.store.rows(f'SELECT * FROM "{name_of(t)}" ORDER BY id') for t in JOURNALLED}
