"""Says of work whose guarantee nobody wrote down what a reader of our files would make of it; writes nothing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from helpdesk.action import Context
from helpdesk.clock import from_text
from helpdesk.domain.appliances import is_digital
from helpdesk.domain.buyers import judge
from helpdesk.domain.customers import is_consumer
from helpdesk.domain.warranty import GUARANTEE, Options, PastJob, SaleFacts
from helpdesk.services.exchange.kinds.case_courses import JobCourse, job_state
from helpdesk.services.shop.law_reader import legal_profile

MOST_REMEMBERED = 10_000


class ExportVerdicts:
    """The verdicts that an import of our own files would come to.

    An empty cell is computed by whoever takes the file, from the files alone: from sales and jobs as their
    columns tell them, in the order in which things happened. To say the same beforehand keeps an export equal
    to the export of what was made of it.
    """

    def __init__(self, ctx: Context) -> None:
        self.store = ctx.store
        self.zone = ctx.words.zone
        self.profile = legal_profile(ctx.settings["shop.country"], ctx.settings["law.activity"])
        self.options = Options(
            both_days=ctx.settings["law.both_days"],
            repair_extension=ctx.settings["law.repair_extension"] or None,
        )
        self._units: dict[int, dict[int, str | None]] = {}

    def of(self, unit: int, job: int) -> str | None:
        """Whether a job on a unit was under guarantee; nothing where no sale is known."""
        if unit not in self._units:
            if len(self._units) >= MOST_REMEMBERED:
                self._units.clear()
            self._units[unit] = self._judge(unit)
        return self._units[unit].get(job)

    def _judge(self, unit: int) -> dict[int, str | None]:
        sales = self._sales(unit)
        if not sales:
            return {}
        jobs: dict[int, PastJob] = {}
        left: list[tuple[str, int]] = []
        for row in self.store.rows(_JOBS, (unit,)):
            moment, cancelled, past, said = self._past(row)
            if not cancelled:
                jobs[past.job] = past
            if said is None:
                left.append((moment, past.job))
        found: dict[int, str | None] = {}
        for moment, job in sorted(left):
            found[job] = self._said(
                sales, [past for past in jobs.values() if past.job != job], self._day(moment)
            )
            if found[job] == "yes" and job in jobs:
                jobs[job] = replace(jobs[job], under=GUARANTEE)
        return found

    def _said(self, sales: list[SaleFacts], jobs: list[PastJob], on: date | None) -> str | None:
        assert on is not None
        known = [sale for sale in sales if sale.purchased_on and sale.purchased_on <= on]
        sale = known[-1] if known else sales[0]
        covered = judge(sale, jobs, self.profile, on, self.options)[1].covered
        return None if covered is None else "yes" if covered else "no"

    def _sales(self, unit: int) -> list[SaleFacts]:
        rows = self.store.rows(_SALES, (unit,))
        # The first sale of a file makes the unit, and so says of which model it is.
        maker = min(rows)[1] if rows else None
        facts = [
            SaleFacts(
                purchased_on=date.fromisoformat(bought),
                delivered_on=date.fromisoformat(delivered) if delivered else None,
                condition=condition,
                agreed_months=agreed,
                maker_months=maker,
                first_sold_on=date.fromisoformat(first) if first else None,
                consumer=is_consumer(kind, buys_as),
                digital=is_digital(category),
            )
            for _, _, bought, delivered, condition, agreed, first, category, kind, buys_as in rows
        ]
        return sorted(facts, key=lambda sale: sale.purchased_on or date.min)

    def _past(self, row: tuple[Any, ...]) -> tuple[str, bool, PastJob, str | None]:
        job, kind, received, finished, delivered, said, decision, outcome, back, opened, closed = row
        told = JobCourse(outcome, received, finished, delivered)
        past = PastJob(
            job=job,
            kind=str(kind),
            handed_in=self._day(received),
            finished=self._day(finished),
            handed_back=self._day(delivered),
            under=GUARANTEE if said == "yes" else None,
            decision=decision,
            outcome=told.outcome,
            comeback_of=back,
        )
        cancelled = job_state(told, closed=closed is not None) == "cancelled"
        return str(received or opened), cancelled, past, said

    def _day(self, moment: object) -> date | None:
        return from_text(str(moment)).astimezone(self.zone).date() if moment else None


_JOBS = (
    "SELECT j.id, j.kind, j.received_at, j.finished_at, j.delivered_at, j.under_warranty, j.decision, j.outcome, "
    "j.comeback_of_id, c.opened_at, CASE WHEN c.first_closed_at IS NOT NULL THEN c.closed_at END "
    "FROM jobs j JOIN cases c ON c.id = j.case_id WHERE j.unit_id = ?"
)
_SALES = (
    "SELECT s.id, p.warranty_months, s.purchased_on, s.delivered_on, s.condition, s.agreed_months, "
    "s.first_sold_on, p.category, k.kind, k.buys_as FROM purchases s JOIN products p ON p.id = s.product_id "
    "JOIN customers k ON k.id = s.customer_id WHERE s.unit_id = ? ORDER BY s.purchased_on, s.id"
)
