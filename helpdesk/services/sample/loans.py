"""Knows the made-up shop's loaners: which units it lends, to whom, and how they come back."""

from __future__ import annotations

from datetime import timedelta
from random import Random

from helpdesk.domain.appliances import appliance_class
from helpdesk.services.goods.unit_actions import AddUnit
from helpdesk.services.loans.loan_actions import Lend, TakeLoanBack
from helpdesk.services.loans.loaner_actions import MakeLoaner, RetireLoaner
from helpdesk.services.sample.stage import Deed, Life, Stage

LOANERS = 8
LIGHT = ("brown", "small")
"""Classes of what one can carry."""
EVERY = 5
"""Days between two looks at who would be glad of a loaner."""
LATE = 9
"""Days after which somebody who took the unit home without bringing the loaner is called for it."""


class Lending:
    """Lends and takes back, with a chance of its own so that nobody else's history moves."""

    def __init__(self, stage: Stage, seed: int) -> None:
        self.stage = stage
        self.chance = Random(f"loans {seed}")

    def life(self) -> Life:
        """The loaners are bought in the first days; then they go out and come back."""
        stage = self.stage
        yield from self._buy()
        while stage.today < stage.until:
            yield stage.on(stage.today + timedelta(days=EVERY), 0.4)
            yield from self._take_back()
            yield from self._lend_out()

    def _buy(self) -> Life:
        """One of each sort that people miss most; the last is too old to be lent."""
        known = self.stage.ctx.store.rows(
            "SELECT min(id), max(price_cents), category || ' ' || name FROM products "
            "WHERE price_cents BETWEEN 5000 AND 60000 GROUP BY category ORDER BY min(id)"
        )
        # Nobody carries a washing machine home.
        light = [(product, price) for product, price, said in known if appliance_class(said) in LIGHT]
        rows = light[:LOANERS]
        by = self.stage.counters[0]
        for place, (product, price) in enumerate(rows, start=1):
            made = yield Deed(AddUnit(product=product, serial=f"PR-{place:03d}"), by)
            value = max(4_000, price // 2 // 500 * 500)
            told = MakeLoaner(unit=made.id, value_cents=value, accessories=self.stage.talk["loaner_with"])
            yield Deed(told, by)
        if len(rows) == LOANERS:
            yield Deed(RetireLoaner(unit=made.id, why=self.stage.talk["loaner_retired"]), by)

    def lend(self, job: int, by: int) -> Life:
        """A loaner for a job, if one is here."""
        store = self.stage.ctx.store
        free = store.rows(
            "SELECT n.unit_id, n.accessories FROM loaners n WHERE n.retired_on IS NULL AND NOT EXISTS "
            "(SELECT 1 FROM loans WHERE unit_id = n.unit_id AND back_on IS NULL) ORDER BY n.id"
        )
        if free:
            unit, accessories = free[0]
            condition = self.chance.choice(self.stage.talk["loaner_condition"])
            yield Deed(Lend(job=job, unit=unit, accessories=accessories, condition=condition), by)

    def _lend_out(self) -> Life:
        """Somebody whose unit was just taken in asks for one."""
        rows = self.stage.ctx.store.rows(
            "SELECT j.id FROM jobs j JOIN cases c ON c.id = j.case_id WHERE c.customer_id IS NOT NULL "
            "AND j.kind IN ('repair', 'claim') AND j.state IN ('received', 'diagnosing', 'waiting_part', 'in_work') "
            "AND j.received_at IS NOT NULL AND NOT EXISTS (SELECT 1 FROM loans l JOIN jobs o ON o.id = l.job_id "
            "WHERE o.case_id = j.case_id) ORDER BY j.id DESC LIMIT 5"
        )
        if rows and self.chance.random() < 0.5:
            yield from self.lend(self.chance.choice(rows)[0], self.stage.counters[0])

    def _take_back(self) -> Life:
        """Whoever took their own unit home without bringing the loaner, and whose day is past."""
        edge = self.stage.today - timedelta(days=LATE)
        rows = self.stage.ctx.store.rows(
            "SELECT l.job_id, l.accessories FROM loans l JOIN jobs j ON j.id = l.job_id WHERE l.back_on IS NULL "
            "AND (l.kept_on < ? OR j.state = 'cancelled') ORDER BY l.id",
            (edge.isoformat(),),
        )
        for job, accessories in rows:
            broken = self.chance.random() < 0.3
            back = TakeLoanBack(
                job=job,
                condition=self.stage.talk["loaner_broken"] if broken else "",
                missing=accessories if broken else "",
                damage_cents=1_500 if broken else None,
                wiped=not broken,
            )
            yield Deed(back, self.stage.counters[0])
